/* inn-room-table.c: all SQL of the tables room and room_type. On the database thread. */

#include "config.h"

#include "inn-room-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

static const char INSERT_TYPE[] =
  "INSERT INTO room_type (name, usual_rate, currency) "
  "VALUES (?1, ?2, ?3)";

static const char INSERT[] =
  "INSERT INTO room (number, floor, room_type_id) "
  "VALUES (?1, ?2, ?3)";

#define SELECT_TYPE \
  "SELECT t.id, t.name, t.usual_rate, t.currency, " \
  "  (SELECT count (*) FROM room r WHERE r.room_type_id = t.id) " \
  "FROM room_type t "

static const char LIST_TYPES[] =
  SELECT_TYPE
  "ORDER BY t.id";

static const char LOAD_TYPE[] =
  SELECT_TYPE
  "WHERE t.id = ?1";

static const char UPDATE_TYPE[] =
  "UPDATE room_type "
  "SET name = ?2, usual_rate = ?3, currency = ?4 "
  "WHERE id = ?1 AND (name <> ?2 OR usual_rate IS NOT ?3 OR currency <> ?4)";

static const char IS_TYPE_USED[] =
  "SELECT EXISTS (SELECT 1 FROM room WHERE room_type_id = ?1) "
  "  OR EXISTS (SELECT 1 FROM stay WHERE room_type_id = ?1)";

static const char DELETE_TYPE[] =
  "DELETE FROM room_type "
  "WHERE id = ?1";

#define SELECT \
  "SELECT r.id, r.number, r.room_type_id, r.floor, r.features, r.retired, " \
  "  EXISTS (SELECT 1 FROM stay s WHERE s.room_id = r.id) " \
  "  OR EXISTS (SELECT 1 FROM room_memory m WHERE m.room_id = r.id) " \
  "FROM room r "

static const char LIST[] =
  SELECT
  "ORDER BY r.retired, length (r.number), r.number, r.id";

static const char LOAD[] =
  SELECT
  "WHERE r.id = ?1";

/* One that is in use comes first: a number may be given to another door after years. */
static const char FIND[] =
  "SELECT id FROM room "
  "WHERE number = ?1 "
  "ORDER BY retired, id "
  "LIMIT 1";

static const char UPDATE[] =
  "UPDATE room "
  "SET number = ?2, room_type_id = ?3, floor = ?4, features = ?5, retired = ?6 "
  "WHERE id = ?1 AND (number <> ?2 OR room_type_id IS NOT ?3 OR floor <> ?4 OR features <> ?5 "
  "                   OR retired <> ?6)";

static const char DELETE[] =
  "DELETE FROM room "
  "WHERE id = ?1";

static InnRoomType *
read_type (InnStatement *row)
{
  InnRoomType *type = inn_room_type_new (inn_statement_get_int (row, 0),
                                         inn_statement_get_text (row, 1));

  type->has_rate = !inn_statement_is_null (row, 2);
  type->usual_rate = inn_money (inn_statement_get_int (row, 2), inn_statement_get_text (row, 3));
  type->n_rooms = inn_statement_get_int (row, 4);

  return type;
}

static InnRoom *
read_room (InnStatement *row)
{
  InnRoom *room = inn_room_new (inn_statement_get_int (row, 0), inn_statement_get_text (row, 1),
                                inn_statement_get_int (row, 2), inn_statement_get_text (row, 3),
                                inn_statement_get_text (row, 4));

  room->retired = inn_statement_get_int (row, 5) != 0;
  room->used = inn_statement_get_int (row, 6) != 0;

  return room;
}

/**
 * inn_room_table_insert_type:
 * @name: what it is called
 * @usual_rate: what a night costs
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_room_table_insert_type (InnConnection  *connection,
                            const char     *name,
                            InnMoney        usual_rate,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT_TYPE, error);

  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, name);
  inn_statement_bind_int (statement, 2, usual_rate.amount);
  inn_statement_bind_text (statement, 3, usual_rate.currency);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_room_table_insert:
 * @number: as it stands on the door
 * @floor: the floor, or ""
 * @room_type_id: its type, or 0
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_room_table_insert (InnConnection  *connection,
                       const char     *number,
                       const char     *floor,
                       gint64          room_type_id,
                       GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, number);
  inn_statement_bind_text (statement, 2, floor);
  inn_statement_bind_id (statement, 3, room_type_id);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_room_table_list_types:
 *
 * Returns: (transfer full) (element-type InnRoomType): all types in the order they were made
 */
