/* inn-store-reminders.c: the agenda, rules and answers, from the main thread. */

#include "config.h"

#include "inn-store-reminders.h"

#include "inn-act-sentence.h"
#include "inn-answer-table.h"
#include "inn-change-words.h"
#include "inn-error.h"
#include "inn-rule-table.h"
#include "inn-store-box.h"

static gpointer
load_agenda (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_agenda_table_load (connection, *(InnAgendaAsk *) data, error);
}

static gpointer
list_rules (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_rule_table_list (connection, error);
}

typedef struct
{
  int     follow_up_minute;
  int     birthday_minute;
  GArray *leads; /* owned, of int */
} RulesJob;

static void
rules_job_free (gpointer data)
{
  RulesJob *job = data;

  g_array_unref (job->leads);
  g_free (job);
}

static gpointer
set_rules (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  RulesJob *job = data;

  return inn_rule_table_set (inn_change_get_connection (change), job->follow_up_minute,
                             job->birthday_minute, (const int *) (gpointer) job->leads->data,
                             job->leads->len, error)
           ? INN_STORE_DONE
           : NULL;
}

typedef struct
{
  InnRuleKind kind;
  gboolean    enabled;
} SwitchJob;

static gpointer
switch_rules (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  const SwitchJob *job = data;

  return inn_rule_table_switch (inn_change_get_connection (change), job->kind, job->enabled, error)
           ? INN_STORE_DONE
           : NULL;
}

/* The rule that answers stand under when nobody says which reminded of the day. */
static gint64
find_rule (InnConnection  *connection,
           InnRuleKind     kind,
           GError        **error)
{
  g_autoptr (GArray) rules = inn_rule_table_list (connection, error);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const InnReminderRule *rule = &g_array_index (rules, InnReminderRule, i);

      if (rule->kind == kind)
        return rule->id;
    }

  if (rules != NULL)
    g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND, "No rule reminds of such a day");

  return 0;
}

static gpointer
answer_day (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  InnAnswer *given = data;
  g_autoptr (InnAnswer) answer = inn_answer_new (given->guest_id, given->day, given->kind);

  answer->rule_id
    = given->rule_id != 0 ? given->rule_id : find_rule (connection, given->of, error);
  if (answer->rule_id == 0)
    return NULL;

  answer->of = given->of;
  answer->subject_id = given->subject_id;
  answer->until = given->until;
  g_free (answer->outcome);
  answer->outcome = g_strdup (given->outcome);
  answer->staff_id = given->staff_id != 0 ? given->staff_id : inn_change_get_staff (change);
  answer->answered_utc = given->answered_utc;

  if (!inn_change_name_guests (change, &given->guest_id, 1, error))
    return NULL;

  if (inn_act_get_parameter (inn_change_get_act (change), "name") == NULL)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND, "No guest %" G_GINT64_FORMAT,
                   given->guest_id);
      return NULL;
    }

  return inn_store_box_id (inn_answer_table_insert (connection, answer,
                                                    inn_change_get_utc (change), error));
}

/**
 * inn_store_load_agenda_async:
 * @ask: the days asked for
 */
void
inn_store_load_agenda_async (InnStore            *self,
                             InnAgendaAsk         ask,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_agenda, g_memdup2 (&ask, sizeof ask),
                        g_free, (GDestroyNotify) inn_agenda_unref, cancellable, callback,
                        user_data);
}

/**
 * inn_store_load_agenda_finish:
 *
 * Returns: (transfer full): what is to be done and whose birthday comes
 */
InnAgenda *
inn_store_load_agenda_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_list_rules_async:
 *
 * Reads the rules of this book: what is announced how long before.
 */
void
inn_store_list_rules_async (InnStore            *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_rules, NULL, NULL,
                        (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_rules_finish:
 *
 * Returns: (transfer full) (element-type InnReminderRule): all rules, those not in use too
 */
GArray *
inn_store_list_rules_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_set_rules_async:
 * @follow_up_minute: when follow-ups without a time are shown, in minutes since midnight
 * @birthday_minute: when birthdays are shown
 * @leads: (array length=n_leads): how many days ahead birthdays are shown
 * @n_leads: how many leads; 0 for no birthdays
 *
 * Makes the rules say what the settings say. An act only if something differs.
 */
void
inn_store_set_rules_async (InnStore            *self,
                           int                  follow_up_minute,
                           int                  birthday_minute,
                           const int           *leads,
                           gsize                n_leads,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  RulesJob *job = g_new0 (RulesJob, 1);

  job->follow_up_minute = follow_up_minute;
  job->birthday_minute = birthday_minute;
  job->leads = g_array_sized_new (FALSE, FALSE, sizeof (int), n_leads);
  if (n_leads > 0)
    g_array_append_vals (job->leads, leads, n_leads);
  inn_store_change_async (self, inn_act_new (INN_ACT_RULES_EDIT), set_rules, job, rules_job_free,
                          NULL, cancellable, callback, user_data);
}

/**
 * inn_store_set_rules_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_set_rules_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_switch_rules_async:
 * @kind: important dates, festivals, documents or tiers
 * @enabled: whether they are reminded of
 *
 * An act only if something differs; inn_store_set_rules_finish () ends it.
 */
void
inn_store_switch_rules_async (InnStore            *self,
                              InnRuleKind          kind,
                              gboolean             enabled,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  SwitchJob *job = g_new0 (SwitchJob, 1);

  job->kind = kind;
  job->enabled = enabled;
  inn_store_change_async (self, inn_act_new (INN_ACT_RULES_EDIT), switch_rules, job, g_free, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_answer_day_async:
 * @answer: done, snoozed until a time, or dismissed; without a rule it stands under the first one
 *   of its kind, without a staff member under who is at the desk
 */
void
inn_store_answer_day_async (InnStore            *self,
                                 InnAnswer           *answer,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  /* In the order of InnAnswerKind. */
  static const char *const birthday_acts[] = {
    INN_ACT_BIRTHDAY_DONE, INN_ACT_BIRTHDAY_SNOOZE, INN_ACT_BIRTHDAY_DISMISS,
  };
  static const char *const day_acts[] = {
    INN_ACT_DAY_DONE, INN_ACT_DAY_SNOOZE, INN_ACT_DAY_DISMISS,
  };
  const char *const *acts = answer->of == INN_RULE_BIRTHDAY ? birthday_acts : day_acts;

  inn_store_change_async (self, inn_act_new (acts[answer->kind]), answer_day,
                          inn_answer_ref (answer), (GDestroyNotify) inn_answer_unref, g_free,
                          cancellable, callback, user_data);
}

/**
 * inn_store_answer_day_finish:
 *
 * Returns: the answer's id, 0 on error; %INN_ERROR_NOT_FOUND if the guest is gone
 */
gint64
inn_store_answer_day_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}
