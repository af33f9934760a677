/* inn-pinyin-match.c: finds Chinese names by what is typed for them.
 *
 * A query is followed through a name character by character. What has been typed of it so far is a
 * set of places in the query, one bit each; a table says for each syllable and place which places
 * may come next. A match begins at the beginning of a character's reading, never within it: "ang"
 * does not find 张. Pure; any thread.
 */

#include "config.h"

#include "inn-pinyin-match.h"
#include "inn-pinyin-private.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-text.h"

/* The longest query that is followed: a bit for each place in it, and one for its end. */
#define MAX_QUERY 63

#define BIT(place) (G_GUINT64_CONSTANT (1) << (place))
#define NO_LETTERS_WILL_DO G_MAXUINT32

/* What a character can be to a match: its beginning, all of it, the second character. */
#define BEGINS 1
#define COMPLETES 2
#define FOLLOWS 4

/* No syllable, and no character itself, is longer; so far along the second one stands at most. */
#define LONGEST_STEP 6

struct _InnPinyinMatcher
{
  char    *query;
  guint    length;
  guint    n_syllables;
  guint32  letters;
  InnPinyinUsual usual;
  guint64 *next; /* by place, then by syllable: the places behind it */
  guint8   glance[INN_PINYIN_N_USUAL]; /* what the usual characters can be to a match */
};

/* The places reached from @place when a character is read @spelling. */
static guint64
spell (const InnPinyinMatcher *self,
       guint                   place,
       const char             *spelling)
{
  const char *rest = self->query + place;
  guint left = self->length - place;
  guint length = strlen (spelling);
  guint64 places = 0;

  if (spelling[0] != rest[0])
    return 0;

  places = BIT (place + 1); /* its initial alone */
  if (left > 1 && spelling[1] == 'h' && rest[1] == 'h')
    places |= BIT (place + 2);
  if (length >= left && strncmp (spelling, rest, left) == 0)
    places |= BIT (self->length); /* begun when the query ends */
  else if (length < left && strncmp (spelling, rest, length) == 0)
    places |= BIT (place + length);

  return places;
}

/* The same for a syllable of the table, where lü is "lv": it may be typed lv, lu and lyu. */
static guint64
spell_syllable (const InnPinyinMatcher *self,
                guint                   place,
                const char             *syllable)
{
  guint64 places = spell (self, place, syllable);

  if (places != 0 && syllable[1] == 'v')
    {
      char other[8];

      g_snprintf (other, sizeof other, "%cu%s", syllable[0], syllable + 2);
      places |= spell (self, place, other);
      g_snprintf (other, sizeof other, "%cyu%s", syllable[0], syllable + 2);
      places |= spell (self, place, other);
    }

  return places;
}

static void
fill_table (InnPinyinMatcher *self)
{
  self->next = g_new0 (guint64, (gsize) self->length * self->n_syllables);
  for (guint place = 0; place < self->length; place++)
    if (g_ascii_islower (self->query[place]))
      for (guint i = 0; i < self->n_syllables; i++)
        {
          const char *syllable = inn_pinyin_get_syllable (i);

          if (syllable[0] == self->query[place])
            self->next[place * self->n_syllables + i] = spell_syllable (self, place, syllable);
        }
}

static gboolean
is_usual (gunichar character)
{
  return character >= INN_PINYIN_USUAL_FIRST && character <= INN_PINYIN_USUAL_LAST;
}

/* Most names are put aside at a glance: none of their characters can begin a match, or the one
 * behind it cannot go on. */
