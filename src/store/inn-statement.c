/* inn-statement.c: one prepared statement, borrowed from the connection's cache and given back by
 * its autoptr. Lives on the connection's thread. */

#include "config.h"

#include "inn-statement.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-sql-error.h"
#include "inn-statement-private.h"

/**
 * inn_statement_new:
 * @connection: an open connection
 * @sql: one statement; a constant, with parameters `?1`, `?2`…
 * @error: return location
 *
 * Takes the statement out of the connection's cache, or prepares it. Freeing it puts it back.
 *
 * Returns: (transfer full): the statement, or %NULL with an error
 */
InnStatement *
inn_statement_new (InnConnection  *connection,
                   const char     *sql,
                   GError        **error)
{
  InnStatement *self = NULL;
  sqlite3_stmt *handle = NULL;
  sqlite3 *database = inn_connection_get_handle (connection);
  int code = SQLITE_OK;

  inn_connection_assert (connection);

  self = inn_statement_cache_take (inn_connection_get_cache (connection), sql);
  if (self != NULL)
    return self;

  code = sqlite3_prepare_v3 (database, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      inn_connection_note_failure (connection, code);
      inn_sql_set_error (error, database, code);
      return NULL;
    }

  self = g_new0 (InnStatement, 1);
  self->connection = connection;
  self->handle = handle;
  self->reads_only = sqlite3_stmt_readonly (handle);
  return self;
}

/* Ends it for good. */
static void
destroy_statement (InnStatement *self)
{
  sqlite3_finalize (self->handle);
  g_clear_pointer (&self->valid_texts, g_ptr_array_unref);
  g_free (self);
}

/**
 * inn_statement_free:
 * @self: (nullable): a statement
 *
 * Resets it and puts it back into the cache.
 */
void
inn_statement_free (InnStatement *self)
{
  if (self == NULL)
    return;

  inn_connection_assert (self->connection);
  inn_statement_reset (self);
  sqlite3_clear_bindings (self->handle);
  if (!inn_statement_cache_give (inn_connection_get_cache (self->connection),
                                 sqlite3_sql (self->handle), self,
                                 (GDestroyNotify) destroy_statement))
    destroy_statement (self);
}

static InnStep
fail (InnStatement  *self,
      int            code,
      GError       **error)
{
  inn_connection_note_failure (self->connection, code);
  inn_sql_set_error (error, inn_connection_get_handle (self->connection), code);
  if (!self->reads_only)
    inn_connection_watch_cut (self->connection, self->mark);
  inn_statement_reset (self);
  return INN_STEP_ERROR;
}

/**
 * inn_statement_step:
 * @self: a statement
 * @error: return location
 *
 * Runs the statement up to its next row. A statement that writes is refused outside a change.
 *
 * Returns: what is there now
 */
InnStep
inn_statement_step (InnStatement  *self,
                    GError       **error)
{
  int code = SQLITE_OK;

  inn_connection_assert (self->connection);

  if (self->bind_code != SQLITE_OK)
    return fail (self, self->bind_code, error);

  if (!self->running)
    {
      if (!self->reads_only)
        {
          if (!inn_connection_is_writable (self->connection))
            {
              g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "Written outside a change: %s",
                           sqlite3_sql (self->handle));
              return INN_STEP_ERROR;
            }
          self->mark = inn_connection_watch_mark (self->connection);
        }
      self->running = TRUE;
    }

  g_clear_pointer (&self->valid_texts, g_ptr_array_unref);
  code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return INN_STEP_ROW;
  if (code != SQLITE_DONE)
    return fail (self, code, error);

  inn_statement_reset (self);
  if (!self->reads_only && !inn_connection_watch_settle (self->connection, error))
    return INN_STEP_ERROR;
  return INN_STEP_DONE;
}

/**
 * inn_statement_run:
 * @self: a statement
 * @error: return location
 *
 * Runs the statement to its end and leaves it reset, bound as it was.
 *
 * Returns: whether it ended well
 */
gboolean
inn_statement_run (InnStatement  *self,
                   GError       **error)
{
  InnStep step = INN_STEP_ROW;

  while (step == INN_STEP_ROW)
    step = inn_statement_step (self, error);
  return step == INN_STEP_DONE;
}

/**
 * inn_statement_reset:
 * @self: a statement
 *
 * Makes it ready for another run; what is bound stays bound.
 */
void
inn_statement_reset (InnStatement *self)
{
  sqlite3_reset (self->handle);
  g_clear_pointer (&self->valid_texts, g_ptr_array_unref);
  self->running = FALSE;
  self->bind_code = SQLITE_OK;
}

/**
 * inn_connection_exec:
 * @connection: an open connection
 * @sql: one statement without parameters whose rows, if any, are not wanted
 * @error: return location
 *
 * Returns: whether it ran
 */
gboolean
inn_connection_exec (InnConnection  *connection,
                     const char     *sql,
                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  return statement != NULL && inn_statement_run (statement, error);
}

/**
 * inn_connection_get_int:
 * @connection: an open connection
 * @sql: a query without parameters that gives one number
 * @value: (out): the number; 0 when there is no row
 * @error: return location
 *
 * Returns: whether it ran
 */
gboolean
inn_connection_get_int (InnConnection  *connection,
                        const char     *sql,
                        gint64         *value,
                        GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  *value = 0;
  if (statement == NULL)
    return FALSE;

  switch (inn_statement_step (statement, error))
    {
    case INN_STEP_ROW:
      *value = inn_statement_get_int (statement, 0);
      return TRUE;
    case INN_STEP_DONE:
      return TRUE;
    case INN_STEP_ERROR:
    default:
      return FALSE;
    }
}
