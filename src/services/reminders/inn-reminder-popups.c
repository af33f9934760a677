/* inn-reminder-popups.c: the popups of the reminders that are due, from the way to the screen until
 * they are answered, closed or taken away. Up to MAX_SINGLE reminders get a popup each, more of them,
 * late ones, or ones that would read the same share a digest. What was shown is noted in the book at once. */

#include "config.h"

#include "inn-reminder-popups.h"

#include "inn-occurrence-table.h"
#include "inn-reminder-check.h"
#include "inn-reminder-guards.h"
#include "inn-reminder-words.h"

#define MAX_SINGLE 3
#define MAX_A_MINUTE 4

struct _InnReminderPopups
{
  GObject      parent_instance;

  InnStore    *store;     /* owned */
  InnSettings *settings;  /* owned */
  InnNotifier *notifier;  /* owned, nullable */
  GHashTable  *on_screen; /* key (owned) to InnDueReminder (owned) */
  GHashTable  *in_flight; /* keys (owned) of what is being shown and not noted yet */
  gboolean     greeting;  /* the popup that sums up the day is on its way… */
  gboolean     greeted;   /* …or was shown */
  gint64       shown_at[MAX_A_MINUTE]; /* UTC of the last popups, latest last */
};

G_DEFINE_FINAL_TYPE (InnReminderPopups, inn_reminder_popups, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  OPEN,
  AVAILABILITY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One popup on its way, and the reminders that it stands for. */
typedef struct
{
  InnReminderPopups *popups;    /* owned */
  GPtrArray         *reminders; /* owned, of InnDueReminder */
  gboolean           digest;
  gboolean           greets;    /* sums up the day */
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->popups);
  g_ptr_array_unref (showing->reminders);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

static InnClock *
get_clock (InnReminderPopups *self)
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
  if (showing->greets)
    showing->popups->greeting = FALSE;
  for (guint i = 0; i < showing->reminders->len; i++)
    {
      g_autofree char *key =
        inn_reminder_words_dup_key (g_ptr_array_index (showing->reminders, i));

      g_hash_table_remove (showing->popups->in_flight, key);
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
note_time (InnReminderPopups *self)
{
  for (guint i = 0; i + 1 < MAX_A_MINUTE; i++)
    self->shown_at[i] = self->shown_at[i + 1];
  self->shown_at[MAX_A_MINUTE - 1] = inn_clock_get_utc (get_clock (self));
}

/* How many more popups this minute bears. */
static guint
count_free (InnReminderPopups *self)
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
  InnReminderPopups *self = showing->popups;
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));
  InnNoticeOutcome outcome = inn_notifier_show_finish (INN_NOTIFIER (source), result);
  gboolean greets = showing->greets;

  if ((outcome != INN_NOTICE_SHOWN && INN_GUARDED (INN_GUARD_OUTCOME)) || self->store == NULL)
    {
      showing_end (showing);
      return;
    }

  self->greeted |= greets;
  note_time (self);
  for (guint i = 0; i < showing->reminders->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (showing->reminders, i);

      g_array_append_val (occurrences, reminder->occurrence);
      if (!showing->digest)
        g_hash_table_replace (self->on_screen, inn_reminder_words_dup_key (reminder),
                              copy_reminder (reminder));
    }

  inn_reminder_shown_async (self->store, occurrences, greets, NULL, marked_cb,
                            g_steal_pointer (&showing));
}

static void
show (InnReminderPopups *self,
      InnNotice         *notice,
      GPtrArray         *reminders,
      gboolean           digest,
      gboolean           greets)
{
  Showing *showing = g_new0 (Showing, 1);

  showing->popups = g_object_ref (self);
  showing->reminders = g_ptr_array_ref (reminders);
  showing->digest = digest;
  showing->greets = greets;
  self->greeting |= greets;
  for (guint i = 0; i < reminders->len; i++)
    g_hash_table_add (self->in_flight,
                      inn_reminder_words_dup_key (g_ptr_array_index (reminders, i)));
  inn_notifier_show_async (self->notifier, notice, shown_cb, showing);
}

