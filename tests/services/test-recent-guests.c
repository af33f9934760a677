/* test-recent-guests.c: who was looked at lately. */

#include "config.h"

#include "inn-recent-guests.h"
#include "inn-store-state.h"
#include "inn-test-book.h"
#include "inn-test-loop.h"

#define REMEMBERED "SELECT COALESCE ((SELECT value FROM state WHERE key = 'guests.recent'), '-')"
#define ENTRIES "SELECT count (*) FROM entry"

static void
add_guests (InnTestBook *book,
            int          n_guests)
{
  for (int i = 0; i < n_guests; i++)
    {
      g_autofree char *sql
        = g_strdup_printf ("INSERT INTO guest (name, created_utc) VALUES ('guest %d', 0)", i + 1);

      inn_test_book_do (book, sql);
    }
}

static char *
say_ids (InnRecentGuests *recent)
{
  GString *text = g_string_new (NULL);
  guint n_ids = 0;
  const gint64 *ids = inn_recent_guests_get_ids (recent, &n_ids);

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ids[i]);

  return g_string_free (text, FALSE);
}

static void
assert_ids (InnRecentGuests *recent,
            const char      *expected)
{
  g_autofree char *ids = say_ids (recent);

  g_assert_cmpstr (ids, ==, expected);
}

static GPtrArray *
load (InnRecentGuests *recent)
{
  g_auto (InnTestLoop) loaded = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  GPtrArray *summaries;

  inn_recent_guests_load_async (recent, NULL, inn_test_loop_done_cb, &loaded);
  summaries = inn_recent_guests_load_finish (recent, inn_test_loop_wait (&loaded), &error);
  g_assert_no_error (error);

  return summaries;
}

static void
test_the_latest_comes_first (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnRecentGuests) recent = inn_recent_guests_new (book->store);
  g_autoptr (GPtrArray) summaries = NULL;

  add_guests (book, 3);
  inn_recent_guests_note (recent, 1);
  inn_recent_guests_note (recent, 2);
  inn_recent_guests_note (recent, 3);
  inn_recent_guests_note (recent, 1);
  inn_recent_guests_note (recent, 1);
  assert_ids (recent, "1 3 2");

  summaries = load (recent);
  g_assert_cmpuint (summaries->len, ==, 3);
  g_assert_cmpstr (((InnGuestSummary *) g_ptr_array_index (summaries, 0))->name, ==, "guest 1");
}

static void
test_twenty_are_kept (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnRecentGuests) recent = inn_recent_guests_new (book->store);
  guint n_ids = 0;
  const gint64 *ids;

  for (gint64 id = 1; id <= 2 * INN_RECENT_GUESTS_MAX; id++)
    inn_recent_guests_note (recent, id);
  ids = inn_recent_guests_get_ids (recent, &n_ids);
  g_assert_cmpuint (n_ids, ==, INN_RECENT_GUESTS_MAX);
  g_assert_cmpint (ids[0], ==, 2 * INN_RECENT_GUESTS_MAX);
}

static void
test_is_remembered (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 entries;

  add_guests (book, 3);
  entries = inn_test_book_get_int (book, ENTRIES);
  {
    g_autoptr (InnRecentGuests) recent = inn_recent_guests_new (book->store);

    inn_recent_guests_note (recent, 2);
    inn_recent_guests_note (recent, 3);
    inn_recent_guests_save (recent);
    inn_recent_guests_save (recent);
    g_assert_cmpint (inn_test_book_get_int (book, ENTRIES), ==, entries);
  }
  inn_test_book_close (book);
  g_assert_true (inn_test_book_open (book, INN_STORE_OPEN_CREATE, &error));
  g_assert_no_error (error);
  {
    g_autoptr (InnRecentGuests) recent = inn_recent_guests_new (book->store);

    /* Before what was remembered is read. */
    inn_recent_guests_note (recent, 1);
    g_ptr_array_unref (load (recent));
    assert_ids (recent, "1 3 2");
  }
}

static void
test_strange_facts_are_left_out (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  add_guests (book, 2);
  inn_store_save_fact_async (book->store, "guests.recent", "2,,x,-4,0,2,99999999999999999999,1",
                             NULL, inn_test_loop_done_cb, &saved);
  inn_store_save_fact_finish (book->store, inn_test_loop_wait (&saved), &error);
  g_assert_no_error (error);
  {
    g_autoptr (InnRecentGuests) recent = inn_recent_guests_new (book->store);

    g_ptr_array_unref (load (recent));
    g_ptr_array_unref (load (recent));
    assert_ids (recent, "2 1");
  }
}

static void
test_the_deleted_are_dropped (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnRecentGuests) recent = inn_recent_guests_new (book->store);

  add_guests (book, 3);
  inn_recent_guests_note (recent, 1);
  inn_recent_guests_note (recent, 2);
  inn_recent_guests_note (recent, 3);
  inn_test_book_do (book, "DELETE FROM guest WHERE id = 2");
  for (int i = 0; i < 4000; i++)
    {
      g_autofree char *ids = say_ids (recent);

      if (g_str_equal (ids, "3 1"))
        break;
      g_usleep (5000);
      g_main_context_iteration (NULL, FALSE);
    }
  assert_ids (recent, "3 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recent-guests/the-latest-comes-first", test_the_latest_comes_first);
  g_test_add_func ("/recent-guests/twenty-are-kept", test_twenty_are_kept);
  g_test_add_func ("/recent-guests/they-are-remembered-without-an-entry-of-the-journal",
                   test_is_remembered);
  g_test_add_func ("/recent-guests/strange-facts-are-left-out", test_strange_facts_are_left_out);
  g_test_add_func ("/recent-guests/who-is-deleted-is-dropped", test_the_deleted_are_dropped);

  return g_test_run ();
}
