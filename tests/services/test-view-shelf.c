/* Saved views: acts like any other, and counts that follow the book and the calendar. */

#include "config.h"

#include "inn-error.h"
#include "inn-store-guests.h"
#include "inn-store-views.h"
#include "inn-test-guests.h"
#include "inn-view-shelf.h"

typedef struct
{
  InnTestBook  *book;
  InnViewShelf *shelf;
} World;

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  world->book = inn_test_book_new ();
  inn_test_guest_add (world->book, "林雨桐", "13805716620");
  inn_test_guest_add (world->book, "周琳", NULL);
  inn_test_guest_add (world->book, "Linda Wei", NULL);
  world->shelf = inn_view_shelf_new (world->book->store);
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  g_object_run_dispose (G_OBJECT (world->shelf));
  g_clear_object (&world->shelf);
  inn_test_loop_settle ();
  inn_test_book_free (world->book);
}

static gint64
save (World      *world,
      gint64      id,
      const char *name,
      const char *text,
      GError    **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (InnSavedView) view = inn_saved_view_new (id, name, text);

  inn_store_save_view_async (world->book->store, view, NULL, inn_test_loop_done_cb, &loop);

  return inn_store_save_view_finish (world->book->store, inn_test_loop_wait (&loop), NULL, error);
}

static gint64
save_well (World      *world,
           gint64      id,
           const char *name,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 saved = save (world, id, name, text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (saved, >, 0);

  return saved;
}

/* The shelf in words, such as "no phone 2|VIP 0|". */
static char *
describe (World *world)
{
  GString *words = g_string_new ("");
  GPtrArray *views = inn_view_shelf_get_views (world->shelf);

  for (guint i = 0; i < views->len; i++)
    {
      const InnSavedView *view = g_ptr_array_index (views, i);

      g_string_append_printf (words, "%s %d|", view->name, view->n_guests);
    }

  return g_string_free (words, FALSE);
}

static void
expect (World      *world,
        const char *expected)
{
  gint64 until = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (TRUE)
    {
      g_autofree char *words = describe (world);

      if (g_str_equal (words, expected))
        return;
      if (g_get_monotonic_time () > until)
        g_assert_cmpstr (words, ==, expected);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static void
test_counts_follow_changes (World         *world,
                            gconstpointer  data)
{
  gint64 seq;

  save_well (world, 0, "no phone", "contact=none\n");
  save_well (world, 0, "VIP", "scope=vip\n");
  expect (world, "no phone 2|VIP 0|");

  seq = inn_test_book_do (world->book, "UPDATE guest SET vip = 1 WHERE id < 3");
  expect (world, "no phone 2|VIP 2|");
  inn_test_undo (world->book, seq);
  expect (world, "no phone 2|VIP 0|");

  inn_test_guest_add (world->book, "张三", NULL);
  expect (world, "no phone 3|VIP 0|");
  inn_test_book_do (world->book, "INSERT INTO contact_point (guest_id, kind, value)"
                    " SELECT id, 'email', 'a@b.c' FROM guest");
  expect (world, "no phone 0|VIP 0|");
}

static void
test_counts_follow_midnight (World         *world,
                             gconstpointer  data)
{
  inn_test_book_do (world->book, "UPDATE guest SET birth_calendar = 'solar', birth_month = 12,"
                    " birth_day = 17 WHERE id = 1");
  save_well (world, 0, "this month", "birthday=this\n");
  expect (world, "this month 0|");
  inn_clock_set_now (world->book->clock, inn_civil_new (inn_date_new (2026, 12, 1), 540));
  expect (world, "this month 1|");
  inn_clock_set_now (world->book->clock, inn_civil_new (inn_date_new (2027, 1, 1), 540));
  expect (world, "this month 0|");
}

static void
test_names_order_and_deletion (World         *world,
                               gconstpointer  data)
{
  gint64 first = save_well (world, 0, "first", "");
  gint64 second = save_well (world, 0, "second", "contact=some\n");
  gint64 turned[] = { second, first };
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_auto (InnTestLoop) other = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  expect (world, "first 3|second 1|");
  save_well (world, first, "everybody", "");
  expect (world, "everybody 3|second 1|");

  inn_store_order_views_async (world->book->store, turned, 2, NULL, inn_test_loop_done_cb, &loop);
  inn_store_order_views_finish (world->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
  expect (world, "second 1|everybody 3|");

  inn_store_delete_view_async (world->book->store, second, NULL, inn_test_loop_done_cb, &other);
  inn_store_delete_view_finish (world->book->store, inn_test_loop_wait (&other), &seq, &error);
  g_assert_no_error (error);
  expect (world, "everybody 3|");
  g_assert_null (inn_view_shelf_get_view (world->shelf, second));

  inn_test_undo (world->book, seq);
  expect (world, "second 1|everybody 3|");
  inn_test_book_verify (world->book);
}

/* It keeps its place and its name, and says nothing of how many there are. */
static void
test_newer_view (World         *world,
                 gconstpointer  data)
{
  gint64 id = save_well (world, 0, "newer", "moon=full\n");

  save_well (world, 0, "all", "");
  expect (world, "newer -1|all 3|");
  g_assert_null (inn_view_shelf_get_view (world->shelf, id)->query);
}

static void
test_refusals (World         *world,
               gconstpointer  data)
{
  g_autoptr (GError) nameless = NULL;
  g_autoptr (GError) gone = NULL;

  g_assert_cmpint (save (world, 0, "  ", "", &nameless), ==, 0);
  g_assert_error (nameless, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (save (world, 4711, "gone", "", &gone), ==, 0);
  g_assert_error (gone, INN_ERROR, INN_ERROR_NOT_FOUND);
}

#define ADD(path, func) g_test_add (path, World, NULL, world_set_up, func, world_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/view-shelf/counts-follow-what-is-done-and-taken-back", test_counts_follow_changes);
  ADD ("/view-shelf/counts-follow-midnight", test_counts_follow_midnight);
  ADD ("/view-shelf/views-are-renamed-moved-and-brought-back", test_names_order_and_deletion);
  ADD ("/view-shelf/a-view-of-a-newer-program-is-kept-and-not-counted", test_newer_view);
  ADD ("/view-shelf/a-view-without-a-name-or-row-is-refused", test_refusals);

  return g_test_run ();
}
