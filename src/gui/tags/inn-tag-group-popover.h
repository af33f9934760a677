/* inn-tag-group-popover.h: names and colours a group of tags. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_TAG_GROUP_POPOVER (inn_tag_group_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnTagGroupPopover, inn_tag_group_popover,
                      INN, TAG_GROUP_POPOVER, GtkPopover)

GtkWidget *inn_tag_group_popover_new (InnBook *book,
                                      gint64   group_id);

G_END_DECLS
