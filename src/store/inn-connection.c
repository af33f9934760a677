/* inn-connection.c: the one open SQLite connection of a book. It sets and reads back every setting
 * that keeps the file whole, before any transaction, and lives on one thread from open to close. */

#include "config.h"

#include "inn-connection-private.h"

#include "inn-connection-settings.h"
#include "inn-error.h"
#include "inn-id-sink.h"
#include "inn-memory.h"
#include "inn-row-bytes.h"
#include "inn-sql-error.h"

/* Virtual machine steps between two looks at the cancellable: well under a millisecond. */
#define STEPS_BETWEEN_LOOKS 4000

typedef struct
{
  GFunc    func;
  gpointer data; /* unowned */
} CloseWatch;

struct _InnConnection
{
  sqlite3             *handle;      /* owned */
  GThread             *thread;      /* unowned */
  InnVault            *vault;       /* owned, nullable */
  InnStatementCache   *cache;       /* owned */
  InnNotes            *notes;       /* owned */
  GSList              *close_watches; /* owned CloseWatch */
  GCancellable        *cancellable; /* owned, nullable: of the running job */
  InnStepFunc          step_func;   /* nullable */
  gpointer             step_data;
  guint64              steps;
  const InnWriteWatch *watch;
  gpointer             watch_data;
  gboolean             writable;
  gboolean             lost;
  gint64               changes;     /* of the last finished statement that writes */
};

static int
count_steps_cb (void *data)
{
  InnConnection *self = data;

  if (self->step_func != NULL)
    {
      self->steps += STEPS_BETWEEN_LOOKS;
      self->step_func (self->steps, self->step_data);
    }
  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

/**
 * inn_connection_open:
 * @path: the database file
 * @mode: whether it may be written or made
 * @error: return location
 *
 * Opens a database on the calling thread, which then owns the connection. Symbolic links are not
 * followed. The connection starts as not writable: see inn_connection_set_writable ().
 *
 * Returns: (transfer full): the connection, or %NULL with an error by kind
 */
InnConnection *
inn_connection_open (const char         *path,
                     InnConnectionMode   mode,
                     GError            **error)
{
  g_autoptr (InnConnection) self = g_new0 (InnConnection, 1);
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code = SQLITE_OK;

  /* Counting SQLite's memory costs a lock at every allocation. Refused, and of no matter, when
   * SQLite was started before. */
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);

  self->thread = g_thread_self ();
  self->cache = inn_statement_cache_new ();
  self->notes = inn_notes_new ();

  if (!sqlite3_compileoption_used ("ENABLE_PREUPDATE_HOOK"))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_FAILED,
                           "This SQLite was built without the preupdate hook");
      return NULL;
    }

  if (mode == INN_CONNECTION_READ_ONLY)
    flags |= SQLITE_OPEN_READONLY;
  else
    flags |= SQLITE_OPEN_READWRITE;
  if (mode == INN_CONNECTION_CREATE)
    flags |= SQLITE_OPEN_CREATE;

  code = sqlite3_open_v2 (path, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      inn_sql_set_error (error, self->handle, code);
      return NULL;
    }
  if (mode != INN_CONNECTION_READ_ONLY && sqlite3_db_readonly (self->handle, "main") == 1)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_READ_ONLY, "The book cannot be written");
      return NULL;
    }

  sqlite3_extended_result_codes (self->handle, 1);
  if (!inn_row_bytes_install (self->handle) || !inn_id_sink_install (self->handle))
    {
      inn_sql_set_error (error, self->handle, SQLITE_NOMEM);
      return NULL;
    }
  sqlite3_busy_timeout (self->handle, 1000);
  if (!inn_connection_settings_apply (self->handle, mode == INN_CONNECTION_READ_ONLY, error))
    return NULL;
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, count_steps_cb, self);

  return g_steal_pointer (&self);
}

/**
 * inn_connection_open_memory:
 * @error: return location
 *
 * Opens an empty database in memory on the calling thread, for what is worked out and thrown away. It
 * checks no references, as only some of the rows of a book are in it.
 *
 * Returns: (transfer full): the connection, or %NULL with an error by kind
 */
