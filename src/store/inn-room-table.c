/* inn-room-table.c: all SQL of the tables room and room_type. On the database thread. */

#include "config.h"

#include "inn-room-table.h"

#include "inn-statement.h"

static const char INSERT_TYPE[] =
  "INSERT INTO room_type (name, usual_rate, currency) "
  "VALUES (?1, ?2, ?3)";

static const char INSERT[] =
  "INSERT INTO room (number, floor, room_type_id) "
  "VALUES (?1, ?2, ?3)";

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
