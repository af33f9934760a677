/* inn-navigation-row.h: one place to go to, with how much is there. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_NAVIGATION_ROW (inn_navigation_row_get_type ())
G_DECLARE_FINAL_TYPE (InnNavigationRow, inn_navigation_row, INN, NAVIGATION_ROW, GtkListBoxRow)

GtkWidget  *inn_navigation_row_new       (const char       *name,
                                          const char       *title,
                                          const char       *icon_name);

const char *inn_navigation_row_get_name  (InnNavigationRow *self);
void        inn_navigation_row_set_count (InnNavigationRow *self,
                                          guint             count);

G_END_DECLS
