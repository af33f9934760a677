/* inn-guest-pane.h: the place of the guest card, and of the forms that lie over it. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnGuestPane:
 *
 * Properties: `folded`, whether it is the only pane of its page to be seen, and `guest-id`.
 */
#define INN_TYPE_GUEST_PANE (inn_guest_pane_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPane, inn_guest_pane, INN, GUEST_PANE, GtkWidget)

void     inn_guest_pane_set_book     (InnGuestPane *self,
                                      InnBook      *book);

gint64   inn_guest_pane_get_guest_id (InnGuestPane *self);
void     inn_guest_pane_show_guest   (InnGuestPane *self,
                                      gint64        guest_id);
void     inn_guest_pane_show_selection (InnGuestPane *self,
                                        GArray       *ids);
void     inn_guest_pane_focus_card   (InnGuestPane *self);
gboolean inn_guest_pane_has_card_focus (InnGuestPane *self);
gboolean inn_guest_pane_note         (InnGuestPane *self);
gboolean inn_guest_pane_delete       (InnGuestPane *self);

void     inn_guest_pane_show_stay    (InnGuestPane *self,
                                      gint64        stay_id);
void     inn_guest_pane_check_out    (InnGuestPane *self);
gboolean inn_guest_pane_leave_stay   (InnGuestPane *self);

void     inn_guest_pane_push_editor  (InnGuestPane *self,
                                      GtkWidget    *editor);
void     inn_guest_pane_pop_editor   (InnGuestPane *self);
gboolean inn_guest_pane_is_editing   (InnGuestPane *self);

G_END_DECLS