static void
find_glance (InnPinyinMatcher *self)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->n_syllables);
  gunichar first = g_utf8_get_char (self->query);

  for (guint i = 0; i < self->n_syllables; i++)
    {
      guint64 after = self->next[i];

      marks[i] = (after != 0 ? BEGINS : 0) | (after & BIT (self->length) ? COMPLETES : 0);
      for (guint place = 1; place < self->length && place <= LONGEST_STEP; place++)
        if (self->next[place * self->n_syllables + i] != 0)
          marks[i] |= FOLLOWS;
    }
  inn_pinyin_mark_usual (marks, self->glance);

  /* The characters of the query stand for themselves. */
  for (const char *at = self->query; *at != '\0'; at = g_utf8_next_char (at))
    if (is_usual (g_utf8_get_char (at)))
      self->glance[g_utf8_get_char (at) - INN_PINYIN_USUAL_FIRST] |= FOLLOWS;
  if (is_usual (first))
    self->glance[first - INN_PINYIN_USUAL_FIRST] |= BEGINS;
}

static guint32
letter_bit (char letter)
{
  return (guint32) 1 << (letter - 'a');
}

/* Which initials every name must have that matches from each place on, whichever way the query is
 * cut into syllables; found from its end. */
static void
find_letters (InnPinyinMatcher *self)
{
  guint32 needed[MAX_QUERY + 1] = { 0 };

  for (guint place = self->length; place-- > 0;)
    {
      char letter = self->query[place];
      guint64 places = 0;
      guint32 always = NO_LETTERS_WILL_DO;

      if (!g_ascii_islower (letter))
        {
          needed[place] = needed[place + 1];
          continue;
        }

      for (guint i = 0; i < self->n_syllables; i++)
        places |= self->next[place * self->n_syllables + i];
      places |= BIT (place + 1); /* It may also stand there as a letter. */
      for (guint i = place + 1; i <= self->length; i++)
        if (places & BIT (i))
          always &= needed[i];
      needed[place] = always | letter_bit (letter);
    }

  self->letters = needed[0];
}

/**
 * inn_pinyin_matcher_new:
 * @query: what was typed, folded with inn_fold()
 *
 * Returns: (transfer full) (nullable): the query made ready; %NULL if it has no letter, so that a
 *   plain search for it finds as much, or is longer than anybody types
 */
InnPinyinMatcher *
inn_pinyin_matcher_new (const char *query)
{
  InnPinyinMatcher *self = NULL;
  gsize length = strlen (query);
  gboolean letters = FALSE;

  for (const char *at = query; *at != '\0' && !letters; at++)
    letters = g_ascii_islower (*at);
  if (!letters || length > MAX_QUERY)
    return NULL;

  self = g_new0 (InnPinyinMatcher, 1);
  self->query = g_strdup (query);
  self->length = length;
  self->n_syllables = inn_pinyin_count_syllables ();
  inn_pinyin_get_usual (&self->usual);
  fill_table (self);
  find_glance (self);
  find_letters (self);

  return self;
}

void
inn_pinyin_matcher_free (InnPinyinMatcher *self)
{
  g_free (self->query);
  g_free (self->next);
  g_free (self);
}

/**
 * inn_pinyin_matcher_get_letters:
 *
 * Returns: a bit for each letter, a being the lowest, that inn_pinyin_letters() has of every text
 *   in which the query is found, unless letters stand in that text as well
 */
guint32
inn_pinyin_matcher_get_letters (InnPinyinMatcher *self)
{
  return self->letters;
}

/* As g_utf8_get_char(), with the usual Chinese characters first. */
static inline gunichar
get_character (const char *at)
{
  const guchar *bytes = (const guchar *) at;

  if ((bytes[0] & 0xF0) == 0xE0)
    return (bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);

  return g_utf8_get_char (at);
}

/* Whether blanks, dots and the like stand here, which are not typed. */
static gboolean
is_skipped (gunichar character)
{
  if (character < 0x80)
    return !g_ascii_isalnum (character);
  if (character >= 0x4E00 && character <= 0x9FFF)
    return FALSE;

  return !inn_text_is_han (character) && !g_unichar_isalnum (character)
         && !g_unichar_ismark (character);
}

