/* inn-automation-rule-table.c: all SQL of the table automation_rule. On the database thread. */

#include "config.h"

#include "inn-automation-rule-table.h"

#include "inn-table-private.h"
#include "inn-text.h"

/* In the order of read_rule (). */
#define COLUMNS \
  "id, key, name, cause, amount, low, high, cause_tag_id, festival_id, conditions, makes_task, task, " \
  "due_days, due_minute, priority, assign, staff_id, template_id, tag_id, purpose, quiet_days, enabled, " \
  "since, retired "

static const char LIST[] =
  "SELECT " COLUMNS
  "FROM automation_rule "
  "ORDER BY position, id";

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM automation_rule "
  "WHERE id = ?1";

static const char INSERT[] =
  "INSERT INTO automation_rule (key, name, cause, amount, low, high, cause_tag_id, festival_id, "
  "  conditions, makes_task, task, due_days, due_minute, priority, assign, staff_id, template_id, tag_id, "
  "  purpose, quiet_days, enabled, since, retired, position) "
  "VALUES (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, "
  "  ?22, ?23, ?24, (SELECT coalesce (max (position), -1) + 1 FROM automation_rule))";

static const char UPDATE[] =
  "UPDATE automation_rule "
  "SET key = ?2, name = ?3, cause = ?4, amount = ?5, low = ?6, high = ?7, cause_tag_id = ?8, "
  "  festival_id = ?9, conditions = ?10, makes_task = ?11, task = ?12, due_days = ?13, due_minute = ?14, "
  "  priority = ?15, assign = ?16, staff_id = ?17, template_id = ?18, tag_id = ?19, purpose = ?20, "
  "  quiet_days = ?21, enabled = ?22, since = ?23, retired = ?24 "
  "WHERE id = ?1";

static int
get_bound (InnStatement *row,
           int           column)
{
  return inn_statement_is_null (row, column) ? -1 : (int) inn_statement_get_int (row, column);
}

/* A rule of a newer program, which does what this one cannot, is read as switched off. */
static InnAutomationRule *
read_rule (InnStatement *row)
{
  InnAutomationRule *rule = inn_automation_rule_new (INN_CAUSE_CHECK_OUT);
  gboolean known = inn_automation_cause_from_nick (inn_statement_get_text (row, 3), &rule->cause)
                   && inn_automation_assign_from_nick (inn_statement_get_text (row, 15), &rule->assign)
                   && inn_automation_purpose_from_nick (inn_statement_get_text (row, 19), &rule->purpose);

  rule->id = inn_statement_get_int (row, 0);
  inn_text_set (&rule->key, inn_statement_get_text (row, 1));
  inn_text_set (&rule->name, inn_statement_get_text (row, 2));
  rule->amount = (int) inn_statement_get_int (row, 4);
  rule->low = get_bound (row, 5);
  rule->high = get_bound (row, 6);
  rule->cause_tag_id = inn_statement_get_int (row, 7);
  rule->festival_id = inn_statement_get_int (row, 8);
  inn_text_set (&rule->conditions, inn_statement_get_text (row, 9));
  rule->makes_task = inn_statement_get_boolean (row, 10);
  inn_text_set (&rule->task, inn_statement_get_text (row, 11));
  rule->due_days = (int) inn_statement_get_int (row, 12);
  if (!inn_statement_is_null (row, 13))
    rule->due_minute = (int) inn_statement_get_int (row, 13);
  rule->priority = g_str_equal (inn_statement_get_text (row, 14), "high") ? INN_PRIORITY_HIGH
                                                                           : INN_PRIORITY_NORMAL;
  rule->staff_id = inn_statement_get_int (row, 16);
  rule->template_id = inn_statement_get_int (row, 17);
  rule->tag_id = inn_statement_get_int (row, 18);
  rule->quiet_days = (int) inn_statement_get_int (row, 20);
  rule->enabled = known && inn_statement_get_boolean (row, 21);
  rule->since = inn_statement_get_date (row, 22);
  rule->retired = inn_statement_get_boolean (row, 23);

  return rule;
}

