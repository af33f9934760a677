/* inn-agenda-task-table.c: what is to be done: open follow-ups and promises. On the database thread.
 *
 * A promise without a day is for the next time the guest is there, so it waits on the day of that
 * visit, be it as the guest or as a companion; a late check-out waits on the day of leaving.
 */

#include "config.h"

#include "inn-agenda-task-table.h"

#include "inn-follow-up-private.h"
#include "inn-promise-private.h"
#include "inn-table-private.h"

static const char LIST_FOLLOW_UPS[] =
  "SELECT " INN_SQL_FOLLOW_UP_COLUMNS ", COALESCE (o.name, " INN_SQL_GUEST_NAME "), st.name "
  "FROM follow_up f "
  "LEFT JOIN guest g ON g.id = f.guest_id "
  "LEFT JOIN organisation o ON o.id = f.organisation_id "
  "LEFT JOIN staff st ON st.id = f.staff_id "
  "WHERE f.status = 'open' AND f.due <= ?1 "
  "ORDER BY f.due, f.due_minute "
  "LIMIT ?2";

static const char LIST_PROMISES[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS ", st.name "
  "FROM promise p "
  "JOIN guest g ON g.id = p.guest_id "
  "LEFT JOIN staff st ON st.id = p.staff_id "
  "WHERE p.state = 'open' AND p.due <= ?1 "
  "ORDER BY p.due, p.due_minute "
  "LIMIT ?2";

/* Goes by the stays that are or come: bookings and who is in the house, a few hundred rows of an index
 * of their own, and looks at what was promised to just these guests and their companions. */
#define VISITS \
  "s.arrival, s.departure FROM stay s "

#define ARE_VISITS \
  "WHERE s.status IN ('booked', 'in-house') AND s.arrival <= ?1 " \
  "  AND (s.departure >= ?2 OR s.status = 'in-house') "

static const char LIST_VISITS[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS ", st.name, "
  "  min (CASE p.kind WHEN 'late-check-out' THEN visit.departure ELSE visit.arrival END) AS waits_on "
  "FROM (SELECT s.guest_id, " VISITS ARE_VISITS
  "      UNION ALL "
  "      SELECT sg.guest_id, " VISITS "CROSS JOIN stay_guest sg ON sg.stay_id = s.id " ARE_VISITS ") visit "
  "CROSS JOIN promise p ON p.guest_id = visit.guest_id "
  "CROSS JOIN guest g ON g.id = p.guest_id "
  "LEFT JOIN staff st ON st.id = p.staff_id "
  "WHERE p.state = 'open' AND p.due IS NULL "
  "GROUP BY p.id "
  "HAVING waits_on <= ?1 "
  "ORDER BY max (waits_on, ?2), p.id";

/* A time of day that has passed makes overdue too; no time never does on its day. */
#define COUNT_OVERDUE(TABLE, OPEN) \
  "(SELECT count (*) FROM " TABLE " WHERE " OPEN " AND due < ?1) " \
  "  + (SELECT count (*) FROM " TABLE " WHERE " OPEN " AND due = ?1 AND due_minute < ?2)"

#define COUNT_BETWEEN(TABLE, OPEN) \
  "(SELECT count (*) FROM " TABLE " WHERE " OPEN " AND due BETWEEN ?1 AND ?2)"

static const char COUNT_ALL_OVERDUE[] =
  "SELECT " COUNT_OVERDUE ("follow_up", "status = 'open'") " + "
  COUNT_OVERDUE ("promise", "state = 'open'");

static const char COUNT_ALL_BETWEEN[] =
  "SELECT " COUNT_BETWEEN ("follow_up", "status = 'open'") " + "
  COUNT_BETWEEN ("promise", "state = 'open'");

/* The last day asked for, at most the last of all days. */
static InnDate
get_last_day (InnDate today,
              int     days)
{
  InnDate day = inn_date_add_days (today, MAX (days, 0));

  return inn_date_is_set (day) ? day : inn_date_new (9999, 12, 31);
}

static gboolean
read_count (InnStatement  *row,
            int           *count,
            GError       **error)
{
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;

  *count = inn_statement_get_int (row, 0);

  return TRUE;
}

static gboolean
count_overdue (InnConnection  *connection,
               InnCivil        now,
               int            *count,
               GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, COUNT_ALL_OVERDUE, error);

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, now.date);
  inn_table_bind_minute (row, 2, now);

  return read_count (row, count, error);
}

static gboolean
count_between (InnConnection  *connection,
               InnDate         first,
               InnDate         last,
               int            *count,
               GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, COUNT_ALL_BETWEEN, error);

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, first);
  inn_statement_bind_date (row, 2, last);

  return read_count (row, count, error);
}

/* Those with a day; promises for a visit are counted as they are read. */
static gboolean
count_dated (InnConnection  *connection,
             InnAgenda      *agenda,
             int             days,
             GError        **error)
{
  InnDate today = agenda->now.date;
  InnDate last = get_last_day (today, days);
  int today_whole = 0;

  if (!count_overdue (connection, agenda->now, &agenda->n_overdue, error))
    return FALSE;

  if (days >= 0)
    {
      int overdue_before = 0;

      if (!count_between (connection, today, today, &today_whole, error)
          || !count_overdue (connection, inn_civil_new (today, 0), &overdue_before, error))
        return FALSE;

      agenda->n_today = today_whole - (agenda->n_overdue - overdue_before);
    }

  return inn_date_compare (today, last) >= 0
         || count_between (connection, inn_date_add_days (today, 1), last, &agenda->n_coming,
                           error);
}

