/* inn-guests-page.h: the guests: list and card side by side, or one after the other. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"
#include "inn-guest-pane.h"

G_BEGIN_DECLS

/**
 * InnGuestsPage:
 *
 * Signal `view-shown` when the list shows another saved view, or none any more.
 */
#define INN_TYPE_GUESTS_PAGE (inn_guests_page_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestsPage, inn_guests_page, INN, GUESTS_PAGE, GtkWidget)

GtkWidget    *inn_guests_page_new          (InnBook       *book);

InnGuestPane *inn_guests_page_get_pane     (InnGuestsPage *self);
GArray       *inn_guests_page_dup_shown    (InnGuestsPage *self);
GArray       *inn_guests_page_dup_selected (InnGuestsPage *self);
void          inn_guests_page_show_guest   (InnGuestsPage *self,
                                            gint64         guest_id);
void           inn_guests_page_find         (InnGuestsPage *self,
                                             const char    *text);
void           inn_guests_page_show_tag     (InnGuestsPage *self,
                                             gint64         tag_id);
void          inn_guests_page_show_view    (InnGuestsPage *self,
                                            gint64         id);
void          inn_guests_page_save_view    (InnGuestsPage *self);
gint64        inn_guests_page_get_view     (InnGuestsPage *self);
void          inn_guests_page_focus_search (InnGuestsPage *self);
void          inn_guests_page_search       (InnGuestsPage *self);
void          inn_guests_page_jump         (InnGuestsPage *self);
void          inn_guests_page_take_focus   (InnGuestsPage *self);
gboolean      inn_guests_page_clear_search (InnGuestsPage *self);
void          inn_guests_page_show_card    (InnGuestsPage *self);
gboolean      inn_guests_page_go_back      (InnGuestsPage *self);

G_END_DECLS
