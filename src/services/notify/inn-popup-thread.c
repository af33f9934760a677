/* inn-popup-thread.c: the one thread that calls libnotify.
 *
 * Why a thread: every call of libnotify 0.8 (show, close, even dropping the last reference) is a
 * synchronous D-Bus call with a limit of 25 seconds. Asking the service first whether it is awake
 * is right but leaves a hole: it can stop between the answer and the call. On a thread of its own
 * such a call hurts nobody. libnotify keeps global state without locks, so all of it stays here:
 * initialising, every object, every signal (its proxy is made under our own main context) and the
 * end. Commands come in, and events go out, as idle sources, in order.
 *
 *     main thread                              popup thread
 *     show, withdraw, forget  ──── commands ──▶  libnotify  ◀──▶  the desktop
 *     InnPopupEventFunc       ◀─── events ─────
 *
 * Pitfalls seen to here: a reference is kept until a popup is closed or acted on; it is closed
 * after an action, as some services leave it open; markup is escaped in the body when the service
 * reads markup there, never in the summary; control and direction characters are taken out; numbers
 * of popups die with the service which gave them. */

#include "config.h"

#include "inn-popup-thread.h"

#include "inn-text.h"

#include <libnotify/notify.h>

/* No popup shows more, and some services stumble over much more. */
#define SUMMARY_LENGTH 200
#define BODY_LENGTH 1000

/* Held by the thread from birth to death: at most one may use libnotify, also while a stopped one
 * still waits for a service that hangs. */
static GMutex libnotify_lock;

struct _InnPopupThread
{
  gatomicrefcount ref_count;
  char *app_name;
  char *app_id;
  GMainContext *owner_context; /* where events go */
  GMainContext *context;       /* of the thread */
  GThread *thread;

  /* Owner's thread only. */
  InnPopupEventFunc func; /* NULL once stopped */
  gpointer data;

  /* Popup thread only. */
  GMainLoop *loop;
  GHashTable *popups; /* key → Popup, owned */
  gboolean take_away;

  GMutex lock;
  GCond ended_cond;
  gboolean has_ended; /* under lock */
};

/* One popup that is on the screen, as far as we know. */
typedef struct
{
  InnPopupThread *thread; /* unowned, outlives us */
  char *key;
  NotifyNotification *notification; /* owned */
  gulong closed_id;
} Popup;

typedef enum
{
  COMMAND_SHOW,
  COMMAND_WITHDRAW,
  COMMAND_WITHDRAW_ALL,
  COMMAND_FORGET_ALL,
  COMMAND_STOP,
} CommandKind;

typedef struct
{
  InnPopupThread *thread; /* owned */
  CommandKind kind;
  char *key;
  InnNotice *notice;
  InnNotifierFeatures features;
  gboolean take_away;
} Command;

typedef struct
{
  InnPopupThread *thread; /* owned */
  InnPopupEvent event;    /* its strings are owned */
} Message;

static void
inn_popup_thread_unref (InnPopupThread *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->app_name);
  g_free (self->app_id);
  g_main_context_unref (self->owner_context);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->ended_cond);
  g_free (self);
}

static InnPopupThread *
inn_popup_thread_ref (InnPopupThread *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Never g_main_context_invoke(): it runs the function here and now if nobody iterates there. */
static void
run_in (GMainContext   *context,
        GSourceFunc     func,
        gpointer        data,
        GDestroyNotify  destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, destroy);
  g_source_attach (source, context);
}

static void
message_free (Message *message)
{
  g_free ((char *) message->event.key);
  g_free ((char *) message->event.action);
  g_free ((char *) message->event.activation_token);
  inn_popup_thread_unref (message->thread);
  g_free (message);
}

static gboolean
deliver_cb (gpointer data)
{
  Message *message = data;

  if (message->thread->func != NULL)
    message->thread->func (&message->event, message->thread->data);
  return G_SOURCE_REMOVE;
}

