/* inn-birthday-reader.c: reads a birthday the way a guest told it or a list wrote it.
 *
 * Three steps: inn-date-scan finds the numbers and words, arrange_parts() says which number is the
 * year, the month and the day, judge_parts() whether such a birthday can be. What could be read in
 * two ways is refused as ambiguous; a year or an age alone never becomes a birthday.
 */

#include "config.h"

#include "inn-birthday-reader.h"

#include "inn-date-scan.h"
#include "inn-error.h"
#include "inn-lunar.h"

/* Nobody older has ever booked a room. */
#define MAX_AGE 130

typedef struct
{
  int year; /* 0: unknown */
  gboolean short_year; /* written with two digits */
  int month;
  int day;
} Parts;

static const char *
describe_reason (InnBirthdayReason reason)
{
  static const char * const texts[] = {
    [INN_BIRTHDAY_UNDERSTOOD] = "understood",
    [INN_BIRTHDAY_EMPTY] = "no birthday given",
    [INN_BIRTHDAY_NOT_A_DATE] = "not a date",
    [INN_BIRTHDAY_NO_SUCH_MONTH] = "no such month",
    [INN_BIRTHDAY_NO_SUCH_DAY] = "no such day in that month",
    [INN_BIRTHDAY_NO_SUCH_LEAP_MONTH] = "that lunar year has no such leap month",
    [INN_BIRTHDAY_FUTURE] = "in the future",
    [INN_BIRTHDAY_YEAR_OUT_OF_RANGE] = "year out of range",
    [INN_BIRTHDAY_YEAR_ONLY] = "only a year or an age",
    [INN_BIRTHDAY_MONTH_ONLY] = "no day given",
    [INN_BIRTHDAY_AMBIGUOUS] = "can be read in two ways",
  };

  return texts[reason];
}

static gboolean
is_month_and_day (int month,
                  int day)
{
  return month >= 1 && month <= 12 && day >= 1 && day <= inn_date_days_in_month (2000, month);
}

static void
set_year (Parts               *parts,
          const InnDateNumber *number)
{
  parts->year = number->value;
  parts->short_year = number->n_digits <= 2;
}

/* 19900510, 0510, 900510: figures in a row. */
static InnBirthdayReason
split_figures (int    value,
               int    n_digits,
               int    this_year,
               Parts *parts)
{
  gboolean month_follows_year, short_date;

  switch (n_digits)
    {
    case 8:
      *parts = (Parts) { value / 10000, FALSE, value / 100 % 100, value % 100 };
      return INN_BIRTHDAY_UNDERSTOOD;

    case 6:
      month_follows_year = value / 100 >= this_year - MAX_AGE && value / 100 <= this_year &&
                           value % 100 >= 1 && value % 100 <= 12;
      short_date = is_month_and_day (value / 100 % 100, value % 100);
      if (month_follows_year)
        return short_date ? INN_BIRTHDAY_AMBIGUOUS : INN_BIRTHDAY_MONTH_ONLY;
      *parts = (Parts) { value / 10000, TRUE, value / 100 % 100, value % 100 };
      return INN_BIRTHDAY_UNDERSTOOD;

    case 4:
      if (value >= this_year - MAX_AGE && value <= this_year)
        return INN_BIRTHDAY_YEAR_ONLY;
      *parts = (Parts) { 0, FALSE, value / 100, value % 100 };
      return INN_BIRTHDAY_UNDERSTOOD;

    case 1:
    case 2:
    case 3:
      return INN_BIRTHDAY_YEAR_ONLY;

    default:
      return INN_BIRTHDAY_NOT_A_DATE;
    }
}

