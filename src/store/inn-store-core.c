/* inn-store-core.c: what the database thread holds. When the disk fails under it, it rolls back,
 * closes, reopens and checks the book, and gives it up only when that does not help. */

#include "config.h"

#include "inn-store-core.h"

#include "inn-connection-private.h"
#include "inn-error.h"
#include "inn-guest-state-table.h"

static gboolean
watch (InnStoreCore  *self,
       GError       **error)
{
  if (inn_book_file_is_read_only (self->file))
    return TRUE;
  self->recorder = inn_recorder_new (inn_book_file_get_connection (self->file), error);
  return self->recorder != NULL;
}

/* What is derived is worked out when a book comes from a program that did not know it. */
static gboolean
ensure_figures (InnStoreCore  *self,
                gint64         utc,
                GError       **error)
{
  InnConnection *connection = inn_book_file_get_connection (self->file);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (utc);
  gboolean ensured = FALSE;

  if (self->recorder == NULL)
    return TRUE;
  if (!inn_connection_begin (connection, error))
    return FALSE;

  inn_connection_set_writable (connection, TRUE);
  ensured = inn_guest_state_table_ensure (connection, error);
  inn_connection_set_writable (connection, FALSE);
  if (ensured && inn_connection_commit (connection, error))
    {
      /* Statements about the whole book are not asked again. */
      inn_statement_cache_drop (inn_connection_get_cache (connection));
      return TRUE;
    }

  inn_connection_rollback (connection);
  return FALSE;
}

/**
 * inn_store_core_open:
 * @self: an empty core
 * @path: the database file
 * @flags: how to open it
 * @utc: the time now
 * @check_func: (nullable): told on this thread how far a check is
 * @check_data: handed to @check_func
 * @cancellable: (nullable): to stop a long check
 * @error: return location
 *
 * Returns: whether the book is open
 */
gboolean
inn_store_core_open (InnStoreCore       *self,
                     const char         *path,
                     InnStoreOpenFlags   flags,
                     gint64              utc,
                     InnCheckFunc        check_func,
                     gpointer            check_data,
                     GCancellable       *cancellable,
                     GError            **error)
{
  self->file = inn_book_file_open (path, flags, utc, check_func, check_data, cancellable, error);
  if (self->file == NULL)
    return FALSE;
  if (watch (self, error) && ensure_figures (self, utc, error))
    return TRUE;

  inn_store_core_close (self, NULL);
  return FALSE;
}

/**
 * inn_store_core_close:
 * @self: a core
 * @error: return location
 *
 * Returns: whether the book could be closed in order
 */
gboolean
inn_store_core_close (InnStoreCore  *self,
                      GError       **error)
{
  gboolean closed = TRUE;

  g_clear_pointer (&self->recorder, inn_recorder_free);
  if (self->file != NULL)
    closed = inn_book_file_close (g_steal_pointer (&self->file), error);
  g_clear_error (&self->failure);
  return closed;
}

/**
 * inn_store_core_get_connection:
 * @self: a core
 * @error: return location
 *
 * Returns: (transfer none): the connection, or %NULL with the reason why there is none any more
 */
InnConnection *
inn_store_core_get_connection (InnStoreCore  *self,
                               GError       **error)
{
  if (self->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (self->failure));
      return NULL;
    }
  if (self->past != NULL)
    return inn_past_get_connection (self->past, error);
  /* A long read that was at work when the book was to be closed may come after that. */
  if (self->file == NULL)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_BUSY, "The book is closed");
      return NULL;
    }
  return inn_book_file_get_connection (self->file);
}

/**
 * inn_store_core_recover:
 * @self: a core, after a job
 *
 * If the disk failed: takes back what is open, closes, reopens and checks the book.
 *
 * Returns: %FALSE when the book was given up just now
 */
gboolean
inn_store_core_recover (InnStoreCore *self)
{
  InnConnection *connection = self->file != NULL ? inn_book_file_get_connection (self->file) : NULL;

  if (self->failure != NULL || connection == NULL || !inn_connection_is_lost (connection))
    return TRUE;

  if (self->open_change != NULL)
    g_clear_pointer (self->open_change, inn_change_free);
  inn_connection_rollback (connection);
  g_clear_pointer (&self->recorder, inn_recorder_free);
  return inn_book_file_reopen (self->file, &self->failure) && watch (self, &self->failure);
}
