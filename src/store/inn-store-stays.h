/* inn-store-stays.h: stays, asked for, booked and changed from the main thread; see
 * inn-store-stay-status.h for what is done by a click.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. A stay that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-stay.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_load_stay_async      (InnStore             *self,
                                           gint64                id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
InnStay   *inn_store_load_stay_finish     (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void       inn_store_list_stays_async     (InnStore             *self,
                                           gint64                guest_id,
                                           guint                 limit,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       inn_store_list_booking_async   (InnStore             *self,
                                           gint64                booking_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       inn_store_find_overlaps_async  (InnStore             *self,
                                           const InnStay        *stay,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *inn_store_list_stays_finish    (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);

void       inn_store_save_stay_async      (InnStore             *self,
                                           const InnStay        *stay,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       inn_store_shorten_stay_async   (InnStore             *self,
                                           const InnStay        *stay,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       inn_store_receive_guest_async  (InnStore             *self,
                                           const InnStay        *stay,
                                           GPtrArray            *differences,
                                           const char           *region,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void       inn_store_book_group_async     (InnStore             *self,
                                           gint64                organisation_id,
                                           const char           *new_name,
                                           InnGuest             *leader,
                                           GPtrArray            *stays,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gint64     inn_store_save_stay_finish     (InnStore             *self,
                                           GAsyncResult         *result,
                                           gint64               *seq,
                                           GError              **error);

G_END_DECLS
