/* inn-test-panel.h: a window with the reminders open, for tests of what is seen. */

#pragma once

#include "inn-agenda-list.h"
#include "inn-reminder-engine.h"
#include "inn-test-window.h"

G_BEGIN_DECLS

typedef struct
{
  InnTestWindow window;
  InnReminderEngine *engine;
  InnAgendaList *agenda;
  GtkWidget *panel;
  gint64 guest_id;
} InnTestPanel;

void inn_test_panel_set_up        (InnTestPanel  *test,
                                   gconstpointer  data);
void inn_test_panel_tear_down     (InnTestPanel  *test,
                                   gconstpointer  data);
void inn_test_panel_add_follow_up (InnTestPanel  *test,
                                   const char    *what);

G_END_DECLS
