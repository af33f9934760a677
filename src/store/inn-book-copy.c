/* inn-book-copy.c: a copy of the whole database in a file of its own, made by SQLite's backup in
 * slices of a megabyte, so that whoever waits before the screen comes between. Changes committed
 * meanwhile go into both files, as there is only the one connection that writes. */

#include "config.h"

#include "inn-book-copy.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-sql-error.h"
#include "inn-statement.h"

#include <glib/gstdio.h>
#include <string.h>

/* A megabyte: some 2 ms, with an old disk 8. */
#define PAGES_PER_SLICE 256

/* The file is synced by whoever keeps it; until then nobody needs it. */
static const char SET_UP[] = "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF";

struct _InnBookCopy
{
  char           *path;
  InnConnection  *source;   /* unowned, NULL before the first and after the last slice */
  sqlite3        *copy;     /* owned */
  sqlite3_backup *backup;   /* owned */
  int             permille; /* atomic */
  gboolean        through;
  gboolean        lost;     /* the source was closed under it */
};

/* Ends SQLite's side of it, however far it is. Gives what SQLite says of the whole. */
static int
end_backup (InnBookCopy *self)
{
  int code = SQLITE_OK;

  if (self->backup != NULL)
    code = sqlite3_backup_finish (self->backup);
  self->backup = NULL;
  self->source = NULL;
  return code;
}

static void
source_closes_cb (gpointer data,
                  gpointer connection)
{
  InnBookCopy *self = data;

  end_backup (self);
  self->lost = TRUE;
}

static void
let_go (InnBookCopy *self)
{
  if (self->source != NULL)
    inn_connection_unwatch_close (self->source, self);
  end_backup (self);
}

/**
 * inn_book_copy_new:
 * @path: where the copy is to be; an older file there is removed with the first slice
 *
 * Returns: (transfer full): a copy that has not begun
 */
InnBookCopy *
inn_book_copy_new (const char *path)
{
  InnBookCopy *self = g_new0 (InnBookCopy, 1);

  self->path = g_strdup (path);
  return self;
}

/**
 * inn_book_copy_free:
 * @self: (transfer full): a copy
 *
 * Leaves the file as it is. On the database thread, or before the first or after the last slice.
 */
void
inn_book_copy_free (InnBookCopy *self)
{
  let_go (self);
  sqlite3_close_v2 (self->copy);
  g_free (self->path);
  g_free (self);
}

static gboolean
begin (InnBookCopy    *self,
       InnConnection  *connection,
       GError        **error)
{
  int code = SQLITE_OK;

  g_unlink (self->path);
  code = sqlite3_open_v2 (self->path, &self->copy,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW
                            | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code == SQLITE_OK)
    code = sqlite3_exec (self->copy, SET_UP, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    {
      g_chmod (self->path, 0600);
      self->backup = sqlite3_backup_init (self->copy, "main",
                                          inn_connection_get_handle (connection), "main");
      code = self->backup != NULL ? SQLITE_OK : sqlite3_extended_errcode (self->copy);
    }
  if (code != SQLITE_OK)
    {
      inn_sql_set_error (error, self->copy, code);
      return FALSE;
    }
  self->source = connection;
  inn_connection_watch_close (connection, source_closes_cb, self);
  return TRUE;
}

static void
note_fraction (InnBookCopy *self)
{
  int pages = sqlite3_backup_pagecount (self->backup);
  int left = sqlite3_backup_remaining (self->backup);

  if (pages > 0)
    g_atomic_int_set (&self->permille, (int) ((gint64) (pages - left) * 1000 / pages));
}

static gboolean
close_copy (InnBookCopy  *self,
            GError      **error)
{
  int code = SQLITE_OK;

  if (self->source != NULL)
    inn_connection_unwatch_close (self->source, self);
  code = end_backup (self);
  if (code != SQLITE_OK)
    inn_sql_set_error (error, self->copy, code);
  sqlite3_close_v2 (g_steal_pointer (&self->copy));
  return code == SQLITE_OK;
}

/**
 * inn_book_copy_step:
 * @self: a copy
 * @connection: the connection of the book, outside a transaction
 * @error: return location
 *
 * Copies the next slice. A disk that fails under the copy does no harm to the connection.
 *
 * Returns: whether there is more to do
 */
InnSlice
inn_book_copy_step (InnBookCopy    *self,
                    InnConnection  *connection,
                    GError        **error)
{
  int code = SQLITE_OK;

  inn_connection_assert (connection);
  g_return_val_if_fail (!self->through, INN_SLICE_FAILED);

  if (!self->lost && self->backup == NULL && !begin (self, connection, error))
    return INN_SLICE_FAILED;
  if (self->lost || self->source != connection)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_IO, "The disk failed meanwhile");
      return INN_SLICE_FAILED;
    }

  code = sqlite3_backup_step (self->backup, PAGES_PER_SLICE);
  note_fraction (self);
  /* Busy and locked pass: somebody else's statement is not through. */
  if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return INN_SLICE_MORE;

  self->through = code == SQLITE_DONE;
  return close_copy (self, error) && self->through ? INN_SLICE_DONE : INN_SLICE_FAILED;
}

/**
 * inn_book_copy_get_fraction:
 * @self: a copy
 *
 * Returns: how much of it is there, 0 to 1; on any thread
 */
double
inn_book_copy_get_fraction (InnBookCopy *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}

/**
 * inn_book_copy_summarise:
 * @path: a copy that is through
 * @summary: (out caller-allocates): what it holds
 * @error: return location
 *
 * Counts. May be called on any thread, and waits for the disk.
 *
 * Returns: whether it could be read
 */
gboolean
inn_book_copy_summarise (const char      *path,
                         InnBookSummary  *summary,
                         GError         **error)
{
  g_autoptr (InnConnection) connection
    = inn_connection_open (path, INN_CONNECTION_READ_ONLY, error);

  return connection != NULL && inn_book_summary_read (connection, summary, error);
}

/**
 * inn_book_copy_check:
 * @path: a copy that is through
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Looks whether every page is whole. May be called on any thread, and waits for the disk. The CHECKs
 * of the schema, which are about values and not about damage, are left out: the book was held to
 * them when it was written, and they are four fifths of the time.
 *
 * Returns: whether the copy is whole; else %INN_ERROR_CORRUPT
 */
gboolean
inn_book_copy_check (const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (InnConnection) connection
    = inn_connection_open (path, INN_CONNECTION_READ_ONLY, error);
  g_autoptr (InnStatement) statement = NULL;

  if (connection == NULL)
    return FALSE;
  inn_connection_set_cancellable (connection, cancellable);
  sqlite3_exec (inn_connection_get_handle (connection), "PRAGMA ignore_check_constraints = ON",
                NULL, NULL, NULL);

  statement = inn_statement_new (connection, "PRAGMA quick_check (1)", error);
  if (statement == NULL || inn_statement_step (statement, error) != INN_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (inn_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The copy of the book is not whole: %s",
               inn_statement_get_text (statement, 0));
  return FALSE;
}
