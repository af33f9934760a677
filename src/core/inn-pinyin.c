/* inn-pinyin.c: how Chinese names are read aloud and sorted.
 *
 * One table (data/tables/pinyin) gives all readings of a character, the usual one first, without
 * tones. Surnames have readings of their own (单 is shan), so have some words (重庆). Inside, lü is
 * "lv"; it is written "lyu" as in passports. Pure; any thread.
 */

#include "config.h"

#include "inn-pinyin.h"
#include "inn-pinyin-private.h"

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

/* Names copied from a web page bring their markup along, as in <b>欧阳</b>; nobody is called so.
 * Returns where a tag at @at ends, or @at. */
static const char *
skip_tag (const char *at)
{
  const char *letter = at + 1;
  gsize length;

  if (*at != '<')
    return at;
  if (*letter == '/')
    letter++;
  if (!g_ascii_isalpha (*letter))
    return at;

  length = strcspn (letter, "<>");

  return letter[length] == '>' ? letter + length + 1 : at;
}

/**
 * inn_pinyin_append_reading:
 * @out: what to append to
 * @name: UTF-8
 *
 * Appends what inn_pinyin_reading() would return. Tags of markup are not read.
 */
void
inn_pinyin_append_reading (GString    *out,
                           const char *name)
{
  const char *at = name, *first = name;
  gsize start;

  g_return_if_fail (out != NULL && name != NULL);

  start = out->len;
  while (*at)
    {
      const char *end = skip_tag (at);
      guint length;

      if (end > at)
        {
          if (at == first)
            first = end;
          at = end;
          continue;
        }

      length = measure_run (at, &end);
      if (length > 0)
        {
          gboolean opens = at == first && g_utf8_get_char (end) != 0xB7;

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

/**
 * inn_pinyin_list_syllables:
 * @character: a code point
 * @numbers: (out) (array): numbers of its readings, the usual one first
 *
 * Returns: how many there are
 */
guint
inn_pinyin_list_syllables (gunichar        character,
                           const guint16 **numbers)
{
  const guint16 *list = &lists[find_entry (character) & LIST_MASK];

  *numbers = list + 1;

  return list[0];
}

/**
 * inn_pinyin_count_syllables:
 *
 * Returns: how many syllables there are; they are numbered from 0
 */
guint
inn_pinyin_count_syllables (void)
{
  return G_N_ELEMENTS (syllables);
}

const char *
inn_pinyin_get_syllable (guint number)
{
  return syllables[number];
}

void
inn_pinyin_get_usual (InnPinyinUsual *usual)
{
  usual->entries = block_4e00;
  usual->n_entries = G_N_ELEMENTS (block_4e00);
  usual->mask = LIST_MASK;
  usual->lists = lists;
}

/**
 * inn_pinyin_mark_usual:
 * @of_syllables: (array): some bits for each syllable
 * @of_characters: (array fixed-size=INN_PINYIN_N_USUAL) (inout): all zero; then for each usual
 *   character, from %INN_PINYIN_USUAL_FIRST on, the bits of all its readings
 */
void
inn_pinyin_mark_usual (const guint8 *of_syllables,
                       guint8       *of_characters)
{
  guint8 of_lists[G_N_ELEMENTS (lists)] = { 0 };

  for (guint list = 0; list < G_N_ELEMENTS (lists); list += lists[list] + 1)
    for (guint i = 1; i <= lists[list]; i++)
      of_lists[list] |= of_syllables[lists[list + i]];

  for (guint i = 0; i < G_N_ELEMENTS (block_4e00); i++)
    of_characters[i] = of_lists[block_4e00[i] & LIST_MASK];
}
