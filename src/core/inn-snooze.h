/* inn-snooze.h: until when something can be put off with one press. */

#pragma once

#include "inn-clock.h"

G_BEGIN_DECLS

InnCivil inn_snooze_in_an_hour       (InnClock *clock);
InnCivil inn_snooze_this_evening     (InnClock *clock,
                                      int       evening_minute);
InnCivil inn_snooze_tomorrow_morning (InnClock *clock,
                                      int       morning_minute);
InnCivil inn_snooze_next_monday      (InnClock *clock,
                                      int       morning_minute);

G_END_DECLS
