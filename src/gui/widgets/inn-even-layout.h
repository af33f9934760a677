/* inn-even-layout.h: children in columns of one width, as many as there is room for. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_EVEN_LAYOUT (inn_even_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnEvenLayout, inn_even_layout, INN, EVEN_LAYOUT, GtkLayoutManager)

G_END_DECLS
