/* test-desktop-notifier.c: popups against a scripted notification service on a bus of our own, as
 * they are on good days: what is said, what is answered, what is taken away. */

#include "config.h"

#include "inn-test-stage.h"

#include <glib/gstdio.h>

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
  desk = inn_test_stage_make_desk ();
  inn_test_desk_send (desk, inn_test_stage_make_notice ("a"));
  g_assert_true (inn_test_desk_answers (desk, 1));
  g_assert_cmpint (desk->outcome, ==, INN_NOTICE_ABSENT);
  g_assert_cmpint (inn_notifier_get_state (desk->notifier), ==, INN_NOTIFIER_ABSENT);
  inn_notifier_withdraw_all (desk->notifier);
  g_assert_cmpfloat (inn_test_ticker_stop (), <, INN_TEST_LONGEST_GAP);
  inn_test_desk_free (desk);
}

static void
test_started_when_needed (void)
{
  InnNotifyTimes soon = inn_test_times;
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
  inn_test_desk_send (desk, inn_test_stage_make_notice ("a"));
  g_assert_true (inn_test_desk_answers (desk, 1));
  g_assert_cmpint (desk->outcome, ==, INN_NOTICE_ABSENT);
  g_assert_true (inn_test_desk_becomes (desk, INN_NOTIFIER_READY));
  inn_test_desk_send (desk, inn_test_stage_make_notice ("a"));
  g_assert_true (inn_test_desk_answers (desk, 2));
  g_assert_cmpint (desk->outcome, ==, INN_NOTICE_SHOWN);

  inn_test_desk_free (desk);
  inn_test_bus_down ();
  g_unlink (path);
  g_rmdir (directory);
}

static void
test_comes_later (InnTestStage  *stage,
                  gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_ABSENT);
  g_assert_cmpint (inn_notifier_get_state (stage->desk->notifier), ==, INN_NOTIFIER_ABSENT);

  stage->service = inn_test_service_start (INN_TEST_FULL_SERVICE);
  g_assert_true (inn_test_desk_becomes (stage->desk, INN_NOTIFIER_READY));
  g_assert_cmpuint (stage->desk->n_changes, ==, 2);
  g_assert_cmpuint (inn_test_service_count ("Notify"), ==, 0);
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
}

static void
test_says_it_right (InnTestStage  *stage,
                    gconstpointer  data)
{
  g_autoptr (GVariant) actions = NULL;
  g_autoptr (GVariant) hints = NULL;
  g_autofree const char **ids = NULL;
  const char *entry = NULL;
  const char *category = NULL;
  guint8 urgency = 99;

  g_assert_cmpint (inn_notifier_get_features (stage->desk->notifier), ==,
                   INN_NOTIFIER_ACTIONS | INN_NOTIFIER_BODY_MARKUP);
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_service_assert_text (0, 0, "Innkeeper");
  g_assert_cmpuint (inn_test_service_replaced_id (0), ==, 0);
  inn_test_service_assert_text (0, 2, "org.innkeeper.Innkeeper");
  inn_test_service_assert_text (0, 3, "王 & <b>Sons</b>");
  inn_test_service_assert_text (0, 4, "Call &amp; &lt;i&gt;ask&lt;/i&gt;\nabout it");

  actions = inn_test_service_argument ("Notify", 0, 5);
  ids = g_variant_get_strv (actions, NULL);
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 6);
  g_assert_cmpstr (ids[0], ==, "default");
  g_assert_cmpstr (ids[2], ==, "done");
  g_assert_cmpstr (ids[3], ==, "Done");

  hints = inn_test_service_argument ("Notify", 0, 6);
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
test_hostile_text (InnTestStage  *stage,
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
      InnNotice *notice = inn_notice_new ("a", cases[i].text, cases[i].text);

      g_assert_cmpint (inn_test_stage_show (stage, notice), ==, INN_NOTICE_SHOWN);
      inn_test_service_assert_text (i, 3, cases[i].summary);
      inn_test_service_assert_text (i, 4, cases[i].body);
    }

  g_assert_cmpint (inn_test_stage_show (stage, inn_notice_new ("a", long_text, long_text)), ==,
                   INN_NOTICE_SHOWN);
  long_body = inn_test_service_argument ("Notify", G_N_ELEMENTS (cases), 4);
  g_assert_cmpuint (g_utf8_strlen (g_variant_get_string (long_body, NULL), -1), <=, 1001);
}

static void
test_plain_service (InnTestStage  *stage,
                    gconstpointer  data)
{
  g_autoptr (GVariant) actions = NULL;

  g_assert_cmpint (inn_notifier_get_features (stage->desk->notifier), ==,
                   INN_NOTIFIER_NO_FEATURES);
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_service_assert_text (0, 4, "Call & <i>ask</i>\nabout it");
  actions = inn_test_service_argument ("Notify", 0, 5);
  g_assert_cmpuint (g_variant_n_children (actions), ==, 0);
}

