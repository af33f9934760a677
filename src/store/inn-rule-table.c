/* inn-rule-table.c: all SQL of the table reminder_rule. On the database thread. */

#include "config.h"

#include "inn-rule-table.h"

#include "inn-statement.h"

static const char LIST[] =
  "SELECT id, kind, days_before, minute, enabled "
  "FROM reminder_rule "
  "ORDER BY id";

static const char INSERT[] =
  "INSERT INTO reminder_rule (kind, days_before, minute, enabled) "
  "VALUES (?1, ?2, ?3, ?4)";

static const char UPDATE[] =
  "UPDATE reminder_rule "
  "SET days_before = ?2, minute = ?3, enabled = ?4 "
  "WHERE id = ?1 AND (days_before <> ?2 OR minute <> ?3 OR enabled <> ?4)";

/**
 * inn_rule_table_list:
 *
 * Returns: (transfer full) (element-type InnReminderRule): all rules, those not in use too
 */
GArray *
inn_rule_table_list (InnConnection  *connection,
                     GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST, error);
  g_autoptr (GArray) rules = g_array_new (FALSE, TRUE, sizeof (InnReminderRule));
  InnStep step = INN_STEP_DONE;

  if (row == NULL)
    return NULL;

  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnReminderRule rule = {
        .id = inn_statement_get_int (row, 0),
        .days_before = inn_statement_get_int (row, 2),
        .minute = inn_statement_get_int (row, 3),
        .enabled = inn_statement_get_boolean (row, 4),
      };

      if (inn_rule_kind_from_nick (inn_statement_get_text (row, 1), &rule.kind))
        g_array_append_val (rules, rule);
    }

  return step == INN_STEP_ERROR ? NULL : g_steal_pointer (&rules);
}

/* Returns: the new id, 0 on error */
static gint64
insert_rule (InnConnection          *connection,
             const InnReminderRule  *rule,
             GError                **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, inn_rule_kind_to_nick (rule->kind));
  inn_statement_bind_int (statement, 2, rule->days_before);
  inn_statement_bind_int (statement, 3, rule->minute);
  inn_statement_bind_boolean (statement, 4, rule->enabled);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/* Its kind never changes. Writes nothing when the rule stays the same. */
static gboolean
update_rule (InnConnection          *connection,
             const InnReminderRule  *rule,
             GError                **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, UPDATE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, rule->id);
  inn_statement_bind_int (statement, 2, rule->days_before);
  inn_statement_bind_int (statement, 3, rule->minute);
  inn_statement_bind_boolean (statement, 4, rule->enabled);

  return inn_statement_run (statement, error);
}

static const char SWITCH[] =
  "UPDATE reminder_rule "
  "SET enabled = ?2 "
  "WHERE kind = ?1 AND enabled <> ?2";

/**
 * inn_rule_table_switch:
 * @kind: which rules; not those for birthdays, which have lead times of their own
 * @enabled: whether they are in use
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_rule_table_switch (InnConnection  *connection,
                       InnRuleKind     kind,
                       gboolean        enabled,
                       GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SWITCH, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_text (statement, 1, inn_rule_kind_to_nick (kind));
  inn_statement_bind_boolean (statement, 2, enabled);

  return inn_statement_run (statement, error);
}

/**
 * inn_rule_table_set:
 * @follow_up_minute: when follow-ups without a time are shown
 * @birthday_minute: when birthdays are shown
 * @leads: (array length=n_leads): how many days ahead birthdays are shown
 * @n_leads: how many leads; 0 for no birthdays
 *
 * Makes the rules say what the settings say. A rule that is no longer wanted is put out of use, not
 * deleted, because answers name it; it is taken up again when its lead comes back.
 */
gboolean
inn_rule_table_set (InnConnection  *connection,
                    int             follow_up_minute,
                    int             birthday_minute,
                    const int      *leads,
                    gsize           n_leads,
                    GError        **error)
{
  g_autoptr (GArray) rules = inn_rule_table_list (connection, error);
  g_autofree gboolean *found = g_new0 (gboolean, n_leads + 1);

  if (rules == NULL)
    return FALSE;

  for (guint i = 0; i < rules->len; i++)
    {
      InnReminderRule rule = g_array_index (rules, InnReminderRule, i);

      if (rule.kind == INN_RULE_FOLLOW_UP)
        {
          rule.minute = follow_up_minute;
        }
      else if (rule.kind == INN_RULE_BIRTHDAY)
        {
          rule.minute = birthday_minute;
          rule.enabled = FALSE;
          for (gsize j = 0; j < n_leads; j++)
            if (!found[j] && leads[j] == rule.days_before)
              {
                found[j] = TRUE;
                rule.enabled = TRUE;
                break;
              }
        }

      if (!update_rule (connection, &rule, error))
        return FALSE;
    }

  for (gsize j = 0; j < n_leads; j++)
    {
      InnReminderRule rule = { 0, INN_RULE_BIRTHDAY, leads[j], birthday_minute, TRUE };

      if (!found[j] && insert_rule (connection, &rule, error) == 0)
        return FALSE;
    }

  return TRUE;
}
