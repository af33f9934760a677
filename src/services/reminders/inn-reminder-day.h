/* inn-reminder-day.h: what the first popup of a day says: all that is in it. */

#pragma once

#include "inn-birthday.h"
#include "inn-civil.h"
#include "inn-connection.h"
#include "inn-notice.h"

G_BEGIN_DECLS

/**
 * InnReminderDay:
 * @n_overdue: tasks that should have been done before
 * @n_today: tasks that are due later today
 * @n_birthdays: guests who are to be greeted today
 * @n_others: other days that are today, and days near that are announced
 *
 * Passed by value.
 */
typedef struct
{
  guint n_overdue;
  guint n_today;
  guint n_birthdays;
  guint n_others;
} InnReminderDay;

gboolean   inn_reminder_day_load       (InnConnection         *connection,
                                        InnCivil               now,
                                        InnFeb29Rule           feb29,
                                        GPtrArray             *due,
                                        InnReminderDay        *day,
                                        GError               **error);
guint      inn_reminder_day_count      (InnReminderDay         self);
InnNotice *inn_reminder_day_new_notice (InnReminderDay         self);

G_END_DECLS
