/* inn-steady-scroll.h: where one types stays where it is, whatever comes and goes above it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_steady_scroll_keep (GtkScrolledWindow *scroller,
                             GtkWidget         *inside);

G_END_DECLS
