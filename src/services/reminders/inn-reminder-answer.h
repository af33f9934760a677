/* inn-reminder-answer.h: carries out what was pressed on a popup. */

#pragma once

#include "inn-occurrence-table.h"
#include "inn-store.h"

G_BEGIN_DECLS

void     inn_reminder_answer_async  (InnStore              *store,
                                     const InnDueReminder  *reminder,
                                     gboolean               snooze,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
gboolean inn_reminder_answer_finish (InnStore              *store,
                                     GAsyncResult          *result,
                                     GError               **error);

G_END_DECLS
