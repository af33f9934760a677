/* inn-restore-window.h: chooses a copy, shows what is in it, and asks whether it is the one. */

#pragma once

#include <adwaita.h>

#include "inn-clock.h"
#include "inn-restore.h"

G_BEGIN_DECLS

/**
 * InnRestoreWindow:
 *
 * Needs no open book. Emits "bring-back" with an #InnRestore that was unpacked, looked at and agreed
 * to; whoever hears it closes the book and commits it.
 */
#define INN_TYPE_RESTORE_WINDOW (inn_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (InnRestoreWindow, inn_restore_window, INN, RESTORE_WINDOW, AdwWindow)

GtkWidget *inn_restore_window_new (GtkWindow  *parent,
                                   InnClock   *clock,
                                   const char *book_path,
                                   const char *second);

G_END_DECLS
