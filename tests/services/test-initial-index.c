/* test-initial-index.c: where in the guest list each first letter begins, against a plain walk. */

#include "config.h"

#include "inn-initial-index.h"
#include "inn-store-guests.h"
#include "inn-test-guests.h"

#define NOBODY G_MAXUINT

/* So often what is asked leads to another question, and more. */
#define QUESTIONS 4

typedef struct
{
  InnTestBook     *book;
  InnFinder       *finder;
  InnGuestList    *list;
  InnInitialIndex *index;
  guint            n_told;
} World;

static void
changed_cb (World *world)
{
  world->n_told++;
}

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  world->book = inn_test_book_new ();
  world->finder = inn_finder_new (world->book->store);
  world->list = inn_guest_list_new (world->book->store, world->finder);
  world->index = inn_initial_index_new (world->book->store, world->list);
  g_signal_connect_swapped (world->index, "changed", G_CALLBACK (changed_cb), world);
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  inn_test_loop_settle ();
  g_assert_finalize_object (world->index);
  g_assert_finalize_object (world->list);
  g_object_run_dispose (G_OBJECT (world->finder));
  g_clear_object (&world->finder);
  inn_test_loop_settle ();
  inn_test_book_free (world->book);
}

static gpointer
read_nothing (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  return NULL;
}

static void
ask (World         *world,
     const char    *text,
     InnGuestOrder  order,
     gboolean       reversed)
{
  g_autoptr (InnGuestFilter) filter = inn_guest_filter_new ();
  g_autoptr (InnGuestQuery) query
    = inn_guest_query_new_filtered (text, INN_SCOPE_ALL, order, reversed, filter);

  inn_guest_list_set_query (world->list, query);
  /* The list is answered, then the index. */
  for (guint i = 0; i < QUESTIONS; i++)
    {
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

      inn_store_read_async (world->book->store, INN_PRIORITY_IDLE, read_nothing, NULL, NULL, NULL,
                            NULL, inn_test_loop_done_cb, &loop);
      inn_store_read_finish (world->book->store, inn_test_loop_wait (&loop), NULL);
      inn_test_loop_settle ();
    }
}

static guint
initial_of (const char *reading)
{
  return *reading >= 'a' && *reading <= 'z' ? (guint) (*reading - 'a') : INN_N_INITIALS - 1;
}

/* Walks through the list as it stands. */
static void
assert_as_walked (World *world)
{
  guint expected[INN_N_INITIALS];
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (world->list));
  guint before_letters = NOBODY, after_letters = NOBODY;
  gboolean letters = FALSE;

  for (guint i = 0; i < INN_N_INITIALS; i++)
    expected[i] = NOBODY;
  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *sql
        = g_strdup_printf ("SELECT reading FROM guest WHERE id = %" G_GINT64_FORMAT,
                           inn_guest_list_get_id (world->list, i));
      g_autofree char *reading = inn_test_book_get_text (world->book, sql);
      guint initial = initial_of (reading);

      if (initial < INN_N_INITIALS - 1)
        {
          letters = TRUE;
          if (expected[initial] == NOBODY)
            expected[initial] = i;
        }
      else if (!letters && before_letters == NOBODY)
        before_letters = i;
      else if (letters && after_letters == NOBODY)
        after_letters = i;
    }
  expected[INN_N_INITIALS - 1] = after_letters != NOBODY ? after_letters : before_letters;

  g_assert_false (inn_initial_index_is_empty (world->index));
  for (guint i = 0; i < INN_N_INITIALS; i++)
    g_assert_cmpuint (inn_initial_index_get_position (world->index, i), ==, expected[i]);
}

static void
add_guests (World *world,
            guint  n_guests,
            guint  n_letters,
            guint  n_strange)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7 + n_guests + n_letters);
  g_autoptr (GString) sql = g_string_new ("INSERT INTO guest (name, reading, created_utc) VALUES ");

  for (guint i = 0; i < n_guests; i++)
    {
      const char *strange[] = { "", "302 tuan", "\xd0\xb0\xd0\xbd\xd0\xbd\xd0\xb0", "zz", "\xe3\x81\x82" };
      char letter[] = { 'a' + g_rand_int_range (rand, 0, n_letters) * 26 / n_letters, 'x', '\0' };

      g_string_append_printf (sql, "%s('guest %u', '%s', 0)", i > 0 ? ", " : "", i,
                              i < n_strange ? strange[i % G_N_ELEMENTS (strange)] : letter);
    }
  inn_test_book_do (world->book, sql->str);
}

static void
test_as_walked (World         *world,
                gconstpointer  data)
{
  add_guests (world, 300, 26, 0);
  ask (world, "", INN_ORDER_READING, FALSE);
  assert_as_walked (world);
  ask (world, "", INN_ORDER_READING, TRUE);
  assert_as_walked (world);
}

static void
test_few_letters (World         *world,
                  gconstpointer  data)
{
  add_guests (world, 90, 3, 25);
  ask (world, "", INN_ORDER_READING, FALSE);
  assert_as_walked (world);
  g_assert_cmpuint (inn_initial_index_get_position (world->index, 'q' - 'a'), ==, NOBODY);
  ask (world, "", INN_ORDER_READING, TRUE);
  assert_as_walked (world);
}

static void
test_follows_changes (World         *world,
                      gconstpointer  data)
{
  guint before;

  add_guests (world, 100, 26, 0);
  ask (world, "", INN_ORDER_READING, FALSE);
  before = world->n_told;
  inn_test_book_do (world->book, "DELETE FROM guest WHERE reading < 'd'");
  while (world->n_told == before)
    g_main_context_iteration (NULL, TRUE);
  inn_test_loop_settle ();
  assert_as_walked (world);
}

static void
test_elsewhere (World         *world,
                gconstpointer  data)
{
  add_guests (world, 100, 26, 0);
  ask (world, "", INN_ORDER_READING, FALSE);
  g_assert_false (inn_initial_index_is_empty (world->index));
  ask (world, "", INN_ORDER_CREATED, FALSE);
  g_assert_true (inn_initial_index_is_empty (world->index));
}

static void
test_short_list (World         *world,
                 gconstpointer  data)
{
  add_guests (world, INN_INITIAL_INDEX_LEAST - 1, 26, 0);
  ask (world, "", INN_ORDER_READING, FALSE);
  g_assert_true (inn_initial_index_is_empty (world->index));
}

#define ADD(path, func) \
  g_test_add (path, World, NULL, world_set_up, func, world_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/initial-index/each-letter-begins-where-a-walk-finds-it", test_as_walked);
  ADD ("/initial-index/letters-without-anybody-lead-nowhere-and-others-to-the-rest",
       test_few_letters);
  ADD ("/initial-index/it-follows-changes", test_follows_changes);
  ADD ("/initial-index/other-orders-have-none", test_elsewhere);
  ADD ("/initial-index/short-lists-have-none", test_short_list);

  return g_test_run ();
}
