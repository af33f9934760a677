/* inn-reminders-panel.h: all that waits, beside whatever the window shows. */

#pragma once

#include <gtk/gtk.h>

#include "inn-agenda-list.h"
#include "inn-reminder-engine.h"

G_BEGIN_DECLS

#define INN_TYPE_REMINDERS_PANEL (inn_reminders_panel_get_type ())
G_DECLARE_FINAL_TYPE (InnRemindersPanel, inn_reminders_panel, INN, REMINDERS_PANEL, GtkWidget)

GtkWidget *inn_reminders_panel_new            (InnBook           *book,
                                               InnAgendaList     *agenda,
                                               InnReminderEngine *engine);

void       inn_reminders_panel_new_follow_up  (InnRemindersPanel *self,
                                               gint64             guest_id);
void       inn_reminders_panel_edit_follow_up (InnRemindersPanel *self,
                                               gint64             follow_up_id);
void       inn_reminders_panel_edit_promise   (InnRemindersPanel *self,
                                               gint64             promise_id);

G_END_DECLS
