/* The list model of guests over a real book: queries, what changes do to it, and rows fetched late. */

#include "config.h"

#include "inn-book.h"
#include "inn-store-guests.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook  *book;
  InnFinder    *finder;
  InnGuestList *list;
  guint         n_answers;
  guint         changed_position;
  guint         n_removed;
  guint         n_added;
} World;

static void
answered_cb (World *world)
{
  world->n_answers++;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  World *world = user_data;

  world->changed_position = position;
  world->n_removed = removed;
  world->n_added = added;
}

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  world->book = inn_test_book_new ();
  inn_test_guest_add (world->book, "林雨桐", "13805716620");
  inn_test_guest_add (world->book, "周琳", "13666124409");
  inn_test_guest_add (world->book, "Linda Wei", "13700000001");

  world->finder = inn_finder_new (world->book->store);
  inn_finder_load_async (world->finder, NULL, inn_test_loop_done_cb, &loop);
  inn_finder_load_finish (world->finder, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  world->list = inn_guest_list_new (world->book->store, world->finder);
  g_signal_connect_swapped (world->list, "answered", G_CALLBACK (answered_cb), world);
  g_signal_connect (world->list, "items-changed", G_CALLBACK (items_changed_cb), world);
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  g_assert_finalize_object (world->list);
  g_object_run_dispose (G_OBJECT (world->finder));
  g_clear_object (&world->finder);
  inn_test_loop_settle ();
  inn_test_book_free (world->book);
}

static void
wait_for_answer (World *world)
{
  guint before = world->n_answers;

  while (world->n_answers == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
ask (World         *world,
     const char    *text,
     InnGuestScope  scope)
{
  g_autoptr (InnGuestQuery) query = inn_guest_query_new (text, scope, INN_ORDER_READING);

  inn_guest_list_set_query (world->list, query);
  wait_for_answer (world);
}

/* The ids shown, as words. */
static char *
dup_ids (World *world)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (world->list)); i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "",
                            (int) inn_guest_list_get_id (world->list, i));

  return g_string_free (ids, FALSE);
}

