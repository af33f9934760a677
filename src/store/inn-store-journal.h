/* inn-store-journal.h: the journal, read from the main thread. */

#pragma once

#include "inn-entry.h"
#include "inn-guest-history.h"
#include "inn-guest-trace.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_entries_async       (InnStore             *self,
                                               gint64                before,
                                               guint                 limit,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray *inn_store_list_entries_finish      (InnStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void       inn_store_list_guest_entries_async (InnStore             *self,
                                               gint64                guest_id,
                                               gint64                before,
                                               guint                 limit,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray *inn_store_list_guest_entries_finish
                                              (InnStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void       inn_store_trace_guest_async        (InnStore             *self,
                                               gint64                guest_id,
                                               gint64                after,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray *inn_store_trace_guest_finish       (InnStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void       inn_store_read_guest_history_async (InnStore             *self,
                                               gint64                guest_id,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
InnGuestHistory *inn_store_read_guest_history_finish
                                              (InnStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void       inn_store_load_undoable_async      (InnStore             *self,
                                               gboolean              redo,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
InnEntry  *inn_store_load_undoable_finish     (InnStore             *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