static inline guint
list_syllables (const InnPinyinMatcher  *self,
                gunichar                 character,
                const guint16          **syllables)
{
  const guint16 *list = NULL;

  if (character < 0x80)
    return 0;
  if (character - INN_PINYIN_USUAL_FIRST >= self->usual.n_entries)
    return inn_pinyin_list_syllables (character, syllables);

  list = self->usual.lists
         + (self->usual.entries[character - INN_PINYIN_USUAL_FIRST] & self->usual.mask);
  *syllables = list + 1;

  return list[0];
}

/* Follows the query over one character, whose bytes stand from @at to @end. */
static inline guint64
step (const InnPinyinMatcher *self,
      guint64                 places,
      gunichar                character,
      const char             *at,
      const char             *end)
{
  const guint16 *syllables = NULL;
  guint n_syllables = list_syllables (self, character, &syllables);
  guint width = end - at;
  guint64 after = 0;

  while (places != 0)
    {
      guint place = __builtin_ctzll (places);
      const guint64 *row = self->next + place * self->n_syllables;

      places &= places - 1;
      for (guint i = 0; i < n_syllables; i++)
        after |= row[syllables[i]];
      if (self->query[place] == *at && width <= self->length - place
          && memcmp (self->query + place, at, width) == 0)
        after |= BIT (place + width);
    }

  return after;
}

/* Whether a match can begin with a character. */
static inline gboolean
may_begin (const InnPinyinMatcher *self,
           gunichar                character)
{
  if (character < 0x80)
    return character == (guchar) self->query[0] && g_ascii_isalnum (character);
  if (is_usual (character))
    return self->glance[character - INN_PINYIN_USUAL_FIRST] & BEGINS;

  return !is_skipped (character);
}

/* Follows the query from @from on; gives where it ends, or NULL if it is not there. @stop is where
 * the text ends, or NULL if a control character says so. */
static inline const char *
follow (const InnPinyinMatcher *self,
        const char             *from,
        const char             *stop)
{
  guint64 places = BIT (0);

  for (const char *at = from;
       places != 0 && (stop != NULL ? at < stop : (guchar) *at >= ' ');)
    {
      gunichar character = get_character (at);
      const char *next = g_utf8_next_char (at);
      guint64 after = step (self, places, character, at, next);

      if (after & BIT (self->length))
        return next;
      if (!is_usual (character) && is_skipped (character))
        after |= places;
      places = after;
      at = next;
    }

  return NULL;
}

/**
 * inn_pinyin_matcher_find:
 * @text: UTF-8, not necessarily ended by a zero
 * @length: its bytes
 * @start: (out): offset of the first character that matched
 * @end: (out): offset behind the last
 *
 * Returns: whether the query is found; the first place is given. Blanks and dots in @text need not
 *   be typed
 */
gboolean
inn_pinyin_matcher_find (InnPinyinMatcher *self,
                         const char       *text,
                         gsize             length,
                         gsize            *start,
                         gsize            *end)
{
  const char *stop = text + length;

  for (const char *from = text; from < stop; from = g_utf8_next_char (from))
    {
      const char *found = may_begin (self, get_character (from)) ? follow (self, from, stop) : NULL;

      if (found != NULL)
        {
          *start = from - text;
          *end = found - text;
          return TRUE;
        }
    }

  return FALSE;
}

/* The usual character that stands here, counted from the first; none below zero. */
static inline int
get_usual (const char *at)
{
  const guchar *bytes = (const guchar *) at;

  if (bytes[0] < 0xE4 || bytes[0] > 0xE9)
    return -1;

  return (int) get_character (at) - INN_PINYIN_USUAL_FIRST;
}

/* Whether a match may begin here with a usual character, going by the one behind it. */
static inline gboolean
may_go_on (const InnPinyinMatcher *self,
           const char             *next)
{
  int usual = get_usual (next);

  return usual >= 0 ? self->glance[usual] & FOLLOWS : (guchar) *next >= ' ';
}

