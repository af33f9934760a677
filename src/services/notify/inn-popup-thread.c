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
 * A reference to each popup is kept until it is closed or acted on, as libnotify tells nothing of
 * one that was dropped; and all are forgotten when the service dies, as its successor gives their
 * numbers to others' popups. */

#include "config.h"

#include "inn-popup-thread.h"

#include <libnotify/notify.h>

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
  GHashTable *popups; /* key → InnPopup, owned */

  GMutex lock;
  GCond ended_cond;
  gboolean has_ended; /* under lock */
};

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
close_all (InnPopupThread *self)
{
  GHashTableIter iter;
  gpointer popup;

  g_hash_table_iter_init (&iter, self->popups);
  while (g_hash_table_iter_next (&iter, NULL, &popup))
    inn_popup_close (popup);
  g_hash_table_remove_all (self->popups);
}

static void
popup_event_cb (const InnPopupEvent *event,
                gpointer             data)
{
  InnPopupThread *self = data;

  tell (self, event);
  /* Some services leave a popup open that was acted on. */
  if (event->kind == INN_POPUP_ACTED)
    inn_popup_close (g_hash_table_lookup (self->popups, event->key));
  g_hash_table_remove (self->popups, event->key);
}

static void
show_popup (InnPopupThread      *self,
            InnNotice           *notice,
            InnNotifierFeatures  features)
{
  InnPopupEvent event = { .kind = INN_POPUP_TRIED, .key = inn_notice_get_key (notice) };
  InnPopup *popup = g_hash_table_lookup (self->popups, event.key);

  if (popup != NULL)
    {
      event.outcome = inn_popup_show (popup, notice, features);
    }
  else
    {
      popup = inn_popup_new (event.key, self->app_name, self->app_id, popup_event_cb, self);
      g_hash_table_insert (self->popups, g_strdup (event.key), popup);
      event.outcome = inn_popup_show (popup, notice, features);
      if (event.outcome != INN_NOTICE_SHOWN)
        g_hash_table_remove (self->popups, event.key);
    }
  tell (self, &event);
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
  InnPopup *popup;

  switch (command->kind)
    {
    case COMMAND_SHOW:
      show_popup (self, command->notice, command->features);
      break;

    case COMMAND_WITHDRAW:
      popup = g_hash_table_lookup (self->popups, command->key);
      if (popup != NULL)
        {
          inn_popup_close (popup);
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
  self->popups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) inn_popup_free);
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

/**
 * inn_popup_thread_withdraw:
 * @key: key of a notice
 *
 * Closes it, if it is open, without an event.
 */
void
inn_popup_thread_withdraw (InnPopupThread *self,
                           const char     *key)
{
  Command command = { .kind = COMMAND_WITHDRAW, .key = g_strdup (key) };

  send_command (self, &command);
}

/**
 * inn_popup_thread_withdraw_all:
 *
 * Closes all that are open without an event.
 */
void
inn_popup_thread_withdraw_all (InnPopupThread *self)
{
  Command command = { .kind = COMMAND_WITHDRAW_ALL };

  send_command (self, &command);
}

/**
 * inn_popup_thread_forget_all:
 *
 * The service is gone; its successor's numbers mean other popups.
 */
void
inn_popup_thread_forget_all (InnPopupThread *self)
{
  Command command = { .kind = COMMAND_FORGET_ALL };

  send_command (self, &command);
}
