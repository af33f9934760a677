/* inn-restore.c: brings a copy back, in two steps: looked at, then put in place. The first unpacks it
 * beside the book and checks it as if a stranger had made it; the book may be open meanwhile. The
 * second needs the book closed, and keeps it under another name. Works where there is no book, or
 * none that can be opened. Main thread; the work is done on others. */

#include "config.h"

#include "inn-restore.h"

#include "inn-backup-file.h"
#include "inn-backup-key.h"
#include "inn-backup-reader.h"
#include "inn-book-swap.h"
#include "inn-error.h"
#include "inn-file-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

struct _InnRestore
{
  GObject         parent_instance;

  char           *book_path;
  char           *fresh;      /* the database, unpacked */
  char           *password;   /* owned, nullable; wiped once it was used */
  InnBackupEntry *entry;      /* owned */
  InnBookSummary  summary;
  GPtrArray      *latest;     /* owned */
  gboolean        readable;
  gboolean        committed;
  gint64          utc;
  char           *aside;      /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (InnRestore, inn_restore, G_TYPE_OBJECT)

static void
wipe_password (InnRestore *self)
{
  if (self->password != NULL)
    sodium_memzero (self->password, strlen (self->password));
  g_clear_pointer (&self->password, g_free);
}

static void
inn_restore_finalize (GObject *object)
{
  InnRestore *self = INN_RESTORE (object);

  if (!self->committed)
    inn_book_swap_forget (self->fresh);
  wipe_password (self);
  g_clear_pointer (&self->entry, inn_backup_entry_free);
  g_clear_pointer (&self->latest, g_ptr_array_unref);
  g_free (self->book_path);
  g_free (self->fresh);
  g_free (self->aside);

  G_OBJECT_CLASS (inn_restore_parent_class)->finalize (object);
}

static void
inn_restore_class_init (InnRestoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_restore_finalize;
}

static void
inn_restore_init (InnRestore *self)
{
}

static gboolean
make_folder (InnRestore *self,
             GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (self->book_path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  inn_file_set_error (error, folder, errno);
  return FALSE;
}

static gboolean
unpack (InnRestore    *self,
        const char    *fresh_key,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr (InnBackupKey) key = NULL;

  if (self->entry->header.sealed)
    {
      key = inn_backup_key_new_for (self->password, &self->entry->header, error);
      if (key == NULL)
        return FALSE;
    }
  return inn_backup_reader_unpack (self->entry->path, key, self->fresh, fresh_key, NULL, cancellable,
                                   error);
}

/* A book as it lay on the disk, with its key where that still lies beside it. */
static gboolean
copy_book (InnRestore    *self,
           const char    *fresh_key,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree char *key = g_strconcat (self->entry->path, ".key", NULL);

  return inn_backup_file_copy (self->entry->path, self->fresh, cancellable, error)
         && (!g_file_test (key, G_FILE_TEST_EXISTS)
             || inn_backup_file_copy (key, fresh_key, cancellable, error));
}

static gboolean
prepare (InnRestore    *self,
         const char    *path,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autofree char *fresh_key = g_strconcat (self->fresh, ".newkey", NULL);
  g_autofree char *own_key = g_strconcat (self->book_path, ".key", NULL);

  self->entry = inn_backup_entry_new (path);
  if (self->entry->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->entry->error));
      return FALSE;
    }
  if (!inn_book_swap_settle (self->book_path, error))
    return FALSE;
  inn_book_swap_forget (self->fresh);
  if (!make_folder (self, error)
      || !(self->entry->is_book ? copy_book (self, fresh_key, cancellable, error)
                                : unpack (self, fresh_key, cancellable, error)))
    return FALSE;

  return inn_book_swap_check (self->fresh,
                              g_file_test (fresh_key, G_FILE_TEST_EXISTS) ? fresh_key : own_key,
                              &self->summary, &self->latest, &self->readable, cancellable, error);
}

