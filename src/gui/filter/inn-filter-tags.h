/* inn-filter-tags.h: the popover in which tags are chosen to narrow the list. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnFilterTags:
 *
 * Signal `changed` when somebody chose other tags, or how they are meant.
 */
#define INN_TYPE_FILTER_TAGS (inn_filter_tags_get_type ())
G_DECLARE_FINAL_TYPE (InnFilterTags, inn_filter_tags, INN, FILTER_TAGS, GtkPopover)

void            inn_filter_tags_set_book   (InnFilterTags  *self,
                                            InnBook        *book);
InnGuestFilter *inn_filter_tags_get_filter (InnFilterTags  *self);
void            inn_filter_tags_set_filter (InnFilterTags  *self,
                                            InnGuestFilter *filter);

G_END_DECLS
