/* inn-import-rehearsal.h: how a sheet of guests is read, and what would become of it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/**
 * InnImportRehearsal:
 *
 * The second step of an import: what is wrong is corrected, and rehearsed again after each
 * correction. Nothing is written. Its buttons name the actions of the page around it. Signal:
 * `failed` (#GError), when the sheet cannot be read any further.
 */
#define INN_TYPE_IMPORT_REHEARSAL (inn_import_rehearsal_get_type ())
G_DECLARE_FINAL_TYPE (InnImportRehearsal, inn_import_rehearsal, INN, IMPORT_REHEARSAL, GtkWidget)

void inn_import_rehearsal_set_import (InnImportRehearsal *self,
                                      InnImport          *import);
void inn_import_rehearsal_rehearse   (InnImportRehearsal *self);
void inn_import_rehearsal_stop       (InnImportRehearsal *self);

G_END_DECLS
