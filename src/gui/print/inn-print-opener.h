/* inn-print-opener.h: the way from the window onto paper. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnPrintOpener:
 *
 * Gives the window the actions `morning-sheet` (s: a day, "" for the day of the desk), which shows the sheet
 * of that day as it will be on paper; `print-card` and `save-card` (x: a guest), for the desk; and `guest-data` (x), which shows what
 * the guest may ask for.
 */
#define INN_TYPE_PRINT_OPENER (inn_print_opener_get_type ())
G_DECLARE_FINAL_TYPE (InnPrintOpener, inn_print_opener, INN, PRINT_OPENER, GObject)

InnPrintOpener *inn_print_opener_new (InnBook   *book,
                                      GtkWindow *window);

G_END_DECLS
