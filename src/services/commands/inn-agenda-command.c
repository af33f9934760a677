/* inn-agenda-command.c: innkeeperctl agenda. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-store-reminders.h"

#define MOST_DAYS 366

static void
print_task (InnPrinter          *printer,
            const InnAgendaTask *task,
            InnCivil             now)
{
  const char *kind = task->promise != NULL ? "promise" : "follow-up";
  g_autofree char *repeat
    = inn_recurrence_dup_label (task->follow_up != NULL ? task->follow_up->repeat
                                                        : INN_RECURRENCE_ONCE);

  inn_printer_begin (printer);
  inn_printer_add_text (printer, "kind", inn_agenda_task_is_overdue (task, now) ? "overdue" : kind);
  inn_printer_add_date (printer, "date", task->due.date);
  inn_printer_add_minute (printer, "time", task->due.minute);
  inn_printer_add_text (printer, "what", inn_agenda_task_get_what (task));
  inn_printer_add_text (printer, "name", task->name);
  inn_printer_add_text (printer, "staff", task->staff_name);
  inn_printer_add_int (printer, "guest", inn_agenda_task_get_guest_id (task));
  inn_printer_add_int (printer, "id", inn_agenda_task_get_id (task));
  inn_printer_add_text (printer, "task", kind);
  if (*repeat != '\0')
    inn_printer_add_text (printer, "repeat", repeat);
  inn_printer_end (printer);
}

static void
print_day (InnPrinter        *printer,
           const InnAgendaDay *day)
{
  gboolean birthday = day->kind == INN_RULE_BIRTHDAY;
  g_autofree char *told = birthday ? inn_birthday_format (day->birthday) : g_strdup (day->label);

  inn_printer_begin (printer);
  inn_printer_add_text (printer, "kind", inn_rule_kind_to_nick (day->kind));
  inn_printer_add_date (printer, "date", day->day);
  inn_printer_add_minute (printer, "time", INN_CIVIL_NO_MINUTE);
  inn_printer_add_text (printer, "what", told);
  inn_printer_add_text (printer, "name", day->name);
  inn_printer_add_age (printer, birthday ? "turns" : "years", day->age);
  inn_printer_add_int (printer, "guest", day->guest_id);
  inn_printer_add_int (printer, "days-left", day->days_left);
  inn_printer_end (printer);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (InnAgenda) agenda =
    inn_store_load_agenda_finish (INN_STORE (source), result, &error);
  g_autoptr (InnPrinter) printer = NULL;

  if (agenda == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  printer = inn_printer_new (call->json, FALSE);
  for (guint i = 0; i < agenda->tasks->len; i++)
    print_task (printer, g_ptr_array_index (agenda->tasks, i), agenda->now);
  for (guint i = 0; i < agenda->days->len; i++)
    {
      const InnAgendaDay *day = g_ptr_array_index (agenda->days, i);

      if (!inn_agenda_day_is_settled (day))
        print_day (printer, day);
    }

  inn_call_return (call, INN_EXIT_OK, printer);
}

void
inn_agenda_command (InnCall *call)
{
  int days = 1;
  const GOptionEntry entries[] = {
    { "days", 0, 0, G_OPTION_ARG_INT, &days, NULL, NULL },
    { NULL },
  };
  InnAgendaAsk ask;

  if (!inn_call_parse (call, entries, 0))
    return;
  if (days < 1 || days > MOST_DAYS)
    {
      inn_call_return_usage (call, _("agenda: --days takes a number from 1 to 366"));
      return;
    }

  ask = (InnAgendaAsk) {
    .now = inn_clock_get_civil (inn_store_get_clock (call->store)),
    .days = days - 1,
    .birthday_days = days,
    .feb29 = inn_settings_get_feb29_rule (call->settings),
  };
  inn_store_load_agenda_async (call->store, ask, NULL, loaded_cb, call);
}
