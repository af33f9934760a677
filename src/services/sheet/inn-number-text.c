/* inn-number-text.c: the numbers of a workbook as they are seen in their cells.
 *
 * As far as that can be told without the fonts: dates as 1985-05-10, a day without its year as such,
 * numbers with all their digits.
 */

#include "config.h"

#include "inn-number-text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "inn-date-reader.h"

#define MONTH_DAY  (INN_NUMBER_MONTH | INN_NUMBER_DAY)
#define YEAR_MONTH (INN_NUMBER_YEAR | INN_NUMBER_MONTH)

/* A number has this many digits that can be trusted, in any spreadsheet. */
#define MOST_DIGITS 15
#define MOST_VALUE  1e15

/* Beyond this only the exponent tells anything. */
#define LONGEST_VALUE 1e21

/* Zeros at the end that no telephone number has, unless somebody rounded it. */
#define ROUND_ZEROS            8
#define ROUND_ZEROS_SCIENTIFIC 6

/* A day typed without its year gets that of the day of typing. Years before are told. */
#define FIRST_YEAR_OF_TYPING 2000

#define SECONDS_A_DAY 86400

/* Of 9999-12-31, the day after. */
#define AFTER_LAST_DAY 2958466

/* Spreadsheets believe in it; so that nobody's birthday is moved silently, it is told as it is. */
#define NO_SUCH_DAY "1900-02-29"

static void
write_time (InnNumberFormat  format,
            gint64           seconds,
            GString         *text)
{
  g_string_append_printf (text, "%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60));
  if (format & INN_NUMBER_SECONDS)
    g_string_append_printf (text, ":%02d", (int) (seconds % 60));
}

/* Returns: whether the day is written with its year, month and day. */
static gboolean
write_date (InnNumberFormat  format,
            InnDate          date,
            GString         *text)
{
  static const char *const months[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  };
  InnNumberFormat shown = format & INN_NUMBER_DATE;
  gboolean typed = shown == MONTH_DAY && date.year >= FIRST_YEAR_OF_TYPING;

  if (typed && (format & INN_NUMBER_HAN))
    g_string_append_printf (text, "%d月%d日", date.month, date.day);
  else if (typed)
    /* In words, so that nobody asks which number is the month. */
    g_string_append_printf (text, "%d %s", date.day, months[date.month - 1]);
  else if (shown == YEAR_MONTH && date.day == 1)
    g_string_append_printf (text, "%04d-%02d", date.year, date.month);
  else if (shown == INN_NUMBER_YEAR && date.day == 1 && date.month == 1)
    g_string_append_printf (text, "%04d", date.year);
  else
    {
      g_string_append_printf (text, "%04d-%02d-%02d", date.year, date.month, date.day);
      return TRUE;
    }

  return FALSE;
}

static InnSheetCellFlags
write_day (InnNumberFormat  format,
           gint64           days,
           gint64           seconds,
           gboolean         from_1904,
           GString         *text)
{
  gboolean whole = TRUE;
  InnDate date;

  if (inn_date_from_excel_serial (days, from_1904, &date))
    whole = write_date (format, date, text);
  else
    g_string_append (text, NO_SUCH_DAY);

  if ((format & INN_NUMBER_TIME) && seconds > 0)
    {
      g_string_append_c (text, ' ');
      write_time (format, seconds, text);
    }

  return whole ? INN_SHEET_CELL_DATE : INN_SHEET_CELL_PLAIN;
}

/* Returns: whether there is such a moment. */
static gboolean
write_moment (InnNumberFormat    format,
              double             value,
              gboolean           from_1904,
              GString           *text,
              InnSheetCellFlags *flags)
{
  gint64 days, seconds;

  if (!(value >= 0 && value < AFTER_LAST_DAY))
    return FALSE;

  seconds = llround (value * SECONDS_A_DAY);
  days = seconds / SECONDS_A_DAY;
  if ((format & INN_NUMBER_ELAPSED) == 0)
    seconds %= SECONDS_A_DAY;

  /* A time under the format of a date is one that was typed without a day. */
  if ((format & INN_NUMBER_DATE) == 0 || (days == 0 && seconds > 0 && !from_1904))
    write_time (format, seconds, text);
  else
    *flags = write_day (format, days, seconds, from_1904, text);

  return TRUE;
}

static guint
count_zeros (const char *digits,
             gsize       length)
{
  guint n = 0;

  while (n < length && digits[length - n - 1] == '0')
    n++;

  return n;
}

/* Whether digits were lost before the number was written, as of an ID or of 1.38E+10. */
static gboolean
is_rounded (InnNumberFormat  format,
            const char      *number)
{
  gsize length;

  number += *number == '-';
  length = strspn (number, "0123456789");
  if (number[length] != '\0')
    return strchr (number, 'E') != NULL;
  if (length > MOST_DIGITS)
    return TRUE;

  return length >= 10 && count_zeros (number, length)
         >= (format & INN_NUMBER_SCIENTIFIC ? ROUND_ZEROS_SCIENTIFIC : ROUND_ZEROS);
}

/* As many digits as can be trusted, and zeros, as spreadsheets show it. */
static void
write_long (double   value,
            GString *text)
{
  char number[64];
  int zeros;

  g_ascii_formatd (number, sizeof number, "%.14e", fabs (value));
  zeros = atoi (strchr (number, 'e') + 1) - (MOST_DIGITS - 1);
  g_string_append_printf (text, "%s%c%.*s", value < 0 ? "-" : "", number[0], MOST_DIGITS - 1,
                          number + 2);
  for (; zeros > 0; zeros--)
    g_string_append_c (text, '0');
}

static void
write_number (double   value,
              GString *text)
{
  char number[64];

  if (fabs (value) >= MOST_VALUE && fabs (value) < LONGEST_VALUE)
    write_long (value, text);
  else if (fabs (value) < MOST_VALUE && value == floor (value))
    g_string_append_printf (text, "%.0f", value == 0 ? 0 : value);
  else
    g_string_append (text, g_ascii_formatd (number, sizeof number, "%.15G", value));
}

/**
 * inn_number_text_append:
 * @format: of the cell
 * @value: the number as the workbook holds it
 * @from_1904: whether the workbook counts its days from 1904
 * @text: where what the cell shows is appended; @value itself if it is no number
 *
 * Returns: what is to be known of it
 */
InnSheetCellFlags
inn_number_text_append (InnNumberFormat  format,
                         const char      *value,
                         gboolean         from_1904,
                         GString         *text)
{
  gsize before = text->len;
  InnSheetCellFlags flags = INN_SHEET_CELL_PLAIN;
  char *end;
  double number;

  number = g_ascii_strtod (value, &end);
  if (end == value || *end != '\0' || !isfinite (number))
    {
      g_string_append (text, value);
      return INN_SHEET_CELL_PLAIN;
    }

  if ((format & (INN_NUMBER_DATE | INN_NUMBER_TIME))
      && write_moment (format, number, from_1904, text, &flags))
    return flags;

  if (format & INN_NUMBER_PERCENT)
    {
      write_number (round (number * 1e12) / 1e10, text);
      g_string_append_c (text, '%');
      return INN_SHEET_CELL_PLAIN;
    }

  /* Digits stand as they were written, zeros in front as well. */
  if (value[strspn (value, "0123456789")] == '\0')
    g_string_append (text, value);
  else
    write_number (number, text);

  return is_rounded (format, text->str + before) ? INN_SHEET_CELL_NUMBER | INN_SHEET_CELL_DAMAGED
                                                 : INN_SHEET_CELL_NUMBER;
}
