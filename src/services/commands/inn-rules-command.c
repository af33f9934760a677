/* inn-rules-command.c: innkeeperctl rules and rule: what acts by itself, what it did, would do, and did not. */

#include "config.h"

#include "inn-command-private.h"

#include <glib/gi18n-lib.h>

#include "inn-store-automation.h"

#define MOST_FIRINGS 1000

/* A look back goes through the rules one after the other. */
typedef struct
{
  GPtrArray  *rules;   /* owned, of InnAutomationRule; NULL at first */
  InnPrinter *printer; /* owned */
  InnDate     first;
  guint       next;
} DryRun;

static void
dry_run_free (gpointer data)
{
  DryRun *run = data;

  g_clear_pointer (&run->rules, g_ptr_array_unref);
  g_clear_pointer (&run->printer, inn_printer_free);
  g_free (run);
}

static const char *
name_rule (const InnAutomationRule *rule)
{
  return *rule->key != '\0' ? rule->key : rule->name;
}

static void preview_next (InnCall *call);

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  InnCall *call = user_data;
  DryRun *run = call->data;
  const InnAutomationRule *rule = g_ptr_array_index (run->rules, run->next);
  GError *error = NULL;
  g_autoptr (InnAutomationPreview) preview
    = inn_store_preview_automation_finish (INN_STORE (source), result, &error);

  if (preview == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  for (guint i = 0; i < preview->lines->len; i++)
    {
      const InnPreviewLine *line = g_ptr_array_index (preview->lines, i);

      inn_printer_begin (run->printer);
      inn_printer_add_text (run->printer, "rule", name_rule (rule));
      inn_printer_add_date (run->printer, "day", line->day);
      inn_printer_add_int (run->printer, "guest", line->guest_id);
      inn_printer_add_text (run->printer, "name", line->name);
      inn_printer_add_text (run->printer, "held-back", inn_automation_hold_to_nick (line->hold));
      inn_printer_end (run->printer);
    }
  if (inn_automation_preview_is_everybody (preview) && preview->n_guests > 0)
    g_string_append_printf (call->err, _("The rule “%1$s” would act for %2$u of %3$u guests.\n"),
                            inn_automation_rule_get_label (rule), preview->n_guests, preview->n_living);

  run->next++;
  preview_next (call);
}

static void
preview_next (InnCall *call)
{
  DryRun *run = call->data;

  while (run->next < run->rules->len
         && ((InnAutomationRule *) g_ptr_array_index (run->rules, run->next))->retired)
    run->next++;
  if (run->next < run->rules->len)
    inn_store_preview_automation_async (call->store, g_ptr_array_index (run->rules, run->next), run->first,
                                        inn_settings_get_feb29_rule (call->settings), NULL, previewed_cb,
                                        call);
  else
    inn_call_return (call, INN_EXIT_OK, run->printer);
}

