/* inn-desktop-notifier.c: popups of the desktop, through libnotify, without ever waiting for it.
 *
 * Lives on the main thread. inn-notify-server knows whether somebody is there and awake;
 * inn-popup-thread makes the calls. Between them this object keeps a line of notices of which one
 * is on its way at a time, and the live ones: shown, and neither closed, acted on nor withdrawn.
 *
 *     show ─▶ waiting ─▶ is somebody there? ─▶ on its way ─▶ live ─▶ acted, closed, withdrawn
 *                │              │                  │           │
 *                └──────────────┴─ no answer in ───┘           └─▶ service died: shown again by its
 *                                  time: hung                      successor, once
 *
 * When the service stops over a popup, the caller hears "hung" after a few seconds and everything
 * after it at once, until libnotify comes back. A popup that got through after all counts as live
 * then, so its buttons work, and withdrawing or replacing it works as well. Only when the service
 * slept for longer than libnotify's 25 seconds its number is unknown: such a one can stay on the
 * screen with dead buttons beside its repetition. */

#include "config.h"

#include "inn-desktop-notifier.h"

#include "inn-live-notices.h"
#include "inn-popup-thread.h"

/* A notice before it is live. */
typedef struct
{
  InnDesktopNotifier *notifier; /* unowned */
  InnNotice *notice;            /* owned */
  GTask *task;                  /* owned, NULL when answered or when nobody asked */
  guint timeout_id;
  gboolean is_withdrawn;
} Try;

struct _InnDesktopNotifier
{
  GObject parent_instance;

  InnNotifyTimes times;
  InnNotifyServer *server;  /* owned */
  InnPopupThread *thread;   /* owned, NULL before the first popup */
  char *app_name;
  char *app_id;

  GQueue waiting;           /* of Try, owned */
  Try *checking;            /* the head of the line while the server is asked, unowned */
  Try *on_its_way;          /* owned, in the popup thread */
  gboolean is_stalled;      /* the one on its way got no answer in time */
  InnLiveNotices *live;     /* owned */
  InnNotifierState state;   /* as last told */
  GCancellable *cancellable;
};

static void notifier_iface_init (InnNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnDesktopNotifier, inn_desktop_notifier, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_NOTIFIER, notifier_iface_init))

static void advance (InnDesktopNotifier *self);

static void
answer (Try              *try,
        InnNoticeOutcome  outcome)
{
  g_autoptr (GTask) task = g_steal_pointer (&try->task);

  g_clear_handle_id (&try->timeout_id, g_source_remove);
  if (task != NULL)
    g_task_return_int (task, outcome);
}

/* The caller's callback may run in here, and do anything: no use of @try after it. */
static void
end_try (Try              *try,
         InnNoticeOutcome  outcome)
{
  g_autoptr (GTask) task = g_steal_pointer (&try->task);

  g_clear_handle_id (&try->timeout_id, g_source_remove);
  inn_notice_unref (try->notice);
  g_free (try);
  if (task != NULL)
    g_task_return_int (task, outcome);
}

static void
leave_line (InnDesktopNotifier *self,
            Try                *try,
            InnNoticeOutcome    outcome)
{
  if (self->checking == try)
    self->checking = NULL;
  g_queue_remove (&self->waiting, try);
  end_try (try, outcome);
}

static InnNotifierState
get_state (InnDesktopNotifier *self)
{
  if (self->server == NULL)
    return INN_NOTIFIER_OFF;
  return self->is_stalled ? INN_NOTIFIER_HUNG : inn_notify_server_get_state (self->server);
}

static void
update_state (InnDesktopNotifier *self)
{
  InnNotifierState state = get_state (self);

  if (self->state == state)
    return;

  self->state = state;
  inn_notifier_emit_availability_changed (INN_NOTIFIER (self));
}