/**
 * inn_pinyin_matcher_find_value:
 * @text: folded UTF-8, ended by any control character
 * @start: (out): the first character that matched; where @text ends, if none does
 *
 * As inn_pinyin_matcher_find(), for one of many texts that follow one another.
 *
 * Returns: whether the query is found
 */
gboolean
inn_pinyin_matcher_find_value (InnPinyinMatcher  *self,
                               const char        *text,
                               const char       **start)
{
  const char *at = text;

  while ((guchar) *at >= ' ')
    {
      int usual = get_usual (at);

      if (usual >= 0)
        {
          guint glance = self->glance[usual];

          if ((glance & COMPLETES)
              || ((glance & BEGINS) && may_go_on (self, at + 3) && follow (self, at, NULL) != NULL))
            break;
          at += 3;
        }
      else
        {
          if (may_begin (self, get_character (at)) && follow (self, at, NULL) != NULL)
            break;
          at = g_utf8_next_char (at);
        }
    }
  *start = at;

  return (guchar) *at >= ' ';
}

/**
 * inn_pinyin_matcher_mark:
 * @name: UTF-8, any script, not folded
 * @start: (out): offset in bytes of the first character that matched
 * @end: (out): offset in bytes behind the last
 *
 * Returns: whether the query is found in @name, whatever the case, accents and kind of characters
 */
gboolean
inn_pinyin_matcher_mark (InnPinyinMatcher *self,
                         const char       *name,
                         gsize            *start,
                         gsize            *end)
{
  g_autofree char *folded = NULL;
  g_autofree guint32 *map = NULL;
  gsize first, last;

  /* A traditional character may have readings that its simplified one has not. */
  if (inn_pinyin_matcher_find (self, name, strlen (name), start, end))
    return TRUE;

  folded = inn_fold_with_map (name, &map);
  if (!inn_pinyin_matcher_find (self, folded, strlen (folded), &first, &last))
    return FALSE;

  *start = map[first];
  while (map[last] == map[last - 1] && folded[last] != '\0')
    last++;
  *end = map[last];

  return TRUE;
}

/**
 * inn_pinyin_letters:
 * @text: UTF-8, not necessarily ended by a zero
 * @length: its bytes
 *
 * Returns: a bit for each letter, a being the lowest, with which one of its Chinese characters is
 *   read
 */
guint32
inn_pinyin_letters (const char *text,
                    gsize       length)
{
  const char *stop = text + length;
  guint32 letters = 0;

  for (const char *at = text; at < stop; at = g_utf8_next_char (at))
    {
      const guint16 *syllables = NULL;
      guint n_syllables = 0;

      if ((guchar) *at < 0x80)
        continue;

      n_syllables = inn_pinyin_list_syllables (g_utf8_get_char (at), &syllables);
      for (guint i = 0; i < n_syllables; i++)
        letters |= letter_bit (inn_pinyin_get_syllable (syllables[i])[0]);
    }

  return letters;
}

/**
 * inn_pinyin_match_range:
 * @name: UTF-8, any script
 * @query: what was typed, folded with inn_fold()
 * @start: (out): offset in bytes of the first character that matched
 * @end: (out): offset in bytes behind the last
 *
 * Says which characters of @name to mark for @query: those that are it, or are read so.
 *
 * Returns: whether @query matches somewhere; the first place is given
 */
gboolean
inn_pinyin_match_range (const char *name,
                        const char *query,
                        gsize      *start,
                        gsize      *end)
{
  g_autoptr (InnPinyinMatcher) matcher = NULL;

  g_return_val_if_fail (name != NULL && query != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (inn_fold_find (name, query, 0, start, end))
    return TRUE;

  matcher = inn_pinyin_matcher_new (query);

  return matcher != NULL && inn_pinyin_matcher_mark (matcher, name, start, end);
}
