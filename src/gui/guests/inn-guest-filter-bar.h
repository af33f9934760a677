/* inn-guest-filter-bar.h: what narrows the guest list, and its order: chips, editors and saved views. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnGuestFilterBar:
 *
 * Property `view`: id of the saved view that is shown, 0 for none; also notified when it gets another
 * name. Signal `changed` whenever another list is asked for.
 */
#define INN_TYPE_GUEST_FILTER_BAR (inn_guest_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestFilterBar, inn_guest_filter_bar, INN, GUEST_FILTER_BAR, GtkWidget)

void           inn_guest_filter_bar_set_book   (InnGuestFilterBar *self,
                                                InnBook           *book);
InnGuestQuery *inn_guest_filter_bar_make_query (InnGuestFilterBar *self,
                                                const char        *text);
InnGuestOrder  inn_guest_filter_bar_get_order  (InnGuestFilterBar *self,
                                                gint64            *field_id,
                                                gboolean          *reversed);
void           inn_guest_filter_bar_set_order  (InnGuestFilterBar *self,
                                                InnGuestOrder      order,
                                                gint64             field_id,
                                                gboolean           reversed);
void           inn_guest_filter_bar_show_tag   (InnGuestFilterBar *self,
                                                gint64             tag_id);
gboolean       inn_guest_filter_bar_show_view  (InnGuestFilterBar *self,
                                                gint64             id);
gint64         inn_guest_filter_bar_get_view   (InnGuestFilterBar *self);
const char    *inn_guest_filter_bar_get_title  (InnGuestFilterBar *self);
void           inn_guest_filter_bar_ask_name   (InnGuestFilterBar *self);
gboolean       inn_guest_filter_bar_clear      (InnGuestFilterBar *self);

G_END_DECLS
