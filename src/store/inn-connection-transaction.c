/* inn-connection-transaction.c: begins and ends the transactions of a connection. On its thread. */

#include "config.h"

#include "inn-connection-private.h"

#include "inn-sql-error.h"

static gboolean
run_plain (InnConnection  *self,
           const char     *sql,
           GError        **error)
{
  sqlite3 *handle = inn_connection_get_handle (self);
  int code = sqlite3_exec (handle, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  inn_connection_note_failure (self, code);
  inn_sql_set_error (error, handle, code);
  return FALSE;
}

/**
 * inn_connection_begin:
 * @self: a connection
 * @error: return location
 *
 * Begins a transaction that writes.
 *
 * Returns: whether it began
 */
gboolean
inn_connection_begin (InnConnection  *self,
                      GError        **error)
{
  inn_connection_assert (self);
  return run_plain (self, "BEGIN IMMEDIATE", error);
}

/**
 * inn_connection_commit:
 * @self: a connection
 * @error: return location
 *
 * Returns: %TRUE once the transaction is on the disk; otherwise it is rolled back
 */
gboolean
inn_connection_commit (InnConnection  *self,
                       GError        **error)
{
  inn_connection_assert (self);
  inn_connection_end_statements (self);
  if (run_plain (self, "COMMIT", error))
    return TRUE;

  inn_connection_rollback (self);
  return FALSE;
}

/**
 * inn_connection_rollback:
 * @self: a connection
 *
 * Takes the open transaction back, if there is one; SQLite may have done so itself.
 */
void
inn_connection_rollback (InnConnection *self)
{
  inn_connection_assert (self);
  inn_connection_end_statements (self);
  if (!sqlite3_get_autocommit (inn_connection_get_handle (self)))
    run_plain (self, "ROLLBACK", NULL);
}

/**
 * inn_connection_has_open_references:
 * @self: a connection inside a transaction
 *
 * Returns: whether a foreign key points to nothing at this moment
 */
gboolean
inn_connection_has_open_references (InnConnection *self)
{
  sqlite3 *handle = inn_connection_get_handle (self);
  int open = 0;
  int highest = 0;

  sqlite3_db_status (handle, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0);
  return open != 0;
}
