/* inn-needle.c: what somebody typed into the search box, made ready for looking.
 *
 * Words are folded as the searched text is. A word of digits, spaces and dashes is a number and
 * loses all but its digits; when everything typed is digits and long enough to be one telephone
 * number, it is taken as one word however it was spaced. Pure; any thread.
 */

#include "config.h"

#include "inn-needle.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-pinyin.h"
#include "inn-text.h"

/* From this many digits on, "138 0571 6620" is one number and not three. */
#define DIGITS_OF_A_NUMBER 7

typedef struct
{
  char     *folded;
  gboolean  number;
} Word;

struct _InnNeedle
{
  GArray *words; /* of Word */
};

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
}

static void
clear (gpointer data)
{
  InnNeedle *self = data;

  g_array_unref (self->words);
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

static void
add_word (InnNeedle *self,
          char      *folded,
          gboolean   number)
{
  Word word = { folded, number };

  g_array_append_val (self->words, word);
}

/* Adds @part, cut wherever letters meet Chinese characters: in “zhang三” both halves must be there,
 * the one as it sounds and the other as it is written. */
static void
add_part (InnNeedle  *self,
          const char *part)
{
  const char *start = part;

  for (const char *at = part; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);

      if ((inn_text_is_han (g_utf8_get_char (at)) && g_ascii_isalpha (*next))
          || (g_ascii_isalpha (*at) && inn_text_is_han (g_utf8_get_char (next))))
        {
          add_word (self, g_strndup (start, next - start), FALSE);
          start = next;
        }
    }

  if (*start != '\0')
    add_word (self, g_strdup (start), FALSE);
}

/**
 * inn_needle_new:
 * @text: as typed
 *
 * Returns: (transfer full): its words; none at all when @text is blank
 */
InnNeedle *
inn_needle_new (const char *text)
{
  InnNeedle *self = g_atomic_rc_box_new0 (InnNeedle);
  g_autofree char *folded = inn_fold (text);
  g_autofree char *number = dup_number (folded);
  g_auto (GStrv) parts = NULL;

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);

  if (number != NULL && strlen (number) >= DIGITS_OF_A_NUMBER)
    {
      add_word (self, g_steal_pointer (&number), TRUE);
      return self;
    }

  parts = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part_number = dup_number (parts[i]);

      if (part_number != NULL)
        add_word (self, g_steal_pointer (&part_number), TRUE);
      else
        add_part (self, parts[i]);
    }

  return self;
}

InnNeedle *
inn_needle_ref (InnNeedle *self)
{
  return g_atomic_rc_box_acquire (self);
}

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

const char *
inn_needle_get_word (InnNeedle *self,
                     guint      index)
{
  g_return_val_if_fail (index < self->words->len, NULL);

  return g_array_index (self->words, Word, index).folded;
}

/**
 * inn_needle_is_number:
 *
 * Returns: whether the word is nothing but digits
 */
gboolean
inn_needle_is_number (InnNeedle *self,
                      guint      index)
{
  g_return_val_if_fail (index < self->words->len, FALSE);

  return g_array_index (self->words, Word, index).number;
}

/**
 * inn_needle_extends:
 * @earlier: another needle
 *
 * Returns: whether everything that @self finds is among what @earlier finds
 */
gboolean
inn_needle_extends (InnNeedle *self,
                    InnNeedle *earlier)
{
  for (guint i = 0; i < earlier->words->len; i++)
    {
      const char *wanted = g_array_index (earlier->words, Word, i).folded;
      gboolean found = FALSE;

      for (guint j = 0; j < self->words->len && !found; j++)
        found = strstr (g_array_index (self->words, Word, j).folded, wanted) != NULL;

      if (!found)
        return FALSE;
    }

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

  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);
      InnRange range = { 0, 0 };
      gsize start = 0;
      gsize end = 0;
      gboolean found = FALSE;

      if (word->number)
        {
          found = find_number (text, word->folded, &range);
        }
      else if (inn_fold_find (text, word->folded, 0, &start, &end)
               || inn_pinyin_match_range (text, word->folded, &start, &end))
        {
          range.start = start;
          range.end = end;
          found = TRUE;
        }

      if (found)
        g_array_append_val (ranges, range);
    }

  g_array_sort (ranges, compare_ranges);

  return ranges;
}
