/* inn-follow-up-table.c: all SQL of the table follow_up. On the database thread. */

#include "config.h"

#include "inn-follow-up-table.h"

#include "inn-error.h"
#include "inn-follow-up-private.h"
#include "inn-interaction-table.h"
#include "inn-table-private.h"

static const char LOAD[] =
  "SELECT " INN_SQL_FOLLOW_UP_COLUMNS " "
  "FROM follow_up f "
  "WHERE f.id = ?1";

/* Open ones by due time, then done ones, latest first. */
static const char LIST_OF_GUEST[] =
  "SELECT " INN_SQL_FOLLOW_UP_COLUMNS " "
  "FROM follow_up f "
  "WHERE f.guest_id = ?1 "
  "ORDER BY f.status = 'done', "
  "  CASE WHEN f.status = 'open' THEN f.due END, "
  "  CASE WHEN f.status = 'open' THEN COALESCE (f.due_minute, 1440) END, "
  "  f.done_utc DESC, f.id";

/* Without a minute comes first: the index has it so, and it is for the whole day. */
static const char LIST_OPEN[] =
  "SELECT " INN_SQL_FOLLOW_UP_COLUMNS " "
  "FROM follow_up f "
  "WHERE f.status = 'open' AND f.due <= ?1 "
  "ORDER BY f.due, f.due_minute, f.id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO follow_up (guest_id, organisation_id, what, due, due_minute, postponed, staff_id, "
  "  priority, origin, note, status, outcome, done_utc, done_by, repeat_every, repeat_unit, "
  "  repeat_from, repeat_anchor, previous_id, rule_id, template_id, marketing, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
  "  ?20, ?21, ?22, ?23)";

static const char UPDATE[] =
  "UPDATE follow_up "
  "SET guest_id = ?1, organisation_id = ?2, what = ?3, due = ?4, due_minute = ?5, "
  "  postponed = ?6, staff_id = ?7, priority = ?8, origin = ?9, note = ?10, status = ?11, "
  "  outcome = ?12, done_utc = ?13, done_by = ?14, repeat_every = ?15, repeat_unit = ?16, "
  "  repeat_from = ?17, repeat_anchor = ?18, previous_id = ?19, rule_id = ?20, template_id = ?21, "
  "  marketing = ?22 "
  "WHERE id = ?23";

static const char FIND_NEXT[] =
  "SELECT f.id "
  "FROM follow_up f "
  "WHERE f.previous_id = ?1 "
  "ORDER BY f.id "
  "LIMIT 1";

static const char LET_GO_NEXT[] =
  "UPDATE follow_up "
  "SET previous_id = NULL "
  "WHERE previous_id = ?1";

static const char LET_GO_NEXT_OF_GUEST[] =
  "UPDATE follow_up "
  "SET previous_id = NULL "
  "WHERE previous_id IN (SELECT id FROM follow_up WHERE guest_id = ?1)";

static const char DELETE[] =
  "DELETE FROM follow_up "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM follow_up "
  "WHERE guest_id = ?1";

/* A row that says it badly says "once". */
static void
read_repeat (InnStatement  *row,
             InnRecurrence *repeat)
{
  InnRecurrence read = {
    .every = inn_statement_get_int (row, 16),
    .from_done = g_strcmp0 (inn_statement_get_text (row, 18), "done") == 0,
    .anchor = INN_CIVIL_NONE,
  };

  if (read.every > 0
      && inn_recur_unit_from_nick (inn_statement_get_text (row, 17), &read.unit)
      && inn_civil_from_text (inn_statement_get_text (row, 19), &read.anchor)
      && inn_recurrence_is_valid (read))
    *repeat = read;
}