static void
print_rule (InnPrinter              *printer,
            const InnAutomationRule *rule)
{
  inn_printer_begin (printer);
  inn_printer_add_text (printer, "rule", name_rule (rule));
  inn_printer_add_text (printer, "name", inn_automation_rule_get_label (rule));
  inn_printer_add_text (printer, "state", rule->enabled ? "on" : "off");
  if (inn_date_is_set (rule->since))
    inn_printer_add_date (printer, "since", rule->since);
  inn_printer_add_text (printer, "cause", inn_automation_cause_to_nick (rule->cause));
  inn_printer_add_int (printer, "amount", rule->amount);
  inn_printer_add_text (printer, "task", rule->makes_task ? inn_automation_rule_get_task (rule) : "");
  inn_printer_add_text (printer, "for", inn_automation_assign_to_nick (rule->assign));
  inn_printer_add_text (printer, "purpose", inn_automation_purpose_to_nick (rule->purpose));
  inn_printer_add_text (printer, "conditions", rule->conditions);
  inn_printer_end (printer);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  InnCall *call = user_data;
  DryRun *run = call->data;
  GError *error = NULL;
  g_autoptr (GPtrArray) rules = inn_store_list_automation_finish (INN_STORE (source), result, &error);

  if (rules == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  if (inn_date_is_set (run->first))
    {
      run->rules = g_steal_pointer (&rules);
      preview_next (call);
      return;
    }
  for (guint i = 0; i < rules->len; i++)
    if (!((InnAutomationRule *) g_ptr_array_index (rules, i))->retired)
      print_rule (run->printer, g_ptr_array_index (rules, i));
  inn_call_return (call, INN_EXIT_OK, run->printer);
}

static void
firings_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  InnCall *call = user_data;
  DryRun *run = call->data;
  GError *error = NULL;
  g_autoptr (GPtrArray) firings = inn_store_list_firings_finish (INN_STORE (source), result, &error);

  if (firings == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  for (guint i = 0; i < firings->len; i++)
    {
      const InnAutomationFiring *firing = g_ptr_array_index (firings, i);

      inn_printer_begin (run->printer);
      inn_printer_add_int (run->printer, "rule", firing->rule_id);
      inn_printer_add_date (run->printer, "day", firing->day);
      inn_printer_add_int (run->printer, "guest", firing->guest_id);
      inn_printer_add_text (run->printer, "name", firing->name);
      inn_printer_add_text (run->printer, "reason", inn_automation_hold_get_label (firing->hold));
      inn_printer_end (run->printer);
    }
  inn_call_return (call, INN_EXIT_OK, run->printer);
}

void
inn_rules_command (InnCall *call)
{
  gboolean dry_run = FALSE, held = FALSE;
  g_autofree char *since = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, NULL, NULL },
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, NULL, NULL },
    { "held", 0, 0, G_OPTION_ARG_NONE, &held, NULL, NULL },
    { NULL },
  };
  InnDate today = inn_clock_get_today (inn_store_get_clock (call->store));
  InnDate first = INN_DATE_NONE;
  DryRun *run = NULL;

  if (!inn_call_parse (call, entries, 0))
    return;
  if (dry_run && since == NULL)
    first = inn_date_add_days (today, -90);
  else if (since != NULL
           && (!dry_run || !inn_date_from_iso (since, &first) || inn_date_compare (first, today) > 0))
    {
      inn_call_return_usage (call, _("rules: --dry-run --since takes a day gone by, written YYYY-MM-DD"));
      return;
    }

  run = g_new0 (DryRun, 1);
  run->first = first;
  run->printer = inn_printer_new (call->json, FALSE);
  call->data = run;
  call->data_free = dry_run_free;
  if (held)
    inn_store_list_firings_async (call->store, 0, TRUE, MOST_FIRINGS, NULL, firings_cb, call);
  else
    inn_store_list_automation_async (call->store, NULL, listed_cb, call);
}

static void
switched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;

  if (inn_store_switch_automation_finish (INN_STORE (source), result, NULL, &error))
    {
      g_autoptr (InnPrinter) printer = inn_printer_new (call->json, FALSE);

      inn_call_return (call, INN_EXIT_OK, printer);
    }
  else
    inn_call_return_error (call, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  InnCall *call = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) rules = inn_store_list_automation_finish (INN_STORE (source), result, &error);

  if (rules == NULL)
    {
      inn_call_return_error (call, error);
      return;
    }

  for (guint i = 0; i < rules->len; i++)
    {
      const InnAutomationRule *rule = g_ptr_array_index (rules, i);

      if (g_str_equal (name_rule (rule), inn_call_get_word (call, 0)))
        {
          inn_store_switch_automation_async (call->store, rule->id,
                                             g_str_equal (inn_call_get_word (call, 1), "on"), NULL,
                                             switched_cb, call);
          return;
        }
    }

  inn_call_return_usage (call, _("rule: there is no rule of this name; “rules” lists them"));
}

void
inn_rule_command (InnCall *call)
{
  const GOptionEntry entries[] = { { NULL } };

  if (!inn_call_parse (call, entries, 2))
    return;
  if (!g_str_equal (inn_call_get_word (call, 1), "on") && !g_str_equal (inn_call_get_word (call, 1), "off"))
    {
      inn_call_return_usage (call, _("rule: say “on” or “off” behind the name of the rule"));
      return;
    }

  inn_store_list_automation_async (call->store, NULL, found_cb, call);
}
