/* test-notifier-trouble.c: popups against a scripted notification service that falls asleep, dies
 * and comes back. A ticker measures that the main loop never waits. */

#include "config.h"

#include "inn-test-stage.h"

#include <libnotify/notify.h>
#include <signal.h>

static void
test_asleep (InnTestStage  *stage,
             gconstpointer  data)
{
  inn_test_run_for (0.1);
  inn_test_service_signal (stage->service, SIGSTOP);
  inn_test_stage_expect (stage, "a", INN_NOTICE_HUNG);
  g_assert_cmpint (inn_notifier_get_state (stage->desk->notifier), ==, INN_NOTIFIER_HUNG);
  inn_test_stage_expect (stage, "b", INN_NOTICE_HUNG);

  /* It was only asked, so nothing waits in its queue. */
  inn_test_service_signal (stage->service, SIGCONT);
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_READY));
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 0);
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
}

/* A busy machine may hold a thing up for once, though not every time. */
#define TRIES 5

static void
test_falls_asleep_over_a_popup (InnTestStage  *stage,
                                gconstpointer  data)
{
  gint64 took = G_MAXINT64;

  /* Three in line, and one that comes after the first was given up. */
  inn_test_desk_send (stage->desk, inn_test_stage_make_notice ("a"));
  inn_test_desk_send (stage->desk, inn_test_stage_make_notice ("b"));
  inn_test_desk_send (stage->desk, inn_test_stage_make_notice ("c"));
  g_assert_true (inn_test_desk_answers (stage->desk, 3));
  g_assert_cmpint (stage->desk->outcome, ==, INN_NOTICE_HUNG);
  g_assert_cmpint (inn_notifier_get_state (stage->desk->notifier), ==, INN_NOTIFIER_HUNG);
  for (guint i = 0; i < TRIES && took >= 300000; i++)
    {
      gint64 start = g_get_monotonic_time ();

      inn_test_stage_expect (stage, "d", INN_NOTICE_HUNG);
      took = g_get_monotonic_time () - start;
    }
  g_assert_cmpint (took, <, 300000);
  inn_notifier_withdraw (stage->desk->notifier, "c");

  /* It wakes up and shows the first one: that one is live, the others never left. */
  inn_test_service_signal (stage->service, SIGCONT);
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_READY));
  inn_test_service_wait ("Notify", 1);
  inn_test_service_click (1, "done", NULL);
  g_assert_true (inn_test_desk_hears (stage->desk, "acted a done -"));
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 1);
}

static void
test_end_while_asleep (InnTestStage  *stage,
                       gconstpointer  data)
{
  gint64 took = G_MAXINT64;

  for (guint i = 0; i < TRIES && took >= 100000; i++)
    {
      gint64 start;

      if (stage->desk == NULL)
        stage->desk = inn_test_stage_make_desk ();
      inn_test_desk_send (stage->desk, inn_test_stage_make_notice ("a"));
      g_assert_true (inn_test_desk_answers (stage->desk, 1));
      g_assert_cmpint (stage->desk->outcome, ==, INN_NOTICE_HUNG);

      start = g_get_monotonic_time ();
      inn_test_desk_free (g_steal_pointer (&stage->desk));
      took = g_get_monotonic_time () - start;
    }
  g_assert_cmpint (took, <, 100000);
}

static void
test_dies_over_a_popup (InnTestStage  *stage,
                        gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_ABSENT);
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_ABSENT));

  inn_test_service_end (stage->service);
  stage->service = inn_test_service_start (INN_TEST_FULL_SERVICE);
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_READY));
  inn_test_run_for (0.2);
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 0);
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
}

static void
test_restart (InnTestStage  *stage,
              gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "b", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "c", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "d", INN_NOTICE_SHOWN);
  inn_test_service_click (1, "done", NULL);
  g_assert_true (inn_test_desk_hears (stage->desk, "acted a done -"));
  inn_test_service_close (2, 2);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed b 1"));

  inn_test_service_end (stage->service);
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_ABSENT));
  inn_notifier_withdraw (stage->desk->notifier, "d");

  /* Only what is undone comes back, once, and under a number of the new service. */
  stage->service = inn_test_service_start ("{\"capabilities\": \"actions\", \"first\": 40}");
  inn_test_service_wait ("Notify", 1);
  inn_test_run_for (0.5);
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 1);
  g_assert_cmpuint (inn_test_service_replaced_id (0), ==, 0);
  g_assert_cmpuint (inn_test_service_count ("CloseNotification"), ==, 0);
  inn_test_service_assert_text (0, 4, "Call & <i>ask</i>\nabout it");
  inn_test_service_click (3, "done", NULL);
  inn_test_service_click (41, "snooze", NULL);
  g_assert_true (inn_test_desk_hears (stage->desk, "acted c snooze -"));
  g_assert_cmpuint (stage->desk->events->len, ==, 3);
}