/* Reads a row that begins with INN_SQL_FOLLOW_UP_COLUMNS. */
InnFollowUp *
inn_follow_up_read (InnStatement *row)
{
  InnFollowUp *follow_up = inn_follow_up_new (inn_statement_get_int (row, 1),
                                              inn_statement_get_text (row, 3),
                                              inn_table_get_civil (row, 4, 5));

  follow_up->id = inn_statement_get_int (row, 0);
  follow_up->organisation_id = inn_statement_get_int (row, 2);
  follow_up->postponed = inn_statement_get_int (row, 6);
  follow_up->staff_id = inn_statement_get_int (row, 7);
  if (g_strcmp0 (inn_statement_get_text (row, 8), "high") == 0)
    follow_up->priority = INN_PRIORITY_HIGH;
  follow_up->automatic = g_strcmp0 (inn_statement_get_text (row, 9), "automatic") == 0;
  inn_follow_up_set_text (&follow_up->note, inn_statement_get_text (row, 10));
  follow_up->done = g_strcmp0 (inn_statement_get_text (row, 11), "done") == 0;
  inn_follow_up_set_text (&follow_up->outcome, inn_statement_get_text (row, 12));
  follow_up->done_utc = inn_statement_get_int (row, 13);
  follow_up->done_by = inn_statement_get_int (row, 14);
  follow_up->created_utc = inn_statement_get_int (row, 15);
  read_repeat (row, &follow_up->repeat);
  follow_up->previous_id = inn_statement_get_int (row, 20);
  follow_up->rule_id = inn_statement_get_int (row, 21);
  follow_up->template_id = inn_statement_get_int (row, 22);
  follow_up->marketing = inn_statement_get_boolean (row, 23);

  return follow_up;
}

static void
bind_repeat (InnStatement  *statement,
             InnRecurrence  repeat)
{
  g_autofree char *anchor = NULL;

  if (!inn_recurrence_comes_again (repeat))
    {
      for (int i = 15; i <= 18; i++)
        inn_statement_bind_null (statement, i);
      return;
    }

  anchor = inn_civil_dup_text (repeat.anchor);
  inn_statement_bind_int (statement, 15, repeat.every);
  inn_statement_bind_text (statement, 16, inn_recur_unit_to_nick (repeat.unit));
  inn_statement_bind_text (statement, 17, repeat.from_done ? "done" : "due");
  inn_statement_bind_text (statement, 18, anchor);
}

static void
bind_follow_up (InnStatement      *statement,
                const InnFollowUp *follow_up)
{
  inn_statement_bind_id (statement, 1, follow_up->guest_id);
  inn_statement_bind_id (statement, 2, follow_up->organisation_id);
  inn_statement_bind_text (statement, 3, follow_up->what);
  inn_statement_bind_date (statement, 4, follow_up->due.date);
  inn_table_bind_minute (statement, 5, follow_up->due);
  inn_statement_bind_int (statement, 6, follow_up->postponed);
  inn_statement_bind_id (statement, 7, follow_up->staff_id);
  inn_statement_bind_text (statement, 8,
                           follow_up->priority == INN_PRIORITY_HIGH ? "high" : "normal");
  inn_statement_bind_text (statement, 9, follow_up->automatic ? "automatic" : "manual");
  inn_statement_bind_text (statement, 10, follow_up->note);
  inn_statement_bind_text (statement, 11, follow_up->done ? "done" : "open");
  inn_statement_bind_text (statement, 12, follow_up->outcome);
  inn_statement_bind_id (statement, 13, follow_up->done ? follow_up->done_utc : 0);
  inn_statement_bind_id (statement, 14, follow_up->done ? follow_up->done_by : 0);
  bind_repeat (statement, follow_up->repeat);
  inn_statement_bind_id (statement, 19, follow_up->previous_id);
  inn_statement_bind_id (statement, 20, follow_up->rule_id);
  inn_statement_bind_id (statement, 21, follow_up->template_id);
  inn_statement_bind_boolean (statement, 22, follow_up->marketing);
}

static gboolean
is_same_row (const InnFollowUp *a,
             const InnFollowUp *b)
{
  return a->guest_id == b->guest_id
         && a->organisation_id == b->organisation_id
         && g_str_equal (a->what, b->what)
         && inn_civil_compare (a->due, b->due) == 0
         && a->due.minute == b->due.minute
         && a->postponed == b->postponed
         && a->staff_id == b->staff_id
         && a->priority == b->priority
         && !a->automatic == !b->automatic
         && g_str_equal (a->note, b->note)
         && !a->done == !b->done
         && g_str_equal (a->outcome, b->outcome)
         && a->done_utc == b->done_utc
         && a->done_by == b->done_by
         && inn_recurrence_equal (a->repeat, b->repeat)
         && a->previous_id == b->previous_id
         && a->rule_id == b->rule_id
         && a->template_id == b->template_id
         && !a->marketing == !b->marketing;
}

