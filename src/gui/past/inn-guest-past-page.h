/* inn-guest-past-page.h: the card of a guest as it stood on a day, or after any change. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_PAST_PAGE (inn_guest_past_page_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPastPage, inn_guest_past_page, INN, GUEST_PAST_PAGE, GtkWidget)

GtkWidget *inn_guest_past_page_new (InnBook *book,
                                    gint64   guest_id);

G_END_DECLS
