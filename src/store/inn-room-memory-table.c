/* inn-room-memory-table.c: all SQL of the table room_memory. A complaint about a room is remembered of
 * the room by itself, and is read from where it stands. On the database thread. */

#include "config.h"

#include "inn-room-memory-table.h"

#include "inn-table-private.h"
#include "inn-text.h"

static const char LIST_OF_GUEST[] =
  "SELECT m.id, m.guest_id, m.room_id, r.number, m.verdict, m.what, m.day, m.stay_id, 0, m.staff_id, "
  "  m.created_utc "
  "FROM room_memory m JOIN room r ON r.id = m.room_id "
  "WHERE m.guest_id = ?1 "
  "UNION ALL "
  "SELECT 0, f.guest_id, f.room_id, r.number, 'complained', f.what, f.day, f.stay_id, f.id, "
  "  f.staff_id, f.created_utc "
  "FROM feedback f JOIN room r ON r.id = f.room_id "
  "WHERE f.guest_id = ?1 AND f.kind = 'complaint' "
  "ORDER BY 7 DESC, 11 DESC";

static const char INSERT[] =
  "INSERT INTO room_memory (guest_id, room_id, verdict, what, day, stay_id, staff_id, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

static const char UPDATE[] =
  "UPDATE room_memory "
  "SET guest_id = ?1, room_id = ?2, verdict = ?3, what = ?4, day = ?5, stay_id = ?6, staff_id = ?7 "
  "WHERE id = ?8";

static const char FIND_GUEST[] =
  "SELECT guest_id "
  "FROM room_memory "
  "WHERE id = ?1";

static const char DELETE[] =
  "DELETE FROM room_memory "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM room_memory "
  "WHERE guest_id = ?1";

static InnRoomMemory *
read_memory (InnStatement *row)
{
  InnRoomVerdict verdict = INN_ROOM_REFUSED;
  InnRoomMemory *memory = NULL;

  inn_room_verdict_from_nick (inn_statement_get_text (row, 4), &verdict);
  memory = inn_room_memory_new (inn_statement_get_int (row, 1), inn_statement_get_int (row, 2),
                                verdict, inn_statement_get_date (row, 6));
  memory->id = inn_statement_get_int (row, 0);
  inn_text_set (&memory->room, inn_statement_get_text (row, 3));
  inn_text_set (&memory->what, inn_statement_get_text (row, 5));
  memory->stay_id = inn_statement_get_int (row, 7);
  memory->feedback_id = inn_statement_get_int (row, 8);
  memory->staff_id = inn_statement_get_int (row, 9);
  memory->created_utc = inn_statement_get_int (row, 10);

  return memory;
}

/**
 * inn_room_memory_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnRoomMemory): latest first; complaints about rooms are among
 *   them, with @feedback_id and without an id
 */
GPtrArray *
inn_room_memory_table_list_of_guest (InnConnection  *connection,
                                     gint64          guest_id,
                                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, guest_id);

  return inn_table_collect (statement, (InnRowFunc) read_memory,
                            (GDestroyNotify) inn_room_memory_unref, error);
}

/**
 * inn_room_memory_table_save:
 * @memory: new when its id is 0
 * @utc: when it was noted, unless @memory says so itself
 *
 * Returns: its id, 0 on error; %INN_ERROR_INVALID without guest, room or day
 */
gint64
inn_room_memory_table_save (InnConnection        *connection,
                            const InnRoomMemory  *memory,
                            gint64                utc,
                            GError              **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_room_memory_check (memory, error))
    return 0;

  statement = inn_statement_new (connection, memory->id == 0 ? INSERT : UPDATE, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_int (statement, 1, memory->guest_id);
  inn_statement_bind_int (statement, 2, memory->room_id);
  inn_statement_bind_text (statement, 3, inn_room_verdict_to_nick (memory->verdict));
  inn_statement_bind_text (statement, 4, memory->what);
  inn_statement_bind_date (statement, 5, memory->day);
  inn_statement_bind_id (statement, 6, memory->stay_id);
  inn_statement_bind_id (statement, 7, memory->staff_id);
  if (memory->id != 0)
    inn_statement_bind_int (statement, 8, memory->id);
  else
    inn_statement_bind_int (statement, 8, memory->created_utc != 0 ? memory->created_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return memory->id != 0 ? memory->id : inn_connection_get_last_id (connection);
}

/**
 * inn_room_memory_table_get_guest:
 *
 * Returns: whose it is; 0 with %INN_ERROR_NOT_FOUND if it is gone
 */
gint64
inn_room_memory_table_get_guest (InnConnection  *connection,
                                 gint64          id,
                                 GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, FIND_GUEST, id, "room memory", error);

  return row != NULL ? inn_statement_get_int (row, 0) : 0;
}

/**
 * inn_room_memory_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_room_memory_table_delete (InnConnection  *connection,
                              gint64          id,
                              GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_room_memory_table_delete_of_guest:
 *
 * Deletes all room memories of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_room_memory_table_delete_of_guest (InnConnection  *connection,
                                       gint64          guest_id,
                                       GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
