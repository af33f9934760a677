/* bench-figures.c: what the figures of guests and days add to a big import of stays: 100,000 stays
 * with a charge each, of 20,000 guests, written in one act. The peer is the same act with the stays
 * written as booked, so that everything is the same but what there is to count.
 */

#include "config.h"

#include "inn-test-book.h"

#include <time.h>

#define ADD_GUESTS \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) " \
  "INSERT INTO guest (id, name, created_utc) SELECT i, 'Guest ' || i, 0 FROM n"

#define ADD_STAYS(STATUS) \
  "INSERT INTO stay (guest_id, arrival, departure, status, created_utc) " \
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999) " \
  "SELECT 1 + i * 7919 % 20000, date ('2023-01-01', (i % 1400) || ' days'), " \
  "  date ('2023-01-01', (i % 1400 + 2) || ' days'), " STATUS ", 0 FROM n;;" \
  "INSERT INTO charge (stay_id, guest_id, day, category, amount) " \
  "SELECT id, guest_id, arrival, 'room', 58800 FROM stay"

/* Of all threads: the book has one of its own. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
time_act (const char *sql)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  double start;

  inn_test_book_do (book, ADD_GUESTS);
  start = get_ms ();
  g_assert_cmpint (inn_test_book_do (book, sql), >, 0);

  return get_ms () - start;
}

int
main (int    argc,
      char **argv)
{
  double counted, booked;

  g_test_init (&argc, &argv, NULL);
  booked = time_act (ADD_STAYS ("'booked'"));
  counted = time_act (ADD_STAYS ("'departed'"));
  g_print ("100,000 stays in one act, CPU: %.0f ms, with nothing to count %.0f ms, ratio %.2f\n",
           counted, booked, counted / booked);

  return 0;
}
