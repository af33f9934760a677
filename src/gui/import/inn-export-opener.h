/* inn-export-opener.h: the way of the guests out of the window, into a sheet. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guests-page.h"

G_BEGIN_DECLS

/**
 * InnExportOpener:
 *
 * Gives the window the action `export`, which asks for a file and writes all guests to it.
 */
#define INN_TYPE_EXPORT_OPENER (inn_export_opener_get_type ())
G_DECLARE_FINAL_TYPE (InnExportOpener, inn_export_opener, INN, EXPORT_OPENER, GObject)

InnExportOpener *inn_export_opener_new (InnBook       *book,
                                        GtkWindow     *window,
                                        InnGuestsPage *page);

G_END_DECLS
