/* inn-facts-layout.h: facts side by side in columns of one width, or three to a line. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_FACTS_LAYOUT (inn_facts_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnFactsLayout, inn_facts_layout, INN, FACTS_LAYOUT, GtkLayoutManager)

G_END_DECLS
