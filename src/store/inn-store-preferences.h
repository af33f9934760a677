/* inn-store-preferences.h: what guests like, and what became of them in rooms, asked for and changed
 * from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. What is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-preference.h"
#include "inn-room-memory.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_preferences_async     (InnStore             *self,
                                                 gint64                guest_id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
void       inn_store_list_alerts_async          (InnStore             *self,
                                                 const gint64         *guest_ids,
                                                 guint                 n_guests,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *inn_store_list_preferences_finish    (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

void       inn_store_save_preference_async      (InnStore             *self,
                                                 InnPreference        *preference,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gint64     inn_store_save_preference_finish     (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 gint64               *seq,
                                                 GError              **error);
void       inn_store_confirm_preferences_async  (InnStore             *self,
                                                 const gint64         *ids,
                                                 guint                 n_ids,
                                                 InnDate               day,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
void       inn_store_delete_preferences_async   (InnStore             *self,
                                                 const gint64         *ids,
                                                 guint                 n_ids,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   inn_store_change_preferences_finish  (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 gint64               *seq,
                                                 GError              **error);

void       inn_store_list_room_memories_async   (InnStore             *self,
                                                 gint64                guest_id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *inn_store_list_room_memories_finish  (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
void       inn_store_save_room_memory_async     (InnStore             *self,
                                                 InnRoomMemory        *memory,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gint64     inn_store_save_room_memory_finish    (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 gint64               *seq,
                                                 GError              **error);
void       inn_store_delete_room_memory_async   (InnStore             *self,
                                                 gint64                id,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   inn_store_delete_room_memory_finish  (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 gint64               *seq,
                                                 GError              **error);

G_END_DECLS