static void
tell (InnPopupThread      *self,
      const InnPopupEvent *event)
{
  Message *message = g_new0 (Message, 1);

  message->thread = inn_popup_thread_ref (self);
  message->event = *event;
  message->event.key = g_strdup (event->key);
  message->event.action = g_strdup (event->action);
  message->event.activation_token = g_strdup (event->activation_token);
  run_in (self->owner_context, deliver_cb, message, (GDestroyNotify) message_free);
}

static void
popup_free (Popup *popup)
{
  g_clear_signal_handler (&popup->closed_id, popup->notification);
  g_object_unref (popup->notification);
  g_free (popup->key);
  g_free (popup);
}

static void
close_popup (Popup *popup)
{
  g_autoptr (GError) error = NULL;

  g_clear_signal_handler (&popup->closed_id, popup->notification);
  if (!notify_notification_close (popup->notification, &error))
    g_debug ("Closing a popup: %s", error->message);
}

static void
close_all (InnPopupThread *self)
{
  GHashTableIter iter;
  gpointer popup;

  g_hash_table_iter_init (&iter, self->popups);
  while (g_hash_table_iter_next (&iter, NULL, &popup))
    close_popup (popup);
  g_hash_table_remove_all (self->popups);
}

static void
closed_cb (NotifyNotification *notification,
           gpointer            data)
{
  Popup *popup = data;
  InnPopupEvent event = { .kind = INN_POPUP_CLOSED, .key = popup->key };

  switch (notify_notification_get_closed_reason (notification))
    {
    case 1:
      event.reason = INN_NOTICE_CLOSED_EXPIRED;
      break;
    case 2:
      event.reason = INN_NOTICE_CLOSED_DISMISSED;
      break;
    default:
      event.reason = INN_NOTICE_CLOSED_OTHERWISE;
      break;
    }
  tell (popup->thread, &event);
  g_hash_table_remove (popup->thread->popups, popup->key);
}

static void
acted_cb (NotifyNotification *notification,
          char               *action,
          gpointer            data)
{
  Popup *popup = data;
  InnPopupEvent event = {
    .kind = INN_POPUP_ACTED,
    .key = popup->key,
    .action = action,
    .activation_token = notify_notification_get_activation_token (notification),
  };

  tell (popup->thread, &event);
  close_popup (popup);
  g_hash_table_remove (popup->thread->popups, popup->key);
}

static InnNoticeOutcome
read_outcome (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT))
    return INN_NOTICE_HUNG;

  /* The bus itself says no-reply for an owner that died over the call. */
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_DISCONNECTED)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_SERVER)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_CHILD_EXITED)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_EXEC_FAILED)
      || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_FAILED)
      || (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_DBUS_ERROR
          && error->code != G_IO_ERROR_INVALID_ARGUMENT))
    return INN_NOTICE_ABSENT;

  return INN_NOTICE_REFUSED;
}

static NotifyUrgency
get_urgency (InnNotice *notice)
{
  switch (inn_notice_get_urgency (notice))
    {
    case INN_NOTICE_URGENCY_LOW:
      return NOTIFY_URGENCY_LOW;
    case INN_NOTICE_URGENCY_CRITICAL:
      return NOTIFY_URGENCY_CRITICAL;
    case INN_NOTICE_URGENCY_NORMAL:
    default:
      return NOTIFY_URGENCY_NORMAL;
    }
}

static char *
write_summary (InnPopupThread *self,
               InnNotice      *notice)
{
  g_autofree char *clean = inn_text_clean (inn_notice_get_summary (notice), INN_TEXT_ONE_LINE);

  /* libnotify takes no empty one. */
  return *clean != '\0' ? inn_text_shorten (clean, SUMMARY_LENGTH) : g_strdup (self->app_name);
}

