/* inn-pane-cycle.h: goes from pane to pane by the keyboard. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_pane_cycle_focus (GtkRoot *root,
                           int      step);

G_END_DECLS
