/* inn-store-rooms.c: rooms and their types, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-rooms.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-room-table.h"
#include "inn-stay-record.h"
#include "inn-store-box.h"

/**
 * inn_room_list_free:
 * @self: (transfer full): a room list
 */
void
inn_room_list_free (InnRoomList *self)
{
  g_ptr_array_unref (self->types);
  g_ptr_array_unref (self->rooms);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_free (self);
}

/* On the database thread */

static gpointer
list_rooms (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GPtrArray) types = inn_room_table_list_types (connection, error);
  g_autoptr (GPtrArray) rooms = types != NULL ? inn_room_table_list (connection, error) : NULL;
  InnRoomList *list;

  if (rooms == NULL)
    return NULL;

  list = g_new0 (InnRoomList, 1);
  list->types = g_steal_pointer (&types);
  list->rooms = g_steal_pointer (&rooms);

  return list;
}

static gpointer
list_rooms_for (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (InnRoomList) list = list_rooms (connection, NULL, cancellable, error);
  g_autoptr (InnStay) wanted = inn_stay_copy (data);

  if (list == NULL)
    return NULL;

  list->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  /* The rooms alone are asked about, not where the guests are at that time. */
  wanted->guest_id = 0;
  g_clear_pointer (&wanted->companions, g_ptr_array_unref);
  for (guint i = 0; i < list->rooms->len; i++)
    {
      g_autoptr (GPtrArray) overlaps = NULL;

      wanted->room_id = ((InnRoom *) g_ptr_array_index (list->rooms, i))->id;
      overlaps = inn_stay_record_list_overlaps (connection, wanted, error);
      if (overlaps == NULL)
        return NULL;
      if (overlaps->len > 0)
        g_hash_table_add (list->taken, g_memdup2 (&wanted->room_id, sizeof wanted->room_id));
    }

  return g_steal_pointer (&list);
}

static void
name_act (InnChange  *change,
          const char *name)
{
  inn_act_set_parameter (inn_change_get_act (change), "name", name);
}

/* Two doors with one number would send a guest to the wrong one. */
static gboolean
check_number (InnConnection  *connection,
              const InnRoom  *room,
              GError        **error)
{
  gint64 other = inn_room_table_find (connection, room->number, error);

  if (other < 0)
    return FALSE;
  if (*room->number == '\0')
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A room needs a number");
  else if (other != 0 && other != room->id)
    g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "There is a room of this number");
  else
    return TRUE;

  return FALSE;
}

/* Those that are there already stay as they are. */
static gpointer
add_rooms (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  GPtrArray *rooms = data;
  g_autofree char *count = NULL;
  guint n = 0;

  for (guint i = 0; i < rooms->len; i++)
    {
      const InnRoom *room = g_ptr_array_index (rooms, i);
      gint64 other = inn_room_table_find (connection, room->number, error);

      if (other < 0)
        return NULL;
      if (other != 0)
        continue;
      if (inn_room_table_insert (connection, room->number, room->floor, room->room_type_id,
                                 error) == 0)
        return NULL;
      n++;
    }

  count = g_strdup_printf ("%u", n);
  inn_act_set_parameter (inn_change_get_act (change), "count", count);

  return INN_STORE_DONE;
}

static gpointer
save_room (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  const InnRoom *room = data;

  name_act (change, room->number);

  return check_number (connection, room, error)
             && inn_room_table_update (connection, room, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
delete_room (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnRoom) room = inn_room_table_load (connection, *(gint64 *) data, error);

  if (room == NULL)
    return NULL;
  if (room->used)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Somebody stayed in this room");
      return NULL;
    }

  name_act (change, room->number);

  return inn_room_table_delete (connection, room->id, error) ? INN_STORE_DONE : NULL;
}

static gpointer
save_type (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  const InnRoomType *type = data;

  name_act (change, type->name);
  if (*type->name == '\0')
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A room type needs a name");
      return NULL;
    }

  return inn_room_table_save_type (connection, type, error) ? INN_STORE_DONE : NULL;
}