static char *
write_body (InnNotice           *notice,
            InnNotifierFeatures  features)
{
  g_autofree char *clean = inn_text_clean (inn_notice_get_body (notice), INN_TEXT_KEEP_LINES);
  g_autofree char *body = inn_text_shorten (clean, BODY_LENGTH);

  if (features & INN_NOTIFIER_BODY_MARKUP)
    return g_markup_escape_text (body, -1);
  return g_steal_pointer (&body);
}

static Popup *
make_popup (InnPopupThread *self,
            InnNotice      *notice,
            const char     *summary,
            const char     *body,
            const char     *icon)
{
  Popup *popup = g_new0 (Popup, 1);

  popup->thread = self;
  popup->key = g_strdup (inn_notice_get_key (notice));
  popup->notification = notify_notification_new (summary, body, icon);
  popup->closed_id = g_signal_connect (popup->notification, "closed", G_CALLBACK (closed_cb),
                                       popup);
  notify_notification_set_hint (popup->notification, "desktop-entry",
                                g_variant_new_string (self->app_id));
  g_hash_table_replace (self->popups, popup->key, popup);
  return popup;
}

static InnNoticeOutcome
show_popup (InnPopupThread      *self,
            InnNotice           *notice,
            InnNotifierFeatures  features)
{
  g_autofree char *summary = write_summary (self, notice);
  g_autofree char *body = write_body (notice, features);
  g_autoptr (GError) error = NULL;
  const char *icon = inn_notice_get_icon_name (notice);
  Popup *popup;
  gboolean is_new;

  if (icon == NULL)
    icon = self->app_id;

  popup = g_hash_table_lookup (self->popups, inn_notice_get_key (notice));
  is_new = popup == NULL;
  if (is_new)
    popup = make_popup (self, notice, summary, body, icon);
  else
    notify_notification_update (popup->notification, summary, body, icon);

  notify_notification_set_urgency (popup->notification, get_urgency (notice));
  notify_notification_set_category (popup->notification, inn_notice_get_category (notice));
  notify_notification_clear_actions (popup->notification);
  for (guint i = 0; features & INN_NOTIFIER_ACTIONS && i < inn_notice_get_n_actions (notice); i++)
    notify_notification_add_action (popup->notification, inn_notice_get_action_id (notice, i),
                                    inn_notice_get_action_label (notice, i), acted_cb, popup,
                                    NULL);

  if (notify_notification_show (popup->notification, &error))
    return INN_NOTICE_SHOWN;

  g_debug ("Showing a popup: %s", error->message);
  if (is_new)
    g_hash_table_remove (self->popups, popup->key);
  return read_outcome (error);
}

static void
command_free (Command *command)
{
  g_free (command->key);
  g_clear_pointer (&command->notice, inn_notice_unref);
  inn_popup_thread_unref (command->thread);
  g_free (command);
}

static gboolean
obey_cb (gpointer data)
{
  Command *command = data;
  InnPopupThread *self = command->thread;
  Popup *popup;

  switch (command->kind)
    {
    case COMMAND_SHOW:
      {
        InnPopupEvent event = {
          .kind = INN_POPUP_TRIED,
          .key = inn_notice_get_key (command->notice),
          .outcome = show_popup (self, command->notice, command->features),
        };

        tell (self, &event);
      }
      break;

    case COMMAND_WITHDRAW:
      popup = g_hash_table_lookup (self->popups, command->key);
      if (popup != NULL)
        {
          close_popup (popup);
          g_hash_table_remove (self->popups, command->key);
        }
      break;

    case COMMAND_WITHDRAW_ALL:
      close_all (self);
      break;

    case COMMAND_FORGET_ALL:
      g_hash_table_remove_all (self->popups);
      break;

    case COMMAND_STOP:
      if (command->take_away)
        close_all (self);
      g_main_loop_quit (self->loop);
      break;

    default:
      g_assert_not_reached ();
    }

  return G_SOURCE_REMOVE;
}

