/* inn-birthday.c: a birthday as it was told, and the days on which it falls.
 *
 * Every occurrence is computed from the parts as told, never from the occurrence before, so that
 * nothing slides. Lunar birthdays are projected by lunar years: a solar year may hold one twice or
 * not at all.
 */

#include "config.h"

#include "inn-birthday.h"

#include "inn-lunar.h"

#include <glib/gi18n-lib.h>

/* Any leap year will do to see whether a day without a year can be. */
#define SOME_LEAP_YEAR 2000

#define KEY_LUNAR 10000
#define KEY_LEAP 10000

static int
make_key (InnCalendar calendar,
          int         month,
          int         day,
          gboolean    leap)
{
  return month * 100 + day + (calendar == INN_CALENDAR_LUNAR ? KEY_LUNAR : 0) +
         (leap ? KEY_LEAP : 0);
}

/* When @birthday is kept in a year of its own calendar. */
static gboolean
project_birthday (InnBirthday  birthday,
                  int          year,
                  InnFeb29Rule rule,
                  InnDate     *date)
{
  InnLunarDate lunar;

  if (birthday.calendar == INN_CALENDAR_LUNAR)
    {
      *date = INN_DATE_NONE;
      return inn_lunar_resolve (year, birthday.month, birthday.day, birthday.leap, &lunar) &&
             inn_lunar_to_date (lunar, date);
    }

  if (birthday.month == 2 && birthday.day == 29 && !inn_date_is_leap_year (year))
    *date = rule == INN_FEB29_ON_MAR1 ? inn_date_new (year, 3, 1) : inn_date_new (year, 2, 28);
  else
    *date = inn_date_new (year, birthday.month, birthday.day);
  return inn_date_is_set (*date);
}

/* The year of @calendar that holds @date, or 0 when the lunar table does not. */
static int
find_year (InnCalendar calendar,
           InnDate     date)
{
  InnLunarDate lunar;

  if (calendar == INN_CALENDAR_SOLAR)
    return date.year;
  return inn_lunar_from_date (date, &lunar) ? lunar.year : 0;
}

static int
compute_age (InnBirthday  birthday,
             InnDate      date,
             InnFeb29Rule rule)
{
  InnDate occurrence;
  int age = date.year - birthday.year;

  if (project_birthday (birthday, date.year, rule, &occurrence) &&
      inn_date_compare (date, occurrence) < 0)
    age--;
  return MAX (age, -1);
}

/**
 * inn_birthday_new_solar:
 * @year: a Gregorian year, or 0 when unknown
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: that birthday, or %INN_BIRTHDAY_NONE when it cannot be
 */
InnBirthday
inn_birthday_new_solar (int year,
                        int month,
                        int day)
{
  if (!inn_date_is_set (inn_date_new (year != 0 ? year : SOME_LEAP_YEAR, month, day)))
    return INN_BIRTHDAY_NONE;
  return (InnBirthday) { INN_CALENDAR_SOLAR, year, month, day, FALSE };
}

/**
 * inn_birthday_new_lunar:
 * @year: a lunar year of the table, or 0 when unknown
 * @month: 1 to 12
 * @day: 1 to 30
 * @leap: whether the leap month is meant
 *
 * Returns: that birthday, or %INN_BIRTHDAY_NONE when it cannot be
 */
InnBirthday
inn_birthday_new_lunar (int      year,
                        int      month,
                        int      day,
                        gboolean leap)
{
  if (month < 1 || month > 12 || day < 1 || day > 30)
    return INN_BIRTHDAY_NONE;
  if (year != 0 && day > inn_lunar_days_in_month (year, month, leap))
    return INN_BIRTHDAY_NONE;
  return (InnBirthday) { INN_CALENDAR_LUNAR, year, month, day, leap != FALSE };
}

/**
 * inn_birthday_is_set:
 * @birthday: a birthday
 *
 * Returns: whether it is known
 */
gboolean
inn_birthday_is_set (InnBirthday birthday)
{
  return birthday.month != 0;
}

/**
 * inn_birthday_is_valid:
 * @birthday: a birthday
 *
 * Returns: whether it is known and can be
 */
gboolean
inn_birthday_is_valid (InnBirthday birthday)
{
  InnBirthday again = INN_BIRTHDAY_NONE;

  if (birthday.calendar == INN_CALENDAR_LUNAR)
    again = inn_birthday_new_lunar (birthday.year, birthday.month, birthday.day, birthday.leap);
  else if (birthday.calendar == INN_CALENDAR_SOLAR && !birthday.leap)
    again = inn_birthday_new_solar (birthday.year, birthday.month, birthday.day);
  return inn_birthday_is_set (again);
}

