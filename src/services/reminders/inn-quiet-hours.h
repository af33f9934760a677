/* inn-quiet-hours.h: the hours of the day in which nothing pops up. Pure; any thread. */

#pragma once

#include "inn-civil.h"

G_BEGIN_DECLS

/**
 * InnQuietHours:
 * @from: the minute of the day at which they begin
 * @until: the minute at which they are over; before @from when they last over midnight, the same as
 *   @from when there are none
 *
 * Passed by value.
 */
typedef struct
{
  int from;
  int until;
} InnQuietHours;

gboolean inn_quiet_hours_hold (InnQuietHours self,
                               InnCivil      when);
InnCivil inn_quiet_hours_end  (InnQuietHours self,
                               InnCivil      when);

G_END_DECLS