/* Numbers with 年, 月, 日 or the name of a month among them. */
static InnBirthdayReason
arrange_by_units (const InnDateScan *scan,
                  Parts             *parts)
{
  const InnDateNumber *year = NULL, *month = NULL, *day = NULL;
  const InnDateNumber *rest[INN_DATE_SCAN_MAX_NUMBERS] = { NULL };
  int n_rest = 0;

  for (int i = 0; i < scan->n_numbers; i++)
    {
      const InnDateNumber *number = &scan->numbers[i];
      const InnDateNumber **place = NULL;

      if (number->unit == 'Y')
        place = &year;
      else if (number->unit == 'M')
        place = &month;
      else if (number->unit == 'D')
        place = &day;
      if (place == NULL)
        rest[n_rest++] = number;
      else if (*place != NULL)
        return INN_BIRTHDAY_NOT_A_DATE;
      else
        *place = number;
    }

  /* Of what has no unit, a number of four digits is a year, and otherwise the day comes first. */
  for (int i = 0; i < n_rest; i++)
    {
      if (year == NULL && rest[i]->n_digits == 4)
        year = rest[i];
      else if (day == NULL)
        day = rest[i];
      else if (year == NULL)
        year = rest[i];
      else
        return INN_BIRTHDAY_NOT_A_DATE;
    }

  if (year != NULL)
    set_year (parts, year);
  if (month == NULL)
    return day == NULL ? INN_BIRTHDAY_YEAR_ONLY : INN_BIRTHDAY_NOT_A_DATE;
  if (day == NULL)
    return INN_BIRTHDAY_MONTH_ONLY;
  parts->month = month->value;
  parts->day = day->value;
  return INN_BIRTHDAY_UNDERSTOOD;
}

/* Two numbers of which neither says what it is: month and day, unless the order says otherwise. */
static InnBirthdayReason
arrange_two (const InnDateScan *scan,
             InnDateOrder       order,
             Parts             *parts)
{
  int first = scan->numbers[0].value, second = scan->numbers[1].value;

  if (scan->numbers[0].n_digits == 4 || scan->numbers[1].n_digits == 4)
    return INN_BIRTHDAY_MONTH_ONLY;

  if (order == INN_DATE_ORDER_DMY ||
      (order == INN_DATE_ORDER_UNKNOWN && first > 12 && second <= 12))
    *parts = (Parts) { 0, FALSE, second, first };
  else
    *parts = (Parts) { 0, FALSE, first, second };
  return INN_BIRTHDAY_UNDERSTOOD;
}

static InnBirthdayReason
arrange_three (const InnDateScan *scan,
               InnDateOrder       order,
               Parts             *parts)
{
  const InnDateNumber *n = scan->numbers;

  if (n[1].n_digits > 2 || n[0].n_digits > 4 || n[2].n_digits > 4)
    return INN_BIRTHDAY_NOT_A_DATE;

  if (n[0].n_digits >= 3 || (order == INN_DATE_ORDER_YMD && n[2].n_digits <= 2) ||
      (order == INN_DATE_ORDER_UNKNOWN && n[0].value > 31))
    {
      if (n[2].n_digits > 2)
        return INN_BIRTHDAY_NOT_A_DATE;
      set_year (parts, &n[0]);
      parts->month = n[1].value;
      parts->day = n[2].value;
      return INN_BIRTHDAY_UNDERSTOOD;
    }

  /* The year comes last, or nothing says where it is. */
  if (n[2].n_digits <= 2 && n[2].value <= 31 &&
      (order == INN_DATE_ORDER_UNKNOWN || order == INN_DATE_ORDER_YMD))
    return INN_BIRTHDAY_AMBIGUOUS;
  set_year (parts, &n[2]);

  if (order != INN_DATE_ORDER_DMY && order != INN_DATE_ORDER_MDY)
    {
      /* Lunar days are written month first; only those who begin with the day write dots. */
      if (scan->lunar || scan->leap)
        order = INN_DATE_ORDER_MDY;
      else if (scan->separator == '.' || n[0].value > 12 || n[0].value == n[1].value)
        order = INN_DATE_ORDER_DMY;
      else if (n[1].value > 12)
        order = INN_DATE_ORDER_MDY;
      else
        return INN_BIRTHDAY_AMBIGUOUS;
    }
  parts->month = order == INN_DATE_ORDER_DMY ? n[1].value : n[0].value;
  parts->day = order == INN_DATE_ORDER_DMY ? n[0].value : n[1].value;
  return INN_BIRTHDAY_UNDERSTOOD;
}

