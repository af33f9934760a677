/* test-desktop-notifier.c: popups against a scripted notification service on a bus of our own:
 * there, not there, asleep, dying, coming back. A ticker measures that the main loop never waits. */

#include "config.h"

#include "inn-desktop-notifier.h"
#include "inn-test-desk.h"

#include <glib/gstdio.h>
#include <libnotify/notify.h>
#include <signal.h>

#define FULL "{\"capabilities\": \"actions body body-markup\"}"
#define LONGEST_GAP 100.0 /* ms */

/* Short, so that the tests are; the probe keeps room for a busy machine. */
static const InnNotifyTimes times = {
  .probe = 700,
  .show = 700,
  .age = 50,
  .retry = 200,
  .start = 100000,
  .parting = 2000,
};

typedef struct
{
  GPid service;
  InnTestDesk *desk;
} Fixture;

static InnTestDesk *
make_desk (void)
{
  return inn_test_desk_new (
    inn_desktop_notifier_new_with_times ("Innkeeper", "org.innkeeper.Innkeeper", &times));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *parameters = data;

  inn_test_bus_up ();
  if (parameters != NULL)
    fixture->service = inn_test_service_start (parameters);
  fixture->desk = make_desk ();
  if (parameters != NULL)
    g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  inn_test_ticker_start ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpfloat (inn_test_ticker_stop (), <, LONGEST_GAP);
  if (fixture->desk != NULL)
    inn_test_desk_free (fixture->desk);
  if (fixture->service != 0)
    inn_test_service_end (fixture->service);
}

static InnNotice *
make_notice (const char *key)
{
  InnNotice *notice = inn_notice_new (key, "王 & <b>Sons</b>", "Call & <i>ask</i>\nabout it");

  inn_notice_add_action (notice, INN_NOTICE_ACTION_DEFAULT, "Open");
  inn_notice_add_action (notice, "done", "Done");
  inn_notice_add_action (notice, "snooze", "Snooze");
  inn_notice_set_category (notice, "x-innkeeper.follow-up");
  return notice;
}

static InnNoticeOutcome
show_and_wait (Fixture   *fixture,
               InnNotice *notice)
{
  inn_test_desk_send (fixture->desk, notice);
  g_assert_true (inn_test_desk_answers (fixture->desk, fixture->desk->n_answers + 1));
  return fixture->desk->outcome;
}

static gsize
count_calls (const char *method)
{
  g_autoptr (GVariant) calls = inn_test_service_calls (method);

  return g_variant_n_children (calls);
}

typedef struct
{
  const char *method;
  gsize n_calls;
} Calls;

static gboolean
has_calls (gpointer data)
{
  Calls *calls = data;

  return count_calls (calls->method) >= calls->n_calls;
}

static void
wait_for_calls (const char *method,
                gsize       n_calls)
{
  Calls calls = { method, n_calls };

  g_assert_true (inn_test_run_until (has_calls, &calls, 5));
}

/* The @argument-th argument of the @index-th call. */
static GVariant *
get_argument (const char *method,
              gsize       index,
              gsize       argument)
{
  g_autoptr (GVariant) calls = inn_test_service_calls (method);
  g_autoptr (GVariant) call = NULL;
  g_autoptr (GVariant) arguments = NULL;
  g_autoptr (GVariant) boxed = NULL;

  g_assert_cmpuint (g_variant_n_children (calls), >, index);
  call = g_variant_get_child_value (calls, index);
  arguments = g_variant_get_child_value (call, 1);
  boxed = g_variant_get_child_value (arguments, argument);
  return g_variant_get_variant (boxed);
}

static void
assert_text (gsize       index,
             gsize       argument,
             const char *expected)
{
  g_autoptr (GVariant) text = get_argument ("Notify", index, argument);

  g_assert_cmpstr (g_variant_get_string (text, NULL), ==, expected);
}

static guint
get_replaced_id (gsize index)
{
  g_autoptr (GVariant) id = get_argument ("Notify", index, 1);

  return g_variant_get_uint32 (id);
}

static void
emit_click (guint       id,
            const char *action,
            const char *token)
{
  if (token != NULL)
    inn_test_service_emit ("ActivationToken", "us",
                           g_variant_new_parsed ("[<%u>, <%s>]", id, token));
  inn_test_service_emit ("ActionInvoked", "us",
                         g_variant_new_parsed ("[<%u>, <%s>]", id, action));
}