static gpointer
delete_type (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnRoomType) type = inn_room_table_load_type (connection, *(gint64 *) data, error);

  if (type == NULL)
    return NULL;

  name_act (change, type->name);

  return inn_room_table_delete_type (connection, type->id, error) ? INN_STORE_DONE : NULL;
}

/* On the main thread */

/**
 * inn_store_list_rooms_async:
 *
 * Reads the types of room and the rooms; which are taken is not asked.
 */
void
inn_store_list_rooms_async (InnStore            *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_rooms, NULL, NULL,
                        (GDestroyNotify) inn_room_list_free, cancellable, callback, user_data);
}

/**
 * inn_store_list_rooms_for_async:
 * @stay: a stay as it shall be, saved or not
 *
 * Reads the rooms, and which of them others have while @stay lasts, in one question; end it with
 * inn_store_list_rooms_finish ().
 */
void
inn_store_list_rooms_for_async (InnStore            *self,
                                const InnStay       *stay,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_rooms_for, inn_stay_copy (stay),
                        (GDestroyNotify) inn_stay_unref, (GDestroyNotify) inn_room_list_free,
                        cancellable, callback, user_data);
}

/**
 * inn_store_list_rooms_finish:
 *
 * Returns: (transfer full): all rooms and types, or %NULL with @error set
 */
InnRoomList *
inn_store_list_rooms_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

static void
change (InnStore            *self,
        const char          *act,
        InnChangeFunc        func,
        gpointer             data,
        GDestroyNotify       data_free,
        GCancellable        *cancellable,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act), func, data, data_free, NULL, cancellable,
                          callback, user_data);
}

/**
 * inn_store_add_rooms_async:
 * @rooms: (element-type InnRoom): new rooms; what is there already by its number is left alone
 *
 * All in one act.
 */
void
inn_store_add_rooms_async (InnStore            *self,
                           GPtrArray           *rooms,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  change (self, INN_ACT_ROOM_ADD, add_rooms, g_ptr_array_ref (rooms),
          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_add_rooms_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_add_rooms_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_save_room_async:
 * @room: a room that is in the book, as it shall be
 *
 * Fails with %INN_ERROR_CONFLICT if another room has the number.
 */
void
inn_store_save_room_async (InnStore            *self,
                           InnRoom             *room,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  change (self, INN_ACT_ROOM_EDIT, save_room, inn_room_ref (room),
          (GDestroyNotify) inn_room_unref, cancellable, callback, user_data);
}

/**
 * inn_store_save_room_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_save_room_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_delete_room_async:
 * @id: a room
 *
 * Fails with %INN_ERROR_CONFLICT if anybody ever stayed there: such a room can only be retired.
 */
void
inn_store_delete_room_async (InnStore            *self,
                             gint64               id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  change (self, INN_ACT_ROOM_DELETE, delete_room, g_memdup2 (&id, sizeof id), g_free, cancellable,
          callback, user_data);
}

/**
 * inn_store_delete_room_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_room_finish (InnStore      *self,
                              GAsyncResult  *result,
                              gint64        *seq,
                              GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_save_room_type_async:
 * @type: a type as it shall be; a new one when its id is 0
 */
void
inn_store_save_room_type_async (InnStore            *self,
                                InnRoomType         *type,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  change (self, type->id == 0 ? INN_ACT_ROOM_TYPE_CREATE : INN_ACT_ROOM_TYPE_EDIT, save_type,
          inn_room_type_ref (type), (GDestroyNotify) inn_room_type_unref, cancellable, callback,
          user_data);
}

/**
 * inn_store_save_room_type_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_save_room_type_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_delete_room_type_async:
 * @id: a type
 *
 * Its rooms and stays stay, without a type.
 */
void
inn_store_delete_room_type_async (InnStore            *self,
                                  gint64               id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  change (self, INN_ACT_ROOM_TYPE_DELETE, delete_type, g_memdup2 (&id, sizeof id), g_free,
          cancellable, callback, user_data);
}

/**
 * inn_store_delete_room_type_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_room_type_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
