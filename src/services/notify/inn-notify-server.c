/* inn-notify-server.c: is there a notification service on the session bus, and does it answer?
 *
 * It watches the name, and asks whoever owns it two short questions with a time limit. All of it
 * is asynchronous GDBus on the main thread, sends no popup and does not need libnotify, whose
 * calls would wait 25 seconds for a service that hangs.
 *
 *               owner appears            both answers
 *     UNKNOWN/ABSENT ───────▶ (asking) ───────────────▶ READY
 *        ▲                     │    ▲                     │
 *        │ owner vanishes      │    └── again, later ──┐  │ no answer to a popup
 *        └─────────────────────┴──── no answer ─────▶ HUNG ◀┘
 *
 * Many desktops start their service only when it is called. That is done for them here, on
 * purpose and at one place: when somebody wanted a popup, nobody is there, and we have been running
 * for a while, so that at login the desktop's own service comes first. */

#include "config.h"

#include "inn-notify-server.h"

#define NOTIFY_NAME "org.freedesktop.Notifications"
#define NOTIFY_PATH "/org/freedesktop/Notifications"
#define LONGEST_RETRY 20 /* times the first one */

const InnNotifyTimes inn_notify_times_default = {
  .probe = 2000,
  .show = 3000,
  .age = 1000,
  .retry = 15000,
  .start = 20000,
  .parting = 250,
};

struct _InnNotifyServer
{
  GObject parent_instance;

  InnNotifyTimes times;
  GDBusConnection *bus;      /* NULL until known, and when there is none */
  guint watch_id;
  char *owner;               /* unique name of the service, or NULL */

  InnNotifierState state;
  InnNotifierFeatures features;
  gint64 asked_at;           /* monotonic µs of the last end of asking, 0 for never */

  GCancellable *asking;      /* of the two questions, NULL while none are open */
  guint n_open;              /* questions without an answer */
  gboolean is_silent;        /* one of them got none */
  InnNotifierFeatures answer;
  GQueue checks;             /* of GTask, owned, waiting for the state to be known */

  guint retry_id;
  guint retry_wait;          /* ms */
  gint64 made_at;            /* monotonic µs */
  guint start_id;
  gboolean has_started;      /* asked the bus to start a service, in this absence */
};

enum
{
  CHANGED,
  VANISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InnNotifyServer, inn_notify_server, G_TYPE_OBJECT)

static void ask (InnNotifyServer *self);

static void
finish_checks (InnNotifyServer *self)
{
  GTask *task;

  while ((task = g_queue_pop_head (&self->checks)) != NULL)
    {
      g_task_return_int (task, self->state);
      g_object_unref (task);
    }
}

