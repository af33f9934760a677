/* inn-guest-pages.h: the few rows of a long guest list that are at hand. */

#pragma once

#include "inn-guest-item.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnGuestPages:
 *
 * Hands out the item of a guest at once, and fetches what it shows a page at a time. Few pages are
 * kept; an item that a row still holds stays the same object. Lives on the main thread.
 */
#define INN_TYPE_GUEST_PAGES (inn_guest_pages_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestPages, inn_guest_pages, INN, GUEST_PAGES, GObject)

InnGuestPages *inn_guest_pages_new        (InnStore      *store);

InnGuestItem  *inn_guest_pages_get_item   (InnGuestPages *self,
                                           GArray        *ids,
                                           guint          position);
void           inn_guest_pages_forget     (InnGuestPages *self,
                                           const gint64  *ids,
                                           guint          n_ids);
void           inn_guest_pages_forget_all (InnGuestPages *self);

G_END_DECLS
