/* inn-date-scan.c: what a written date is made of, before anybody decides what it means.
 *
 * Works on folded text (inn_fold()), so full-width digits, capitals and traditional characters are
 * gone. A character nobody knows makes the whole text "not a date": nothing is skipped in silence.
 */

#include "config.h"

#include "inn-date-scan.h"

#include "inn-fold.h"

#include <string.h>

/* Longer texts are no dates. */
#define MAX_BYTES 120

typedef enum
{
  MEANS_NOTHING,
  MEANS_LUNAR,
  MEANS_SOLAR,
  MEANS_LEAP,
  MEANS_EVE,
  MEANS_FIRST_MONTH,
  MEANS_ESTIMATE,
} Meaning;

/* A longer word stands before one that it begins with. */
static const struct
{
  const char *word;
  Meaning meaning;
} words[] = {
  { "农历", MEANS_LUNAR },       { "阴历", MEANS_LUNAR },    { "旧历", MEANS_LUNAR },
  { "古历", MEANS_LUNAR },       { "lunar", MEANS_LUNAR },   { "阳历", MEANS_SOLAR },
  { "公历", MEANS_SOLAR },       { "新历", MEANS_SOLAR },    { "西历", MEANS_SOLAR },
  { "solar", MEANS_SOLAR },      { "闰", MEANS_LEAP },       { "leap", MEANS_LEAP },
  { "除夕", MEANS_EVE },         { "大年三十", MEANS_EVE },  { "年三十", MEANS_EVE },
  { "大年", MEANS_FIRST_MONTH }, { "生日", MEANS_NOTHING },  { "出生", MEANS_NOTHING },
  { "生于", MEANS_NOTHING },     { "生", MEANS_NOTHING },    { "岁", MEANS_ESTIMATE },
  { "大约", MEANS_ESTIMATE },    { "约", MEANS_ESTIMATE },   { "左右", MEANS_ESTIMATE },
  { "后", MEANS_ESTIMATE },      { "about", MEANS_ESTIMATE }, { "ca.", MEANS_ESTIMATE },
  { "years old", MEANS_ESTIMATE },
};

static const char * const month_names[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static const char * const han_digits[] = { "〇", "一", "二", "三", "四", "五",
                                           "六", "七", "八", "九" };

static gboolean
take (const char **at,
      const char  *word)
{
  const char *rest = *at;

  while (*word != '\0')
    if (*rest++ != *word++)
      return FALSE;

  *at = rest;
  return TRUE;
}

static int
take_han_digit (const char **at)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (han_digits); i++)
    {
      if (take (at, han_digits[i]))
        return i;
    }
  return take (at, "零") ? 0 : -1;
}

/* Cuts "00:00:00" and what follows from the end of what a spreadsheet writes for a day. */
static void
cut_time (char *text)
{
  char *colon = strchr (text, ':');
  char *at = colon;

  if (colon == NULL)
    return;
  while (at > text && g_ascii_isdigit (at[-1]))
    at--;
  if (at > text && at < colon && (at[-1] == ' ' || at[-1] == 't'))
    at[-1] = '\0';
}

static gboolean
take_word (const char  **at,
           InnDateScan  *scan)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!take (at, words[i].word))
        continue;
      switch (words[i].meaning)
        {
        case MEANS_LUNAR:
          scan->lunar = TRUE;
          break;
        case MEANS_SOLAR:
          scan->solar = TRUE;
          break;
        case MEANS_LEAP:
          scan->leap = TRUE;
          break;
        case MEANS_EVE:
          scan->new_years_eve = TRUE;
          break;
        case MEANS_ESTIMATE:
          scan->estimated = TRUE;
          break;
        case MEANS_FIRST_MONTH:
          if (scan->n_numbers == INN_DATE_SCAN_MAX_NUMBERS)
            return FALSE;
          scan->numbers[scan->n_numbers++] = (InnDateNumber) { 1, 0, 'M', TRUE, TRUE };
          break;
        case MEANS_NOTHING:
        default:
          break;
        }
      return TRUE;
    }
  return FALSE;
}

static gboolean
take_figures (const char   **at,
              InnDateNumber *number)
{
  static const char * const endings[] = { "st", "nd", "rd", "th" };

  *number = (InnDateNumber) { 0 };
  for (; g_ascii_isdigit (**at) && number->n_digits < 9; (*at)++, number->n_digits++)
    number->value = number->value * 10 + (**at - '0');
  if (number->n_digits == 0 || g_ascii_isdigit (**at))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (take (at, endings[i]))
        break;
    }
  return TRUE;
}

static void
take_unit (const char   **at,
           InnDateNumber *number)
{
  while (**at == ' ')
    (*at)++;
  if (take (at, "年"))
    number->unit = 'Y';
  else if (take (at, "月"))
    number->unit = 'M';
  else if (take (at, "日") || take (at, "号"))
    number->unit = 'D';
}

