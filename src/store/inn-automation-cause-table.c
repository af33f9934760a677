/* inn-automation-cause-table.c: see inn-automation-cause-table.h. Each cause is one statement that finds
 * by an index what falls into a stretch of days.
 *
 * Of every statement ?1 and ?2 are the first and the last day of the cause, ?3 the first number of the rule,
 * ?4 the second; it gives the subject, the guest and the day.
 */

#include "config.h"

#include "inn-automation-cause-table.h"

#include "inn-interaction-table.h"
#include "inn-occasion-table.h"
#include "inn-statement.h"

static const char CHECK_OUTS[] =
  "SELECT id, guest_id, departure FROM stay "
  "WHERE status = 'departed' AND departure BETWEEN ?1 AND ?2 "
  "ORDER BY departure, id";

static const char ANSWERS[] =
  "SELECT id, guest_id, departure FROM stay "
  "WHERE status = 'departed' AND departure BETWEEN ?1 AND ?2 AND recommend BETWEEN ?3 AND ?4 "
  "ORDER BY departure, id";

/* Companions come for the first time too. */
static const char FIRST_STAYS[] =
  "WITH came AS ("
  "  SELECT id, guest_id, arrival FROM stay "
  "  WHERE status IN ('in-house', 'departed') AND arrival BETWEEN ?1 AND ?2 "
  "  UNION ALL "
  "  SELECT s.id, g.guest_id, s.arrival FROM stay s JOIN stay_guest g ON g.stay_id = s.id "
  "  WHERE s.status IN ('in-house', 'departed') AND s.arrival BETWEEN ?1 AND ?2) "
  "SELECT min (came.id), came.guest_id, came.arrival FROM came "
  "WHERE NOT EXISTS (SELECT 1 FROM stay before WHERE before.guest_id = came.guest_id "
  "                    AND before.status IN ('in-house', 'departed') AND before.arrival < came.arrival) "
  "  AND NOT EXISTS (SELECT 1 FROM stay_guest g JOIN stay before ON before.id = g.stay_id "
  "                  WHERE g.guest_id = came.guest_id "
  "                    AND before.status IN ('in-house', 'departed') AND before.arrival < came.arrival) "
  "GROUP BY came.guest_id, came.arrival "
  "ORDER BY came.arrival, came.guest_id";

/* Who is here or is booked to come has returned, or will. */
static const char NO_RETURNS[] =
  "SELECT g.guest_id, g.guest_id, g.last_departure FROM guest_state g "
  "WHERE g.last_departure BETWEEN ?1 AND ?2 AND g.in_house = 0 "
  "  AND NOT EXISTS (SELECT 1 FROM stay WHERE guest_id = g.guest_id AND status = 'booked') "
  "  AND NOT EXISTS (SELECT 1 FROM stay_guest c JOIN stay s ON s.id = c.stay_id "
  "                  WHERE c.guest_id = g.guest_id AND s.status = 'booked') "
  "ORDER BY g.last_departure, g.guest_id";

static const char SILENCES[] =
  "SELECT g.guest_id, g.guest_id, max (coalesce (g.last_contact, ''), coalesce (g.last_departure, '')) "
  "FROM guest_state g "
  "WHERE max (coalesce (g.last_contact, ''), coalesce (g.last_departure, '')) BETWEEN ?1 AND ?2 "
  "  AND g.in_house = 0 "
  "ORDER BY 3, g.guest_id";

static const char ARRIVALS[] =
  "SELECT id, guest_id, arrival FROM stay "
  "WHERE status = 'booked' AND arrival BETWEEN ?1 AND ?2 "
  "ORDER BY arrival, id";

/* For a look back: also who came meanwhile. */
static const char ARRIVALS_GONE_BY[] =
  "SELECT id, guest_id, arrival FROM stay "
  "WHERE status IN ('booked', 'in-house', 'departed') AND arrival BETWEEN ?1 AND ?2 "
  "ORDER BY arrival, id";