static void
emit_closed (guint id,
             guint reason)
{
  inn_test_service_emit ("NotificationClosed", "uu",
                         g_variant_new_parsed ("[<%u>, <%u>]", id, reason));
}

static void
test_bus_absent (void)
{
  InnTestDesk *desk;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 10 * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  inn_test_ticker_start ();
  desk = make_desk ();
  inn_test_desk_send (desk, make_notice ("a"));
  g_assert_true (inn_test_desk_answers (desk, 1));
  g_assert_cmpint (desk->outcome, ==, INN_NOTICE_ABSENT);
  g_assert_cmpint (inn_notifier_get_state (desk->notifier), ==, INN_NOTIFIER_ABSENT);
  inn_notifier_withdraw_all (desk->notifier);
  g_assert_cmpfloat (inn_test_ticker_stop (), <, LONGEST_GAP);
  inn_test_desk_free (desk);
}

static void
test_started_when_needed (void)
{
  InnNotifyTimes soon = times;
  g_autofree char *directory = NULL;
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  InnTestDesk *desk;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 20 * G_USEC_PER_SEC, 0);
      g_test_trap_assert_passed ();
      return;
    }

  directory = g_dir_make_tmp ("inn-services-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (directory, "notifications.service", NULL);
  command = inn_test_service_command ("{}");
  text = g_strdup_printf ("[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=%s\n",
                          command);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  inn_test_bus_up_with_services (directory);

  soon.start = 300;
  desk = inn_test_desk_new (
    inn_desktop_notifier_new_with_times ("Innkeeper", "org.innkeeper.Innkeeper", &soon));
  g_assert_true (inn_test_desk_becomes (desk, INN_NOTIFIER_ABSENT));

  /* Nobody is woken for nothing, and not before the desktop itself had its time. */
  inn_test_run_for (0.4);
  g_assert_false (inn_test_name_has_owner ("org.freedesktop.Notifications"));
  inn_test_desk_send (desk, make_notice ("a"));
  g_assert_true (inn_test_desk_answers (desk, 1));
  g_assert_cmpint (desk->outcome, ==, INN_NOTICE_ABSENT);
  g_assert_true (inn_test_desk_becomes (desk, INN_NOTIFIER_READY));
  inn_test_desk_send (desk, make_notice ("a"));
  g_assert_true (inn_test_desk_answers (desk, 2));
  g_assert_cmpint (desk->outcome, ==, INN_NOTICE_SHOWN);

  inn_test_desk_free (desk);
  inn_test_bus_down ();
  g_unlink (path);
  g_rmdir (directory);
}

static void
test_comes_later (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_ABSENT);
  g_assert_cmpint (inn_notifier_get_state (fixture->desk->notifier), ==, INN_NOTIFIER_ABSENT);

  fixture->service = inn_test_service_start (FULL);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  g_assert_cmpuint (fixture->desk->n_changes, ==, 2);
  g_assert_cmpuint (count_calls ("Notify"), ==, 0);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_SHOWN);
}

static void
test_says_it_right (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GVariant) actions = NULL;
  g_autoptr (GVariant) hints = NULL;
  g_autofree const char **ids = NULL;
  const char *entry = NULL;
  const char *category = NULL;
  guint8 urgency = 99;

  g_assert_cmpint (inn_notifier_get_features (fixture->desk->notifier), ==,
                   INN_NOTIFIER_ACTIONS | INN_NOTIFIER_BODY_MARKUP);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_SHOWN);
  assert_text (0, 0, "Innkeeper");
  g_assert_cmpuint (get_replaced_id (0), ==, 0);
  assert_text (0, 2, "org.innkeeper.Innkeeper");
  assert_text (0, 3, "王 & <b>Sons</b>");
  assert_text (0, 4, "Call &amp; &lt;i&gt;ask&lt;/i&gt;\nabout it");

  actions = get_argument ("Notify", 0, 5);
  ids = g_variant_get_strv (actions, NULL);
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 6);
  g_assert_cmpstr (ids[0], ==, "default");
  g_assert_cmpstr (ids[2], ==, "done");
  g_assert_cmpstr (ids[3], ==, "Done");

  hints = get_argument ("Notify", 0, 6);
  g_assert_true (g_variant_lookup (hints, "desktop-entry", "&s", &entry));
  g_assert_cmpstr (entry, ==, "org.innkeeper.Innkeeper");
  g_assert_true (g_variant_lookup (hints, "category", "&s", &category));
  g_assert_cmpstr (category, ==, "x-innkeeper.follow-up");
  g_assert_true (g_variant_lookup (hints, "urgency", "y", &urgency));
  g_assert_cmpint (urgency, ==, 1);
  g_assert_false (g_variant_lookup (hints, "transient", "b", NULL));
  g_assert_false (g_variant_lookup (hints, "resident", "b", NULL));
}

