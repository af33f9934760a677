/* What the overview of a desktop asks, over a real bus. */

#include "config.h"

#include "inn-search-provider.h"
#include "inn-test-desk.h"
#include "inn-test-guests.h"

typedef struct
{
  InnTestBook       *book;
  InnFinder         *finder;
  InnSearchProvider *provider;
  gint64             activated;
  char              *launched;
} World;

static void
activated_cb (World  *world,
              gint64  id)
{
  world->activated = id;
}

static void
launched_cb (World      *world,
             const char *text)
{
  g_free (world->launched);
  world->launched = g_strdup (text);
}

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  inn_test_bus_up ();
  world->book = inn_test_book_new ();
  inn_test_guest_add (world->book, "林雨桐", "138 0571 6620");
  inn_test_guest_add (world->book, "周琳", "136 6612 4409");
  world->finder = inn_finder_new (world->book->store);
  world->provider = inn_search_provider_new (inn_test_bus_get (), &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (world->provider, "activated", G_CALLBACK (activated_cb), world);
  g_signal_connect_swapped (world->provider, "launched", G_CALLBACK (launched_cb), world);
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  g_clear_object (&world->provider);
  inn_test_loop_settle ();
  g_clear_object (&world->finder);
  inn_test_loop_settle ();
  inn_test_book_free (world->book);
  g_free (world->launched);
  inn_test_bus_down ();
}

/* The book is read only now: what was asked before has waited. */
static void
load (World *world)
{
  inn_search_provider_set_book (world->provider, world->book->store, world->finder);
  inn_finder_load_async (world->finder, NULL, NULL, NULL);
}

static void
ask (World       *world,
     const char  *method,
     GVariant    *parameters,
     InnTestLoop *loop)
{
  GDBusConnection *bus = inn_test_bus_get ();

  g_dbus_connection_call (bus, g_dbus_connection_get_unique_name (bus), INN_SEARCH_PROVIDER_PATH,
                          "org.gnome.Shell.SearchProvider2", method, parameters, NULL,
                          G_DBUS_CALL_FLAGS_NONE, 5000, NULL, inn_test_loop_done_cb, loop);
}

/* The answer as text. */
static char *
wait_for (InnTestLoop *loop)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (inn_test_bus_get (), inn_test_loop_wait (loop), &error);

  g_assert_no_error (error);

  return g_variant_print (answer, FALSE);
}

static void
check (World      *world,
       const char *method,
       GVariant   *parameters,
       const char *expected)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autofree char *answer = NULL;

  ask (world, method, parameters, &loop);
  answer = wait_for (&loop);
  g_assert_cmpstr (answer, ==, expected);
}

static void
test_finds (World         *world,
            gconstpointer  data)
{
  load (world);
  check (world, "GetInitialResultSet", g_variant_new_parsed ("(['lin'],)"), "(['1', '2'],)");
  check (world, "GetSubsearchResultSet", g_variant_new_parsed ("(['1', '2'], ['lin', '6620'])"),
         "(['1'],)");
  check (world, "GetInitialResultSet", g_variant_new_parsed ("(['nobody'],)"), "([],)");
  check (world, "GetInitialResultSet", g_variant_new_parsed ("(['', ' '],)"), "([],)");
}

static void
test_waits_for_the_book (World         *world,
                         gconstpointer  data)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autofree char *answer = NULL;

  ask (world, "GetInitialResultSet", g_variant_new_parsed ("(['zhou'],)"), &loop);
  inn_test_run_for (0.1);
  g_assert_null (loop.result);

  load (world);
  answer = wait_for (&loop);
  g_assert_cmpstr (answer, ==, "(['2'],)");
}

static void
test_describes (World         *world,
                gconstpointer  data)
{
  load (world);
  check (world, "GetResultMetas", g_variant_new_parsed ("(['2', '77', 'x'],)"),
         "([{'id': <'2'>, 'name': <'周琳'>, 'description': <'136 6612 4409'>, "
         "'gicon': <'avatar-default-symbolic'>}],)");
}

static void
test_opens (World         *world,
            gconstpointer  data)
{
  load (world);
  check (world, "ActivateResult", g_variant_new_parsed ("('2', ['zhou'], uint32 0)"), "()");
  g_assert_cmpint (world->activated, ==, 2);
  check (world, "LaunchSearch", g_variant_new_parsed ("(['zhou', '136'], uint32 0)"), "()");
  g_assert_cmpstr (world->launched, ==, "zhou 136");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, World, NULL, world_set_up, func, world_tear_down)

  ADD ("/search-provider/finds-guests", test_finds);
  ADD ("/search-provider/waits-until-the-book-is-read", test_waits_for_the_book);
  ADD ("/search-provider/describes-guests", test_describes);
  ADD ("/search-provider/opens-a-guest-or-the-search", test_opens);

#undef ADD

  return g_test_run ();
}
