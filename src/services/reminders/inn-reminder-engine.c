/* inn-reminder-engine.c: sees to it that every reminder is shown once, at its time.
 *
 *   woken ──> check (plan, claim; database thread) ──> popups ──> mark shown
 *               ^                                        │
 *               └──── changed, answered, settings ───────┘
 *
 * One check at a time; what comes meanwhile asks for another one after it. */

#include "config.h"

#include "inn-reminder-engine.h"

#include "inn-error.h"
#include "inn-reminder-answer.h"
#include "inn-reminder-check.h"
#include "inn-reminder-guards.h"
#include "inn-reminder-popups.h"
#include "inn-reminder-words.h"
#include "inn-wake-watch.h"

/* The health line turns red when nothing was checked for so long. Even where nothing is planned, a
 * check comes well before that. */
#define STALE_SECONDS (2 * 60 * 60)
#define AT_LEAST_SECONDS (60 * 60)

struct _InnReminderEngine
{
  GObject            parent_instance;

  InnStore          *store;       /* owned */
  InnSettings       *settings;    /* owned */
  InnReminderPopups *popups;      /* owned */
  InnWakeWatch      *watch;       /* owned */
  GCancellable      *cancellable; /* owned */

  gboolean           checking;
  gboolean           again;
  gboolean           trusting;
  gboolean           greeting; /* the popup that sums up the day is still to come */
  gboolean           failed;
  gboolean           paused;
  gint64             checked_utc;
  InnCivil           next;
};

G_DEFINE_FINAL_TYPE (InnReminderEngine, inn_reminder_engine, G_TYPE_OBJECT)

enum
{
  CHECKED,
  OPEN,
  DATE_IN_QUESTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static InnClock *
get_clock (InnReminderEngine *self)
{
  return inn_store_get_clock (self->store);
}

static InnNotifier *
get_notifier (InnReminderEngine *self)
{
  return inn_reminder_popups_get_notifier (self->popups);
}

static void
arm (InnReminderEngine *self)
{
  InnClock *clock = get_clock (self);
  gint64 utc = inn_clock_get_utc (clock) + AT_LEAST_SECONDS;

  if (inn_civil_is_set (self->next))
    utc = MIN (utc, INN_GUARDED (INN_GUARD_SECOND_PASS)
                      ? inn_clock_next_instant (clock, self->next)
                      : inn_clock_instant (clock, self->next));
  inn_wake_watch_arm (self->watch, utc);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InnReminderEngine) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnReminderReport) report =
    inn_reminder_check_finish (INN_STORE (source), result, &error);

  self->checking = FALSE;
  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->failed = report == NULL;
  if (report == NULL)
    {
      /* The next tick tries again; until then the health line says so. */
      g_warning ("Reminders cannot be checked: %s", error->message);
    }
  else
    {
      self->paused = report->paused;
      self->next = report->next;
      if (!report->paused)
        self->checked_utc = inn_clock_get_utc (get_clock (self));
      arm (self);
      inn_reminder_popups_withdraw (self->popups, report->settled);
      self->greeting = self->greeting && !report->greeted;
      inn_reminder_popups_show (self->popups, report->due, report->late, report->day);
      if (report->jumped)
        g_signal_emit (self, signals[DATE_IN_QUESTION], 0);
    }

  g_signal_emit (self, signals[CHECKED], 0);
  if (self->again)
    inn_reminder_engine_check (self);
}

/**
 * inn_reminder_engine_check:
 *
 * Looks now; or once more, after the look that is under way. In a book that cannot be written
 * nothing is claimed, so nothing is shown twice by whoever can write it.
 */
void
inn_reminder_engine_check (InnReminderEngine *self)
{
  g_autoptr (GArray) on_screen = NULL;
  InnReminderAsk ask = { .trust = self->trusting };

  g_return_if_fail (INN_IS_REMINDER_ENGINE (self));

  if (inn_store_is_read_only (self->store))
    return;
  if (self->checking)
    {
      self->again = INN_GUARDED (INN_GUARD_AGAIN);
      return;
    }

  self->checking = TRUE;
  self->again = FALSE;
  on_screen = inn_reminder_popups_list (self->popups);
  ask.feb29 = inn_settings_get_feb29_rule (self->settings);
  ask.greet = self->greeting && !inn_reminder_popups_has_greeted (self->popups);
  ask.claim = inn_notifier_is_available (get_notifier (self));
  if (!inn_settings_get_quiet_hours (self->settings, &ask.quiet.from, &ask.quiet.until))
    ask.quiet.until = ask.quiet.from;
  inn_reminder_check_async (self->store, ask, on_screen, self->cancellable, checked_cb,
                            g_object_ref (self));
  self->trusting = FALSE;
}

