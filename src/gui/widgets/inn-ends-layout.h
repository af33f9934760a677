/* inn-ends-layout.h: two children at the ends of a line, or below each other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_ENDS_LAYOUT (inn_ends_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnEndsLayout, inn_ends_layout, INN, ENDS_LAYOUT, GtkLayoutManager)

G_END_DECLS
