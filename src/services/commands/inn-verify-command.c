/* inn-verify-command.c: innkeeperctl verify. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-journal.h"
#include "inn-statement.h"
#include "inn-subject-check.h"

static const char CHECK_PAGES[] = "PRAGMA integrity_check (20)";
static const char CHECK_REFERENCES[] = "PRAGMA foreign_key_check";

typedef struct
{
  guint64        subjects;
  guint64        unchecked;
  InnVaultState  key;
  GPtrArray     *findings; /* of char *, a sentence each */
} Finding;

static void
finding_free (gpointer data)
{
  Finding *finding = data;

  g_ptr_array_unref (finding->findings);
  g_free (finding);
}

/* Collects the rows of a check; @fine is the one that means there is nothing. */
static gboolean
run_check (InnConnection  *connection,
           const char     *sql,
           const char     *fine,
           Finding        *finding,
           GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    if (g_strcmp0 (inn_statement_get_text (statement, 0), fine) != 0)
      g_ptr_array_add (finding->findings, inn_statement_dup_text (statement, 0));

  return step == INN_STEP_DONE;
}

/* A broken chain is a finding; an unreadable database is a failure. */
static gboolean
run_chain (InnConnection  *connection,
           Finding        *finding,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (GError) broken = NULL;

  if (inn_journal_verify (connection, cancellable, &broken))
    return TRUE;

  if (!g_error_matches (broken, INN_ERROR, INN_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&broken));
      return FALSE;
    }

  g_ptr_array_add (finding->findings, g_strdup (broken->message));

  return TRUE;
}

static gpointer
verify (InnConnection  *connection,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  Finding *finding = g_new0 (Finding, 1);
  g_autoptr (InnSubjectCheckReport) hashes = inn_subject_check_report_new ();

  finding->findings = g_ptr_array_new_with_free_func (g_free);
  if (!run_check (connection, CHECK_PAGES, "ok", finding, error)
      || !run_check (connection, CHECK_REFERENCES, NULL, finding, error)
      || !run_chain (connection, finding, cancellable, error)
      || !inn_subject_check_verify (connection, hashes, cancellable, error))
    {
      finding_free (finding);
      return NULL;
    }

  finding->subjects = hashes->checked;
  finding->unchecked = hashes->unknown;
  finding->key = inn_vault_get_state (inn_connection_get_vault (connection));
  for (guint i = 0; i < hashes->changed->len; i++)
    {
      const InnSubject *subject = &g_array_index (hashes->changed, InnSubject, i);

      g_ptr_array_add (finding->findings,
                       g_strdup_printf ("%s %" G_GINT64_FORMAT, subject->kind, subject->id));
    }

  return finding;
}

static const char *
get_result (const Finding *finding)
{
  if (finding->findings->len > 0)
    return "damaged";

  return finding->unchecked > 0 ? "incomplete" : "ok";
}

static InnExit
get_status (const Finding *finding)
{
  if (finding->findings->len > 0)
    return INN_EXIT_DAMAGED;

  return finding->unchecked > 0 ? INN_EXIT_FAILED : INN_EXIT_OK;
}

/* Who trusts in a check must know what it did not look at. */
static void
tell_unchecked (InnCall       *call,
                const Finding *finding)
{
  if (finding->unchecked == 0)
    return;

  if (finding->key == INN_VAULT_KEY_FOREIGN)
    g_string_append_printf (call->err,
                            ngettext ("Whether another program changed %u record cannot be "
                                      "checked, as the key file beside the book belongs to "
                                      "another book.\n",
                                      "Whether another program changed %u records cannot be "
                                      "checked, as the key file beside the book belongs to "
                                      "another book.\n",
                                      finding->unchecked),
                            (guint) finding->unchecked);
  else if (finding->key == INN_VAULT_KEY_MISSING)
    g_string_append_printf (call->err,
                            ngettext ("Whether another program changed %u record cannot be "
                                      "checked, as the key file beside the book is missing.\n",
                                      "Whether another program changed %u records cannot be "
                                      "checked, as the key file beside the book is missing.\n",
                                      finding->unchecked),
                            (guint) finding->unchecked);
  else
    g_string_append_printf (call->err,
                            ngettext ("Whether another program changed %u record cannot be "
                                      "checked, as it was written without the key file.\n",
                                      "Whether another program changed %u records cannot be "
                                      "checked, as they were written without the key file.\n",
                                      finding->unchecked),
                            (guint) finding->unchecked);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  Finding *finding = inn_store_read_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;

  if (finding == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  call->data = finding;
  call->data_free = finding_free;
  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_text (printer, "result", get_result (finding));
  inn_printer_add_int (printer, "checked", finding->subjects);
  inn_printer_add_int (printer, "unchecked", finding->unchecked);
  inn_printer_add_list (printer, "findings", finding->findings);
  inn_printer_end (printer);

  if (finding->findings->len > 0)
    g_string_append_printf (call->err, "%s\n",
                            _("The book is damaged, or was changed by another program."));
  tell_unchecked (call, finding);
  inn_call_return (call, get_status (finding), printer);
}

void
inn_verify_command (InnCall *call)
{
  if (inn_call_parse (call, NULL, 0))
    inn_store_read_async (call->store, INN_PRIORITY_BACKGROUND, verify, NULL, NULL, finding_free,
                          NULL, verified_cb, call);
}
