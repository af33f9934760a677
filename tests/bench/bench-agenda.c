/* bench-agenda.c: the agenda of a day, and of a week with a month of birthdays, in a large book.
 *
 *   bench-agenda BOOK
 *
 * In it are 2,000 open promises, every other for the next visit; they are taken back in the end. The
 * peer is the same question put the obvious way: every guest, follow-up and promise read.
 */

#include "config.h"

#include <stdio.h>

#include "inn-agenda-table.h"
#include "inn-statement.h"
#include "inn-store.h"

#define RUNS 50
#define PEER_RUNS 5

static const char EVERY_GUEST[] =
  "SELECT id, birth_month, birth_day FROM guest NOT INDEXED WHERE birth_month > 0";
static const char EVERY_FOLLOW_UP[] =
  "SELECT id, due FROM follow_up NOT INDEXED WHERE status = 'open' AND due <= date ('now')";

static const char EVERY_PROMISE[] =
  "SELECT id, due FROM promise NOT INDEXED WHERE state = 'open'";

/* Spread over two months around today. */
static const char MAKE_PROMISES[] =
  "INSERT INTO promise (guest_id, kind, what, day, due, created_utc) "
  "SELECT id, 'gift', 'tea', date ('now', '-60 days'), "
  "  CASE WHEN id % 2 = 0 THEN date ('now', (id / 50 % 60 - 30) || ' days') END, 1 "
  "FROM guest WHERE id % 51 = 0 LIMIT 2000";

typedef struct
{
  InnCivil now;
  double   day_ms;
  double   month_ms;
  double   peer_ms;
} Figures;

static double
time_agenda (InnConnection *connection,
             InnAgendaAsk   ask)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (InnAgenda) agenda = inn_agenda_table_load (connection, ask, NULL);

      g_assert_nonnull (agenda);
    }

  return (double) (g_get_monotonic_time () - start) / 1000 / RUNS;
}

static void
read_all (InnConnection *connection,
          const char    *sql)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, NULL);

  while (inn_statement_step (statement, NULL) == INN_STEP_ROW)
    continue;
}

static gpointer
measure (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  Figures *figures = data;
  InnAgendaAsk day = { .now = figures->now, .days = 0, .birthday_days = 1, .limit = 200 };
  InnAgendaAsk month = { .now = figures->now, .days = 7, .birthday_days = 30, .limit = 200 };
  gint64 start;

  read_all (connection, MAKE_PROMISES);
  figures->day_ms = time_agenda (connection, day);
  figures->month_ms = time_agenda (connection, month);
  start = g_get_monotonic_time ();
  for (int i = 0; i < PEER_RUNS; i++)
    {
      read_all (connection, EVERY_GUEST);
      read_all (connection, EVERY_FOLLOW_UP);
      read_all (connection, EVERY_PROMISE);
    }
  figures->peer_ms = (double) (g_get_monotonic_time () - start) / 1000 / PEER_RUNS;

  /* Nothing of this is to stay. */
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Measured");

  return NULL;
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inn_store_write_state_finish (INN_STORE (source), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_main_loop_quit (user_data);
}

typedef struct
{
  GMainLoop *loop;
  InnStore  *store;
} Opening;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->store = inn_store_open_finish (result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (opening->loop);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  inn_store_close_finish (INN_STORE (source), result, NULL);
  g_main_loop_quit (user_data);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (InnClock) clock = inn_clock_new ();
  Opening opening = { loop, NULL };
  Figures figures = { .now = inn_clock_get_civil (clock) };

  if (argc != 2)
    return 2;

  inn_store_open_async (argv[1], INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL, opened_cb,
                        &opening);
  g_main_loop_run (loop);
  inn_store_write_state_async (opening.store, INN_PRIORITY_INTERACTIVE, measure, &figures, NULL,
                               NULL, NULL, measured_cb, loop);
  g_main_loop_run (loop);
  printf ("agenda of a day %.2f ms, of a week with 30 days of birthdays %.2f ms, "
          "reading everything %.1f ms, ratio %.3f\n",
          figures.day_ms, figures.month_ms, figures.peer_ms, figures.day_ms / figures.peer_ms);

  inn_store_close_async (opening.store, closed_cb, loop);
  g_main_loop_run (loop);
  g_object_unref (opening.store);

  return 0;
}
