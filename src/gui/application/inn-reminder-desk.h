/* inn-reminder-desk.h: keeps the reminders going, with or without a window. */

#pragma once

#include "inn-window.h"

G_BEGIN_DECLS

#define INN_TYPE_REMINDER_DESK (inn_reminder_desk_get_type ())
G_DECLARE_FINAL_TYPE (InnReminderDesk, inn_reminder_desk, INN, REMINDER_DESK, GObject)

InnReminderDesk *inn_reminder_desk_new    (GtkApplication  *application,
                                           InnBook         *book,
                                           gboolean         resident);

void             inn_reminder_desk_attach (InnReminderDesk *self,
                                           InnWindow       *window);

G_END_DECLS
