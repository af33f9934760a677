/* inn-start-window.h: what is seen before the guest book is open: how far its check is, whom it waits
 * for, or why it cannot be opened. */

#pragma once

#include "inn-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InnStartWindow:
 *
 * As large as the window that follows it. Its buttons are "app.open-again", "app.use-older",
 * "app.restore" and "app.quit"; closing it ends the program.
 */
#define INN_TYPE_START_WINDOW (inn_start_window_get_type ())
G_DECLARE_FINAL_TYPE (InnStartWindow, inn_start_window, INN, START_WINDOW, AdwApplicationWindow)

GtkWidget *inn_start_window_new          (GtkApplication *application,
                                          InnSettings    *settings);

void       inn_start_window_show_check   (InnStartWindow *self,
                                          double          fraction);
void       inn_start_window_show_wait    (InnStartWindow *self,
                                          const char     *who);
void       inn_start_window_show_trouble (InnStartWindow *self,
                                          const char     *why,
                                          const char     *path,
                                          gboolean        may_restore,
                                          gboolean        is_older,
                                          gboolean        is_away);

G_END_DECLS
