/* inn-guest-row.h: one guest in the list: who it is, and where they are. */

#pragma once

#include <gtk/gtk.h>

#include "inn-clock.h"
#include "inn-guest-item.h"
#include "inn-needle.h"
#include "inn-tag-shelf.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_ROW (inn_guest_row_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestRow, inn_guest_row, INN, GUEST_ROW, GtkWidget)

GtkWidget *inn_guest_row_new        (InnTagShelf  *tags,
                                     InnClock     *clock);

void       inn_guest_row_set_item   (InnGuestRow  *self,
                                     InnGuestItem *item);
void       inn_guest_row_set_needle (InnGuestRow  *self,
                                     InnNeedle    *needle);

G_END_DECLS
