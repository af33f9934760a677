/* inn-tag-strip-layout.h: two tags and "+n", or one and a larger "+n" where two do not fit. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_TAG_STRIP_LAYOUT (inn_tag_strip_layout_get_type ())
G_DECLARE_FINAL_TYPE (InnTagStripLayout, inn_tag_strip_layout, INN, TAG_STRIP_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
