/* inn-log-command.c: innkeeperctl log. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-act-sentence.h"
#include "inn-staff.h"
#include "inn-store-journal.h"
#include "inn-store-staff.h"

#define USUAL_LIMIT 100

static const char *
get_staff_name (GPtrArray *staff,
                gint64     id)
{
  for (guint i = 0; i < staff->len; i++)
    {
      const InnStaff *somebody = g_ptr_array_index (staff, i);

      if (somebody->id == id)
        return somebody->name;
    }

  return "";
}

static void
print_entry (InnPrinter *printer,
             InnEntry   *entry,
             GPtrArray  *staff,
             InnClock   *clock)
{
  g_autofree char *sentence =
    inn_act_describe (inn_entry_get_act (entry), inn_entry_get_parameters (entry));
  InnCivil civil = inn_clock_civil_at (clock, inn_entry_get_utc (entry));
  g_autofree char *when = inn_civil_dup_text (civil);

  inn_printer_begin (printer);
  inn_printer_add_int (printer, "entry", inn_entry_get_seq (entry));
  inn_printer_add_text (printer, "time", when);
  inn_printer_add_text (printer, "staff",
                        get_staff_name (staff, inn_entry_get_staff (entry)));
  inn_printer_add_text (printer, "act", inn_entry_get_act (entry));
  inn_printer_add_text (printer, "sentence", sentence);
  inn_printer_add_int (printer, "rows", inn_entry_get_n_rows (entry));
  inn_printer_add_int (printer, "undone-by", inn_entry_get_undone_by (entry));
  inn_printer_end (printer);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) entries =
    inn_store_list_entries_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;

  if (entries == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, FALSE);
  for (guint i = 0; i < entries->len; i++)
    print_entry (printer, g_ptr_array_index (entries, i), call->data,
                 inn_store_get_clock (call->store));

  inn_call_return (call, INN_EXIT_OK, printer);
}

static void
staff_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnCall *call = user_data;
  guint limit = GPOINTER_TO_UINT (call->data);
  GError *error = NULL;
  GPtrArray *staff = inn_store_list_staff_finish (INN_STORE (source), result, &error);

  call->data = staff;
  if (staff == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  call->data_free = (GDestroyNotify) g_ptr_array_unref;
  inn_store_list_entries_async (call->store, 0, limit, NULL, listed_cb, call);
}

void
inn_log_command (InnCall *call)
{
  int limit = USUAL_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
    { NULL },
  };

  if (!inn_call_parse (call, entries, 0))
    return;
  if (limit < 1)
    {
      inn_call_return_usage (call, _("log: --limit takes a number from 1 on"));
      return;
    }

  call->data = GUINT_TO_POINTER ((guint) limit);
  inn_store_list_staff_async (call->store, NULL, staff_cb, call);
}
