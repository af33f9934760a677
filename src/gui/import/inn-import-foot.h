/* inn-import-foot.h: what the import is about to do, in numbers, and the buttons for it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-import.h"

G_BEGIN_DECLS

#define INN_TYPE_IMPORT_FOOT (inn_import_foot_get_type ())
G_DECLARE_FINAL_TYPE (InnImportFoot, inn_import_foot, INN, IMPORT_FOOT, GtkWidget)

void inn_import_foot_fill          (InnImportFoot *self,
                                    InnImport     *import,
                                    gboolean       rehearsed);
void inn_import_foot_show_progress (InnImportFoot *self,
                                    double         fraction);

G_END_DECLS