static gboolean
timeout_cb (gpointer data)
{
  Try *try = data;
  g_autoptr (InnDesktopNotifier) self = g_object_ref (try->notifier);
  Try *next;

  try->timeout_id = 0;
  if (try != self->on_its_way)
    {
      leave_line (self, try, INN_NOTICE_HUNG);
      advance (self);
      return G_SOURCE_REMOVE;
    }

  self->is_stalled = TRUE;
  answer (try, INN_NOTICE_HUNG);
  while ((next = g_queue_pop_head (&self->waiting)) != NULL)
    end_try (next, INN_NOTICE_HUNG);
  if (self->server != NULL)
    inn_notify_server_report_hung (self->server);
  update_state (self);
  return G_SOURCE_REMOVE;
}

static void
line_up (InnDesktopNotifier *self,
         InnNotice          *notice,
         GTask              *task)
{
  Try *try = g_new0 (Try, 1);

  try->notifier = self;
  try->notice = inn_notice_ref (notice);
  try->task = task;
  /* Bounds the whole way, also while the bus itself is silent; set anew when handed over. */
  try->timeout_id = g_timeout_add (self->times.probe + self->times.show, timeout_cb, try);
  g_queue_push_tail (&self->waiting, try);
  advance (self);
}

static void
end_live (InnDesktopNotifier *self,
          const char         *key,
          InnNoticeClosed     reason)
{
  g_autofree char *kept = g_strdup (key);

  if (inn_live_notices_remove (self->live, kept))
    inn_notifier_emit_closed (INN_NOTIFIER (self), kept, reason);
}

static void
note_tried (InnDesktopNotifier *self,
            InnNoticeOutcome    outcome)
{
  Try *try = g_steal_pointer (&self->on_its_way);
  const char *key = inn_notice_get_key (try->notice);

  if (self->is_stalled)
    {
      self->is_stalled = FALSE;
      inn_notify_server_check_async (self->server, NULL, NULL, NULL);
    }

  if (outcome == INN_NOTICE_SHOWN && !try->is_withdrawn)
    inn_live_notices_add (self->live, try->notice);
  else if (outcome == INN_NOTICE_REFUSED && inn_live_notices_is_lost (self->live, key))
    end_live (self, key, INN_NOTICE_CLOSED_LOST);

  end_try (try, outcome);
  update_state (self);
  advance (self);
}

static void
event_cb (const InnPopupEvent *event,
          gpointer             data)
{
  g_autoptr (InnDesktopNotifier) self = g_object_ref (data);

  switch (event->kind)
    {
    case INN_POPUP_TRIED:
      note_tried (self, event->outcome);
      break;

    case INN_POPUP_ACTED:
      /* Withdrawn in the meantime: whoever did so has dealt with it. */
      if (inn_live_notices_is_shown (self->live, event->key))
        {
          inn_live_notices_remove (self->live, event->key);
          inn_notifier_emit_acted (INN_NOTIFIER (self), event->key, event->action,
                                   event->activation_token);
        }
      break;

    case INN_POPUP_CLOSED:
      if (inn_live_notices_is_shown (self->live, event->key))
        end_live (self, event->key, event->reason);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (InnDesktopNotifier) self = NULL;
  g_autoptr (GError) error = NULL;
  InnNotifierState state;
  Try *try;

  state = inn_notify_server_check_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = g_object_ref (data);
  try = g_steal_pointer (&self->checking);
  if (try != NULL && state == INN_NOTIFIER_READY)
    {
      g_queue_remove (&self->waiting, try);
      self->on_its_way = try;
      g_source_remove (try->timeout_id);
      try->timeout_id = g_timeout_add (self->times.show, timeout_cb, try);
      if (self->thread == NULL)
        self->thread = inn_popup_thread_start (self->app_name, self->app_id, event_cb, self);
      inn_popup_thread_show (self->thread, try->notice,
                             inn_notify_server_get_features (self->server));
    }
  else if (try != NULL)
    {
      leave_line (self, try,
                  state == INN_NOTIFIER_ABSENT ? INN_NOTICE_ABSENT : INN_NOTICE_HUNG);
    }
  advance (self);
}

static void
advance (InnDesktopNotifier *self)
{
  if (self->server == NULL || self->checking != NULL || self->on_its_way != NULL
      || g_queue_is_empty (&self->waiting))
    return;

  self->checking = g_queue_peek_head (&self->waiting);
  inn_notify_server_check_async (self->server, self->cancellable, checked_cb, self);
}

/* A new service is there and answers: bring back what its predecessor took along. */
static void
repeat_lost (InnDesktopNotifier *self)
{
  g_autoptr (GPtrArray) given_up = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) repeats = inn_live_notices_repeat (self->live, given_up);

  for (guint i = 0; i < repeats->len; i++)
    line_up (self, g_ptr_array_index (repeats, i), NULL);
  for (guint i = 0; i < given_up->len; i++)
    end_live (self, g_ptr_array_index (given_up, i), INN_NOTICE_CLOSED_LOST);
}

