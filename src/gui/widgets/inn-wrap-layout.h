/* inn-wrap-layout.h: children side by side in their natural width, wrapped like words. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_WRAP_LAYOUT (inn_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnWrapLayout, inn_wrap_layout, INN, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *inn_wrap_layout_new (int spacing,
                                       int line_spacing);

G_END_DECLS
