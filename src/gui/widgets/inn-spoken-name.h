/* inn-spoken-name.h: what a screen reader calls a thing. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_spoken_name_set (GtkWidget  *widget,
                          const char *name);

G_END_DECLS
