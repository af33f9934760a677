/* inn-store-past.h: a guest as the book had them at a moment gone by, asked for from the main thread. */

#pragma once

#include "inn-guest-card.h"
#include "inn-store.h"

G_BEGIN_DECLS

void          inn_store_open_past_async         (InnStore             *self,
                                                 gint64                guest_id,
                                                 gint64                utc,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
InnStore     *inn_store_open_past_finish        (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
InnClock     *inn_store_new_clock_at            (InnStore             *self,
                                                 gint64                utc);
InnStore     *inn_store_get_present             (InnStore             *self);

void          inn_store_load_card_as_of_async   (InnStore             *self,
                                                 gint64                guest_id,
                                                 gint64                utc,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
InnGuestCard *inn_store_load_card_as_of_finish  (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