/* Everybody who stays, with the first and the last day. */
static const char STAYS_AROUND[] =
  "SELECT s.guest_id, s.arrival, s.departure FROM stay s "
  "WHERE s.status IN ('booked', 'in-house') AND s.arrival <= ?2 AND s.departure >= ?1 "
  "UNION ALL "
  "SELECT g.guest_id, s.arrival, s.departure FROM stay s JOIN stay_guest g ON g.stay_id = s.id "
  "WHERE s.status IN ('booked', 'in-house') AND s.arrival <= ?2 AND s.departure >= ?1";

static const char STAYS_GONE_BY[] =
  "SELECT s.guest_id, s.arrival, s.departure FROM stay s "
  "WHERE s.status IN ('booked', 'in-house', 'departed') AND s.arrival <= ?2 AND s.departure >= ?1 "
  "UNION ALL "
  "SELECT g.guest_id, s.arrival, s.departure FROM stay s JOIN stay_guest g ON g.stay_id = s.id "
  "WHERE s.status IN ('booked', 'in-house', 'departed') AND s.arrival <= ?2 AND s.departure >= ?1";

/* ?3: noted before that moment. */
static const char COMPLAINTS[] =
  "SELECT id, guest_id, day FROM feedback "
  "WHERE kind = 'complaint' AND closed = 0 AND day BETWEEN ?1 AND ?2 AND created_utc <= ?3 "
  "ORDER BY day, id";

/* ?3: the tag. Days are those of the civil clock of the machine. */
static const char TAGGED[] =
  "SELECT tag_id, guest_id, date (added_utc, 'unixepoch', 'localtime') FROM guest_tag "
  "WHERE tag_id = ?3 AND date (added_utc, 'unixepoch', 'localtime') BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id";

static const char EVERYBODY[] =
  "SELECT id FROM guest "
  "WHERE deceased = 0 AND banned = 0 AND no_contact = 0 AND archived = 0 "
  "ORDER BY id";

static gboolean
collect (InnConnection  *connection,
         const char     *sql,
         const char     *subject_kind,
         InnDate         first,
         InnDate         last,
         int             shift,
         gint64          third,
         gint64          fourth,
         GArray         *rows,
         GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, inn_date_add_days (first, -shift));
  inn_statement_bind_date (row, 2, inn_date_add_days (last, -shift));
  if (strstr (sql, "?3") != NULL)
    inn_statement_bind_int (row, 3, third);
  if (strstr (sql, "?4") != NULL)
    inn_statement_bind_int (row, 4, fourth);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnCauseRow found = {
        .subject_kind = subject_kind,
        .subject_id = inn_statement_get_int (row, 0),
        .guest_id = inn_statement_get_int (row, 1),
        .day = inn_statement_get_date (row, 2),
      };

      found.fire = inn_date_add_days (found.day, shift);
      g_array_append_val (rows, found);
    }

  return step == INN_STEP_DONE;
}

/* What is ahead, from today on: a wish that comes too late is none. */
static gboolean
collect_occasions (InnConnection            *connection,
                   const InnAutomationRule  *rule,
                   InnRuleKind               kind,
                   const char               *subject_kind,
                   InnCauseAsk               ask,
                   GArray                   *rows,
                   GError                  **error)
{
  InnDate first = ask.look_back ? ask.first : ask.last;
  InnDate last = inn_date_add_days (ask.last, rule->amount);
  g_autoptr (GArray) occasions = NULL;

  occasions = inn_occasion_table_list (connection, INN_OCCASIONS (kind), first, last, ask.feb29, error);
  if (occasions == NULL)
    return FALSE;

  for (guint i = 0; i < occasions->len; i++)
    {
      const InnOccasion *occasion = &g_array_index (occasions, InnOccasion, i);
      InnCauseRow found = { subject_kind, occasion->subject_id, occasion->guest_id, occasion->day,
                            inn_date_add_days (occasion->day, -rule->amount) };

      g_array_append_val (rows, found);
    }

  return TRUE;
}