static void
test_restart_is_no_storm (InnTestStage  *stage,
                          gconstpointer  data)
{
  for (char key[] = "a"; *key <= 'e'; ++*key)
    inn_test_stage_expect (stage, key, INN_NOTICE_SHOWN);

  for (guint life = 0; life < 2; life++)
    {
      inn_test_service_end (stage->service);
      stage->service = inn_test_service_start (INN_TEST_FULL_SERVICE);
      inn_test_service_wait ("Notify", 3);
    }
  inn_test_run_for (0.2);
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 3);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed a 3"));
  g_assert_true (inn_test_desk_hears (stage->desk, "closed b 3"));

  /* A service that dies again and again does not get them for ever. */
  inn_test_service_end (stage->service);
  stage->service = inn_test_service_start (INN_TEST_FULL_SERVICE);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed e 3"));
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 0);
}

static void
test_deadly_popup (InnTestStage  *stage,
                   gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_service_end (stage->service);

  for (guint life = 0; life < 2; life++)
    {
      stage->service = inn_test_service_start ("{\"notify\": \"import os; os._exit(1)\"}");
      g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_READY));
      g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_ABSENT));
      inn_test_service_end (stage->service);
    }

  stage->service = inn_test_service_start (INN_TEST_FULL_SERVICE);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed a 3"));
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 0);
}

/* What a service with these calls has on its screen: summary → number of popups. */
static GHashTable *
read_screen (void)
{
  g_autoptr (GVariant) shown = inn_test_service_calls ("Notify");
  g_autoptr (GVariant) closed = inn_test_service_calls ("CloseNotification");
  g_autoptr (GHashTable) by_id = g_hash_table_new (NULL, NULL);
  GHashTable *screen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint last_id = 0;
  GHashTableIter iter;
  gpointer key;

  for (gsize i = 0; i < g_variant_n_children (shown); i++)
    {
      g_autoptr (GVariant) summary = inn_test_service_argument ("Notify", i, 3);
      guint id = inn_test_service_replaced_id (i);

      if (id == 0)
        id = ++last_id;
      g_hash_table_insert (by_id, GUINT_TO_POINTER (id),
                           (gpointer) g_intern_string (g_variant_get_string (summary, NULL)));
    }
  /* A number is never shown again after it was closed. */
  for (gsize i = 0; i < g_variant_n_children (closed); i++)
    {
      g_autoptr (GVariant) id = inn_test_service_argument ("CloseNotification", i, 0);

      g_assert_true (g_hash_table_remove (by_id, GUINT_TO_POINTER (g_variant_get_uint32 (id))));
    }
  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &key))
    g_assert_true (g_hash_table_insert (screen, g_strdup (key), NULL));
  return screen;
}

