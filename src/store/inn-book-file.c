/* inn-book-file.c: opens a book in the order that loses nothing:
 *
 *   folder (0700) -> guard file -> is it there, ours, whole (without SQLite) -> settings, read back
 *   -> after an unclean stop: quick_check -> migration -> schema as we made it -> counts not below
 *   those it was left with -> marker "open"
 *
 * Beside `book.db` stand `book.db.lock` (who has it open), `book.db.marker` (how it was left),
 * `book.db.key` (the key of the vault), `book.db-journal` (SQLite's own) and
 * `book.db.before-NNNN` (the checked copy a migration takes first). A new book is made under
 * another name and moved here whole, so that there is never half a book. */

#include "config.h"

#include "inn-book-file.h"

#include "inn-book-header.h"
#include "inn-book-marker.h"
#include "inn-connection-private.h"
#include "inn-file-error.h"
#include "inn-migrator.h"
#include "inn-statement.h"
#include "inn-subject-check.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char COUNT_SEALED[] =
  "SELECT count (*) FROM (SELECT 1 FROM identity_document LIMIT 1)";

struct _InnBookFile
{
  char          *path;
  InnBookLock   *lock;       /* owned, nullable when read-only */
  InnConnection *connection; /* owned, nullable after it was lost */
  InnVault      *vault;      /* owned */
  gboolean       read_only;
  gboolean       is_new;
  gboolean       unclean;
};

static void
inn_book_file_free (InnBookFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->connection, inn_connection_close);
  g_clear_pointer (&self->vault, inn_vault_unref);
  g_clear_pointer (&self->lock, inn_book_lock_release);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnBookFile, inn_book_file_free)

/* ---- A new book ------------------------------------------------------------------------- */

static gboolean
has_copies (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copies = g_strconcat (name, ".before-", NULL);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GDir) backup_dir = g_dir_open (backups, 0, NULL);
  const char *entry = NULL;

  if (backup_dir != NULL && g_dir_read_name (backup_dir) != NULL)
    return TRUE;
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (entry, copies))
        return TRUE;
    }
  return FALSE;
}

static gboolean
sync_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced = file >= 0 && fsync (file) == 0;

  if (!synced)
    inn_file_set_error (error, folder, errno);
  if (file >= 0)
    close (file);
  return synced;
}

static void
remove_unfinished (const char *part)
{
  g_autofree char *journal = g_strconcat (part, "-journal", NULL);

  g_unlink (part);
  g_unlink (journal);
}

/* The key comes first, so that the rows a new book starts with are hashed with it. One that is left
 * from a first start that was cut off serves as well. */
static InnVault *
make_key (const char  *path,
          GError     **error)
{
  g_autofree char *key = g_strconcat (path, ".key", NULL);
  g_autoptr (GError) failure = NULL;
  InnVault *vault = inn_vault_new_from_file (key, &failure);

  if (vault != NULL)
    return vault;
  if (g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
    return inn_vault_create_file (key, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
fill_new_book (const char  *part,
               InnVault    *vault,
               GError     **error)
{
  g_autoptr (InnConnection) connection = inn_connection_open (part, INN_CONNECTION_CREATE, error);

  if (connection == NULL)
    return FALSE;
  inn_connection_set_vault (connection, vault);
  return inn_migrator_run (connection, NULL, error);
}

static gboolean
make_new_book (const char  *path,
               GError     **error)
{
  g_autofree char *part = g_strconcat (path, ".new", NULL);
  g_autoptr (InnVault) vault = make_key (path, error);

  if (vault == NULL)
    return FALSE;
  remove_unfinished (part);
  if (!fill_new_book (part, vault, error))
    {
      remove_unfinished (part);
      return FALSE;
    }
  g_chmod (part, 0600);

  /* link, unlike rename, refuses when something has come to stand there. */
  if (link (part, path) != 0)
    {
      inn_file_set_error (error, path, errno);
      remove_unfinished (part);
      return FALSE;
    }
  remove_unfinished (part);
  return sync_folder (path, error);
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  inn_file_set_error (error, folder, errno);
  return FALSE;
}

/* Nothing is at @path. Whether there was a book once, and what is to be done. */
static gboolean
make_if_asked (InnBookFile        *self,
               InnStoreOpenFlags   flags,
               GError            **error)
{
  gboolean traces = inn_book_marker_exists (self->path) || has_copies (self->path);

  if (traces && (flags & INN_STORE_OPEN_FORCE_NEW) == 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "%s is gone, but there was a book",
                   self->path);
      return FALSE;
    }
  if ((flags & (INN_STORE_OPEN_CREATE | INN_STORE_OPEN_FORCE_NEW)) == 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_MISSING, "There is no book at %s", self->path);
      return FALSE;
    }
  if (!make_new_book (self->path, error))
    return FALSE;
  self->is_new = TRUE;
  return TRUE;
}

/* ---- Opening ---------------------------------------------------------------------------- */

/* A new key stands under its name only after the rows are hashed with it. */
static gboolean
make_new_key (InnBookFile  *self,
              const char   *path,
              GError      **error)
{
  g_autofree char *part = g_strconcat (path, ".new", NULL);

  g_unlink (part);
  self->vault = inn_vault_create_file (part, error);
  if (self->vault == NULL)
    return FALSE;
  inn_connection_set_vault (self->connection, self->vault);
  if (!inn_subject_check_renew (self->connection, error))
    return FALSE;
  if (link (part, path) != 0)
    {
      inn_file_set_error (error, path, errno);
      return FALSE;
    }
  g_unlink (part);
  return TRUE;
}

/* Gives whether there is no key file at all. One that is there but holds no key stays: the owner may
 * still mend it. */
static gboolean
load_vault (InnBookFile *self)
{
  g_autofree char *path = g_strconcat (self->path, ".key", NULL);
  g_autoptr (GError) failure = NULL;

  self->vault = inn_vault_new_from_file (path, &failure);
  if (self->vault == NULL)
    self->vault = inn_vault_new_locked ();
  inn_connection_set_vault (self->connection, self->vault);
  return g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND);
}

