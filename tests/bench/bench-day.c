/* bench-day.c: what the desk waits for in a large book: the list of a day, checking in, and the stays
 * of a guest who came twice or two thousand times.
 *
 *   bench-day BOOK
 *
 * Works on a copy of the book beside it. The peer of checking in is the smallest change there is, so
 * that what is left is the disk.
 */

#include "config.h"

#include <stdio.h>
#include <time.h>
#include <glib/gstdio.h>

#include "inn-day-table.h"
#include "inn-statement.h"
#include "inn-stay-act.h"
#include "inn-stay-record.h"
#include "inn-stay-table.h"
#include "inn-store-stay-status.h"
#include "inn-store.h"

#define RUNS 50
#define CHANGES 20
#define MANY_STAYS 2000
#define SHOWN_STAYS 200

typedef struct
{
  InnDate today;
  gint64  guest_id;
  double  today_ms;
  double  past_ms;  /* of the slowest of some days */
  guint   past_rows;
  double  coming_ms;
  double  few_ms;
  double  many_ms;
} Figures;

/* Processor time of this thread: the lists are all in memory, and other programs run meanwhile. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
time_day (InnConnection *connection,
          InnDate        day,
          InnDate        today,
          guint         *n_rows)
{
  double start = get_ms ();

  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (InnDayList) list
        = inn_day_table_load (connection, day, today, INN_FEB29_ON_FEB28, NULL);

      g_assert_nonnull (list);
      if (n_rows != NULL)
        *n_rows = list->arrivals->len + list->in_house->len;
    }

  return (get_ms () - start) / RUNS;
}

/* The slowest of some days, the far ones too. */
static void
time_past (InnConnection *connection,
           Figures       *figures)
{
  static const int days_ago[] = { 1, 30, 200, 400, 800, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (days_ago); i++)
    {
      guint n_rows = 0;
      double ms = time_day (connection, inn_date_add_days (figures->today, -days_ago[i]),
                            figures->today, &n_rows);

      if (ms > figures->past_ms)
        {
          figures->past_ms = ms;
          figures->past_rows = n_rows;
        }
    }
}

static double
time_stays (InnConnection *connection,
            gint64         guest_id)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < RUNS; i++)
    {
      g_autoptr (GPtrArray) stays
        = inn_stay_table_list_of_guest (connection, guest_id, SHOWN_STAYS, NULL);

      g_assert_nonnull (stays);
    }

  return (double) (g_get_monotonic_time () - start) / 1000 / RUNS;
}

static gpointer
measure (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  Figures *figures = data;

  figures->today_ms = time_day (connection, figures->today, figures->today, NULL);
  time_past (connection, figures);
  figures->coming_ms = time_day (connection, inn_date_add_days (figures->today, 7),
                                 figures->today, NULL);
  figures->few_ms = time_stays (connection, 2);
  figures->many_ms = time_stays (connection, figures->guest_id);

  return figures;
}

/* Bookings to check in, and one guest who came again and again. */
static gpointer
prepare (InnChange     *change,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Figures *figures = data;
  InnConnection *connection = inn_change_get_connection (change);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  figures->guest_id = 1;
  for (int i = 0; i < MANY_STAYS; i++)
    {
      InnDate day = inn_date_add_days (figures->today, -2 * i - 10);
      g_autoptr (InnStay) stay
        = inn_stay_new (figures->guest_id, day, inn_date_add_days (day, 1), INN_STAY_DEPARTED);

      if (inn_stay_record_insert (connection, stay, 0, error) == 0)
        return NULL;
    }
  for (int i = 0; i < CHANGES; i++)
    {
      g_autoptr (InnStay) stay
        = inn_stay_new (1000 + i, figures->today, inn_date_add_days (figures->today, 1),
                        INN_STAY_BOOKED);
      gint64 id = inn_stay_record_insert (connection, stay, 0, error);

      g_array_append_val (ids, id);
    }

  return ids;
}

static gpointer
change_little (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  inn_connection_exec (inn_change_get_connection (change),
                       "UPDATE room_type SET usual_rate = usual_rate + 1 WHERE id = 1", error);

  return change;
}

static void
stopped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inn_store_change_finish (INN_STORE (source), result, NULL, &error);
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gpointer *answer = user_data;

  answer[1] = inn_store_change_finish (INN_STORE (source), result, NULL, &error);
  g_assert_no_error (error);
  g_main_loop_quit (answer[0]);
}

static double
time_check_ins (InnStore  *store,
                GArray    *ids,
                GMainLoop *loop)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < ids->len; i++)
    {
      inn_store_check_in_stay_async (store, g_array_index (ids, gint64, i), NULL, stopped_cb, loop);
      g_main_loop_run (loop);
    }

  return (double) (g_get_monotonic_time () - start) / 1000 / ids->len;
}

static double
time_peers (InnStore  *store,
            GMainLoop *loop)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < CHANGES; i++)
    {
      inn_store_change_async (store, inn_act_new ("bench.little"), change_little, NULL, NULL, NULL,
                              NULL, stopped_cb, loop);
      g_main_loop_run (loop);
    }

  return (double) (g_get_monotonic_time () - start) / 1000 / CHANGES;
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  inn_store_read_finish (INN_STORE (source), result, &error);
  g_assert_no_error (error);
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
  Figures figures = { .today = inn_clock_get_business_day (clock) };
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *command = NULL;
  gpointer answer[2] = { loop, NULL };
  g_autoptr (GArray) ids = NULL;
  double check_in_ms, peer_ms;

  if (argc != 2)
    return 2;

  folder = g_dir_make_tmp ("bench-day-XXXXXX", NULL);
  copy = g_build_filename (folder, "book.db", NULL);
  command = g_strdup_printf ("sh -c 'cp \"%s\" \"%s\"; cp \"%s.key\" \"%s.key\"'", argv[1], copy,
                             argv[1], copy);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));

  inn_store_open_async (copy, INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL, opened_cb,
                        &opening);
  g_main_loop_run (loop);
  inn_store_change_async (opening.store, inn_act_new ("bench.prepare"), prepare, &figures, NULL,
                          NULL, NULL, prepared_cb, answer);
  g_main_loop_run (loop);
  ids = answer[1];
  inn_store_read_async (opening.store, INN_PRIORITY_INTERACTIVE, measure, &figures, NULL, NULL,
                        NULL, measured_cb, loop);
  g_main_loop_run (loop);
  check_in_ms = time_check_ins (opening.store, ids, loop);
  peer_ms = time_peers (opening.store, loop);
  printf ("list of today %.2f ms, of a day gone by %.2f ms (%u stays), of a day to come %.2f ms\n"
          "stays of a guest who came often %.2f ms, of one who came seldom %.2f ms\n"
          "checking in %.2f ms, the smallest change %.2f ms, %.2f ms beside the disk\n",
          figures.today_ms, figures.past_ms, figures.past_rows, figures.coming_ms, figures.many_ms, figures.few_ms,
          check_in_ms, peer_ms, check_in_ms - peer_ms);

  inn_store_close_async (opening.store, closed_cb, loop);
  g_main_loop_run (loop);
  g_object_unref (opening.store);
  g_free (command);
  command = g_strdup_printf ("rm -r \"%s\"", folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));

  return 0;
}
