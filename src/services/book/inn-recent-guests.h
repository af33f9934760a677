/* inn-recent-guests.h: who was looked at lately on this PC. */

#pragma once

#include "inn-guest-summary.h"
#include "inn-store.h"

G_BEGIN_DECLS

#define INN_RECENT_GUESTS_MAX 20

/**
 * InnRecentGuests:
 *
 * The last guests whose cards were opened, the latest first. Kept in the book, outside the journal.
 * Who is deleted is dropped. Lives on the main thread.
 */
#define INN_TYPE_RECENT_GUESTS (inn_recent_guests_get_type ())
G_DECLARE_FINAL_TYPE (InnRecentGuests, inn_recent_guests, INN, RECENT_GUESTS, GObject)

InnRecentGuests *inn_recent_guests_new         (InnStore             *store);
void             inn_recent_guests_note        (InnRecentGuests      *self,
                                                gint64                id);
const gint64    *inn_recent_guests_get_ids     (InnRecentGuests      *self,
                                                guint                *n_ids);
void             inn_recent_guests_load_async  (InnRecentGuests      *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray       *inn_recent_guests_load_finish (InnRecentGuests      *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             inn_recent_guests_save        (InnRecentGuests      *self);

G_END_DECLS
