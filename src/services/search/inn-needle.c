/* inn-needle.c: what somebody typed into the search box, made ready for looking.
 *
 * Words are folded as the searched text is. A word of digits and dashes is a number and loses all
 * but its digits. When everything typed is digits, and enough for a telephone number, it may also
 * be one number however it was spaced: that is a second way to be found. Pure; any thread.
 */

#include "config.h"

#include "inn-needle.h"

#include <string.h>

#include "inn-fold.h"

/* From this many digits on, "138 0571 6620" may be one number and not three. */
#define DIGITS_OF_A_NUMBER 7

/* So many digits must be left when the prefix of the country is taken away. */
#define DIGITS_BEHIND_A_PREFIX 3

/* Nobody types more words than this. What follows in a pasted page is looked for as it stands. */
#define MAX_WORDS 24

struct _InnNeedle
{
  GArray  *words;  /* of InnWord */
  InnWord  number; /* all digits as one number; without text if that is no second way */
};

static void
word_clear (gpointer data)
{
  InnWord *word = data;

  g_free (word->text);
  g_free (word->bare);
  g_clear_pointer (&word->matcher, inn_pinyin_matcher_free);
}

static void
clear (gpointer data)
{
  InnNeedle *self = data;

  g_array_unref (self->words);
  word_clear (&self->number);
}

/* Returns the digits of @text if it holds nothing else that matters, else NULL. */
static char *
dup_number (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
      else if (strchr (" -+()", *at) == NULL)
        return NULL;
    }

  return digits->len > 0 ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

/* What follows the prefix of the country, which may have been stored without it: "0086138…", "0049…",
 * "86138…". */
static char *
dup_bare (const char *digits)
{
  const char *bare = digits;

  if (g_str_has_prefix (bare, "00"))
    bare += 2;
  if (g_str_has_prefix (bare, "86"))
    bare += 2;

  return bare != digits && strlen (bare) >= DIGITS_BEHIND_A_PREFIX ? g_strdup (bare) : NULL;
}

/* @text: (transfer full) */
static void
word_init (InnWord  *word,
           char     *text,
           gboolean  number)
{
  word->text = text;
  word->length = strlen (text);
  word->number = number;
  word->letter = word->length == 1 && g_ascii_isalnum (text[0]);
  word->bare = number ? dup_bare (text) : NULL;
  word->matcher = number ? NULL : inn_pinyin_matcher_new (text);
}

static gboolean
has_word (InnNeedle  *self,
          const char *text)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_str_equal (inn_needle_get_word (self, i)->text, text))
      return TRUE;

  return FALSE;
}

static void
add_word (InnNeedle  *self,
          const char *part)
{
  g_autofree char *number = dup_number (part);
  const char *text = number != NULL ? number : part;
  InnWord word;

  if (*text == '\0' || has_word (self, text))
    return;

  word_init (&word, g_strdup (text), number != NULL);
  g_array_append_val (self->words, word);
}

static gboolean
is_separator (const char *text,
              const char *at)
{
  gunichar character = g_utf8_get_char (at);

  /* Half and full width are one by now; “1,280” is one amount. */
  if (character != ',' && character != ';' && character != 0x3001)
    return FALSE;

  return at == text || !g_ascii_isdigit (at[-1]) || !g_ascii_isdigit (*g_utf8_next_char (at));
}

/* @folded with a blank for each comma or semicolon that stands between words. */
static char *
dup_spaced (const char *folded)
{
  g_autoptr (GString) spaced = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!is_separator (folded, at))
        g_string_append_len (spaced, at, g_utf8_next_char (at) - at);
      else if (spaced->len > 0 && spaced->str[spaced->len - 1] != ' ')
        g_string_append_c (spaced, ' ');
    }

  return g_strstrip (g_string_free (g_steal_pointer (&spaced), FALSE));
}

/**
 * inn_needle_new:
 * @text: as typed
 *
 * Returns: (transfer full): its words, between blanks and commas; none at all when there is nothing else
 *   in @text
 */
InnNeedle *
inn_needle_new (const char *text)
{
  InnNeedle *self = g_atomic_rc_box_new0 (InnNeedle);
  g_autofree char *folded = inn_fold (text);
  g_autofree char *spaced = dup_spaced (folded);
  g_autofree char *number = dup_number (spaced);
  g_auto (GStrv) parts = g_strsplit (spaced, " ", MAX_WORDS);

  self->words = g_array_new (FALSE, FALSE, sizeof (InnWord));
  g_array_set_clear_func (self->words, word_clear);
  for (guint i = 0; parts[i] != NULL; i++)
    add_word (self, parts[i]);

  if (self->words->len > 1 && number != NULL && strlen (number) >= DIGITS_OF_A_NUMBER)
    word_init (&self->number, g_steal_pointer (&number), TRUE);

  return self;
}

