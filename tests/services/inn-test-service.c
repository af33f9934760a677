/* inn-test-service.c: a scripted notification service in a process of its own: python3-dbusmock
 * with notification-service.py, which keeps the calls it got. */

#include "config.h"

#include "inn-test-service.h"

#include "inn-test-desk.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>

#define NOTIFY_NAME "org.freedesktop.Notifications"
#define NOTIFY_PATH "/org/freedesktop/Notifications"
#define MOCK_NAME "org.freedesktop.DBus.Mock"

/** inn_test_has_dbusmock: Returns: whether a scripted service can be started */
gboolean
inn_test_has_dbusmock (void)
{
  const char *argv[] = { "/usr/bin/python3", "-c", "import dbusmock", NULL };
  int status = -1;

  return g_spawn_sync (NULL, (char **) argv, NULL,
                       G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                       NULL, &status, NULL)
         && status == 0;
}

static gboolean
is_service_there (gpointer data)
{
  return inn_test_name_has_owner (NOTIFY_NAME);
}

static gboolean
is_service_gone (gpointer data)
{
  return !inn_test_name_has_owner (NOTIFY_NAME);
}

/**
 * inn_test_service_command:
 * @parameters: JSON, see notification-service.py
 *
 * Returns: (transfer full): the command line of the service
 */
char *
inn_test_service_command (const char *parameters)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "services",
                                                   "notification-service.py", NULL);
  g_autofree char *quoted_script = g_shell_quote (script);
  g_autofree char *quoted_parameters = g_shell_quote (parameters);

  return g_strdup_printf ("/usr/bin/python3 -m dbusmock --session --template %s --parameters %s",
                          quoted_script, quoted_parameters);
}

/**
 * inn_test_service_start:
 * @parameters: JSON, see notification-service.py
 *
 * Returns: its process; the name is taken when this returns
 */
GPid
inn_test_service_start (const char *parameters)
{
  g_autofree char *command = inn_test_service_command (parameters);
  g_auto (GStrv) argv = NULL;
  GPid pid;

  g_assert_true (g_shell_parse_argv (command, NULL, &argv, NULL));
  pid = inn_test_spawn ((const char *const *) argv, -1);
  g_assert_true (inn_test_run_until (is_service_there, NULL, 30));
  return pid;
}

/** inn_test_service_signal: */
void
inn_test_service_signal (GPid pid,
                         int  signal_number)
{
  g_assert_cmpint (kill (pid, signal_number), ==, 0);
}

/** inn_test_service_end: Kills it, also when it is stopped, and waits until its name is free. */
void
inn_test_service_end (GPid pid)
{
  kill (pid, SIGKILL);
  while (waitpid (pid, NULL, 0) < 0 && errno == EINTR)
    ;
  g_spawn_close_pid (pid);
  g_assert_true (inn_test_run_until (is_service_gone, NULL, 30));
}

static GVariant *
call_mock (const char *method,
           GVariant   *arguments)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply;

  inn_test_ticker_pause ();
  reply = g_dbus_connection_call_sync (inn_test_bus_get (), NOTIFY_NAME, NOTIFY_PATH, MOCK_NAME,
                                       method, arguments, NULL, G_DBUS_CALL_FLAGS_NONE, 5000, NULL,
                                       &error);
  inn_test_ticker_resume ();
  g_assert_no_error (error);
  return reply;
}

/**
 * inn_test_service_calls:
 * @method: such as "Notify"
 *
 * Returns: (transfer full): a(tav), when and with what arguments it was called
 */
GVariant *
inn_test_service_calls (const char *method)
{
  g_autoptr (GVariant) reply = call_mock ("GetMethodCalls", g_variant_new ("(s)", method));

  return g_variant_get_child_value (reply, 0);
}

static void
emit (const char *signal_name,
      const char *signature,
      GVariant   *arguments)
{
  g_variant_unref (call_mock ("EmitSignal", g_variant_new ("(sss@av)", "", signal_name, signature,
                                                           arguments)));
}

/** inn_test_service_count: Returns: how often @method was called */
gsize
inn_test_service_count (const char *method)
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

  return inn_test_service_count (calls->method) >= calls->n_calls;
}

/** inn_test_service_wait: Until @method was called so often. */
void
inn_test_service_wait (const char *method,
                       gsize       n_calls)
{
  Calls calls = { method, n_calls };

  g_assert_true (inn_test_run_until (has_calls, &calls, 30));
}

/** inn_test_service_argument: Returns: (transfer full): one of the @index-th call's */
GVariant *
inn_test_service_argument (const char *method,
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

/** inn_test_service_assert_text: What the @index-th popup said. */
void
inn_test_service_assert_text (gsize       index,
                              gsize       argument,
                              const char *expected)
{
  g_autoptr (GVariant) text = inn_test_service_argument ("Notify", index, argument);

  g_assert_cmpstr (g_variant_get_string (text, NULL), ==, expected);
}

/** inn_test_service_replaced_id: Returns: whose place the @index-th popup took, or 0 */
guint
inn_test_service_replaced_id (gsize index)
{
  g_autoptr (GVariant) id = inn_test_service_argument ("Notify", index, 1);

  return g_variant_get_uint32 (id);
}

/** inn_test_service_click: @token: (nullable): */
void
inn_test_service_click (guint       id,
                        const char *action,
                        const char *token)
{
  if (token != NULL)
    emit ("ActivationToken", "us",
          g_variant_new_parsed ("[<%u>, <%s>]", id, token));
  emit ("ActionInvoked", "us",
        g_variant_new_parsed ("[<%u>, <%s>]", id, action));
}

/** inn_test_service_close: @reason: as numbered by the specification */
void
inn_test_service_close (guint id,
                        guint reason)
{
  emit ("NotificationClosed", "uu",
        g_variant_new_parsed ("[<%u>, <%u>]", id, reason));
}
