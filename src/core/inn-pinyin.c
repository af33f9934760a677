/* inn-pinyin.c: how Chinese names are read aloud, typed, sorted and found.
 *
 * One table (data/tables/pinyin) gives all readings of a character, the usual one first, without
 * tones. Surnames have readings of their own (单 is shan), so have some words (重庆). Inside, lü is
 * "lv"; it is written "lyu" as in passports, and found as lv, lyu and lu. Pure; any thread.
 */

#include "config.h"

#include "inn-pinyin.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-text.h"

typedef struct
{
  gunichar character;
  guint16  entry;
} InnPinyinRare;

typedef struct
{
  guint16 character;
  guint16 syllable;
} InnPinyinSurname;

typedef struct
{
  guint16 first;
  guint16 second;
  guint16 first_syllable;
  guint16 second_syllable;
} InnPinyinPair;

#include "inn-pinyin-table.h"

/* Longer runs of characters are not names; they get their usual readings. */
#define MAX_SURNAME_RUN 4
#define MAX_COMPOUND_RUN 5
#define MAX_VARIED_RUN 24

/* The longest query whose way through a name is followed: one bit for each letter. */
#define MAX_QUERY 63

/* The most ways in which one character can be typed. */
#define MAX_SPELLINGS 24
#define MAX_SPELLING 8

typedef char Spelling[MAX_SPELLING];

static guint
find_entry (gunichar character)
{
  guint low = 0;
  guint high = G_N_ELEMENTS (rare);

  if (character >= 0x4E00 && character <= BLOCK_4E00_LAST)
    return block_4e00[character - 0x4E00];
  if (character >= 0x3400 && character <= BLOCK_3400_LAST)
    return block_3400[character - 0x3400];
  if ((character >= 0xF900 && character <= 0xFAFF)
      || (character >= 0x2F800 && character <= 0x2FA1F))
    {
      gunichar plain = inn_fold_han (character);

      return plain != character ? find_entry (plain) : 0;
    }

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (rare[middle].character < character)
        low = middle + 1;
      else
        high = middle;
    }
  return low < G_N_ELEMENTS (rare) && rare[low].character == character ? rare[low].entry : 0;
}

static const InnPinyinPair *
find_pair (const InnPinyinPair *pairs,
           guint                n_pairs,
           gunichar             first,
           gunichar             second)
{
  guint low = 0;
  guint high = n_pairs;

  first = inn_fold_han (first);
  second = inn_fold_han (second);
  if (first > G_MAXUINT16 || second > G_MAXUINT16)
    return NULL;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      guint32 key = (guint32) pairs[middle].first << 16 | pairs[middle].second;

      if (key < (guint32) (first << 16 | second))
        low = middle + 1;
      else
        high = middle;
    }
  return low < n_pairs && pairs[low].first == first && pairs[low].second == second ? &pairs[low]
                                                                                   : NULL;
}

static int
find_surname (gunichar character)
{
  character = inn_fold_han (character);
  for (guint i = 0; i < G_N_ELEMENTS (surnames); i++)
    {
      if (surnames[i].character == character)
        return surnames[i].syllable;
    }
  return -1;
}

static void
append_syllable (GString *out,
                 guint    number)
{
  const char *syllable = syllables[number];

  /* Only lv, lve, nv and nve hold a v. */
  if (syllable[1] == 'v')
    {
      g_string_append_c (out, syllable[0]);
      g_string_append (out, "yu");
      g_string_append (out, syllable + 2);
    }
  else
    {
      g_string_append_len (out, syllable, syllable_lengths[number]);
    }
}

/* How many characters from @at on are Chinese; @end is set behind them. */
static guint
measure_run (const char  *at,
             const char **end)
{
  guint length = 0;

  while (*at && inn_text_is_han (g_utf8_get_char (at)))
    {
      at = g_utf8_next_char (at);
      length++;
    }
  *end = at;
  return length;
}

