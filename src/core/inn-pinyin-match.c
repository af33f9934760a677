/* inn-pinyin-match.c: finds Chinese names by what is typed for them.
 *
 * A query is followed through a name character by character; see inn-pinyin-matcher.c. A match begins
 * at the beginning of a character's reading, never within it: "ang" does not find 张. Pure; any thread.
 */

#include "config.h"

#include "inn-pinyin-match.h"

#include "inn-pinyin-matcher-private.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-text.h"

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
        after |= INN_PINYIN_BIT (place + width);
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
  if (inn_pinyin_is_usual (character))
    return self->glance[character - INN_PINYIN_USUAL_FIRST] & INN_PINYIN_BEGINS;

  return !is_skipped (character);
}

/* Follows the query from @from on; gives where it ends, or NULL if it is not there. @stop is where
 * the text ends, or NULL if a control character says so. */
static inline const char *
follow (const InnPinyinMatcher *self,
        const char             *from,
        const char             *stop)
{
  guint64 places = INN_PINYIN_BIT (0);

  for (const char *at = from;
       places != 0 && (stop != NULL ? at < stop : (guchar) *at >= ' ');)
    {
      gunichar character = get_character (at);
      const char *next = g_utf8_next_char (at);
      guint64 after = step (self, places, character, at, next);

      if (after & INN_PINYIN_BIT (self->length))
        return next;
      if (!inn_pinyin_is_usual (character) && is_skipped (character))
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

  return usual >= 0 ? self->glance[usual] & INN_PINYIN_FOLLOWS : (guchar) *next >= ' ';
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

          if ((glance & INN_PINYIN_COMPLETES)
              || ((glance & INN_PINYIN_BEGINS) && may_go_on (self, at + 3)
                  && follow (self, at, NULL) != NULL))
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
        letters |= inn_pinyin_letter_bit (inn_pinyin_get_syllable (syllables[i])[0]);
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
