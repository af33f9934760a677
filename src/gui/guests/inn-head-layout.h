/* inn-head-layout.h: the head of the guest card, in three lines where there is room. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_HEAD_LAYOUT (inn_head_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnHeadLayout, inn_head_layout, INN, HEAD_LAYOUT, GtkLayoutManager)

G_END_DECLS
