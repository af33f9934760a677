/* inn-guest-row-supply.h: gives rows to those places of the guest list that can be seen. */

#pragma once

#include "inn-clock.h"
#include "inn-guest-list.h"
#include "inn-tag-shelf.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_GUEST_ROW_SUPPLY (inn_guest_row_supply_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestRowSupply, inn_guest_row_supply, INN, GUEST_ROW_SUPPLY, GObject)

InnGuestRowSupply *inn_guest_row_supply_new (GtkListView  *list_view,
                                             InnGuestList *list,
                                             InnTagShelf  *tags,
                                             InnClock     *clock);
GtkListItem       *inn_guest_row_supply_get_list_item (GtkWidget *slot);

G_END_DECLS
