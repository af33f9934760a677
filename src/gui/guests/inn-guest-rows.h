/* inn-guest-rows.h: the rows of the guest list: what is seen, and who is chosen. */

#pragma once

#include "inn-book.h"
#include "inn-guest-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnGuestRows:
 *
 * Property `folded`: whether the list is the only pane to be seen; a touch on a row opens the guest
 * then. Signals: `guest-chosen` (guest id, 0 for nobody) once the selection has rested for a moment,
 * `guests-selected` once several are, and `guest-opened` (guest id) when somebody wants to go to the
 * card.
 */
#define INN_TYPE_GUEST_ROWS (inn_guest_rows_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestRows, inn_guest_rows, INN, GUEST_ROWS, GtkWidget)

void               inn_guest_rows_set_list      (InnGuestRows *self,
                                                 InnGuestList *list,
                                                 InnTagShelf  *tags,
                                                 InnClock     *clock);
InnGuestSelection *inn_guest_rows_get_selection (InnGuestRows *self);
void               inn_guest_rows_take_answer   (InnGuestRows *self,
                                                 gboolean      to_top);
void               inn_guest_rows_jump_to       (InnGuestRows *self,
                                                 guint         position);
void               inn_guest_rows_select_guest  (InnGuestRows *self,
                                                 gint64        guest_id);
gboolean           inn_guest_rows_open_first    (InnGuestRows *self);
void               inn_guest_rows_focus         (InnGuestRows *self);

G_END_DECLS
