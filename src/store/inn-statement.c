/* inn-statement.c: one prepared statement, borrowed from the connection's cache and given back by
 * its autoptr. Lives on the connection's thread. */

#include "config.h"

#include "inn-statement.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-sql-error.h"
#include "inn-statement-private.h"

#include <string.h>

struct _InnStatement
{
  InnConnection *connection; /* unowned */
  sqlite3_stmt  *handle;     /* owned */
  char          *valid_text; /* owned, nullable: a column whose bytes were no UTF-8, made so */
  gsize          mark;
  int            bind_code;
  gboolean       running;
  gboolean       reads_only;
};

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

  self = inn_connection_take_cached (connection, sql);
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
  if (!inn_connection_give_cached (self->connection, sqlite3_sql (self->handle), self,
                                   (GDestroyNotify) inn_statement_destroy))
    inn_statement_destroy (self);
}

/**
 * inn_statement_destroy:
 * @self: a statement
 *
 * Ends it for good.
 */
void
inn_statement_destroy (InnStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self->valid_text);
  g_free (self);
}

/* A value that is too long is told by the next step; a wrong index is a programming error. */
static void
note_bind (InnStatement *self,
           int           code)
{
  g_assert (code != SQLITE_RANGE && code != SQLITE_MISUSE);
  if (code != SQLITE_OK && self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

/**
 * inn_statement_bind_null:
 * @self: a statement
 * @index: number of the parameter, from 1
 */
void
inn_statement_bind_null (InnStatement *self,
                         int           index)
{
  note_bind (self, sqlite3_bind_null (self->handle, index));
}

/**
 * inn_statement_bind_int:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: the number
 */
void
inn_statement_bind_int (InnStatement *self,
                        int           index,
                        gint64        value)
{
  note_bind (self, sqlite3_bind_int64 (self->handle, index, value));
}

/**
 * inn_statement_bind_boolean:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: stored as 1 or 0
 */
void
inn_statement_bind_boolean (InnStatement *self,
                            int           index,
                            gboolean      value)
{
  inn_statement_bind_int (self, index, value ? 1 : 0);
}

/**
 * inn_statement_bind_id:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @id: an id; 0, which means none, is stored as NULL
 */
void
inn_statement_bind_id (InnStatement *self,
                       int           index,
                       gint64        id)
{
  if (id == 0)
    inn_statement_bind_null (self, index);
  else
    inn_statement_bind_int (self, index, id);
}

/**
 * inn_statement_bind_double:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: the number
 */
void
inn_statement_bind_double (InnStatement *self,
                           int           index,
                           double        value)
{
  note_bind (self, sqlite3_bind_double (self->handle, index, value));
}

/**
 * inn_statement_bind_text:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): the text, copied; %NULL is stored as NULL
 */
void
inn_statement_bind_text (InnStatement *self,
                         int           index,
                         const char   *value)
{
  note_bind (self, sqlite3_bind_text (self->handle, index, value, -1, SQLITE_TRANSIENT));
}

/**
 * inn_statement_bind_blob:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @data: (nullable): the bytes, copied; %NULL is stored as NULL
 * @size: how many
 */
void
inn_statement_bind_blob (InnStatement  *self,
                         int            index,
                         gconstpointer  data,
                         gsize          size)
{
  note_bind (self, sqlite3_bind_blob64 (self->handle, index, data, size, SQLITE_TRANSIENT));
}

/**
 * inn_statement_bind_bytes:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): the bytes, copied; %NULL is stored as NULL
 */
void
inn_statement_bind_bytes (InnStatement *self,
                          int           index,
                          GBytes       *value)
{
  gsize size = 0;
  gconstpointer data = value != NULL ? g_bytes_get_data (value, &size) : NULL;

  inn_statement_bind_blob (self, index, data, size);
}

/**
 * inn_statement_bind_date:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: a day, stored as "YYYY-MM-DD"; no date is stored as NULL
 */
void
inn_statement_bind_date (InnStatement *self,
                         int           index,
                         InnDate       value)
{
  char text[INN_DATE_ISO_SIZE];

  if (inn_date_is_set (value))
    inn_statement_bind_text (self, index, inn_date_to_iso (value, text));
  else
    inn_statement_bind_null (self, index);
}

/**
 * inn_statement_lend_text:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): the text, which must stay until the statement is bound anew or freed
 *
 * Binds without a copy, for what is written by the hundred thousand.
 */
void
inn_statement_lend_text (InnStatement *self,
                         int           index,
                         const char   *value)
{
  note_bind (self, sqlite3_bind_text (self->handle, index, value, -1, SQLITE_STATIC));
}

/**
 * inn_statement_bind_value:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: a value of any type, copied
 */
void
inn_statement_bind_value (InnStatement   *self,
                          int             index,
                          const InnValue *value)
{
  switch (value->type)
    {
    case INN_VALUE_NULL:
      inn_statement_bind_null (self, index);
      break;
    case INN_VALUE_INT:
      inn_statement_bind_int (self, index, value->integer);
      break;
    case INN_VALUE_REAL:
      inn_statement_bind_double (self, index, value->real);
      break;
    case INN_VALUE_TEXT:
      note_bind (self, sqlite3_bind_text64 (self->handle, index, value->data, value->size,
                                            SQLITE_TRANSIENT, SQLITE_UTF8));
      break;
    case INN_VALUE_BLOB:
      if (value->size == 0)
        note_bind (self, sqlite3_bind_zeroblob (self->handle, index, 0));
      else
        inn_statement_bind_blob (self, index, value->data, value->size);
      break;
    default:
      g_assert_not_reached ();
    }
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
  self->running = FALSE;
  self->bind_code = SQLITE_OK;
}

/**
 * inn_statement_is_null:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: whether nothing is there
 */
gboolean
inn_statement_is_null (InnStatement *self,
                       int           column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * inn_statement_get_int:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
gint64
inn_statement_get_int (InnStatement *self,
                       int           column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * inn_statement_get_boolean:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: whether the number is not 0
 */
gboolean
inn_statement_get_boolean (InnStatement *self,
                           int           column)
{
  return sqlite3_column_int64 (self->handle, column) != 0;
}

/**
 * inn_statement_get_double:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
double
inn_statement_get_double (InnStatement *self,
                          int           column)
{
  return sqlite3_column_double (self->handle, column);
}

/**
 * inn_statement_get_text:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: (nullable): the text, clean UTF-8 even from a damaged file, until the next call on this
 *   statement; %NULL for NULL
 */
const char *
inn_statement_get_text (InnStatement *self,
                        int           column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;

  g_free (self->valid_text);
  self->valid_text = g_utf8_make_valid (text, -1);
  return self->valid_text;
}

/**
 * inn_statement_dup_text:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer full) (nullable): the text, clean UTF-8; %NULL for NULL
 */
char *
inn_statement_dup_text (InnStatement *self,
                        int           column)
{
  return g_strdup (inn_statement_get_text (self, column));
}

/**
 * inn_statement_get_blob:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 * @size: (out): how many bytes
 *
 * Returns: (nullable): the bytes, until the next call on this statement
 */
gconstpointer
inn_statement_get_blob (InnStatement *self,
                        int           column,
                        gsize        *size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *size = (gsize) sqlite3_column_bytes (self->handle, column);
  return data;
}

/**
 * inn_statement_dup_bytes:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer full) (nullable): the bytes; %NULL for NULL
 */
GBytes *
inn_statement_dup_bytes (InnStatement *self,
                         int           column)
{
  gsize size = 0;
  gconstpointer data = NULL;

  if (inn_statement_is_null (self, column))
    return NULL;
  data = inn_statement_get_blob (self, column, &size);
  return g_bytes_new (data, size);
}

/**
 * inn_statement_get_date:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 *
 * Returns: the day; no date for NULL and for what is no day
 */
InnDate
inn_statement_get_date (InnStatement *self,
                        int           column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);
  InnDate date = INN_DATE_NONE;

  if (text == NULL || !inn_date_from_iso (text, &date))
    return INN_DATE_NONE;
  return date;
}

/**
 * inn_statement_get_value:
 * @self: a statement that stands on a row
 * @column: number of the column, from 0
 * @value: (out caller-allocates): the value as it is stored; its data is valid until the next call
 *   on this statement
 */
void
inn_statement_get_value (InnStatement *self,
                         int           column,
                         InnValue     *value)
{
  inn_value_from_sqlite (value, sqlite3_column_value (self->handle, column));
}

/**
 * inn_statement_n_columns:
 * @self: a statement
 *
 * Returns: how many columns its rows have
 */
int
inn_statement_n_columns (InnStatement *self)
{
  return sqlite3_column_count (self->handle);
}

/**
 * inn_value_from_sqlite:
 * @value: (out caller-allocates): the value
 * @source: SQLite's own; the data stays its property
 */
void
inn_value_from_sqlite (InnValue      *value,
                       sqlite3_value *source)
{
  memset (value, 0, sizeof *value);
  switch (sqlite3_value_type (source))
    {
    case SQLITE_INTEGER:
      value->type = INN_VALUE_INT;
      value->integer = sqlite3_value_int64 (source);
      break;
    case SQLITE_FLOAT:
      value->type = INN_VALUE_REAL;
      value->real = sqlite3_value_double (source);
      break;
    case SQLITE_TEXT:
      /* Not sqlite3_value_text (), which copies whatever has no zero byte behind it; the size is
       * asked for first, as that makes it UTF-8. */
      value->type = INN_VALUE_TEXT;
      value->size = (gsize) sqlite3_value_bytes (source);
      value->data = value->size > 0 ? sqlite3_value_blob (source) : "";
      break;
    case SQLITE_BLOB:
      value->type = INN_VALUE_BLOB;
      value->data = sqlite3_value_blob (source);
      value->size = (gsize) sqlite3_value_bytes (source);
      break;
    default:
      value->type = INN_VALUE_NULL;
      break;
    }
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
