/* inn-label-grid.h: lines of "label: value" in one grid, so that the values share one edge. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_label_grid_clear (GtkGrid    *grid);
void inn_label_grid_add   (GtkGrid    *grid,
                           const char *label,
                           const char *value,
                           const char *remark,
                           GtkWidget  *end);

G_END_DECLS
