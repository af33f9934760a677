/* test-day.c: the list of a day is what the stays say, seen from the day it is. */

#include "config.h"

#include "inn-day-table.h"
#include "inn-error.h"
#include "inn-store-day.h"
#include "inn-store-rooms.h"
#include "inn-store-stay-status.h"
#include "inn-test-guests.h"

/* A house of five rooms, one of them out of use, and a stay for each thing that can happen. The
 * number of the room tells which: today is 2026-11-22. */
static const char HOUSE[] =
  "INSERT INTO room_type (id, name) VALUES (1, 'Lake'), (2, 'Garden');"
  "INSERT INTO room (id, number, room_type_id, retired) VALUES "
  "  (1, '101', 1, 0), (2, '102', 1, 0), (3, '103', 2, 0), (4, '104', 2, 0), (5, '105', 2, 1);"
  "INSERT INTO guest (id, name, created_utc) VALUES "
  "  (1, 'Stays', 1), (2, 'Leaves', 1), (3, 'Overdue', 1), (4, 'Arrives', 1), (5, 'Late', 1), "
  "  (6, 'Cancelled', 1), (7, 'Never came', 1), (8, 'Day use', 1), (9, 'Next week', 1), "
  "  (10, 'Was here', 1);"
  "INSERT INTO stay (id, guest_id, room_id, arrival, departure, status, arrival_minute, "
  "                  created_utc) VALUES "
  "  (1, 1, 1, '2026-11-20', '2026-11-24', 'in-house', NULL, 1), "
  "  (2, 2, 2, '2026-11-20', '2026-11-22', 'in-house', NULL, 1), "
  "  (3, 3, NULL, '2026-11-19', '2026-11-21', 'in-house', NULL, 1), "
  "  (4, 4, 2, '2026-11-22', '2026-11-23', 'booked', 900, 1), "
  "  (5, 5, 3, '2026-11-21', '2026-11-24', 'booked', 840, 1), "
  "  (6, 6, 4, '2026-11-22', '2026-11-24', 'cancelled', NULL, 1), "
  "  (7, 7, 4, '2026-11-22', '2026-11-24', 'no-show', NULL, 1), "
  "  (8, 8, NULL, '2026-11-22', '2026-11-22', 'booked', NULL, 1), "
  "  (9, 9, 1, '2026-11-29', '2026-11-30', 'booked', NULL, 1), "
  "  (10, 10, 4, '2026-11-10', '2026-11-12', 'departed', NULL, 1);";

static void
do_all (InnTestBook *book,
        const char  *sql)
{
  g_auto(GStrv) statements = g_strsplit (sql, ";", -1);

  for (guint i = 0; statements[i] != NULL; i++)
    if (*g_strstrip (statements[i]) != '\0')
      inn_test_book_do (book, statements[i]);
}

static InnDayList *
load_day (InnTestBook *book,
          int          day)
{
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnDayList *list;

  inn_store_load_day_async (book->store, inn_date_new (2026, 11, day), INN_FEB29_ON_FEB28, NULL,
                            inn_test_loop_done_cb, &loop);
  list = inn_store_load_day_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return list;
}

static char *
list_ids (GPtrArray *rows)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            ((InnDayRow *) g_ptr_array_index (rows, i))->stay->id);

  return g_string_free (ids, FALSE);
}

