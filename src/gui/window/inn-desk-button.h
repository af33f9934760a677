/* inn-desk-button.h: who is at the desk, at the foot of the navigation; a click lets others sit down. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnDeskButton:
 *
 * Hidden as long as there is neither a guest nor any staff. Property: `person` (nullable string, the
 * name; notifies).
 */
#define INN_TYPE_DESK_BUTTON (inn_desk_button_get_type ())
G_DECLARE_FINAL_TYPE (InnDeskButton, inn_desk_button, INN, DESK_BUTTON, GtkWidget)

void inn_desk_button_set_book (InnDeskButton *self,
                               InnBook       *book);
void inn_desk_button_popup    (InnDeskButton *self);

G_END_DECLS