static void
check (World      *world,
       const char *expected)
{
  g_autofree char *ids = dup_ids (world);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_everybody_by_reading (World         *world,
                           gconstpointer  data)
{
  ask (world, "", INN_SCOPE_ALL);
  check (world, "1 3 2");
}

static void
test_words (World         *world,
            gconstpointer  data)
{
  /* 周琳 has it too, but not in front. */
  ask (world, "lin", INN_SCOPE_ALL);
  check (world, "1 3 2");
  ask (world, "6620", INN_SCOPE_ALL);
  check (world, "1");
  ask (world, "nobody", INN_SCOPE_ALL);
  check (world, "");
  g_assert_true (inn_guest_list_has_answered (world->list));
}

static void
test_scope_and_words (World         *world,
                      gconstpointer  data)
{
  gint64 id = 2;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_store_set_guests_flag_async (world->book->store, &id, 1, INN_GUEST_VIP, TRUE, NULL,
                                   inn_test_loop_done_cb, &loop);
  inn_store_set_guests_flag_finish (world->book->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  ask (world, "lin", INN_SCOPE_VIP);
  check (world, "2");
  ask (world, "", INN_SCOPE_VIP);
  check (world, "2");
}

static void
test_follows_the_book (World         *world,
                       gconstpointer  data)
{
  ask (world, "lin", INN_SCOPE_ALL);
  inn_test_guest_add (world->book, "林嘉豪", "13958201173");
  wait_for_answer (world);
  check (world, "1 3 4 2");
}

static void
test_only_the_middle_changes (World         *world,
                              gconstpointer  data)
{
  ask (world, "", INN_SCOPE_ALL);
  inn_test_guest_add (world->book, "林嘉豪", "13958201173");
  wait_for_answer (world);

  /* lin jiahao comes first of the Lins. */
  check (world, "4 1 3 2");
  g_assert_cmpuint (world->changed_position, ==, 0);
  g_assert_cmpuint (world->n_removed, ==, 0);
  g_assert_cmpuint (world->n_added, ==, 1);
}

static void
test_rows_are_fetched (World         *world,
                       gconstpointer  data)
{
  g_autoptr (InnGuestItem) item = NULL;

  ask (world, "", INN_SCOPE_ALL);
  item = g_list_model_get_item (G_LIST_MODEL (world->list), 0);
  g_assert_null (inn_guest_item_get_summary (item));
  while (inn_guest_item_get_summary (item) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (inn_guest_item_get_summary (item)->name, ==, "林雨桐");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (world->list), 3));
}

static void
test_late_answers_are_dropped (World         *world,
                               gconstpointer  data)
{
  g_autoptr (InnGuestQuery) first = inn_guest_query_new ("zhou", INN_SCOPE_ALL, INN_ORDER_READING);
  g_autoptr (InnGuestQuery) second = inn_guest_query_new ("wei", INN_SCOPE_ALL, INN_ORDER_READING);

  inn_guest_list_set_query (world->list, first);
  inn_guest_list_set_query (world->list, second);
  wait_for_answer (world);
  inn_test_loop_settle ();

  check (world, "3");
  g_assert_cmpuint (world->n_answers, ==, 1);
}

#define ADD(path, func) \
  g_test_add ("/guest-list/" path, World, NULL, world_set_up, func, world_tear_down)

/* What stands behind the match is not in the row: its second line says so. */
static void
check_excerpt (World      *world,
               const char *text,
               const char *shown,
               const char *expected)
{
  g_autoptr (InnGuestItem) item = NULL;
  InnNeedle *needle = NULL;
  const char *excerpt = NULL;
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  ask (world, text, INN_SCOPE_ALL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (world->list)), ==, 1);
  item = g_list_model_get_item (G_LIST_MODEL (world->list), 0);
  needle = inn_guest_list_get_needle (world->list);
  while (inn_guest_item_get_summary (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  while ((excerpt = inn_guest_item_get_excerpt (item, needle, shown)) == NULL
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);

  g_test_message ("query “%s”", text);
  g_assert_cmpstr (excerpt, ==, expected);
}

static void
wait_for_update_cb (guint *n_updates)
{
  (*n_updates)++;
}

static void
change (World      *world,
        const char *sql)
{
  guint n_updates = 0;
  gulong handler = g_signal_connect_swapped (world->finder, "updated",
                                             G_CALLBACK (wait_for_update_cb), &n_updates);

  inn_test_book_do (world->book, sql);
  while (n_updates == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (world->finder, handler);
}

static void
test_excerpts (World         *world,
               gconstpointer  data)
{
  const char *shown = "周琳\n\n136 6612 4409";

  change (world, "INSERT INTO room (id, number) VALUES (1, '302')");
  change (world, "UPDATE guest SET note = '喜欢安静的湖景房，晚上十点以后不要打扰', company = 'Lakeside Ltd',"
                 " name = '周琳' WHERE id = 2");
  change (world, "INSERT INTO contact_point (id, guest_id, kind, value, normalised, position)"
                 " VALUES (900, 2, 'email', 'zhoulin@example.com', 'zhoulin@example.com', 1)");
  change (world, "INSERT INTO stay (id, guest_id, room_id, arrival, departure, status, created_utc)"
                 " VALUES (1, 2, 1, '2025-10-02', '2025-10-04', 'departed', 0)");

  check_excerpt (world, "湖景", shown, "喜欢安静的湖景房，晚上十点以后不要打扰");
  check_excerpt (world, "不要打扰", shown, "…房，晚上十点以后不要打扰");
  check_excerpt (world, "lakeside", shown, "Lakeside Ltd");
  check_excerpt (world, "example", shown, "zhoulin@example.com");
  check_excerpt (world, "周 example", shown, "zhoulin@example.com");
  check_excerpt (world, "302 国庆", shown, "Room 302, 2025-10-02 to 2025-10-04");

  change (world, "UPDATE guest SET name = '周晓琳' WHERE id = 2");
  check_excerpt (world, "周琳", "周晓琳", "Formerly 周琳");

  /* An outdated search for a room may still be with the database; it holds the list till then. */
  g_assert_cmpint (inn_test_book_get_int (world->book, "SELECT 1"), ==, 1);
  inn_test_loop_settle ();
  ask (world, "lin", INN_SCOPE_ALL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("everybody-in-the-order-of-readings", test_everybody_by_reading);
  ADD ("words-find-and-rank", test_words);
  ADD ("words-within-a-scope", test_scope_and_words);
  ADD ("follows-the-book", test_follows_the_book);
  ADD ("reports-only-the-changed-middle", test_only_the_middle_changes);
  ADD ("rows-are-fetched-when-asked-for", test_rows_are_fetched);
  ADD ("late-answers-are-dropped", test_late_answers_are_dropped);

  g_test_add ("/guest-list/says-why-a-guest-was-found", World, NULL, world_set_up, test_excerpts,
              world_tear_down);

  return g_test_run ();
}
