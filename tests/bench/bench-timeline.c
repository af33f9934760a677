/* bench-timeline.c: the timeline of a guest with 2,000 stays and 10,000 interactions in a large book.
 *
 *   bench-timeline BOOK
 *
 * What is made for it is taken back in the end. The peer is all of it, read and put in order.
 */

#include "config.h"

#include <stdio.h>

#include "inn-statement.h"
#include "inn-store.h"
#include "inn-timeline-table.h"

#define RUNS 20
#define PEER_RUNS 3

static const char *const MAKE[] = {
  "INSERT INTO guest (id, name, created_utc) VALUES (1 << 40, 'x', 1)",
  "WITH n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2000) "
  "INSERT INTO stay (guest_id, arrival, departure, status, created_utc) "
  "SELECT 1 << 40, date ('2026-11-01', -(n * 3) || ' days'), date ('2026-11-01', -(n * 3 - 2) || ' days'), "
  "  'departed', 1 FROM n",
  "WITH n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 10000) "
  "INSERT INTO interaction (guest_id, kind, day, minute, what, created_utc) "
  "SELECT 1 << 40, 'call', date ('2026-11-01', -(n / 2) || ' days'), n % 1440, "
  "  'asked for a quiet room with a view of the lake, number ' || n, 1 FROM n",
  "WITH n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 3000) "
  "INSERT INTO entry (seq, utc, act, schema, rows, rows_hash, previous, hash) "
  "SELECT (1 << 40) + n, 1700000000 + n * 1000, 'guest.edit', 8, 1, x'', x'', x'' FROM n",
  "INSERT INTO entry_row (seq, ordinal, subject_kind, subject_id, tbl, key, op, before) "
  "SELECT seq, 0, 'guest', 1 << 40, 'guest', 1 << 40, 'U', '{\"note\":\"as it was before\"}' "
  "FROM entry WHERE seq > 1 << 40",
};

/* One of those that were there before. */
#define USUAL_GUEST 77777

typedef struct
{
  double usual_ms;
  double card_ms;
  double page_ms;
  double middle_ms;
  double text_ms;
  double all_ms;
  guint  n;
} Figures;

static double
time_list (InnConnection  *connection,
           InnTimelineAsk  ask,
           int             n_runs,
           guint          *n)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < n_runs; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InnTimeline) timeline = inn_timeline_table_list (connection, &ask, &error);

      g_assert_no_error (error);
      *n = timeline->entries->len;
    }

  return (double) (g_get_monotonic_time () - start) / 1000 / n_runs;
}

static gpointer
measure (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  Figures *figures = data;
  InnTimelineAsk ask = {
    (gint64) 1 << 40, INN_TIMELINE_ALL_KINDS, NULL, INN_TIMELINE_BEGIN, 8, 28800,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (MAKE); i++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, MAKE[i], error);

      if (statement == NULL || !inn_statement_run (statement, error))
        return NULL;
    }

  ask.guest_id = USUAL_GUEST;
  figures->usual_ms = time_list (connection, ask, RUNS, &n);
  ask.guest_id = (gint64) 1 << 40;
  figures->card_ms = time_list (connection, ask, RUNS, &n);
  ask.limit = 100;
  figures->page_ms = time_list (connection, ask, RUNS, &n);
  ask.before = inn_timeline_end_of_year (2018);
  figures->middle_ms = time_list (connection, ask, RUNS, &n);
  ask.before = INN_TIMELINE_BEGIN;
  ask.text = "nobody said that";
  figures->text_ms = time_list (connection, ask, PEER_RUNS, &n);
  ask.text = NULL;
  ask.limit = 0;
  figures->all_ms = time_list (connection, ask, PEER_RUNS, &figures->n);

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
  Figures figures = { 0 };

  if (argc != 2)
    return 2;

  inn_store_open_async (argv[1], INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL, opened_cb,
                        &opening);
  g_main_loop_run (loop);
  inn_store_write_state_async (opening.store, INN_PRIORITY_INTERACTIVE, measure, &figures, NULL,
                               NULL, NULL, measured_cb, loop);
  g_main_loop_run (loop);
  printf ("lines of the card of a usual guest %.2f ms, of this one %.2f ms, page of 100 %.2f ms, of an earlier year %.2f ms, words nobody said "
          "%.1f ms, all %u lines %.1f ms, ratio %.3f\n",
          figures.usual_ms, figures.card_ms, figures.page_ms, figures.middle_ms, figures.text_ms, figures.n,
          figures.all_ms, figures.page_ms / figures.all_ms);

  inn_store_close_async (opening.store, closed_cb, loop);
  g_main_loop_run (loop);
  g_object_unref (opening.store);

  return 0;
}
