/* inn-import-doubt.h: what a person has to be asked about a sheet. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/**
 * InnImportDoubt:
 *
 * Signals: `encoding-chosen` (#InnEncoding as int); `order-chosen` (guint column, #InnDateOrder as
 * int). Whoever listens tells the import.
 */
#define INN_TYPE_IMPORT_DOUBT (inn_import_doubt_get_type ())
G_DECLARE_FINAL_TYPE (InnImportDoubt, inn_import_doubt, INN, IMPORT_DOUBT, GtkWidget)

void inn_import_doubt_fill (InnImportDoubt *self,
                            InnImport      *import);

G_END_DECLS