/**
 * inn_reminder_engine_trust_clock:
 *
 * Somebody says that the clock is right now, though the book has seen a later time: it was wrong then.
 * Looks again.
 */
void
inn_reminder_engine_trust_clock (InnReminderEngine *self)
{
  g_return_if_fail (INN_IS_REMINDER_ENGINE (self));

  self->trusting = TRUE;
  inn_reminder_engine_check (self);
}

static void
woke_cb (InnReminderEngine *self)
{
  inn_reminder_engine_check (self);
}

static void
availability_changed_cb (InnReminderEngine *self)
{
  if (INN_GUARDED (INN_GUARD_DESKTOP))
    inn_reminder_engine_check (self);
}

static void
store_changed_cb (InnReminderEngine *self,
                  InnChangeSet      *changes)
{
  if ((inn_change_set_get_areas (changes)
       & (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS | INN_CHANGE_RULES | INN_CHANGE_ANSWERS
          | INN_CHANGE_CONSENTS | INN_CHANGE_PROMISES | INN_CHANGE_DATES)) != 0)
    inn_reminder_engine_check (self);
}

static void
gone_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  inn_notifier_show_finish (INN_NOTIFIER (source), result);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InnReminderEngine) self = user_data;
  g_autoptr (GError) error = NULL;

  if (inn_reminder_answer_finish (INN_STORE (source), result, &error) || self->store == NULL)
    return;

  if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    {
      g_autoptr (InnNotice) notice = inn_reminder_words_gone ();

      inn_notifier_show_async (get_notifier (self), notice, gone_cb, NULL);
    }
  else
    {
      /* Nothing was written: what was answered is still in the panel. */
      g_warning ("The answer to a popup cannot be noted: %s", error->message);
      inn_reminder_engine_check (self);
    }
}

static void
answered_cb (InnReminderEngine    *self,
             const InnDueReminder *reminder,
             gboolean              snooze)
{
  inn_reminder_answer_async (self->store, reminder, snooze, noted_cb, g_object_ref (self));
}

static void
open_cb (InnReminderEngine *self,
         gint64             guest_id,
         gint64             follow_up_id,
         const char        *token)
{
  g_signal_emit (self, signals[OPEN], 0, guest_id, follow_up_id, token);
}

static void
inn_reminder_engine_dispose (GObject *object)
{
  InnReminderEngine *self = INN_REMINDER_ENGINE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->popups != NULL)
    g_signal_handlers_disconnect_by_data (self->popups, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->popups);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_reminder_engine_parent_class)->dispose (object);
}

static void
inn_reminder_engine_finalize (GObject *object)
{
  InnReminderEngine *self = INN_REMINDER_ENGINE (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inn_reminder_engine_parent_class)->finalize (object);
}

