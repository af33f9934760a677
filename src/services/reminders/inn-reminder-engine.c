/* inn-reminder-engine.c: sees to it that every reminder is shown once, at its time.
 *
 *   woken ──> check (plan, claim; database thread) ──> popups ──> mark shown
 *               ^                                        │
 *               └──── changed, answered, settings ───────┘
 *
 * One check at a time; what comes meanwhile asks for another one after it. Up to MAX_SINGLE
 * reminders get a popup each, more of them, or late ones, share a digest. */

#include "config.h"

#include "inn-reminder-engine.h"

#include "inn-error.h"
#include "inn-reminder-answer.h"
#include "inn-reminder-check.h"
#include "inn-reminder-words.h"
#include "inn-wake-watch.h"

#define MAX_SINGLE 3
#define MAX_A_MINUTE 4

/* The health line turns red when nothing was checked for so long. */
#define STALE_SECONDS (2 * 60 * 60)

struct _InnReminderEngine
{
  GObject       parent_instance;

  InnStore     *store;       /* owned */
  InnSettings  *settings;    /* owned */
  InnNotifier  *notifier;    /* owned */
  InnWakeWatch *watch;       /* owned */
  GHashTable   *on_screen;   /* key (owned) to InnDueReminder (owned) */
  GHashTable   *in_flight;   /* keys (owned) of what is being shown and not noted yet */
  GCancellable *cancellable; /* owned */

  gboolean      checking;
  gboolean      again;
  gboolean      failed;
  gboolean      paused;
  gint64        checked_utc;
  InnCivil      next;
  gint64        shown_at[MAX_A_MINUTE]; /* UTC of the last popups, latest last */
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

/* One popup on its way, and the reminders that it stands for. */
typedef struct
{
  InnReminderEngine *engine;    /* owned */
  GPtrArray         *reminders; /* owned, of InnDueReminder */
  gboolean           digest;
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->engine);
  g_ptr_array_unref (showing->reminders);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

static InnClock *
get_clock (InnReminderEngine *self)
{
  return inn_store_get_clock (self->store);
}

static InnDueReminder *
copy_reminder (const InnDueReminder *reminder)
{
  InnDueReminder *copy = g_memdup2 (reminder, sizeof *reminder);

  copy->what = g_strdup (reminder->what);
  copy->name = g_strdup (reminder->name);

  return copy;
}

static void
showing_end (Showing *showing)
{
  for (guint i = 0; i < showing->reminders->len; i++)
    {
      g_autofree char *key =
        inn_reminder_words_dup_key (g_ptr_array_index (showing->reminders, i));

      g_hash_table_remove (showing->engine->in_flight, key);
    }
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Showing) showing = user_data;
  g_autoptr (GError) error = NULL;

  /* What could not be marked stays claimed, and is shown again under the same key. */
  if (!inn_reminder_shown_finish (INN_STORE (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("A shown reminder cannot be noted: %s", error->message);
  showing_end (showing);
}

static void
note_time (InnReminderEngine *self)
{
  for (guint i = 0; i + 1 < MAX_A_MINUTE; i++)
    self->shown_at[i] = self->shown_at[i + 1];
  self->shown_at[MAX_A_MINUTE - 1] = inn_clock_get_utc (get_clock (self));
}

/* How many more popups this minute bears. */
static guint
count_free (InnReminderEngine *self)
{
  gint64 now = inn_clock_get_utc (get_clock (self));
  guint n_free = 0;

  for (guint i = 0; i < MAX_A_MINUTE; i++)
    if (now - self->shown_at[i] >= 60 || self->shown_at[i] > now)
      n_free++;

  return n_free;
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Showing) showing = user_data;
  InnReminderEngine *self = showing->engine;
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));

  if (inn_notifier_show_finish (INN_NOTIFIER (source), result) != INN_NOTICE_SHOWN
      || self->store == NULL)
    {
      showing_end (showing);
      return;
    }

  note_time (self);
  for (guint i = 0; i < showing->reminders->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (showing->reminders, i);

      g_array_append_val (occurrences, reminder->occurrence);
      if (!showing->digest)
        g_hash_table_replace (self->on_screen, inn_reminder_words_dup_key (reminder),
                              copy_reminder (reminder));
    }