static void
server_changed_cb (InnDesktopNotifier *self)
{
  g_autoptr (InnDesktopNotifier) kept = g_object_ref (self);

  if (get_state (self) == INN_NOTIFIER_READY)
    repeat_lost (self);

  self->state = get_state (self);
  inn_notifier_emit_availability_changed (INN_NOTIFIER (self));
}

static void
server_vanished_cb (InnDesktopNotifier *self)
{
  inn_live_notices_lose_all (self->live);
  if (self->thread != NULL)
    inn_popup_thread_forget_all (self->thread);
}

static InnNotifierState
inn_desktop_notifier_get_state (InnNotifier *notifier)
{
  return get_state (INN_DESKTOP_NOTIFIER (notifier));
}

static InnNotifierFeatures
inn_desktop_notifier_get_features (InnNotifier *notifier)
{
  InnDesktopNotifier *self = INN_DESKTOP_NOTIFIER (notifier);

  if (get_state (self) != INN_NOTIFIER_READY)
    return INN_NOTIFIER_NO_FEATURES;
  return inn_notify_server_get_features (self->server);
}

static void
inn_desktop_notifier_show_async (InnNotifier         *notifier,
                                 InnNotice           *notice,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  InnDesktopNotifier *self = INN_DESKTOP_NOTIFIER (notifier);
  g_autoptr (GTask) task = NULL;

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, inn_desktop_notifier_show_async);

  if (self->server == NULL)
    g_task_return_int (task, INN_NOTICE_REFUSED);
  else if (self->is_stalled)
    g_task_return_int (task, INN_NOTICE_HUNG);
  else
    line_up (self, notice, g_steal_pointer (&task));
}

static InnNoticeOutcome
inn_desktop_notifier_show_finish (InnNotifier  *notifier,
                                  GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, notifier), INN_NOTICE_REFUSED);

  return g_task_propagate_int (G_TASK (result), NULL);
}

/* Those with @key, or all. */
static void
withdraw_waiting (InnDesktopNotifier *self,
                  const char         *key)
{
  g_autoptr (GPtrArray) withdrawn = g_ptr_array_new ();

  for (GList *link = self->waiting.head; link != NULL; link = link->next)
    {
      Try *try = link->data;

      if (key == NULL || g_str_equal (inn_notice_get_key (try->notice), key))
        g_ptr_array_add (withdrawn, try);
    }
  if (self->on_its_way != NULL
      && (key == NULL || g_str_equal (inn_notice_get_key (self->on_its_way->notice), key)))
    self->on_its_way->is_withdrawn = TRUE;

  /* All out of the line before the first callback runs. */
  for (guint i = 0; i < withdrawn->len; i++)
    g_queue_remove (&self->waiting, g_ptr_array_index (withdrawn, i));
  if (self->checking != NULL && g_ptr_array_find (withdrawn, self->checking, NULL))
    self->checking = NULL;
  for (guint i = 0; i < withdrawn->len; i++)
    end_try (g_ptr_array_index (withdrawn, i), INN_NOTICE_REFUSED);
}

static void
inn_desktop_notifier_withdraw (InnNotifier *notifier,
                               const char  *key)
{
  InnDesktopNotifier *self = INN_DESKTOP_NOTIFIER (notifier);

  if (self->thread != NULL)
    inn_popup_thread_withdraw (self->thread, key);
  inn_live_notices_remove (self->live, key);
  withdraw_waiting (self, key);
  advance (self);
}

