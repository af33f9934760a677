/* inn-import-chips.h: how many rows of a sheet there are of each verdict; one is chosen to be shown. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/**
 * InnImportChips:
 *
 * Signal: `chosen` (int), a #InnImportVerdict, or -1 for all rows.
 */
#define INN_TYPE_IMPORT_CHIPS (inn_import_chips_get_type ())
G_DECLARE_FINAL_TYPE (InnImportChips, inn_import_chips, INN, IMPORT_CHIPS, GtkBox)

void inn_import_chips_fill (InnImportChips *self,
                            InnImport      *import);

G_END_DECLS
