/* inn-guest-card-page.h: all that is known of one guest, on one page. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_CARD_PAGE (inn_guest_card_page_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestCardPage, inn_guest_card_page, INN, GUEST_CARD_PAGE, GtkWidget)

void          inn_guest_card_page_set_book  (InnGuestCardPage *self,
                                             InnBook          *book);
void          inn_guest_card_page_show_card (InnGuestCardPage *self,
                                             InnGuestCard     *card);
InnGuestCard *inn_guest_card_page_get_card  (InnGuestCardPage *self);
void          inn_guest_card_page_focus     (InnGuestCardPage *self);
gboolean      inn_guest_card_page_has_focus (InnGuestCardPage *self);
void          inn_guest_card_page_hide_header (InnGuestCardPage *self);
double        inn_guest_card_page_get_scroll  (InnGuestCardPage *self);
void          inn_guest_card_page_set_scroll  (InnGuestCardPage *self,
                                               double            value);

G_END_DECLS
