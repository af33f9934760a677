/* inn-filter-popover.h: the popover in which the guest list is narrowed, but for tags. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnFilterPopover:
 *
 * Signal `changed` when somebody asked for something else.
 */
#define INN_TYPE_FILTER_POPOVER (inn_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnFilterPopover, inn_filter_popover, INN, FILTER_POPOVER, GtkPopover)

void            inn_filter_popover_set_book   (InnFilterPopover *self,
                                               InnBook          *book);
InnGuestFilter *inn_filter_popover_get_filter (InnFilterPopover *self);
void            inn_filter_popover_set_filter (InnFilterPopover *self,
                                               InnGuestFilter   *filter,
                                               InnGuestScope     scope);

G_END_DECLS