static void
test_every_day (void)
{
  static const struct
  {
    int day;
    const char *arrivals;
    const char *in_house;
    const char *departures;
    guint n_taken, n_kept, n_free;
  } cases[] = {
    /* By time, then those without one; who should have left is still in the house. */
    { 22, "5 4 8", "1 2 3", "2 3", 2, 1, 1 },
    { 23, "", "1 4 5", "4", 3, 0, 1 },
    { 24, "", "1 5", "1 5", 2, 0, 2 },
    { 29, "9", "", "", 0, 1, 3 },
    { 20, "1 2", "3", "", 0, 2, 2 },
    { 12, "", "10", "10", 1, 0, 3 },
    { 10, "10", "", "", 0, 1, 3 },
    { 13, "", "", "", 0, 0, 4 },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  do_all (book, HOUSE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnDayList) list = load_day (book, cases[i].day);
      g_autofree char *arrivals = list_ids (list->arrivals);
      g_autofree char *in_house = list_ids (list->in_house);
      g_autofree char *departures = list_ids (list->departures);

      g_test_message ("day %d", cases[i].day);
      g_assert_cmpstr (arrivals, ==, cases[i].arrivals);
      g_assert_cmpstr (in_house, ==, cases[i].in_house);
      g_assert_cmpstr (departures, ==, cases[i].departures);
      g_assert_cmpuint (list->n_rooms, ==, 4);
      g_assert_cmpuint (list->n_taken, ==, cases[i].n_taken);
      g_assert_cmpuint (list->n_kept, ==, cases[i].n_kept);
      g_assert_cmpuint (list->n_free, ==, cases[i].n_free);
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = (*(InnDayRow **) a)->stay->id;
  gint64 second = (*(InnDayRow **) b)->stay->id;

  return (first > second) - (first < second);
}

/* Stays of every length, a year and more among them, against what simply comparing days says. */
static void
test_days_gone_by (void)
{
  static const char fill[] =
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999) "
    "INSERT INTO stay (guest_id, room_id, arrival, departure, status, created_utc) "
    "SELECT 1 + i % 10, 1 + i % 4, date ('2024-06-01', (i * 7919 % 880) || ' days'), "
    "  date ('2024-06-01', (i * 7919 % 880) || ' days', "
    "        (CASE i % 9 WHEN 0 THEN 13 + i / 9 % 4 WHEN 1 THEN i * 31 % 500 ELSE i % 5 END) "
    "        || ' days'), "
    "  CASE i % 23 WHEN 0 THEN 'cancelled' WHEN 1 THEN 'no-show' ELSE 'departed' END, 1 "
    "FROM n";
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  guint n_seen = 0;

  do_all (book, HOUSE);
  inn_test_book_do (book, fill);
  for (int day = -900; day < 0; day += 13)
    {
      g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr (GError) error = NULL;
      g_autoptr (InnDayList) list = NULL;
      g_autoptr (GPtrArray) all = g_ptr_array_new ();
      g_autofree char *found = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *sql = g_strdup_printf
        ("SELECT coalesce (group_concat (id, ' '), '') FROM (SELECT id FROM stay NOT INDEXED "
         "WHERE status IN ('in-house', 'departed') AND arrival <= date ('2026-11-22', '%d days') "
         "  AND departure >= date ('2026-11-22', '%d days') ORDER BY id)", day, day);

      inn_store_load_day_async (book->store, inn_date_add_days (INN_TEST_TODAY, day),
                                INN_FEB29_ON_FEB28, NULL, inn_test_loop_done_cb, &loop);
      list = inn_store_load_day_finish (book->store, inn_test_loop_wait (&loop), &error);
      g_assert_no_error (error);

      g_ptr_array_extend (all, list->arrivals, NULL, NULL);
      g_ptr_array_extend (all, list->in_house, NULL, NULL);
      g_ptr_array_sort (all, compare_ids);
      n_seen += all->len;
      found = list_ids (all);
      expected = inn_test_book_get_text (book, sql);
      g_assert_cmpstr (found, ==, expected);
    }
  g_assert_cmpuint (n_seen, >, 2000);
}

/* Of all that is to be known, what hurts most. */
static void
test_one_flag (void)
{
  static const struct { const char *sql; InnDayFlag flag; const char *text; } steps[] = {
    { "SELECT 1", INN_DAY_FLAG_NONE, "" },
    { "UPDATE guest SET birth_calendar = 'solar', birth_month = 11, birth_day = 22 WHERE id = 4",
      INN_DAY_FLAG_BIRTHDAY, "" },
    { "UPDATE stay SET requests = 'A cot' WHERE id = 4", INN_DAY_FLAG_WISH, "A cot" },
    { "INSERT INTO follow_up (guest_id, what, due, priority, created_utc) "
      "VALUES (4, 'Some time', '2027-01-01', 'high', 1)", INN_DAY_FLAG_WISH, "A cot" },
    { "INSERT INTO follow_up (guest_id, what, due, priority, created_utc) "
      "VALUES (4, 'Pick up', '2026-11-22', 'high', 1)", INN_DAY_FLAG_PROMISE, "Pick up" },
    { "INSERT INTO promise (guest_id, kind, day, created_utc) "
      "VALUES (4, 'late-check-out', '2026-11-20', 1)", INN_DAY_FLAG_PROMISE, "Late check-out" },
    { "INSERT INTO promise (guest_id, kind, what, day, due, created_utc) "
      "VALUES (4, 'gift', 'A tin of tea', '2026-11-20', '2026-11-23', 1)",
      INN_DAY_FLAG_PROMISE, "A tin of tea" },
    { "UPDATE promise SET state = 'kept', settled_utc = 1", INN_DAY_FLAG_PROMISE, "Pick up" },
    { "INSERT INTO tag_group (id, name, colour) VALUES (900, 'Care', 'red'); "
      "INSERT INTO tag (id, group_id, name, folded) VALUES (900, 900, 'Nuts', 'nuts'); "
      "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES (4, 900, 1)",
      INN_DAY_FLAG_ALLERGY, "Nuts" },
    { "INSERT INTO preference (guest_id, area, what, stance, confirmed, created_utc) "
      "VALUES (4, 'diet', 'Coriander', 'avoids', '2026-01-01', 1)",
      INN_DAY_FLAG_ALLERGY, "Nuts" },
    { "INSERT INTO preference (guest_id, area, what, stance, confirmed, created_utc) "
      "VALUES (4, 'room', 'next to the lift', 'never', '2026-01-01', 1)",
      INN_DAY_FLAG_ALLERGY, "Never again: next to the lift" },
    { "INSERT INTO preference (guest_id, area, what, stance, severe, confirmed, created_utc) "
      "VALUES (4, 'diet', 'Peanuts', 'allergy', 1, '2020-01-01', 1)",
      INN_DAY_FLAG_ALLERGY, "Peanuts (severe), Never again: next to the lift" },
  };
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  do_all (book, HOUSE);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (InnDayList) list = NULL;
      const InnDayRow *row;

      if (i > 0)
        do_all (book, steps[i].sql);
      list = load_day (book, 22);
      row = g_ptr_array_index (list->arrivals, 1);
      g_assert_cmpint (row->stay->id, ==, 4);
      g_assert_cmpint (row->flag, ==, steps[i].flag);
      g_assert_cmpstr (row->flag_text, ==, steps[i].text);
    }
}