/* Shows, withdrawals and naps in any order: in the end the screen is as it should be. */
static void
test_any_order (InnTestStage  *stage,
                gconstpointer  data)
{
  static const char *const keys[] = { "a", "b", "c", "d", "e" };
  gboolean is_wanted[G_N_ELEMENTS (keys)] = { FALSE };
  g_autoptr (GHashTable) screen = NULL;
  gboolean is_asleep = FALSE;
  guint n_sent = 0;

  for (guint step = 0; step < 60; step++)
    {
      guint which = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (keys));
      int act = g_test_rand_int_range (0, 20);

      if (act < 9)
        {
          inn_test_desk_send (stage->desk, inn_notice_new (keys[which], keys[which], NULL));
          is_wanted[which] = TRUE;
          n_sent++;
        }
      else if (act < 14)
        {
          inn_notifier_withdraw (stage->desk->notifier, keys[which]);
          is_wanted[which] = FALSE;
        }
      else if (act < 16)
        {
          inn_test_service_signal (stage->service, is_asleep ? SIGCONT : SIGSTOP);
          is_asleep = !is_asleep;
          inn_test_run_for (is_asleep && act == 14 ? 2.2 : 0.05);
        }
      else
        {
          inn_test_run_for (g_test_rand_double_range (0, 0.03));
        }
    }

  inn_test_service_signal (stage->service, SIGCONT);
  g_assert_true (inn_test_desk_answers (stage->desk, n_sent));
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_READY));
  g_assert_cmpuint (stage->desk->events->len, ==, 0);

  /* What was sent into a nap may be missing; showing it again is what callers do. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (is_wanted[i])
      g_assert_cmpint (inn_test_stage_show (stage, inn_notice_new (keys[i], keys[i], NULL)), ==,
                       INN_NOTICE_SHOWN);
  inn_test_run_for (0.2);
  g_assert_cmpfloat (inn_test_ticker_stop (), <, INN_TEST_LONGEST_GAP);
  screen = read_screen ();
  inn_test_ticker_start ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpint (g_hash_table_contains (screen, keys[i]), ==, is_wanted[i]);
}

static void
test_many (InnTestStage  *stage,
           gconstpointer  data)
{
  const guint n = 300;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i % 50);

      inn_test_stage_expect (stage, key, INN_NOTICE_SHOWN);
    }
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, n);
  g_assert_cmpuint (inn_test_service_replaced_id (n - 1), ==, 50);
}

static gpointer
wake_up_soon (gpointer data)
{
  g_usleep (400000);
  kill (GPOINTER_TO_INT (data), SIGCONT);
  return NULL;
}

/* The control: what all this is for. Called directly, libnotify blocks, and the ticker sees it. */
static void
test_control (InnTestStage  *stage,
              gconstpointer  data)
{
  g_autoptr (GThread) waker = NULL;
  NotifyNotification *notification;
  double gap;

  notify_init ("control");
  notification = notify_notification_new ("a", NULL, NULL);
  inn_test_service_signal (stage->service, SIGSTOP);
  waker = g_thread_new ("waker", wake_up_soon, GINT_TO_POINTER (stage->service));
  inn_test_run_for (0.02);
  notify_notification_show (notification, NULL);
  inn_test_run_for (0.02);
  g_thread_join (g_steal_pointer (&waker));
  gap = inn_test_ticker_stop ();
  g_test_message ("widest gap with a direct call: %.1f ms", gap);
  g_assert_cmpfloat (gap, >, INN_TEST_LONGEST_GAP);
  inn_test_ticker_start ();
  g_object_unref (notification);
  notify_uninit ();
}

static void
add (const char *path,
     const char *parameters,
     void      (*test) (InnTestStage *, gconstpointer))
{
  g_test_add (path, InnTestStage, parameters, inn_test_stage_set_up, test,
              inn_test_stage_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  if (!inn_test_has_dbusmock ())
    {
      g_print ("1..0 # SKIP python3-dbusmock is not installed\n");
      return 0;
    }

  add ("/notifier-trouble/service-asleep", INN_TEST_FULL_SERVICE, test_asleep);
  add ("/notifier-trouble/service-falls-asleep-over-a-popup",
       "{\"capabilities\": \"actions\", \"notify\": \"import os; os.kill(os.getpid(), 19)\"}",
       test_falls_asleep_over_a_popup);
  add ("/notifier-trouble/ends-while-service-is-asleep",
       "{\"notify\": \"import os; os.kill(os.getpid(), 19)\"}", test_end_while_asleep);
  add ("/notifier-trouble/service-dies-over-a-popup", "{\"notify\": \"import os; os._exit(1)\"}",
       test_dies_over_a_popup);
  add ("/notifier-trouble/restart-brings-back-what-is-undone", INN_TEST_FULL_SERVICE, test_restart);
  add ("/notifier-trouble/restart-is-no-storm", INN_TEST_FULL_SERVICE, test_restart_is_no_storm);
  add ("/notifier-trouble/popup-that-kills-is-given-up", INN_TEST_FULL_SERVICE, test_deadly_popup);
  add ("/notifier-trouble/any-order-ends-well", INN_TEST_FULL_SERVICE, test_any_order);
  add ("/notifier-trouble/many-in-a-row", INN_TEST_FULL_SERVICE, test_many);
  add ("/notifier-trouble/control-a-direct-call-blocks", INN_TEST_FULL_SERVICE, test_control);

  status = g_test_run ();
  inn_test_bus_down ();
  return status;
}