/* A festival is everybody’s; the conditions say whose it is in this rule. */
static gboolean
spread_festivals (InnConnection            *connection,
                  const InnAutomationRule  *rule,
                  GArray                   *rows,
                  GError                  **error)
{
  g_autoptr (GArray) festivals = g_array_copy (rows);
  g_autoptr (InnStatement) row = inn_statement_new (connection, EVERYBODY, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  g_array_set_size (rows, 0);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    for (guint i = 0; i < festivals->len; i++)
      {
        InnCauseRow found = g_array_index (festivals, InnCauseRow, i);

        if (rule->festival_id != 0 && found.subject_id != rule->festival_id)
          continue;
        found.guest_id = inn_statement_get_int (row, 0);
        g_array_append_val (rows, found);
      }

  return step == INN_STEP_DONE;
}

typedef struct
{
  InnDate arrival;
  InnDate departure;
} Span;

static gboolean
read_spans (InnConnection  *connection,
            const char     *sql,
            InnDate         first,
            InnDate         last,
            GHashTable     *spans,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, first);
  inn_statement_bind_date (row, 2, last);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 guest_id = inn_statement_get_int (row, 0);
      Span span = { inn_statement_get_date (row, 1), inn_statement_get_date (row, 2) };
      GArray *own = g_hash_table_lookup (spans, &guest_id);

      if (own == NULL)
        {
          own = g_array_new (FALSE, FALSE, sizeof (Span));
          g_hash_table_insert (spans, g_memdup2 (&guest_id, sizeof guest_id), own);
        }
      g_array_append_val (own, span);
    }

  return step == INN_STEP_DONE;
}

/* One line for each guest and birthday, in however many stays and whoever’s companion the guest is. */
static gboolean
collect_birthdays_in_stays (InnConnection            *connection,
                            const InnAutomationRule  *rule,
                            InnCauseAsk               ask,
                            GArray                   *rows,
                            GError                  **error)
{
  InnDate first = ask.look_back ? ask.first : ask.last;
  g_autoptr (GHashTable) spans = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) birthdays = NULL;
  InnDate horizon = inn_date_add_days (ask.last, rule->amount);
  InnDate latest = horizon;
  GHashTableIter iter;
  gpointer own = NULL;

  if (!read_spans (connection, ask.look_back ? STAYS_GONE_BY : STAYS_AROUND, first, horizon, spans, error))
    return FALSE;

  g_hash_table_iter_init (&iter, spans);
  while (g_hash_table_iter_next (&iter, NULL, &own))
    for (guint i = 0; i < ((GArray *) own)->len; i++)
      {
        InnDate departure = g_array_index ((GArray *) own, Span, i).departure;

        if (inn_date_compare (departure, latest) > 0)
          latest = departure;
      }
  birthdays = inn_occasion_table_list (connection, INN_OCCASIONS (INN_RULE_BIRTHDAY), first, latest,
                                       ask.feb29, error);
  if (birthdays == NULL)
    return FALSE;

  for (guint i = 0; i < birthdays->len; i++)
    {
      const InnOccasion *birthday = &g_array_index (birthdays, InnOccasion, i);
      GArray *stays = g_hash_table_lookup (spans, &birthday->guest_id);

      for (guint j = 0; stays != NULL && j < stays->len; j++)
        {
          const Span *span = &g_array_index (stays, Span, j);
          InnCauseRow found = { "guest", birthday->guest_id, birthday->guest_id, birthday->day,
                                inn_date_add_days (span->arrival, -rule->amount) };

          if (inn_date_compare (birthday->day, span->arrival) < 0
              || inn_date_compare (birthday->day, span->departure) > 0)
            continue;
          g_array_append_val (rows, found);
          break;
        }
    }

  return TRUE;
}

