/* inn-occurrence-table.c: all SQL about occurrences: what is planned to be shown, and what was.
 *
 * Not journalled: an occurrence follows from rules, follow-ups and birthdays, and what is kept here
 * besides is only what this PC has shown already. Database thread.
 */

#include "config.h"

#include "inn-occurrence-table.h"

#include "inn-error.h"
#include "inn-occasion-table.h"
#include "inn-promise.h"
#include "inn-statement.h"

static const char LOAD_ALL[] =
  "SELECT rule_id, subject_kind, subject_id, day, fire_day, fire_minute, state, claimed_utc, "
  "       shown_utc, shown_day, shown_minute "
  "FROM occurrence";

static const char SAVE[] =
  "INSERT INTO occurrence (rule_id, subject_kind, subject_id, day, fire_day, fire_minute, state, "
  "                        claimed_utc, shown_utc, shown_day, shown_minute) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
  "ON CONFLICT (rule_id, subject_kind, subject_id, day) DO UPDATE "
  "SET fire_day = ?5, fire_minute = ?6, state = ?7, claimed_utc = ?8, shown_utc = ?9, "
  "    shown_day = ?10, shown_minute = ?11";

static const char DELETE[] =
  "DELETE FROM occurrence "
  "WHERE rule_id = ?1 AND subject_kind = ?2 AND subject_id = ?3 AND day = ?4";

static const char LIST_DUE[] =
  "SELECT occurrence.rule_id, occurrence.subject_kind, occurrence.subject_id, occurrence.day, "
  "       occurrence.fire_day, occurrence.fire_minute, occurrence.state, occurrence.claimed_utc, "
  "       occurrence.shown_utc, occurrence.shown_day, occurrence.shown_minute, "
  "       reminder_rule.kind, reminder_rule.days_before, follow_up.id, "
  "       coalesce (follow_up.what, promise.what, ''), guest.id, "
  "       CASE "
  "         WHEN guest.id IS NULL THEN coalesce (organisation.name, '') "
  "         WHEN guest.name <> '' THEN guest.name "
  "         WHEN guest.latin_name <> '' THEN guest.latin_name "
  "         ELSE guest.salutation "
  "       END, "
  "       coalesce (promise.kind, ''), coalesce (follow_up.priority = 'high', 0) "
  "FROM occurrence "
  "JOIN reminder_rule ON reminder_rule.id = occurrence.rule_id "
  "LEFT JOIN follow_up ON occurrence.subject_kind = 'follow-up' "
  "                   AND follow_up.id = occurrence.subject_id "
  "LEFT JOIN promise ON occurrence.subject_kind = 'promise' "
  "                 AND promise.id = occurrence.subject_id "
  "LEFT JOIN important_date ON occurrence.subject_kind = 'important-date' "
  "                        AND important_date.id = occurrence.subject_id "
  "LEFT JOIN identity_document ON occurrence.subject_kind = 'document' "
  "                           AND identity_document.id = occurrence.subject_id "
  "LEFT JOIN guest ON guest.id = CASE occurrence.subject_kind "
  "                                WHEN 'guest' THEN occurrence.subject_id "
  "                                WHEN 'promise' THEN promise.guest_id "
  "                                WHEN 'important-date' THEN important_date.guest_id "
  "                                WHEN 'document' THEN identity_document.guest_id "
  "                                ELSE follow_up.guest_id "
  "                              END "
  "LEFT JOIN organisation ON organisation.id = follow_up.organisation_id "
  "WHERE occurrence.state IN ('planned', 'claimed') "
  "  AND (occurrence.fire_day < ?1 "
  "       OR (occurrence.fire_day = ?1 AND occurrence.fire_minute <= ?2)) "
  "ORDER BY occurrence.fire_day, occurrence.fire_minute, occurrence.subject_kind, "
  "         occurrence.subject_id";

static const char NEXT[] =
  "SELECT fire_day, fire_minute "
  "FROM occurrence "
  "WHERE state IN ('planned', 'claimed') "
  "  AND (fire_day > ?1 OR (fire_day = ?1 AND fire_minute > ?2)) "
  "ORDER BY fire_day, fire_minute "
  "LIMIT 1";

static const char CLAIM[] =
  "UPDATE occurrence "
  "SET state = 'claimed', claimed_utc = ?5 "
  "WHERE rule_id = ?1 AND subject_kind = ?2 AND subject_id = ?3 AND day = ?4";

/* Only as long as it is still planned for the time that was shown: a postponement that came in
 * between goes first. */
