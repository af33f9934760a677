/* inn-stays-command.c: innkeeperctl stays. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-stay-printer.h"
#include "inn-store-day.h"

/* Who leaves woke up in the house as well, and is told of once. */
static gboolean
is_among (GPtrArray *rows,
          gint64     stay_id)
{
  for (guint i = 0; i < rows->len; i++)
    if (((InnDayRow *) rows->pdata[i])->stay->id == stay_id)
      return TRUE;

  return FALSE;
}

static void
print_rows (InnPrinter *printer,
            const char *kind,
            GPtrArray  *rows,
            GPtrArray  *but,
            InnDate     today)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const InnDayRow *row = rows->pdata[i];

      if (but != NULL && is_among (but, row->stay->id))
        continue;

      inn_printer_begin (printer);
      inn_printer_add_text (printer, "kind", kind);
      inn_printer_add_int (printer, "guest", row->stay->guest_id);
      inn_printer_add_text (printer, "name", row->name);
      inn_stay_print (printer, row->stay, today);
      inn_printer_end (printer);
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (InnDayList) day = inn_store_load_day_finish (INN_STORE (source), result, &error);
  InnDate today = inn_clock_get_business_day (inn_store_get_clock (call->store));
  g_autoptr (InnPrinter) printer = NULL;

  if (day == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, FALSE);
  print_rows (printer, "arrival", day->arrivals, NULL, today);
  print_rows (printer, "in-house", day->in_house, day->departures, today);
  print_rows (printer, "departure", day->departures, NULL, today);
  inn_call_return (call, INN_EXIT_OK, printer);
}

void
inn_stays_command (InnCall *call)
{
  g_autofree char *on = NULL;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, NULL, NULL },
    { NULL },
  };
  InnClock *clock = inn_store_get_clock (call->store);
  InnDate day;

  if (!inn_call_parse (call, entries, 0))
    return;

  inn_clock_set_cut_off (clock, inn_settings_get_business_day_cutoff (call->settings));
  day = inn_clock_get_business_day (clock);
  if (on != NULL && !inn_date_from_iso (on, &day))
    {
      inn_call_return_usage (call, _("stays: --on takes a day written YYYY-MM-DD"));
      return;
    }

  inn_store_load_day_async (call->store, day, inn_settings_get_feb29_rule (call->settings), NULL,
                            loaded_cb, call);
}
