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

GtkWidget *inn_guest_row_new          (InnTagShelf  *tags,
                                       InnClock     *clock);

void       inn_guest_row_show         (InnGuestRow  *self,
                                       InnGuestItem *item,
                                       InnNeedle    *needle);
void       inn_guest_row_set_position (InnGuestRow  *self,
                                       guint         position,
                                       guint         n);
guint      inn_guest_row_get_position (InnGuestRow  *self);
void       inn_guest_row_set_selected (InnGuestRow  *self,
                                       gboolean      selected);

G_END_DECLS