static const char MARK_SHOWN[] =
  "UPDATE occurrence "
  "SET state = 'shown', shown_utc = ?5, shown_day = ?6, shown_minute = ?7 "
  "WHERE rule_id = ?1 AND subject_kind = ?2 AND subject_id = ?3 AND day = ?4 "
  "  AND fire_day = ?6 AND fire_minute = ?7";

/**
 * inn_due_reminder_free:
 * @self: (transfer full): a due reminder
 */
void
inn_due_reminder_free (InnDueReminder *self)
{
  g_free (self->what);
  g_free (self->name);
  g_free (self);
}

static InnCivil
get_civil (InnStatement *statement,
           int           column)
{
  if (inn_statement_is_null (statement, column))
    return INN_CIVIL_NONE;

  return inn_civil_new (inn_statement_get_date (statement, column),
                        inn_statement_get_int (statement, column + 1));
}

static void
bind_civil (InnStatement *statement,
            int           index,
            InnCivil      civil)
{
  inn_statement_bind_date (statement, index, civil.date);
  if (inn_civil_is_set (civil))
    inn_statement_bind_int (statement, index + 1, civil.minute);
  else
    inn_statement_bind_null (statement, index + 1);
}

static gboolean
read_occurrence (InnStatement   *statement,
                 InnOccurrence  *occurrence)
{
  *occurrence = (InnOccurrence) {
    .rule_id = inn_statement_get_int (statement, 0),
    .subject_id = inn_statement_get_int (statement, 2),
    .day = inn_statement_get_date (statement, 3),
    .fire = get_civil (statement, 4),
    .claimed_utc = inn_statement_get_int (statement, 7),
    .shown_utc = inn_statement_get_int (statement, 8),
    .shown = get_civil (statement, 9),
  };

  return inn_subject_kind_from_nick (inn_statement_get_text (statement, 1),
                                     &occurrence->subject_kind)
         && inn_occurrence_state_from_nick (inn_statement_get_text (statement, 6),
                                            &occurrence->state);
}

static void
bind_key (InnStatement        *statement,
          const InnOccurrence *occurrence)
{
  inn_statement_bind_int (statement, 1, occurrence->rule_id);
  inn_statement_bind_text (statement, 2, inn_subject_kind_to_nick (occurrence->subject_kind));
  inn_statement_bind_int (statement, 3, occurrence->subject_id);
  inn_statement_bind_date (statement, 4, occurrence->day);
}

static void
bind_utc (InnStatement *statement,
          int           index,
          gint64        utc)
{
  if (utc != 0)
    inn_statement_bind_int (statement, index, utc);
  else
    inn_statement_bind_null (statement, index);
}

/**
 * inn_occurrence_table_load_all:
 *
 * Returns: (transfer full) (element-type InnOccurrence): every row, or %NULL with @error set
 */
GArray *
inn_occurrence_table_load_all (InnConnection  *connection,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LOAD_ALL, error);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));
  InnStep step;

  if (statement == NULL)
    return NULL;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnOccurrence occurrence;

      if (read_occurrence (statement, &occurrence))
        g_array_append_val (all, occurrence);
    }

  return step == INN_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

/**
 * inn_occurrence_table_save:
 * @occurrence: all of the row
 *
 * Writes it, new or not.
 */
gboolean
inn_occurrence_table_save (InnConnection        *connection,
                           const InnOccurrence  *occurrence,
                           GError              **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SAVE, error);

  if (statement == NULL)
    return FALSE;

  bind_key (statement, occurrence);
  bind_civil (statement, 5, occurrence->fire);
  inn_statement_bind_text (statement, 7, inn_occurrence_state_to_nick (occurrence->state));
  bind_utc (statement, 8, occurrence->claimed_utc);
  bind_utc (statement, 9, occurrence->shown_utc);
  bind_civil (statement, 10, occurrence->shown);

  return inn_statement_run (statement, error);
}

/**
 * inn_occurrence_table_delete:
 * @occurrence: by its rule, its subject and its day
 *
 * Deletes it, where it is there. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_occurrence_table_delete (InnConnection        *connection,
                             const InnOccurrence  *occurrence,
                             GError              **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, DELETE, error);

  if (statement == NULL)
    return FALSE;

  bind_key (statement, occurrence);

  return inn_statement_run (statement, error);
}

/* A promise without words is called what it is. */
static char *
dup_what (InnStatement *row)
{
  const char *what = inn_statement_get_text (row, 14);
  InnPromiseKind kind = INN_PROMISE_OTHER;

  if (*what == '\0' && inn_promise_kind_from_nick (inn_statement_get_text (row, 17), &kind))
    return g_strdup (inn_promise_kind_get_label (kind));

  return g_strdup (what);
}