static gboolean
find_rows (InnConnection            *connection,
           const InnAutomationRule  *rule,
           InnCauseAsk               ask,
           GArray                   *rows,
           GError                  **error)
{
  switch (rule->cause)
    {
    case INN_CAUSE_CHECK_OUT:
      return collect (connection, CHECK_OUTS, "stay", ask.first, ask.last, rule->amount, 0, 0, rows, error);
    case INN_CAUSE_ANSWER:
      return collect (connection, ANSWERS, "stay", ask.first, ask.last, 0, rule->low, rule->high, rows,
                      error);
    case INN_CAUSE_FIRST_STAY:
      return collect (connection, FIRST_STAYS, "stay", ask.first, ask.last, rule->amount, 0, 0, rows, error);
    case INN_CAUSE_NO_RETURN:
      return collect (connection, NO_RETURNS, "guest", ask.first, ask.last, rule->amount, 0, 0, rows, error);
    case INN_CAUSE_SILENCE:
      return collect (connection, SILENCES, "guest", ask.first, ask.last, rule->amount, 0, 0, rows, error);
    case INN_CAUSE_ARRIVAL:
      return collect (connection, ask.look_back ? ARRIVALS_GONE_BY : ARRIVALS, "stay",
                      ask.look_back ? ask.first
                                    : inn_date_add_days (ask.last, -rule->amount),
                      ask.last, -rule->amount, 0, 0, rows, error);
    case INN_CAUSE_OPEN_COMPLAINT:
      return collect (connection, COMPLAINTS, "feedback", ask.first, ask.last, 0,
                      ask.utc - rule->amount * G_GINT64_CONSTANT (3600), 0, rows, error);
    case INN_CAUSE_TAG:
      return collect (connection, TAGGED, "tag", ask.first, ask.last, rule->amount, rule->cause_tag_id, 0,
                      rows, error);
    case INN_CAUSE_BIRTHDAY:
      return collect_occasions (connection, rule, INN_RULE_BIRTHDAY, "guest", ask, rows, error);
    case INN_CAUSE_IMPORTANT_DATE:
      return collect_occasions (connection, rule, INN_RULE_IMPORTANT_DATE, "important-date", ask, rows,
                                error);
    case INN_CAUSE_DOCUMENT:
      return collect_occasions (connection, rule, INN_RULE_DOCUMENT, "document", ask, rows, error);
    case INN_CAUSE_TIER:
      return collect_occasions (connection, rule, INN_RULE_TIER, "guest", ask, rows, error);
    case INN_CAUSE_FESTIVAL:
      return collect_occasions (connection, rule, INN_RULE_FESTIVAL, "festival", ask, rows, error)
             && spread_festivals (connection, rule, rows, error);
    case INN_CAUSE_BIRTHDAY_IN_STAY:
      return collect_birthdays_in_stays (connection, rule, ask, rows, error);
    default:
      return TRUE;
    }
}

/**
 * inn_automation_cause_table_list:
 * @rule: what is waited for
 * @ask: which days
 *
 * Days to come are found from the day on which the rule acts, also when that was before @first: what is
 * still ahead is not too late. With @look_back each day is that of the stretch on which the rule would have
 * acted.
 *
 * Returns: (transfer full) (element-type InnCauseRow): what there is, whatever was done about it; %NULL with
 *   @error set
 */
GArray *
inn_automation_cause_table_list (InnConnection            *connection,
                                 const InnAutomationRule  *rule,
                                 InnCauseAsk               ask,
                                 GError                  **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (InnCauseRow));
  guint kept = 0;

  if (!find_rows (connection, rule, ask, rows, error))
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const InnCauseRow *row = &g_array_index (rows, InnCauseRow, i);
      gboolean wanted = inn_date_compare (row->fire, ask.last) <= 0;

      if (ask.look_back)
        wanted = wanted && inn_date_compare (row->fire, ask.first) >= 0;
      if (wanted)
        g_array_index (rows, InnCauseRow, kept++) = *row;
    }
  g_array_set_size (rows, kept);

  return g_steal_pointer (&rows);
}
