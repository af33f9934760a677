/* inn-cell-layout.h: a small table that leaves columns out where there is no room for them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_CELL_LAYOUT_MAX_COLUMNS 16

#define INN_TYPE_CELL_LAYOUT (inn_cell_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnCellLayout, inn_cell_layout, INN, CELL_LAYOUT, GtkLayoutManager)

GtkLayoutManager *inn_cell_layout_new (guint        n_columns,
                                       guint        stretched,
                                       const guint *dropped,
                                       guint        n_dropped,
                                       int          spacing);

G_END_DECLS
