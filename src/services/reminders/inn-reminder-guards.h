/* inn-reminder-guards.h: what keeps a reminder from being lost or shown twice, by name.
 *
 * In the program every guard stands. The simulation in the tests is built from the same sources with
 * guards that can be taken away, one at a time, to show that it notices when one is missing. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnReminderGuards:
 * @INN_GUARD_ONCE: what was shown for its time is not planned again
 * @INN_GUARD_MEMORY: what is gone is remembered to have been shown, so that an undo does not show it
 * @INN_GUARD_CLAIMED: what was claimed and never shown is still due
 * @INN_GUARD_IN_FLIGHT: what is on its way to the screen is not sent a second time
 * @INN_GUARD_OUTCOME: only what the desktop took is noted as shown
 * @INN_GUARD_BELATED: birthdays of days off are announced after them
 * @INN_GUARD_OVERTAKEN: of several lead times only the last one that has come is announced
 * @INN_GUARD_CLOCK: a clock that cannot be right pauses reminders
 * @INN_GUARD_AGAIN: what comes while a check is under way is looked at after it
 * @INN_GUARD_DESKTOP: a desktop that can show popups again is given what waited for it
 * @INN_GUARD_SECOND_PASS: an hour that comes twice is waited for by what the wall shows
 * @INN_GUARD_MORNING: what waits in quiet hours is looked at when they are over
 */
typedef enum
{
  INN_GUARD_ONCE = 1 << 0,
  INN_GUARD_MEMORY = 1 << 1,
  INN_GUARD_CLAIMED = 1 << 2,
  INN_GUARD_IN_FLIGHT = 1 << 3,
  INN_GUARD_OUTCOME = 1 << 4,
  INN_GUARD_BELATED = 1 << 5,
  INN_GUARD_OVERTAKEN = 1 << 6,
  INN_GUARD_CLOCK = 1 << 7,
  INN_GUARD_AGAIN = 1 << 8,
  INN_GUARD_DESKTOP = 1 << 9,
  INN_GUARD_SECOND_PASS = 1 << 10,
  INN_GUARD_MORNING = 1 << 11,
} InnReminderGuards;

#ifdef INN_GUARDS_REMOVABLE

/* Set by the simulation, before the first engine is made. */
extern guint  inn_guards_taken_away;
extern gint64 inn_guards_since;

#define INN_GUARDED(guard) ((inn_guards_taken_away & (guard)) == 0)
#define INN_REMINDERS_SINCE inn_guards_since

#else

#define INN_GUARDED(guard) TRUE
/* No clock that is right shows a time before this program was made. */
#define INN_REMINDERS_SINCE RELEASE_UTC

#endif

G_END_DECLS
