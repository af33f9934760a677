/* inn-pinyin-matcher.c: makes what is typed ready to be followed through names.
 *
 * What has been typed of a query so far is a set of places in it, one bit each; a table says for each
 * syllable and place which places may come next. Pure; any thread.
 */

#include "config.h"

#include "inn-pinyin-matcher.h"

#include "inn-pinyin-matcher-private.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-text.h"

/* The longest query that is followed: a bit for each place in it, and one for its end. */
#define MAX_QUERY 63

#define NO_LETTERS_WILL_DO G_MAXUINT32

/* No syllable, and no character itself, is longer; so far along the second one stands at most. */
#define LONGEST_STEP 6

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

  places = INN_PINYIN_BIT (place + 1); /* its initial alone */
  if (left > 1 && spelling[1] == 'h' && rest[1] == 'h')
    places |= INN_PINYIN_BIT (place + 2);
  if (length >= left && strncmp (spelling, rest, left) == 0)
    places |= INN_PINYIN_BIT (self->length); /* begun when the query ends */
  else if (length < left && strncmp (spelling, rest, length) == 0)
    places |= INN_PINYIN_BIT (place + length);

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

      marks[i] = (after != 0 ? INN_PINYIN_BEGINS : 0)
                 | (after & INN_PINYIN_BIT (self->length) ? INN_PINYIN_COMPLETES : 0);
      for (guint place = 1; place < self->length && place <= LONGEST_STEP; place++)
        if (self->next[place * self->n_syllables + i] != 0)
          marks[i] |= INN_PINYIN_FOLLOWS;
    }
  inn_pinyin_mark_usual (marks, self->glance);

  /* The characters of the query stand for themselves. */
  for (const char *at = self->query; *at != '\0'; at = g_utf8_next_char (at))
    if (inn_pinyin_is_usual (g_utf8_get_char (at)))
      self->glance[g_utf8_get_char (at) - INN_PINYIN_USUAL_FIRST] |= INN_PINYIN_FOLLOWS;
  if (inn_pinyin_is_usual (first))
    self->glance[first - INN_PINYIN_USUAL_FIRST] |= INN_PINYIN_BEGINS;
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
      places |= INN_PINYIN_BIT (place + 1); /* It may also stand there as a letter. */
      for (guint i = place + 1; i <= self->length; i++)
        if (places & INN_PINYIN_BIT (i))
          always &= needed[i];
      needed[place] = always | inn_pinyin_letter_bit (letter);
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

/**
 * inn_pinyin_matcher_free:
 * @self: (transfer full): a pinyin matcher
 */
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