/**
 * inn_needle_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnNeedle *
inn_needle_ref (InnNeedle *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_needle_unref:
 * @self: (transfer full): a needle; freed with its last holder, from any thread
 */
void
inn_needle_unref (InnNeedle *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_needle_get_n:
 *
 * Returns: how many words there are; a guest is found when all of them are
 */
guint
inn_needle_get_n (InnNeedle *self)
{
  return self->words->len;
}

/**
 * inn_needle_get_word:
 * @index: less than the number of its words
 *
 * Returns: (transfer none): a word, in the order they were typed
 */
const InnWord *
inn_needle_get_word (InnNeedle *self,
                     guint      index)
{
  g_return_val_if_fail (index < self->words->len, NULL);

  return &g_array_index (self->words, InnWord, index);
}

/**
 * inn_needle_get_number:
 *
 * Returns: (transfer none) (nullable): all that was typed as one telephone number, where it may be
 *   one typed with blanks; a guest in whom it stands is found as well
 */
const InnWord *
inn_needle_get_number (InnNeedle *self)
{
  return self->number.text != NULL ? &self->number : NULL;
}

/* Whether where @wanted is not found, none of what @self asks for is. A single letter is found in
 * another way, so nothing follows from it. */
static gboolean
asks_for (InnNeedle     *self,
          const InnWord *wanted)
{
  if (wanted->letter)
    return FALSE;

  for (guint i = 0; i < self->words->len; i++)
    {
      const InnWord *word = inn_needle_get_word (self, i);

      if (g_str_has_prefix (word->text, wanted->text)
          && (word->bare == NULL || wanted->bare != NULL))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_needle_extends:
 * @earlier: another needle
 *
 * Returns: whether every guest that @self finds by name, number or note is among those that
 *   @earlier finds so
 */
gboolean
inn_needle_extends (InnNeedle *self,
                    InnNeedle *earlier)
{
  /* With a second way to be found, what was found in the other way proves nothing. */
  if (self->number.text != NULL || earlier->number.text != NULL || earlier->words->len == 0)
    return FALSE;

  for (guint i = 0; i < earlier->words->len; i++)
    if (!asks_for (self, inn_needle_get_word (earlier, i)))
      return FALSE;

  return TRUE;
}

/* Finds the digits of @number in @text, whatever stands between them. */
static gboolean
find_number (const char *text,
             const char *number,
             InnRange   *range)
{
  for (const char *start = text; *start != '\0'; start++)
    {
      const char *at = start;
      const char *digit = number;

      if (!g_ascii_isdigit (*start))
        continue;

      while (*at != '\0' && *digit != '\0')
        {
          if (*at == *digit)
            digit++;
          else if (strchr (" -()", *at) == NULL)
            break;
          at++;
        }

      if (*digit == '\0')
        {
          range->start = start - text;
          range->end = at - text;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * inn_word_find:
 * @text: a name, number, address or note as it is shown
 * @range: (out): where the word stands in it: in a Chinese name the characters whose reading was
 *   typed
 *
 * Returns: whether it does
 */
gboolean
inn_word_find (const InnWord *self,
               const char    *text,
               InnRange      *range)
{
  gsize start = 0;
  gsize end = 0;

  if (self->number)
    return find_number (text, self->text, range)
           || (self->bare != NULL && find_number (text, self->bare, range));

  if (!inn_fold_find (text, self->text, 0, &start, &end)
      && (self->matcher == NULL || !inn_pinyin_matcher_mark (self->matcher, text, &start, &end)))
    return FALSE;

  range->start = start;
  range->end = end;

  return TRUE;
}

static gint
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const InnRange *left = a;
  const InnRange *right = b;

  return (left->start > right->start) - (left->start < right->start);
}

/**
 * inn_needle_mark:
 * @text: a name, number, address or note as it is shown
 *
 * Finds what to mark in @text: the words themselves, and in a Chinese name the characters whose
 * reading was typed.
 *
 * Returns: (transfer full) (element-type InnRange): byte ranges, ascending; empty if nothing
 *   matches
 */
GArray *
inn_needle_mark (InnNeedle  *self,
                 const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (InnRange));
  InnRange range = { 0, 0 };

  if (self->number.text != NULL && inn_word_find (&self->number, text, &range))
    {
      g_array_append_val (ranges, range);
      return ranges;
    }

  for (guint i = 0; i < self->words->len; i++)
    if (inn_word_find (inn_needle_get_word (self, i), text, &range))
      g_array_append_val (ranges, range);

  g_array_sort (ranges, compare_ranges);

  return ranges;
}
