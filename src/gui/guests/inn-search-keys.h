/* inn-search-keys.h: typing in a list searches it, with an input method as well. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     inn_search_keys_add          (GtkWidget *pane,
                                       GtkWidget *entry);
gboolean inn_search_keys_is_composing (GtkWidget *entry);

G_END_DECLS