static InnAgendaTask *
read_follow_up (InnStatement *row)
{
  g_autoptr (InnFollowUp) follow_up = inn_follow_up_read (row);

  return inn_agenda_task_new (follow_up,
                              inn_statement_get_text (row, INN_FOLLOW_UP_N_COLUMNS),
                              inn_statement_get_text (row, INN_FOLLOW_UP_N_COLUMNS + 1));
}

static InnAgendaTask *
read_promise (InnStatement *row)
{
  g_autoptr (InnPromise) promise = inn_promise_read (row);

  return inn_agenda_task_new_promise (promise, promise->due,
                                      inn_statement_get_text (row, INN_PROMISE_N_COLUMNS));
}

static InnAgendaTask *
read_visit (InnStatement *row)
{
  InnAgendaTask *task = read_promise (row);

  task->due = inn_civil_new (inn_statement_get_date (row, INN_PROMISE_N_COLUMNS + 1),
                             INN_CIVIL_NO_MINUTE);

  return task;
}

/* Rows of a query in the order of their time, one ahead. */
typedef struct
{
  InnStatement  *statement;
  InnRowFunc     read;
  InnAgendaTask *next;
} Stream;

static void
stream_clear (Stream *stream)
{
  g_clear_pointer (&stream->next, inn_agenda_task_free);
  g_clear_pointer (&stream->statement, inn_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stream, stream_clear)

static gboolean
stream_go_on (Stream  *stream,
              GError **error)
{
  InnStep step = inn_statement_step (stream->statement, error);

  stream->next = step == INN_STEP_ROW ? stream->read (stream->statement) : NULL;

  return step != INN_STEP_ERROR;
}

static gboolean
stream_begin (Stream         *stream,
              InnConnection  *connection,
              const char     *sql,
              InnRowFunc      read,
              InnDate         last,
              guint           limit,
              GError        **error)
{
  stream->statement = inn_statement_new (connection, sql, error);
  if (stream->statement == NULL)
    return FALSE;

  stream->read = read;
  inn_statement_bind_date (stream->statement, 1, last);
  inn_statement_bind_int (stream->statement, 2, limit > 0 ? (gint64) limit : -1);

  return stream_go_on (stream, error);
}

/* Both lists are read side by side, so that no more is read than finds room. */
static gboolean
add_dated (InnConnection  *connection,
           InnDate         last,
           guint           limit,
           GPtrArray      *tasks,
           GError        **error)
{
  g_auto (Stream) follow_ups = { NULL };
  g_auto (Stream) promises = { NULL };

  if (!stream_begin (&follow_ups, connection, LIST_FOLLOW_UPS, (InnRowFunc) read_follow_up, last,
                     limit, error)
      || !stream_begin (&promises, connection, LIST_PROMISES, (InnRowFunc) read_promise, last,
                        limit, error))
    return FALSE;

  while ((follow_ups.next != NULL || promises.next != NULL) && (limit == 0 || tasks->len < limit))
    {
      gboolean promise = follow_ups.next == NULL
                         || (promises.next != NULL
                             && inn_civil_compare (promises.next->due, follow_ups.next->due) < 0);
      Stream *stream = promise ? &promises : &follow_ups;

      g_ptr_array_add (tasks, g_steal_pointer (&stream->next));
      if (!stream_go_on (stream, error))
        return FALSE;
    }

  return TRUE;
}

/* Who is in the house since yesterday is there today. */
static gboolean
add_visits (InnConnection  *connection,
            InnAgenda      *agenda,
            InnDate         last,
            GPtrArray      *tasks,
            GError        **error)
{
  InnDate today = agenda->now.date;
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_VISITS, error);
  InnStep step = INN_STEP_DONE;

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_date (statement, 1, last);
  inn_statement_bind_date (statement, 2, today);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnAgendaTask *task = read_visit (statement);

      if (inn_date_compare (task->due.date, today) <= 0)
        {
          task->due.date = today;
          agenda->n_today++;
        }
      else
        {
          agenda->n_coming++;
        }
      g_ptr_array_add (tasks, task);
    }

  return step != INN_STEP_ERROR;
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const InnAgendaTask *left = *(const InnAgendaTask *const *) a;
  const InnAgendaTask *right = *(const InnAgendaTask *const *) b;

  return inn_civil_compare (left->due, right->due);
}

/**
 * inn_agenda_task_table_fill:
 * @agenda: made for its moment; gets the tasks and their counts
 * @days: how many days after that day; -1 for only what is overdue
 * @limit: at most so many, the first ones; 0 for all
 *
 * Returns: whether all could be read
 */
gboolean
inn_agenda_task_table_fill (InnConnection  *connection,
                            InnAgenda      *agenda,
                            int             days,
                            guint           limit,
                            GError        **error)
{
  InnDate last = get_last_day (agenda->now.date, days);
  g_autoptr (GPtrArray) tasks
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_agenda_task_free);
  g_autoptr (GPtrArray) later = g_ptr_array_new ();

  if (!count_dated (connection, agenda, days, error)
      || !add_dated (connection, last, limit, tasks, error)
      || (days >= 0 && !add_visits (connection, agenda, last, tasks, error)))
    return FALSE;

  g_ptr_array_sort (tasks, compare_due);
  if (limit > 0 && tasks->len > limit)
    g_ptr_array_set_size (tasks, limit);

  /* A time this morning has passed, although what has no time today stands before it. */
  g_ptr_array_set_free_func (tasks, NULL);
  for (guint i = 0; i < tasks->len; i++)
    {
      InnAgendaTask *task = g_ptr_array_index (tasks, i);

      if (inn_agenda_task_is_overdue (task, agenda->now))
        g_ptr_array_add (agenda->tasks, task);
      else if (days >= 0)
        g_ptr_array_add (later, task);
      else
        inn_agenda_task_free (task);
    }
  g_ptr_array_extend_and_steal (agenda->tasks, g_steal_pointer (&later));

  return TRUE;
}