InnConnection *
inn_connection_open_memory (GError **error)
{
  g_autoptr (InnConnection) self = g_new0 (InnConnection, 1);
  int code = SQLITE_OK;

  self->thread = g_thread_self ();
  self->cache = inn_statement_cache_new ();
  self->notes = inn_notes_new ();

  code = sqlite3_open_v2 (":memory:", &self->handle,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
                            | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code != SQLITE_OK || !inn_row_bytes_install (self->handle)
      || !inn_id_sink_install (self->handle))
    {
      inn_sql_set_error (error, self->handle, code != SQLITE_OK ? code : SQLITE_NOMEM);
      return NULL;
    }
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, count_steps_cb, self);

  return g_steal_pointer (&self);
}

/**
 * inn_connection_end_statements:
 * @self: a connection
 *
 * Resets every statement that still has rows to give, so that no read hangs on between two jobs.
 */
void
inn_connection_end_statements (InnConnection *self)
{
  sqlite3 *handle = inn_connection_get_handle (self);

  for (sqlite3_stmt *statement = sqlite3_next_stmt (handle, NULL);
       statement != NULL;
       statement = sqlite3_next_stmt (handle, statement))
    {
      if (sqlite3_stmt_busy (statement))
        sqlite3_reset (statement);
    }
}

/**
 * inn_connection_close:
 * @self: (nullable): a connection
 *
 * Rolls back what is open and closes the file.
 */
