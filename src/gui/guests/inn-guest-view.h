/* inn-guest-view.h: the rows of the guest list that can be seen, of a list of any length. */

#pragma once

#include <gtk/gtk.h>

#include "inn-clock.h"
#include "inn-guest-selection.h"
#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnGuestView:
 *
 * A list, scrollable, of rows of one height. The toolkit's own list view binds about two hundred
 * rows whenever the list is exchanged or jumped in; here there are as many rows as are seen. Keys
 * and clicks, as in the toolkit's, come from inn-guest-view-keys and -click.
 *
 * Signals: `activate` (position), by Enter or a double click; `released` (position), when somebody
 * has clicked or touched a row, before it is chosen.
 */
#define INN_TYPE_GUEST_VIEW (inn_guest_view_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestView, inn_guest_view, INN, GUEST_VIEW, GtkWidget)

void     inn_guest_view_set_list     (InnGuestView      *self,
                                      InnGuestList      *list,
                                      InnGuestSelection *selection,
                                      InnTagShelf       *tags,
                                      InnClock          *clock);

guint    inn_guest_view_get_n        (InnGuestView      *self);
guint    inn_guest_view_get_cursor   (InnGuestView      *self);
guint    inn_guest_view_get_page     (InnGuestView      *self);
guint    inn_guest_view_find_at      (InnGuestView      *self,
                                      double             y,
                                      GtkWidget        **row);
void     inn_guest_view_scroll_to    (InnGuestView      *self,
                                      guint              position);
void     inn_guest_view_jump_to      (InnGuestView      *self,
                                      guint              position);
gboolean inn_guest_view_focus        (InnGuestView      *self,
                                      guint              position);
void     inn_guest_view_choose       (InnGuestView      *self,
                                      guint              position,
                                      gboolean           modify,
                                      gboolean           extend);
void     inn_guest_view_choose_all   (InnGuestView      *self,
                                      gboolean           all);

G_END_DECLS
