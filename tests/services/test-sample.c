/* The invented hotel: the same for the same seed, believable in its shares, one act to take back. */

#include "config.h"

#include "inn-phone.h"
#include "inn-sample-book.h"
#include "inn-sample-regulars.h"
#include "inn-sample-words.h"
#include "inn-sample.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

static void
generate (InnTestBook    *book,
          guint           n_guests,
          guint64         seed,
          InnSampleDepth  depth)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_sample_generate_async (book->store, n_guests, 0, seed, TRUE, depth, NULL, NULL, NULL,
                             inn_test_loop_done_cb, &loop);
  inn_sample_generate_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

/* A dump without what is drawn anew each time: the key of sealed numbers. */
static char *
dup_shape (InnTestBook *book)
{
  return inn_test_book_get_text
    (book,
     "SELECT group_concat (line, char (10)) FROM ("
     "  SELECT guest.id || ' ' || name || ' ' || latin_name || ' ' || note || ' '"
     "         || coalesce (birth_year, '') || ' ' || coalesce (birth_day, '') || ' ' || ("
     "           SELECT count (*) || ' ' || coalesce (sum (length (value)), 0)"
     "           FROM contact_point WHERE guest_id = guest.id) || ' ' || ("
     "           SELECT count (*) || coalesce (min (arrival), '') FROM stay"
     "           WHERE guest_id = guest.id) || ' ' || ("
     "           SELECT coalesce (sum (amount), 0) FROM charge WHERE guest_id = guest.id) || ' ' || ("
     "           SELECT coalesce (group_concat (last_four), '') FROM identity_document"
     "           WHERE guest_id = guest.id) AS line"
     "  FROM guest ORDER BY id)");
}

static void
test_same_seed_same_book (void)
{
  g_autoptr (InnTestBook) first = inn_test_book_new ();
  g_autoptr (InnTestBook) second = inn_test_book_new ();
  g_autoptr (InnTestBook) other = inn_test_book_new ();
  g_autofree char *first_shape = NULL;
  g_autofree char *second_shape = NULL;
  g_autofree char *other_shape = NULL;

  generate (first, 150, 7, INN_SAMPLE_KNOWN);
  generate (second, 150, 7, INN_SAMPLE_KNOWN);
  generate (other, 150, 8, INN_SAMPLE_KNOWN);
  first_shape = dup_shape (first);
  second_shape = dup_shape (second);
  other_shape = dup_shape (other);

  g_assert_cmpstr (first_shape, ==, second_shape);
  g_assert_cmpstr (first_shape, !=, other_shape);
}

static void
test_many_stays (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_sample_generate_async (book->store, 300, 3000, 7, TRUE, INN_SAMPLE_PLAIN, NULL, NULL, NULL,
                             inn_test_loop_done_cb, &loop);
  inn_sample_generate_finish (book->store, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 300);
  /* No more at a time than there are rooms, on average. */
  g_assert_cmpint (inn_test_book_get_int
                     (book, "SELECT sum (julianday (departure) - julianday (arrival)) "
                            "  / (julianday (max (arrival)) - julianday (min (arrival))) FROM stay"),
                   <=, inn_test_book_get_int (book, "SELECT count (*) FROM room"));
  g_assert_cmpint (ABS (inn_test_book_get_int (book, "SELECT count (*) FROM stay") - 3000), <, 450);
}

static void
test_one_act (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *before = inn_test_book_dump (book);
  g_autofree char *after = NULL;
  g_autoptr (InnUndoReport) report = NULL;
  g_autoptr (GError) error = NULL;

  generate (book, 100, 7, INN_SAMPLE_KNOWN);
  g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 100);
  inn_test_book_verify (book);

  report = inn_test_book_undo (book, 0, INN_UNDO_DEFAULT, &error);
  g_assert_no_error (error);
  after = inn_test_book_dump (book);
  g_assert_cmpstr (before, ==, after);
}