/* Chinese words without a calendar: 八月十五 is lunar, 十月一日 is not, 五月三 may be either. */
static InnBirthdayReason
guess_calendar (InnDateScan *scan)
{
  const InnDateNumber *last = &scan->numbers[scan->n_numbers - 1];

  if (scan->lunar || scan->solar || scan->n_numbers < 2 || !last->han || last->unit != 0 ||
      last[-1].unit != 'M')
    return INN_BIRTHDAY_UNDERSTOOD;
  if (last->value <= 10)
    return INN_BIRTHDAY_AMBIGUOUS;
  scan->lunar = TRUE;
  return INN_BIRTHDAY_UNDERSTOOD;
}

static InnBirthdayReason
arrange_parts (InnDateScan  *scan,
               InnDateOrder  order,
               int           this_year,
               Parts        *parts)
{
  gboolean has_units = FALSE;
  InnBirthdayReason reason;

  if (scan->estimated)
    return INN_BIRTHDAY_YEAR_ONLY;

  if (scan->new_years_eve)
    {
      if (scan->n_numbers > 1 || scan->solar || scan->leap ||
          (scan->n_numbers == 1 && scan->numbers[0].unit != 'Y' && scan->numbers[0].n_digits != 4))
        return INN_BIRTHDAY_NOT_A_DATE;
      scan->lunar = TRUE;
      if (scan->n_numbers == 1)
        set_year (parts, &scan->numbers[0]);
      parts->month = 12;
      parts->day = 30;
      return INN_BIRTHDAY_UNDERSTOOD;
    }

  for (int i = 0; i < scan->n_numbers; i++)
    has_units |= scan->numbers[i].unit != 0;

  if (scan->n_numbers == 0)
    return scan->lunar || scan->solar || scan->leap ? INN_BIRTHDAY_NOT_A_DATE : INN_BIRTHDAY_EMPTY;
  if (has_units)
    {
      reason = guess_calendar (scan);
      return reason != INN_BIRTHDAY_UNDERSTOOD ? reason : arrange_by_units (scan, parts);
    }
  if (scan->n_numbers == 1)
    return split_figures (scan->numbers[0].value, scan->numbers[0].n_digits, this_year, parts);
  if (scan->n_numbers == 2)
    return arrange_two (scan, order, parts);
  return arrange_three (scan, order, parts);
}

static InnBirthdayReason
judge_lunar (const Parts *parts,
             gboolean     leap,
             InnDate      today,
             InnBirthday *birthday)
{
  InnDate born;

  if (parts->day < 1 || parts->day > 30)
    return INN_BIRTHDAY_NO_SUCH_DAY;
  if (parts->year != 0)
    {
      if (parts->year < INN_LUNAR_FIRST_YEAR || parts->year > INN_LUNAR_LAST_YEAR)
        return INN_BIRTHDAY_YEAR_OUT_OF_RANGE;
      if (leap && inn_lunar_leap_month (parts->year) != parts->month)
        return INN_BIRTHDAY_NO_SUCH_LEAP_MONTH;
    }

  *birthday = inn_birthday_new_lunar (parts->year, parts->month, parts->day, leap);
  if (!inn_birthday_is_set (*birthday))
    return INN_BIRTHDAY_NO_SUCH_DAY;
  if (inn_birthday_solar_date (*birthday, &born) && inn_date_compare (born, today) > 0)
    return INN_BIRTHDAY_FUTURE;
  return INN_BIRTHDAY_UNDERSTOOD;
}

