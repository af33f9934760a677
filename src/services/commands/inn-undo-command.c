/* inn-undo-command.c: innkeeperctl undo. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-act-sentence.h"
#include "inn-error.h"

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (InnUndoReport) report = inn_store_undo_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;
  g_autofree char *sentence = NULL;
  InnEntry *entry = NULL;
  guint n_kept;

  if (report == NULL)
    {
      if (g_error_matches (error, INN_ERROR, INN_ERROR_INVALID))
        inn_call_return_refusal (call, error, _("This was already taken back."));
      else if (!g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
        inn_call_return_error (call, error);
      else if (call->arguments[1] != NULL && g_ascii_isdigit (call->arguments[1][0]))
        inn_call_return_refusal (call, error, _("There is no entry of this number."));
      else
        inn_call_return_refusal (call, error, _("There is nothing to take back"));
      return;
    }

  entry = inn_undo_report_get_entry (report);
  n_kept = inn_undo_report_get_n_kept (report);
  sentence = inn_act_describe (inn_entry_get_act (entry), inn_entry_get_parameters (entry));

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_int (printer, "entry", inn_entry_get_seq (entry));
  inn_printer_add_text (printer, "undone", sentence);
  inn_printer_add_int (printer, "rows", inn_undo_report_get_n_rows (report));
  inn_printer_add_int (printer, "kept", n_kept);
  inn_printer_end (printer);

  for (guint i = 0; i < n_kept; i++)
    {
      const InnUndoKept *kept = inn_undo_report_get_kept (report, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, kept->id);

      /* Translators: kind of thing and its number: “guest 12” */
      g_string_append_printf (call->err, _("Left as it is, changed since: %s %s\n"), kept->kind,
                              id);
    }

  inn_call_return (call, INN_EXIT_OK, printer);
}

void
inn_undo_command (InnCall *call)
{
  gboolean later = FALSE;
  const GOptionEntry entries[] = {
    { "take-later", 0, 0, G_OPTION_ARG_NONE, &later, NULL, NULL },
    { NULL },
  };
  guint n_words = 0;
  gint64 seq = 0;

  /* The entry may be left out. */
  for (guint i = 1; call->arguments[i] != NULL; i++)
    if (call->arguments[i][0] != '-')
      n_words = 1;

  if (!inn_call_parse (call, entries, n_words))
    return;

  if (n_words == 1
      && !g_ascii_string_to_signed (inn_call_get_word (call, 0), 10, 1, G_MAXINT64, &seq, NULL))
    inn_call_return_usage (call, _("undo: ENTRY is the number that log prints first"));
  else
    inn_store_undo_async (call->store, seq,
                          later ? INN_UNDO_TAKE_LATER : INN_UNDO_DEFAULT, NULL, undone_cb, call);
}