static void
inn_reminder_engine_class_init (InnReminderEngineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_reminder_engine_dispose;
  object_class->finalize = inn_reminder_engine_finalize;

  signals[CHECKED] = g_signal_new ("checked", INN_TYPE_REMINDER_ENGINE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", INN_TYPE_REMINDER_ENGINE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 3,
                                G_TYPE_INT64, G_TYPE_INT64, G_TYPE_STRING);
  signals[DATE_IN_QUESTION] = g_signal_new ("date-in-question", INN_TYPE_REMINDER_ENGINE,
                                            G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_reminder_engine_init (InnReminderEngine *self)
{
  self->cancellable = g_cancellable_new ();
  self->next = INN_CIVIL_NONE;
  self->greeting = TRUE;
}

/**
 * inn_reminder_engine_new:
 * @store: the open book; of one that is read only nothing is shown
 * @settings: the preferences
 * @notifier: who shows popups
 *
 * Returns: (transfer full): an engine that has begun its first check
 */
InnReminderEngine *
inn_reminder_engine_new (InnStore    *store,
                         InnSettings *settings,
                         InnNotifier *notifier)
{
  InnReminderEngine *self = g_object_new (INN_TYPE_REMINDER_ENGINE, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  self->popups = inn_reminder_popups_new (store, settings);
  g_signal_connect_object (self->popups, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popups, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popups, "availability-changed",
                           G_CALLBACK (availability_changed_cb), self, G_CONNECT_SWAPPED);
  self->watch = inn_wake_watch_new (inn_store_get_clock (store));
  g_signal_connect_object (self->watch, "woke", G_CALLBACK (woke_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (woke_cb), self, G_CONNECT_SWAPPED);
  inn_reminder_engine_set_notifier (self, notifier);

  return self;
}

/**
 * inn_reminder_engine_set_notifier:
 * @notifier: who shows popups from now on, when they are switched off or on
 *
 * Takes away what the one before shows, and checks.
 */
void
inn_reminder_engine_set_notifier (InnReminderEngine *self,
                                  InnNotifier       *notifier)
{
  g_return_if_fail (INN_IS_REMINDER_ENGINE (self));

  inn_reminder_popups_set_notifier (self->popups, notifier);
  inn_reminder_engine_check (self);
}

/**
 * inn_reminder_engine_get_health:
 *
 * Returns: whether reminders can be relied on, for the line at the foot of the panel
 */
InnReminderHealth
inn_reminder_engine_get_health (InnReminderEngine *self)
{
  g_return_val_if_fail (INN_IS_REMINDER_ENGINE (self), INN_REMINDERS_STALE);

  if (inn_store_is_read_only (self->store))
    return INN_REMINDERS_READ_ONLY;
  if (self->paused)
    return INN_REMINDERS_PAUSED;
  if (self->failed
      || inn_clock_get_utc (get_clock (self)) - self->checked_utc > STALE_SECONDS)
    return INN_REMINDERS_STALE;

  switch (inn_notifier_get_state (get_notifier (self)))
    {
    case INN_NOTIFIER_OFF:
      return INN_REMINDERS_NO_POPUPS;
    case INN_NOTIFIER_ABSENT:
    case INN_NOTIFIER_HUNG:
      return INN_REMINDERS_NO_DESKTOP;
    case INN_NOTIFIER_UNKNOWN:
    case INN_NOTIFIER_READY:
    default:
      return INN_REMINDERS_WORKING;
    }
}

/**
 * inn_reminder_engine_get_checked_utc:
 *
 * Returns: when the last check succeeded, 0 if none has yet
 */
gint64
inn_reminder_engine_get_checked_utc (InnReminderEngine *self)
{
  g_return_val_if_fail (INN_IS_REMINDER_ENGINE (self), 0);

  return self->checked_utc;
}

/**
 * inn_reminder_engine_get_next:
 *
 * Returns: when the next reminder is planned, unset if none is
 */
InnCivil
inn_reminder_engine_get_next (InnReminderEngine *self)
{
  g_return_val_if_fail (INN_IS_REMINDER_ENGINE (self), INN_CIVIL_NONE);

  return self->next;
}

/**
 * inn_reminder_engine_get_next_look:
 *
 * Returns: when it checks again at the latest, in seconds since 1970 UTC; 0 before the first check
 */
gint64
inn_reminder_engine_get_next_look (InnReminderEngine *self)
{
  g_return_val_if_fail (INN_IS_REMINDER_ENGINE (self), 0);

  return inn_wake_watch_get_armed (self->watch);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_int (task, inn_notifier_show_finish (INN_NOTIFIER (source), result));
}

/**
 * inn_reminder_engine_try_popup_async:
 *
 * Shows a popup that means nothing, to see whether this desktop shows any.
 */
void
inn_reminder_engine_try_popup_async (InnReminderEngine   *self,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (InnNotice) notice = inn_reminder_words_trial ();

  g_task_set_source_tag (task, inn_reminder_engine_try_popup_async);
  inn_notifier_show_async (get_notifier (self), notice, tried_cb, task);
}

/**
 * inn_reminder_engine_try_popup_finish:
 *
 * Returns: what came of it; no error is one of its answers
 */
InnNoticeOutcome
inn_reminder_engine_try_popup_finish (InnReminderEngine *self,
                                      GAsyncResult      *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), INN_NOTICE_REFUSED);

  return g_task_propagate_int (G_TASK (result), NULL);
}
