/* inn-column-layout.h: sections in two columns where there is room, in one where there is not. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From this width on there are two columns. */
#define INN_COLUMN_LAYOUT_TWO 640

#define INN_TYPE_COLUMN_LAYOUT (inn_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnColumnLayout, inn_column_layout, INN, COLUMN_LAYOUT, GtkLayoutManager)

#define INN_TYPE_COLUMN_LAYOUT_CHILD (inn_column_layout_child_get_type ())
G_DECLARE_FINAL_TYPE (InnColumnLayoutChild, inn_column_layout_child,
                      INN, COLUMN_LAYOUT_CHILD, GtkLayoutChild)

G_END_DECLS