static void
bind_bound (InnStatement *statement,
            int           index,
            int           bound)
{
  if (bound >= 0)
    inn_statement_bind_int (statement, index, bound);
  else
    inn_statement_bind_null (statement, index);
}

static void
bind_rule (InnStatement             *statement,
           const InnAutomationRule  *rule)
{
  inn_statement_bind_text (statement, 2, rule->key);
  inn_statement_bind_text (statement, 3, rule->name);
  inn_statement_bind_text (statement, 4, inn_automation_cause_to_nick (rule->cause));
  inn_statement_bind_int (statement, 5, rule->amount);
  bind_bound (statement, 6, rule->low);
  bind_bound (statement, 7, rule->high);
  inn_statement_bind_id (statement, 8, rule->cause_tag_id);
  inn_statement_bind_id (statement, 9, rule->festival_id);
  inn_statement_bind_text (statement, 10, rule->conditions);
  inn_statement_bind_boolean (statement, 11, rule->makes_task);
  inn_statement_bind_text (statement, 12, rule->task);
  inn_statement_bind_int (statement, 13, rule->due_days);
  bind_bound (statement, 14, rule->due_minute);
  inn_statement_bind_text (statement, 15, rule->priority == INN_PRIORITY_HIGH ? "high" : "normal");
  inn_statement_bind_text (statement, 16, inn_automation_assign_to_nick (rule->assign));
  inn_statement_bind_id (statement, 17, rule->staff_id);
  inn_statement_bind_id (statement, 18, rule->template_id);
  inn_statement_bind_id (statement, 19, rule->tag_id);
  inn_statement_bind_text (statement, 20, inn_automation_purpose_to_nick (rule->purpose));
  inn_statement_bind_int (statement, 21, rule->quiet_days);
  inn_statement_bind_boolean (statement, 22, rule->enabled);
  if (inn_date_is_set (rule->since))
    inn_statement_bind_date (statement, 23, rule->since);
  else
    inn_statement_bind_null (statement, 23);
  inn_statement_bind_boolean (statement, 24, rule->retired);
}

/**
 * inn_automation_rule_table_list:
 *
 * Returns: (transfer full) (element-type InnAutomationRule): all rules in their order, retired ones too;
 *   %NULL with @error set
 */
GPtrArray *
inn_automation_rule_table_list (InnConnection  *connection,
                                GError        **error)
{
  return inn_table_list (connection, LIST, (InnRowFunc) read_rule,
                         (GDestroyNotify) inn_automation_rule_free, error);
}

/**
 * inn_automation_rule_table_load:
 *
 * Returns: (transfer full): the rule; %INN_ERROR_NOT_FOUND if there is none
 */
InnAutomationRule *
inn_automation_rule_table_load (InnConnection  *connection,
                                gint64          id,
                                GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "rule", error);

  return row != NULL ? read_rule (row) : NULL;
}

/**
 * inn_automation_rule_table_insert:
 *
 * Puts @rule behind the others.
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_automation_rule_table_insert (InnConnection            *connection,
                                  const InnAutomationRule  *rule,
                                  GError                  **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_automation_rule_check (rule, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;
  bind_rule (statement, rule);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_automation_rule_table_update:
 *
 * Returns: whether it is as @rule says; %INN_ERROR_NOT_FOUND if it is gone, %INN_ERROR_INVALID if
 *   something it needs is missing
 */
gboolean
inn_automation_rule_table_update (InnConnection            *connection,
                                  const InnAutomationRule  *rule,
                                  GError                  **error)
{
  g_autoptr (InnAutomationRule) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_automation_rule_check (rule, error))
    return FALSE;

  before = inn_automation_rule_table_load (connection, rule->id, error);
  statement = before != NULL ? inn_statement_new (connection, UPDATE, error) : NULL;
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, rule->id);
  bind_rule (statement, rule);

  return inn_statement_run (statement, error);
}
