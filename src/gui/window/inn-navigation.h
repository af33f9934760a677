/* inn-navigation.h: the side of the window that says where one can go. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_NAVIGATION (inn_navigation_get_type ())
G_DECLARE_FINAL_TYPE (InnNavigation, inn_navigation, INN, NAVIGATION, GtkWidget)

void inn_navigation_set_book (InnNavigation *self,
                              InnBook       *book);
void inn_navigation_add_page (InnNavigation *self,
                              const char    *name,
                              const char    *title,
                              const char    *icon_name);
void inn_navigation_select   (InnNavigation *self,
                              const char    *name);
void inn_navigation_select_view (InnNavigation *self,
                                 gint64         id);
void inn_navigation_open_menu (InnNavigation *self);

G_END_DECLS
