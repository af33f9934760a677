/* inn-test-desk.c: a desktop for tests: a session bus of its own, a notification service on it, and
 * a measure of how alive the main loop is. */

#include "config.h"

#include "inn-test-desk.h"

#include <signal.h>
#include <sys/prctl.h>

#define TICK_MS 5

/* How long something may take on a busy machine. */
#define PATIENCE_SECONDS 30

static GTestDBus *test_bus;
static GDBusConnection *control;

static struct
{
  guint source_id;
  gint64 last;
  gint64 last_queued;
  gint64 last_queued_by_all;
  gint64 widest;
} ticker;

/** inn_test_bus_up: Starts a session bus that starts no service, once per program. */
void
inn_test_bus_up (void)
{
  inn_test_bus_up_with_services (NULL);
}

/** inn_test_bus_up_with_services: @directory: (nullable): where its .service files are */
void
inn_test_bus_up_with_services (const char *directory)
{
  g_autoptr (GError) error = NULL;

  if (test_bus != NULL)
    return;

  test_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  if (directory != NULL)
    g_test_dbus_add_service_dir (test_bus, directory);
  g_test_dbus_up (test_bus);
  control = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (test_bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (control, FALSE);
}

/** inn_test_bus_down: */
void
inn_test_bus_down (void)
{
  if (test_bus == NULL)
    return;

  g_dbus_connection_close_sync (control, NULL, NULL);
  g_clear_object (&control);
  g_test_dbus_stop (test_bus);
  g_clear_object (&test_bus);
}

/** inn_test_bus_get: Returns: (transfer none): a connection which the notifier does not use */
GDBusConnection *
inn_test_bus_get (void)
{
  return control;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/** inn_test_run_until: */
gboolean
inn_test_run_until (InnTestCondition condition,
                    gpointer         data,
                    double           seconds)
{
  gint64 until = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
  guint wake_id = g_timeout_add (10, wake_cb, NULL);
  gboolean holds;

  while (!(holds = condition (data)) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (wake_id);
  return holds;
}

static gboolean
never (gpointer data)
{
  return FALSE;
}

/** inn_test_run_for: */
void
inn_test_run_for (double seconds)
{
  inn_test_run_until (never, NULL, seconds);
}

static gint64
read_queued_in (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  fields = g_strsplit (text, " ", 3);
  return g_strv_length (fields) == 3 ? g_ascii_strtoll (fields[1], NULL, 10) : 0;
}

/* Nanoseconds this thread was ready to run and had no processor: a busy machine's doing. */
static gint64
read_queued (void)
{
  return read_queued_in ("/proc/thread-self/schedstat");
}

/* The same of all threads: a lock's holder that waits for a processor holds this thread up too. */
static gint64
read_queued_by_all (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *task = NULL;
  gint64 sum = 0;

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", task, "schedstat", NULL);

      sum += read_queued_in (path);
    }
  return sum;
}

static gboolean
tick_cb (gpointer data)
{
  gint64 now = g_get_monotonic_time ();
  gint64 queued = read_queued ();
  gint64 queued_by_all = read_queued_by_all ();
  /* What a thread that ended had waited is missing from the sum. */
  gint64 waited = MAX (queued - ticker.last_queued, queued_by_all - ticker.last_queued_by_all);
  gint64 gap = now - ticker.last - waited / 1000;

  ticker.widest = MAX (ticker.widest, gap);
  ticker.last = now;
  ticker.last_queued = queued;
  ticker.last_queued_by_all = queued_by_all;
  return G_SOURCE_CONTINUE;
}

/* Measures from here on. */
static void
begin_gap (void)
{
  ticker.last = g_get_monotonic_time ();
  ticker.last_queued = read_queued ();
  ticker.last_queued_by_all = read_queued_by_all ();
}

/** inn_test_ticker_start: */
void
inn_test_ticker_start (void)
{
  begin_gap ();
  ticker.widest = 0;
  ticker.source_id = g_timeout_add (TICK_MS, tick_cb, NULL);
}

/** inn_test_ticker_stop: Returns: the widest gap in ms, without the time other programs took */
double
inn_test_ticker_stop (void)
{
  tick_cb (NULL);
  g_clear_handle_id (&ticker.source_id, g_source_remove);
  return ticker.widest / 1000.0;
}

/** inn_test_ticker_pause: The gap until here counts; without a ticker that runs, does nothing. */
void
inn_test_ticker_pause (void)
{
  if (ticker.source_id != 0)
    tick_cb (NULL);
}

/** inn_test_ticker_resume: What passed since inn_test_ticker_pause() does not count. */
void
inn_test_ticker_resume (void)
{
  if (ticker.source_id != 0)
    begin_gap ();
}

static void
die_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/**
 * inn_test_spawn:
 * @argv: of another's program: it gets none of our strictness about warnings
 * @pipe_fd: what is to be its file 3, or -1
 *
 * Returns: its process, which never outlives the test
 */
GPid
inn_test_spawn (const char *const *argv,
                int                pipe_fd)
{
  g_auto (GStrv) envp = g_environ_unsetenv (g_get_environ (), "G_DEBUG");
  g_autoptr (GError) error = NULL;
  const int target = 3;
  GPid pid = 0;

  g_spawn_async_with_pipes_and_fds (NULL, argv, (const char *const *) envp,
                                    G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD
                                      | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                                    die_with_parent, NULL, -1, -1, -1, &pipe_fd, &target,
                                    pipe_fd >= 0 ? 1 : 0, &pid, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

/** inn_test_name_has_owner: */
gboolean
inn_test_name_has_owner (const char *name)
{
  g_autoptr (GVariant) reply = NULL;
  gboolean has_owner = FALSE;

  inn_test_ticker_pause ();
  reply = g_dbus_connection_call_sync (control, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "NameHasOwner",
                                       g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"),
                                       G_DBUS_CALL_FLAGS_NONE, PATIENCE_SECONDS * 1000, NULL, NULL);
  inn_test_ticker_resume ();
  if (reply != NULL)
    g_variant_get (reply, "(b)", &has_owner);
  return has_owner;
}

static void
acted_cb (InnTestDesk *self,
          const char  *key,
          const char  *action,
          const char  *token)
{
  g_ptr_array_add (self->events, g_strdup_printf ("acted %s %s %s", key, action,
                                                  token != NULL ? token : "-"));
}

static void
closed_cb (InnTestDesk *self,
           const char  *key,
           int          reason)
{
  g_ptr_array_add (self->events, g_strdup_printf ("closed %s %d", key, reason));
}

static void
changed_cb (InnTestDesk *self)
{
  self->n_changes++;
}

/**
 * inn_test_desk_new:
 * @notifier: (transfer full):
 */
InnTestDesk *
inn_test_desk_new (InnNotifier *notifier)
{
  InnTestDesk *self = g_new0 (InnTestDesk, 1);

  self->notifier = notifier;
  self->events = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (notifier, "acted", G_CALLBACK (acted_cb), self);
  g_signal_connect_swapped (notifier, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_swapped (notifier, "availability-changed", G_CALLBACK (changed_cb), self);
  return self;
}

/** inn_test_desk_free: */
void
inn_test_desk_free (InnTestDesk *self)
{
  g_assert_finalize_object (self->notifier);
  g_ptr_array_unref (self->events);
  g_free (self);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  InnTestDesk *self = data;

  self->outcome = inn_notifier_show_finish (INN_NOTIFIER (source), result);
  self->n_answers++;
}

/** inn_test_desk_send: @notice: (transfer full): */
void
inn_test_desk_send (InnTestDesk *self,
                    InnNotice   *notice)
{
  inn_notifier_show_async (self->notifier, notice, shown_cb, self);
  inn_notice_unref (notice);
}

typedef struct
{
  InnTestDesk *desk;
  InnNotifierState state;
  guint n_answers;
  const char *event;
} Expectation;

static gboolean
is_in_state (gpointer data)
{
  Expectation *expectation = data;

  return inn_notifier_get_state (expectation->desk->notifier) == expectation->state;
}

/** inn_test_desk_becomes: Returns: FALSE when it is not so within seconds */
gboolean
inn_test_desk_becomes (InnTestDesk      *self,
                       InnNotifierState  state)
{
  Expectation expectation = { .desk = self, .state = state };

  return inn_test_run_until (is_in_state, &expectation, PATIENCE_SECONDS);
}

static gboolean
has_answered (gpointer data)
{
  Expectation *expectation = data;

  return expectation->desk->n_answers >= expectation->n_answers;
}

/** inn_test_desk_answers: Returns: FALSE when there were not that many answers within seconds */
gboolean
inn_test_desk_answers (InnTestDesk *self,
                       guint        n_answers)
{
  Expectation expectation = { .desk = self, .n_answers = n_answers };

  return inn_test_run_until (has_answered, &expectation, PATIENCE_SECONDS);
}

static gboolean
has_heard (gpointer data)
{
  Expectation *expectation = data;

  return g_ptr_array_find_with_equal_func (expectation->desk->events, expectation->event,
                                           g_str_equal, NULL);
}

/** inn_test_desk_hears: Returns: FALSE when there was no such event within seconds */
gboolean
inn_test_desk_hears (InnTestDesk *self,
                     const char  *event)
{
  Expectation expectation = { .desk = self, .event = event };

  return inn_test_run_until (has_heard, &expectation, PATIENCE_SECONDS);
}
