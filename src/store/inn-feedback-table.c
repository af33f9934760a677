/* inn-feedback-table.c: all SQL of the table feedback. On the database thread. */

#include "config.h"

#include "inn-feedback-table.h"

#include "inn-table-private.h"
#include "inn-text.h"

/* In the order of read_feedback (). */
#define COLUMNS \
  "f.id, f.guest_id, f.stay_id, f.room_id, f.kind, f.day, f.source, f.score_tenths, f.category, " \
  "f.severity, f.what, f.department, f.staff_id, f.due, f.due_minute, f.closed, f.remedy, " \
  "f.result, f.satisfaction, f.created_utc, f.closed_utc "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM feedback f "
  "WHERE f.id = ?1";

static const char LIST_OF_GUEST[] =
  "SELECT " COLUMNS
  "FROM feedback f "
  "WHERE f.guest_id = ?1 "
  "ORDER BY f.closed, f.day DESC, f.id DESC";

/* What has no due time comes last, as it may wait. */
static const char LIST_OPEN[] =
  "SELECT " COLUMNS
  "FROM feedback f "
  "WHERE f.closed = 0 "
  "ORDER BY f.due IS NULL, f.due, f.due_minute, f.id "
  "LIMIT ?1";

static const char INSERT[] =
  "INSERT INTO feedback (guest_id, stay_id, room_id, kind, day, source, score_tenths, category, "
  "  severity, what, department, staff_id, due, due_minute, closed, remedy, result, satisfaction, "
  "  closed_utc, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
  "  ?20)";

static const char UPDATE[] =
  "UPDATE feedback "
  "SET guest_id = ?1, stay_id = ?2, room_id = ?3, kind = ?4, day = ?5, source = ?6, "
  "  score_tenths = ?7, category = ?8, severity = ?9, what = ?10, department = ?11, "
  "  staff_id = ?12, due = ?13, due_minute = ?14, closed = ?15, remedy = ?16, result = ?17, "
  "  satisfaction = ?18, closed_utc = ?19 "
  "WHERE id = ?20";

static const char DELETE[] =
  "DELETE FROM feedback "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM feedback "
  "WHERE guest_id = ?1";

static InnGuestFeedback *
read_feedback (InnStatement *row)
{
  InnFeedbackKind kind = INN_FEEDBACK_COMPLAINT;
  InnGuestFeedback *feedback = NULL;

  inn_feedback_kind_from_nick (inn_statement_get_text (row, 4), &kind);
  feedback = inn_guest_feedback_new (inn_statement_get_int (row, 1), kind,
                                     inn_statement_get_date (row, 5),
                                     inn_statement_get_text (row, 10));
  feedback->id = inn_statement_get_int (row, 0);
  feedback->stay_id = inn_statement_get_int (row, 2);
  feedback->room_id = inn_statement_get_int (row, 3);
  inn_text_set (&feedback->source, inn_statement_get_text (row, 6));
  if (!inn_statement_is_null (row, 7))
    feedback->score_tenths = inn_statement_get_int (row, 7);
  inn_text_set (&feedback->category, inn_statement_get_text (row, 8));
  feedback->severity = inn_severity_from_nick (inn_statement_get_text (row, 9));
  inn_text_set (&feedback->department, inn_statement_get_text (row, 11));
  feedback->staff_id = inn_statement_get_int (row, 12);
  feedback->due = inn_table_get_civil (row, 13, 14);
  feedback->closed = inn_statement_get_boolean (row, 15);
  inn_text_set (&feedback->remedy, inn_statement_get_text (row, 16));
  inn_text_set (&feedback->result, inn_statement_get_text (row, 17));
  if (!inn_statement_is_null (row, 18))
    feedback->satisfaction = inn_statement_get_int (row, 18);
  feedback->created_utc = inn_statement_get_int (row, 19);
  feedback->closed_utc = inn_statement_get_int (row, 20);

  return feedback;
}

/* A number that may never have been asked for. */
static void
bind_answer (InnStatement *statement,
             int           index,
             int           value)
{
  if (value >= 0)
    inn_statement_bind_int (statement, index, value);
  else
    inn_statement_bind_null (statement, index);
}