static void
set_state (InnNotifyServer     *self,
           InnNotifierState     state,
           InnNotifierFeatures  features)
{
  if (self->state == state && self->features == features)
    return;

  self->state = state;
  self->features = features;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop_asking (InnNotifyServer *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static gboolean
retry_cb (gpointer data)
{
  InnNotifyServer *self = data;

  self->retry_id = 0;
  if (self->asking == NULL)
    ask (self);
  return G_SOURCE_REMOVE;
}

static void
plan_retry (InnNotifyServer *self)
{
  if (self->retry_id != 0)
    return;

  self->retry_id = g_timeout_add (self->retry_wait, retry_cb, self);
  self->retry_wait = MIN (self->retry_wait * 2, self->times.retry * LONGEST_RETRY);
}

static void
read_features (InnNotifyServer *self,
               GVariant        *reply)
{
  g_autofree const char **names = NULL;

  g_variant_get (reply, "(^a&s)", &names);
  if (g_strv_contains (names, "actions"))
    self->answer |= INN_NOTIFIER_ACTIONS;
  if (g_strv_contains (names, "body-markup"))
    self->answer |= INN_NOTIFIER_BODY_MARKUP;
  if (g_strv_contains (names, "persistence"))
    self->answer |= INN_NOTIFIER_PERSISTENCE;
}

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  InnNotifyServer *self;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = data;
  if (reply == NULL)
    {
      /* An answer that is an error is an answer too: somebody is alive there. */
      g_debug ("The notification service: %s", error->message);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
        self->is_silent = TRUE;
    }
  else if (g_variant_is_of_type (reply, G_VARIANT_TYPE ("(as)")))
    {
      read_features (self, reply);
    }

  if (--self->n_open > 0)
    return;

  g_clear_object (&self->asking);
  self->asked_at = g_get_monotonic_time ();
  if (self->is_silent)
    {
      plan_retry (self);
      set_state (self, INN_NOTIFIER_HUNG, INN_NOTIFIER_NO_FEATURES);
    }
  else
    {
      g_clear_handle_id (&self->retry_id, g_source_remove);
      self->retry_wait = self->times.retry;
      set_state (self, INN_NOTIFIER_READY, self->answer);
    }
  finish_checks (self);
}

static void
ask_one (InnNotifyServer    *self,
         const char         *method,
         const GVariantType *type)
{
  g_dbus_connection_call (self->bus, self->owner, NOTIFY_PATH, NOTIFY_NAME, method, NULL, type,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, (int) self->times.probe, self->asking,
                          answer_cb, self);
  self->n_open++;
}

static void
ask (InnNotifyServer *self)
{
  g_assert (self->asking == NULL);

  if (self->owner == NULL)
    return;

  self->asking = g_cancellable_new ();
  self->n_open = 0;
  self->is_silent = FALSE;
  self->answer = INN_NOTIFIER_NO_FEATURES;
  ask_one (self, "GetServerInformation", G_VARIANT_TYPE ("(ssss)"));
  ask_one (self, "GetCapabilities", G_VARIANT_TYPE ("(as)"));
}

static void
appeared_cb (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         data)
{
  InnNotifyServer *self = data;

  g_free (self->owner);
  self->owner = g_strdup (owner);
  self->has_started = FALSE;
  stop_asking (self);
  ask (self);
}

static void
vanished_cb (GDBusConnection *bus,
             const char      *name,
             gpointer         data)
{
  InnNotifyServer *self = data;
  gboolean had_owner = self->owner != NULL;

  g_clear_pointer (&self->owner, g_free);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  self->retry_wait = self->times.retry;
  self->asked_at = 0;
  stop_asking (self);
  if (had_owner)
    g_signal_emit (self, signals[VANISHED], 0);
  set_state (self, INN_NOTIFIER_ABSENT, INN_NOTIFIER_NO_FEATURES);
  finish_checks (self);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  GWeakRef *weak = data;
  g_autoptr (InnNotifyServer) self = g_weak_ref_get (weak);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (weak);
  g_free (weak);

  bus = g_bus_get_finish (result, &error);
  if (self == NULL)
    return;

  if (bus == NULL)
    {
      g_debug ("No session bus: %s", error->message);
      set_state (self, INN_NOTIFIER_ABSENT, INN_NOTIFIER_NO_FEATURES);
      finish_checks (self);
      return;
    }

  /* Unless told not to, GDBus ends the whole program when the bus goes. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  self->bus = g_steal_pointer (&bus);
  self->watch_id = g_bus_watch_name_on_connection (self->bus, NOTIFY_NAME,
                                                   G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb,
                                                   vanished_cb, self, NULL);
}

static gboolean
start_service_cb (gpointer data)
{
  InnNotifyServer *self = data;

  self->start_id = 0;
  if (self->owner != NULL || self->bus == NULL || g_dbus_connection_is_closed (self->bus))
    return G_SOURCE_REMOVE;

  /* When it works, the name appears; when not, nothing has changed. */
  g_dbus_connection_call (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "StartServiceByName",
                          g_variant_new ("(su)", NOTIFY_NAME, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
want_service (InnNotifyServer *self)
{
  gint64 since = (g_get_monotonic_time () - self->made_at) / 1000;

  if (self->has_started || self->bus == NULL)
    return;

  self->has_started = TRUE;
  self->start_id = g_timeout_add (since < self->times.start ? self->times.start - since : 0,
                                  start_service_cb, self);
}

static void
inn_notify_server_dispose (GObject *object)
{
  InnNotifyServer *self = INN_NOTIFY_SERVER (object);

  stop_asking (self);
  g_clear_handle_id (&self->watch_id, g_bus_unwatch_name);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_clear_handle_id (&self->start_id, g_source_remove);
  finish_checks (self);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (inn_notify_server_parent_class)->dispose (object);
}

static void
inn_notify_server_finalize (GObject *object)
{
  InnNotifyServer *self = INN_NOTIFY_SERVER (object);

  g_free (self->owner);

  G_OBJECT_CLASS (inn_notify_server_parent_class)->finalize (object);
}

static void
inn_notify_server_class_init (InnNotifyServerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_notify_server_dispose;
  object_class->finalize = inn_notify_server_finalize;

  /* The state or the features are others than before. */
  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_NOTIFY_SERVER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* The service is gone, and every popup and every popup's number with it. */
  signals[VANISHED] = g_signal_new ("vanished", INN_TYPE_NOTIFY_SERVER, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_notify_server_init (InnNotifyServer *self)
{
  self->made_at = g_get_monotonic_time ();
  g_queue_init (&self->checks);
}

/**
 * inn_notify_server_new:
 * @times: how patient to be; copied
 *
 * Returns: (transfer full): a watch which begins in state unknown
 */
InnNotifyServer *
inn_notify_server_new (const InnNotifyTimes *times)
{
  InnNotifyServer *self = g_object_new (INN_TYPE_NOTIFY_SERVER, NULL);
  GWeakRef *weak;

  self->times = *times;
  self->retry_wait = times->retry;

  /* Never cancelled: the connection is everybody's, and would stay cancelled for all. */
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, weak);
  return self;
}

/**
 * inn_notify_server_get_state:
 *
 * Returns: whether there is a service, and whether it answers
 */
InnNotifierState
inn_notify_server_get_state (InnNotifyServer *self)
{
  g_return_val_if_fail (INN_IS_NOTIFY_SERVER (self), INN_NOTIFIER_ABSENT);

  return self->state;
}

/**
 * inn_notify_server_get_features:
 *
 * Returns: what the service can show, as it said itself
 */
InnNotifierFeatures
inn_notify_server_get_features (InnNotifyServer *self)
{
  g_return_val_if_fail (INN_IS_NOTIFY_SERVER (self), INN_NOTIFIER_NO_FEATURES);

  return self->features;
}

/**
 * inn_notify_server_report_hung:
 *
 * A popup got no answer in time; be careful from now on.
 */
void
inn_notify_server_report_hung (InnNotifyServer *self)
{
  g_return_if_fail (INN_IS_NOTIFY_SERVER (self));

  if (self->owner == NULL)
    return;

  self->asked_at = 0;
  plan_retry (self);
  set_state (self, INN_NOTIFIER_HUNG, INN_NOTIFIER_NO_FEATURES);
}

/**
 * inn_notify_server_check_async:
 *
 * Finds out whether a popup can be sent now: at once when an answer is young, else by asking. The
 * answer may stay away for as long as the bus itself is silent.
 */
void
inn_notify_server_check_async (InnNotifyServer     *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  gint64 age;

  g_return_if_fail (INN_IS_NOTIFY_SERVER (self));

  /* Without a source object: a check that waits must not keep the watch alive. */
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, inn_notify_server_check_async);

  age = (g_get_monotonic_time () - self->asked_at) / 1000;
  if (self->state == INN_NOTIFIER_ABSENT && self->owner == NULL)
    {
      want_service (self);
      g_task_return_int (task, INN_NOTIFIER_ABSENT);
    }
  else if (self->asked_at != 0 && age < self->times.age && self->asking == NULL)
    {
      g_task_return_int (task, self->state);
    }
  else
    {
      g_queue_push_tail (&self->checks, g_steal_pointer (&task));
      if (self->asking == NULL)
        ask (self);
    }
}

/**
 * inn_notify_server_check_finish:
 *
 * Returns: the state; %INN_NOTIFIER_UNKNOWN with @error set when cancelled. Needs no watch, which
 *   may be gone by then.
 */
InnNotifierState
inn_notify_server_check_finish (GAsyncResult  *result,
                                GError       **error)
{
  gssize state;

  g_return_val_if_fail (g_task_is_valid (result, NULL), INN_NOTIFIER_UNKNOWN);

  state = g_task_propagate_int (G_TASK (result), error);
  return state < 0 ? INN_NOTIFIER_UNKNOWN : (InnNotifierState) state;
}
