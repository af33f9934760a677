/* inn-import-page.h: brings in a sheet of guests: look, correct, rehearse, import. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnImportPage:
 *
 * Covers the window. Signal: `closed`, when it is done with or given up.
 */
#define INN_TYPE_IMPORT_PAGE (inn_import_page_get_type ())
G_DECLARE_FINAL_TYPE (InnImportPage, inn_import_page, INN, IMPORT_PAGE, GtkWidget)

GtkWidget *inn_import_page_new        (InnBook       *book);
gboolean   inn_import_page_is_writing (InnImportPage *self);
void       inn_import_page_open       (InnImportPage *self,
                                       GFile         *file);

G_END_DECLS
