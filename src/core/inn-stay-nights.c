/* inn-stay-nights.c: how long a stay is to be, as the desk says it. Pure; any thread. */

#include "config.h"

#include "inn-stay-nights.h"

#include <string.h>

#define MOST_DIGITS 4

static const char *const units[] = { "", "晚", "夜", "宿", "间夜", "間夜", "n", "night", "nights" };

static const struct
{
  const char *sign;
  int value;
} numerals[] = {
  { "零", 0 }, { "一", 1 }, { "二", 2 }, { "两", 2 }, { "兩", 2 }, { "三", 3 }, { "四", 4 },
  { "五", 5 }, { "六", 6 }, { "七", 7 }, { "八", 8 }, { "九", 9 },
};

/* Reads one sign of a number, or gives -1. */
static int
read_numeral (const char **text)
{
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (g_str_has_prefix (*text, numerals[i].sign))
      {
        *text += strlen (numerals[i].sign);
        return numerals[i].value;
      }

  return -1;
}

/* Up to ninety-nine in words: “两”, “十”, “十二”, “二十一”. */
static int
read_words (const char **text)
{
  int tens = read_numeral (text);
  int ones;

  if (!g_str_has_prefix (*text, "十"))
    return tens;

  *text += strlen ("十");
  ones = read_numeral (text);

  return (tens < 0 ? 1 : tens) * 10 + MAX (ones, 0);
}

/**
 * inn_stay_nights_from_text:
 * @text: (nullable): what was typed
 * @nights: (out): how many nights that is
 *
 * Reads a number in digits or in Chinese words, with or without a unit: “2”, “2晚”, “两晚”, “２夜”,
 * “3 nights”.
 *
 * Returns: whether @text says a number of nights
 */
gboolean
inn_stay_nights_from_text (const char *text,
                           int        *nights)
{
  g_autofree char *normal = NULL;
  const char *rest;
  int number;

  g_return_val_if_fail (nights != NULL, FALSE);

  normal = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFKC) : NULL;
  if (normal == NULL)
    return FALSE;

  rest = g_strstrip (normal);
  if (g_ascii_isdigit (*rest))
    {
      if (strspn (rest, "0123456789") > MOST_DIGITS)
        return FALSE;
      number = (int) g_ascii_strtoull (rest, (char **) &rest, 10);
    }
  else
    number = read_words (&rest);
  if (number < 0)
    return FALSE;

  while (g_ascii_isspace (*rest) || g_str_has_prefix (rest, "个") || g_str_has_prefix (rest, "個"))
    rest = g_utf8_next_char (rest);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strcasecmp (rest, units[i]) == 0)
      {
        *nights = number;
        return TRUE;
      }

  return FALSE;
}
