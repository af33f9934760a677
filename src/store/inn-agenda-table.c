/* inn-agenda-table.c: the queries behind the agenda and the reminders. On the database thread. */

#include "config.h"

#include "inn-agenda-table.h"

#include "inn-agenda-task-table.h"
#include "inn-answer-table.h"
#include "inn-birthday-table.h"
#include "inn-table-private.h"

static const char LOAD_PERSON[] =
  "SELECT " INN_SQL_GUEST_NAME ", g.vip, g.birth_calendar, g.birth_year, g.birth_month, "
  "  g.birth_day, g.birth_leap "
  "FROM guest g "
  "WHERE g.id = ?1";

static void
gather_cb (gint64   guest_id,
           InnDate  day,
           gpointer data)
{
  GArray *guests = data;

  g_array_append_val (guests, guest_id);
}

static InnAgendaBirthday *
load_birthday (InnConnection  *connection,
               gint64          guest_id,
               InnDate         day,
               GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD_PERSON, guest_id, "guest", error);
  g_autoptr (InnAgendaBirthday) birthday = NULL;
  g_autoptr (GError) failure = NULL;
  InnBirthday told = INN_BIRTHDAY_NONE;
  gboolean found = FALSE;

  if (row == NULL)
    return NULL;

  if (g_strcmp0 (inn_statement_get_text (row, 2), "lunar") == 0)
    told.calendar = INN_CALENDAR_LUNAR;
  told.year = inn_statement_get_int (row, 3);
  told.month = inn_statement_get_int (row, 4);
  told.day = inn_statement_get_int (row, 5);
  told.leap = inn_statement_get_boolean (row, 6);

  birthday = inn_agenda_birthday_new (guest_id, inn_statement_get_text (row, 0), told);
  birthday->vip = inn_statement_get_boolean (row, 1);
  birthday->day = day;
  birthday->age = inn_birthday_age_turned (told, day);
  birthday->answer = inn_answer_table_load_latest (connection, guest_id, day, &found, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&birthday);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const InnAgendaBirthday *left = *(const InnAgendaBirthday *const *) a;
  const InnAgendaBirthday *right = *(const InnAgendaBirthday *const *) b;

  if (!left->vip != !right->vip)
    return left->vip ? -1 : 1;

  return g_strcmp0 (left->name, right->name);
}

/* Returns: (transfer full) (element-type InnAgendaBirthday): who is to be greeted on @day, VIPs
 * first, with the last answer; days left are not filled in */
static GPtrArray *
list_birthdays_of_day (InnConnection  *connection,
                       InnDate         day,
                       InnFeb29Rule    feb29,
                       guint           limit,
                       GError        **error)
{
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) birthdays
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_agenda_birthday_free);

  if (!inn_birthday_table_each (connection, day, day, feb29, gather_cb, guests, error))
    return NULL;

  for (guint i = 0; i < guests->len && (limit == 0 || birthdays->len < limit); i++)
    {
      InnAgendaBirthday *birthday
        = load_birthday (connection, g_array_index (guests, gint64, i), day, error);

      if (birthday == NULL)
        return NULL;

      g_ptr_array_add (birthdays, birthday);
    }

  g_ptr_array_sort (birthdays, compare_names);

  return g_steal_pointer (&birthdays);
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

  for (int left = 0; left < ask.birthday_days; left++)
    {
      InnDate day = inn_date_add_days (ask.now.date, left);
      guint room = 0;
      g_autoptr (GPtrArray) of_day = NULL;

      /* Beyond the last of all days. */
      if (!inn_date_is_set (day))
        break;
      if (ask.limit > 0)
        {
          if (agenda->birthdays->len >= ask.limit)
            break;
          room = ask.limit - agenda->birthdays->len;
        }

      of_day = list_birthdays_of_day (connection, day, ask.feb29, room, error);
      if (of_day == NULL)
        return NULL;

      for (guint i = 0; i < of_day->len; i++)
        ((InnAgendaBirthday *) g_ptr_array_index (of_day, i))->days_left = left;
      g_ptr_array_extend_and_steal (agenda->birthdays, g_steal_pointer (&of_day));
    }

  return g_steal_pointer (&agenda);
}
