/* bench-own-fields.c: lists narrowed by the hotel's own fields, 100,000 guests who all have something in
 * each, and a field that is added to them. The peer is the plain scan of all values that a filter without
 * an index would be.
 */

#include "config.h"

#include "inn-guest-ids.h"
#include "inn-guest-query-text.h"
#include "inn-statement.h"
#include "inn-test-guests.h"

#include <time.h>

#define GUESTS "100000"
#define RUNS 15

#define NUMBERS \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " GUESTS ") "

#define FILL \
  NUMBERS "INSERT INTO guest (id, name, created_utc) SELECT i, 'Guest ' || i, 0 FROM n;;" \
  "INSERT INTO custom_field (id, name, kind, in_filter) VALUES " \
  "  (1, 'Plate', 'text', 1), (2, 'Height', 'number', 1), (3, 'Since', 'date', 1), " \
  "  (4, 'Parking', 'yes-no', 1), (5, 'Club', 'choice', 1);;" \
  "INSERT INTO custom_choice (id, field_id, name) VALUES (1, 5, 'Gold'), (2, 5, 'Silver');;" \
  NUMBERS "INSERT INTO custom_value (guest_id, field_id, kind, value) " \
  "  SELECT i, 1, 'text', 'Plate ' || (i * 7919 % 100003) FROM n;;" \
  NUMBERS "INSERT INTO custom_value (guest_id, field_id, kind, value) " \
  "  SELECT i, 2, 'integer', i * 7919 % 1000 FROM n;;" \
  NUMBERS "INSERT INTO custom_value (guest_id, field_id, kind, value) " \
  "  SELECT i, 3, 'date', date ('2000-01-01', (i * 7919 % 9000) || ' days') FROM n;;" \
  NUMBERS "INSERT INTO custom_value (guest_id, field_id, kind, value) " \
  "  SELECT i, 4, 'integer', i % 10 = 0 FROM n;;" \
  NUMBERS "INSERT INTO custom_value (guest_id, field_id, kind, value, choice_id) " \
  "  SELECT i, 5, 'text', 'Gold', 1 + (i % 20 > 0) FROM n"

static const struct
{
  const char *list;
  const char *scan; /* the same question without an index */
} questions[] = {
  { "own=1 text 9991",
    "SELECT count (*) FROM custom_value NOT INDEXED WHERE field_id = 1 AND value LIKE '%9991%'" },
  { "own=2 numbers 990..",
    "SELECT count (*) FROM custom_value NOT INDEXED WHERE field_id = 2 AND value >= 990" },
  { "own=2 numbers 0..",
    "SELECT count (*) FROM custom_value NOT INDEXED WHERE field_id = 2 AND value >= 0" },
  { "own=3 days 2020-01-01..2020-12-31",
    "SELECT count (*) FROM custom_value NOT INDEXED WHERE field_id = 3 "
    "AND value BETWEEN '2020-01-01' AND '2020-12-31'" },
  { "own=4 yes", "SELECT count (*) FROM custom_value NOT INDEXED WHERE field_id = 4 AND value = 1" },
  { "own=5 choices 1", "SELECT count (*) FROM custom_value NOT INDEXED WHERE choice_id = 1" },
};

/* The order by each of them, with nothing narrowed. */
static const char *const orders[] = {
  "own-order=1", "own-order=1 reversed", "own-order=2", "own-order=3", "own-order=4", "own-order=5",
  "order=spend",
};

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
  g_autoptr (InnGuestQuery) all = inn_guest_query_from_text ("", error);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (InnGuestQuery) query = inn_guest_query_from_text (questions[i].list, error);
      double filter[RUNS], plain[RUNS], scan[RUNS];
      guint n_found = 0;

      g_assert_nonnull (query);
      for (guint run = 0; run < RUNS; run++)
        {
          double start = get_ms ();
          g_autoptr (GArray) ids = inn_guest_ids_read (connection, query, INN_TEST_TODAY, error);
          g_autoptr (GArray) everybody = NULL;
          gint64 count = 0;

          filter[run] = get_ms () - start;
          n_found = ids->len;
          start = get_ms ();
          everybody = inn_guest_ids_read (connection, all, INN_TEST_TODAY, error);
          plain[run] = get_ms () - start;
          start = get_ms ();
          g_assert_true (inn_connection_get_int (connection, questions[i].scan, &count, error));
          scan[run] = get_ms () - start;
          g_assert_cmpint (count, ==, n_found);
        }
      qsort (filter, RUNS, sizeof filter[0], compare);
      qsort (plain, RUNS, sizeof plain[0], compare);
      qsort (scan, RUNS, sizeof scan[0], compare);
      g_print ("%-36s %6u found: %.1f ms, everybody %.1f ms, plain scan %.1f ms, ratio %.2f\n",
               questions[i].list, n_found, filter[RUNS / 2], plain[RUNS / 2], scan[RUNS / 2],
               filter[RUNS / 2] / scan[RUNS / 2]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (InnGuestQuery) query = inn_guest_query_from_text (orders[i], error);
      double sorted[RUNS];

      g_assert_nonnull (query);
      for (guint run = 0; run < RUNS; run++)
        {
          double start = get_ms ();
          g_autoptr (GArray) ids = inn_guest_ids_read (connection, query, INN_TEST_TODAY, error);

          sorted[run] = get_ms () - start;
          g_assert_nonnull (ids);
        }
      qsort (sorted, RUNS, sizeof sorted[0], compare);
      g_print ("%-36s %.1f ms\n", orders[i], sorted[RUNS / 2]);
    }

  return GINT_TO_POINTER (TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InnTestBook) book = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  g_test_init (&argc, &argv, NULL);
  book = inn_test_book_new ();
  inn_test_book_do (book, FILL);
  inn_test_book_read (book, measure, NULL, &error);
  g_assert_no_error (error);

  start = g_get_monotonic_time ();
  inn_test_book_do (book, "INSERT INTO custom_field (name, kind) VALUES ('One more', 'text')");
  g_print ("a field more, with its journal and its way to the disk: %.1f ms\n",
           (g_get_monotonic_time () - start) / 1000.0);

  return 0;
}
