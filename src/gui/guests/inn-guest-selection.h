/* inn-guest-selection.h: which guests of the list are chosen: one, or many for an act on all of them. */

#pragma once

#include <gtk/gtk.h>

#include "inn-guest-list.h"

G_BEGIN_DECLS

/**
 * InnGuestSelection:
 *
 * A #GtkSelectionModel that remembers guests, not places, so that edits, undo and another order
 * move nothing onto somebody else. A single guest who leaves the list stays chosen, for the card;
 * of many, only those in the list are.
 */
#define INN_TYPE_GUEST_SELECTION (inn_guest_selection_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestSelection, inn_guest_selection, INN, GUEST_SELECTION, GObject)

InnGuestSelection *inn_guest_selection_new         (InnGuestList      *list);

guint              inn_guest_selection_get_n       (InnGuestSelection *self);
gint64             inn_guest_selection_get_only_id (InnGuestSelection *self);
guint              inn_guest_selection_find_only   (InnGuestSelection *self);
GArray            *inn_guest_selection_dup_ids     (InnGuestSelection *self);
void               inn_guest_selection_retain      (InnGuestSelection *self);

G_END_DECLS