static void
inn_desktop_notifier_withdraw_all (InnNotifier *notifier)
{
  InnDesktopNotifier *self = INN_DESKTOP_NOTIFIER (notifier);

  if (self->thread != NULL)
    inn_popup_thread_withdraw_all (self->thread);
  inn_live_notices_remove_all (self->live);
  withdraw_waiting (self, NULL);
}

static void
notifier_iface_init (InnNotifierInterface *iface)
{
  iface->get_state = inn_desktop_notifier_get_state;
  iface->get_features = inn_desktop_notifier_get_features;
  iface->show_async = inn_desktop_notifier_show_async;
  iface->show_finish = inn_desktop_notifier_show_finish;
  iface->withdraw = inn_desktop_notifier_withdraw;
  iface->withdraw_all = inn_desktop_notifier_withdraw_all;
}

static void
inn_desktop_notifier_dispose (GObject *object)
{
  InnDesktopNotifier *self = INN_DESKTOP_NOTIFIER (object);
  Try *try = g_steal_pointer (&self->on_its_way);
  gboolean is_ready = get_state (self) == INN_NOTIFIER_READY;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->server);
  inn_live_notices_remove_all (self->live);
  if (self->thread != NULL)
    inn_popup_thread_stop (g_steal_pointer (&self->thread), is_ready,
                           is_ready ? self->times.parting : 0);
  withdraw_waiting (self, NULL);
  if (try != NULL)
    end_try (try, INN_NOTICE_REFUSED);

  G_OBJECT_CLASS (inn_desktop_notifier_parent_class)->dispose (object);
}

static void
inn_desktop_notifier_finalize (GObject *object)
{
  InnDesktopNotifier *self = INN_DESKTOP_NOTIFIER (object);

  inn_live_notices_free (self->live);
  g_object_unref (self->cancellable);
  g_free (self->app_name);
  g_free (self->app_id);

  G_OBJECT_CLASS (inn_desktop_notifier_parent_class)->finalize (object);
}

static void
inn_desktop_notifier_class_init (InnDesktopNotifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_desktop_notifier_dispose;
  object_class->finalize = inn_desktop_notifier_finalize;
}

static void
inn_desktop_notifier_init (InnDesktopNotifier *self)
{
  self->cancellable = g_cancellable_new ();
  self->live = inn_live_notices_new ();
  g_queue_init (&self->waiting);
}

/**
 * inn_desktop_notifier_new:
 * @app_name: the program's name for people
 * @app_id: name of the desktop file without its suffix, and of the icon
 *
 * At most one may live in a process, as libnotify is the whole process's; a second one's popups
 * wait for the first one's end. Disposing of it takes all popups away; a popup on its way holds a
 * reference, so a program that ends calls g_object_run_dispose().
 *
 * Returns: (transfer full): a notifier that begins in state unknown
 */
InnNotifier *
inn_desktop_notifier_new (const char *app_name,
                          const char *app_id)
{
  return inn_desktop_notifier_new_with_times (app_name, app_id, &inn_notify_times_default);
}

/**
 * inn_desktop_notifier_new_with_times:
 * @app_name: what the desktop calls the program
 * @app_id: name of its desktop entry
 * @times: its patience; copied
 *
 * The same as inn_desktop_notifier_new() with another patience, for tests.
 *
 * Returns: (transfer full): a notifier
 */
InnNotifier *
inn_desktop_notifier_new_with_times (const char           *app_name,
                                     const char           *app_id,
                                     const InnNotifyTimes *times)
{
  InnDesktopNotifier *self;

  g_return_val_if_fail (app_name != NULL && *app_name != '\0', NULL);
  g_return_val_if_fail (app_id != NULL, NULL);

  self = g_object_new (INN_TYPE_DESKTOP_NOTIFIER, NULL);
  self->times = *times;
  self->app_name = g_strdup (app_name);
  self->app_id = g_strdup (app_id);
  self->server = inn_notify_server_new (times);
  g_signal_connect_object (self->server, "changed", G_CALLBACK (server_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->server, "vanished", G_CALLBACK (server_vanished_cb), self,
                           G_CONNECT_SWAPPED);
  return INN_NOTIFIER (self);
}
