/* inn-store-views.h: saved views, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change.
 */

#pragma once

#include "inn-saved-view.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_views_async    (InnStore             *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray *inn_store_list_views_finish   (InnStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       inn_store_count_query_async   (InnStore             *self,
                                          InnGuestQuery        *query,
                                          InnPriority           priority,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
int        inn_store_count_query_finish  (InnStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);
void       inn_store_save_view_async     (InnStore             *self,
                                          InnSavedView         *view,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gint64     inn_store_save_view_finish    (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);
void       inn_store_delete_view_async   (InnStore             *self,
                                          gint64                id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   inn_store_delete_view_finish  (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);
void       inn_store_order_views_async   (InnStore             *self,
                                          const gint64         *ids,
                                          guint                 n_ids,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   inn_store_order_views_finish  (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);

G_END_DECLS