/* What the schema would refuse, told in words first. */
static gboolean
check (const InnFollowUp  *follow_up,
       GError            **error)
{
  if (follow_up->what[0] == '\0')
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A follow-up says what is to be done");
  else if (!inn_civil_is_valid (follow_up->due))
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A follow-up needs a day");
  else if (!inn_recurrence_is_valid (follow_up->repeat))
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID,
                 "A follow-up comes again every 1 to %d days, weeks, months or years",
                 INN_RECURRENCE_MAX_EVERY);
  else if ((follow_up->guest_id == 0) == (follow_up->organisation_id == 0))
    g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A follow-up is about one guest or company");
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_follow_up_table_load:
 *
 * Returns: (transfer full): the follow-up; %INN_ERROR_NOT_FOUND if there is none
 */
InnFollowUp *
inn_follow_up_table_load (InnConnection  *connection,
                          gint64          id,
                          GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "follow-up", error);

  return row != NULL ? inn_follow_up_read (row) : NULL;
}

/**
 * inn_follow_up_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnFollowUp): open ones by due time, then done ones, latest
 *   first
 */
GPtrArray *
inn_follow_up_table_list_of_guest (InnConnection  *connection,
                                   gint64          guest_id,
                                   GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);

  return inn_table_collect (statement, (InnRowFunc) inn_follow_up_read,
                            (GDestroyNotify) inn_follow_up_unref, error);
}

/**
 * inn_follow_up_table_list_open:
 * @until: the last day
 * @limit: at most so many, 0 for all
 *
 * Returns: (transfer full) (element-type InnFollowUp): open follow-ups due on @until or before, by
 *   due time
 */
GPtrArray *
inn_follow_up_table_list_open (InnConnection  *connection,
                               InnDate         until,
                               guint           limit,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OPEN, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_date (statement, 1, until);
  inn_statement_bind_int (statement, 2, limit > 0 ? (gint64) limit : -1);

  return inn_table_collect (statement, (InnRowFunc) inn_follow_up_read,
                            (GDestroyNotify) inn_follow_up_unref, error);
}

/**
 * inn_follow_up_table_insert:
 * @utc: when it was noted, used unless @follow_up says so itself
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_follow_up_table_insert (InnConnection      *connection,
                            const InnFollowUp  *follow_up,
                            gint64              utc,
                            GError            **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!check (follow_up, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  bind_follow_up (statement, follow_up);
  inn_statement_bind_int (statement, 23, follow_up->created_utc != 0 ? follow_up->created_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_follow_up_table_update:
 *
 * Writes nothing when the row stays the same; when it was noted is never changed.
 *
 * Returns: whether it is as @follow_up says; %INN_ERROR_NOT_FOUND if it is gone,
 *   %INN_ERROR_INVALID if something it needs is missing
 */
gboolean
inn_follow_up_table_update (InnConnection      *connection,
                            const InnFollowUp  *follow_up,
                            GError            **error)
{
  g_autoptr (InnFollowUp) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!check (follow_up, error))
    return FALSE;

  before = inn_follow_up_table_load (connection, follow_up->id, error);
  if (before == NULL)
    return FALSE;

  if (is_same_row (before, follow_up))
    return TRUE;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return FALSE;

  bind_follow_up (statement, follow_up);
  inn_statement_bind_int (statement, 23, follow_up->id);

  return inn_statement_run (statement, error);
}

/**
 * inn_follow_up_table_find_next:
 * @next_id: (out): the one after @id in its row, or 0
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_follow_up_table_find_next (InnConnection  *connection,
                               gint64          id,
                               gint64         *next_id,
                               GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND_NEXT, error);
  InnStep step = INN_STEP_ERROR;

  *next_id = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, id);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *next_id = inn_statement_get_int (row, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_follow_up_table_delete:
 *
 * Deletes the row, where there is one; the one after it stays, and begins its row. On the database
 * thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_follow_up_table_delete (InnConnection  *connection,
                            gint64          id,
                            GError        **error)
{
  return inn_table_run (connection, LET_GO_NEXT, id, error)
         && inn_interaction_table_let_go_follow_up (connection, id, error)
         && inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_follow_up_table_delete_of_guest:
 *
 * Deletes all follow-ups of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_follow_up_table_delete_of_guest (InnConnection  *connection,
                                     gint64          guest_id,
                                     GError        **error)
{
  return inn_table_run (connection, LET_GO_NEXT_OF_GUEST, guest_id, error)
         && inn_interaction_table_let_go_follow_ups_of_guest (connection, guest_id, error)
         && inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
