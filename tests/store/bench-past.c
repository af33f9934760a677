/* bench-past.c: the card a year back of a guest with 5,000 changes since, in a book where as much was done to
 * others; the peer is the card of today, and how long it takes to find the entry.
 */

#include "config.h"

#include "inn-guest-card-record.h"
#include "inn-guest-history.h"
#include "inn-past.h"
#include "inn-statement.h"
#include "inn-test-book.h"

#include <stdlib.h>
#include <time.h>

/* Three of four are of the guest. */
#define CHANGES 6700
#define OTHERS "20000"
#define RUNS 11

#define NUMBERS(n) "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " n ") "

/* A year ago, in seconds. */
#define THEN 1763800000

#define FILL                                                                                       \
  "INSERT INTO room (number) VALUES ('301');;"                                                     \
  NUMBERS (OTHERS) "INSERT INTO guest (id, name, created_utc) SELECT i, 'Guest ' || i, 0 FROM n;;" \
  NUMBERS ("60") "INSERT INTO stay (guest_id, payer_id, room_id, arrival, departure, status, created_utc) " \
  "  SELECT 1, CASE WHEN i % 3 = 0 THEN i + 1 END, 1, date ('2024-01-01', (i * 9) || ' days'), " \
  "    date ('2024-01-01', (i * 9 + 3) || ' days'), 'departed', 0 FROM n;;" \
  "INSERT INTO charge (stay_id, guest_id, day, category, amount) " \
  "  SELECT id, coalesce (payer_id, 1), arrival, 'room', 50000 FROM stay;;" \
  NUMBERS ("20") "INSERT INTO interaction (guest_id, kind, day, what, created_utc) " \
  "  SELECT 1, 'call', date ('2024-01-01', i || ' days'), 'Call ' || i, 0 FROM n"

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static gpointer
measure (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  double now[RUNS];
  double then[RUNS];
  double find[RUNS];
  const InnDate today = inn_date_new (2025, 11, 22);

  for (int i = 0; i < RUNS; i++)
    {
      double start = get_ms ();
      g_autoptr (InnGuestCard) card = inn_guest_card_record_load (connection, 1, today, error);
      g_autoptr (InnGuestCard) old = NULL;
      InnPast *past = NULL;
      gint64 seq = 0;

      g_assert_nonnull (card);
      now[i] = get_ms () - start;

      start = get_ms ();
      g_assert_true (inn_past_find_seq (connection, THEN, &seq, error));
      find[i] = get_ms () - start;

      start = get_ms ();
      past = inn_past_new (connection, 1, THEN, today, error);
      g_assert_nonnull (past);
      old = inn_guest_card_record_load (inn_past_get_connection (past, NULL), 1, today, error);
      g_assert_nonnull (old);
      inn_past_free (past);
      then[i] = get_ms () - start;
      g_assert_cmpstr (inn_guest_get_name (old->guest), ==, "Guest 1");
      g_assert_cmpuint (old->stays->len, ==, 60);
    }

  qsort (now, RUNS, sizeof *now, compare);
  qsort (then, RUNS, sizeof *then, compare);
  qsort (find, RUNS, sizeof *find, compare);
  {
    double start = get_ms ();
    g_autoptr (InnGuestHistory) history = inn_guest_history_read (connection, 1, error);

    g_assert_nonnull (history);
    g_print ("what changed: %u acts, %u values in %.1f ms\n", history->entries->len,
             history->changes->len, get_ms () - start);
  }
  g_print ("card of today %.2f ms, as of a year ago %.1f ms (largest %.1f), of which the entry %.2f ms\n",
           now[RUNS / 2], then[RUNS / 2], then[RUNS - 1], find[RUNS / 2]);

  return NULL;
}

static void
set_year (InnTestBook *book,
          int          year)
{
  inn_clock_set_now (book->clock, inn_civil_new (inn_date_new (year, 1, 1), 600));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InnTestBook) book = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  book = inn_test_book_new ();
  set_year (book, 2025);
  inn_test_book_do (book, FILL);

  /* Each an act of its own, as they came in that year; every fourth is about a stay, a call, a tag. */
  set_year (book, 2026);
  for (int i = 0; i < CHANGES; i++)
    {
      g_autofree char *sql = NULL;

      switch (i % 4)
        {
        case 0:
          sql = g_strdup_printf ("UPDATE guest SET note = 'Note %d', vip = 1 - vip, name = 'Name %d' "
                                 "WHERE id = 1", i, i);
          break;
        case 1:
          sql = g_strdup_printf ("UPDATE stay SET note = 'Note %d' WHERE guest_id = 1 AND id %% 60 = %d",
                                 i, i / 4 % 60);
          break;
        case 2:
          sql = g_strdup_printf ("INSERT INTO interaction (guest_id, kind, day, what, created_utc) "
                                 "VALUES (1, 'call', '2026-02-03', 'Call %d', 1)", i);
          break;
        default:
          sql = g_strdup_printf ("UPDATE guest SET note = 'Other %d' WHERE id = %d", i, 2 + i);
          break;
        }
      inn_test_book_do (book, sql);
    }

  inn_test_book_read (book, measure, NULL, &error);
  g_assert_no_error (error);

  return 0;
}
