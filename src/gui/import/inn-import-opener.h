/* inn-import-opener.h: the ways in which a sheet comes to the window. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnImportOpener:
 *
 * Gives the window the action `import`, and takes files that are dropped on it.
 */
#define INN_TYPE_IMPORT_OPENER (inn_import_opener_get_type ())
G_DECLARE_FINAL_TYPE (InnImportOpener, inn_import_opener, INN, IMPORT_OPENER, GObject)

InnImportOpener *inn_import_opener_new (InnBook   *book,
                                        GtkWindow *window);

G_END_DECLS