static void
test_free_by_type (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnDayList) list = NULL;
  const InnDayType *lake, *garden;

  do_all (book, HOUSE);
  list = load_day (book, 13);
  g_assert_cmpuint (list->free->len, ==, 2);
  lake = g_ptr_array_index (list->free, 0);
  garden = g_ptr_array_index (list->free, 1);
  g_assert_cmpstr (lake->name, ==, "Lake");
  g_assert_cmpuint (lake->numbers->len, ==, 2);
  g_assert_cmpstr (garden->name, ==, "Garden");
  g_assert_cmpstr (g_ptr_array_index (garden->numbers, 1), ==, "104");
}

/* Who comes late or leaves late came and left when it was noted. */
static void
test_comes_and_goes (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto(InnTestLoop) came = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) twice = INN_TEST_LOOP_INIT;
  g_auto(InnTestLoop) went = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *arrival = NULL;
  g_autofree char *departure = NULL;
  gint64 seq = 0;

  do_all (book, HOUSE);
  inn_store_check_in_stay_async (book->store, 5, NULL, inn_test_loop_done_cb, &came);
  g_assert_true (inn_store_check_in_stay_finish (book->store, inn_test_loop_wait (&came), &seq,
                                                 &error));
  g_assert_no_error (error);
  arrival = inn_test_book_get_text (book, "SELECT arrival FROM stay WHERE id = 5");
  g_assert_cmpstr (arrival, ==, "2026-11-22");
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT arrival_minute FROM stay WHERE id = 5"),
                   ==, 9 * 60);
  inn_test_undo (book, seq);
  g_clear_pointer (&arrival, g_free);
  arrival = inn_test_book_get_text (book, "SELECT arrival || status FROM stay WHERE id = 5");
  g_assert_cmpstr (arrival, ==, "2026-11-21booked");

  inn_store_check_in_stay_async (book->store, 1, NULL, inn_test_loop_done_cb, &twice);
  g_assert_false (inn_store_check_in_stay_finish (book->store, inn_test_loop_wait (&twice), NULL,
                                                  &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
  g_clear_error (&error);

  inn_store_check_out_stay_async (book->store, 3, NULL, inn_test_loop_done_cb, &went);
  g_assert_true (inn_store_check_out_stay_finish (book->store, inn_test_loop_wait (&went), &seq,
                                                  &error));
  g_assert_no_error (error);
  departure = inn_test_book_get_text (book, "SELECT departure || status FROM stay WHERE id = 3");
  g_assert_cmpstr (departure, ==, "2026-11-22departed");
  inn_test_book_verify (book);
}

static void
test_type_in_use_stays (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto(InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  do_all (book, HOUSE);
  inn_store_delete_room_type_async (book->store, 1, NULL, inn_test_loop_done_cb, &loop);
  g_assert_false (inn_store_delete_room_type_finish (book->store, inn_test_loop_wait (&loop), NULL,
                                                     &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/each-day/shows-who-comes-stays-and-goes", test_every_day);
  g_test_add_func ("/day/days-gone-by/show-who-was-there-however-long", test_days_gone_by);
  g_test_add_func ("/day/one-flag/is-what-hurts-most", test_one_flag);
  g_test_add_func ("/day/free-rooms/stand-by-type", test_free_by_type);
  g_test_add_func ("/day/coming-and-going/is-noted-when-it-happens", test_comes_and_goes);
  g_test_add_func ("/day/a-type-in-use/cannot-be-deleted", test_type_in_use_stays);

  return g_test_run ();
}
