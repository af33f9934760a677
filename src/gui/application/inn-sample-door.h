/* inn-sample-door.h: the way into the sample hotel, and out of it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_sample_door_add (GtkApplication *application,
                          gboolean        sample);

G_END_DECLS