GPtrArray *
inn_room_table_list_types (InnConnection  *connection,
                           GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_TYPES, error);

  if (statement == NULL)
    return NULL;

  return inn_table_collect (statement, (InnRowFunc) read_type,
                            (GDestroyNotify) inn_room_type_unref, error);
}

/**
 * inn_room_table_load_type:
 *
 * On the database thread.
 *
 * Returns: (transfer full) (nullable): the room type; %INN_ERROR_NOT_FOUND if there is none
 */
InnRoomType *
inn_room_table_load_type (InnConnection  *connection,
                          gint64          id,
                          GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD_TYPE, id, "room type", error);

  return row != NULL ? read_type (row) : NULL;
}

/**
 * inn_room_table_save_type:
 * @type: a new type when its id is 0
 *
 * Writes nothing when all stays the same.
 */
gboolean
inn_room_table_save_type (InnConnection      *connection,
                          const InnRoomType  *type,
                          GError            **error)
{
  g_autoptr (InnStatement) statement = NULL;
  gboolean is_new = type->id == 0;
  int column = is_new ? 1 : 2;

  statement = inn_statement_new (connection, is_new ? INSERT_TYPE : UPDATE_TYPE, error);
  if (statement == NULL)
    return FALSE;

  if (!is_new)
    inn_statement_bind_int (statement, 1, type->id);
  inn_statement_bind_text (statement, column, type->name);
  if (type->has_rate)
    inn_statement_bind_int (statement, column + 1, type->usual_rate.amount);
  else
    inn_statement_bind_null (statement, column + 1);
  inn_statement_bind_text (statement, column + 2, type->usual_rate.currency);

  return inn_statement_run (statement, error);
}

/**
 * inn_room_table_delete_type:
 *
 * Fails with %INN_ERROR_CONFLICT if a room or a stay is of that type.
 */
gboolean
inn_room_table_delete_type (InnConnection  *connection,
                            gint64          id,
                            GError        **error)
{
  g_autoptr (InnStatement) used = inn_statement_new (connection, IS_TYPE_USED, error);

  if (used == NULL)
    return FALSE;

  inn_statement_bind_int (used, 1, id);
  if (inn_statement_step (used, error) != INN_STEP_ROW)
    return FALSE;
  if (inn_statement_get_int (used, 0) != 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Rooms or stays are of this type");
      return FALSE;
    }

  return inn_table_run (connection, DELETE_TYPE, id, error);
}

/**
 * inn_room_table_list:
 *
 * Returns: (transfer full) (element-type InnRoom): all rooms by number, those out of use last
 */
GPtrArray *
inn_room_table_list (InnConnection  *connection,
                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST, error);

  if (statement == NULL)
    return NULL;

  return inn_table_collect (statement, (InnRowFunc) read_room, (GDestroyNotify) inn_room_unref,
                            error);
}

/**
 * inn_room_table_load:
 *
 * On the database thread.
 *
 * Returns: (transfer full) (nullable): the room; %INN_ERROR_NOT_FOUND if there is none
 */
InnRoom *
inn_room_table_load (InnConnection  *connection,
                     gint64          id,
                     GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "room", error);

  return row != NULL ? read_room (row) : NULL;
}

/**
 * inn_room_table_find:
 * @number: as it stands on the door
 *
 * Returns: the room of that number, 0 if there is none, -1 with @error set
 */
gint64
inn_room_table_find (InnConnection  *connection,
                     const char     *number,
                     GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND, error);
  InnStep step;

  if (row == NULL)
    return -1;

  inn_statement_bind_text (row, 1, number);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ERROR)
    return -1;

  return step == INN_STEP_ROW ? inn_statement_get_int (row, 0) : 0;
}

/**
 * inn_room_table_update:
 *
 * Writes nothing when all stays the same.
 */
gboolean
inn_room_table_update (InnConnection  *connection,
                       const InnRoom  *room,
                       GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, UPDATE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, room->id);
  inn_statement_bind_text (statement, 2, room->number);
  inn_statement_bind_id (statement, 3, room->room_type_id);
  inn_statement_bind_text (statement, 4, room->floor);
  inn_statement_bind_text (statement, 5, room->features);
  inn_statement_bind_boolean (statement, 6, room->retired);

  return inn_statement_run (statement, error);
}

/**
 * inn_room_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_room_table_delete (InnConnection  *connection,
                       gint64          id,
                       GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}
