/* inn-day-rooms.c: the rooms of the house beside the stays of a day: what they are called, in which
 * order they stand, and which are free. There are a few dozen of them, so they are read once a list
 * instead of once a stay.
 */

#include "config.h"

#include "inn-day-rooms.h"

#include "inn-statement.h"

/* In the order of their numbers, those out of use too: somebody may have slept there. */
static const char LIST_ROOMS[] =
  "SELECT id, number, room_type_id, retired FROM room ORDER BY length (number), number";

static const char LIST_TYPES[] =
  "SELECT id, name FROM room_type";

typedef struct
{
  gint64    id;
  char     *number;
  gint64    type_id; /* 0 for none */
  gboolean  retired;
  guint     place;   /* in the order of numbers */
  gboolean  taken;   /* somebody is in it */
  gboolean  kept;    /* for an arrival */
} Room;

struct _InnDayRooms
{
  GPtrArray  *rooms; /* of Room, in the order of their numbers */
  GHashTable *by_id; /* id to Room */
  GHashTable *types; /* id to name */
};

static void
room_free (gpointer data)
{
  Room *room = data;

  g_free (room->number);
  g_free (room);
}

static gboolean
load_rooms (InnDayRooms    *self,
            InnConnection  *connection,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_ROOMS, error);
  InnStep step = INN_STEP_ERROR;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      Room *room = g_new0 (Room, 1);

      room->id = inn_statement_get_int (row, 0);
      room->number = inn_statement_dup_text (row, 1);
      room->type_id = inn_statement_get_int (row, 2);
      room->retired = inn_statement_get_boolean (row, 3);
      room->place = self->rooms->len;
      g_ptr_array_add (self->rooms, room);
      g_hash_table_insert (self->by_id, &room->id, room);
    }

  return step == INN_STEP_DONE;
}

static gboolean
load_types (InnDayRooms    *self,
            InnConnection  *connection,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_TYPES, error);
  InnStep step = INN_STEP_ERROR;

  while (row != NULL && (step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (row, 0);

      g_hash_table_insert (self->types, g_memdup2 (&id, sizeof id),
                           inn_statement_dup_text (row, 1));
    }

  return step == INN_STEP_DONE;
}

/**
 * inn_day_rooms_load:
 * @connection: an open connection
 * @error: return location
 *
 * Returns: (transfer full): the rooms, all of them free as yet, or %NULL with @error set
 */
InnDayRooms *
inn_day_rooms_load (InnConnection  *connection,
                    GError        **error)
{
  g_autoptr (InnDayRooms) self = g_new0 (InnDayRooms, 1);

  self->rooms = g_ptr_array_new_with_free_func (room_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->types = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  if (!load_rooms (self, connection, error) || !load_types (self, connection, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inn_day_rooms_free:
 * @self: (transfer full): an #InnDayRooms
 */
void
inn_day_rooms_free (InnDayRooms *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->types);
  g_ptr_array_unref (self->rooms);
  g_free (self);
}

/* NULL for a stay without a room. */
static Room *
find_room (InnDayRooms   *self,
           const InnStay *stay)
{
  return stay->room_id != 0 ? g_hash_table_lookup (self->by_id, &stay->room_id) : NULL;
}

static const char *
get_type_name (InnDayRooms *self,
               gint64       type_id)
{
  const char *name = type_id != 0 ? g_hash_table_lookup (self->types, &type_id) : NULL;

  return name != NULL ? name : "";
}

/**
 * inn_day_rooms_name:
 * @self: the rooms
 * @stay: a stay that is not shared yet
 *
 * Fills in the number of its room and the name of the type: the one that was booked, else that of
 * the room.
 */
void
inn_day_rooms_name (InnDayRooms *self,
                    InnStay     *stay)
{
  const Room *room = find_room (self, stay);
  const char *type = get_type_name (self, stay->room_type_id);

  if (*type == '\0' && room != NULL)
    type = get_type_name (self, room->type_id);
  stay->room = g_strdup (room != NULL ? room->number : "");
  stay->room_type = g_strdup (type);
}

static guint
get_place (InnDayRooms   *self,
           const InnStay *stay)
{
  const Room *room = find_room (self, stay);

  return room != NULL ? room->place : G_MAXUINT;
}

static int
compare_rooms (gconstpointer a,
               gconstpointer b,
               gpointer      self)
{
  const InnStay *first = (*(InnDayRow **) a)->stay;
  const InnStay *second = (*(InnDayRow **) b)->stay;
  guint x = get_place (self, first);
  guint y = get_place (self, second);

  if (x != y)
    return x < y ? -1 : 1;

  return (first->id > second->id) - (first->id < second->id);
}

/**
 * inn_day_rooms_sort:
 * @self: the rooms
 * @rows: (element-type InnDayRow): rows of a day
 *
 * Brings them into the order of the rooms' numbers, those without a room last.
 */
void
inn_day_rooms_sort (InnDayRooms *self,
                    GPtrArray   *rows)
{
  g_ptr_array_sort_with_data (rows, compare_rooms, self);
}

/* By type, as the free rooms are told; those without a type last. */
static int
compare_types (gconstpointer a,
               gconstpointer b)
{
  const Room *first = *(Room **) a;
  const Room *second = *(Room **) b;
  guint64 x = (guint64) first->type_id - 1;
  guint64 y = (guint64) second->type_id - 1;

  if (x != y)
    return x < y ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

/**
 * inn_day_rooms_count:
 * @self: the rooms
 * @list: a list that is not shared yet, with its stays; gets the free rooms and the numbers
 */
void
inn_day_rooms_count (InnDayRooms *self,
                     InnDayList  *list)
{
  for (guint i = 0; i < list->in_house->len; i++)
    {
      Room *room = find_room (self, ((InnDayRow *) g_ptr_array_index (list->in_house, i))->stay);

      if (room != NULL)
        room->taken = TRUE;
    }
  for (guint i = 0; i < list->arrivals->len; i++)
    {
      Room *room = find_room (self, ((InnDayRow *) g_ptr_array_index (list->arrivals, i))->stay);

      if (room != NULL)
        room->kept = TRUE;
    }

  g_ptr_array_sort (self->rooms, compare_types);
  for (guint i = 0; i < self->rooms->len; i++)
    {
      const Room *room = g_ptr_array_index (self->rooms, i);

      if (room->retired)
        continue;
      list->n_rooms++;
      if (room->taken)
        list->n_taken++;
      else if (room->kept)
        list->n_kept++;
      else
        inn_day_list_add_free (list, get_type_name (self, room->type_id), room->number);
    }
}
