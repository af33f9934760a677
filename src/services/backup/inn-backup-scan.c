/* inn-backup-scan.c: looks what copies of an open book there are: the book is asked on its own
 * thread, the folders are read on another. */

#include "config.h"

#include "inn-backup-scan.h"

#include "inn-backup-password.h"
#include "inn-error.h"

#include <string.h>

typedef struct
{
  char          *book_path;
  char          *second;
  gboolean       sweep;
  InnBackupScan *scan; /* owned until it is handed out */
} Job;

/**
 * inn_backup_scan_free:
 * @self: (transfer full): a backup scan
 */
void
inn_backup_scan_free (InnBackupScan *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->newest); i++)
    inn_backup_entry_free (self->newest[i]);
  g_clear_pointer (&self->key, inn_backup_key_unref);
  g_clear_error (&self->key_error);
  g_free (self->migrated);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->scan, inn_backup_scan_free);
  g_free (job->book_path);
  g_free (job->second);
  g_free (job);
}

static InnBackupEntry *
take_newest (const char           *folder,
             const InnBookSummary *summary)
{
  g_autoptr (GPtrArray) entries = folder != NULL ? inn_backup_folder_list (folder, NULL) : NULL;
  InnBackupEntry *newest = entries != NULL ? inn_backup_folder_find_newest (entries, summary) : NULL;

  return newest != NULL ? inn_backup_entry_new (newest->path) : NULL;
}

/* Whether one of @entries is the copy of @book that was made when it was brought up to date. */
static gboolean
has_migrated (GPtrArray            *entries,
              const InnBackupEntry *book)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const InnBackupEntry *entry = g_ptr_array_index (entries, i);

      if (entry->error == NULL && entry->header.occasion == INN_BACKUP_BEFORE_MIGRATION
          && entry->header.utc == book->header.utc
          && memcmp (entry->header.summary.id, book->header.summary.id, INN_BOOK_ID_SIZE) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Before its tables are changed, a book is copied to a file beside it; a stick may come later. */
static char *
find_migrated (const char           *book_path,
               const char           *second,
               const InnBookSummary *summary)
{
  g_autofree char *beginning = g_strconcat (book_path, ".before-", NULL);
  g_autoptr (GPtrArray) aside = inn_backup_folder_list_aside (book_path);
  g_autoptr (GPtrArray) entries = inn_backup_folder_list (second, NULL);

  for (guint i = 0; entries != NULL && i < aside->len; i++)
    {
      const InnBackupEntry *book = g_ptr_array_index (aside, i);

      if (book->error == NULL && g_str_has_prefix (book->path, beginning)
          && memcmp (book->header.summary.id, summary->id, INN_BOOK_ID_SIZE) == 0
          && !has_migrated (entries, book))
        return g_strdup (book->path);
    }
  return NULL;
}

static void
scan_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  InnBackupScan *scan = job->scan;
  g_autofree char *usual = inn_backup_folder_dup_usual (job->book_path);
  g_autofree char *stem = inn_backup_folder_dup_stem (job->book_path);
  g_autofree char *key_path = inn_backup_password_dup_path (job->book_path);

  scan->plugged_in = job->second != NULL && inn_backup_folder_check_mark (job->second, NULL);
  if (job->sweep)
    {
      inn_backup_folder_sweep (usual, stem);
      if (scan->plugged_in)
        inn_backup_folder_sweep (job->second, stem);
    }
  scan->newest[0] = take_newest (usual, &scan->summary);
  scan->newest[1] = take_newest (job->second, &scan->summary);
  if (scan->plugged_in)
    scan->migrated = find_migrated (job->book_path, job->second, &scan->summary);
  scan->key = inn_backup_key_load (key_path, &scan->key_error);
  if (g_error_matches (scan->key_error, INN_ERROR, INN_ERROR_NOT_FOUND))
    g_clear_error (&scan->key_error);
  g_task_return_boolean (task, TRUE);
}

static void
scanned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_steal_pointer (&job->scan),
                           (GDestroyNotify) inn_backup_scan_free);
  else
    g_task_return_error (task, error);
}

static gpointer
read_summary (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autofree InnBookSummary *summary = g_new0 (InnBookSummary, 1);

  return inn_book_summary_read (connection, summary, error) ? g_steal_pointer (&summary) : NULL;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  g_autofree InnBookSummary *summary
    = inn_store_read_finish (INN_STORE (source), result, &error);
  g_autoptr (GTask) inner = NULL;

  if (summary == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job->scan->summary = *summary;
  inner = g_task_new (NULL, cancellable, scanned_cb, g_steal_pointer (&task));
  g_task_set_task_data (inner, job, NULL);
  g_task_run_in_thread (inner, scan_thread);
}

/**
 * inn_backup_scan_async:
 * @store: the open book
 * @second: (nullable): a folder beside the usual one
 * @sweep: whether to remove what copies that were cut off have left
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 */
void
inn_backup_scan_async (InnStore            *store,
                       const char          *second,
                       gboolean             sweep,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->book_path = g_strdup (inn_store_get_path (store));
  job->second = g_strdup (second);
  job->sweep = sweep;
  job->scan = g_new0 (InnBackupScan, 1);
  g_task_set_source_tag (task, inn_backup_scan_async);
  g_task_set_task_data (task, job, job_free);
  inn_store_read_async (store, INN_PRIORITY_BACKGROUND, read_summary, NULL, NULL, g_free,
                        cancellable, read_cb, task);
}

/**
 * inn_backup_scan_finish:
 *
 * Returns: (transfer full): what there is
 */
InnBackupScan *
inn_backup_scan_finish (InnStore      *store,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