/* A lost key is only made anew when nothing is sealed with it, or on demand. */
static gboolean
replace_lost_key (InnBookFile        *self,
                  InnStoreOpenFlags   flags,
                  GError            **error)
{
  g_autofree char *path = g_strconcat (self->path, ".key", NULL);
  gint64 sealed = 0;

  if (!inn_connection_get_int (self->connection, COUNT_SEALED, &sealed, error))
    return FALSE;
  if (sealed > 0 && (flags & INN_STORE_OPEN_NEW_KEY) == 0)
    return TRUE;
  g_clear_pointer (&self->vault, inn_vault_unref);
  return make_new_key (self, path, error);
}

static gboolean
quick_check (InnConnection  *connection,
             GError        **error)
{
  g_autoptr (InnStatement) statement
    = inn_statement_new (connection, "PRAGMA quick_check (1)", error);

  if (statement == NULL || inn_statement_step (statement, error) != INN_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (inn_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "The book is damaged: %s",
               inn_statement_get_text (statement, 0));
  return FALSE;
}

/* SQLite tells some damage by other words. */
static void
call_it_damage (GError *error)
{
  if (g_error_matches (error, INN_ERROR, INN_ERROR_FOREIGN))
    error->code = INN_ERROR_CORRUPT;
}

/* A folder we may not write, with a book we may read, can be opened to be read. */
static void
call_it_read_only (const char *path,
                   GError     *error)
{
  if (g_error_matches (error, INN_ERROR, INN_ERROR_PERMISSION) && g_access (path, R_OK) == 0)
    error->code = INN_ERROR_READ_ONLY;
}

static gboolean
open_connection (InnBookFile   *self,
                 gboolean       check,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (InnVault) locked = inn_vault_new_locked ();

  self->connection = inn_connection_open (self->path,
                                          self->read_only ? INN_CONNECTION_READ_ONLY
                                                          : INN_CONNECTION_READ_WRITE,
                                          error);
  if (self->connection == NULL)
    return FALSE;
  inn_connection_set_vault (self->connection, self->vault != NULL ? self->vault : locked);
  inn_connection_set_cancellable (self->connection, cancellable);
  return !check || quick_check (self->connection, error);
}

static gboolean
open_checked (InnBookFile        *self,
              InnStoreOpenFlags   flags,
              InnBookMarker      *left,
              GCancellable       *cancellable,
              GError            **error)
{
  InnBookMarker found = { 0 };
  gboolean key_lost = FALSE;

  if (!open_connection (self, self->unclean, cancellable, error))
    return FALSE;
  key_lost = load_vault (self);

  if (self->read_only)
    {
      if (inn_migrator_get_version (self->connection, error) != inn_migrator_get_latest ())
        {
          if (error == NULL || *error == NULL)
            g_set_error_literal (error, INN_ERROR, INN_ERROR_READ_ONLY,
                                 "The book must be brought up to date, but cannot be written");
          return FALSE;
        }
    }
  else
    {
      g_autofree char *copy
        = g_strdup_printf ("%s.before-%04d", self->path, inn_migrator_get_latest ());

      if (!inn_migrator_run (self->connection, copy, error))
        return FALSE;
    }

  if (!inn_migrator_check (self->connection, error)
      || !inn_book_marker_count (self->connection, &found, error)
      || !inn_book_marker_compare (left, &found, error))
    return FALSE;

  if (self->read_only)
    return TRUE;
  if (key_lost && !replace_lost_key (self, flags, error))
    return FALSE;
  found.clean = FALSE;
  return inn_book_marker_write (self->path, &found, error);
}

/**
 * inn_book_file_open:
 * @path: the database file
 * @flags: how
 * @utc: the time now
 * @cancellable: (nullable): to stop a long check
 * @error: return location
 *
 * Opens the book on the calling thread. A file that is damaged, foreign, newer or missing is left
 * as it is, byte for byte.
 *
 * Returns: (transfer full): the open book, or %NULL with an error whose code tells what is wrong
 */
InnBookFile *
inn_book_file_open (const char         *path,
                    InnStoreOpenFlags   flags,
                    gint64              utc,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (InnBookFile) self = g_new0 (InnBookFile, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) failure = NULL;
  InnBookMarker left = { 0 };
  gboolean known = FALSE;
  gboolean may_make = (flags & (INN_STORE_OPEN_CREATE | INN_STORE_OPEN_FORCE_NEW)) != 0;

  self->path = g_strdup (path);
  self->read_only = (flags & INN_STORE_OPEN_READ_ONLY) != 0;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      if (!may_make || self->read_only)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_MISSING, "There is no folder %s", folder);
          return NULL;
        }
      if (!make_folder (path, error))
        return NULL;
    }
  if (!inn_book_header_check_place (folder, error))
    return NULL;

  if (!self->read_only)
    {
      self->lock = inn_book_lock_take (path, utc, &failure);
      if (self->lock == NULL)
        {
          call_it_read_only (path, failure);
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }

  if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK)
      && !make_if_asked (self, flags, error))
    return NULL;

  known = !self->is_new && inn_book_marker_read (path, &left);
  if (self->is_new)
    left = (InnBookMarker) { .clean = TRUE };
  self->unclean = !left.clean;
  if (!inn_book_header_check (path, known, error))
    return NULL;

  if (!open_checked (self, flags, &left, cancellable, &failure))
    {
      call_it_damage (failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  inn_connection_set_cancellable (self->connection, NULL);
  return g_steal_pointer (&self);
}

/**
 * inn_book_file_reopen:
 * @self: a book whose disk failed, with nothing watching its connection any more
 * @error: return location
 *
 * Closes the connection, opens it anew and checks the file.
 *
 * Returns: whether it can be trusted again; if not, there is no connection any more
 */
gboolean
inn_book_file_reopen (InnBookFile  *self,
                      GError      **error)
{
  g_clear_pointer (&self->connection, inn_connection_close);
  if (inn_book_header_check (self->path, TRUE, error)
      && open_connection (self, TRUE, NULL, error)
      && inn_migrator_check (self->connection, error))
    return TRUE;
  g_clear_pointer (&self->connection, inn_connection_close);
  return FALSE;
}

/**
 * inn_book_file_close:
 * @self: (transfer full): a book, with nothing watching its connection any more
 * @error: return location
 *
 * Closes the book and notes that it was closed in order.
 *
 * Returns: whether that could be noted; the book is closed in any case
 */
gboolean
inn_book_file_close (InnBookFile  *self,
                     GError      **error)
{
  g_autoptr (InnBookFile) closing = self;
  InnBookMarker marker = { .clean = TRUE };

  if (self->read_only || self->connection == NULL || inn_connection_is_lost (self->connection))
    return TRUE;
  if (!inn_book_marker_count (self->connection, &marker, error))
    return FALSE;
  g_clear_pointer (&self->connection, inn_connection_close);
  return inn_book_marker_write (self->path, &marker, error);
}

/**
 * inn_book_file_get_connection:
 * @self: an open book
 *
 * Returns: (transfer none) (nullable): its connection; another one after a reopening
 */
InnConnection *
inn_book_file_get_connection (InnBookFile *self)
{
  return self->connection;
}

/**
 * inn_book_file_get_vault:
 * @self: an open book
 *
 * Returns: (transfer none): its vault
 */
InnVault *
inn_book_file_get_vault (InnBookFile *self)
{
  return self->vault;
}

/**
 * inn_book_file_is_read_only:
 * @self: an open book
 *
 * Returns: whether it was opened to be read only
 */
gboolean
inn_book_file_is_read_only (InnBookFile *self)
{
  return self->read_only;
}

/**
 * inn_book_file_is_new:
 * @self: an open book
 *
 * Returns: whether it was made by this opening
 */
gboolean
inn_book_file_is_new (InnBookFile *self)
{
  return self->is_new;
}

/**
 * inn_book_file_was_unclean:
 * @self: an open book
 *
 * Returns: whether it was not closed in order the last time
 */
gboolean
inn_book_file_was_unclean (InnBookFile *self)
{
  return self->unclean;
}
