/* inn-desk-popover.h: the staff of the hotel, to choose who is at the desk; a new name is added there. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_DESK_POPOVER (inn_desk_popover_get_type ())
G_DECLARE_FINAL_TYPE (InnDeskPopover, inn_desk_popover, INN, DESK_POPOVER, GtkPopover)

void inn_desk_popover_set_book (InnDeskPopover *self,
                                InnBook        *book);

G_END_DECLS
