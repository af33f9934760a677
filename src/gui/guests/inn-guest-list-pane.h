/* inn-guest-list-pane.h: finding a guest: search, chips, and the list. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnGuestListPane:
 *
 * Property `folded`: whether it is the only pane of the guests page to be seen. Signals:
 * `guest-chosen` (guest id, 0 for nobody) once the selection has rested for a moment, and
 * `guest-opened` (guest id) when somebody wants to go to the card; `guests-selected` once several
 * are; `found` (whether anybody) when another question was answered, or the list became empty or
 * was so.
 */
#define INN_TYPE_GUEST_LIST_PANE (inn_guest_list_pane_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestListPane, inn_guest_list_pane, INN, GUEST_LIST_PANE, GtkWidget)

void        inn_guest_list_pane_set_book        (InnGuestListPane *self,
                                                 InnBook          *book);
void        inn_guest_list_pane_focus_search    (InnGuestListPane *self);
void        inn_guest_list_pane_offer_recent    (InnGuestListPane *self);
gboolean    inn_guest_list_pane_jump            (InnGuestListPane *self);
gboolean    inn_guest_list_pane_clear_search    (InnGuestListPane *self);
const char *inn_guest_list_pane_get_search_text (InnGuestListPane *self);
void        inn_guest_list_pane_select_guest    (InnGuestListPane *self,
                                                 gint64            guest_id);
GArray     *inn_guest_list_pane_dup_shown       (InnGuestListPane *self);
GArray     *inn_guest_list_pane_dup_selected    (InnGuestListPane *self);
void        inn_guest_list_pane_find            (InnGuestListPane *self,
                                                 const char       *text);
void        inn_guest_list_pane_show_tag        (InnGuestListPane *self,
                                                 gint64            tag_id);
void        inn_guest_list_pane_show_view       (InnGuestListPane *self,
                                                 gint64            id);
void        inn_guest_list_pane_save_view       (InnGuestListPane *self);
gboolean    inn_guest_list_pane_unselect_all    (InnGuestListPane *self);

G_END_DECLS