  inn_reminder_shown_async (self->store, occurrences, NULL, marked_cb,
                            g_steal_pointer (&showing));
}

static void
show (InnReminderEngine *self,
      InnNotice         *notice,
      GPtrArray         *reminders,
      gboolean           digest)
{
  Showing *showing = g_new0 (Showing, 1);

  showing->engine = g_object_ref (self);
  showing->reminders = g_ptr_array_ref (reminders);
  showing->digest = digest;
  for (guint i = 0; i < reminders->len; i++)
    g_hash_table_add (self->in_flight,
                      inn_reminder_words_dup_key (g_ptr_array_index (reminders, i)));
  inn_notifier_show_async (self->notifier, notice, shown_cb, showing);
}

static void
show_each (InnReminderEngine *self,
           GPtrArray         *due)
{
  InnDate today = inn_clock_get_today (get_clock (self));
  gboolean names = inn_settings_get_popup_names (self->settings);

  for (guint i = 0; i < due->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (due, i);
      g_autoptr (InnNotice) notice = inn_reminder_words_single (reminder, today, names);
      g_autoptr (GPtrArray) one =
        g_ptr_array_new_with_free_func ((GDestroyNotify) inn_due_reminder_free);

      g_ptr_array_add (one, copy_reminder (reminder));
      show (self, notice, one, FALSE);
    }
}

/* What was claimed by the check before and is on its way to the screen is due until it is noted. */
static GPtrArray *
leave_out_in_flight (InnReminderEngine *self,
                     GPtrArray         *due)
{
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_due_reminder_free);

  for (guint i = 0; i < due->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (due, i);
      g_autofree char *key = inn_reminder_words_dup_key (reminder);

      if (!g_hash_table_contains (self->in_flight, key))
        g_ptr_array_add (left, copy_reminder (reminder));
    }

  return left;
}

static void
show_due (InnReminderEngine *self,
          InnReminderReport *report)
{
  g_autoptr (GPtrArray) due = leave_out_in_flight (self, report->due);
  g_autoptr (InnNotice) notice = NULL;

  if (due->len == 0)
    return;

  if (due->len <= MIN (MAX_SINGLE, count_free (self)) && !report->late)
    {
      show_each (self, due);
      return;
    }

  notice = inn_reminder_words_digest (due, inn_clock_get_today (get_clock (self)));
  show (self, notice, due, TRUE);
}

/* Takes away the popups of what was done, put off or deleted elsewhere. */
static void
withdraw_settled (InnReminderEngine *self,
                  InnReminderReport *report)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->on_screen);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const InnDueReminder *reminder = value;

      for (guint i = 0; i < report->settled->len; i++)
        {
          const InnOccurrence *settled = &g_array_index (report->settled, InnOccurrence, i);

          if (settled->subject_kind == reminder->occurrence.subject_kind
              && settled->subject_id == reminder->occurrence.subject_id
              && settled->rule_id == reminder->occurrence.rule_id
              && inn_date_equal (settled->day, reminder->occurrence.day))
            {
              inn_notifier_withdraw (self->notifier, key);
              g_hash_table_iter_remove (&iter);
              break;
            }
        }
    }
}

static void
arm (InnReminderEngine *self)
{
  inn_wake_watch_arm (self->watch,
                      inn_civil_is_set (self->next)
                        ? inn_clock_instant (get_clock (self), self->next)
                        : 0);
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
      withdraw_settled (self, report);
      show_due (self, report);
      if (report->jumped)
        g_signal_emit (self, signals[DATE_IN_QUESTION], 0);
    }

  g_signal_emit (self, signals[CHECKED], 0);
  if (self->again)
    inn_reminder_engine_check (self);
}

