/* test-dunst.c: popups against dunst, a real notification service, on an X server and a session bus
 * of our own. */

#include "config.h"

#include "inn-desktop-notifier.h"
#include "inn-test-desk.h"
#include "inn-test-service.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOTIFY_NAME "org.freedesktop.Notifications"
#define NOTIFY_PATH "/org/freedesktop/Notifications"
#define LONGEST_GAP 100.0 /* ms */

static const InnNotifyTimes times = {
  .probe = 1500,
  .show = 1500,
  .age = 50,
  .retry = 200,
  .start = 100000,
  .parting = 2000,
};

static GPid x_server;

typedef struct
{
  GPid dunst;
  InnTestDesk *desk;
} Fixture;

static gboolean
start_x_server (void)
{
  const char *argv[] = { "Xvfb", "-displayfd", "3", "-screen", "0", "640x480x24", "-nolisten",
                         "tcp", NULL };
  g_autofree char *display = NULL;
  char number[16] = "";
  int ends[2];
  gsize length = 0;

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  x_server = inn_test_spawn (argv, ends[1]);
  close (ends[1]);
  /* The server dies when its line is not read to the end. */
  while (length + 1 < sizeof number && read (ends[0], &number[length], 1) == 1
         && number[length] != '\n')
    length++;
  close (ends[0]);
  if (length == 0)
    return FALSE;

  display = g_strdup_printf (":%s", g_strstrip (number));
  g_setenv ("DISPLAY", display, TRUE);
  return TRUE;
}

static gboolean
is_there (gpointer data)
{
  return inn_test_name_has_owner (NOTIFY_NAME);
}

static GPid
start_dunst (void)
{
  const char *argv[] = { "dunst", "-conf", "/dev/null", NULL };
  GPid pid = inn_test_spawn (argv, -1);

  g_assert_true (inn_test_run_until (is_there, NULL, 30));
  return pid;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dunst = start_dunst ();
  fixture->desk = inn_test_desk_new (
    inn_desktop_notifier_new_with_times ("Innkeeper", "org.innkeeper.Innkeeper", &times));
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
  inn_test_service_end (fixture->dunst);
}

static GVariant *
call_dunst (const char *iface,
            const char *method,
            GVariant   *arguments)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply;

  inn_test_ticker_pause ();
  reply = g_dbus_connection_call_sync (inn_test_bus_get (), NOTIFY_NAME, NOTIFY_PATH, iface, method,
                                       arguments, NULL, G_DBUS_CALL_FLAGS_NONE, 5000, NULL,
                                       &error);
  inn_test_ticker_resume ();
  g_assert_no_error (error);
  return reply;
}

static void
command_dunst (const char *method,
               GVariant   *arguments)
{
  g_variant_unref (call_dunst ("org.dunstproject.cmd0", method, arguments));
}

static guint
count_popups (void)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) count = NULL;

  reply = call_dunst ("org.freedesktop.DBus.Properties", "Get",
                      g_variant_new ("(ss)", "org.dunstproject.cmd0", "displayedLength"));
  g_variant_get (reply, "(v)", &count);
  return g_variant_get_uint32 (count);
}

static gboolean
has_popups (gpointer data)
{
  return count_popups () == GPOINTER_TO_UINT (data);
}

static void
wait_for_popups (guint n_popups)
{
  g_assert_true (inn_test_run_until (has_popups, GUINT_TO_POINTER (n_popups), 30));
}

static void
show (Fixture    *fixture,
      const char *key)
{
  g_autofree char *summary = g_strdup_printf ("王芳 <b>& %s", key); /* dunst stacks equal ones. */
  InnNotice *notice = inn_notice_new (key, summary, "2 follow-ups due & <i>1</i> birthday");

  inn_notice_add_action (notice, "done", "Done");
  inn_test_desk_send (fixture->desk, notice);
  g_assert_true (inn_test_desk_answers (fixture->desk, fixture->desk->n_answers + 1));
}

static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (inn_notifier_get_features (fixture->desk->notifier) & INN_NOTIFIER_ACTIONS);
  show (fixture, "a");
  g_assert_cmpint (fixture->desk->outcome, ==, INN_NOTICE_SHOWN);
  wait_for_popups (1);
  command_dunst ("NotificationAction", g_variant_new ("(u)", 0));
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted a done -"));
  wait_for_popups (0);
  inn_test_run_for (0.1);
  g_assert_cmpuint (fixture->desk->events->len, ==, 1);
}

static void
test_dismissed (Fixture       *fixture,
                gconstpointer  data)
{
  show (fixture, "a");
  wait_for_popups (1);
  command_dunst ("NotificationCloseLast", NULL);
  g_assert_true (inn_test_desk_hears (fixture->desk, "closed a 1"));
}

static void
test_replaced_and_withdrawn (Fixture       *fixture,
                             gconstpointer  data)
{
  show (fixture, "a");
  show (fixture, "b");
  show (fixture, "a");
  wait_for_popups (2);
  inn_notifier_withdraw (fixture->desk->notifier, "a");
  wait_for_popups (1);
  inn_test_desk_free (g_steal_pointer (&fixture->desk));
  wait_for_popups (0);
}

static void
test_asleep (Fixture       *fixture,
             gconstpointer  data)
{
  inn_test_run_for (0.1);
  inn_test_service_signal (fixture->dunst, SIGSTOP);
  show (fixture, "a");
  g_assert_cmpint (fixture->desk->outcome, ==, INN_NOTICE_HUNG);
  inn_test_service_signal (fixture->dunst, SIGCONT);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_READY));
  show (fixture, "a");
  g_assert_cmpint (fixture->desk->outcome, ==, INN_NOTICE_SHOWN);
  wait_for_popups (1);
}

static void
test_restart (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, "a");
  wait_for_popups (1);
  inn_test_service_end (fixture->dunst);
  g_assert_true (inn_test_desk_becomes (fixture->desk, INN_NOTIFIER_ABSENT));
  fixture->dunst = start_dunst ();
  wait_for_popups (1);
  command_dunst ("NotificationAction", g_variant_new ("(u)", 0));
  g_assert_true (inn_test_desk_hears (fixture->desk, "acted a done -"));
}

static gboolean
has_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);

  return path != NULL;
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  if (!has_program ("dunst") || !has_program ("Xvfb"))
    {
      g_print ("1..0 # SKIP dunst or Xvfb is not installed\n");
      return 0;
    }

  home = g_dir_make_tmp ("inn-dunst-XXXXXX", NULL);
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  inn_test_bus_up ();
  g_assert_true (start_x_server ()); /* After the bus, which clears DISPLAY. */

  add ("/dunst/done-is-told-and-closes", test_done);
  add ("/dunst/dismissed-is-told", test_dismissed);
  add ("/dunst/replaced-and-withdrawn", test_replaced_and_withdrawn);
  add ("/dunst/asleep-and-awake-again", test_asleep);
  add ("/dunst/restart-brings-it-back", test_restart);
  status = g_test_run ();

  inn_test_bus_down ();
  kill (x_server, SIGTERM);
  waitpid (x_server, NULL, 0);
  g_rmdir (home);
  return status;
}
