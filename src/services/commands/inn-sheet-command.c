/* inn-sheet-command.c: innkeeperctl sheet: the morning sheet, in words or as a PDF. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-morning-layout.h"
#include "inn-morning-reader.h"
#include "inn-paper-call.h"
#include "inn-stay-printer.h"

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

static void
print_guest (InnPrinter            *printer,
             InnMorningPart         part,
             const InnMorningGuest *guest,
             InnDate                today)
{
  GPtrArray *companions = guest->stay->companions;

  inn_printer_begin_record (printer);
  inn_printer_add_text (printer, "part", inn_morning_part_to_nick (part));
  inn_printer_add_int (printer, "guest", guest->stay->guest_id);
  inn_printer_add_text (printer, "name", guest->name);
  inn_printer_add_text (printer, "address", guest->address);
  inn_printer_add_int (printer, "people", inn_morning_guest_get_n_people (guest));
  inn_printer_add_boolean (printer, "vip", (guest->flags & INN_GUEST_VIP) != 0);
  inn_printer_add_text (printer, "tier", inn_tier_to_nick (guest->tier));
  inn_printer_add_int (printer, "stays-before", guest->n_stays);
  inn_printer_add_text (printer, "organisation", get_text (guest->stay->organisation_name));
  inn_stay_print (printer, guest->stay, today);

  inn_printer_begin_records (printer, "companions");
  for (guint i = 0; companions != NULL && i < companions->len; i++)
    {
      const InnStayGuest *companion = g_ptr_array_index (companions, i);

      inn_printer_begin_record (printer);
      inn_printer_add_int (printer, "guest", companion->guest_id);
      inn_printer_add_text (printer, "name", companion->name);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);

  inn_printer_begin_records (printer, "facts");
  for (guint i = 0; i < guest->facts->len; i++)
    {
      const InnMorningFact *fact = g_ptr_array_index (guest->facts, i);

      inn_printer_begin_record (printer);
      inn_printer_add_text (printer, "kind", inn_morning_fact_kind_to_nick (fact->kind));
      inn_printer_add_text (printer, "words", fact->text);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
  inn_printer_end_record (printer);
}

static void
print_free (InnPrinter       *printer,
            const InnDayList *list)
{
  inn_printer_begin_records (printer, "free");
  for (guint i = 0; i < list->free->len; i++)
    {
      const InnDayType *type = g_ptr_array_index (list->free, i);

      inn_printer_begin_record (printer);
      inn_printer_add_text (printer, "room-type", type->name);
      inn_printer_add_list (printer, "rooms", type->numbers);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
}

static void
print_sheet (InnPrinter            *printer,
             const InnMorningSheet *sheet)
{
  inn_printer_begin (printer);
  inn_printer_add_text (printer, "hotel", sheet->hotel);
  inn_printer_add_date (printer, "day", sheet->day);
  inn_printer_add_text (printer, "order", inn_morning_order_to_nick (sheet->order));
  inn_printer_add_int (printer, "arrivals", sheet->parts[INN_MORNING_ARRIVALS]->len);
  inn_printer_add_int (printer, "staying", sheet->parts[INN_MORNING_STAYING]->len);
  inn_printer_add_int (printer, "departures", sheet->parts[INN_MORNING_DEPARTURES]->len);
  inn_printer_add_int (printer, "people", sheet->n_people);
  inn_printer_add_int (printer, "rooms", sheet->list->n_rooms);
  inn_printer_add_int (printer, "free-rooms", sheet->list->n_free);
  inn_printer_add_int (printer, "open-promises", sheet->n_promises);
  inn_printer_add_int (printer, "open-feedback", sheet->n_feedback);
  inn_printer_add_int (printer, "birthdays", sheet->n_birthdays);
  inn_printer_begin_records (printer, "guests");
  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    for (guint i = 0; i < sheet->parts[part]->len; i++)
      print_guest (printer, part, g_ptr_array_index (sheet->parts[part], i), sheet->today);
  inn_printer_end_records (printer);
  print_free (printer, sheet->list);
  inn_printer_end (printer);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (InnMorningSheet) sheet
    = inn_morning_sheet_read_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;

  if (sheet == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }
  if (call->data != NULL)
    {
      inn_paper_call_save (call, (InnPaperFunc) inn_morning_layout_set,
                           inn_morning_sheet_ref (sheet),
                           (GDestroyNotify) inn_morning_sheet_unref, call->data);
      return;
    }

  printer = inn_printer_new (call->json, TRUE);
  print_sheet (printer, sheet);
  inn_call_return (call, INN_EXIT_OK, printer);
}

void
inn_sheet_command (InnCall *call)
{
  g_autofree char *on = NULL;
  g_autofree char *order_nick = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *hotel = inn_settings_dup_hotel_name (call->settings);
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, NULL, NULL },
    { "order", 0, 0, G_OPTION_ARG_STRING, &order_nick, NULL, NULL },
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, NULL, NULL },
    { NULL },
  };
  InnClock *clock = inn_store_get_clock (call->store);
  InnMorningOrder order = INN_MORNING_BY_ROOM;
  InnDate day;

  if (!inn_call_parse (call, entries, 0))
    return;

  inn_clock_set_cut_off (clock, inn_settings_get_business_day_cutoff (call->settings));
  day = inn_clock_get_business_day (clock);
  if (on != NULL && !inn_date_from_iso (on, &day))
    {
      inn_call_return_usage (call, _("sheet: --on takes a day written YYYY-MM-DD"));
      return;
    }
  if (order_nick != NULL && !inn_morning_order_from_nick (order_nick, &order))
    {
      inn_call_return_usage (call, _("sheet: --order takes room or time"));
      return;
    }
  if (pdf != NULL)
    {
      call->data = inn_call_dup_path (call, pdf);
      call->data_free = g_free;
    }

  inn_morning_sheet_read_async (call->store, day, order, hotel,
                                inn_settings_get_feb29_rule (call->settings), NULL, read_cb, call);
}
