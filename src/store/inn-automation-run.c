/* inn-automation-run.c: see inn-automation-run.h.
 *
 *   causes ──> not decided yet ──> fits the conditions ──> nothing speaks against it ──> task, tag
 *                                                     └──> held back, with the reason
 *
 * What is decided about a cause is written in the transaction of the task, so it is never done twice: neither
 * after a crash nor after an undo.
 */

#include "config.h"

#include "inn-automation-run.h"

#include "inn-consent-private.h"
#include "inn-follow-up-table.h"
#include "inn-guest-ids.h"
#include "inn-guest-query-text.h"
#include "inn-guest-tag-table.h"
#include "inn-table-private.h"
#include "inn-text.h"

static const char LOAD_GUEST[] =
  "SELECT deceased, archived, banned, no_contact, staff_id, "
  "  " INN_SQL_CONSENT_ALLOWS ("g.id", "'profile'") ", "
  "  " INN_SQL_CONSENT_ALLOWS ("g.id", "'birthday'") ", "
  "  " INN_SQL_CONSENT_ALLOWS ("g.id", "'marketing'") ", "
  "  EXISTS (SELECT 1 FROM feedback "
  "          WHERE guest_id = g.id AND kind = 'complaint' AND closed = 0), "
  "  " INN_SQL_GUEST_NAME " "
  "FROM guest g "
  "WHERE g.id = ?1";

/* What was sent for a task is counted with the task. */
static const char COUNT_MARKETING[] =
  "SELECT (SELECT count (*) FROM follow_up "
  "        WHERE guest_id = ?1 AND marketing = 1 AND due BETWEEN ?2 AND ?3) "
  "     + (SELECT count (*) FROM interaction "
  "        WHERE guest_id = ?1 AND marketing = 1 AND day BETWEEN ?2 AND ?3 AND follow_up_id IS NULL)";

static const char FIND_ROLE[] =
  "SELECT id FROM staff "
  "WHERE role = ?1 AND retired = 0 "
  "ORDER BY id "
  "LIMIT 1";

static const char HAS_TAG[] = "SELECT 1 FROM guest_tag WHERE guest_id = ?1 AND tag_id = ?2";

static const char COUNT_LIVING[] = "SELECT count (*) FROM guest WHERE deceased = 0 AND archived = 0";

/* What is known of the guest a cause is about. */
typedef struct
{
  gboolean deceased;
  gboolean archived;
  gboolean banned;
  gboolean no_contact;
  gint64   staff_id;
  gboolean may_keep;
  gboolean may_greet;
  gboolean may_advertise;
  gboolean complains;
  char    *name;
} Person;

static void
person_clear (Person *person)
{
  g_clear_pointer (&person->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Person, person_clear)

static gboolean
load_person (InnConnection  *connection,
             gint64          guest_id,
             Person         *person,
             GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD_GUEST, guest_id, "guest", error);

  if (row == NULL)
    return FALSE;

  person->deceased = inn_statement_get_boolean (row, 0);
  person->archived = inn_statement_get_boolean (row, 1);
  person->banned = inn_statement_get_boolean (row, 2);
  person->no_contact = inn_statement_get_boolean (row, 3);
  person->staff_id = inn_statement_get_int (row, 4);
  person->may_keep = inn_statement_get_boolean (row, 5);
  person->may_greet = inn_statement_get_boolean (row, 6);
  person->may_advertise = inn_statement_get_boolean (row, 7);
  person->complains = inn_statement_get_boolean (row, 8);
  person->name = inn_statement_dup_text (row, 9);

  return TRUE;
}

/* What is done in the house goes on for everybody who lives; what reaches the guest does not. */
static InnAutomationHold
judge_person (const InnAutomationRule *rule,
              const Person            *person)
{
  gboolean reaches = rule->purpose != INN_PURPOSE_SERVICE || rule->template_id != 0;

  if (person->deceased)
    return INN_HOLD_DECEASED;
  if (person->archived)
    return INN_HOLD_ARCHIVED;
  if (!reaches)
    return INN_HOLD_NONE;
  if (person->banned)
    return INN_HOLD_BANNED;
  if (person->no_contact)
    return INN_HOLD_NO_CONTACT;
  if (!person->may_keep
      || (rule->purpose == INN_PURPOSE_BIRTHDAY && !person->may_greet)
      || (rule->purpose == INN_PURPOSE_MARKETING && !person->may_advertise))
    return INN_HOLD_CONSENT;
  if (rule->purpose == INN_PURPOSE_MARKETING && person->complains)
    return INN_HOLD_COMPLAINT;

  return INN_HOLD_NONE;
}