/**
 * inn_birthday_equal:
 * @a: a birthday
 * @b: another
 *
 * Returns: whether they were told alike; the same day told in two calendars is not equal
 */
gboolean
inn_birthday_equal (InnBirthday a,
                    InnBirthday b)
{
  return a.calendar == b.calendar && a.year == b.year && a.month == b.month && a.day == b.day &&
         !a.leap == !b.leap;
}

/**
 * inn_birthday_solar_date:
 * @birthday: a birthday
 * @date: (out): the civil day of birth, or %INN_DATE_NONE
 *
 * Returns: whether the year is known and the day can be
 */
gboolean
inn_birthday_solar_date (InnBirthday birthday,
                         InnDate    *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (birthday.year == 0 || !inn_birthday_is_valid (birthday))
    return FALSE;
  if (birthday.calendar == INN_CALENDAR_SOLAR)
    *date = inn_date_new (birthday.year, birthday.month, birthday.day);
  else
    inn_lunar_to_date ((InnLunarDate) { birthday.year, birthday.month, birthday.day,
                                        birthday.leap },
                       date);
  return inn_date_is_set (*date);
}

/**
 * inn_birthday_next:
 * @birthday: a birthday
 * @from: a valid day
 * @rule: what 29 February becomes in common years
 * @date: (out): the first day on or after @from on which it is kept, or %INN_DATE_NONE
 *
 * Returns: whether there is one; %FALSE too outside of the lunar table, where nothing is guessed
 */
gboolean
inn_birthday_next (InnBirthday  birthday,
                   InnDate      from,
                   InnFeb29Rule rule,
                   InnDate     *date)
{
  int year;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (!inn_birthday_is_valid (birthday) || !inn_date_is_valid (from))
    return FALSE;

  year = find_year (birthday.calendar, from);
  for (int i = 0; year != 0 && i < 2; i++)
    {
      if (project_birthday (birthday, year + i, rule, date) && inn_date_compare (*date, from) >= 0)
        return TRUE;
    }
  *date = INN_DATE_NONE;
  return FALSE;
}

/**
 * inn_birthday_previous:
 * @birthday: a birthday
 * @until: a valid day
 * @rule: what 29 February becomes in common years
 * @date: (out): the last day on or before @until on which it is kept, or %INN_DATE_NONE
 *
 * Returns: whether there is one
 */
gboolean
inn_birthday_previous (InnBirthday  birthday,
                       InnDate      until,
                       InnFeb29Rule rule,
                       InnDate     *date)
{
  int year;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (!inn_birthday_is_valid (birthday) || !inn_date_is_valid (until))
    return FALSE;

  year = find_year (birthday.calendar, until);
  for (int i = 0; year != 0 && i < 2; i++)
    {
      if (project_birthday (birthday, year - i, rule, date) &&
          inn_date_compare (*date, until) <= 0)
        return TRUE;
    }
  *date = INN_DATE_NONE;
  return FALSE;
}

/**
 * inn_birthday_is_on:
 * @birthday: a birthday
 * @date: a day
 * @rule: what 29 February becomes in common years
 *
 * Returns: whether it is kept on @date
 */
gboolean
inn_birthday_is_on (InnBirthday  birthday,
                    InnDate      date,
                    InnFeb29Rule rule)
{
  return inn_birthday_days_left (birthday, date, rule) == 0;
}

/**
 * inn_birthday_days_left:
 * @birthday: a birthday
 * @today: a valid day
 * @rule: what 29 February becomes in common years
 *
 * Returns: days until it is kept next, 0 on the day itself, -1 when that is not known
 */
int
inn_birthday_days_left (InnBirthday  birthday,
                        InnDate      today,
                        InnFeb29Rule rule)
{
  InnDate next;

  if (!inn_birthday_next (birthday, today, rule, &next))
    return -1;
  return inn_date_days_between (today, next);
}

/**
 * inn_birthday_age_turned:
 * @birthday: a birthday
 * @occurrence: a day on which it is kept
 *
 * Lunar birthdays count lunar years, as the family does.
 *
 * Returns: the age turned on @occurrence, 0 on the day of birth, or -1 when the year of birth is
 *   not known or lies later
 */
int
inn_birthday_age_turned (InnBirthday birthday,
                         InnDate     occurrence)
{
  if (birthday.year == 0 || !inn_birthday_is_valid (birthday) || !inn_date_is_valid (occurrence))
    return -1;
  return MAX (find_year (birthday.calendar, occurrence) - birthday.year, -1);
}

/**
 * inn_birthday_age_on:
 * @birthday: a birthday
 * @date: a valid day
 * @rule: what 29 February becomes in common years
 *
 * Returns: full years (满) lived on @date, counted from the civil day of birth, or -1 when that is
 *   not known or lies later
 */
