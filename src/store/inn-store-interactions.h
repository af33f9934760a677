/* inn-store-interactions.h: what happened with guests, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. An interaction that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-interaction.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_interactions_async         (InnStore             *self,
                                                      gint64                guest_id,
                                                      guint                 limit,
                                                      guint                 offset,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray *inn_store_list_interactions_finish        (InnStore             *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

void       inn_store_save_interaction_async          (InnStore             *self,
                                                      InnInteraction       *interaction,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gint64     inn_store_save_interaction_finish         (InnStore             *self,
                                                      GAsyncResult         *result,
                                                      gint64               *seq,
                                                      GError              **error);
void       inn_store_delete_interaction_async        (InnStore             *self,
                                                      gint64                id,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean   inn_store_delete_interaction_finish       (InnStore             *self,
                                                      GAsyncResult         *result,
                                                      gint64               *seq,
                                                      GError              **error);

G_END_DECLS
