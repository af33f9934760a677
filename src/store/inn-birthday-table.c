/* inn-birthday-table.c: whose birthday falls on which day, and what was done about it.
 *
 * A day has at most a handful of keys (inn_birthday_keys_on ()), each a look into an index. Database
 * thread.
 */

#include "config.h"

#include "inn-birthday-table.h"

#include "inn-consent-private.h"
#include "inn-reminder.h"
#include "inn-statement.h"

/* Nobody is greeted who died, who wants no contact, who is not welcome or who was put away; nor who
 * said no to it, or to being in the book at all. */
static const char LIST_BY_KEY[] =
  "SELECT id FROM guest "
  "WHERE birth_calendar = ?1 AND birth_month = ?2 AND birth_day = ?3 AND birth_leap = ?4 "
  "  AND birth_month IS NOT NULL "
  "  AND deceased = 0 AND no_contact = 0 AND banned = 0 AND archived = 0 "
  "  AND " INN_SQL_CONSENT_ALLOWS ("guest.id", "'birthday'") " "
  "  AND " INN_SQL_CONSENT_ALLOWS ("guest.id", "'profile'") " "
  "ORDER BY id";

static const char LIST_ANSWERS[] =
  "SELECT a.id, a.rule_id, a.guest_id, a.day, a.answer, a.until, a.until_minute, a.outcome, a.staff_id, "
  "       a.answered_utc, a.subject_id, r.kind "
  "FROM occurrence_answer a JOIN reminder_rule r ON r.id = a.rule_id "
  "WHERE a.day >= ?1 "
  "ORDER BY a.id";

/* How inn_birthday_month_day_key () makes its numbers. */
#define KEY_LUNAR 10000
#define KEY_LEAP 20000

static gboolean
each_by_key (InnStatement     *statement,
             int               key,
             InnDate           day,
             InnBirthdayFunc   func,
             gpointer          data,
             GError          **error)
{
  int month_day = key % KEY_LUNAR;
  InnStep step;

  inn_statement_bind_text (statement, 1, key >= KEY_LUNAR ? "lunar" : "solar");
  inn_statement_bind_int (statement, 2, month_day / 100);
  inn_statement_bind_int (statement, 3, month_day % 100);
  inn_statement_bind_boolean (statement, 4, key >= KEY_LEAP);

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    func (inn_statement_get_int (statement, 0), day, data);

  return step == INN_STEP_DONE;
}

/**
 * inn_birthday_table_each:
 * @first: first day
 * @last: last day, included
 * @feb29: where 29 February goes in common years
 * @func: (scope call): called for each birthday, by day and then by guest
 *
 * Guests who are not to be greeted are left out.
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_birthday_table_each (InnConnection    *connection,
                         InnDate           first,
                         InnDate           last,
                         InnFeb29Rule      feb29,
                         InnBirthdayFunc   func,
                         gpointer          data,
                         GError          **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_BY_KEY, error);

  if (statement == NULL)
    return FALSE;

  /* No day comes after the last of all. */
  for (InnDate day = first;
       inn_date_is_set (day) && inn_date_compare (day, last) <= 0;
       day = inn_date_add_days (day, 1))
    {
      int keys[INN_BIRTHDAY_MAX_KEYS];
      gsize n_keys = inn_birthday_keys_on (day, feb29, keys);

      for (gsize i = 0; i < n_keys; i++)
        if (!each_by_key (statement, keys[i], day, func, data, error))
          return FALSE;
    }

  return TRUE;
}

/**
 * inn_birthday_table_list_answers:
 * @first: first day
 *
 * Returns: (transfer full) (element-type InnAnswer): what was done about birthdays and other days on @first and
 *   later, in the order it was done; or %NULL with @error set
 */
GPtrArray *
inn_birthday_table_list_answers (InnConnection  *connection,
                                 InnDate         first,
                                 GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_ANSWERS, error);
  g_autoptr (GPtrArray) answers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) inn_answer_unref);
  InnStep step;

  if (statement == NULL)
    return NULL;

  inn_statement_bind_date (statement, 1, first);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnAnswerKind kind;
      InnRuleKind of;
      InnAnswer *answer = NULL;

      if (!inn_answer_kind_from_nick (inn_statement_get_text (statement, 4), &kind)
          || !inn_rule_kind_from_nick (inn_statement_get_text (statement, 11), &of))
        continue;

      answer = inn_answer_new (inn_statement_get_int (statement, 2),
                               inn_statement_get_date (statement, 3), kind);
      answer->id = inn_statement_get_int (statement, 0);
      answer->of = of;
      answer->subject_id = inn_statement_get_int (statement, 10);
      answer->rule_id = inn_statement_get_int (statement, 1);
      if (!inn_statement_is_null (statement, 5))
        answer->until = inn_civil_new (inn_statement_get_date (statement, 5),
                                       inn_statement_is_null (statement, 6)
                                         ? INN_CIVIL_NO_MINUTE
                                         : (int) inn_statement_get_int (statement, 6));
      g_free (answer->outcome);
      answer->outcome = inn_statement_dup_text (statement, 7);
      answer->staff_id = inn_statement_get_int (statement, 8);
      answer->answered_utc = inn_statement_get_int (statement, 9);
      g_ptr_array_add (answers, answer);
    }

  return step == INN_STEP_DONE ? g_steal_pointer (&answers) : NULL;
}
