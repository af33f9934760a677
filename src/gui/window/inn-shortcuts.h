/* inn-shortcuts.h: the window of the keys, as the toolkit builds it, under the name it has here. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_shortcuts_set_title  (GtkShortcutsWindow *window);
void inn_shortcuts_let_scroll (GtkShortcutsWindow *window);

G_END_DECLS
