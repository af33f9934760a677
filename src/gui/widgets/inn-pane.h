/* inn-pane.h: one pane of the window, with the width it would like to have. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_PANE (inn_pane_get_type ())
G_DECLARE_FINAL_TYPE (InnPane, inn_pane, INN, PANE, GtkWidget)

gboolean inn_pane_take_focus (InnPane   *self);
void     inn_pane_note_focus (GtkWidget *focus);

G_END_DECLS