static GArray *
list_on_screen (InnReminderEngine *self)
{
  GArray *occurrences = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->on_screen);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_append_val (occurrences, ((InnDueReminder *) value)->occurrence);

  return occurrences;
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

  g_return_if_fail (INN_IS_REMINDER_ENGINE (self));

  if (inn_store_is_read_only (self->store))
    return;
  if (self->checking)
    {
      self->again = TRUE;
      return;
    }

  self->checking = TRUE;
  self->again = FALSE;
  on_screen = list_on_screen (self);
  inn_reminder_check_async (self->store, inn_settings_get_feb29_rule (self->settings),
                            inn_notifier_is_available (self->notifier), on_screen,
                            self->cancellable, checked_cb, g_object_ref (self));
}

static void
woke_cb (InnReminderEngine *self)
{
  inn_reminder_engine_check (self);
}

static void
store_changed_cb (InnReminderEngine *self,
                  InnChangeSet      *changes)
{
  if ((inn_change_set_get_areas (changes)
       & (INN_CHANGE_GUESTS | INN_CHANGE_FOLLOW_UPS | INN_CHANGE_RULES | INN_CHANGE_ANSWERS)) != 0)
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
answered_cb (GObject      *source,
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

      inn_notifier_show_async (self->notifier, notice, gone_cb, NULL);
    }
  else
    {
      /* Nothing was written: what was answered is still in the panel. */
      g_warning ("The answer to a popup cannot be noted: %s", error->message);
      inn_reminder_engine_check (self);
    }
}

static void
acted_cb (InnReminderEngine *self,
          const char        *key,
          const char        *action,
          const char        *token)
{
  g_autoptr (InnDueReminder) reminder = NULL;
  InnDueReminder *known = g_hash_table_lookup (self->on_screen, key);
  gboolean open = g_str_equal (action, INN_REMINDER_ACTION_OPEN)
                  || g_str_equal (action, INN_NOTICE_ACTION_DEFAULT);

  if (known != NULL)
    {
      reminder = copy_reminder (known);
      g_hash_table_remove (self->on_screen, key);
    }

  if (open)
    g_signal_emit (self, signals[OPEN], 0,
                   reminder != NULL ? reminder->guest_id : (gint64) 0,
                   reminder != NULL ? reminder->follow_up_id : (gint64) 0, token);
  else if (reminder != NULL)
    inn_reminder_answer_async (self->store, reminder,
                               g_str_equal (action, INN_REMINDER_ACTION_SNOOZE),
                               answered_cb, g_object_ref (self));
}

static void
closed_cb (InnReminderEngine *self,
           const char        *key)
{
  g_hash_table_remove (self->on_screen, key);
}

static void
availability_changed_cb (InnReminderEngine *self)
{
  inn_reminder_engine_check (self);
}

static void
inn_reminder_engine_dispose (GObject *object)
{
  InnReminderEngine *self = INN_REMINDER_ENGINE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->notifier != NULL)
    g_signal_handlers_disconnect_by_data (self->notifier, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_reminder_engine_parent_class)->dispose (object);
}

static void
inn_reminder_engine_finalize (GObject *object)
{
  InnReminderEngine *self = INN_REMINDER_ENGINE (object);

  g_clear_pointer (&self->in_flight, g_hash_table_unref);
  g_clear_pointer (&self->on_screen, g_hash_table_unref);
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
  self->in_flight = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->on_screen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) inn_due_reminder_free);
  self->cancellable = g_cancellable_new ();
  self->next = INN_CIVIL_NONE;
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

  if (self->notifier != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->notifier, self);
      inn_notifier_withdraw_all (self->notifier);
      g_hash_table_remove_all (self->on_screen);
    }

  g_set_object (&self->notifier, notifier);
  g_signal_connect_swapped (notifier, "acted", G_CALLBACK (acted_cb), self);
  g_signal_connect_swapped (notifier, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_swapped (notifier, "availability-changed",
                            G_CALLBACK (availability_changed_cb), self);
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

  switch (inn_notifier_get_state (self->notifier))
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
  inn_notifier_show_async (self->notifier, notice, tried_cb, task);
}

InnNoticeOutcome
inn_reminder_engine_try_popup_finish (InnReminderEngine *self,
                                      GAsyncResult      *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), INN_NOTICE_REFUSED);

  return g_task_propagate_int (G_TASK (result), NULL);
}
