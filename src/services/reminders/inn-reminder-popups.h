/* inn-reminder-popups.h: the popups of the reminders that are due. */

#pragma once

#include "inn-notifier.h"
#include "inn-reminder-day.h"
#include "inn-settings.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnReminderPopups:
 *
 * Signals: `answered` (const InnDueReminder *, gboolean whether it is put off rather than done);
 * `open` (guest id, follow-up id, activation token), ids 0 for a digest or a popup of another time;
 * `availability-changed`. Lives on the main thread.
 */
#define INN_TYPE_REMINDER_POPUPS (inn_reminder_popups_get_type ())
G_DECLARE_FINAL_TYPE (InnReminderPopups, inn_reminder_popups, INN, REMINDER_POPUPS, GObject)

InnReminderPopups *inn_reminder_popups_new          (InnStore          *store,
                                                     InnSettings       *settings);
void               inn_reminder_popups_set_notifier (InnReminderPopups *self,
                                                     InnNotifier       *notifier);
InnNotifier       *inn_reminder_popups_get_notifier (InnReminderPopups *self);

void               inn_reminder_popups_show         (InnReminderPopups *self,
                                                     GPtrArray         *reminders,
                                                     gboolean           late,
                                                     InnReminderDay     day);
void               inn_reminder_popups_withdraw     (InnReminderPopups *self,
                                                     GArray            *settled);
GArray            *inn_reminder_popups_list         (InnReminderPopups *self);
gboolean           inn_reminder_popups_has_greeted  (InnReminderPopups *self);

G_END_DECLS
