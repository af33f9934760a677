/* inn-guest-order-menu.h: the menu in which the order of the guest list is chosen. */

#pragma once

#include "inn-guest-filter-bar.h"

G_BEGIN_DECLS

GSimpleActionGroup *inn_guest_order_menu_new    (InnGuestFilterBar  *bar);
void                inn_guest_order_menu_update (GSimpleActionGroup *actions,
                                                 InnGuestFilterBar  *bar);
void                inn_guest_order_menu_set_fields
                                                (GMenu              *menu,
                                                 InnFieldShelf      *fields);

G_END_DECLS
