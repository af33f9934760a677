/* inn-agenda-command.c: innkeeperctl agenda. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-ical.h"
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

/* Returns: whether it is written; otherwise the call is ended */
static gboolean
write_calendar (InnCall         *call,
                const InnAgenda *agenda)
{
  g_autofree char *text = inn_ical_dup (agenda, inn_clock_get_utc (inn_store_get_clock (call->store)));
  g_autoptr (GError) failure = NULL;
  GError *error = NULL;

  /* Names of guests: for the eyes of whoever asked. */
  if (g_file_set_contents_full (call->data, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &failure))
    return TRUE;

  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT)
      || g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (&error, INN_ERROR, INN_ERROR_NOT_FOUND, _("%s: There is no such folder. Nothing was written."),
                 (char *) call->data);
  else
    g_set_error (&error, INN_ERROR, INN_ERROR_PERMISSION, "%s", failure->message);
  inn_call_return_error (call, error);

  return FALSE;
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

  if (call->data != NULL && !write_calendar (call, agenda))
    return;
  printer = inn_printer_new (call->json, call->data != NULL);
  if (call->data != NULL)
    {
      inn_printer_begin (printer);
      inn_printer_add_text (printer, "ical", call->data);
      inn_printer_end (printer);
      inn_call_return (call, INN_EXIT_OK, printer);
      return;
    }
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
  g_autofree char *ical = NULL;
  const GOptionEntry entries[] = {
    { "days", 0, 0, G_OPTION_ARG_INT, &days, NULL, NULL },
    { "ical", 0, 0, G_OPTION_ARG_FILENAME, &ical, NULL, NULL },
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

  if (ical != NULL)
    {
      call->data = inn_call_dup_path (call, ical);
      call->data_free = g_free;
    }
  ask = (InnAgendaAsk) {
    .now = inn_clock_get_civil (inn_store_get_clock (call->store)),
    .days = days - 1,
    .birthday_days = days,
    .feb29 = inn_settings_get_feb29_rule (call->settings),
  };
  inn_store_load_agenda_async (call->store, ask, NULL, loaded_cb, call);
}
