/* inn-book-file.c: opens a book in the order that loses nothing:
 *
 *   folder (0700) -> guard file -> is it there, ours, whole (without SQLite) -> settings, read back
 *   -> after an unclean stop: quick_check -> migration -> schema as we made it -> counts not below
 *   those it was left with -> marker "open"
 *
 * Beside `book.db` stand `book.db.lock` (who has it open), `book.db.marker` (how it was left),
 * `book.db.key` (the key of the vault), `book.db-journal` (SQLite's own), `book.db.before-NNNN` (the
 * checked copy a migration takes first), `book-aside-….db` (what a restored copy took the place of)
 * and the folder `backups`. */

#include "config.h"

#include "inn-book-file.h"

#include "inn-book-age.h"
#include "inn-book-header.h"
#include "inn-book-key.h"
#include "inn-book-marker.h"
#include "inn-book-place.h"
#include "inn-book-swap.h"
#include "inn-connection-private.h"
#include "inn-file-error.h"
#include "inn-known-place.h"
#include "inn-migrator.h"
#include "inn-new-book.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _InnBookFile
{
  char          *path;
  InnBookLock   *lock;       /* owned, nullable when read-only */
  InnConnection *connection; /* owned, nullable after it was lost */
  InnVault      *vault;      /* owned */
  InnBookPlace   place;      /* of the file that is open */
  InnObstacle    obstacle;
  gboolean       read_only;
  gboolean       is_new;
  gboolean       unclean;
  gboolean       remembers;  /* where the book is, once there is something in it */
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

static void
remember (InnBookFile         *self,
          const InnBookMarker *counts)
{
  if (self->remembers && (counts->guests > 0 || counts->stays > 0))
    inn_known_place_note (self->path);
}

static gboolean
open_connection (InnBookFile   *self,
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
  return TRUE;
}

/* A lost key is only made anew when nothing is sealed with it, or on demand. */
static gboolean
replace_lost_key (InnBookFile        *self,
                  InnStoreOpenFlags   flags,
                  GError            **error)
{
  g_autoptr (GError) failure = NULL;
  InnVault *vault = inn_book_key_renew (self->path, self->connection,
                                        (flags & INN_STORE_OPEN_NEW_KEY) != 0, &failure);

  if (vault != NULL)
    {
      inn_vault_unref (self->vault);
      self->vault = vault;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The key of another book is none. */
static gboolean
prove_key (InnBookFile        *self,
           InnStoreOpenFlags   flags,
           GError            **error)
{
  InnVault *vault = inn_book_key_prove (self->vault, self->connection, !self->read_only,
                                        (flags & INN_STORE_OPEN_NEW_KEY) != 0, error);

  if (vault == NULL)
    return FALSE;
  inn_connection_set_vault (self->connection, vault);
  inn_vault_unref (self->vault);
  self->vault = vault;
  return TRUE;
}

/* An earlier state of the book is taken on demand only. */
static gboolean
accept_age (InnBookFile          *self,
            InnStoreOpenFlags     flags,
            const InnBookMarker  *left,
            const InnBookMarker  *found,
            InnCheckFunc          check_func,
            gpointer              check_data,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autoptr (GError) failure = NULL;

  if (inn_book_marker_compare (left, found, NULL))
    return TRUE;
  inn_book_age_judge (self->connection, self->vault, left, found, check_func, check_data,
                      cancellable, &failure);
  if ((flags & INN_STORE_OPEN_OLDER) != 0
      && g_error_matches (failure, INN_ERROR, INN_ERROR_OLDER))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
open_checked (InnBookFile        *self,
              InnStoreOpenFlags   flags,
              InnBookMarker      *left,
              InnCheckFunc        check_func,
              gpointer            check_data,
              GCancellable       *cancellable,
              GError            **error)
{
  InnBookMarker found = { 0 };
  gboolean key_lost = FALSE;

  if (!open_connection (self, cancellable, error)
      || (self->unclean
          && !inn_book_check_quickly (self->connection, check_func, check_data, error)))
    return FALSE;
  self->vault = inn_book_key_load (self->path, &key_lost);
  inn_connection_set_vault (self->connection, self->vault);

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
      || !accept_age (self, flags, left, &found, check_func, check_data, cancellable, error))
    return FALSE;

  if (!prove_key (self, flags, error))
    return FALSE;
  if (self->read_only)
    return TRUE;
  if (key_lost && !replace_lost_key (self, flags, error))
    return FALSE;
  remember (self, &found);
  found.clean = FALSE;
  return inn_book_marker_write (self->path, &found, error);
}

static gboolean
find_folder (InnBookFile        *self,
             InnStoreOpenFlags   flags,
             GError            **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      if (self->read_only
          || (flags & (INN_STORE_OPEN_CREATE | INN_STORE_OPEN_FORCE_NEW)) == 0)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_MISSING, "There is no folder %s", folder);
          return FALSE;
        }
      if (!make_folder (self->path, error))
        return FALSE;
    }
  return inn_book_header_check_place (folder, error);
}

