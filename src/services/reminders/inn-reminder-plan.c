/* inn-reminder-plan.c: what is to be shown when, worked out from what is known.
 *
 * Every occurrence has a key (rule, subject, day of the event) and one time. A plan is made anew
 * from all that is known, and compared with the rows that there are:
 *
 *   - A row whose time is later than the latest one it was shown for is to be shown.
 *   - A row that was shown for its time or a later one never comes back, also when an undo brings
 *     its task back to an earlier time.
 *   - A row that nothing stands behind any more goes, but it is remembered when it was shown.
 *
 * Pure; any thread.
 */

#include "config.h"

#include "inn-reminder-plan.h"

#include "inn-reminder-guards.h"

static guint
hash_key (gconstpointer key)
{
  const InnOccurrence *occurrence = key;

  return g_int64_hash (&occurrence->subject_id) * 31
         + (guint) occurrence->rule_id * 7
         + (guint) occurrence->subject_kind
         + (guint) inn_date_to_julian (occurrence->day) * 131;
}

static gboolean
equal_key (gconstpointer a,
           gconstpointer b)
{
  const InnOccurrence *left = a;
  const InnOccurrence *right = b;

  return left->rule_id == right->rule_id
         && left->subject_kind == right->subject_kind
         && left->subject_id == right->subject_id
         && inn_date_equal (left->day, right->day);
}

static void
expect (GHashTable     *expected,
        gint64          rule_id,
        InnSubjectKind  subject_kind,
        gint64          subject_id,
        InnDate         day,
        InnCivil        fire)
{
  InnOccurrence *occurrence = g_new0 (InnOccurrence, 1);

  occurrence->rule_id = rule_id;
  occurrence->subject_kind = subject_kind;
  occurrence->subject_id = subject_id;
  occurrence->day = day;
  occurrence->fire = fire;
  g_hash_table_replace (expected, occurrence, occurrence);
}

static void
expect_tasks (GHashTable            *expected,
              const InnPlanFacts    *facts,
              const InnReminderRule *rule)
{
  for (guint i = 0; i < facts->tasks->len; i++)
    {
      const InnPlanTask *task = &g_array_index (facts->tasks, InnPlanTask, i);
      InnCivil fire = task->due;

      if (fire.minute == INN_CIVIL_NO_MINUTE)
        fire.minute = rule->minute;
      expect (expected, rule->id, task->kind, task->id, task->due.date, fire);
    }
}

static InnCivil
time_of_day (const InnReminderRule *rule,
             int                    days_before,
             InnDate                day)
{
  return inn_civil_new (inn_date_add_days (day, -days_before), rule->minute);
}

/* Whether a rule with a shorter lead has its time already: it says the same, and more to the
 * point. */
static gboolean
is_overtaken (const InnPlanFacts    *facts,
              const InnReminderRule *rule,
              InnDate                day)
{
  if (!INN_GUARDED (INN_GUARD_OVERTAKEN))
    return FALSE;

  for (guint i = 0; i < facts->rules->len; i++)
    {
      const InnReminderRule *other = &g_array_index (facts->rules, InnReminderRule, i);

      if (other->kind == rule->kind
          && other->enabled
          && other->days_before < rule->days_before
          && inn_civil_compare (time_of_day (other, other->days_before, day), facts->now) <= 0)
        return TRUE;
    }

  return inn_date_compare (day, facts->now.date) < 0 && rule->days_before > 0;
}

/* Returns: the lead time the guest has of its own, or -1 */
static int
find_lead (const InnPlanFacts *facts,
           const InnOccasion  *occasion)
{
  guint low = 0;
  guint high = facts->leads->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (facts->leads, InnGuestLead, middle).guest_id < occasion->guest_id)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < facts->leads->len; low++)
    {
      const InnGuestLead *lead = &g_array_index (facts->leads, InnGuestLead, low);

      if (lead->guest_id != occasion->guest_id)
        break;
      if (lead->kind == occasion->kind)
        return lead->days_before;
    }

  return -1;
}

/* Days of guests who have a lead of their own stand under the first rule of the kind. */
static gboolean
is_first_of_kind (const InnPlanFacts    *facts,
                  const InnReminderRule *rule)
{
  for (guint i = 0; i < facts->rules->len; i++)
    {
      const InnReminderRule *other = &g_array_index (facts->rules, InnReminderRule, i);

      if (other->kind == rule->kind && other->enabled)
        return other->id == rule->id;
    }

  return FALSE;
}

static void
expect_days (GHashTable            *expected,
             const InnPlanFacts    *facts,
             const InnReminderRule *rule)
{
  gboolean first = is_first_of_kind (facts, rule);

  for (guint i = 0; i < facts->occasions->len; i++)
    {
      const InnOccasion *occasion = &g_array_index (facts->occasions, InnOccasion, i);
      int lead;

      if (occasion->kind != rule->kind)
        continue;
      lead = find_lead (facts, occasion);
      if (lead >= 0 ? !first : is_overtaken (facts, rule, occasion->day))
        continue;
      expect (expected, rule->id, inn_rule_kind_get_subject (rule->kind), occasion->subject_id,
              occasion->day, time_of_day (rule, lead >= 0 ? lead : rule->days_before, occasion->day));
    }
}