/* What is closed says when: @utc, unless it was closed before. */
static void
bind_feedback (InnStatement           *statement,
               const InnGuestFeedback *feedback,
               gint64                  utc)
{
  inn_statement_bind_int (statement, 1, feedback->guest_id);
  inn_statement_bind_id (statement, 2, feedback->stay_id);
  inn_statement_bind_id (statement, 3, feedback->room_id);
  inn_statement_bind_text (statement, 4, inn_feedback_kind_to_nick (feedback->kind));
  inn_statement_bind_date (statement, 5, feedback->day);
  inn_statement_bind_text (statement, 6, feedback->source);
  bind_answer (statement, 7, feedback->score_tenths);
  inn_statement_bind_text (statement, 8, feedback->category);
  inn_statement_bind_text (statement, 9, inn_severity_to_nick (feedback->severity));
  inn_statement_bind_text (statement, 10, feedback->what);
  inn_statement_bind_text (statement, 11, feedback->department);
  inn_statement_bind_id (statement, 12, feedback->staff_id);
  inn_statement_bind_date (statement, 13, feedback->due.date);
  inn_table_bind_minute (statement, 14, feedback->due);
  inn_statement_bind_boolean (statement, 15, feedback->closed);
  inn_statement_bind_text (statement, 16, feedback->remedy);
  inn_statement_bind_text (statement, 17, feedback->result);
  bind_answer (statement, 18, feedback->satisfaction);
  if (feedback->closed)
    inn_statement_bind_int (statement, 19, feedback->closed_utc != 0 ? feedback->closed_utc : utc);
  else
    inn_statement_bind_null (statement, 19);
}

/**
 * inn_feedback_table_load:
 *
 * Returns: (transfer full): the feedback; %INN_ERROR_NOT_FOUND if there is none
 */
InnGuestFeedback *
inn_feedback_table_load (InnConnection  *connection,
                         gint64          id,
                         GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "feedback", error);

  return row != NULL ? read_feedback (row) : NULL;
}

/**
 * inn_feedback_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnGuestFeedback): open ones, then closed ones, latest
 *   first
 */
GPtrArray *
inn_feedback_table_list_of_guest (InnConnection  *connection,
                                  gint64          guest_id,
                                  GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);

  return inn_table_collect (statement, (InnRowFunc) read_feedback,
                            (GDestroyNotify) inn_guest_feedback_unref, error);
}

/**
 * inn_feedback_table_list_open:
 * @limit: at most so many, 0 for all
 *
 * Returns: (transfer full) (element-type InnGuestFeedback): what waits, by due time
 */
GPtrArray *
inn_feedback_table_list_open (InnConnection  *connection,
                              guint           limit,
                              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OPEN, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, limit > 0 ? (gint64) limit : -1);

  return inn_table_collect (statement, (InnRowFunc) read_feedback,
                            (GDestroyNotify) inn_guest_feedback_unref, error);
}

/**
 * inn_feedback_table_insert:
 * @utc: when it was noted, and settled if it is; used unless @feedback says so itself
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_feedback_table_insert (InnConnection           *connection,
                           const InnGuestFeedback  *feedback,
                           gint64                   utc,
                           GError                 **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_guest_feedback_check (feedback, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  bind_feedback (statement, feedback, utc);
  inn_statement_bind_int (statement, 20, feedback->created_utc != 0 ? feedback->created_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_feedback_table_update:
 * @utc: when it is settled, if it is and does not say so itself
 *
 * When it was noted is never changed. What stays the same is no change to the journal.
 *
 * Returns: whether it is as @feedback says; %INN_ERROR_NOT_FOUND if it is gone,
 *   %INN_ERROR_INVALID if something it needs is missing
 */
gboolean
inn_feedback_table_update (InnConnection           *connection,
                           const InnGuestFeedback  *feedback,
                           gint64                   utc,
                           GError                 **error)
{
  g_autoptr (InnGuestFeedback) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_guest_feedback_check (feedback, error))
    return FALSE;

  before = inn_feedback_table_load (connection, feedback->id, error);
  statement = before != NULL ? inn_statement_new (connection, UPDATE, error) : NULL;
  if (statement == NULL)
    return FALSE;

  bind_feedback (statement, feedback, utc);
  inn_statement_bind_int (statement, 20, feedback->id);

  return inn_statement_run (statement, error);
}

/**
 * inn_feedback_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_feedback_table_delete (InnConnection  *connection,
                           gint64          id,
                           GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_feedback_table_delete_of_guest:
 *
 * Deletes all feedback of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_feedback_table_delete_of_guest (InnConnection  *connection,
                                    gint64          guest_id,
                                    GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
