/* inn-store-people.h: who is around guests, and the days that matter to them, asked for and changed from
 * the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. What is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-acquaintance.h"
#include "inn-important-date.h"
#include "inn-relation.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_relations_async         (InnStore             *self,
                                                   gint64                guest_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *inn_store_list_relations_finish        (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void       inn_store_list_acquaintances_async     (InnStore             *self,
                                                   gint64                guest_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *inn_store_list_acquaintances_finish    (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void       inn_store_save_relation_async          (InnStore             *self,
                                                   InnRelation          *relation,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gint64     inn_store_save_relation_finish         (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void       inn_store_delete_relation_async        (InnStore             *self,
                                                   gint64                id,
                                                   gint64                guest_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean   inn_store_delete_relation_finish       (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);

void       inn_store_list_important_dates_async   (InnStore             *self,
                                                   gint64                guest_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *inn_store_list_important_dates_finish  (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void       inn_store_save_important_date_async    (InnStore             *self,
                                                   InnImportantDate     *date,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gint64     inn_store_save_important_date_finish   (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void       inn_store_delete_important_date_async  (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean   inn_store_delete_important_date_finish (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);

G_END_DECLS
