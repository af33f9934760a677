/* inn-export-command.c: innkeeperctl export. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-fact-export.h"
#include "inn-guest-export.h"
#include "inn-stay-export.h"
#include "inn-table-opener.h"

static void
complete (InnCall      *call,
          InnSheetRows  rows,
          guint64       n_rows,
          GError       *error)
{
  g_autoptr (InnPrinter) printer = NULL;

  if (error != NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_int (printer, inn_sheet_rows_to_nick (rows), n_rows);
  inn_printer_end (printer);
  inn_call_return (call, INN_EXIT_OK, printer);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnCall *call = user_data;
  InnSheetRows rows = GPOINTER_TO_UINT (call->data);
  GError *error = NULL;
  guint64 n_rows = 0;

  if (rows == INN_SHEET_GUESTS)
    inn_guest_export_finish (INN_STORE (source), result, &n_rows, &error);
  else if (rows >= INN_SHEET_FACTS)
    inn_fact_export_finish (INN_STORE (source), result, &n_rows, &error);
  else
    inn_stay_export_finish (INN_STORE (source), result, &n_rows, &error);
  complete (call, rows, n_rows, error);
}

void
inn_export_command (InnCall *call)
{
  g_autofree char *kind = NULL;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, NULL },
    { NULL },
  };
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (InnTableWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  InnSheetRows rows = INN_SHEET_GUESTS;

  if (!inn_call_parse (call, entries, 1))
    return;
  if (kind != NULL && !inn_sheet_rows_from_nick (kind, &rows))
    {
      inn_call_return_usage (call, _("export: --kind takes “guests”, “stays”, “charges”, “preferences”, "
                                     "“interactions”, “promises”, “consents”, “relations” or "
                                     "“dates”"));
      return;
    }

  path = inn_call_dup_path (call, inn_call_get_word (call, 0));
  file = g_file_new_for_path (path);
  writer = inn_table_writer_new_for_file (file, &error);
  if (writer == NULL)
    {
      inn_call_return_usage (call, error->message);
      return;
    }

  call->data = GUINT_TO_POINTER (rows);
  if (rows == INN_SHEET_GUESTS)
    inn_guest_export_async (call->store, file, NULL, INN_GUEST_EXPORT_DEFAULT, NULL, exported_cb,
                            call);
  else if (rows >= INN_SHEET_FACTS)
    inn_fact_export_async (call->store, file, rows, NULL, NULL, exported_cb, call);
  else
    inn_stay_export_async (call->store, file, rows, NULL, NULL, exported_cb, call);
}