/* The last answer counts: wished or dismissed ends the day's reminders, postponed moves them. */
static void
apply_answers (GHashTable         *expected,
               const InnPlanFacts *facts)
{
  for (guint i = 0; i < facts->answers->len; i++)
    {
      const InnAnswer *answer = g_ptr_array_index (facts->answers, i);

      for (guint j = 0; j < facts->rules->len; j++)
        {
          const InnReminderRule *rule = &g_array_index (facts->rules, InnReminderRule, j);
          InnOccurrence key = {
            .rule_id = rule->id,
            .subject_kind = inn_rule_kind_get_subject (answer->of),
            .subject_id = answer->subject_id != 0 ? answer->subject_id : answer->guest_id,
            .day = answer->day,
          };
          InnOccurrence *occurrence
            = rule->kind == answer->of ? g_hash_table_lookup (expected, &key) : NULL;

          if (occurrence == NULL)
            continue;
          if (answer->kind == INN_ANSWER_SNOOZED)
            {
              if (answer->rule_id == key.rule_id)
                {
                  occurrence->fire = answer->until;
                  if (occurrence->fire.minute == INN_CIVIL_NO_MINUTE)
                    occurrence->fire.minute = rule->minute;
                }
            }
          else
            {
              g_hash_table_remove (expected, &key);
            }
        }
    }
}

static gboolean
is_same (const InnOccurrence *a,
         const InnOccurrence *b)
{
  return a->state == b->state && inn_civil_compare (a->fire, b->fire) == 0;
}

/* What becomes of a row that is expected for @fire. */
static InnOccurrence
move (const InnOccurrence *row,
      InnCivil             fire)
{
  InnOccurrence moved = *row;
  gboolean was_shown = INN_GUARDED (INN_GUARD_ONCE)
                       && inn_civil_is_set (row->shown)
                       && inn_civil_compare (fire, row->shown) <= 0;

  moved.fire = fire;
  if (was_shown)
    moved.state = INN_OCCURRENCE_SHOWN;
  else if (row->state != INN_OCCURRENCE_CLAIMED || inn_civil_compare (fire, row->fire) != 0)
    moved.state = INN_OCCURRENCE_PLANNED;

  return moved;
}

static void
settle_row (InnPlanChanges      *changes,
            const InnPlanFacts  *facts,
            GHashTable          *expected,
            const InnOccurrence *row)
{
  const InnOccurrence *wanted = g_hash_table_lookup (expected, row);
  InnOccurrence settled = *row;

  if (wanted != NULL)
    {
      settled = move (row, wanted->fire);
    }
  else if (!inn_civil_is_set (row->shown)
           || !INN_GUARDED (INN_GUARD_MEMORY)
           || (row->state == INN_OCCURRENCE_EXPIRED
               && inn_date_days_between (row->fire.date, facts->now.date) > INN_SHOWN_KEPT_DAYS))
    {
      g_array_append_val (changes->remove, *row);
      return;
    }
  else if (row->state != INN_OCCURRENCE_EXPIRED)
    {
      /* From now on it is forgotten, however long ago it was shown: an undo is of what was done now. */
      settled.state = INN_OCCURRENCE_EXPIRED;
      settled.fire = facts->now;
    }

  if (!is_same (&settled, row))
    g_array_append_val (changes->save, settled);
}

/**
 * inn_reminder_plan_horizon:
 * @rules: (element-type InnReminderRule): all rules
 * @leads: (element-type InnGuestLead): those guests have of their own
 *
 * Returns: the last day whose tasks and other days a plan made on @today needs to know
 */
InnDate
inn_reminder_plan_horizon (InnDate  today,
                           GArray  *rules,
                           GArray  *leads)
{
  int lead = 0;

  for (guint i = 0; i < rules->len; i++)
    lead = MAX (lead, g_array_index (rules, InnReminderRule, i).days_before);
  for (guint i = 0; i < leads->len; i++)
    lead = MAX (lead, g_array_index (leads, InnGuestLead, i).days_before);

  return inn_date_add_days (today, lead + INN_PLAN_AHEAD_DAYS);
}

/**
 * inn_reminder_plan_make:
 * @facts: all that is known
 *
 * Returns: (transfer full): what to write so that the rows say what is to be shown when
 */
InnPlanChanges *
inn_reminder_plan_make (const InnPlanFacts *facts)
{
  InnPlanChanges *changes = g_new0 (InnPlanChanges, 1);
  g_autoptr (GHashTable) expected = g_hash_table_new_full (hash_key, equal_key, g_free, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_key, equal_key);
  GHashTableIter iter;
  gpointer value = NULL;

  changes->save = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));
  changes->remove = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));

  for (guint i = 0; i < facts->rules->len; i++)
    {
      const InnReminderRule *rule = &g_array_index (facts->rules, InnReminderRule, i);

      if (!rule->enabled)
        continue;
      if (rule->kind == INN_RULE_FOLLOW_UP)
        expect_tasks (expected, facts, rule);
      else
        expect_days (expected, facts, rule);
    }
  apply_answers (expected, facts);

  for (guint i = 0; i < facts->occurrences->len; i++)
    {
      InnOccurrence *row = &g_array_index (facts->occurrences, InnOccurrence, i);

      g_hash_table_add (known, row);
      settle_row (changes, facts, expected, row);
    }

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    if (!g_hash_table_contains (known, value))
      g_array_append_val (changes->save, *(InnOccurrence *) value);

  return changes;
}

/**
 * inn_plan_changes_free:
 * @self: (transfer full): an #InnPlanChanges
 */
void
inn_plan_changes_free (InnPlanChanges *self)
{
  g_array_unref (self->save);
  g_array_unref (self->remove);
  g_free (self);
}
