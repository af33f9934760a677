/* inn-automation-firing-table.c: see inn-automation-firing-table.h. Not journalled: what a run did may be
 * taken back, and is not done again for that.
 */

#include "config.h"

#include "inn-automation-firing-table.h"

#include "inn-nick.h"
#include "inn-table-private.h"

static const char *const state_nicks[] = { "done", "held", "passed", NULL };

static const char LOAD[] =
  "SELECT guest_id, subject_kind, subject_id, day, state FROM automation_firing "
  "WHERE rule_id = ?1 AND day >= ?2";

static const char FIND[] =
  "SELECT state, day FROM automation_firing "
  "WHERE rule_id = ?1 AND guest_id = ?2 AND subject_kind = ?3 AND subject_id = ?4 "
  "ORDER BY state "
  "LIMIT 1";

static const char LATEST[] =
  "SELECT max (utc) FROM automation_firing "
  "WHERE rule_id = ?1 AND guest_id = ?2 AND state = 'done'";

/* What was decided stays as it was told first, unless it is decided otherwise. */
static const char PUT[] =
  "INSERT INTO automation_firing (rule_id, subject_kind, subject_id, guest_id, day, state, reason, utc, "
  "  follow_up_id) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
  "ON CONFLICT DO UPDATE SET state = ?6, reason = ?7, utc = ?8, follow_up_id = ?9 "
  "WHERE state <> ?6 OR reason <> ?7";

static const char GIVE_UP[] =
  "UPDATE automation_firing SET state = 'passed' "
  "WHERE rule_id = ?1 AND state = 'held' AND day < ?2";

static const char LIST[] =
  "SELECT f.rule_id, f.guest_id, coalesce (" INN_SQL_GUEST_NAME ", ''), f.day, f.state, f.reason, f.utc, "
  "  f.follow_up_id "
  "FROM automation_firing f LEFT JOIN guest g ON g.id = f.guest_id "
  "WHERE (?1 = 0 OR f.rule_id = ?1) AND (?2 = 0 OR f.state = 'held') "
  "ORDER BY f.utc DESC, f.rule_id, f.guest_id "
  "LIMIT ?3";

/**
 * inn_automation_firing_free:
 * @self: (transfer full): a firing
 */
void
inn_automation_firing_free (InnAutomationFiring *self)
{
  g_free (self->name);
  g_free (self);
}

/**
 * inn_automation_firing_table_dup_key:
 * @row: a cause
 *
 * Returns: (transfer full): names it among those of one rule
 */
char *
inn_automation_firing_table_dup_key (const InnCauseRow *row)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT " %d", row->guest_id,
                          row->subject_kind, row->subject_id, inn_date_to_julian (row->day));
}

/**
 * inn_automation_firing_table_load:
 * @since: earliest day of the cause
 *
 * Returns: (transfer full) (element-type utf8 InnFiringState): what was decided about which cause of the
 *   rule, by inn_automation_firing_table_dup_key (); the states are one more than they are, so that none is
 *   0. %NULL with @error set
 */
GHashTable *
inn_automation_firing_table_load (InnConnection  *connection,
                                  gint64          rule_id,
                                  InnDate         since,
                                  GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LOAD, error);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return NULL;

  inn_statement_bind_int (row, 1, rule_id);
  inn_statement_bind_date (row, 2, since);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnCauseRow cause = {
        .guest_id = inn_statement_get_int (row, 0),
        .subject_kind = inn_statement_get_text (row, 1),
        .subject_id = inn_statement_get_int (row, 2),
        .day = inn_statement_get_date (row, 3),
      };
      int state = inn_nick_find (state_nicks, inn_statement_get_text (row, 4), INN_FIRING_PASSED);

      g_hash_table_insert (known, inn_automation_firing_table_dup_key (&cause),
                           GINT_TO_POINTER (state + 1));
    }

  return step == INN_STEP_DONE ? g_steal_pointer (&known) : NULL;
}