static void
show_each (InnReminderPopups *self,
           GPtrArray         *due,
           gboolean           greets)
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
      show (self, notice, one, FALSE, greets);
    }
}

/* Without names two popups may say the same, and nobody knows which of them their buttons are about. */
static gboolean
would_look_alike (InnReminderPopups *self,
                  GPtrArray         *due)
{
  InnDate today = inn_clock_get_today (get_clock (self));
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (inn_settings_get_popup_names (self->settings))
    return FALSE;

  for (guint i = 0; i < due->len; i++)
    {
      g_autoptr (InnNotice) notice
        = inn_reminder_words_single (g_ptr_array_index (due, i), today, FALSE);

      if (!g_hash_table_add (said, g_strconcat (inn_notice_get_summary (notice), "\n",
                                                inn_notice_get_body (notice), NULL)))
        return TRUE;
    }

  return FALSE;
}

/* What was claimed by the check before and is on its way to the screen is due until it is noted. */
static GPtrArray *
leave_out_in_flight (InnReminderPopups *self,
                     GPtrArray         *due)
{
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_due_reminder_free);

  for (guint i = 0; i < due->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (due, i);
      g_autofree char *key = inn_reminder_words_dup_key (reminder);

      if (!g_hash_table_contains (self->in_flight, key) || !INN_GUARDED (INN_GUARD_IN_FLIGHT))
        g_ptr_array_add (left, copy_reminder (reminder));
    }

  return left;
}

static gboolean
contains_occurrence (GArray              *occurrences,
                     const InnOccurrence *wanted)
{
  for (guint i = 0; i < occurrences->len; i++)
    {
      const InnOccurrence *occurrence = &g_array_index (occurrences, InnOccurrence, i);

      if (occurrence->subject_kind == wanted->subject_kind
          && occurrence->subject_id == wanted->subject_id
          && occurrence->rule_id == wanted->rule_id
          && inn_date_equal (occurrence->day, wanted->day))
        return TRUE;
    }

  return FALSE;
}

/* ---- What the desktop says --------------------------------------------------------------- */

static void
acted_cb (InnReminderPopups *self,
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
    g_signal_emit (self, signals[ANSWERED], 0, reminder,
                   g_str_equal (action, INN_REMINDER_ACTION_SNOOZE));
}

static void
closed_cb (InnReminderPopups *self,
           const char        *key)
{
  g_hash_table_remove (self->on_screen, key);
}

static void
availability_changed_cb (InnReminderPopups *self)
{
  g_signal_emit (self, signals[AVAILABILITY_CHANGED], 0);
}

static void
inn_reminder_popups_dispose (GObject *object)
{
  InnReminderPopups *self = INN_REMINDER_POPUPS (object);

  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_reminder_popups_parent_class)->dispose (object);
}

static void
inn_reminder_popups_finalize (GObject *object)
{
  InnReminderPopups *self = INN_REMINDER_POPUPS (object);

  g_clear_pointer (&self->in_flight, g_hash_table_unref);
  g_clear_pointer (&self->on_screen, g_hash_table_unref);

  G_OBJECT_CLASS (inn_reminder_popups_parent_class)->finalize (object);
}

static void
inn_reminder_popups_class_init (InnReminderPopupsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_reminder_popups_dispose;
  object_class->finalize = inn_reminder_popups_finalize;

  signals[ANSWERED] = g_signal_new ("answered", INN_TYPE_REMINDER_POPUPS, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[OPEN] = g_signal_new ("open", INN_TYPE_REMINDER_POPUPS, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 3,
                                G_TYPE_INT64, G_TYPE_INT64, G_TYPE_STRING);
  signals[AVAILABILITY_CHANGED] = g_signal_new ("availability-changed", INN_TYPE_REMINDER_POPUPS,
                                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 0);
}

static void
inn_reminder_popups_init (InnReminderPopups *self)
{
  self->in_flight = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->on_screen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) inn_due_reminder_free);
}

