/* inn-store-promises.h: what guests were promised, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. A promise that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-promise.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_promises_async          (InnStore             *self,
                                                   gint64                guest_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_list_open_promises_async     (InnStore             *self,
                                                   guint                 limit,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_list_party_promises_async    (InnStore             *self,
                                                   gint64                stay_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *inn_store_list_promises_finish         (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

void       inn_store_save_promise_async           (InnStore             *self,
                                                   InnPromise           *promise,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gint64     inn_store_save_promise_finish          (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void       inn_store_settle_promise_async         (InnStore             *self,
                                                   gint64                id,
                                                   gboolean              kept,
                                                   const char           *outcome,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_reopen_promise_async         (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_snooze_promise_async         (InnStore             *self,
                                                   gint64                id,
                                                   InnCivil              until,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_delete_promise_async         (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean   inn_store_change_promise_finish        (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);

G_END_DECLS