static InnDate
find_due (const InnAutomationRule *rule,
          const InnCauseRow       *row,
          InnDate                  today)
{
  InnDate base = rule->cause == INN_CAUSE_BIRTHDAY_IN_STAY ? row->day : row->fire;
  InnDate due = inn_date_add_days (base, rule->due_days);

  return inn_date_compare (due, today) < 0 ? today : due;
}

static gboolean
judge_limit (InnConnection            *connection,
             const InnAutomationRule  *rule,
             const InnCauseRow        *row,
             InnAutomationTerms        terms,
             InnAutomationHold        *hold,
             GError                  **error)
{
  g_autoptr (InnStatement) count = NULL;
  InnDate due = find_due (rule, row, terms.today);
  InnDate first = inn_date_new (due.year, due.month, 1);

  if (rule->purpose != INN_PURPOSE_MARKETING)
    return TRUE;

  count = inn_statement_new (connection, COUNT_MARKETING, error);
  if (count == NULL)
    return FALSE;
  inn_statement_bind_int (count, 1, row->guest_id);
  inn_statement_bind_date (count, 2, first);
  inn_statement_bind_date (count, 3, inn_date_new (due.year, due.month,
                                                   inn_date_days_in_month (due.year, due.month)));
  if (inn_statement_step (count, error) != INN_STEP_ROW)
    return FALSE;
  if (inn_statement_get_int (count, 0) >= terms.limit)
    *hold = INN_HOLD_LIMIT;

  return TRUE;
}

static gboolean
judge_quiet (InnConnection            *connection,
             const InnAutomationRule  *rule,
             const InnCauseRow        *row,
             InnAutomationTerms        terms,
             InnAutomationHold        *hold,
             GError                  **error)
{
  gint64 latest = 0;

  if (rule->quiet_days == 0)
    return TRUE;
  if (!inn_automation_firing_table_get_latest (connection, rule->id, row->guest_id, &latest, error))
    return FALSE;
  if (latest != 0 && terms.utc - latest < rule->quiet_days * G_GINT64_CONSTANT (86400))
    *hold = INN_HOLD_QUIET;

  return TRUE;
}

static gint64
find_role (InnConnection  *connection,
           const char     *role,
           GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND_ROLE, error);

  if (row == NULL)
    return -1;
  inn_statement_bind_text (row, 1, role);
  switch (inn_statement_step (row, error))
    {
    case INN_STEP_ROW:
      return inn_statement_get_int (row, 0);
    case INN_STEP_DONE:
      return 0;
    case INN_STEP_ERROR:
    default:
      return -1;
    }
}

/* Returns: who does it, 0 for nobody, -1 on error */
static gint64
find_staff (InnConnection            *connection,
            const InnAutomationRule  *rule,
            const Person             *person,
            GError                  **error)
{
  switch (rule->assign)
    {
    case INN_ASSIGN_RESPONSIBLE:
      return person->staff_id;
    case INN_ASSIGN_STAFF:
      return rule->staff_id;
    case INN_ASSIGN_OWNER:
    case INN_ASSIGN_MANAGER:
    case INN_ASSIGN_FRONT_DESK:
    case INN_ASSIGN_HOUSEKEEPING:
    case INN_ASSIGN_MARKETING:
      return find_role (connection, inn_automation_assign_to_nick (rule->assign), error);
    case INN_ASSIGN_NOBODY:
    default:
      return 0;
    }
}

static gboolean
make_task (InnChange                *change,
           const InnAutomationRule  *rule,
           const InnCauseRow        *row,
           const Person             *person,
           InnAutomationTerms        terms,
           gint64                   *id,
           GError                  **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 staff_id = find_staff (connection, rule, person, error);
  g_autoptr (InnFollowUp) task = NULL;

  if (staff_id < 0)
    return FALSE;

  task = inn_follow_up_new (row->guest_id, inn_automation_rule_get_task (rule),
                            inn_civil_new (find_due (rule, row, terms.today), rule->due_minute));
  task->staff_id = staff_id;
  task->priority = rule->priority;
  task->automatic = TRUE;
  task->rule_id = rule->id;
  task->template_id = rule->template_id;
  task->marketing = rule->purpose == INN_PURPOSE_MARKETING;
  *id = inn_follow_up_table_insert (connection, task, inn_change_get_utc (change), error);

  return *id != 0;
}

