/* inn-reminder-engine.h: sees to it that every reminder is shown once, at its time. */

#pragma once

#include "inn-notifier.h"
#include "inn-settings.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnReminderHealth:
 * @INN_REMINDERS_WORKING: checked lately, and popups can be shown
 * @INN_REMINDERS_NO_POPUPS: checked lately, but popups are off
 * @INN_REMINDERS_NO_DESKTOP: checked lately, but this desktop shows none
 * @INN_REMINDERS_READ_ONLY: the book cannot be written, so no popup could be noted as shown
 * @INN_REMINDERS_PAUSED: the clock of the PC is behind; nothing is shown until it is right
 * @INN_REMINDERS_STALE: not checked for long, or the last check failed
 */
typedef enum
{
  INN_REMINDERS_WORKING,
  INN_REMINDERS_NO_POPUPS,
  INN_REMINDERS_NO_DESKTOP,
  INN_REMINDERS_READ_ONLY,
  INN_REMINDERS_PAUSED,
  INN_REMINDERS_STALE,
} InnReminderHealth;

/**
 * InnReminderEngine:
 *
 * Checks when something falls due, after every change, at midnight, when the clock is set or the
 * machine wakes, and when popups become possible. Answers of popups are carried out here, with or
 * without a window.
 *
 * Signals: `checked` after every check; `open` (guest id, follow-up id, activation token) when a
 * popup was clicked, ids 0 for the panel; `date-in-question` when so much time has passed that
 * somebody should confirm the date. Lives on the main thread.
 */
#define INN_TYPE_REMINDER_ENGINE (inn_reminder_engine_get_type ())
G_DECLARE_FINAL_TYPE (InnReminderEngine, inn_reminder_engine, INN, REMINDER_ENGINE, GObject)

InnReminderEngine *inn_reminder_engine_new              (InnStore            *store,
                                                         InnSettings         *settings,
                                                         InnNotifier         *notifier);
void               inn_reminder_engine_set_notifier     (InnReminderEngine   *self,
                                                         InnNotifier         *notifier);
void               inn_reminder_engine_check            (InnReminderEngine   *self);
void               inn_reminder_engine_trust_clock      (InnReminderEngine   *self);

InnReminderHealth  inn_reminder_engine_get_health       (InnReminderEngine   *self);
gint64             inn_reminder_engine_get_checked_utc  (InnReminderEngine   *self);
InnCivil           inn_reminder_engine_get_next         (InnReminderEngine   *self);
gint64             inn_reminder_engine_get_next_look    (InnReminderEngine   *self);

void               inn_reminder_engine_try_popup_async  (InnReminderEngine   *self,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
InnNoticeOutcome   inn_reminder_engine_try_popup_finish (InnReminderEngine   *self,
                                                         GAsyncResult        *result);

G_END_DECLS