/**
 * inn_reminder_popups_new:
 * @store: the open book, in which is noted what was shown
 * @settings: the preferences
 *
 * Returns: (transfer full): no popups, and nobody yet who could show any
 */
InnReminderPopups *
inn_reminder_popups_new (InnStore    *store,
                         InnSettings *settings)
{
  InnReminderPopups *self = g_object_new (INN_TYPE_REMINDER_POPUPS, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);

  return self;
}

/**
 * inn_reminder_popups_set_notifier:
 * @self: the popups
 * @notifier: who shows them from now on
 *
 * Takes away what the one before shows.
 */
void
inn_reminder_popups_set_notifier (InnReminderPopups *self,
                                  InnNotifier       *notifier)
{
  g_return_if_fail (INN_IS_REMINDER_POPUPS (self));

  if (self->notifier != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->notifier, self);
      inn_notifier_withdraw_all (self->notifier);
      g_hash_table_remove_all (self->on_screen);
    }

  g_set_object (&self->notifier, notifier);
  g_signal_connect_object (notifier, "acted", G_CALLBACK (acted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "availability-changed",
                           G_CALLBACK (availability_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_reminder_popups_get_notifier:
 * @self: the popups
 *
 * Returns: (transfer none): who shows them
 */
InnNotifier *
inn_reminder_popups_get_notifier (InnReminderPopups *self)
{
  g_return_val_if_fail (INN_IS_REMINDER_POPUPS (self), NULL);

  return self->notifier;
}

/**
 * inn_reminder_popups_show:
 * @self: the popups
 * @reminders: (element-type InnDueReminder): what is due, in the order of its time
 * @late: whether some of it should have been shown long ago
 * @day: what the first popup of the day has to say, if it is time for it; it then stands for all
 */
void
inn_reminder_popups_show (InnReminderPopups *self,
                          GPtrArray         *reminders,
                          gboolean           late,
                          InnReminderDay     day)
{
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (InnNotice) notice = NULL;

  g_return_if_fail (INN_IS_REMINDER_POPUPS (self));

  due = leave_out_in_flight (self, reminders);
  if (inn_reminder_day_count (day) > 0 && !self->greeting)
    {
      /* One thing alone says it better itself, and can be answered. */
      if (inn_reminder_day_count (day) == 1 && due->len == 1 && !late)
        {
          show_each (self, due, TRUE);
          return;
        }

      notice = inn_reminder_day_new_notice (day);
      show (self, notice, due, TRUE, TRUE);
      return;
    }
  if (due->len == 0)
    return;

  if (due->len <= MIN (MAX_SINGLE, count_free (self)) && !late
      && !would_look_alike (self, due))
    {
      show_each (self, due, FALSE);
      return;
    }

  notice = inn_reminder_words_digest (due, inn_clock_get_today (get_clock (self)));
  show (self, notice, due, TRUE, FALSE);
}

/**
 * inn_reminder_popups_withdraw:
 * @self: the popups
 * @settled: (element-type InnOccurrence): what was done, put off or deleted elsewhere
 */
void
inn_reminder_popups_withdraw (InnReminderPopups *self,
                              GArray            *settled)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer value = NULL;

  g_return_if_fail (INN_IS_REMINDER_POPUPS (self));

  g_hash_table_iter_init (&iter, self->on_screen);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (contains_occurrence (settled, &((InnDueReminder *) value)->occurrence))
      {
        inn_notifier_withdraw (self->notifier, key);
        g_hash_table_iter_remove (&iter);
      }
}

/**
 * inn_reminder_popups_list:
 * @self: the popups
 *
 * Returns: (transfer full) (element-type InnOccurrence): what has a popup of its own on the screen
 */
GArray *
inn_reminder_popups_list (InnReminderPopups *self)
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
 * inn_reminder_popups_has_greeted:
 * @self: the popups
 *
 * Returns: whether one of them summed up a day
 */
gboolean
inn_reminder_popups_has_greeted (InnReminderPopups *self)
{
  g_return_val_if_fail (INN_IS_REMINDER_POPUPS (self), FALSE);

  return self->greeted;
}
