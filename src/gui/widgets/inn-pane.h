/* inn-pane.h: one pane of the window, with the width it would like to have. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_PANE (inn_pane_get_type ())
G_DECLARE_FINAL_TYPE (InnPane, inn_pane, INN, PANE, GtkWidget)

G_END_DECLS
