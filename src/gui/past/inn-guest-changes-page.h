/* inn-guest-changes-page.h: what was changed of a guest, by whom and when, each to be taken back. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_CHANGES_PAGE (inn_guest_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestChangesPage, inn_guest_changes_page, INN, GUEST_CHANGES_PAGE, GtkWidget)

GtkWidget *inn_guest_changes_page_new (InnBook *book,
                                       gint64   guest_id);

G_END_DECLS
