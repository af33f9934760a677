/* inn-reminder-check.h: one look at the book: what is to be shown now, and when to look again. */

#pragma once

#include "inn-birthday.h"
#include "inn-occurrence-table.h"
#include "inn-quiet-hours.h"
#include "inn-reminder-day.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnReminderReport:
 * @paused: the clock shows a time that cannot be; nothing was planned and nothing is due
 * @jumped: so much time has passed since the last look that somebody should confirm the date
 * @due: (element-type InnDueReminder): what is to be shown now, in the order of its time; claimed
 *   already
 * @late: at least one of @due should have been shown long ago, or was held in quiet hours
 * @held: something is due and waits for the end of the quiet hours
 * @greeted: today's first popup was shown, or there is nothing to tell in one
 * @day: what today's first popup has to say, if it is to be shown now
 * @next: when something is planned next, or unset
 * @settled: (element-type InnOccurrence): those of the ones on screen that need no popup any more
 */
typedef struct
{
  gboolean   paused;
  gboolean   jumped;
  GPtrArray *due;
  gboolean   late;
  gboolean   held;
  gboolean   greeted;
  InnReminderDay day;
  InnCivil   next;
  GArray    *settled;
} InnReminderReport;

void               inn_reminder_report_free  (InnReminderReport    *self);

/**
 * InnReminderAsk:
 * @feb29: where 29 February goes in common years
 * @quiet: when nothing is shown but what is urgent
 * @claim: whether what is due can be shown now; without it, it stays as it is
 * @greet: whether today's first popup is still wanted
 * @trust: whether somebody said that the clock is right, whatever was seen before
 */
typedef struct
{
  InnFeb29Rule  feb29;
  InnQuietHours quiet;
  gboolean      claim;
  gboolean      greet;
  gboolean      trust;
} InnReminderAsk;

void               inn_reminder_check_async  (InnStore             *store,
                                              InnReminderAsk        ask,
                                              GArray               *on_screen,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
InnReminderReport *inn_reminder_check_finish (InnStore             *store,
                                              GAsyncResult         *result,
                                              GError              **error);

void               inn_reminder_shown_async  (InnStore             *store,
                                              GArray               *occurrences,
                                              gboolean              greeted,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean           inn_reminder_shown_finish (InnStore             *store,
                                              GAsyncResult         *result,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnReminderReport, inn_reminder_report_free)

G_END_DECLS
