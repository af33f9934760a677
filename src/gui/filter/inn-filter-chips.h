/* inn-filter-chips.h: what narrows the list at present, each condition a chip that takes it away. */

#pragma once

#include <gtk/gtk.h>

#include "inn-field-shelf.h"
#include "inn-guest-filter.h"
#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnFilterChips:
 *
 * Signals: `changed` when a chip was taken away; `cleared` when all were; `save` when the list is to
 * be saved.
 */
#define INN_TYPE_FILTER_CHIPS (inn_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (InnFilterChips, inn_filter_chips, INN, FILTER_CHIPS, GtkWidget)

void            inn_filter_chips_set        (InnFilterChips *self,
                                             InnGuestFilter *filter,
                                             InnTagShelf    *shelf,
                                             InnFieldShelf  *fields,
                                             InnDate         today);
void            inn_filter_chips_set_save   (InnFilterChips *self,
                                             const char     *label);
InnGuestFilter *inn_filter_chips_get_filter (InnFilterChips *self);

G_END_DECLS
