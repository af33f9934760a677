/* inn-import-table.h: the first rows of a sheet, with what becomes of each and where each column
 * goes. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/**
 * InnImportTable:
 *
 * What becomes of a row stands at the left and stays; the columns scroll sideways under the choice
 * of their field. Signal: `corrected` (guint column, guint field, gboolean lunar) when a field is
 * chosen by hand; whoever listens tells the import.
 */
#define INN_TYPE_IMPORT_TABLE (inn_import_table_get_type ())
G_DECLARE_FINAL_TYPE (InnImportTable, inn_import_table, INN, IMPORT_TABLE, GtkWidget)

void inn_import_table_set_import (InnImportTable *self,
                                  InnImport      *import);
void inn_import_table_refresh    (InnImportTable *self);

G_END_DECLS