static gboolean
put_tag (InnChange                *change,
         const InnAutomationRule  *rule,
         gint64                    guest_id,
         GError                  **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnStatement) row = inn_statement_new (connection, HAS_TAG, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;
  inn_statement_bind_int (row, 1, guest_id);
  inn_statement_bind_int (row, 2, rule->tag_id);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    return TRUE;

  return step == INN_STEP_DONE
         && inn_guest_tag_table_add (connection, guest_id, rule->tag_id, inn_change_get_utc (change), error);
}

/* Whom the rule is for. NULL without an error means everybody. */
static gboolean
find_audience (InnConnection            *connection,
               const InnAutomationRule  *rule,
               InnDate                   today,
               GHashTable              **audience,
               GError                  **error)
{
  g_autoptr (InnGuestQuery) query = NULL;
  g_autoptr (GArray) ids = NULL;

  *audience = NULL;
  if (*rule->conditions == '\0')
    return TRUE;

  query = inn_guest_query_from_text (rule->conditions, error);
  ids = query != NULL ? inn_guest_ids_read (connection, query, today, error) : NULL;
  if (ids == NULL)
    return FALSE;

  *audience = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (*audience, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return TRUE;
}

/* What happened before the rule was switched on is left alone; what is ahead is not. */
static gboolean
is_before (const InnAutomationRule *rule,
           const InnCauseRow       *row)
{
  gboolean by_absence = rule->cause == INN_CAUSE_NO_RETURN || rule->cause == INN_CAUSE_SILENCE;

  return inn_date_compare (by_absence ? row->fire : row->day, rule->since) < 0;
}

/* A stay ends once, and a complaint is made once: setting its day right makes no new cause of it. A booking
 * that is moved is prepared for again. */
static gboolean
happens_once (InnAutomationCause cause)
{
  return cause == INN_CAUSE_CHECK_OUT || cause == INN_CAUSE_ANSWER || cause == INN_CAUSE_FIRST_STAY
         || cause == INN_CAUSE_OPEN_COMPLAINT;
}

/* What was held back on another day stays the same line. */
static gboolean
find_earlier (InnConnection            *connection,
              const InnAutomationRule  *rule,
              InnCauseRow              *row,
              int                      *state,
              GError                  **error)
{
  InnDate day = INN_DATE_NONE;

  if (!inn_automation_firing_table_find (connection, rule->id, row, state, &day, error))
    return FALSE;
  if (*state >= 0)
    row->day = day;

  return TRUE;
}

static gboolean
decide (InnChange                *change,
        const InnAutomationRule  *rule,
        const InnCauseRow        *row,
        InnAutomationTerms        terms,
        guint                    *n_done,
        GError                  **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_auto (Person) person = { 0 };
  InnAutomationHold hold = INN_HOLD_NONE;
  gint64 task_id = 0;

  if (!load_person (connection, row->guest_id, &person, error))
    return FALSE;

  hold = judge_person (rule, &person);
  if (hold == INN_HOLD_NONE && !judge_quiet (connection, rule, row, terms, &hold, error))
    return FALSE;
  if (hold == INN_HOLD_NONE && !judge_limit (connection, rule, row, terms, &hold, error))
    return FALSE;
  if (hold != INN_HOLD_NONE)
    return inn_automation_firing_table_put (connection, rule->id, row,
                                            hold == INN_HOLD_QUIET ? INN_FIRING_PASSED : INN_FIRING_HELD,
                                            hold, 0, terms.utc, error);

  if (rule->makes_task && !make_task (change, rule, row, &person, terms, &task_id, error))
    return FALSE;
  if (rule->tag_id != 0 && !put_tag (change, rule, row->guest_id, error))
    return FALSE;
  *n_done += 1;

  return inn_automation_firing_table_put (connection, rule->id, row, INN_FIRING_DONE, INN_HOLD_NONE,
                                          task_id, terms.utc, error);
}

/**
 * inn_automation_run_rule:
 * @change: an open change
 * @rule: a rule that is switched on
 * @terms: the day, and what all rules keep to
 * @n_done: (out): for how many causes it did something
 *
 * Does what the rule says for every cause nothing was decided about, and for those that were held back and
 * may go now.
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_automation_run_rule (InnChange                *change,
                         const InnAutomationRule  *rule,
                         InnAutomationTerms        terms,
                         guint                    *n_done,
                         GError                  **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  InnDate fresh = inn_date_add_days (terms.today, -INN_AUTOMATION_FRESH_DAYS);
  InnDate earliest = inn_date_add_days (fresh, -rule->amount);
  InnCauseAsk ask = { fresh, terms.today, terms.utc, terms.feb29, FALSE };
  g_autoptr (GArray) rows = inn_automation_cause_table_list (connection, rule, ask, error);
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GHashTable) audience = NULL;

  *n_done = 0;
  if (rows == NULL)
    return FALSE;
  known = inn_automation_firing_table_load (connection, rule->id, earliest, error);
  if (known == NULL || !find_audience (connection, rule, terms.today, &audience, error))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      InnCauseRow *row = &g_array_index (rows, InnCauseRow, i);
      g_autofree char *key = inn_automation_firing_table_dup_key (row);
      int state = GPOINTER_TO_INT (g_hash_table_lookup (known, key)) - 1;

      if (state == INN_FIRING_DONE || state == INN_FIRING_PASSED || is_before (rule, row)
          || (audience != NULL && !g_hash_table_contains (audience, &row->guest_id)))
        continue;
      if (state < 0 && happens_once (rule->cause) && !find_earlier (connection, rule, row, &state, error))
        return FALSE;
      if (state == INN_FIRING_DONE || state == INN_FIRING_PASSED)
        continue;
      if (!decide (change, rule, row, terms, n_done, error))
        return FALSE;
    }

  return inn_automation_firing_table_give_up (connection, rule->id,
                                              inn_automation_cause_is_ahead (rule->cause) ? terms.today
                                                                                          : earliest,
                                              error);
}

static void
line_free (gpointer data)
{
  InnPreviewLine *line = data;

  g_free (line->name);
  g_free (line);
}

/**
 * inn_automation_preview_free:
 * @self: (transfer full): a preview
 */
void
inn_automation_preview_free (InnAutomationPreview *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * inn_automation_preview_is_everybody:
 * @self: a preview
 *
 * Returns: whether the rule would have been for more than half of all guests, which is seldom meant
 */
gboolean
inn_automation_preview_is_everybody (const InnAutomationPreview *self)
{
  return self->n_guests * 2 > self->n_living;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const InnPreviewLine *left = *(const InnPreviewLine *const *) a;
  const InnPreviewLine *right = *(const InnPreviewLine *const *) b;
  int order = inn_date_compare (left->day, right->day);

  return order != 0 ? order : (left->guest_id > right->guest_id) - (left->guest_id < right->guest_id);
}

static gboolean
add_line (InnConnection            *connection,
          const InnAutomationRule  *rule,
          const InnCauseRow        *row,
          InnAutomationPreview     *preview,
          GHashTable               *guests,
          GError                  **error)
{
  g_auto (Person) person = { 0 };
  InnPreviewLine *line = NULL;

  if (!load_person (connection, row->guest_id, &person, error))
    return FALSE;

  line = g_new0 (InnPreviewLine, 1);
  line->guest_id = row->guest_id;
  line->name = g_steal_pointer (&person.name);
  line->day = row->day;
  line->hold = judge_person (rule, &person);
  g_ptr_array_add (preview->lines, line);
  if (g_hash_table_add (guests, g_memdup2 (&row->guest_id, sizeof row->guest_id)))
    preview->n_guests++;

  return TRUE;
}

/**
 * inn_automation_run_preview:
 * @rule: a rule, saved or not
 * @first: the first day to look at; up to today
 * @terms: the day
 *
 * Writes nothing. Stays, answers and conditions are those of now.
 *
 * Returns: (transfer full): what it would have done; %NULL with @error set
 */
InnAutomationPreview *
inn_automation_run_preview (InnConnection            *connection,
                            const InnAutomationRule  *rule,
                            InnDate                   first,
                            InnAutomationTerms        terms,
                            GError                  **error)
{
  InnCauseAsk ask = { first, terms.today, terms.utc, terms.feb29, TRUE };
  g_autoptr (InnAutomationPreview) preview = g_new0 (InnAutomationPreview, 1);
  g_autoptr (GHashTable) guests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) audience = NULL;
  g_autoptr (GArray) rows = NULL;
  gint64 living = 0;

  preview->lines = g_ptr_array_new_with_free_func (line_free);
  rows = inn_automation_cause_table_list (connection, rule, ask, error);
  if (rows == NULL || !find_audience (connection, rule, terms.today, &audience, error)
      || !inn_connection_get_int (connection, COUNT_LIVING, &living, error))
    return NULL;
  preview->n_living = (guint) living;

  for (guint i = 0; i < rows->len; i++)
    {
      const InnCauseRow *row = &g_array_index (rows, InnCauseRow, i);

      if (audience != NULL && !g_hash_table_contains (audience, &row->guest_id))
        continue;
      if (!add_line (connection, rule, row, preview, guests, error))
        return NULL;
    }
  g_ptr_array_sort (preview->lines, compare_lines);

  return g_steal_pointer (&preview);
}
