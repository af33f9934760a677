/* bench-filter.c: lists narrowed by each kind of condition, and in each order, in a large book.
 *
 *   bench-filter BOOK
 *
 * Each line tells the worst run and the median, in time of the processor on the database thread, from
 * the question to sorted ids: on a busy machine the wall clock would measure the other programs.
 */

#include "config.h"

#include <stdio.h>
#include <time.h>

#include "inn-guest-ids.h"
#include "inn-guest-query-text.h"
#include "inn-store.h"

#define RUNS 15
#define TARGET_MS 30

static const char *const lists[] = {
  "",
  "order=reading reversed",
  "order=last-stay",
  "order=created",
  "order=birthday",
  "order=stays reversed",
  "order=spend",
  "tags=all 3 5\norder=spend",
  "tags=none 3 5 7\norder=last-stay",
  "types=company\nwithout=banned no-contact\norder=last-stay",
  "with=vip\norder=spend",
  "channel=ctrip\nchannel=phone\norder=created",
  "region=浙\norder=reading",
  "last-stay=before 90\norder=last-stay",
  "last-stay=never\norder=created",
  "stays=2..\nspend=100000..\norder=spend",
  "birthday=this\norder=birthday",
  "follow-up=some\norder=last-stay",
  "contact=none\norder=created",
  "tags=any 1 2 3\ntypes=individual\nwithout=deceased\nlast-stay=within 365\nstays=1..\n"
  "birthday=this\nfollow-up=none\ncontact=some\norder=spend",
};

static gint64
get_processor_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gpointer
measure (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  InnDate today = *(InnDate *) data;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (InnGuestQuery) query = inn_guest_query_from_text (lists[i], error);
      g_autofree char *words = g_strdelimit (g_strdup (lists[i]), "\n", ' ');
      gint64 times[RUNS];
      guint n_found = 0;

      g_assert_nonnull (query);
      for (guint run = 0; run < RUNS; run++)
        {
          gint64 start = get_processor_us ();
          g_autoptr (GArray) ids = inn_guest_ids_read (connection, query, today, error);

          times[run] = get_processor_us () - start;
          n_found = ids->len;
        }
      qsort (times, RUNS, sizeof times[0], compare);
      printf ("%6.1f ms (median %5.1f) %7u found  %s%s\n", times[RUNS - 1] / 1000.0,
              times[RUNS / 2] / 1000.0, n_found, words,
              times[RUNS / 2] > TARGET_MS * 1000 ? "  over the bound" : "");
    }

  return GINT_TO_POINTER (TRUE);
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
  InnDate today = inn_clock_get_business_day (clock);

  if (argc != 2)
    return 2;

  inn_store_open_async (argv[1], INN_STORE_OPEN_EXISTING, clock, NULL, NULL, NULL, opened_cb,
                        &opening);
  g_main_loop_run (loop);
  inn_store_read_async (opening.store, INN_PRIORITY_INTERACTIVE, measure, &today, NULL, NULL,
                        NULL, measured_cb, loop);
  g_main_loop_run (loop);

  inn_store_close_async (opening.store, closed_cb, loop);
  g_main_loop_run (loop);
  g_object_unref (opening.store);

  return 0;
}
