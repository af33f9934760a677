/* inn-guest-slot.h: the place of one guest in the list; it holds a row only while it can be seen. */

#pragma once

#include "inn-guest-row.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_SLOT (inn_guest_slot_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestSlot, inn_guest_slot, INN, GUEST_SLOT, GtkWidget)

GtkWidget   *inn_guest_slot_new        (void);

void         inn_guest_slot_set_item   (InnGuestSlot *self,
                                        InnGuestItem *item,
                                        InnNeedle    *needle);
void         inn_guest_slot_set_needle (InnGuestSlot *self,
                                        InnNeedle    *needle);

gboolean     inn_guest_slot_has_row    (InnGuestSlot *self);
void         inn_guest_slot_give_row   (InnGuestSlot *self,
                                        InnGuestRow  *row);
InnGuestRow *inn_guest_slot_steal_row  (InnGuestSlot *self);

G_END_DECLS