/* Which day it is that comes, or what ends. One that went meanwhile keeps its popup from saying more. */
static gboolean
name_day (InnConnection   *connection,
          InnDueReminder  *reminder,
          GError         **error)
{
  InnOccasion occasion = { reminder->kind, reminder->occurrence.subject_id, reminder->guest_id,
                           reminder->occurrence.day };
  InnBirthday told = INN_BIRTHDAY_NONE;
  gboolean born = FALSE;
  g_autoptr (GError) failure = NULL;
  g_autofree char *label = NULL;

  if (reminder->kind == INN_RULE_FOLLOW_UP || reminder->kind == INN_RULE_BIRTHDAY)
    return TRUE;

  label = inn_occasion_table_dup_label (connection, &occasion, &told, &born, &failure);
  if (label == NULL && !g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_free (reminder->what);
  reminder->what = label != NULL ? g_steal_pointer (&label) : g_strdup ("");

  return TRUE;
}

/**
 * inn_occurrence_table_list_due:
 * @now: the civil time at the hotel
 *
 * Returns: (transfer full) (element-type InnDueReminder): what is planned for @now or before, and
 *   what was claimed but never shown, in the order of its time; or %NULL with @error set
 */
GPtrArray *
inn_occurrence_table_list_due (InnConnection  *connection,
                               InnCivil        now,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_DUE, error);
  g_autoptr (GPtrArray) due =
    g_ptr_array_new_with_free_func ((GDestroyNotify) inn_due_reminder_free);
  InnStep step;

  if (statement == NULL)
    return NULL;

  inn_statement_bind_date (statement, 1, now.date);
  inn_statement_bind_int (statement, 2, now.minute);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnDueReminder *reminder = g_new0 (InnDueReminder, 1);

      g_ptr_array_add (due, reminder);
      reminder->days_before = inn_statement_get_int (statement, 12);
      reminder->follow_up_id = inn_statement_get_int (statement, 13);
      reminder->what = dup_what (statement);
      reminder->guest_id = inn_statement_get_int (statement, 15);
      reminder->name = inn_statement_dup_text (statement, 16);
      reminder->urgent = inn_statement_get_boolean (statement, 18);
      if (!read_occurrence (statement, &reminder->occurrence)
          || !inn_rule_kind_from_nick (inn_statement_get_text (statement, 11), &reminder->kind))
        g_ptr_array_remove_index (due, due->len - 1);
    }
  if (step != INN_STEP_DONE)
    return NULL;

  for (guint i = 0; i < due->len; i++)
    if (!name_day (connection, g_ptr_array_index (due, i), error))
      return NULL;

  return g_steal_pointer (&due);
}

/**
 * inn_occurrence_table_next:
 * @now: the civil time at the hotel
 * @next: (out): the earliest time planned after @now, or unset if there is none
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_occurrence_table_next (InnConnection  *connection,
                           InnCivil        now,
                           InnCivil       *next,
                           GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, NEXT, error);

  *next = INN_CIVIL_NONE;
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_date (statement, 1, now.date);
  inn_statement_bind_int (statement, 2, now.minute);
  switch (inn_statement_step (statement, error))
    {
    case INN_STEP_ROW:
      *next = get_civil (statement, 0);
      return TRUE;
    case INN_STEP_DONE:
      return TRUE;
    case INN_STEP_ERROR:
    default:
      return FALSE;
    }
}

/**
 * inn_occurrence_table_claim:
 * @utc: now
 *
 * To be committed before anything is shown: if the program dies in between, it is shown again.
 */
gboolean
inn_occurrence_table_claim (InnConnection        *connection,
                            const InnOccurrence  *occurrence,
                            gint64                utc,
                            GError              **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, CLAIM, error);

  if (statement == NULL)
    return FALSE;

  bind_key (statement, occurrence);
  inn_statement_bind_int (statement, 5, utc);

  return inn_statement_run (statement, error);
}

/**
 * inn_occurrence_table_mark_shown:
 * @occurrence: as it was listed when it was due
 * @utc: now
 *
 * To be called only once the desktop has taken it. Does nothing when the occurrence is planned for
 * another time by now.
 */
gboolean
inn_occurrence_table_mark_shown (InnConnection        *connection,
                                 const InnOccurrence  *occurrence,
                                 gint64                utc,
                                 GError              **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, MARK_SHOWN, error);

  if (statement == NULL)
    return FALSE;

  bind_key (statement, occurrence);
  inn_statement_bind_int (statement, 5, utc);
  bind_civil (statement, 6, occurrence->fire);

  return inn_statement_run (statement, error);
}
