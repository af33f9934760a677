/* inn-today-page.h: the day at the desk: who arrives, stays and leaves, and what is to be done. */

#pragma once

#include <gtk/gtk.h>

#include "inn-agenda-list.h"

G_BEGIN_DECLS

#define INN_TYPE_TODAY_PAGE (inn_today_page_get_type ())
G_DECLARE_FINAL_TYPE (InnTodayPage, inn_today_page, INN, TODAY_PAGE, GtkWidget)

GtkWidget *inn_today_page_new        (InnBook       *book);

void       inn_today_page_set_agenda (InnTodayPage  *self,
                                      InnAgendaList *agenda);
void       inn_today_page_show_day   (InnTodayPage  *self,
                                      InnDate        day);

G_END_DECLS
