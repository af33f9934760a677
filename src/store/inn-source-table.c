/* inn-source-table.c: all SQL of the table guest_source: from which rows of sheets guests came. On
 * the database thread.
 */

#include "config.h"

#include "inn-source-table.h"

#include "inn-table-private.h"

static const char INSERT[] =
  "INSERT INTO guest_source (guest_id, row_hash) "
  "VALUES (?1, ?2)";

static const char FIND[] =
  "SELECT guest_id "
  "FROM guest_source "
  "WHERE row_hash = ?1 "
  "ORDER BY guest_id "
  "LIMIT 1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM guest_source "
  "WHERE guest_id = ?1";

/**
 * inn_source_table_insert:
 * @row_hash: what is the same whenever the same row is brought in, not 0
 */
gboolean
inn_source_table_insert (InnConnection  *connection,
                         gint64          guest_id,
                         gint64          row_hash,
                         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, row_hash);

  return inn_statement_run (statement, error);
}

/**
 * inn_source_table_find:
 * @row_hash: as it was noted
 * @guest_id: (out): the guest who came from that row, or 0
 */
gboolean
inn_source_table_find (InnConnection  *connection,
                       gint64          row_hash,
                       gint64         *guest_id,
                       GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND, error);
  InnStep step = INN_STEP_DONE;

  *guest_id = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, row_hash);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *guest_id = inn_statement_get_int (row, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_source_table_delete_of_guest:
 *
 * Deletes the record of where the card came from of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_source_table_delete_of_guest (InnConnection  *connection,
                                  gint64          guest_id,
                                  GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