int
inn_birthday_age_on (InnBirthday  birthday,
                     InnDate      date,
                     InnFeb29Rule rule)
{
  InnDate born;

  if (!inn_birthday_solar_date (birthday, &born) || !inn_date_is_valid (date))
    return -1;
  return compute_age (inn_birthday_new_solar (born.year, born.month, born.day), date, rule);
}

/**
 * inn_birthday_nominal_age:
 * @birthday: a birthday
 * @date: a day
 *
 * The age as many families count it (虚岁): one at birth, one more at each lunar new year.
 *
 * Returns: the age on @date, or -1 when the year of birth is not known, lies later, or is beyond the table
 *   of the calendar
 */
int
inn_birthday_nominal_age (InnBirthday birthday,
                          InnDate     date)
{
  InnLunarDate today;
  InnLunarDate born;
  int year = birthday.year;

  if (year == 0 || !inn_birthday_is_valid (birthday) || !inn_lunar_from_date (date, &today))
    return -1;
  if (birthday.calendar == INN_CALENDAR_SOLAR)
    {
      if (!inn_lunar_from_date (inn_date_new (year, birthday.month, birthday.day), &born))
        return -1;
      year = born.year;
    }

  return today.year >= year ? today.year - year + 1 : -1;
}

/**
 * inn_birthday_month_day_key:
 * @birthday: a birthday
 *
 * A number for an index: month and day for solar ones (510), 10000 more for lunar ones (10815) and
 * 10000 more again for leap months (20603). inn_birthday_keys_on() gives those of a day.
 *
 * Returns: the key, or 0 when no birthday is set
 */
int
inn_birthday_month_day_key (InnBirthday birthday)
{
  if (!inn_birthday_is_set (birthday))
    return 0;
  return make_key (birthday.calendar, birthday.month, birthday.day, birthday.leap);
}

/**
 * inn_birthday_keys_on:
 * @date: a day
 * @rule: what 29 February becomes in common years
 * @keys: (out caller-allocates): room for %INN_BIRTHDAY_MAX_KEYS keys
 *
 * Gives the keys of all birthdays that are kept on @date, those included that are kept there
 * because the year lacks their own day.
 *
 * Returns: how many keys were written
 */
gsize
inn_birthday_keys_on (InnDate      date,
                      InnFeb29Rule rule,
                      int          keys[INN_BIRTHDAY_MAX_KEYS])
{
  InnBirthday leap_day = { INN_CALENDAR_SOLAR, 0, 2, 29, FALSE };
  InnDate kept;
  InnLunarDate lunar;
  gsize n = 0;

  if (!inn_date_is_valid (date))
    return 0;

  keys[n++] = make_key (INN_CALENDAR_SOLAR, date.month, date.day, FALSE);
  if (!inn_date_is_leap_year (date.year) &&
      project_birthday (leap_day, date.year, rule, &kept) && inn_date_equal (kept, date))
    keys[n++] = inn_birthday_month_day_key (leap_day);

  if (inn_lunar_from_date (date, &lunar))
    {
      /* Day 29 of a short month is day 30 too. */
      int last = lunar.day == inn_lunar_days_in_month (lunar.year, lunar.month, lunar.leap)
                   ? 30
                   : lunar.day;

      for (int day = lunar.day; day <= last; day++)
        {
          keys[n++] = make_key (INN_CALENDAR_LUNAR, lunar.month, day, lunar.leap);
          if (!lunar.leap && inn_lunar_leap_month (lunar.year) != lunar.month)
            keys[n++] = make_key (INN_CALENDAR_LUNAR, lunar.month, day, TRUE);
        }
    }
  return n;
}

/**
 * inn_birthday_format:
 * @birthday: a birthday
 *
 * Returns: (transfer full) (nullable): the birthday as it was told, in words, or %NULL when none is
 *   set or it cannot be
 */
char *
inn_birthday_format (InnBirthday birthday)
{
  g_autoptr (GDateTime) day = NULL;

  if (!inn_birthday_is_valid (birthday))
    return NULL;

  if (birthday.calendar == INN_CALENDAR_LUNAR)
    return inn_lunar_format (birthday.year, birthday.month, birthday.day, birthday.leap);

  day = g_date_time_new_utc (birthday.year != 0 ? birthday.year : SOME_LEAP_YEAR, birthday.month,
                             birthday.day, 0, 0, 0);
  if (birthday.year == 0)
    /* TRANSLATORS: A day of any year, "10 May"; the letters are those of g_date_time_format(). */
    return g_date_time_format (day, C_ ("birthday", "%-d %B"));
  /* TRANSLATORS: A full date, "10 May 1990"; the letters are those of g_date_time_format(). */
  return g_date_time_format (day, C_ ("birthday", "%-d %B %Y"));
}
