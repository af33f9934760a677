/* inn-answer-table.c: all SQL of the table occurrence_answer. On the database thread. */

#include "config.h"

#include "inn-answer-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

/* What was done about a day of a guest counts for all rules that remind of it. */
static const char LOAD_LATEST[] =
  "SELECT a.id, a.rule_id, a.answer, a.until, a.until_minute, a.outcome, a.staff_id, a.answered_utc "
  "FROM occurrence_answer a JOIN reminder_rule r ON r.id = a.rule_id "
  "WHERE a.guest_id = ?1 AND a.day = ?2 AND a.subject_id = ?3 AND r.kind = ?4 "
  "ORDER BY a.id DESC "
  "LIMIT 1";

static const char INSERT[] =
  "INSERT INTO occurrence_answer (rule_id, guest_id, day, answer, until, until_minute, outcome, "
  "  staff_id, answered_utc, subject_id) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM occurrence_answer "
  "WHERE guest_id = ?1";

/**
 * inn_answer_table_load_latest:
 * @occasion: which day; not a festival, which nobody answers
 * @found: (out): whether there is an answer
 *
 * Returns: (transfer full) (nullable): the last answer; %NULL without an error when @found is %FALSE
 */
InnAnswer *
inn_answer_table_load_latest (InnConnection  *connection,
                              InnOccasion     occasion,
                              gboolean       *found,
                              GError        **error)
{
  gint64 subject_id = inn_rule_kind_get_subject (occasion.kind) == INN_SUBJECT_GUEST
                        ? 0 : occasion.subject_id;
  g_autoptr (InnStatement) row = inn_statement_new (connection, LOAD_LATEST, error);
  InnAnswerKind kind = INN_ANSWER_DONE;
  InnAnswer *answer = NULL;

  *found = FALSE;
  if (row == NULL)
    return NULL;

  inn_statement_bind_int (row, 1, occasion.guest_id);
  inn_statement_bind_date (row, 2, occasion.day);
  inn_statement_bind_int (row, 3, subject_id);
  inn_statement_bind_text (row, 4, inn_rule_kind_to_nick (occasion.kind));
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return NULL;

  if (!inn_answer_kind_from_nick (inn_statement_get_text (row, 2), &kind))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CORRUPT, "Unknown answer in row %" G_GINT64_FORMAT,
                   inn_statement_get_int (row, 0));
      return NULL;
    }

  answer = inn_answer_new (occasion.guest_id, occasion.day, kind);
  answer->of = occasion.kind;
  answer->subject_id = subject_id;
  answer->id = inn_statement_get_int (row, 0);
  answer->rule_id = inn_statement_get_int (row, 1);
  answer->until = inn_table_get_civil (row, 3, 4);
  g_free (answer->outcome);
  answer->outcome = inn_statement_dup_text (row, 5);
  answer->staff_id = inn_statement_get_int (row, 6);
  answer->answered_utc = inn_statement_get_int (row, 7);
  *found = TRUE;

  return answer;
}

/**
 * inn_answer_table_insert:
 * @utc: when it was given, used unless @answer says so itself
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if a snooze has no time or another answer has
 *   one
 */
gint64
inn_answer_table_insert (InnConnection    *connection,
                         const InnAnswer  *answer,
                         gint64            utc,
                         GError          **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_date_is_valid (answer->day)
      || (answer->kind == INN_ANSWER_SNOOZED) != inn_civil_is_set (answer->until))
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "An answer does not fit together");
      return 0;
    }

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_int (statement, 1, answer->rule_id);
  inn_statement_bind_int (statement, 2, answer->guest_id);
  inn_statement_bind_date (statement, 3, answer->day);
  inn_statement_bind_text (statement, 4, inn_answer_kind_to_nick (answer->kind));
  inn_statement_bind_date (statement, 5, answer->until.date);
  inn_table_bind_minute (statement, 6, answer->until);
  inn_statement_bind_text (statement, 7, answer->outcome);
  inn_statement_bind_id (statement, 8, answer->staff_id);
  inn_statement_bind_int (statement, 9, answer->answered_utc != 0 ? answer->answered_utc : utc);
  inn_statement_bind_int (statement, 10, answer->subject_id);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_answer_table_delete_of_guest:
 *
 * Deletes all answers to reminders of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_answer_table_delete_of_guest (InnConnection  *connection,
                                  gint64          guest_id,
                                  GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
