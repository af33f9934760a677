/* inn-phone-split.c: parts several telephone numbers that somebody wrote into one cell.
 * Thread-safe. */

#include "config.h"

#include "inn-phone-private.h"

#include <string.h>

/* Digits that must stand on both sides of a blank that parts two numbers. */
#define MIN_BLANK_DIGITS 10

static guint
count_digits (const char *from,
              const char *to)
{
  guint digits = 0;

  while (from < to)
    {
      gunichar character = g_utf8_get_char (from);

      if (g_unichar_digit_value (character) >= 0)
        digits++;
      from = g_utf8_next_char (from);
    }
  return digits;
}

/* How long the separator here is; 0 if there is none. @needed says how many digits must stand on
 * both sides: blanks only part whole numbers. */
static gsize
measure_separator (const char *at,
                   guint      *needed)
{
  static const char *const separators[] = { "/", "／", "、", ",", "，", ";", "；", "|", "｜", "&", "\n",
                                            "\r", "或", " or ", " and " };

  *needed = INN_PHONE_MIN_WHOLE;
  if (g_str_has_prefix (at, ";ext="))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (g_str_has_prefix (at, separators[i]))
        return strlen (separators[i]);
    }
  *needed = MIN_BLANK_DIGITS;
  if (*at == ' ' || *at == '\t')
    return 1;
  return g_str_has_prefix (at, "\xE3\x80\x80") ? 3 : 0;
}

/* The same for separators in a row, " / ": the strongest counts. */
static gsize
measure_separators (const char *at,
                    guint      *needed)
{
  gsize whole = 0;
  gsize length;
  guint one;

  *needed = MIN_BLANK_DIGITS;
  while (at[whole] && (length = measure_separator (at + whole, &one)) > 0)
    {
      *needed = MIN (*needed, one);
      whole += length;
    }
  return whole;
}

/**
 * inn_phone_split:
 * @text: the content of a cell
 *
 * Parts several numbers in one cell: "13800000000/13900000000". What is too short to be a number of
 * its own stays with its neighbour ("0571-87654321/22").
 *
 * Returns: (transfer full): the numbers as written, trimmed; empty if there is no text
 */
char **
inn_phone_split (const char *text)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *valid = NULL;
  const char *start, *at;

  g_return_val_if_fail (text != NULL, NULL);

  parts = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  valid = g_utf8_make_valid (text, -1);
  start = at = valid;
  while (*at)
    {
      guint needed;
      gsize length = measure_separators (at, &needed);

      if (length > 0 && count_digits (start, at) >= needed)
        {
          const char *rest = at + length;
          const char *end = rest;
          guint unused;

          /* How much stands before the next place of the same kind. */
          while (*end
                 && (measure_separators (end, &unused) == 0 || unused > needed
                     || count_digits (rest, end) == 0))
            end = g_utf8_next_char (end);
          if (count_digits (rest, end) >= needed)
            {
              g_ptr_array_add (parts, g_strstrip (g_strndup (start, at - start)));
              start = at = rest;
              continue;
            }
        }
      at = g_utf8_next_char (at);
    }

  g_ptr_array_add (parts, g_strstrip (g_strdup (start)));
  if (*(char *) g_ptr_array_index (parts, parts->len - 1) == '\0')
    g_ptr_array_remove_index (parts, parts->len - 1);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}
