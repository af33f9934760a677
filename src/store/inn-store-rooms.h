/* inn-store-rooms.h: rooms and their types, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change.
 */

#pragma once

#include "inn-room.h"
#include "inn-stay.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnRoomList:
 * @types: (element-type InnRoomType): by name
 * @rooms: (element-type InnRoom): by number, those out of use last
 * @taken: (nullable): the ids of the rooms, boxed as %gint64, that others have while the stay that was
 *   asked about lasts; %NULL where none was
 */
typedef struct
{
  GPtrArray *types;
  GPtrArray *rooms;
  GHashTable *taken;
} InnRoomList;

void         inn_room_list_free                (InnRoomList          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRoomList, inn_room_list_free)

void         inn_store_list_rooms_async        (InnStore             *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void         inn_store_list_rooms_for_async    (InnStore             *self,
                                                const InnStay        *stay,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
InnRoomList *inn_store_list_rooms_finish       (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void         inn_store_add_rooms_async         (InnStore             *self,
                                                GPtrArray            *rooms,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean     inn_store_add_rooms_finish        (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);
void         inn_store_save_room_async         (InnStore             *self,
                                                InnRoom              *room,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean     inn_store_save_room_finish        (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);
void         inn_store_delete_room_async       (InnStore             *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean     inn_store_delete_room_finish      (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);
void         inn_store_save_room_type_async    (InnStore             *self,
                                                InnRoomType          *type,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean     inn_store_save_room_type_finish   (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);
void         inn_store_delete_room_type_async  (InnStore             *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean     inn_store_delete_room_type_finish (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);

G_END_DECLS
