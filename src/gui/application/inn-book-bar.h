/* inn-book-bar.h: warns along the window that the book cannot be written, or is damaged. */

#pragma once

#include "inn-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnBookBar:
 *
 * Shows only while there is something to warn of. Its way out is the action "app.open-again", or the
 * folder of the book.
 */
#define INN_TYPE_BOOK_BAR (inn_book_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnBookBar, inn_book_bar, INN, BOOK_BAR, GtkWidget)

GtkWidget *inn_book_bar_new (InnBook *book);

G_END_DECLS
