/* inn-guest-list.h: the guests that answer a query, as a list model for any number of them. */

#pragma once

#include <gio/gio.h>

#include "inn-finder.h"
#include "inn-guest-item.h"
#include "inn-guest-query.h"

G_BEGIN_DECLS

/**
 * InnGuestList:
 *
 * A #GListModel of #InnGuestItem that holds only ids; rows are fetched in pages when they are
 * asked for, and few pages are kept. It follows the book by itself. A change reports only the
 * changed middle, so that scroll position, focus and selection stay.
 *
 * Properties: `query` (pointer), `n-items`, `busy` (an answer is under way).
 * Signal: `answered`, after the model shows the answer to the latest query.
 * Lives on the main thread.
 */
#define INN_TYPE_GUEST_LIST (inn_guest_list_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestList, inn_guest_list, INN, GUEST_LIST, GObject)

InnGuestList        *inn_guest_list_new          (InnStore      *store,
                                                  InnFinder     *finder);

const InnGuestQuery *inn_guest_list_get_query    (InnGuestList  *self);
void                 inn_guest_list_set_query    (InnGuestList  *self,
                                                  InnGuestQuery *query);
InnNeedle           *inn_guest_list_get_needle   (InnGuestList  *self);
gboolean             inn_guest_list_is_busy      (InnGuestList  *self);
gboolean             inn_guest_list_has_answered (InnGuestList  *self);

void                 inn_guest_list_keep         (InnGuestList  *self,
                                                  gint64         id);
gint64               inn_guest_list_get_id       (InnGuestList  *self,
                                                  guint          position);
guint                inn_guest_list_get_index    (InnGuestList  *self,
                                                  guint          position);
GArray              *inn_guest_list_get_ids      (InnGuestList  *self);
guint                inn_guest_list_find         (InnGuestList  *self,
                                                  gint64         id);

G_END_DECLS