static void
test_hostile_text (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *summary;
    const char *body;
  } cases[] = {
    { "<b>&", "<b>&", "&lt;b&gt;&amp;" },
    { "&amp;", "&amp;", "&amp;amp;" },
    { "a\xe2\x80\xae" "b", "ab", "ab" },
    { "a\x1b[31mb", "a[31mb", "a[31mb" },
    { "a\xe2\x81\xa6x\xe2\x81\xa9", "ax", "ax" },
    { "<img src=\"http://x/\">", "<img src=\"http://x/\">",
      "&lt;img src=&quot;http://x/&quot;&gt;" },
    { "", "Innkeeper", "" },
  };
  g_autofree char *long_text = g_strnfill (10000, 'x');
  g_autoptr (GVariant) long_body = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (show_and_wait (fixture, inn_notice_new ("a", cases[i].text, cases[i].text)),
                       ==, INN_NOTICE_SHOWN);
      assert_text (i, 3, cases[i].summary);
      assert_text (i, 4, cases[i].body);
    }

  g_assert_cmpint (show_and_wait (fixture, inn_notice_new ("a", long_text, long_text)), ==,
                   INN_NOTICE_SHOWN);
  long_body = get_argument ("Notify", G_N_ELEMENTS (cases), 4);
  g_assert_cmpuint (g_utf8_strlen (g_variant_get_string (long_body, NULL), -1), <=, 1001);
}

static void
test_plain_service (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GVariant) actions = NULL;

  g_assert_cmpint (inn_notifier_get_features (fixture->desk->notifier), ==,
                   INN_NOTIFIER_NO_FEATURES);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_SHOWN);
  assert_text (0, 4, "Call & <i>ask</i>\nabout it");
  actions = get_argument ("Notify", 0, 5);
  g_assert_cmpuint (g_variant_n_children (actions), ==, 0);
}

static void
test_action (Fixture       *fixture,
             gconstpointer  data)
{
  show_and_wait (fixture, make_notice ("a"));
  show_and_wait (fixture, make_notice ("b"));
  emit_click (2, "done", "token-1");
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted b done token-1"));
  wait_for_calls ("CloseNotification", 1);

  emit_click (1, "default", NULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted a default -"));
  wait_for_calls ("CloseNotification", 2);

  /* The end of it comes once, whatever the service says afterwards. */
  emit_closed (2, 2);
  emit_click (2, "done", NULL);
  inn_test_run_for (0.2);
  g_assert_cmpuint (fixture->desk->events->len, ==, 2);
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  show_and_wait (fixture, make_notice ("a"));
  show_and_wait (fixture, make_notice ("b"));
  show_and_wait (fixture, make_notice ("c"));
  emit_closed (2, 2);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed b 1"));
  emit_closed (1, 1);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed a 0"));
  emit_closed (3, 4);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed c 2"));
  g_assert_cmpuint (count_calls ("CloseNotification"), ==, 0);
}

static void
test_same_key_replaces (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GVariant) actions = NULL;

  show_and_wait (fixture, make_notice ("a"));
  show_and_wait (fixture, make_notice ("b"));
  show_and_wait (fixture, inn_notice_new ("a", "Other", NULL));
  g_assert_cmpuint (get_replaced_id (0), ==, 0);
  g_assert_cmpuint (get_replaced_id (1), ==, 0);
  g_assert_cmpuint (get_replaced_id (2), ==, 1);
  assert_text (2, 3, "Other");
  actions = get_argument ("Notify", 2, 5);
  g_assert_cmpuint (g_variant_n_children (actions), ==, 0);
}