static void
test_action (InnTestStage  *stage,
             gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "b", INN_NOTICE_SHOWN);
  inn_test_service_click (2, "done", "token-1");
  g_assert_true (inn_test_desk_hears (stage->desk, "acted b done token-1"));
  inn_test_service_wait ("CloseNotification", 1);

  inn_test_service_click (1, "default", NULL);
  g_assert_true (inn_test_desk_hears (stage->desk, "acted a default -"));
  inn_test_service_wait ("CloseNotification", 2);

  /* The end of it comes once, whatever the service says afterwards. */
  inn_test_service_close (2, 2);
  inn_test_service_click (2, "done", NULL);
  inn_test_run_for (0.2);
  g_assert_cmpuint (stage->desk->events->len, ==, 2);
}

static void
test_closed (InnTestStage  *stage,
             gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "b", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "c", INN_NOTICE_SHOWN);
  inn_test_service_close (2, 2);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed b 1"));
  inn_test_service_close (1, 1);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed a 0"));
  inn_test_service_close (3, 4);
  g_assert_true (inn_test_desk_hears (stage->desk, "closed c 2"));
  g_assert_cmpuint (inn_test_service_count ("CloseNotification"), ==, 0);
}

static void
test_same_key_replaces (InnTestStage  *stage,
                        gconstpointer  data)
{
  g_autoptr (GVariant) actions = NULL;

  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "b", INN_NOTICE_SHOWN);
  inn_test_stage_show (stage, inn_notice_new ("a", "Other", NULL));
  g_assert_cmpuint (inn_test_service_replaced_id (0), ==, 0);
  g_assert_cmpuint (inn_test_service_replaced_id (1), ==, 0);
  g_assert_cmpuint (inn_test_service_replaced_id (2), ==, 1);
  inn_test_service_assert_text (2, 3, "Other");
  actions = inn_test_service_argument ("Notify", 2, 5);
  g_assert_cmpuint (g_variant_n_children (actions), ==, 0);
}

/* Three or four were shown; all but the first are gone again. */
static gboolean
is_all_closed_but_one (gpointer data)
{
  return inn_test_service_count ("Notify") - 2 == inn_test_service_count ("CloseNotification") - 1;
}

static void
test_withdraw (InnTestStage  *stage,
               gconstpointer  data)
{
  g_autoptr (GVariant) id = NULL;

  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "b", INN_NOTICE_SHOWN);
  inn_notifier_withdraw (stage->desk->notifier, "unknown");
  inn_notifier_withdraw (stage->desk->notifier, "b");
  inn_test_service_wait ("CloseNotification", 1);
  id = inn_test_service_argument ("CloseNotification", 0, 0);
  g_assert_cmpuint (g_variant_get_uint32 (id), ==, 2);

  /* On its way: it may flash up, but does not stay. */
  inn_test_desk_send (stage->desk, inn_test_stage_make_notice ("c"));
  inn_test_desk_send (stage->desk, inn_test_stage_make_notice ("d"));
  inn_test_run_for (0.005);
  inn_notifier_withdraw (stage->desk->notifier, "c");
  inn_notifier_withdraw (stage->desk->notifier, "d");
  g_assert_true (inn_test_desk_answers (stage->desk, 4));
  inn_test_run_for (0.2);
  g_assert_true (inn_test_run_until (is_all_closed_but_one, NULL, 30));
  g_assert_cmpuint (stage->desk->events->len, ==, 0);
}

static void
test_refused (InnTestStage  *stage,
              gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_REFUSED);
  g_assert_cmpint (inn_notifier_get_state (stage->desk->notifier), ==, INN_NOTIFIER_READY);
}

static void
test_clean_exit (InnTestStage  *stage,
                 gconstpointer  data)
{
  inn_test_stage_expect (stage, "a", INN_NOTICE_SHOWN);
  inn_test_stage_expect (stage, "b", INN_NOTICE_SHOWN);
  inn_test_desk_free (g_steal_pointer (&stage->desk));
  g_assert_cmpuint (inn_test_service_count ("CloseNotification"), ==, 2);
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

  g_test_add_func ("/desktop-notifier/bus-absent", test_bus_absent);
  g_test_add_func ("/desktop-notifier/service-started-when-needed", test_started_when_needed);
  add ("/desktop-notifier/service-comes-later", NULL, test_comes_later);
  add ("/desktop-notifier/says-it-right", INN_TEST_FULL_SERVICE, test_says_it_right);
  add ("/desktop-notifier/hostile-text-is-plain", INN_TEST_FULL_SERVICE, test_hostile_text);
  add ("/desktop-notifier/service-without-actions-or-markup", "{}", test_plain_service);
  add ("/desktop-notifier/action-is-told-once-and-closes", INN_TEST_FULL_SERVICE, test_action);
  add ("/desktop-notifier/closing-is-told", INN_TEST_FULL_SERVICE, test_closed);
  add ("/desktop-notifier/same-key-replaces", INN_TEST_FULL_SERVICE, test_same_key_replaces);
  add ("/desktop-notifier/withdrawn-goes-in-silence", INN_TEST_FULL_SERVICE, test_withdraw);
  add ("/desktop-notifier/service-refuses",
       "{\"notify\": \"raise dbus.exceptions.DBusException('no', name='com.example.No')\"}",
       test_refused);
  add ("/desktop-notifier/clean-exit-takes-all-away", INN_TEST_FULL_SERVICE, test_clean_exit);

  status = g_test_run ();
  inn_test_bus_down ();
  return status;
}
