/* inn-snooze.c: until when something can be put off with one press. */

#include "config.h"

#include "inn-snooze.h"

#define HOUR_SECONDS (60 * 60)
#define MINUTES_A_DAY (24 * 60)

/**
 * inn_snooze_in_an_hour:
 *
 * Returns: one hour from now, across midnight and a change of summer time; when the wall shows the same
 *   again by then, an hour on that wall
 */
InnCivil
inn_snooze_in_an_hour (InnClock *clock)
{
  InnCivil now = inn_clock_get_civil (clock);
  InnCivil later = inn_clock_civil_at (clock, inn_clock_get_utc (clock) + HOUR_SECONDS);

  if (inn_civil_compare (later, now) > 0)
    return later;

  now.minute += 60;
  return now.minute < MINUTES_A_DAY
           ? now : inn_civil_new (inn_date_add_days (now.date, 1), now.minute - MINUTES_A_DAY);
}

/**
 * inn_snooze_this_evening:
 * @evening_minute: when the evening begins
 *
 * Returns: this evening, or unset when that is not at least an hour away
 */
InnCivil
inn_snooze_this_evening (InnClock *clock,
                         int       evening_minute)
{
  InnCivil now = inn_clock_get_civil (clock);

  if (now.minute + 60 > evening_minute)
    return INN_CIVIL_NONE;

  return inn_civil_new (now.date, evening_minute);
}

/**
 * inn_snooze_tomorrow_morning:
 * @clock: tells which day it is
 * @morning_minute: when the morning begins, in minutes after midnight
 *
 * Returns: that minute of the next day
 */
InnCivil
inn_snooze_tomorrow_morning (InnClock *clock,
                             int       morning_minute)
{
  return inn_civil_new (inn_date_add_days (inn_clock_get_today (clock), 1), morning_minute);
}

/**
 * inn_snooze_next_monday:
 * @morning_minute: when the morning begins
 *
 * Returns: the morning of the first Monday after today
 */
InnCivil
inn_snooze_next_monday (InnClock *clock,
                        int       morning_minute)
{
  InnDate today = inn_clock_get_today (clock);

  return inn_civil_new (inn_date_add_days (today, 8 - inn_date_weekday (today)), morning_minute);
}
