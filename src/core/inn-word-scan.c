/* inn-word-scan.c: eats words and numbers from the front of folded text. */

#include "config.h"

#include "inn-word-scan.h"

#include "inn-date-scan.h"

#include <string.h>

/**
 * inn_word_scan_take:
 * @at: where to read; moved behind @word if it stands there
 * @word: not empty
 *
 * Returns: whether @word stood there, as a word of its own
 */
gboolean
inn_word_scan_take (const char **at,
                    const char  *word)
{
  gsize length = strlen (word);

  if (strncmp (*at, word, length) != 0)
    return FALSE;
  /* "mon" must not eat the beginning of "month". */
  if (g_ascii_isalpha (word[length - 1]) && g_ascii_isalpha ((*at)[length]))
    return FALSE;
  *at += length;
  return TRUE;
}

/**
 * inn_word_scan_skip:
 * @at: moved behind spaces and commas
 */
void
inn_word_scan_skip (const char **at)
{
  while (**at == ' ' || **at == ',')
    (*at)++;
}

/**
 * inn_word_scan_number:
 * @at: moved behind the number, if there is one
 *
 * Returns: a number in figures or in Chinese, or "a" and "an"; -1 when there is none
 */
int
inn_word_scan_number (const char **at)
{
  const char *start = *at;
  InnDateNumber han;
  int value = 0, n_digits = 0;

  for (; g_ascii_isdigit (**at) && n_digits < 5; (*at)++, n_digits++)
    value = value * 10 + (**at - '0');
  if (n_digits > 0)
    return value;

  if (inn_word_scan_take (at, "两"))
    return 2;
  if (inn_word_scan_take (at, "an") || inn_word_scan_take (at, "a"))
    return 1;
  if (inn_date_scan_han_number (at, &han) && !han.lunar)
    return han.value;
  *at = start;
  return -1;
}