static void
test_withdraw (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GVariant) id = NULL;

  show_and_wait (fixture, make_notice ("a"));
  show_and_wait (fixture, make_notice ("b"));
  inn_notifier_withdraw (fixture->desk->notifier, "unknown");
  inn_notifier_withdraw (fixture->desk->notifier, "b");
  wait_for_calls ("CloseNotification", 1);
  id = get_argument ("CloseNotification", 0, 0);
  g_assert_cmpuint (g_variant_get_uint32 (id), ==, 2);

  /* On its way: it may flash up, but does not stay. */
  inn_test_desk_send (fixture->desk, make_notice ("c"));
  inn_test_desk_send (fixture->desk, make_notice ("d"));
  inn_test_run_for (0.005);
  inn_notifier_withdraw (fixture->desk->notifier, "c");
  inn_notifier_withdraw (fixture->desk->notifier, "d");
  g_assert_true (inn_test_desk_answers (fixture->desk, 4));
  inn_test_run_for (0.2);
  g_assert_cmpuint (count_calls ("Notify") - 2, ==, count_calls ("CloseNotification") - 1);
  g_assert_cmpuint (fixture->desk->events->len, ==, 0);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_REFUSED);
  g_assert_cmpint (inn_notifier_get_state (fixture->desk->notifier), ==, INN_NOTIFIER_READY);
}

static void
test_asleep (Fixture       *fixture,
             gconstpointer  data)
{
  inn_test_run_for (0.1);
  inn_test_service_signal (fixture->service, SIGSTOP);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_HUNG);
  g_assert_cmpint (inn_notifier_get_state (fixture->desk->notifier), ==, INN_NOTIFIER_HUNG);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("b")), ==, INN_NOTICE_HUNG);

  /* It was only asked, so nothing waits in its queue. */
  inn_test_service_signal (fixture->service, SIGCONT);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  g_assert_cmpuint (count_calls ("Notify"), ==, 0);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_SHOWN);
}

static void
test_falls_asleep_over_a_popup (Fixture       *fixture,
                                gconstpointer  data)
{
  gint64 start;

  /* Three in line, and one that comes after the first was given up. */
  inn_test_desk_send (fixture->desk, make_notice ("a"));
  inn_test_desk_send (fixture->desk, make_notice ("b"));
  inn_test_desk_send (fixture->desk, make_notice ("c"));
  g_assert_true (inn_test_desk_answers (fixture->desk, 3));
  g_assert_cmpint (fixture->desk->outcome, ==, INN_NOTICE_HUNG);
  g_assert_cmpint (inn_notifier_get_state (fixture->desk->notifier), ==, INN_NOTIFIER_HUNG);
  start = g_get_monotonic_time ();
  g_assert_cmpint (show_and_wait (fixture, make_notice ("d")), ==, INN_NOTICE_HUNG);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 300000);
  inn_notifier_withdraw (fixture->desk->notifier, "c");

  /* It wakes up and shows the first one: that one is live, the others never left. */
  inn_test_service_signal (fixture->service, SIGCONT);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  wait_for_calls ("Notify", 1);
  emit_click (1, "done", NULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted a done -"));
  g_assert_cmpuint (count_calls ("Notify"), ==, 1);
}

static void
test_end_while_asleep (Fixture       *fixture,
                       gconstpointer  data)
{
  gint64 start;

  inn_test_desk_send (fixture->desk, make_notice ("a"));
  g_assert_true (inn_test_desk_answers (fixture->desk, 1));
  g_assert_cmpint (fixture->desk->outcome, ==, INN_NOTICE_HUNG);

  start = g_get_monotonic_time ();
  inn_test_desk_free (g_steal_pointer (&fixture->desk));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 100000);
}

static void
test_dies_over_a_popup (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_ABSENT);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_ABSENT));

  inn_test_service_end (fixture->service);
  fixture->service = inn_test_service_start (FULL);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  inn_test_run_for (0.2);
  g_assert_cmpuint (count_calls ("Notify"), ==, 0);
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_SHOWN);
}

static void
test_restart (Fixture       *fixture,
              gconstpointer  data)
{
  show_and_wait (fixture, make_notice ("a"));
  show_and_wait (fixture, make_notice ("b"));
  show_and_wait (fixture, make_notice ("c"));
  show_and_wait (fixture, make_notice ("d"));
  emit_click (1, "done", NULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted a done -"));
  emit_closed (2, 2);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed b 1"));

  inn_test_service_end (fixture->service);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_ABSENT));
  inn_notifier_withdraw (fixture->desk->notifier, "d");

  /* Only what is undone comes back, once, and under a number of the new service. */
  fixture->service = inn_test_service_start ("{\"capabilities\": \"actions\", \"first\": 40}");
  wait_for_calls ("Notify", 1);
  inn_test_run_for (0.5);
  g_assert_cmpuint (count_calls ("Notify"), ==, 1);
  g_assert_cmpuint (get_replaced_id (0), ==, 0);
  g_assert_cmpuint (count_calls ("CloseNotification"), ==, 0);
  assert_text (0, 4, "Call & <i>ask</i>\nabout it");
  emit_click (3, "done", NULL);
  emit_click (41, "snooze", NULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted c snooze -"));
  g_assert_cmpuint (fixture->desk->events->len, ==, 3);
}