/**
 * inn_date_scan_month_name:
 * @at: (inout): where to look in folded text; moved behind the name
 *
 * Returns: 1 to 12, or 0 when no English month, whole or shortened, stands there
 */
int
inn_date_scan_month_name (const char **at)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*at)[length]))
    length++;
  if (length < 3)
    return 0;

  for (int i = 0; i < (int) G_N_ELEMENTS (month_names); i++)
    {
      if ((length <= strlen (month_names[i]) && strncmp (*at, month_names[i], length) == 0 &&
           (length == 3 || length == strlen (month_names[i]))) ||
          (i == 8 && length == 4 && strncmp (*at, "sept", 4) == 0))
        {
          *at += length;
          if (**at == '.')
            (*at)++;
          return i + 1;
        }
    }
  return 0;
}

/**
 * inn_date_scan_han_number:
 * @at: (inout): where to look in folded text; moved behind the number
 * @number: (out): the number, without a unit
 *
 * Reads 十五, 二十三, 廿三, 初十, 一九九〇, and 正, 冬, 腊 before 月.
 *
 * Returns: whether a number in Chinese stands there
 */
gboolean
inn_date_scan_han_number (const char    **at,
                          InnDateNumber  *number)
{
  static const struct
  {
    const char *word;
    int value;
    gboolean lunar;
  } months[] = { { "正月", 1, TRUE }, { "冬月", 11, TRUE }, { "腊月", 12, TRUE },
                 { "元月", 1, FALSE } };
  const char *start = *at;
  int tens = -1, digit;

  *number = (InnDateNumber) { .han = TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (g_str_has_prefix (*at, months[i].word))
        {
          *at = g_utf8_next_char (*at);
          number->value = months[i].value;
          number->lunar = months[i].lunar;
          return TRUE;
        }
    }

  if (take (at, "初"))
    {
      number->lunar = TRUE;
      number->value = take (at, "十") ? 10 : take_han_digit (at);
      if (number->value >= 1)
        return TRUE;
      *at = start;
      return FALSE;
    }

  if (take (at, "廿") || take (at, "卅"))
    {
      tens = g_str_has_prefix (start, "廿") ? 2 : 3;
      number->lunar = TRUE;
      take (at, "十");
    }
  else
    {
      digit = take_han_digit (at);
      if (take (at, "十"))
        tens = digit >= 0 ? digit : 1;
      else if (digit < 0)
        return FALSE;
      else
        {
          /* Digit by digit. */
          for (number->n_digits = 0; digit >= 0 && number->n_digits < 4; number->n_digits++)
            {
              number->value = number->value * 10 + digit;
              digit = take_han_digit (at);
            }
          if (number->n_digits == 1)
            number->n_digits = 0;
          return digit < 0;
        }
    }

  digit = take_han_digit (at);
  number->value = tens * 10 + MAX (digit, 0);
  return TRUE;
}

/**
 * inn_date_scan:
 * @text: (nullable): anything
 * @scan: (out): what was found
 *
 * A time of day at the end is left out. All zero numbers in @scan and %TRUE: the text is empty.
 *
 * Returns: whether every part of @text can be a part of a date
 */
gboolean
inn_date_scan (const char  *text,
               InnDateScan *scan)
{
  g_autofree char *folded = NULL;
  gboolean mixed = FALSE;
  char separator = 0;
  const char *at;

  g_return_val_if_fail (scan != NULL, FALSE);

  *scan = (InnDateScan) { 0 };
  if (text == NULL)
    return TRUE;
  if (strnlen (text, MAX_BYTES + 1) > MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  folded = inn_fold (text);
  cut_time (folded);
  g_strstrip (folded);
  at = folded;
  if (take (&at, "--"))
    separator = '-';

  while (*at != '\0')
    {
      InnDateNumber number = { 0 };
      int month;

      if (*at == ' ' || *at == ',' || *at == '-' || *at == '/' || *at == '.')
        {
          char found = *at == ',' ? ' ' : *at;

          /* Spaces and commas around a dash do not count. */
          if (found != ' ' && separator != 0 && separator != ' ' && separator != found)
            mixed = TRUE;
          if (found != ' ' || separator == 0)
            separator = found;
          at++;
          continue;
        }

      /* "生日：5月10日", "5月10日（农历）". */
      if (*at == '(' || *at == ')' || (*at == ':' && scan->n_numbers == 0))
        {
          at++;
          continue;
        }

      if (take_word (&at, scan))
        continue;

      month = inn_date_scan_month_name (&at);
      if (month != 0)
        number = (InnDateNumber) { month, 0, 'M', FALSE, FALSE };
      else if (!take_figures (&at, &number) && !inn_date_scan_han_number (&at, &number))
        return FALSE;
      if (month == 0)
        take_unit (&at, &number);

      if (scan->n_numbers == INN_DATE_SCAN_MAX_NUMBERS)
        return FALSE;
      scan->lunar |= number.lunar;
      scan->numbers[scan->n_numbers++] = number;
    }

  scan->separator = mixed ? 0 : separator;
  return TRUE;
}
