/* inn-backup-command.c: innkeeperctl backup. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-backup-password.h"
#include "inn-backup-run.h"
#include "inn-backup-words.h"
#include "inn-error.h"

static void
return_failure (InnCall *call,
                GError  *error)
{
  InnExit status = inn_exit_from_error (error);

  g_string_append_printf (call->err, "%s\n", inn_backup_words_get_copy_failure (error));
  if (g_error_matches (error, INN_ERROR, INN_ERROR_FAILED) || error->domain != INN_ERROR)
    g_string_append_printf (call->err, "%s\n", error->message);
  g_error_free (error);
  inn_call_return (call, status, NULL);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (InnBackupOutcome) outcome
    = inn_backup_run_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;

  if (outcome == NULL)
    {
      return_failure (call, error);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_text (printer, "file", outcome->path);
  inn_printer_add_text (printer, "password", outcome->header.sealed ? "yes" : "no");
  inn_printer_add_int (printer, "guests", outcome->header.summary.guests);
  inn_printer_add_int (printer, "stays", outcome->header.summary.stays);
  inn_printer_add_int (printer, "follow-ups", outcome->header.summary.follow_ups);
  inn_printer_add_int (printer, "bytes", (gint64) outcome->size);
  inn_printer_end (printer);
  if (!outcome->header.sealed)
    g_string_append_printf (call->err, "%s\n",
                            _("This copy has no password: whoever gets the file can read the guests "
                              "in it. Document numbers in it can only be read beside the key file of "
                              "this book."));
  inn_call_return (call, INN_EXIT_OK, printer);
}

typedef struct
{
  char *key_path;
  char *password; /* nullable */
} KeyJob;

static void
key_job_free (gpointer data)
{
  KeyJob *job = data;

  g_free (job->key_path);
  g_free (job->password);
  g_free (job);
}

/* The password of the call, or else the one this book's copies are sealed with. */
static void
key_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  KeyJob *job = task_data;
  GError *error = NULL;
  InnBackupKey *key = NULL;

  if (job->password != NULL)
    key = inn_backup_key_new (job->password, INN_BACKUP_PASSES, INN_BACKUP_MEMORY, &error);
  else
    key = inn_backup_key_load (job->key_path, &error);
  if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    g_clear_error (&error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, key, (GDestroyNotify) inn_backup_key_unref);
}

/* A stick as Windows knows it takes no colon in a name, and a copy may come to lie on one. */
static char *
dup_portable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  g_strdelimit (name, ":", '-');

  return g_build_filename (folder, name, NULL);
}

static void
key_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  InnBackupKey *key = g_task_propagate_pointer (G_TASK (result), &error);
  InnBackupOrder *order = NULL;
  g_autofree char *path = NULL;

  if (error != NULL)
    {
      return_failure (call, error);
      return;
    }

  path = inn_call_dup_path (call, inn_call_get_word (call, 0));
  order = inn_backup_order_new (INN_BACKUP_BY_HAND);
  order->key = key;
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    order->folder = g_steal_pointer (&path);
  else
    order->file = dup_portable (path);
  inn_backup_run_async (call->store, order, NULL, NULL, copied_cb, call);
}

void
inn_backup_command (InnCall *call)
{
  gboolean asked = FALSE;
  const GOptionEntry entries[] = {
    /* Whoever calls has asked for it. */
    { "password", 0, 0, G_OPTION_ARG_NONE, &asked, NULL, NULL },
    { NULL },
  };
  g_autoptr (GTask) task = NULL;
  KeyJob *job = NULL;

  if (!inn_call_parse (call, entries, 1))
    return;
  if (asked && call->password == NULL)
    {
      inn_call_return_usage (call, _("backup: the password is missing"));
      return;
    }

  job = g_new0 (KeyJob, 1);
  job->key_path = inn_backup_password_dup_path (call->database);
  job->password = g_strdup (call->password);
  task = g_task_new (NULL, NULL, key_cb, call);
  g_task_set_task_data (task, job, key_job_free);
  g_task_run_in_thread (task, key_thread);
}