void
inn_connection_close (InnConnection *self)
{
  if (self == NULL)
    return;

  inn_connection_assert (self);
  while (self->close_watches != NULL)
    {
      g_autofree CloseWatch *watch = self->close_watches->data;

      self->close_watches = g_slist_delete_link (self->close_watches, self->close_watches);
      watch->func (watch->data, self);
    }
  if (self->handle != NULL)
    {
      inn_connection_end_statements (self);
      if (!sqlite3_get_autocommit (self->handle))
        sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
    }
  g_clear_pointer (&self->cache, inn_statement_cache_free);
  g_clear_pointer (&self->notes, inn_notes_free);
  sqlite3_close_v2 (self->handle);
  g_clear_pointer (&self->vault, inn_vault_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * inn_connection_assert:
 * @self: a connection
 *
 * Stops the program when called on another thread than the connection's: a programming error that
 * would damage data. Every function of a -table file opens with it.
 */
void
inn_connection_assert (InnConnection *self)
{
  g_assert (self->thread == g_thread_self ());
}

/**
 * inn_connection_get_vault:
 * @self: a connection
 *
 * Returns: (transfer none): the vault of the book, locked when its key file is missing
 */
InnVault *
inn_connection_get_vault (InnConnection *self)
{
  return self->vault;
}

/**
 * inn_connection_get_notes:
 *
 * Returns: (transfer none): what was found out of the whole book; see inn-book-notes.h
 */
InnNotes *
inn_connection_get_notes (InnConnection *self)
{
  return self->notes;
}

/**
 * inn_connection_set_vault:
 * @self: a connection
 * @vault: the vault of the book
 */
void
inn_connection_set_vault (InnConnection *self,
                          InnVault      *vault)
{
  g_clear_pointer (&self->vault, inn_vault_unref);
  self->vault = inn_vault_ref (vault);
}

/**
 * inn_connection_watch_close:
 * @self: a connection
 * @func: called with @data and the connection, before it is closed
 * @data: handed to it
 *
 * For whoever holds on to the database beyond one job, and would keep it locked.
 */
void
inn_connection_watch_close (InnConnection *self,
                            GFunc          func,
                            gpointer       data)
{
  CloseWatch *watch = g_new0 (CloseWatch, 1);

  inn_connection_assert (self);
  watch->func = func;
  watch->data = data;
  self->close_watches = g_slist_prepend (self->close_watches, watch);
}

/**
 * inn_connection_unwatch_close:
 * @self: a connection
 * @data: what was handed to inn_connection_watch_close ()
 */
void
inn_connection_unwatch_close (InnConnection *self,
                              gpointer       data)
{
  inn_connection_assert (self);
  for (GSList *link = self->close_watches; link != NULL; link = link->next)
    {
      CloseWatch *watch = link->data;

      if (watch->data != data)
        continue;
      self->close_watches = g_slist_delete_link (self->close_watches, link);
      g_free (watch);
      return;
    }
}

/**
 * inn_connection_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own handle, for the store alone
 */
sqlite3 *
inn_connection_get_handle (InnConnection *self)
{
  return self->handle;
}

/**
 * inn_connection_get_cache:
 * @self: a connection
 *
 * Returns: (transfer none): its idle statements
 */
InnStatementCache *
inn_connection_get_cache (InnConnection *self)
{
  return self->cache;
}

/**
 * inn_connection_get_last_id:
 * @self: a connection
 *
 * Returns: the id of the row inserted last
 */
gint64
inn_connection_get_last_id (InnConnection *self)
{
  inn_connection_assert (self);
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * inn_connection_get_changes:
 * @self: a connection
 *
 * Returns: how many rows the last finished statement inserted, updated or deleted
 */
gint64
inn_connection_get_changes (InnConnection *self)
{
  inn_connection_assert (self);
  return self->changes;
}

/**
 * inn_connection_is_writable:
 * @self: a connection
 *
 * Returns: whether statements may write now: inside a change, or while own state is written
 */
gboolean
inn_connection_is_writable (InnConnection *self)
{
  return self->writable;
}

/**
 * inn_connection_set_writable:
 * @self: a connection
 * @writable: whether statements may write from now on
 */
void
inn_connection_set_writable (InnConnection *self,
                             gboolean       writable)
{
  inn_connection_assert (self);
  self->writable = writable;
}

/**
 * inn_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): of the job that runs now; once cancelled, its statements stop
 */
void
inn_connection_set_cancellable (InnConnection *self,
                                GCancellable  *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/**
 * inn_connection_set_step_watch:
 * @self: a connection
 * @func: (nullable): told from time to time how many steps SQLite has taken since now
 * @data: handed to @func
 */
void
inn_connection_set_step_watch (InnConnection *self,
                               InnStepFunc    func,
                               gpointer       data)
{
  self->step_func = func;
  self->step_data = data;
  self->steps = 0;
}

/**
 * inn_connection_is_lost:
 * @self: a connection
 *
 * Returns: whether the disk failed under it, so that it must be closed, reopened and checked
 */
gboolean
inn_connection_is_lost (InnConnection *self)
{
  return self->lost;
}

/**
 * inn_connection_note_failure:
 * @self: a connection
 * @code: what SQLite answered
 */
void
inn_connection_note_failure (InnConnection *self,
                             int            code)
{
  if (inn_sql_is_fatal (code))
    self->lost = TRUE;
}

/**
 * inn_connection_release_memory:
 * @self: a connection
 *
 * Gives memory back after a long job, first of all the pages kept of the file.
 */
void
inn_connection_release_memory (InnConnection *self)
{
  sqlite3_db_release_memory (self->handle);
  inn_memory_give_back ();
}

/**
 * inn_connection_set_watch:
 * @self: a connection
 * @watch: (nullable): what is told of each writing statement
 * @data: handed to it
 */
void
inn_connection_set_watch (InnConnection       *self,
                          const InnWriteWatch *watch,
                          gpointer             data)
{
  self->watch = watch;
  self->watch_data = data;
}

/**
 * inn_connection_watch_mark:
 * @self: a connection
 *
 * Returns: where the watcher stands before a statement writes
 */
gsize
inn_connection_watch_mark (InnConnection *self)
{
  return self->watch != NULL ? self->watch->mark (self->watch_data) : 0;
}

/**
 * inn_connection_watch_cut:
 * @self: a connection
 * @mark: where the watcher stood before the statement that failed
 */
void
inn_connection_watch_cut (InnConnection *self,
                          gsize          mark)
{
  if (self->watch != NULL)
    self->watch->cut (self->watch_data, mark);
}

/**
 * inn_connection_watch_settle:
 * @self: a connection
 * @error: return location
 *
 * Lets the watcher write what it has gathered, after a statement has written.
 *
 * Returns: whether that went well
 */
gboolean
inn_connection_watch_settle (InnConnection  *self,
                             GError        **error)
{
  /* What the recorder writes now must not be taken for what the statement did. */
  gint64 changes = sqlite3_changes64 (self->handle);
  gboolean settled = self->watch == NULL || self->watch->settle (self->watch_data, error);

  self->changes = changes;
  return settled;
}
