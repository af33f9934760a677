/* inn-tag-merge-popover.h: chooses the tag that another one is merged into. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnTagMergePopover:
 *
 * Signal: `merged` (gint64 into), after all who wore the tag wear another.
 */
#define INN_TYPE_TAG_MERGE_POPOVER (inn_tag_merge_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnTagMergePopover, inn_tag_merge_popover, INN, TAG_MERGE_POPOVER, GtkPopover)

void       inn_tag_merge_popover_set_tag (InnTagMergePopover *self,
                                          InnBook            *book,
                                          InnTag             *tag);

G_END_DECLS
