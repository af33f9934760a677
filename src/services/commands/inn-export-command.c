/* inn-export-command.c: innkeeperctl export. */

#include "config.h"

#include "inn-command-private.h"

#include "inn-guest-export.h"
#include "inn-table-opener.h"

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnCall *call = user_data;
  g_autoptr (InnPrinter) printer = NULL;
  GError *error = NULL;
  guint64 n_guests = 0;

  if (!inn_guest_export_finish (INN_STORE (source), result, &n_guests, &error))
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  inn_printer_begin (printer);
  inn_printer_add_int (printer, "guests", n_guests);
  inn_printer_end (printer);
  inn_call_return (call, INN_EXIT_OK, printer);
}

void
inn_export_command (InnCall *call)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (InnTableWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  if (!inn_call_parse (call, NULL, 1))
    return;

  path = inn_call_dup_path (call, inn_call_get_word (call, 0));
  file = g_file_new_for_path (path);
  writer = inn_table_writer_new_for_file (file, &error);
  if (writer == NULL)
    {
      inn_call_return_usage (call, error->message);
      return;
    }

  inn_guest_export_async (call->store, file, NULL, INN_GUEST_EXPORT_DEFAULT, NULL, exported_cb,
                          call);
}
