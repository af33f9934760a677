/* inn-large-text.h: whether the text is so large that a line must give way to two. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean inn_large_text_is_on (GtkWidget *widget);

G_END_DECLS
