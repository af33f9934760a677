/* inn-sql-error.c: turns what SQLite says into an InnError by kind. SQLite's own words stay in the
 * message, the kind decides what people are told. */

#include "config.h"

#include "inn-sql-error.h"

#include <errno.h>
#include <gio/gio.h>

static int
kind_of_failed_open (int number)
{
  switch (number)
    {
    case EROFS:
      return INN_ERROR_READ_ONLY;
    case EACCES:
    case EPERM:
      return INN_ERROR_PERMISSION;
    case ENOENT:
      return INN_ERROR_MISSING;
    case ENOSPC:
      return INN_ERROR_FULL;
    default:
      return INN_ERROR_IO;
    }
}

static int
kind_of_failed_access (int number)
{
  switch (number)
    {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return INN_ERROR_FULL;
    case EROFS:
      return INN_ERROR_READ_ONLY;
    default:
      return INN_ERROR_IO;
    }
}

static int
kind_of_code (int code,
              int number)
{
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return INN_ERROR_CONFLICT;

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return INN_ERROR_FULL;
    case SQLITE_IOERR:
      return kind_of_failed_access (number);
    case SQLITE_CANTOPEN:
      return kind_of_failed_open (number);
    case SQLITE_READONLY:
      return INN_ERROR_READ_ONLY;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return INN_ERROR_PERMISSION;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return INN_ERROR_BUSY;
    case SQLITE_CORRUPT:
      return INN_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return INN_ERROR_FOREIGN;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
      return INN_ERROR_INVALID;
    default:
      return INN_ERROR_FAILED;
    }
}

/**
 * inn_sql_set_error:
 * @error: (nullable): where to put the error
 * @handle: (nullable): the connection that failed
 * @code: the result code it gave
 *
 * Sets an error of %INN_ERROR by the kind of @code, or %G_IO_ERROR_CANCELLED for an interrupted
 * statement.
 */
void
inn_sql_set_error (GError  **error,
                   sqlite3  *handle,
                   int       code)
{
  int extended = code;
  int number = 0;
  const char *words = sqlite3_errstr (code);

  if (handle != NULL && (sqlite3_errcode (handle) & 0xff) == (code & 0xff))
    {
      extended = sqlite3_extended_errcode (handle);
      words = sqlite3_errmsg (handle);
      number = sqlite3_system_errno (handle);
    }

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The operation was cancelled");
  else
    g_set_error (error, INN_ERROR, kind_of_code (extended, number), "SQLite: %s (%d)", words,
                 extended);
}

/**
 * inn_sql_is_fatal:
 * @code: a result code
 *
 * Returns: whether the connection must be closed, reopened and checked before it is trusted again
 */
gboolean
inn_sql_is_fatal (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return TRUE;
    default:
      return FALSE;
    }
}
