/* inn-store-preference-list.h: the list a hotel asks its guests by, asked for and changed from the main
 * thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. What is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-preference-topic.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_topics_async            (InnStore             *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *inn_store_list_topics_finish           (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void       inn_store_save_topic_async             (InnStore             *self,
                                                   InnPreferenceTopic   *topic,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_save_topic_choice_async      (InnStore             *self,
                                                   InnPreferenceChoice  *choice,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gint64     inn_store_save_topic_finish            (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void       inn_store_order_topics_async           (InnStore             *self,
                                                   const gint64         *ids,
                                                   guint                 n_ids,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_order_topic_choices_async    (InnStore             *self,
                                                   const gint64         *ids,
                                                   guint                 n_ids,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_remove_topic_async           (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void       inn_store_remove_topic_choice_async    (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean   inn_store_change_topics_finish         (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);

G_END_DECLS
