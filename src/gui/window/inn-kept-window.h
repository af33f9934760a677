/* inn-kept-window.h: the guests an undo left whole, what has happened to each since, and the way to
 * take that back too.
 */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnKeptWindow:
 *
 * Signal: `finished` (#InnUndoReport), when nothing of the act is left in the book.
 */
#define INN_TYPE_KEPT_WINDOW (inn_kept_window_get_type ())
G_DECLARE_FINAL_TYPE (InnKeptWindow, inn_kept_window, INN, KEPT_WINDOW, AdwWindow)

GtkWidget *inn_kept_window_new           (InnBook       *book,
                                          InnUndoReport *report,
                                          GtkWindow     *parent);

guint      inn_kept_window_count_guests  (InnUndoReport *report);

G_END_DECLS