static gpointer
run_thread (gpointer data)
{
  InnPopupThread *self = data;

  g_mutex_lock (&libnotify_lock);
  g_main_context_push_thread_default (self->context);
  self->loop = g_main_loop_new (self->context, FALSE);
  self->popups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) popup_free);
  notify_init (self->app_name);

  g_main_loop_run (self->loop);

  /* The table goes first: ending libnotify would close what is left, with its 25 seconds. */
  g_hash_table_unref (self->popups);
  notify_uninit ();
  g_main_loop_unref (self->loop);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);
  g_mutex_unlock (&libnotify_lock);

  g_mutex_lock (&self->lock);
  self->has_ended = TRUE;
  g_cond_signal (&self->ended_cond);
  g_mutex_unlock (&self->lock);
  inn_popup_thread_unref (self);
  return NULL;
}

static void
send_command (InnPopupThread *self,
              const Command  *command)
{
  Command *copy = g_new (Command, 1);

  *copy = *command;
  copy->thread = inn_popup_thread_ref (self);
  run_in (self->context, obey_cb, copy, (GDestroyNotify) command_free);
}

/**
 * inn_popup_thread_start:
 * @app_name: shown by some desktops
 * @app_id: name of the desktop file without its suffix, and of the icon
 * @func: called on this thread's default main context, once per event
 *
 * Returns: (transfer full): end it with inn_popup_thread_stop()
 */
InnPopupThread *
inn_popup_thread_start (const char        *app_name,
                        const char        *app_id,
                        InnPopupEventFunc  func,
                        gpointer           data)
{
  InnPopupThread *self = g_new0 (InnPopupThread, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->app_name = g_strdup (app_name);
  self->app_id = g_strdup (app_id);
  self->func = func;
  self->data = data;
  self->owner_context = g_main_context_ref_thread_default ();
  self->context = g_main_context_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->ended_cond);
  self->thread = g_thread_new ("popups", run_thread, inn_popup_thread_ref (self));
  return self;
}

/**
 * inn_popup_thread_stop:
 * @take_away: whether the popups on the screen go too
 * @patience: how long to wait for it at most, in ms; a thread that waits for a service which hangs
 *   is left behind, and ends by itself
 *
 * Frees @self. No event comes any more.
 */
void
inn_popup_thread_stop (InnPopupThread *self,
                       gboolean        take_away,
                       guint           patience)
{
  Command command = { .kind = COMMAND_STOP, .take_away = take_away };
  gint64 until = g_get_monotonic_time () + (gint64) patience * 1000;

  self->func = NULL;
  send_command (self, &command);

  g_mutex_lock (&self->lock);
  while (!self->has_ended && g_cond_wait_until (&self->ended_cond, &self->lock, until))
    ;
  g_mutex_unlock (&self->lock);

  g_thread_unref (self->thread);
  inn_popup_thread_unref (self);
}

/**
 * inn_popup_thread_show:
 * @features: what the service said it can do
 *
 * Answered by one event %INN_POPUP_TRIED. Send the next one after that only.
 */
void
inn_popup_thread_show (InnPopupThread      *self,
                       InnNotice           *notice,
                       InnNotifierFeatures  features)
{
  Command command = {
    .kind = COMMAND_SHOW,
    .notice = inn_notice_ref (notice),
    .features = features,
  };

  send_command (self, &command);
}

/** inn_popup_thread_withdraw: Closes it, if it is open, without an event. */
void
inn_popup_thread_withdraw (InnPopupThread *self,
                           const char     *key)
{
  Command command = { .kind = COMMAND_WITHDRAW, .key = g_strdup (key) };

  send_command (self, &command);
}

/** inn_popup_thread_withdraw_all: Closes all that are open without an event. */
void
inn_popup_thread_withdraw_all (InnPopupThread *self)
{
  Command command = { .kind = COMMAND_WITHDRAW_ALL };

  send_command (self, &command);
}

/** inn_popup_thread_forget_all: The service is gone; its successor's numbers mean other popups. */
void
inn_popup_thread_forget_all (InnPopupThread *self)
{
  Command command = { .kind = COMMAND_FORGET_ALL };

  send_command (self, &command);
}