static void
prepare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (InnRestore) self = task_data;
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (task), "path"));
  GError *error = NULL;
  gboolean good = prepare (self, path, cancellable, &error);

  wipe_password (self);
  if (good)
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    {
      /* Nothing is left of it when the caller hears. */
      g_clear_object (&self);
      g_task_return_error (task, error);
    }
}

/**
 * inn_restore_prepare_async:
 * @book_path: the book that is to be brought back; need not be there
 * @path: a copy, or a book that was kept aside
 * @password: (nullable): of a sealed copy
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Unpacks and checks a copy beside the book, which is not touched.
 */
void
inn_restore_prepare_async (const char          *book_path,
                           const char          *path,
                           const char          *password,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  InnRestore *self = g_object_new (INN_TYPE_RESTORE, NULL);

  self->book_path = g_strdup (book_path);
  self->fresh = g_strconcat (book_path, ".restoring", NULL);
  self->password = g_strdup (password);
  g_object_set_data_full (G_OBJECT (task), "path", g_strdup (path), g_free);
  g_task_set_task_data (task, self, NULL);
  g_task_set_source_tag (task, inn_restore_prepare_async);
  g_task_run_in_thread (task, prepare_thread);
}

/**
 * inn_restore_prepare_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): a copy that is whole; else %NULL with %INN_ERROR_PASSWORD (missing or
 *   wrong), %INN_ERROR_CORRUPT, %INN_ERROR_CUT, %INN_ERROR_TOO_NEW, %INN_ERROR_FOREIGN,
 *   %INN_ERROR_NOT_FOUND, %INN_ERROR_GONE, %INN_ERROR_FULL…
 */
InnRestore *
inn_restore_prepare_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * inn_restore_get_entry:
 *
 * Returns: (transfer none): the file it comes from
 */
const InnBackupEntry *
inn_restore_get_entry (InnRestore *self)
{
  return self->entry;
}

/**
 * inn_restore_get_summary:
 *
 * Returns: (transfer none): what is in it, counted
 */
const InnBookSummary *
inn_restore_get_summary (InnRestore *self)
{
  return &self->summary;
}

/**
 * inn_restore_get_latest:
 *
 * Returns: (transfer none) (element-type InnBookTrace): the guests written to last
 */
GPtrArray *
inn_restore_get_latest (InnRestore *self)
{
  return self->latest;
}

/**
 * inn_restore_opens_numbers:
 *
 * Returns: whether the document numbers in it can be read on this computer
 */
gboolean
inn_restore_opens_numbers (InnRestore *self)
{
  return self->readable;
}

static void
commit_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  InnRestore *self = task_data;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (self->utc);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%d-%H%M%S");
  GError *error = NULL;

  self->committed = inn_book_swap_run (self->book_path, self->fresh, stamp, self->utc, &self->aside,
                                       &error);
  if (self->committed)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * inn_restore_commit_async:
 * @self: a copy that was looked at; the caller keeps it until @callback
 * @utc: the time now
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Puts it in the place of the book, which must be closed.
 */
void
inn_restore_commit_async (InnRestore          *self,
                          gint64               utc,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (INN_IS_RESTORE (self));
  g_return_if_fail (!self->committed);

  self->utc = utc;
  g_task_set_task_data (task, self, NULL);
  g_task_set_source_tag (task, inn_restore_commit_async);
  g_task_run_in_thread (task, commit_thread);
}

/**
 * inn_restore_commit_finish:
 * @self: a copy that was looked at
 * @result: what the callback got
 * @aside: (out) (transfer full) (nullable): where the book that was there is kept
 * @error: return location
 *
 * Returns: whether it is the book now; else the book is as it was, %INN_ERROR_BUSY while it is open
 */
gboolean
inn_restore_commit_finish (InnRestore    *self,
                           GAsyncResult  *result,
                           char         **aside,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  if (aside != NULL)
    *aside = g_strdup (self->aside);
  return g_task_propagate_boolean (G_TASK (result), error);
}
