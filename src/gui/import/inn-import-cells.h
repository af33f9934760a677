/* inn-import-cells.h: what the table of a sheet is put together from. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/* Pixels; the heads of both sides are of one height. */
#define INN_IMPORT_COLUMN_WIDTH 144
#define INN_IMPORT_HEAD_HEIGHT 66

GtkWidget *inn_import_cell_new_text   (const char         *text,
                                       const char         *style);
GtkWidget *inn_import_cell_new_corner (void);
GtkWidget *inn_import_cell_new_status (const InnImportRow *row,
                                       gboolean            narrow);
GtkWidget *inn_import_cell_new        (const InnImportRow *row,
                                       guint               column,
                                       const char         *text,
                                       gboolean            unused);

G_END_DECLS