static void
test_believable (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();

  g_assert_cmpuint (inn_sample_n_surnames, >=, 400);
  generate (book, 2000, 3, INN_SAMPLE_KNOWN);

#define COUNT(sql) ((int) inn_test_book_get_int (book, "SELECT count (*) FROM " sql))
  g_assert_cmpint (COUNT ("guest WHERE name GLOB '[A-Za-z]*' OR latin_name <> ''"), >, 180);
  g_assert_cmpint (COUNT ("preference"), >, 500);
  g_assert_cmpint (COUNT ("interaction"), >, 500);
  g_assert_cmpint (COUNT ("promise WHERE state = 'kept'"), >, 20);
  g_assert_cmpint (COUNT ("relation WHERE other_id IS NOT NULL"), >, 50);
  g_assert_cmpint (COUNT ("important_date"), >, 50);
  g_assert_cmpint (COUNT ("consent WHERE purpose = 'marketing' AND answer = 'refused'"), >, 50);
  g_assert_cmpint (COUNT ("consent"), ==, 4 * COUNT ("(SELECT DISTINCT guest_id FROM consent)"));
  g_assert_cmpint (COUNT ("guest WHERE birth_calendar = 'lunar'"), >, 60);
  g_assert_cmpint (COUNT ("guest WHERE birth_month IS NOT NULL AND birth_year IS NULL"), >, 60);
  g_assert_cmpint (COUNT ("contact_point WHERE invalid = 1"), >, 20);
  g_assert_cmpint (COUNT ("contact_point WHERE value LIKE '%@guest.booking.com'"), >, 10);
  g_assert_cmpint (COUNT ("(SELECT normalised FROM contact_point WHERE kind = 'phone'"
                          " GROUP BY normalised HAVING count (DISTINCT guest_id) > 1)"), >, 40);
  g_assert_cmpint (COUNT ("identity_document"), >, 100);
  g_assert_cmpint (COUNT ("stay WHERE status = 'in-house'"), >, 10);
  g_assert_cmpint (COUNT ("stay WHERE status = 'booked'"), >, 5);
  g_assert_cmpint (COUNT ("follow_up WHERE status = 'open'"), >, 50);
  g_assert_cmpint (COUNT ("(SELECT room_id FROM stay WHERE status = 'in-house'"
                          " GROUP BY room_id HAVING count (*) > 1)"), ==, 0);
#undef COUNT
}

/* The book must not accuse itself: what is made up is believed by what checks it. */
static void
test_numbers_exist (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) numbers = NULL;
  guint n_foreign = 0;

  generate (book, 2000, 5, INN_SAMPLE_HOTEL);
  text = inn_test_book_get_text (book, "SELECT group_concat (value, char (10)) FROM contact_point"
                                       " WHERE kind = 'phone'");
  numbers = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (numbers), >, 1000);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      g_autoptr (InnPhone) phone = inn_phone_parse (numbers[i], "CN");

      if (phone->validity != INN_VALIDITY_OK)
        g_test_message ("%s", numbers[i]);
      g_assert_cmpint (phone->validity, ==, INN_VALIDITY_OK);
      n_foreign += *numbers[i] == '+';
    }
  g_assert_cmpuint (n_foreign, >, 100);
}

/* Those of whom everything is known come last, and all others are as they are without them. */
static void
test_known_guests (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTestBook) other = inn_test_book_new ();
  g_autofree char *shape = NULL;
  g_autofree char *other_shape = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) other_lines = NULL;

  generate (book, 240, 7, INN_SAMPLE_HOTEL);
  generate (other, 240, 7, INN_SAMPLE_PLAIN);
  shape = dup_shape (book);
  other_shape = dup_shape (other);
  lines = g_strsplit (shape, "\n", -1);
  other_lines = g_strsplit (other_shape, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 240);
  for (guint i = 0; i < 240 - inn_sample_n_regulars; i++)
    g_assert_cmpstr (lines[i], ==, other_lines[i]);