/**
 * inn_automation_firing_table_find:
 * @row: a cause
 * @state: (out): what was decided about its subject, on whatever day that was then; -1 for nothing
 * @day: (out): that day
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_automation_firing_table_find (InnConnection      *connection,
                                  gint64              rule_id,
                                  const InnCauseRow  *row,
                                  int                *state,
                                  InnDate            *day,
                                  GError            **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, FIND, error);
  InnStep step = INN_STEP_ERROR;

  *state = -1;
  *day = INN_DATE_NONE;
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, rule_id);
  inn_statement_bind_int (statement, 2, row->guest_id);
  inn_statement_bind_text (statement, 3, row->subject_kind);
  inn_statement_bind_int (statement, 4, row->subject_id);
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    {
      *state = inn_nick_find (state_nicks, inn_statement_get_text (statement, 0), INN_FIRING_PASSED);
      *day = inn_statement_get_date (statement, 1);
    }

  return step != INN_STEP_ERROR;
}

/**
 * inn_automation_firing_table_get_latest:
 * @utc: (out): when the rule did something for the guest last; 0 for never
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_automation_firing_table_get_latest (InnConnection  *connection,
                                        gint64          rule_id,
                                        gint64          guest_id,
                                        gint64         *utc,
                                        GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LATEST, error);

  *utc = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, rule_id);
  inn_statement_bind_int (row, 2, guest_id);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;
  *utc = inn_statement_get_int (row, 0);

  return TRUE;
}

/**
 * inn_automation_firing_table_put:
 * @row: the cause
 * @state: what is decided
 * @hold: why it is not done
 * @follow_up_id: the task that was made, or 0
 * @utc: now
 *
 * Returns: whether it is written
 */
gboolean
inn_automation_firing_table_put (InnConnection      *connection,
                                 gint64              rule_id,
                                 const InnCauseRow  *row,
                                 InnFiringState      state,
                                 InnAutomationHold   hold,
                                 gint64              follow_up_id,
                                 gint64              utc,
                                 GError            **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, PUT, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, rule_id);
  inn_statement_bind_text (statement, 2, row->subject_kind);
  inn_statement_bind_int (statement, 3, row->subject_id);
  inn_statement_bind_int (statement, 4, row->guest_id);
  inn_statement_bind_date (statement, 5, row->day);
  inn_statement_bind_text (statement, 6, state_nicks[state]);
  inn_statement_bind_text (statement, 7, inn_automation_hold_to_nick (hold));
  inn_statement_bind_int (statement, 8, utc);
  inn_statement_bind_id (statement, 9, follow_up_id);

  return inn_statement_run (statement, error);
}

/**
 * inn_automation_firing_table_give_up:
 * @before: causes of earlier days are not fresh any more
 *
 * Passes over for good what was held back for so long.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_automation_firing_table_give_up (InnConnection  *connection,
                                     gint64          rule_id,
                                     InnDate         before,
                                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, GIVE_UP, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, rule_id);
  inn_statement_bind_date (statement, 2, before);

  return inn_statement_run (statement, error);
}

static InnAutomationFiring *
read_firing (InnStatement *row)
{
  InnAutomationFiring *firing = g_new0 (InnAutomationFiring, 1);

  firing->rule_id = inn_statement_get_int (row, 0);
  firing->guest_id = inn_statement_get_int (row, 1);
  firing->name = inn_statement_dup_text (row, 2);
  firing->day = inn_statement_get_date (row, 3);
  firing->state = inn_nick_find (state_nicks, inn_statement_get_text (row, 4), INN_FIRING_PASSED);
  inn_automation_hold_from_nick (inn_statement_get_text (row, 5), &firing->hold);
  firing->utc = inn_statement_get_int (row, 6);
  firing->follow_up_id = inn_statement_get_int (row, 7);

  return firing;
}

/**
 * inn_automation_firing_table_list:
 * @rule_id: of which rule, 0 for all
 * @held_only: only what waits until nothing speaks against it any more
 * @limit: no more than so many
 *
 * Returns: (transfer full) (element-type InnAutomationFiring): the latest first; %NULL with @error set
 */
GPtrArray *
inn_automation_firing_table_list (InnConnection  *connection,
                                  gint64          rule_id,
                                  gboolean        held_only,
                                  guint           limit,
                                  GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST, error);

  if (row == NULL)
    return NULL;
  inn_statement_bind_int (row, 1, rule_id);
  inn_statement_bind_boolean (row, 2, held_only);
  inn_statement_bind_int (row, 3, limit);

  return inn_table_collect (row, (InnRowFunc) read_firing, (GDestroyNotify) inn_automation_firing_free,
                            error);
}