static void
test_restart_is_no_storm (Fixture       *fixture,
                          gconstpointer  data)
{
  for (char key[] = "a"; *key <= 'e'; ++*key)
    show_and_wait (fixture, make_notice (key));

  for (guint life = 0; life < 2; life++)
    {
      inn_test_service_end (fixture->service);
      fixture->service = inn_test_service_start (FULL);
      wait_for_calls ("Notify", 3);
    }
  inn_test_run_for (0.2);
  g_assert_cmpuint (count_calls ("Notify"), ==, 3);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed a 3"));
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed b 3"));

  /* A service that dies again and again does not get them for ever. */
  inn_test_service_end (fixture->service);
  fixture->service = inn_test_service_start (FULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed e 3"));
  g_assert_cmpuint (count_calls ("Notify"), ==, 0);
}

static void
test_deadly_popup (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_cmpint (show_and_wait (fixture, make_notice ("a")), ==, INN_NOTICE_SHOWN);
  inn_test_service_end (fixture->service);

  for (guint life = 0; life < 2; life++)
    {
      fixture->service = inn_test_service_start ("{\"notify\": \"import os; os._exit(1)\"}");
      g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
      g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_ABSENT));
      inn_test_service_end (fixture->service);
    }

  fixture->service = inn_test_service_start (FULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed a 3"));
  g_assert_cmpuint (count_calls ("Notify"), ==, 0);
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
      g_autoptr (GVariant) summary = get_argument ("Notify", i, 3);
      guint id = get_replaced_id (i);

      if (id == 0)
        id = ++last_id;
      g_hash_table_insert (by_id, GUINT_TO_POINTER (id),
                           (gpointer) g_intern_string (g_variant_get_string (summary, NULL)));
    }
  /* A number is never shown again after it was closed. */
  for (gsize i = 0; i < g_variant_n_children (closed); i++)
    {
      g_autoptr (GVariant) id = get_argument ("CloseNotification", i, 0);

      g_assert_true (g_hash_table_remove (by_id, GUINT_TO_POINTER (g_variant_get_uint32 (id))));
    }
  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &key))
    g_assert_true (g_hash_table_insert (screen, g_strdup (key), NULL));
  return screen;
}

