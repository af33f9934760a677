/* bench-known.c: what the book spends on the card of one guest: of a usual one, and of one with 200
 * preferences, 3,000 interactions and 50 relations, in a book of 100,000 guests. The peer is reading the
 * same guest without anything around.
 */

#include "config.h"

#include "inn-guest-card-record.h"
#include "inn-guest-record.h"
#include "inn-test-guests.h"

#include <time.h>

#define GUESTS "100000"
#define USUAL 50000
#define KNOWN 70000
#define RUNS 101

#define NUMBERS(until) \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " until ") "

/* Everybody has something of everything, so that no index is empty. */
#define FILL \
  NUMBERS (GUESTS) "INSERT INTO guest (id, name, reading, created_utc) " \
  "  SELECT i, 'Guest ' || i, printf ('guest %06d', i), 0 FROM n;;" \
  NUMBERS (GUESTS) "INSERT INTO contact_point (guest_id, kind, value, normalised) " \
  "  SELECT i, 'phone', 13000000000 + i, '+86' || (13000000000 + i) FROM n;;" \
  NUMBERS (GUESTS) "INSERT INTO stay (guest_id, arrival, departure, status, created_utc) " \
  "  SELECT i, date ('2020-01-01', (i * 7919 % 2000) || ' days'), " \
  "    date ('2020-01-03', (i * 7919 % 2000) || ' days'), 'departed', 0 FROM n;;" \
  NUMBERS (GUESTS) "INSERT INTO preference (guest_id, area, what, confirmed, created_utc) " \
  "  SELECT i, 'room', 'high floor', '2026-01-01', 0 FROM n;;" \
  NUMBERS (GUESTS) "INSERT INTO interaction (guest_id, kind, day, what, created_utc) " \
  "  SELECT i, 'call', '2026-01-01', 'asked for the price', 0 FROM n;;" \
  NUMBERS (GUESTS) "INSERT INTO relation (guest_id, other_name, kind, created_utc) " \
  "  SELECT i, 'Child ' || i, 'child', 0 FROM n;;" \
  NUMBERS ("199") "INSERT INTO preference (guest_id, area, what, confirmed, created_utc) " \
  "  SELECT 70000, 'diet', 'dish ' || i, '2026-01-01', 0 FROM n;;" \
  NUMBERS ("2999") "INSERT INTO interaction (guest_id, kind, day, what, created_utc) " \
  "  SELECT 70000, 'call', date ('2018-01-01', i || ' days'), 'talked of matter ' || i, 0 FROM n;;" \
  NUMBERS ("49") "INSERT INTO relation (guest_id, other_id, kind, created_utc) " \
  "  SELECT 70000, 1000 + i, 'friend', 0 FROM n"

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

static gboolean
measure_guest (InnConnection  *connection,
               const char     *who,
               gint64          id,
               GError        **error)
{
  double card_ms[RUNS], guest_ms[RUNS];
  double first_ms = 0;
  guint n_preferences = 0, n_people = 0;

  for (guint run = 0; run < RUNS; run++)
    {
      double start = get_ms ();
      g_autoptr (InnGuestCard) card
        = inn_guest_card_record_load (connection, id, INN_TEST_TODAY, error);
      g_autoptr (InnGuest) guest = NULL;

      if (card == NULL)
        return FALSE;
      card_ms[run] = get_ms () - start;
      if (run == 0)
        first_ms = card_ms[run];
      n_preferences = card->preferences->len;
      n_people = card->people->len;
      start = get_ms ();
      guest = inn_guest_record_load (connection, id, error);
      if (guest == NULL)
        return FALSE;
      guest_ms[run] = get_ms () - start;
    }
  qsort (card_ms, RUNS, sizeof card_ms[0], compare);
  qsort (guest_ms, RUNS, sizeof guest_ms[0], compare);
  g_print ("card of %s (%u preferences, %u people): %.2f ms, p95 %.2f ms, first %.2f ms; the guest alone "
           "%.2f ms\n",
           who, n_preferences, n_people, card_ms[RUNS / 2], card_ms[RUNS * 95 / 100],
           first_ms, guest_ms[RUNS / 2]);

  return TRUE;
}

static gpointer
measure (InnConnection  *connection,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  return GINT_TO_POINTER (measure_guest (connection, "a usual guest", USUAL, error)
                          && measure_guest (connection, "a guest well known", KNOWN, error));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (InnTestBook) book = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  book = inn_test_book_new ();
  inn_test_book_do (book, FILL);
  inn_test_book_read (book, measure, NULL, &error);
  g_assert_no_error (error);

  return 0;
}
