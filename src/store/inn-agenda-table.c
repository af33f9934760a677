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

/* Stays under way or to come that touch the days from ?1 to ?2, those under way last, so that they are
 * what is kept. A house has few of them, so they are read once for all guests. */
static const char LIST_STAYS[] =
  "SELECT guest_id, arrival, departure, status = 'in-house' AS here FROM stay "
  "WHERE status IN ('booked', 'in-house') AND arrival <= ?2 AND departure >= ?1 "
  "UNION ALL "
  "SELECT g.guest_id, s.arrival, s.departure, s.status = 'in-house' "
  "FROM stay s JOIN stay_guest g ON g.stay_id = s.id "
  "WHERE s.status IN ('booked', 'in-house') AND s.arrival <= ?2 AND s.departure >= ?1 "
  "ORDER BY here, arrival DESC";

static gint64 *
box_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

typedef struct
{
  InnDate  arrival;
  InnDate  departure;
  gboolean here;
} Presence;

static gboolean
list_stays (InnConnection  *connection,
            InnDate         first,
            InnDate         last,
            GHashTable     *presences,
            GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LIST_STAYS, error);
  InnStep step = INN_STEP_ERROR;

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, first);
  inn_statement_bind_date (row, 2, last);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      Presence *presence = g_new0 (Presence, 1);

      presence->arrival = inn_statement_get_date (row, 1);
      presence->departure = inn_statement_get_date (row, 2);
      presence->here = inn_statement_get_boolean (row, 3);
      g_hash_table_replace (presences, box_id (inn_statement_get_int (row, 0)), presence);
    }

  return step != INN_STEP_ERROR;
}

/* Only what is near to the day is of use at the desk. */
static void
set_presence (InnAgendaDay *day,
              GHashTable   *presences)
{
  const Presence *presence = g_hash_table_lookup (presences, &day->guest_id);

  if (presence == NULL
      || inn_date_compare (presence->arrival, inn_date_add_days (day->day, AROUND_DAYS)) > 0
      || inn_date_compare (presence->departure, inn_date_add_days (day->day, -AROUND_DAYS)) < 0)
    return;

  day->arrival = presence->arrival;
  day->departure = presence->departure;
  day->in_house = presence->here;
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
          GHashTable         *presences,
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

  if (!load_person (connection, day, error))
    return NULL;
  set_presence (day, presences);
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

static gboolean
add_days (InnConnection  *connection,
          InnAgenda      *agenda,
          GArray         *occasions,
          GHashTable     *presences,
          guint           room,
          GError        **error)
{
  for (guint i = 0; i < occasions->len && i < room; i++)
    {
      const InnOccasion *occasion = &g_array_index (occasions, InnOccasion, i);
      InnAgendaDay *day = load_day (connection, occasion, presences, error);

      if (day == NULL)
        return FALSE;
      day->days_left = inn_date_days_between (agenda->now.date, occasion->day);
      g_ptr_array_add (agenda->days, day);
    }

  return TRUE;
}

/* Day by day, so that a great book is not read to the end when the limit is reached on the first. */
static gboolean
fill_yearly (InnConnection  *connection,
             InnAgenda      *agenda,
             InnAgendaAsk    ask,
             InnRuleKind     kind,
             GHashTable     *presences,
             GError        **error)
{
  guint room = ask.limit > 0 ? ask.limit : G_MAXUINT;

  for (int left = 0; left < ask.birthday_days && room > 0; left++)
    {
      InnDate day = inn_date_add_days (ask.now.date, left);
      g_autoptr (GArray) occasions = NULL;

      /* Beyond the last of all days. */
      if (!inn_date_is_set (day))
        break;

      occasions = inn_occasion_table_list (connection, INN_OCCASIONS (kind), day, day, ask.feb29, error);
      if (occasions == NULL || !add_days (connection, agenda, occasions, presences, room, error))
        return FALSE;
      room -= MIN (room, occasions->len);
    }

  return TRUE;
}

static gboolean
fill_days (InnConnection  *connection,
           InnAgenda      *agenda,
           InnAgendaAsk    ask,
           GError        **error)
{
  const guint single = INN_OCCASIONS (INN_RULE_BIRTHDAY) | INN_OCCASIONS (INN_RULE_IMPORTANT_DATE);
  InnDate last = inn_date_add_days (ask.now.date, ask.birthday_days - 1);
  g_autoptr (GHashTable) presences = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) others = NULL;
  guint kinds = 0;

  if (ask.birthday_days <= 0)
    return TRUE;
  if (!inn_date_is_set (last))
    last = ask.now.date;
  if (!find_kinds (connection, &kinds, error)
      || !list_stays (connection, inn_date_add_days (ask.now.date, -AROUND_DAYS),
                      inn_date_is_set (inn_date_add_days (last, AROUND_DAYS))
                        ? inn_date_add_days (last, AROUND_DAYS) : last,
                      presences, error)
      || !fill_yearly (connection, agenda, ask, INN_RULE_BIRTHDAY, presences, error))
    return FALSE;
  if ((kinds & INN_OCCASIONS (INN_RULE_IMPORTANT_DATE)) != 0
      && !fill_yearly (connection, agenda, ask, INN_RULE_IMPORTANT_DATE, presences, error))
    return FALSE;

  others = inn_occasion_table_list (connection, kinds & ~single, ask.now.date, last, ask.feb29, error);
  if (others == NULL
      || !add_days (connection, agenda, others, presences, ask.limit > 0 ? ask.limit : G_MAXUINT, error))
    return FALSE;
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
