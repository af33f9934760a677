/* inn-date.c: civil days of the proleptic Gregorian calendar, years 1 to 9999.
 *
 * Values only: nothing here knows a time zone, a locale or the current time. Arithmetic that would
 * leave the supported years gives INN_DATE_NONE, so that an impossible date cannot travel on.
 */

#include "config.h"

#include "inn-date.h"

#include <string.h>

/* Day number (chronological Julian day, as GDate's + 1721425) of the day before 0001-01-01. */
#define JULIAN_BASE 1721425
#define JULIAN_FIRST (JULIAN_BASE + 1)
#define JULIAN_LAST (JULIAN_BASE + 3652059)

static const guint8 month_lengths[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static gboolean
read_digits (const char *text,
             int         n_digits,
             int        *value)
{
  int sum = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      sum = sum * 10 + (text[i] - '0');
    }
  *value = sum;
  return TRUE;
}

static void
write_digits (char *text,
              int   n_digits,
              int   value)
{
  for (int i = n_digits - 1; i >= 0; i--)
    {
      text[i] = '0' + value % 10;
      value /= 10;
    }
}

/**
 * inn_date_is_leap_year:
 * @year: a Gregorian year
 *
 * Returns: whether @year has a 29 February
 */
gboolean
inn_date_is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/**
 * inn_date_days_in_month:
 * @year: a Gregorian year
 * @month: a month
 *
 * Returns: 28 to 31, or 0 when @month is not 1 to 12
 */
int
inn_date_days_in_month (int year,
                        int month)
{
  if (month < 1 || month > 12)
    return 0;
  return month == 2 && inn_date_is_leap_year (year) ? 29 : month_lengths[month];
}

/**
 * inn_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: that day, or %INN_DATE_NONE when there is no such day
 */
InnDate
inn_date_new (int year,
              int month,
              int day)
{
  if (year < 1 || year > 9999 || day < 1 || day > inn_date_days_in_month (year, month))
    return INN_DATE_NONE;
  return (InnDate) { year, month, day };
}

/**
 * inn_date_is_set:
 * @date: a date
 *
 * Returns: whether @date is anything but %INN_DATE_NONE
 */
gboolean
inn_date_is_set (InnDate date)
{
  return date.year != 0 || date.month != 0 || date.day != 0;
}

/**
 * inn_date_is_valid:
 * @date: a date
 *
 * Returns: whether @date is a day that exists; %INN_DATE_NONE is not
 */
gboolean
inn_date_is_valid (InnDate date)
{
  return inn_date_is_set (inn_date_new (date.year, date.month, date.day));
}

/**
 * inn_date_from_iso:
 * @text: (nullable): text
 * @date: (out): the day, or %INN_DATE_NONE
 *
 * Reads exactly `YYYY-MM-DD`, nothing before and nothing after.
 *
 * Returns: whether @text is a day that exists
 */