#define COUNT(sql) ((int) inn_test_book_get_int (book, "SELECT count (*) FROM " sql))
#define OF_LIN " AND guest_id = (SELECT id FROM guest WHERE name = '林雨桐')"
  g_assert_cmpint (COUNT ("preference WHERE stance = 'allergy' AND severe = 1" OF_LIN), ==, 2);
  g_assert_cmpint (COUNT ("preference WHERE topic_id IS NOT NULL AND choice_id IS NULL"), ==, 0);
  g_assert_cmpint (COUNT ("promise WHERE state = 'open'" OF_LIN), ==, 1);
  g_assert_cmpint (COUNT ("interaction WHERE 1" OF_LIN), ==, 3);
  g_assert_cmpint (COUNT ("important_date WHERE 1" OF_LIN), ==, 2);
  g_assert_cmpint (COUNT ("consent WHERE 1" OF_LIN), ==, 4);
  g_assert_cmpint (COUNT ("relation WHERE 1" OF_LIN), ==, 3);
  g_assert_cmpint (COUNT ("custom_value WHERE 1" OF_LIN), ==, 2);
  g_assert_cmpint (COUNT ("room_memory"), ==, 4);
  g_assert_cmpint (COUNT ("stay WHERE status = 'in-house'" OF_LIN), ==, 1);
  g_assert_cmpint (COUNT ("stay WHERE status = 'departed'" OF_LIN), ==, 7);
  g_assert_cmpint (COUNT ("guest WHERE name = '林雨桐' AND advocate = 1"), ==, 1);
  g_assert_cmpint (COUNT ("important_date WHERE calendar = 'lunar'"), >=, 2);
  g_assert_cmpint (COUNT ("consent WHERE answer = 'withdrawn'"), ==, 1);
  g_assert_cmpint (COUNT ("(SELECT room_id FROM stay WHERE status IN ('in-house', 'booked')"
                          "   AND arrival <= (SELECT max (arrival) FROM stay"
                          "                   WHERE status = 'in-house')"
                          " GROUP BY room_id HAVING count (*) > 1)"), ==, 0);
#undef OF_LIN
#undef COUNT
  inn_test_book_verify (book);
}

/* On any day: birthdays of 29 February and of long lunar months are days too. */
static void
test_known_guests_any_day (void)
{
  const char *const days[] = { "2024-02-04", "2025-07-25", "2027-12-31", "2028-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (InnTestBook) book = inn_test_book_new ();
      InnDate day;

      g_assert_true (inn_date_from_iso (days[i], &day));
      inn_clock_set_now (book->clock, inn_civil_new (day, 9 * 60));
      generate (book, 30, 7, INN_SAMPLE_HOTEL);
      g_assert_cmpint (inn_test_book_get_int (book, "SELECT count (*) FROM guest"), ==, 30);
      inn_test_book_verify (book);
    }
}

/* Opens the sample in the folder of @stage, closes it again, and tells how many guests it has. */
static guint
visit_sample (InnTestBook *stage)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (InnSettings) settings = inn_settings_new ();
  g_autoptr (InnBook) book = NULL;
  g_autoptr (GError) error = NULL;
  guint n_guests = 0;

  inn_sample_book_open_async (stage->path, TRUE, stage->clock, settings, NULL, NULL, NULL,
                              inn_test_loop_done_cb, &loop);
  book = inn_sample_book_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  n_guests = inn_book_get_n_guests (book);

  inn_test_loop_clear (&loop);
  inn_book_close_async (book, inn_test_loop_done_cb, &loop);
  inn_book_close_finish (book, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  inn_test_loop_clear (&loop);
  inn_test_loop_settle ();

  return n_guests;
}

/* Cut to nothing, and written over by something else. */
static void
test_spoilt_is_made_anew (void)
{
  g_autoptr (InnTestBook) stage = inn_test_book_new_closed ();
  const char *spoilt[] = { "", "no book at all, only words of somebody" };
  const guint n_guests = visit_sample (stage);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n_guests, >, 100);

  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_file_set_contents (stage->path, spoilt[i], -1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (visit_sample (stage), ==, n_guests);
    }

  inn_test_book_open (stage, INN_STORE_OPEN_EXISTING, &error);
  g_assert_no_error (error);
  inn_test_book_verify (stage);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/same-seed-same-book", test_same_seed_same_book);
  g_test_add_func ("/sample/as-many-stays-as-asked-for", test_many_stays);
  g_test_add_func ("/sample/one-act-that-is-taken-back-whole", test_one_act);
  g_test_add_func ("/sample/blemishes-of-a-real-book", test_believable);
  g_test_add_func ("/sample/everything-is-known-of-the-last", test_known_guests);
  g_test_add_func ("/sample/they-are-there-on-any-day", test_known_guests_any_day);
  g_test_add_func ("/sample/one-that-is-spoilt-is-made-anew", test_spoilt_is_made_anew);
  g_test_add_func ("/sample/every-phone-number-exists", test_numbers_exist);

  return g_test_run ();
}