static InnBirthdayReason
judge_solar (const Parts *parts,
             InnDate      today,
             InnBirthday *birthday)
{
  InnDate born;

  *birthday = inn_birthday_new_solar (parts->year, parts->month, parts->day);
  if (!inn_birthday_is_set (*birthday))
    return INN_BIRTHDAY_NO_SUCH_DAY;
  if (inn_birthday_solar_date (*birthday, &born) && inn_date_compare (born, today) > 0)
    return INN_BIRTHDAY_FUTURE;
  return INN_BIRTHDAY_UNDERSTOOD;
}

static InnBirthdayReason
judge_parts (const InnDateScan  *scan,
             Parts              *parts,
             InnDate             today,
             InnBirthdayReading *reading)
{
  gboolean short_year = parts->short_year;
  InnBirthdayReason reason;

  if (parts->month < 1 || parts->month > 12)
    return INN_BIRTHDAY_NO_SUCH_MONTH;

  if (short_year)
    parts->year += today.year / 100 * 100;
  else if (parts->year == 1604 || parts->year == 1900 || parts->year == 1904)
    {
      reading->doubtful_year = parts->year;
      parts->year = 0;
    }

  for (;;)
    {
      Parts tried = *parts;

      if (tried.year != 0 && tried.year < today.year - MAX_AGE)
        return INN_BIRTHDAY_YEAR_OUT_OF_RANGE;
      if (tried.year > today.year)
        reason = INN_BIRTHDAY_FUTURE;
      else if (scan->lunar || scan->leap)
        {
          /* New Year's Eve is whatever the last day of that year is. */
          if (scan->new_years_eve && tried.year >= INN_LUNAR_FIRST_YEAR)
            tried.day = MIN (30, inn_lunar_days_in_month (tried.year, 12, FALSE));
          reason = judge_lunar (&tried, scan->leap, today, &reading->birthday);
        }
      else
        reason = judge_solar (&tried, today, &reading->birthday);

      /* Two digits mean the latest year that has been. */
      if (!short_year || reason != INN_BIRTHDAY_FUTURE)
        return reason;
      parts->year -= 100;
      short_year = FALSE;
    }
}

/**
 * inn_birthday_read:
 * @text: (nullable): what was typed or found in a cell
 * @order: the order of figures where it is known, or %INN_DATE_ORDER_UNKNOWN; two figures alone
 *   are month and day unless it is %INN_DATE_ORDER_DMY
 * @today: the day today, for years of two digits and days to come
 * @reading: (out): the birthday and how the reading went
 * @error: return location for an error
 *
 * Understands 1990-05-10, 19900510, 5月10日, 0510, --05-10, 90年5月10日, 农历八月十五, 闰六月初三,
 * 腊月三十, 除夕, "1990-05-10 农历", "10 May 1990", "lunar 8/15" and the like. Fails with
 * %INN_ERROR_INVALID; @reading then says why in a form the user interface has a sentence for.
 *
 * Returns: whether @text is a birthday
 */
gboolean
inn_birthday_read (const char          *text,
                   InnDateOrder         order,
                   InnDate              today,
                   InnBirthdayReading  *reading,
                   GError             **error)
{
  Parts parts = { 0 };
  InnDateScan scan;

  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (inn_date_is_valid (today), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *reading = (InnBirthdayReading) { .birthday = INN_BIRTHDAY_NONE };
  if (!inn_date_scan (text, &scan) || (scan.solar && (scan.lunar || scan.leap)))
    reading->reason = INN_BIRTHDAY_NOT_A_DATE;
  else
    reading->reason = arrange_parts (&scan, order, today.year, &parts);
  if (reading->reason == INN_BIRTHDAY_UNDERSTOOD)
    reading->reason = judge_parts (&scan, &parts, today, reading);
  if (reading->reason == INN_BIRTHDAY_UNDERSTOOD)
    return TRUE;

  reading->birthday = INN_BIRTHDAY_NONE;
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, describe_reason (reading->reason));
  return FALSE;
}