/* Shows, withdrawals and naps in any order: in the end the screen is as it should be. */
static void
test_any_order (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const keys[] = { "a", "b", "c", "d", "e" };
  gboolean is_wanted[G_N_ELEMENTS (keys)] = { FALSE };
  g_autoptr (GHashTable) screen = NULL;
  gboolean is_asleep = FALSE;
  guint n_sent = 0;

  for (guint step = 0; step < 100; step++)
    {
      guint which = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (keys));
      int act = g_test_rand_int_range (0, 20);

      if (act < 9)
        {
          inn_test_desk_send (fixture->desk, inn_notice_new (keys[which], keys[which], NULL));
          is_wanted[which] = TRUE;
          n_sent++;
        }
      else if (act < 14)
        {
          inn_notifier_withdraw (fixture->desk->notifier, keys[which]);
          is_wanted[which] = FALSE;
        }
      else if (act < 16)
        {
          inn_test_service_signal (fixture->service, is_asleep ? SIGCONT : SIGSTOP);
          is_asleep = !is_asleep;
          inn_test_run_for (is_asleep && act == 14 ? 0.8 : 0.05);
        }
      else
        {
          inn_test_run_for (g_test_rand_double_range (0, 0.03));
        }
    }

  inn_test_service_signal (fixture->service, SIGCONT);
  g_assert_true (inn_test_desk_answers (fixture->desk, n_sent));
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  g_assert_cmpuint (fixture->desk->events->len, ==, 0);

  /* What was sent into a nap may be missing; showing it again is what callers do. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (is_wanted[i])
      g_assert_cmpint (show_and_wait (fixture, inn_notice_new (keys[i], keys[i], NULL)), ==,
                       INN_NOTICE_SHOWN);
  inn_test_run_for (0.2);
  g_assert_cmpfloat (inn_test_ticker_stop (), <, LONGEST_GAP);
  screen = read_screen ();
  inn_test_ticker_start ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpint (g_hash_table_contains (screen, keys[i]), ==, is_wanted[i]);
}

static void
test_clean_exit (Fixture       *fixture,
                 gconstpointer  data)
{
  show_and_wait (fixture, make_notice ("a"));
  show_and_wait (fixture, make_notice ("b"));
  inn_test_desk_free (g_steal_pointer (&fixture->desk));
  g_assert_cmpuint (count_calls ("CloseNotification"), ==, 2);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  const guint n = 300;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i % 50);

      g_assert_cmpint (show_and_wait (fixture, make_notice (key)), ==, INN_NOTICE_SHOWN);
    }
  g_assert_cmpuint (count_calls ("Notify"), ==, n);
  g_assert_cmpuint (get_replaced_id (n - 1), ==, 50);
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
test_control (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GThread) waker = NULL;
  NotifyNotification *notification;

  notify_init ("control");
  notification = notify_notification_new ("a", NULL, NULL);
  inn_test_service_signal (fixture->service, SIGSTOP);
  waker = g_thread_new ("waker", wake_up_soon, GINT_TO_POINTER (fixture->service));
  inn_test_run_for (0.02);
  notify_notification_show (notification, NULL);
  inn_test_run_for (0.02);
  g_thread_join (g_steal_pointer (&waker));
  g_assert_cmpfloat (inn_test_ticker_stop (), >, LONGEST_GAP);
  inn_test_ticker_start ();
  g_object_unref (notification);
  notify_uninit ();
}

static void
add (const char *path,
     const char *parameters,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, parameters, set_up, test, tear_down);
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

  g_test_add_func ("/desktop-notifier/bus-absent", test_bus_absent);
  g_test_add_func ("/desktop-notifier/service-started-when-needed", test_started_when_needed);
  add ("/desktop-notifier/service-comes-later", NULL, test_comes_later);
  add ("/desktop-notifier/says-it-right", FULL, test_says_it_right);
  add ("/desktop-notifier/hostile-text-is-plain", FULL, test_hostile_text);
  add ("/desktop-notifier/service-without-actions-or-markup", "{}", test_plain_service);
  add ("/desktop-notifier/action-is-told-once-and-closes", FULL, test_action);
  add ("/desktop-notifier/closing-is-told", FULL, test_closed);
  add ("/desktop-notifier/same-key-replaces", FULL, test_same_key_replaces);
  add ("/desktop-notifier/withdrawn-goes-in-silence", FULL, test_withdraw);
  add ("/desktop-notifier/service-refuses",
       "{\"notify\": \"raise dbus.exceptions.DBusException('no', name='com.example.No')\"}",
       test_refused);
  add ("/desktop-notifier/service-asleep", FULL, test_asleep);
  add ("/desktop-notifier/service-falls-asleep-over-a-popup",
       "{\"capabilities\": \"actions\", \"notify\": \"import os; os.kill(os.getpid(), 19)\"}",
       test_falls_asleep_over_a_popup);
  add ("/desktop-notifier/ends-while-service-is-asleep",
       "{\"notify\": \"import os; os.kill(os.getpid(), 19)\"}", test_end_while_asleep);
  add ("/desktop-notifier/service-dies-over-a-popup", "{\"notify\": \"import os; os._exit(1)\"}",
       test_dies_over_a_popup);
  add ("/desktop-notifier/restart-brings-back-what-is-undone", FULL, test_restart);
  add ("/desktop-notifier/restart-is-no-storm", FULL, test_restart_is_no_storm);
  add ("/desktop-notifier/popup-that-kills-is-given-up", FULL, test_deadly_popup);
  add ("/desktop-notifier/any-order-ends-well", FULL, test_any_order);
  add ("/desktop-notifier/clean-exit-takes-all-away", FULL, test_clean_exit);
  add ("/desktop-notifier/many-in-a-row", FULL, test_many);
  add ("/desktop-notifier/control-a-direct-call-blocks", FULL, test_control);

  status = g_test_run ();
  inn_test_bus_down ();
  return status;
}
