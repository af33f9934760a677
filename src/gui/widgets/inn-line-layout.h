/* inn-line-layout.h: one line with two ends, of which one gives way to the other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_LINE_LAYOUT (inn_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnLineLayout, inn_line_layout, INN, LINE_LAYOUT, GtkLayoutManager)

G_END_DECLS
