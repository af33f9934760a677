/* inn-agenda-table.c: the queries behind the agenda and the reminders. On the database thread. */

#include "config.h"

#include "inn-agenda-table.h"

#include "inn-agenda-task-table.h"
#include "inn-answer-table.h"
#include "inn-occasion-table.h"
#include "inn-rule-table.h"
#include "inn-table-private.h"

/* Who stays so near to the day can be greeted at the desk. */
#define AROUND_DAYS 3

static const char LOAD_PERSON[] =
  "SELECT " INN_SQL_GUEST_NAME ", g.vip, g.birth_calendar, g.birth_year, g.birth_month, "
  "  g.birth_day, g.birth_leap "
  "FROM guest g "
  "WHERE g.id = ?1";

/* A stay of the guest that touches the days from ?2 to ?3, the one under way first. */
static const char LOAD_STAY[] =
  "SELECT s.arrival, s.departure, s.status = 'in-house' FROM stay s "
  "WHERE s.id IN (SELECT id FROM stay WHERE guest_id = ?1 "
  "               UNION ALL SELECT stay_id FROM stay_guest WHERE guest_id = ?1) "
  "  AND s.status IN ('booked', 'in-house') AND s.arrival <= ?3 AND s.departure >= ?2 "
  "ORDER BY s.status = 'in-house' DESC, s.arrival "
  "LIMIT 1";

static gboolean
load_stay (InnConnection  *connection,
           InnAgendaDay   *day,
           GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LOAD_STAY, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, day->guest_id);
  inn_statement_bind_date (row, 2, inn_date_add_days (day->day, -AROUND_DAYS));
  inn_statement_bind_date (row, 3, inn_date_add_days (day->day, AROUND_DAYS));
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    {
      day->arrival = inn_statement_get_date (row, 0);
      day->departure = inn_statement_get_date (row, 1);
      day->in_house = inn_statement_get_boolean (row, 2);
    }

  return step != INN_STEP_ERROR;
}

static gboolean
load_person (InnConnection  *connection,
             InnAgendaDay   *day,
             GError        **error)
{
  g_autoptr (InnStatement) row
    = inn_table_find (connection, LOAD_PERSON, day->guest_id, "guest", error);

  if (row == NULL)
    return FALSE;

  g_free (day->name);
  day->name = inn_statement_dup_text (row, 0);
  day->vip = inn_statement_get_boolean (row, 1);
  if (day->kind == INN_RULE_BIRTHDAY)
    day->birthday = inn_table_get_birthday (row, 2);

  return TRUE;
}

static InnAgendaDay *
load_day (InnConnection      *connection,
          const InnOccasion  *occasion,
          GError            **error)
{
  InnBirthday told = INN_BIRTHDAY_NONE;
  gboolean born = FALSE;
  g_autofree char *label = inn_occasion_table_dup_label (connection, occasion, &told, &born, error);
  gboolean festival = occasion->kind == INN_RULE_FESTIVAL;
  g_autoptr (InnAgendaDay) day = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean found = FALSE;

  if (label == NULL)
    return NULL;

  day = inn_agenda_day_new (*occasion, festival ? label : "", festival ? "" : label);
  day->birthday = told;
  day->born = born;
  if (festival)
    return g_steal_pointer (&day);

  if (!load_person (connection, day, error) || !load_stay (connection, day, error))
    return NULL;
  day->age = inn_birthday_age_turned (day->birthday, day->day);
  day->answer = inn_answer_table_load_latest (connection, *occasion, &found, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&day);
}

/* By day; on one day VIPs first. Festivals are for the whole house. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const InnAgendaDay *left = *(const InnAgendaDay *const *) a;
  const InnAgendaDay *right = *(const InnAgendaDay *const *) b;

  if (left->days_left != right->days_left)
    return left->days_left - right->days_left;
  if (!left->vip != !right->vip)
    return left->vip ? -1 : 1;

  return g_strcmp0 (left->name, right->name);
}

/* Birthdays are always told, the others where a rule reminds of them. */
static gboolean
find_kinds (InnConnection  *connection,
            guint          *kinds,
            GError        **error)
{
  g_autoptr (GArray) rules = inn_rule_table_list (connection, error);

  *kinds = INN_OCCASIONS (INN_RULE_BIRTHDAY);
  for (guint i = 0; rules != NULL && i < rules->len; i++)
    if (g_array_index (rules, InnReminderRule, i).enabled)
      *kinds |= INN_OCCASIONS (g_array_index (rules, InnReminderRule, i).kind);

  return rules != NULL;
}

static int
compare_occasions (gconstpointer a,
                   gconstpointer b)
{
  const InnOccasion *left = a;
  const InnOccasion *right = b;
  int order = inn_date_compare (left->day, right->day);

  return order != 0 ? order : (int) left->kind - (int) right->kind;
}

static gboolean
fill_days (InnConnection  *connection,
           InnAgenda      *agenda,
           InnAgendaAsk    ask,
           GError        **error)
{
  InnDate last = inn_date_add_days (ask.now.date, ask.birthday_days - 1);
  g_autoptr (GArray) occasions = NULL;
  guint kinds = 0;

  if (ask.birthday_days <= 0)
    return TRUE;
  /* Beyond the last of all days. */
  if (!inn_date_is_set (last))
    last = ask.now.date;
  if (!find_kinds (connection, &kinds, error))
    return FALSE;
  occasions = inn_occasion_table_list (connection, kinds, ask.now.date, last, ask.feb29, error);
  if (occasions == NULL)
    return FALSE;

  g_array_sort (occasions, compare_occasions);
  for (guint i = 0; i < occasions->len && (ask.limit == 0 || agenda->days->len < ask.limit); i++)
    {
      const InnOccasion *occasion = &g_array_index (occasions, InnOccasion, i);
      InnAgendaDay *day = load_day (connection, occasion, error);

      if (day == NULL)
        return FALSE;
      day->days_left = inn_date_days_between (ask.now.date, occasion->day);
      g_ptr_array_add (agenda->days, day);
    }
  g_ptr_array_sort (agenda->days, compare_days);

  return TRUE;
}

/**
 * inn_agenda_table_load:
 * @ask: the days asked for
 *
 * Returns: (transfer full): what is to be done and whose birthday comes
 */
InnAgenda *
inn_agenda_table_load (InnConnection  *connection,
                       InnAgendaAsk    ask,
                       GError        **error)
{
  g_autoptr (InnAgenda) agenda = inn_agenda_new (ask.now);

  if (!inn_agenda_task_table_fill (connection, agenda, ask.days, ask.limit, error))
    return NULL;

  if (!fill_days (connection, agenda, ask, error))
    return NULL;

  return g_steal_pointer (&agenda);
}