/* SQLite tells some damage by other words. */
static void
call_it_damage (GError *error)
{
  if (g_error_matches (error, INN_ERROR, INN_ERROR_FOREIGN))
    error->code = INN_ERROR_CORRUPT;
}

static InnBookFile *
open_in_one_way (const char         *path,
                 InnStoreOpenFlags   flags,
                 gint64              utc,
                 InnCheckFunc        check_func,
                 gpointer            check_data,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (InnBookFile) self = g_new0 (InnBookFile, 1);
  g_autoptr (GError) failure = NULL;
  InnBookMarker left = { 0 };
  gboolean known = FALSE;

  self->path = g_strdup (path);
  self->read_only = (flags & INN_STORE_OPEN_READ_ONLY) != 0;
  self->remembers = (flags & INN_STORE_OPEN_REMEMBER) != 0;

  if (inn_new_book_is_moved_away (path, flags, error) || !find_folder (self, flags, error))
    return NULL;
  if (!self->read_only)
    {
      self->lock = inn_book_lock_take (path, utc, error);
      if (self->lock == NULL || !inn_book_swap_settle (path, error))
        return NULL;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      if (!inn_new_book_make_if_asked (path, flags, error))
        return NULL;
      self->is_new = TRUE;
    }

  known = !self->is_new && inn_book_marker_read (path, &left);
  if (self->is_new)
    left = (InnBookMarker) { .clean = TRUE };
  self->unclean = !left.clean;
  if (!inn_book_header_check (path, known, error))
    return NULL;
  if (!open_checked (self, flags, &left, check_func, check_data, cancellable, &failure))
    {
      call_it_damage (failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  inn_connection_set_cancellable (self->connection, NULL);
  inn_book_place_note (&self->place, path);
  return g_steal_pointer (&self);
}

/* A book that may not be written, but read, can be opened to be read. */
static gboolean
can_still_read (const char   *path,
                const GError *error)
{
  return (g_error_matches (error, INN_ERROR, INN_ERROR_PERMISSION)
          || g_error_matches (error, INN_ERROR, INN_ERROR_READ_ONLY)
          || g_error_matches (error, INN_ERROR, INN_ERROR_FULL))
         && g_access (path, R_OK) == 0;
}

/**
 * inn_book_file_open:
 * @path: the database file
 * @flags: how
 * @utc: the time now
 * @check_func: (nullable): told how far the check after an unclean stop is
 * @check_data: handed to @check_func
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
                    InnCheckFunc        check_func,
                    gpointer            check_data,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (GError) failure = NULL;
  InnBookFile *self = open_in_one_way (path, flags, utc, check_func, check_data, cancellable,
                                       &failure);

  gboolean full = g_error_matches (failure, INN_ERROR, INN_ERROR_FULL);

  if (self == NULL && (flags & INN_STORE_OPEN_MAY_READ) != 0 && can_still_read (path, failure))
    {
      g_clear_error (&failure);
      self = open_in_one_way (path, INN_STORE_OPEN_READ_ONLY | (flags & INN_STORE_OPEN_OLDER), utc,
                              check_func, check_data, cancellable, &failure);
    }
  if (self == NULL)
    {
      if (can_still_read (path, failure))
        failure->code = full ? INN_ERROR_FULL : INN_ERROR_READ_ONLY;
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (self->read_only)
    self->obstacle = full ? INN_OBSTACLE_FULL : inn_obstacle_find (path);
  return self;
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
      && open_connection (self, NULL, error)
      && inn_book_check_quickly (self->connection, NULL, NULL, error)
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
  if (!inn_book_file_check_place (self, error)
      || !inn_book_marker_count (self->connection, &marker, error))
    return FALSE;
  remember (self, &marker);
  g_clear_pointer (&self->connection, inn_connection_close);
  return inn_book_marker_write (self->path, &marker, error);
}

/**
 * inn_book_file_check_place:
 * @self: an open book
 * @error: return location
 *
 * To be asked before anything is written.
 *
 * Returns: whether the open file is still the one at its path; else %INN_ERROR_MOVED
 */
gboolean
inn_book_file_check_place (InnBookFile  *self,
                           GError      **error)
{
  return inn_book_place_check (&self->place, self->path, error);
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
 * inn_book_file_get_obstacle:
 * @self: an open book
 *
 * Returns: what kept it from being written when it was opened to be read only
 */
InnObstacle
inn_book_file_get_obstacle (InnBookFile *self)
{
  return self->obstacle;
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