/* Writes the readings of a run of Chinese characters, the surname apart if it opens a name. */
static void
append_run (GString    *out,
            const char *at,
            const char *end,
            guint       length,
            gboolean    opens)
{
  gboolean surname = opens && length <= MAX_SURNAME_RUN;
  guint number = 0;

  while (at < end)
    {
      gunichar character = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);
      guint entry = find_entry (character);
      const InnPinyinPair *pair = NULL;
      int syllable = -1;

      if (number == 0 && opens && (entry & FLAG_COMPOUND) && next < end
          && length <= MAX_COMPOUND_RUN)
        pair = find_pair (compounds, G_N_ELEMENTS (compounds), character, g_utf8_get_char (next));
      if (pair)
        surname = TRUE;
      else if (number == 0 && surname && (entry & FLAG_SURNAME))
        syllable = find_surname (character);
      else if ((entry & FLAG_WORD) && next < end && !(number == 0 && surname))
        pair = find_pair (words, G_N_ELEMENTS (words), character, g_utf8_get_char (next));

      if (pair)
        {
          append_syllable (out, pair->first_syllable);
          append_syllable (out, pair->second_syllable);
          next = g_utf8_next_char (next);
        }
      else if (syllable >= 0)
        {
          append_syllable (out, syllable);
        }
      else if (entry & LIST_MASK)
        {
          append_syllable (out, lists[(entry & LIST_MASK) + 1]);
        }
      else
        {
          g_string_append_len (out, at, next - at);
        }

      if (number == 0 && surname && next < end)
        g_string_append_c (out, ' ');
      number++;
      at = next;
    }
}

/**
 * inn_pinyin_append_reading:
 * @out: what to append to
 * @name: UTF-8
 *
 * Appends what inn_pinyin_reading() would return.
 */
