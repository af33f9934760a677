/* inn-quiet-hours.c: the hours of the day in which nothing pops up. */

#include "config.h"

#include "inn-quiet-hours.h"

/**
 * inn_quiet_hours_hold:
 * @when: a time with a minute
 *
 * Returns: whether @when lies in them; their end does not
 */
gboolean
inn_quiet_hours_hold (InnQuietHours self,
                      InnCivil      when)
{
  if (self.from <= self.until)
    return when.minute >= self.from && when.minute < self.until;

  return when.minute >= self.from || when.minute < self.until;
}

/**
 * inn_quiet_hours_end:
 * @when: a time that lies in them
 *
 * Returns: when they are over
 */
InnCivil
inn_quiet_hours_end (InnQuietHours self,
                     InnCivil      when)
{
  return inn_civil_new (when.minute < self.until ? when.date : inn_date_add_days (when.date, 1),
                        self.until);
}
