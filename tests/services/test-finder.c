/* The finder over a real book: it follows what is changed, knows rooms and when somebody stayed in
 * them, tags, and what guests were called before. */

#include "config.h"

#include "inn-finder.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook *book;
  InnFinder   *finder;
  guint        n_updates;
} World;

static void
updated_cb (World *world)
{
  world->n_updates++;
}

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  world->book = inn_test_book_new ();
  inn_test_guest_add (world->book, "林雨桐", "13805716620");
  inn_test_guest_add (world->book, "张三", "13666124409");
  inn_test_guest_add (world->book, "李四", "13700000302");
  inn_test_guest_add (world->book, "王五", "13958201173");
  inn_test_book_do (world->book,
                    "INSERT INTO room (id, number) VALUES (1, '302'), (2, '松涛'), (3, 'A-12')");
  inn_test_book_do (world->book,
                    "INSERT INTO stay (id, guest_id, room_id, arrival, departure, status, created_utc)"
                    " VALUES (1, 1, 1, '2025-10-02', '2025-10-04', 'departed', 0),"
                    "        (2, 2, 1, '2026-03-28', '2026-04-02', 'departed', 0),"
                    "        (3, 2, 2, '2025-10-01', '2025-10-03', 'departed', 0),"
                    "        (4, 4, 1, '2025-10-05', '2025-10-06', 'cancelled', 0),"
                    "        (5, 4, 3, '2026-02-16', '2026-02-18', 'departed', 0)");

  world->finder = inn_finder_new (world->book->store);
  g_signal_connect_swapped (world->finder, "updated", G_CALLBACK (updated_cb), world);
  inn_finder_load_async (world->finder, NULL, inn_test_loop_done_cb, &loop);
  inn_finder_load_finish (world->finder, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  g_assert_finalize_object (world->finder);
  inn_test_loop_settle ();
  inn_test_book_free (world->book);
}

static InnFinding *
find (World      *world,
      const char *text)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnNeedle) needle = inn_needle_new (text);
  InnFinding *finding = NULL;

  inn_finder_find_async (world->finder, needle, FALSE, NULL, NULL, inn_test_loop_done_cb, &loop);
  finding = inn_finder_find_finish (world->finder, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return finding;
}