void
inn_pinyin_append_reading (GString    *out,
                           const char *name)
{
  const char *at = name;
  gsize start;

  g_return_if_fail (out != NULL && name != NULL);

  start = out->len;
  while (*at)
    {
      const char *end;
      guint length = measure_run (at, &end);

      if (length > 0)
        {
          gboolean opens = at == name && g_utf8_get_char (end) != 0xB7;

          if (out->len > start && out->str[out->len - 1] != ' ')
            g_string_append_c (out, ' ');
          append_run (out, at, end, length, opens);
          at = end;
        }
      else
        {
          char single[7] = { 0 };
          gunichar character = g_utf8_get_char (at);

          if (g_unichar_isalnum (character) || g_unichar_ismark (character))
            {
              if (out->len > start && at > name
                  && inn_text_is_han (g_utf8_get_char (g_utf8_prev_char (at))))
                g_string_append_c (out, ' ');
              memcpy (single, at, g_utf8_next_char (at) - at);
              inn_fold_append (out, single);
            }
          else if (out->len > start && out->str[out->len - 1] != ' ' && character != '\''
                   && character != 0x2019)
            {
              g_string_append_c (out, ' ');
            }
          at = g_utf8_next_char (at);
        }
    }

  while (out->len > start && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

/**
 * inn_pinyin_reading:
 * @name: UTF-8, any script
 *
 * The reading a card begins with and people may correct: 林雨桐 gives "lin yutong", 欧阳娜 "ouyang
 * na", 吕布 "lyu bu", "José Álvarez" "jose alvarez".
 *
 * Returns: (transfer full): the reading, empty for an empty name
 */
char *
inn_pinyin_reading (const char *name)
{
  GString *out;

  g_return_val_if_fail (name != NULL, NULL);

  out = g_string_sized_new (32);
  inn_pinyin_append_reading (out, name);
  return g_string_free (out, FALSE);
}

/**
 * inn_pinyin_sort_key:
 * @reading: (nullable): the reading on the card; %NULL or empty to take that of @name
 * @name: UTF-8
 *
 * What to compare with strcmp() to sort by reading: a to z, then digits and signs, other scripts,
 * and cards without a name last. Equal readings are kept apart by the characters of the name.
 *
 * Returns: (transfer full): the key; bytes, not for people
 */
char *
inn_pinyin_sort_key (const char *reading,
                     const char *name)
{
  g_autofree char *folded = NULL;
  GString *out;

  g_return_val_if_fail (name != NULL, NULL);

  folded = reading && *reading ? inn_fold (reading) : inn_pinyin_reading (name);
  out = g_string_sized_new (strlen (folded) + strlen (name) + 4);
  if (*folded == '\0')
    g_string_append (out, "\xff");
  else if ((guchar) *folded < 0x80 && !g_ascii_isalpha (*folded))
    g_string_append_c (out, '{');
  g_string_append (out, folded);
  g_string_append_c (out, '\001');
  inn_fold_append (out, name);
  return g_string_free (out, FALSE);
}

/* All ways to type a character, the usual first; 0 if it has no reading. */
static guint
list_spellings (gunichar  character,
                Spelling *spellings)
{
  const guint16 *list = &lists[find_entry (character) & LIST_MASK];
  guint n_spellings = 0;

  for (guint i = 1; i <= list[0]; i++)
    {
      const char *syllable = syllables[list[i]];

      if (n_spellings + 3 > MAX_SPELLINGS)
        break;
      if (syllable[1] == 'v')
        {
          g_snprintf (spellings[n_spellings++], MAX_SPELLING, "%cv%s", syllable[0], syllable + 2);
          g_snprintf (spellings[n_spellings++], MAX_SPELLING, "%cu%s", syllable[0], syllable + 2);
          g_snprintf (spellings[n_spellings++], MAX_SPELLING, "%cyu%s", syllable[0],
                      syllable + 2);
        }
      else
        {
          memcpy (spellings[n_spellings++], syllable, syllable_lengths[list[i]] + 1);
        }
    }
  return n_spellings;
}

/* Leaves one spelling of each first letter. */
static guint
keep_initials (Spelling *spellings,
               guint     n_spellings)
{
  guint kept = 0;

  for (guint i = 0; i < n_spellings; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < kept && !known; j++)
        known = spellings[j][0] == spellings[i][0];
      if (!known)
        {
          spellings[kept][0] = spellings[i][0];
          spellings[kept][1] = '\0';
          kept++;
        }
    }
  return kept;
}

/* Appends each choice of one spelling per character, the usual ones first, parted by blanks. */
static void
append_variants (GString  *out,
                 Spelling (*spellings)[MAX_SPELLINGS],
                 guint    *counts,
                 guint     length)
{
  guint chosen[MAX_VARIED_RUN] = { 0 };
  gboolean first = TRUE;
  guint total;

  /* Give up the rarest readings until few enough are left. */
  for (;;)
    {
      guint most = 0;

      total = 1;
      for (guint i = 0; i < length && total <= INN_PINYIN_MAX_VARIANTS; i++)
        total *= counts[i];
      if (total <= INN_PINYIN_MAX_VARIANTS)
        break;
      for (guint i = 0; i < length; i++)
        {
          if (counts[i] >= counts[most])
            most = i;
        }
      counts[most]--;
    }

  for (guint variant = 0; variant < total; variant++)
    {
      if (!first)
        g_string_append_c (out, ' ');
      first = FALSE;
      for (guint i = 0; i < length; i++)
        g_string_append (out, spellings[i][chosen[i]]);
      for (guint i = length; i > 0; i--)
        {
          if (++chosen[i - 1] < counts[i - 1])
            break;
          chosen[i - 1] = 0;
        }
    }
}

/* Appends all readings, or only their first letters, of each run of Chinese characters. A run goes
 * on over blanks and dots: 阿凡提·买买提 is typed without them. */
static void
append_spellings (GString    *out,
                  const char *name,
                  gboolean    initials)
{
  Spelling spellings[MAX_VARIED_RUN][MAX_SPELLINGS];
  guint counts[MAX_VARIED_RUN];
  guint length = 0;
  gsize start = out->len;
  gboolean in_word = FALSE;
  guint words_seen = 0;
  GString *latin = NULL;
  const char *at;

  for (at = name; *at && length < MAX_VARIED_RUN; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      guint n_spellings = character >= 0x80 ? list_spellings (character, spellings[length]) : 0;

      if (n_spellings > 0)
        {
          counts[length] = initials ? keep_initials (spellings[length], n_spellings) : n_spellings;
          length++;
          in_word = FALSE;
        }
      else if (initials && !inn_text_is_han (character) && g_unichar_isalnum (character))
        {
          if (!in_word)
            {
              char single[7] = { 0 };

              if (!latin)
                latin = g_string_new (NULL);
              g_unichar_to_utf8 (character, single);
              inn_fold_name_append (latin, single);
              words_seen++;
            }
          in_word = TRUE;
        }
      else if (!g_unichar_ismark (character) && character != '\'')
        {
          in_word = FALSE;
        }
    }

  if (length > 0)
    append_variants (out, spellings, counts, length);
  if (words_seen > 1)
    {
      if (out->len > start)
        g_string_append_c (out, ' ');
      g_string_append_len (out, latin->str, latin->len);
    }
  if (latin)
    g_string_free (latin, TRUE);
}

/**
 * inn_pinyin_append_full:
 * @out: what to append to
 * @name: UTF-8
 *
 * Appends the whole pinyin of the Chinese characters of @name in every reading, joined, variants
 * parted by blanks: 吕布 gives "lvbu lubu lyubu". At most %INN_PINYIN_MAX_VARIANTS. Nothing for a
 * name without Chinese characters.
 */
void
inn_pinyin_append_full (GString    *out,
                        const char *name)
{
  g_return_if_fail (out != NULL && name != NULL);

  append_spellings (out, name, FALSE);
}

/**
 * inn_pinyin_append_initials:
 * @out: what to append to
 * @name: UTF-8
 *
 * Appends the initials in every reading, parted by blanks: 单雄信 gives "dxx cxx sxx". A name of
 * several words in letters gives theirs: "Anna Smith" gives "as".
 */
void
inn_pinyin_append_initials (GString    *out,
                            const char *name)
{
  g_return_if_fail (out != NULL && name != NULL);

  append_spellings (out, name, TRUE);
}

/**
 * inn_pinyin_append_keys:
 * @out: what to append to
 * @name: UTF-8
 *
 * Appends all that may be typed for @name besides the name: the full readings, a byte 0x01, the
 * initials.
 */
void
inn_pinyin_append_keys (GString    *out,
                        const char *name)
{
  g_return_if_fail (out != NULL && name != NULL);

  append_spellings (out, name, FALSE);
  g_string_append_c (out, '\001');
  append_spellings (out, name, TRUE);
}

/* Follows a query over one character of a name. Bit n of @states says that the first n letters of
 * the query are spent. Gives the states behind the character; @done if the query ends within it. */
static guint64
step_over (gunichar    character,
           const char *query,
           guint       query_length,
           guint64     states,
           gboolean   *done)
{
  Spelling spellings[MAX_SPELLINGS];
  char single[7] = { 0 };
  g_autofree char *literal = NULL;
  guint64 after = 0;
  guint n_spellings = list_spellings (character, spellings);
  gsize literal_length;

  g_unichar_to_utf8 (character, single);
  literal = inn_fold (single);
  literal_length = strlen (literal);

  for (guint spent = 0; spent < query_length; spent++)
    {
      const char *rest = query + spent;
      guint left = query_length - spent;

      if (!(states & (G_GUINT64_CONSTANT (1) << spent)))
        continue;

      if (literal_length == 0)
        after |= G_GUINT64_CONSTANT (1) << spent;
      else if (literal_length >= left && strncmp (literal, rest, left) == 0)
        *done = TRUE;
      else if (literal_length < left && strncmp (literal, rest, literal_length) == 0)
        after |= G_GUINT64_CONSTANT (1) << (spent + literal_length);

      for (guint i = 0; i < n_spellings; i++)
        {
          gsize length = strlen (spellings[i]);

          if (length >= left && strncmp (spellings[i], rest, left) == 0)
            *done = TRUE;
          else if (length < left && strncmp (spellings[i], rest, length) == 0)
            after |= G_GUINT64_CONSTANT (1) << (spent + length);
          if (spellings[i][0] == rest[0])
            {
              if (left == 1)
                *done = TRUE;
              else
                after |= G_GUINT64_CONSTANT (1) << (spent + 1);
            }
        }
    }

  return after;
}

/* Whether blanks, dots and the like stand here, which are not typed. */
static gboolean
is_skipped (gunichar character)
{
  return !g_unichar_isalnum (character) && !g_unichar_ismark (character);
}

/**
 * inn_pinyin_match_range:
 * @name: UTF-8, any script
 * @query: what was typed, folded with inn_fold()
 * @start: (out): offset in bytes of the first character that matched
 * @end: (out): offset in bytes behind the last
 *
 * Says which characters of @name to mark for @query: whole or begun syllables, initials and the
 * characters themselves may be mixed ("zhangs", "zs", "zhang三", "zhsan"). Blanks and dots in the
 * name need not be typed.
 *
 * Returns: whether @query matches somewhere; the first place is given
 */
gboolean
inn_pinyin_match_range (const char *name,
                        const char *query,
                        gsize      *start,
                        gsize      *end)
{
  gsize query_length;

  g_return_val_if_fail (name != NULL && query != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  query_length = strlen (query);
  if (query_length == 0)
    return FALSE;

  for (const char *from = name; *from && query_length <= MAX_QUERY; from = g_utf8_next_char (from))
    {
      guint64 states = 1;

      if (is_skipped (g_utf8_get_char (from)))
        continue;

      for (const char *at = from; *at && states; at = g_utf8_next_char (at))
        {
          gunichar character = g_utf8_get_char (at);
          gboolean done = FALSE;
          guint64 after;

          after = step_over (character, query, query_length, states, &done);
          if (done)
            {
              *start = from - name;
              *end = g_utf8_next_char (at) - name;
              return TRUE;
            }
          states = is_skipped (character) ? states | after : after;
        }
    }

  return inn_fold_find (name, query, 0, start, end);
}

/**
 * inn_pinyin_surname_length:
 * @name: UTF-8
 *
 * Returns: how many bytes of @name are the surname, as far as that can be told: 1 or 2 Chinese
 *   characters at its start; 0 if it does not begin with any
 */
guint
inn_pinyin_surname_length (const char *name)
{
  const char *end, *next;
  guint length;

  g_return_val_if_fail (name != NULL, 0);

  length = measure_run (name, &end);
  if (length == 0 || length > MAX_COMPOUND_RUN || g_utf8_get_char (end) == 0xB7)
    return 0;

  next = g_utf8_next_char (name);
  if (length > 1 && (find_entry (g_utf8_get_char (name)) & FLAG_COMPOUND)
      && find_pair (compounds, G_N_ELEMENTS (compounds), g_utf8_get_char (name),
                    g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  else if (length > MAX_SURNAME_RUN)
    return 0;
  return next - name;
}

/**
 * inn_pinyin_n_readings:
 * @character: a code point
 *
 * Returns: how many readings it has, 0 if it is no Chinese character or none is known
 */
guint
inn_pinyin_n_readings (gunichar character)
{
  return lists[find_entry (character) & LIST_MASK];
}

/**
 * inn_pinyin_get_reading:
 * @character: a code point
 * @index: below inn_pinyin_n_readings()
 *
 * Returns: (transfer none): a reading without tone, ü written v; the usual one has index 0
 */
const char *
inn_pinyin_get_reading (gunichar character,
                        guint    index)
{
  const guint16 *list = &lists[find_entry (character) & LIST_MASK];

  g_return_val_if_fail (index < list[0], NULL);

  return syllables[list[index + 1]];
}
