/* inn-restore-command.c: innkeeperctl restore. Runs without an open book, which may be one that
 * cannot be opened. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-backup-words.h"
#include "inn-book-lock.h"
#include "inn-error.h"
#include "inn-restore.h"

static void
return_failure (InnCall *call,
                GError  *error)
{
  InnExit status = inn_exit_from_error (error);

  g_string_append_printf (call->err, "%s\n", inn_backup_words_get_restore_failure (error));
  if (g_error_matches (error, INN_ERROR, INN_ERROR_FAILED) || error->domain != INN_ERROR)
    g_string_append_printf (call->err, "%s\n", error->message);
  g_error_free (error);
  inn_call_return (call, status, NULL);
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnCall *call = user_data;
  InnRestore *restore = call->data;
  const InnBookSummary *summary = inn_restore_get_summary (restore);
  g_autofree char *aside = NULL;
  g_autoptr (InnPrinter) printer = NULL;
  GError *error = NULL;

  if (!inn_restore_commit_finish (restore, result, &aside, &error))
    {
      return_failure (call, error);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_int (printer, "guests", summary->guests);
  inn_printer_add_int (printer, "stays", summary->stays);
  inn_printer_add_int (printer, "follow-ups", summary->follow_ups);
  inn_printer_add_text (printer, "kept", aside != NULL ? aside : "");
  inn_printer_end (printer);
  if (!inn_restore_opens_numbers (restore))
    g_string_append_printf (call->err, "%s\n",
                            _("The document numbers in this copy cannot be read: the key file they "
                              "were sealed with is not on this computer."));
  inn_call_return (call, INN_EXIT_OK, printer);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  InnRestore *restore = inn_restore_prepare_finish (result, &error);

  if (restore == NULL)
    {
      return_failure (call, error);
      return;
    }
  call->data = restore;
  call->data_free = g_object_unref;
  inn_restore_commit_async (restore, g_get_real_time () / G_USEC_PER_SEC, committed_cb, call);
}

void
inn_restore_command (InnCall *call)
{
  g_autofree char *path = NULL;
  gint64 since = 0;
  int process = 0;

  if (!inn_call_parse (call, NULL, 1))
    return;
  if (inn_book_lock_look (call->database, &since, &process))
    {
      return_failure (call, g_error_new (INN_ERROR, INN_ERROR_BUSY, "The book is open in process %d",
                                         process));
      return;
    }

  path = inn_call_dup_path (call, inn_call_get_word (call, 0));
  inn_restore_prepare_async (call->database, path, call->password, NULL, prepared_cb, call);
}
