/* inn-backup-password.c: sets the password of the copies of a book. What is kept of it is the key it
 * was turned into, which takes a second, on a thread. */

#include "config.h"

#include "inn-backup-password.h"

#include "inn-file-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

typedef struct
{
  char         *path;
  char         *password; /* nullable: copies are not sealed any more */
  InnBackupKey *key;      /* owned until it is handed out */
} PasswordJob;

static void
password_job_free (gpointer data)
{
  PasswordJob *job = data;

  if (job->password != NULL)
    sodium_memzero (job->password, strlen (job->password));
  g_clear_pointer (&job->key, inn_backup_key_unref);
  g_free (job->password);
  g_free (job->path);
  g_free (job);
}

static void
password_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  PasswordJob *job = task_data;
  GError *error = NULL;

  if (job->password != NULL)
    {
      job->key = inn_backup_key_new (job->password, INN_BACKUP_PASSES, INN_BACKUP_MEMORY, &error);
      if (job->key != NULL && !inn_backup_key_save (job->key, job->path, &error))
        g_clear_pointer (&job->key, inn_backup_key_unref);
    }
  else if (g_unlink (job->path) != 0 && errno != ENOENT)
    inn_file_set_error (&error, job->path, errno);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * inn_backup_password_dup_path:
 * @book_path: the database
 *
 * Returns: (transfer full): the file with the key that seals its copies, if they are sealed
 */
char *
inn_backup_password_dup_path (const char *book_path)
{
  return g_strconcat (book_path, ".copykey", NULL);
}

/**
 * inn_backup_password_set_async:
 * @book_path: the database
 * @password: (nullable): seals every copy from now on; %NULL for plain ones
 * @callback: called on the main thread
 * @user_data: handed to @callback
 */
void
inn_backup_password_set_async (const char          *book_path,
                               const char          *password,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  PasswordJob *job = g_new0 (PasswordJob, 1);

  job->path = inn_backup_password_dup_path (book_path);
  job->password = g_strdup (password);
  g_task_set_source_tag (task, inn_backup_password_set_async);
  g_task_set_task_data (task, job, password_job_free);
  g_task_run_in_thread (task, password_thread);
}

/**
 * inn_backup_password_set_finish:
 * @result: what the callback got
 * @key: (out) (transfer full) (nullable): seals copies from now on
 * @error: return location
 *
 * Returns: whether it is so from now on
 */
gboolean
inn_backup_password_set_finish (GAsyncResult   *result,
                                InnBackupKey  **key,
                                GError        **error)
{
  PasswordJob *job = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  *key = g_steal_pointer (&job->key);
  return g_task_propagate_boolean (G_TASK (result), error);
}