/* @expected: ids, as words, in the order of the finding */
static void
check (World      *world,
       const char *text,
       const char *expected)
{
  g_autoptr (InnFinding) finding = find (world, text);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (gsize i = 0; i < finding->n_ids; i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "", (int) finding->ids[i]);
  g_test_message ("query “%s”", text);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
wait_for_update (World *world,
                 guint  before)
{
  while (world->n_updates == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_rooms (World         *world,
            gconstpointer  data)
{
  /* 李四 has it in her number. */
  check (world, "302", "2 1 3");
  check (world, "302房", "2 1");
  check (world, "松涛", "2");
  check (world, "a12", "4");
  check (world, "30", "3");
  check (world, "302 林", "1");
  check (world, "302 王", "");
}

static void
test_rooms_and_times (World         *world,
                      gconstpointer  data)
{
  check (world, "302 国庆", "1");
  check (world, "302 国慶", "1");
  check (world, "国庆 302", "1");
  check (world, "302 10月", "1");
  check (world, "302 十月", "1");
  check (world, "302 october", "1");
  check (world, "302 2025", "1");
  check (world, "302 2026", "2");
  check (world, "302 去年", "1");
  check (world, "302 2025年10月", "1");
  check (world, "302 2025-10", "1");
  check (world, "302 3月", "2");
  check (world, "302 4月", "2");
  check (world, "302 4月1日", "2");
  check (world, "302 4月2日", ""); /* She left that morning. */
  check (world, "302 5月", "");
  check (world, "302 13月", "");
  check (world, "松涛 国庆", "2");
  check (world, "a-12 春节", "4");
  /* A time says nothing by itself. */
  check (world, "国庆", "");
}

/* Few companions go through a sieve, many are joined: the first id over four times the stays of a
 * room makes them many. */
static void
test_companions (World         *world,
                 gconstpointer  data)
{
  static const char *const add[] = {
    "INSERT INTO stay_guest (id, stay_id, guest_id) VALUES (1, 1, 3), (2, 1, 4), (3, 5, 3)",
    "UPDATE stay_guest SET id = 1000 WHERE id = 3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (add); i++)
    {
      inn_test_book_do (world->book, add[i]);
      inn_test_loop_settle ();
      check (world, "302房", "2 3 4 1");
      check (world, "302 国庆", "3 4 1");
      check (world, "302 3月", "2");
      check (world, "a12", "3 4");
      check (world, "松涛", "2");
    }
}

static void
test_stay_is_changed (World         *world,
                      gconstpointer  data)
{
  inn_test_book_do (world->book, "UPDATE stay SET room_id = 2 WHERE id = 2");
  check (world, "302房", "1");
  check (world, "松涛", "2");
}

static void
test_room_is_renumbered (World         *world,
                         gconstpointer  data)
{
  guint before = world->n_updates;

  inn_test_book_do (world->book, "UPDATE room SET number = '888' WHERE id = 1");
  wait_for_update (world, before);
  check (world, "888", "2 1");
}

static void
test_former_name (World         *world,
                  gconstpointer  data)
{
  guint before = world->n_updates;
  gint64 seq = inn_test_book_do (world->book, "UPDATE guest SET name = '林小雨' WHERE id = 1");

  wait_for_update (world, before);
  check (world, "林雨桐", "1");
  check (world, "林小雨", "1");

  /* What was taken back was never so. */
  before = world->n_updates;
  inn_test_undo (world->book, seq);
  wait_for_update (world, before);
  check (world, "林雨桐", "1");
  check (world, "林小雨", "");
}

static void
test_former_number (World         *world,
                    gconstpointer  data)
{
  guint before = world->n_updates;

  inn_test_book_do (world->book,
                    "UPDATE contact_point SET value = '15900001111', normalised = '+8615900001111'"
                    " WHERE guest_id = 1");
  wait_for_update (world, before);
  check (world, "6620", "1");
  check (world, "15900001111", "1");
}

static void
test_tags (World         *world,
           gconstpointer  data)
{
  guint before = world->n_updates;

  inn_test_book_do (world->book, "INSERT INTO tag (id, group_id, name, folded)"
                                 " VALUES (900, 1, '爱喝茶', '爱喝茶')");
  wait_for_update (world, before);
  before = world->n_updates;
  inn_test_book_do (world->book, "INSERT INTO guest_tag VALUES (3, 900, 0)");
  wait_for_update (world, before);
  check (world, "喝茶", "3");

  before = world->n_updates;
  inn_test_book_do (world->book, "UPDATE tag SET name = '爱喝咖啡' WHERE id = 900");
  wait_for_update (world, before);
  check (world, "喝茶", "");
  check (world, "咖啡", "3");
}

static void
test_note_of_a_stay (World         *world,
                     gconstpointer  data)
{
  guint before = world->n_updates;

  inn_test_book_do (world->book, "UPDATE stay SET note = '要加一张婴儿床' WHERE id = 1");
  wait_for_update (world, before);
  check (world, "婴儿床", "1");
  check (world, "嬰兒床", "1");
  check (world, "302 婴儿床", "1");

  before = world->n_updates;
  inn_test_book_do (world->book, "UPDATE stay SET note = '' WHERE id = 1");
  wait_for_update (world, before);
  check (world, "婴儿床", "");
}

/* No form lets these in, but a book may come from elsewhere. */
static void
test_control_characters (World         *world,
                         gconstpointer  data)
{
  guint before = world->n_updates;

  inn_test_book_do (world->book,
                    "UPDATE contact_point SET value = '138' || char (2, 3, 1) || '0571' || char (10),"
                    " normalised = char (2) WHERE guest_id = 1");
  wait_for_update (world, before);
  before = world->n_updates;
  inn_test_book_do (world->book, "UPDATE guest SET note = 'a' || char (10, 2, 1) || 'bcd',"
                                 " name = '林' || char (10, 1) || '雨' WHERE id = 1");
  wait_for_update (world, before);

  check (world, "1380571", "1");
  check (world, "bcd", "1");
  check (world, "林雨", "1");
  check (world, "张三", "2");
}

/* Nor these. */
static void
test_broken_bytes (World         *world,
                   gconstpointer  data)
{
  guint before = world->n_updates;

  inn_test_book_do (world->book,
                    "UPDATE guest SET name = CAST (x'e69e97ff' AS TEXT) || '雨桐',"
                    " company = CAST (x'fe' AS TEXT) || 'cloudsail', note = CAST (x'e58c' AS TEXT),"
                    " region = 'hang' || CAST (x'c3' AS TEXT) WHERE id = 1");
  wait_for_update (world, before);

  check (world, "林", "1");
  check (world, "cloudsail", "1");
  check (world, "雨桐", "1");
  check (world, "hang", "1");
  check (world, "张三", "2");
}

static void
test_generations (World         *world,
                  gconstpointer  data)
{
  g_autoptr (InnFinding) first = find (world, "张三");
  g_autoptr (InnFinding) second = NULL;
  guint before = world->n_updates;

  inn_test_guest_add (world->book, "张三丰", "13100000000");
  wait_for_update (world, before);
  second = find (world, "张三");

  g_assert_cmpuint (second->generation, >, first->generation);
  g_assert_cmpuint (second->n_ids, ==, first->n_ids + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, World, NULL, world_set_up, func, world_tear_down)

  ADD ("/finder/finds-who-stayed-in-a-room", test_rooms);
  ADD ("/finder/finds-who-stayed-in-a-room-at-a-time", test_rooms_and_times);
  ADD ("/finder/finds-who-came-along-be-they-few-or-many", test_companions);
  ADD ("/finder/follows-a-stay-to-another-room", test_stay_is_changed);
  ADD ("/finder/follows-a-room-to-another-number", test_room_is_renumbered);
  ADD ("/finder/finds-a-former-name", test_former_name);
  ADD ("/finder/finds-a-former-number", test_former_number);
  ADD ("/finder/finds-by-tags", test_tags);
  ADD ("/finder/finds-what-was-written-about-a-stay", test_note_of_a_stay);
  ADD ("/finder/is-not-led-astray-by-control-characters", test_control_characters);
  ADD ("/finder/is-not-led-astray-by-broken-bytes", test_broken_bytes);
  ADD ("/finder/tells-newer-findings-from-older", test_generations);

#undef ADD

  return g_test_run ();
}
