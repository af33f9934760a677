/* inn-view-row.h: one saved view in the navigation, with how many guests it holds. */

#pragma once

#include <gtk/gtk.h>

#include "inn-saved-view.h"

G_BEGIN_DECLS

#define INN_TYPE_VIEW_ROW (inn_view_row_get_type ())
G_DECLARE_FINAL_TYPE (InnViewRow, inn_view_row, INN, VIEW_ROW, GtkListBoxRow)

GtkWidget *inn_view_row_new       (const InnSavedView *view);
void       inn_view_row_set_view  (InnViewRow         *self,
                                   const InnSavedView *view);
gint64     inn_view_row_get_id    (InnViewRow         *self);
void       inn_view_row_set_shown (InnViewRow         *self,
                                   gboolean            shown);
void       inn_view_row_open_menu (InnViewRow         *self);

G_END_DECLS