gboolean
inn_date_from_iso (const char *text,
                   InnDate    *date)
{
  int year, month, day;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (text == NULL || strnlen (text, INN_DATE_ISO_SIZE) != INN_DATE_ISO_SIZE - 1 ||
      text[4] != '-' || text[7] != '-' || !read_digits (text, 4, &year) ||
      !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return FALSE;

  *date = inn_date_new (year, month, day);
  return inn_date_is_set (*date);
}

/**
 * inn_date_to_iso:
 * @date: a date
 * @buffer: (out caller-allocates): room for 11 bytes
 *
 * Writes `YYYY-MM-DD`, or the empty string for a date that is not valid.
 *
 * Returns: (transfer none): @buffer
 */
const char *
inn_date_to_iso (InnDate date,
                 char    buffer[INN_DATE_ISO_SIZE])
{
  buffer[0] = '\0';
  if (!inn_date_is_valid (date))
    return buffer;

  write_digits (buffer, 4, date.year);
  write_digits (buffer + 5, 2, date.month);
  write_digits (buffer + 8, 2, date.day);
  buffer[4] = buffer[7] = '-';
  buffer[10] = '\0';
  return buffer;
}

/**
 * inn_date_dup_iso:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, or %NULL for a date that is not valid
 */
char *
inn_date_dup_iso (InnDate date)
{
  char buffer[INN_DATE_ISO_SIZE];

  return inn_date_is_valid (date) ? g_strdup (inn_date_to_iso (date, buffer)) : NULL;
}

/**
 * inn_date_to_julian:
 * @date: a valid date
 *
 * Returns: the chronological Julian day number (2451545 for 2000-01-01), or 0 when @date is not
 *   valid
 */
gint32
inn_date_to_julian (InnDate date)
{
  int shifted_year, shifted_month;

  if (!inn_date_is_valid (date))
    return 0;

  /* Years that begin in March put the leap day at their end. */
  shifted_month = (date.month + 9) % 12;
  shifted_year = date.year - (date.month <= 2);
  return 365 * shifted_year + shifted_year / 4 - shifted_year / 100 + shifted_year / 400 +
         (shifted_month * 306 + 5) / 10 + date.day + JULIAN_BASE - 306;
}

/**
 * inn_date_from_julian:
 * @julian: a chronological Julian day number
 *
 * Returns: that day, or %INN_DATE_NONE outside of the years 1 to 9999
 */
InnDate
inn_date_from_julian (gint32 julian)
{
  int days, era, day_of_era, year_of_era, day_of_year, shifted_month, month;

  if (julian < JULIAN_FIRST || julian > JULIAN_LAST)
    return INN_DATE_NONE;

  days = julian - JULIAN_BASE + 305;
  era = days / 146097;
  day_of_era = days % 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted_month = (5 * day_of_year + 2) / 153;
  month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return (InnDate) { year_of_era + era * 400 + (month <= 2), month,
                     day_of_year - (153 * shifted_month + 2) / 5 + 1 };
}

/**
 * inn_date_compare:
 * @a: a date
 * @b: another
 *
 * Returns: less than, equal to or greater than zero; %INN_DATE_NONE comes before every day
 */
int
inn_date_compare (InnDate a,
                  InnDate b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  return (a.day > b.day) - (a.day < b.day);
}

/**
 * inn_date_equal:
 * @a: a date
 * @b: another
 *
 * Returns: whether they are the same day, or both not set
 */
gboolean
inn_date_equal (InnDate a,
                InnDate b)
{
  return inn_date_compare (a, b) == 0;
}

/**
 * inn_date_add_days:
 * @date: a valid date
 * @days: how many days later; negative for earlier
 *
 * Returns: that day, or %INN_DATE_NONE outside of the years 1 to 9999
 */
InnDate
inn_date_add_days (InnDate date,
                   int     days)
{
  gint64 julian;

  if (!inn_date_is_valid (date))
    return INN_DATE_NONE;

  julian = (gint64) inn_date_to_julian (date) + days;
  if (julian < JULIAN_FIRST || julian > JULIAN_LAST)
    return INN_DATE_NONE;
  return inn_date_from_julian ((gint32) julian);
}

/**
 * inn_date_add_months:
 * @anchor: the day the counting begins at
 * @months: how many months later; negative for earlier
 *
 * Clamps to the end of a shorter month. A monthly series counts from its anchor each time
 * (31 January + 1 = 28 February, + 2 = 31 March), never from the clamped result.
 *
 * Returns: that day, or %INN_DATE_NONE outside of the years 1 to 9999
 */
InnDate
inn_date_add_months (InnDate anchor,
                     int     months)
{
  gint64 index;
  int year, month;

  if (!inn_date_is_valid (anchor))
    return INN_DATE_NONE;

  index = (gint64) anchor.year * 12 + anchor.month - 1 + months;
  if (index < 12 || index >= 10000 * 12)
    return INN_DATE_NONE;
  year = (int) (index / 12);
  month = (int) (index % 12) + 1;
  return inn_date_new (year, month, MIN (anchor.day, inn_date_days_in_month (year, month)));
}

/**
 * inn_date_days_between:
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: how many days later @to is; negative when it is earlier, 0 when either is not valid
 */
int
inn_date_days_between (InnDate from,
                       InnDate to)
{
  if (!inn_date_is_valid (from) || !inn_date_is_valid (to))
    return 0;
  return inn_date_to_julian (to) - inn_date_to_julian (from);
}

/**
 * inn_date_weekday:
 * @date: a date
 *
 * Returns: 1 for Monday to 7 for Sunday, or 0 when @date is not valid
 */
int
inn_date_weekday (InnDate date)
{
  return inn_date_is_valid (date) ? inn_date_to_julian (date) % 7 + 1 : 0;
}
