/* inn-store-automation.c: see inn-store-automation.h.
 *
 * Rules run one after the other, each in an act of its own that can be taken back. Where one put a tag on,
 * those that wait for tags run once more.
 */

#include "config.h"

#include "inn-store-automation.h"

#include "inn-act-sentence.h"
#include "inn-automation-rule-table.h"
#include "inn-error.h"
#include "inn-store-box.h"

/* Rules that set each other going by their tags: a chain of so many ends by itself. */
#define MOST_PASSES 8

/* ---- The list ---------------------------------------------------------------------------- */

static gpointer
list_rules (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_automation_rule_table_list (connection, error);
}

/**
 * inn_store_list_automation_async:
 * @self: a store
 */
void
inn_store_list_automation_async (InnStore            *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_rules, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_automation_finish:
 *
 * Returns: (transfer full) (element-type InnAutomationRule): all rules in their order, retired ones too
 */
GPtrArray *
inn_store_list_automation_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/* ---- Changing them ----------------------------------------------------------------------- */

static gboolean
refuse_circle (InnConnection  *connection,
               GError        **error)
{
  g_autoptr (GPtrArray) rules = inn_automation_rule_table_list (connection, error);
  g_autofree char *circle = NULL;

  if (rules == NULL)
    return FALSE;

  circle = inn_automation_rule_find_circle (rules);
  if (circle == NULL)
    return TRUE;
  g_set_error (error, INN_ERROR, INN_ERROR_CIRCLE, "%s", circle);

  return FALSE;
}

static gpointer
save_rule (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  InnAutomationRule *rule = data;
  gint64 id = rule->id;

  inn_act_set_parameter (inn_change_get_act (change), "name", inn_automation_rule_get_label (rule));
  if (id == 0)
    id = inn_automation_rule_table_insert (connection, rule, error);
  else if (!inn_automation_rule_table_update (connection, rule, error))
    return NULL;

  return id != 0 && refuse_circle (connection, error) ? inn_store_box_id (id) : NULL;
}

/**
 * inn_store_save_automation_async:
 * @self: a store
 * @rule: a rule, new while its id is 0
 */
void
inn_store_save_automation_async (InnStore                 *self,
                                 const InnAutomationRule  *rule,
                                 GCancellable             *cancellable,
                                 GAsyncReadyCallback       callback,
                                 gpointer                  user_data)
{
  InnAct *act = inn_act_new (rule->id == 0 ? INN_ACT_AUTOMATION_CREATE : INN_ACT_AUTOMATION_EDIT);

  inn_store_change_async (self, act, save_rule, inn_automation_rule_copy (rule),
                          (GDestroyNotify) inn_automation_rule_free, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_automation_finish:
 * @seq: (out) (optional): the entry of the journal
 *
 * Returns: the rule's id, 0 on error; %INN_ERROR_INVALID if something it needs is missing,
 *   %INN_ERROR_CIRCLE if rules would set each other going for ever
 */
gint64
inn_store_save_automation_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

typedef struct
{
  gint64   rule_id;
  gboolean enabled;
  InnDate  today;
} SwitchJob;

static gpointer
switch_rule (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  const SwitchJob *job = data;
  g_autoptr (InnAutomationRule) rule = inn_automation_rule_table_load (connection, job->rule_id, error);

  if (rule == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "name", inn_automation_rule_get_label (rule));
  if (!rule->enabled && job->enabled)
    rule->since = job->today;
  rule->enabled = job->enabled;

  return inn_automation_rule_table_update (connection, rule, error) && refuse_circle (connection, error)
           ? INN_STORE_DONE
           : NULL;
}

/**
 * inn_store_switch_automation_async:
 * @self: a store
 * @rule_id: the rule
 * @enabled: whether it is to act from today on
 *
 * What happened before a rule is switched on it leaves alone.
 */
void
inn_store_switch_automation_async (InnStore            *self,
                                   gint64               rule_id,
                                   gboolean             enabled,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  SwitchJob *job = g_new0 (SwitchJob, 1);

  job->rule_id = rule_id;
  job->enabled = enabled;
  job->today = inn_clock_get_today (inn_store_get_clock (self));
  inn_store_change_async (self, inn_act_new (enabled ? INN_ACT_AUTOMATION_ENABLE
                                                     : INN_ACT_AUTOMATION_DISABLE),
                          switch_rule, job, g_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_switch_automation_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done; %INN_ERROR_CIRCLE if rules would set each other going for ever
 */
gboolean
inn_store_switch_automation_finish (InnStore      *self,
                                    GAsyncResult  *result,
                                    gint64        *seq,
                                    GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/* ---- A run ------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray          *rules; /* owned, of InnAutomationRule */
  InnAutomationTerms  terms;
  guint               next;
  guint               n_acts;
  guint               n_passes;
  gboolean            tagged;
} Run;

typedef struct
{
  InnAutomationRule  *rule; /* owned */
  InnAutomationTerms  terms;
  guint               n_done;
} RuleJob;

static void run_next (GTask *task);

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->rules, g_ptr_array_unref);
  g_free (run);
}

static void
rule_job_free (gpointer data)
{
  RuleJob *job = data;

  inn_automation_rule_free (job->rule);
  g_free (job);
}

static gpointer
run_rule (InnChange     *change,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  RuleJob *job = data;
  g_autofree char *count = NULL;

  if (!inn_automation_run_rule (change, job->rule, job->terms, &job->n_done, error))
    return NULL;

  count = g_strdup_printf ("%u", job->n_done);
  inn_act_set_parameter (inn_change_get_act (change), "name", inn_automation_rule_get_label (job->rule));
  inn_act_set_parameter (inn_change_get_act (change), "count", count);

  return g_memdup2 (&job->n_done, sizeof job->n_done);
}

static void
rule_run_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree guint *n_done = NULL;
  gint64 seq = 0;

  n_done = inn_store_change_finish (INN_STORE (source), result, &seq, &error);
  if (n_done == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (*n_done > 0)
    {
      const InnAutomationRule *rule = g_ptr_array_index (run->rules, run->next);

      run->n_acts++;
      run->tagged |= rule->tag_id != 0;
    }
  run->next++;
  run_next (task);
}

/* Only those that wait for tags are run again. */
static gboolean
is_wanted (const Run               *run,
           const InnAutomationRule *rule)
{
  return rule->enabled && !rule->retired && (run->n_passes == 0 || rule->cause == INN_CAUSE_TAG);
}

static void
run_next (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  RuleJob *job = NULL;

  while (run->next < run->rules->len && !is_wanted (run, g_ptr_array_index (run->rules, run->next)))
    run->next++;
  if (run->next >= run->rules->len)
    {
      if (!run->tagged || ++run->n_passes >= MOST_PASSES)
        {
          g_task_return_int (task, run->n_acts);
          return;
        }
      run->tagged = FALSE;
      run->next = 0;
      run_next (task);
      return;
    }

  job = g_new0 (RuleJob, 1);
  job->rule = inn_automation_rule_copy (g_ptr_array_index (run->rules, run->next));
  job->terms = run->terms;
  inn_store_change_async (g_task_get_source_object (task), inn_act_new (INN_ACT_AUTOMATION_RUN), run_rule,
                          job, rule_job_free, g_free, g_task_get_cancellable (task), rule_run_cb,
                          g_object_ref (task));
}

static void
rules_listed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  run->rules = inn_store_list_automation_finish (INN_STORE (source), result, &error);
  if (run->rules == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    run_next (task);
}

/**
 * inn_store_run_automation_async:
 * @self: a store, writable
 * @feb29: where 29 February goes in common years
 * @limit: how much advertising a guest gets in a calendar month
 * @callback: called on the main thread
 *
 * Does what the rules that are switched on say, for everything nothing was decided about yet. May be called
 * at any time and as often as one likes: for one cause a rule acts once.
 */
void
inn_store_run_automation_async (InnStore            *self,
                                InnFeb29Rule         feb29,
                                int                  limit,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  InnClock *clock = inn_store_get_clock (self);
  Run *run = g_new0 (Run, 1);

  g_task_set_source_tag (task, inn_store_run_automation_async);
  run->terms = (InnAutomationTerms) { inn_clock_get_today (clock), inn_clock_get_utc (clock), feb29, limit };
  g_task_set_task_data (task, run, run_free);
  inn_store_list_automation_async (self, cancellable, rules_listed_cb, task);
}

/**
 * inn_store_run_automation_finish:
 *
 * Returns: how many rules did something, -1 on error
 */
int
inn_store_run_automation_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return (int) g_task_propagate_int (G_TASK (result), error);
}

/* ---- Looking ----------------------------------------------------------------------------- */

typedef struct
{
  InnAutomationRule  *rule; /* owned */
  InnDate             first;
  InnAutomationTerms  terms;
} PreviewJob;

static void
preview_job_free (gpointer data)
{
  PreviewJob *job = data;

  inn_automation_rule_free (job->rule);
  g_free (job);
}

static gpointer
preview (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  PreviewJob *job = data;

  return inn_automation_run_preview (connection, job->rule, job->first, job->terms, error);
}

/**
 * inn_store_preview_automation_async:
 * @self: a store
 * @rule: a rule, saved or not, switched on or not
 * @first: the first day to look at
 * @feb29: where 29 February goes in common years
 *
 * Asks what the rule would have done from @first up to today. Writes nothing.
 */
void
inn_store_preview_automation_async (InnStore                 *self,
                                    const InnAutomationRule  *rule,
                                    InnDate                   first,
                                    InnFeb29Rule              feb29,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  user_data)
{
  InnClock *clock = inn_store_get_clock (self);
  PreviewJob *job = g_new0 (PreviewJob, 1);

  job->rule = inn_automation_rule_copy (rule);
  job->first = first;
  job->terms = (InnAutomationTerms) { inn_clock_get_today (clock), inn_clock_get_utc (clock), feb29, 0 };
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, preview, job, preview_job_free,
                        (GDestroyNotify) inn_automation_preview_free, cancellable, callback, user_data);
}

/**
 * inn_store_preview_automation_finish:
 *
 * Returns: (transfer full): what it would have done; %NULL on error, %INN_ERROR_INVALID when its conditions
 *   cannot be read
 */
InnAutomationPreview *
inn_store_preview_automation_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

typedef struct
{
  gint64   rule_id;
  gboolean held_only;
  guint    limit;
} FiringsJob;

static gpointer
list_firings (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const FiringsJob *job = data;

  return inn_automation_firing_table_list (connection, job->rule_id, job->held_only, job->limit, error);
}

/**
 * inn_store_list_firings_async:
 * @self: a store
 * @rule_id: of which rule, 0 for all
 * @held_only: only what is held back
 * @limit: no more than so many
 */
void
inn_store_list_firings_async (InnStore            *self,
                              gint64               rule_id,
                              gboolean             held_only,
                              guint                limit,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  FiringsJob *job = g_new0 (FiringsJob, 1);

  job->rule_id = rule_id;
  job->held_only = held_only;
  job->limit = limit;
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_firings, job, g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_firings_finish:
 *
 * Returns: (transfer full) (element-type InnAutomationFiring): what rules did and why not, the latest first
 */
GPtrArray *
inn_store_list_firings_finish (InnStore      *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return inn_store_read_finish (self, result, error);
}
