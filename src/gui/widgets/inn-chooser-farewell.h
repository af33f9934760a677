/* inn-chooser-farewell.h: file choosers that go without being missed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_chooser_farewell (GtkFileChooserNative **chooser,
                           gpointer               receiver);

G_END_DECLS
