/* inn-export-opener.h: the way out of the window into a sheet, of guests, their stays and charges. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guests-page.h"

G_BEGIN_DECLS

/**
 * InnExportOpener:
 *
 * Gives the window the action `export`, which asks whose rows are meant, and for a file, and writes them to it.
 */
#define INN_TYPE_EXPORT_OPENER (inn_export_opener_get_type ())
G_DECLARE_FINAL_TYPE (InnExportOpener, inn_export_opener, INN, EXPORT_OPENER, GObject)

InnExportOpener *inn_export_opener_new (InnBook       *book,
                                        GtkWindow     *window,
                                        InnGuestsPage *page);

G_END_DECLS
