/* inn-window.h: the main window over one open guest book. */

#pragma once

#include <adwaita.h>

#include "inn-agenda-list.h"

G_BEGIN_DECLS

#define INN_TYPE_WINDOW (inn_window_get_type ())
G_DECLARE_FINAL_TYPE (InnWindow, inn_window, INN, WINDOW, AdwApplicationWindow)

InnWindow *inn_window_new                (GtkApplication *application,
                                          InnBook        *book);

void       inn_window_add_page           (InnWindow      *self,
                                          const char     *name,
                                          const char     *title,
                                          const char     *icon_name,
                                          GtkWidget      *page);
void       inn_window_show_page          (InnWindow      *self,
                                          const char     *name);
void       inn_window_find               (InnWindow      *self,
                                          const char     *text);
void       inn_window_set_agenda         (InnWindow      *self,
                                          InnAgendaList  *agenda);
void       inn_window_set_panel          (InnWindow      *self,
                                          GtkWidget      *panel);
void       inn_window_set_bar            (InnWindow      *self,
                                          GtkWidget      *bar);
void       inn_window_set_panel_open     (InnWindow      *self,
                                          gboolean        open);
void       inn_window_set_reminder_count (InnWindow      *self,
                                          guint           count);

G_END_DECLS
