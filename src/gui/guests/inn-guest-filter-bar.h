/* inn-guest-filter-bar.h: chips that narrow the guest list: scope and tags. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_GUEST_FILTER_BAR (inn_guest_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestFilterBar, inn_guest_filter_bar, INN, GUEST_FILTER_BAR, GtkWidget)

void           inn_guest_filter_bar_set_book  (InnGuestFilterBar *self,
                                               InnBook           *book);
InnGuestScope  inn_guest_filter_bar_get_scope (InnGuestFilterBar *self);
void           inn_guest_filter_bar_set_scope (InnGuestFilterBar *self,
                                               InnGuestScope      scope);
GArray        *inn_guest_filter_bar_dup_tags  (InnGuestFilterBar *self);
InnTagMatch    inn_guest_filter_bar_get_match (InnGuestFilterBar *self);
void           inn_guest_filter_bar_show_tag  (InnGuestFilterBar *self,
                                               gint64             tag_id);
gboolean       inn_guest_filter_bar_clear     (InnGuestFilterBar *self);

G_END_DECLS
