/* inn-window-memory.h: the window opens as it was left. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void inn_window_memory_follow (GtkWindow *window,
                               AdwFlap   *flap,
                               GSettings *settings);

G_END_DECLS
