/* inn-snapshot.c: a checked copy of the whole database in a file of its own, by SQLite's backup in
 * one go, under another name until it is whole. */

#include "config.h"

#include "inn-snapshot.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-sql-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static gboolean
check_copy (sqlite3  *copy,
            GError  **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean good = FALSE;

  if (sqlite3_prepare_v2 (copy, "PRAGMA quick_check (1)", -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    good = strcmp ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);

  if (!good)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_CORRUPT, "The copy of the book is not whole");
  return good;
}

static gboolean
fill_copy (InnConnection  *connection,
           sqlite3        *copy,
           GError        **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main",
                                                inn_connection_get_handle (connection), "main");
  int code = SQLITE_ERROR;

  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      code = sqlite3_backup_finish (backup);
    }
  if (code == SQLITE_OK)
    return TRUE;
  inn_sql_set_error (error, copy, code);
  return FALSE;
}

/**
 * inn_snapshot_take:
 * @connection: an open connection outside a transaction
 * @path: where the copy is to be; an older one there is replaced once the new one is whole
 * @error: return location
 *
 * Returns: whether the copy is there and was checked
 */
gboolean
inn_snapshot_take (InnConnection  *connection,
                   const char     *path,
                   GError        **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  sqlite3 *copy = NULL;
  int code = SQLITE_OK;
  gboolean good = FALSE;

  inn_connection_assert (connection);
  g_unlink (part);

  code = sqlite3_open_v2 (part, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                          | SQLITE_OPEN_NOFOLLOW, NULL);
  if (code != SQLITE_OK)
    inn_sql_set_error (error, copy, code);
  else
    {
      sqlite3_exec (copy, "PRAGMA synchronous = FULL; PRAGMA journal_mode = MEMORY", NULL, NULL,
                    NULL);
      good = fill_copy (connection, copy, error) && check_copy (copy, error);
    }
  sqlite3_close_v2 (copy);

  if (good)
    {
      g_chmod (part, 0600);
      if (g_rename (part, path) != 0)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_IO, "%s: %s", path, g_strerror (errno));
          good = FALSE;
        }
    }
  if (!good)
    g_unlink (part);
  return good;
}
