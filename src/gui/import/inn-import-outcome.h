/* inn-import-outcome.h: what came of an import: how many guests, and who may be in the book twice. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

/**
 * InnImportOutcome:
 *
 * Signal: `guest-chosen` (gint64 id), to see somebody who was in the book before.
 */
#define INN_TYPE_IMPORT_OUTCOME (inn_import_outcome_get_type ())
G_DECLARE_FINAL_TYPE (InnImportOutcome, inn_import_outcome, INN, IMPORT_OUTCOME, GtkWidget)

char *inn_import_outcome_fill            (InnImportOutcome *self,
                                          InnImport        *import);
void  inn_import_outcome_show_taken_back (InnImportOutcome *self);

G_END_DECLS
