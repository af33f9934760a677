/* inn-reminder-row.h: a follow-up in the reminders panel. */

#pragma once

#include "inn-agenda-row.h"

G_BEGIN_DECLS

#define INN_TYPE_REMINDER_ROW (inn_reminder_row_get_type ())
G_DECLARE_FINAL_TYPE (InnReminderRow, inn_reminder_row, INN, REMINDER_ROW, InnAgendaRow)

GtkWidget *inn_reminder_row_new (InnBook       *book,
                                 InnAgendaItem *item);

G_END_DECLS
