/* inn-reminder-check.c: one look at the book: what is to be shown now, and when to look again.
 *
 * All of it is one transaction on the database thread: plan, collect, claim. A claim is committed
 * before a popup is sent, so a program that dies in between shows it again, under the same key.
 */

#include "config.h"

#include "inn-reminder-check.h"

#include "inn-birthday-table.h"
#include "inn-occasion-table.h"
#include "inn-follow-up-table.h"
#include "inn-promise-table.h"
#include "inn-reminder-guards.h"
#include "inn-reminder-plan.h"
#include "inn-rule-table.h"
#include "inn-state-table.h"

/* Facts about the book. */
#define LAST_CHECKED "last-checked-utc"
#define HIGHEST_SEEN "highest-utc"
/* The day whose first popup was shown last, as a Julian day. */
#define DAY_TOLD "day-told"

#define DAY_SECONDS (24 * 60 * 60)

/* A look this long after the last one makes one ask whether the date is right. */
#define JUMP_DAYS 45

/* What is shown later than this is old news, and told as a digest. */
#define LATE_MINUTES (12 * 60)

typedef struct
{
  InnCivil      now;
  gint64        utc;
  InnReminderAsk of;
  GArray       *on_screen; /* of InnOccurrence */
} Ask;

typedef struct
{
  gint64   utc;
  InnDate  today;
  gboolean greeted;
  GArray  *occurrences;
} Shown;

static void
ask_free (gpointer data)
{
  Ask *ask = data;

  g_array_unref (ask->on_screen);
  g_free (ask);
}

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_array_unref (shown->occurrences);
  g_free (shown);
}

/**
 * inn_reminder_report_free:
 * @self: (transfer full): a reminder report
 */
void
inn_reminder_report_free (InnReminderReport *self)
{
  g_ptr_array_unref (self->due);
  g_array_unref (self->settled);
  g_free (self);
}

static InnReminderReport *
report_new (void)
{
  InnReminderReport *report = g_new0 (InnReminderReport, 1);

  report->due = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_due_reminder_free);
  report->settled = g_array_new (FALSE, FALSE, sizeof (InnOccurrence));
  report->next = INN_CIVIL_NONE;

  return report;
}

static void
take_follow_ups (GArray    *tasks,
                 GPtrArray *open)
{
  for (guint i = 0; i < open->len; i++)
    {
      const InnFollowUp *follow_up = g_ptr_array_index (open, i);
      InnPlanTask planned = { INN_SUBJECT_FOLLOW_UP, follow_up->id, follow_up->due };

      g_array_append_val (tasks, planned);
    }
}

static void
take_promises (GArray    *tasks,
               GPtrArray *open)
{
  for (guint i = 0; i < open->len; i++)
    {
      const InnPromise *promise = g_ptr_array_index (open, i);
      InnPlanTask planned = { INN_SUBJECT_PROMISE, promise->id, promise->due };

      g_array_append_val (tasks, planned);
    }
}

static gboolean
write_plan (InnConnection         *connection,
            const InnPlanChanges  *changes,
            GError               **error)
{
  for (guint i = 0; i < changes->remove->len; i++)
    if (!inn_occurrence_table_delete (connection,
                                      &g_array_index (changes->remove, InnOccurrence, i), error))
      return FALSE;

  for (guint i = 0; i < changes->save->len; i++)
    if (!inn_occurrence_table_save (connection,
                                    &g_array_index (changes->save, InnOccurrence, i), error))
      return FALSE;

  return TRUE;
}

static guint
find_kinds (GArray *rules)
{
  guint kinds = 0;

  for (guint i = 0; i < rules->len; i++)
    if (g_array_index (rules, InnReminderRule, i).enabled)
      kinds |= INN_OCCASIONS (g_array_index (rules, InnReminderRule, i).kind);

  return kinds;
}

static gboolean
plan (InnConnection  *connection,
      const Ask      *ask,
      GError        **error)
{
  int belated = INN_GUARDED (INN_GUARD_BELATED) ? INN_BELATED_DAYS : 0;
  InnDate first = inn_date_add_days (ask->now.date, -belated);
  InnDate horizon;
  g_autoptr (GArray) rules = inn_rule_table_list (connection, error);
  g_autoptr (GPtrArray) follow_ups = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (InnPlanTask));
  g_autoptr (GArray) leads = inn_occasion_table_list_leads (connection, error);
  g_autoptr (GArray) occasions = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GArray) occurrences = NULL;
  g_autoptr (InnPlanChanges) changes = NULL;

  if (rules == NULL || leads == NULL)
    return FALSE;

  horizon = inn_reminder_plan_horizon (ask->now.date, rules, leads);
  follow_ups = inn_follow_up_table_list_open (connection, horizon, G_MAXUINT, error);
  promises = follow_ups != NULL ? inn_promise_table_list_due (connection, horizon, error) : NULL;
  answers = promises != NULL ? inn_birthday_table_list_answers (connection, first, error) : NULL;
  occasions = answers != NULL
                ? inn_occasion_table_list (connection, find_kinds (rules), first, horizon, ask->of.feb29,
                                           error)
                : NULL;
  occurrences = occasions != NULL ? inn_occurrence_table_load_all (connection, error) : NULL;
  if (occurrences == NULL)
    return FALSE;

  take_follow_ups (tasks, follow_ups);
  take_promises (tasks, promises);
  changes = inn_reminder_plan_make (&(InnPlanFacts) {
    .now = ask->now,
    .rules = rules,
    .tasks = tasks,
    .occasions = occasions,
    .leads = leads,
    .answers = answers,
    .occurrences = occurrences,
  });

  return write_plan (connection, changes, error);
}

/* The clock may run ahead of what was seen before, but not behind it or before this program; unless
 * somebody says that it was wrong before. */
static gboolean
judge_clock (InnConnection      *connection,
             const Ask          *ask,
             InnReminderReport  *report,
             GError            **error)
{
  gint64 highest = 0;
  gint64 last = 0;

  if (!inn_state_table_get_int (connection, HIGHEST_SEEN, &highest, error)
      || !inn_state_table_get_int (connection, LAST_CHECKED, &last, error))
    return FALSE;

  if (ask->of.trust)
    highest = last = 0;
  report->paused = INN_GUARDED (INN_GUARD_CLOCK)
                   && (ask->utc < INN_REMINDERS_SINCE || ask->utc < highest - DAY_SECONDS);
  report->jumped = last != 0 && ask->utc - last > JUMP_DAYS * DAY_SECONDS;
  if (report->paused)
    return TRUE;

  return inn_state_table_set_int (connection, LAST_CHECKED, ask->utc, error)
         && inn_state_table_set_int (connection, HIGHEST_SEEN, MAX (highest, ask->utc), error);
}

static gboolean
is_late (InnCivil fire,
         InnCivil now)
{
  int days = inn_date_days_between (fire.date, now.date);

  return days * 24 * 60 + now.minute - fire.minute > LATE_MINUTES;
}

/* In quiet hours only what is urgent is shown; the rest waits as it is. */
static void
hold_back (GPtrArray         *due,
           InnReminderReport *report)
{
  for (guint i = due->len; i > 0; i--)
    if (!((InnDueReminder *) g_ptr_array_index (due, i - 1))->urgent)
      {
        g_ptr_array_remove_index (due, i - 1);
        report->held = TRUE;
      }
}

/* The first popup of the day sums it up, once a day; not in quiet hours. */
static gboolean
greet (InnConnection      *connection,
       const Ask          *ask,
       InnReminderReport  *report,
       GError            **error)
{
  gint64 today = inn_date_to_julian (ask->now.date);
  gint64 told = 0;

  if (!ask->of.greet || !ask->of.claim || inn_quiet_hours_hold (ask->of.quiet, ask->now))
    return TRUE;
  if (!inn_state_table_get_int (connection, DAY_TOLD, &told, error))
    return FALSE;

  report->greeted = told == today;
  if (report->greeted)
    return TRUE;
  if (!inn_reminder_day_load (connection, ask->now, ask->of.feb29, report->due, &report->day, error))
    return FALSE;
  if (inn_reminder_day_count (report->day) > 0)
    return TRUE;

  report->greeted = TRUE;
  return inn_state_table_set_int (connection, DAY_TOLD, today, error);
}

/* What was held comes when the quiet hours are over. */
static void
wait_for_the_morning (const Ask         *ask,
                      InnReminderReport *report)
{
  InnCivil end = inn_quiet_hours_end (ask->of.quiet, ask->now);

  if (!INN_GUARDED (INN_GUARD_MORNING)
      || !inn_quiet_hours_hold (ask->of.quiet, ask->now)
      || !(report->held || (ask->of.greet && ask->of.claim)))
    return;
  if (!inn_civil_is_set (report->next) || inn_civil_compare (end, report->next) < 0)
    report->next = end;
}

static gboolean
collect (InnConnection      *connection,
         const Ask          *ask,
         InnReminderReport  *report,
         GError            **error)
{
  g_autoptr (GPtrArray) due = inn_occurrence_table_list_due (connection, ask->now, error);

  if (due == NULL)
    return FALSE;
  if (!ask->of.claim)
    return TRUE;

  for (guint i = due->len; i > 0 && !INN_GUARDED (INN_GUARD_CLAIMED); i--)
    if (((InnDueReminder *) g_ptr_array_index (due, i - 1))->occurrence.state
        == INN_OCCURRENCE_CLAIMED)
      g_ptr_array_remove_index (due, i - 1);

  if (inn_quiet_hours_hold (ask->of.quiet, ask->now))
    hold_back (due, report);

  for (guint i = 0; i < due->len; i++)
    {
      const InnDueReminder *reminder = g_ptr_array_index (due, i);

      if (!inn_occurrence_table_claim (connection, &reminder->occurrence, ask->utc, error))
        return FALSE;
      report->late |= is_late (reminder->occurrence.fire, ask->now)
                      || (!reminder->urgent
                          && inn_quiet_hours_hold (ask->of.quiet, reminder->occurrence.fire));
    }

  g_ptr_array_unref (report->due);
  report->due = g_steal_pointer (&due);

  return TRUE;
}

/* A popup has done its work when its occurrence is gone, answered, or planned for later. */
static gboolean
find_settled (InnConnection      *connection,
              const Ask          *ask,
              InnReminderReport  *report,
              GError            **error)
{
  g_autoptr (GArray) rows = NULL;

  if (ask->on_screen->len == 0)
    return TRUE;

  rows = inn_occurrence_table_load_all (connection, error);
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < ask->on_screen->len; i++)
    {
      const InnOccurrence *shown = &g_array_index (ask->on_screen, InnOccurrence, i);
      gboolean stands = FALSE;

      for (guint j = 0; j < rows->len && !stands; j++)
        {
          const InnOccurrence *row = &g_array_index (rows, InnOccurrence, j);

          stands = row->rule_id == shown->rule_id
                   && row->subject_kind == shown->subject_kind
                   && row->subject_id == shown->subject_id
                   && inn_date_equal (row->day, shown->day)
                   && row->state != INN_OCCURRENCE_EXPIRED
                   && inn_civil_compare (row->fire, ask->now) <= 0;
        }

      if (!stands)
        g_array_append_val (report->settled, *shown);
    }

  return TRUE;
}

static gpointer
check (InnConnection  *connection,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  const Ask *ask = data;
  g_autoptr (InnReminderReport) report = report_new ();

  if (!judge_clock (connection, ask, report, error))
    return NULL;
  if (report->paused)
    return g_steal_pointer (&report);

  if (!plan (connection, ask, error)
      || !collect (connection, ask, report, error)
      || !find_settled (connection, ask, report, error)
      || !greet (connection, ask, report, error)
      || !inn_occurrence_table_next (connection, ask->now, &report->next, error))
    return NULL;
  wait_for_the_morning (ask, report);

  return g_steal_pointer (&report);
}

static gpointer
mark_shown (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Shown *shown = data;

  for (guint i = 0; i < shown->occurrences->len; i++)
    if (!inn_occurrence_table_mark_shown (connection,
                                          &g_array_index (shown->occurrences, InnOccurrence, i),
                                          shown->utc, error))
      return NULL;
  if (shown->greeted
      && !inn_state_table_set_int (connection, DAY_TOLD, inn_date_to_julian (shown->today), error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

/**
 * inn_reminder_check_async:
 * @store: the open book, writable
 * @of: what for
 * @on_screen: (element-type InnOccurrence): what there are popups for
 *
 * Plans, and takes what is due. Main thread; the work is done on the database thread.
 */
void
inn_reminder_check_async (InnStore            *store,
                          InnReminderAsk       of,
                          GArray              *on_screen,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  InnClock *clock = inn_store_get_clock (store);
  Ask *ask = g_new0 (Ask, 1);

  ask->now = inn_clock_get_civil (clock);
  ask->utc = inn_clock_get_utc (clock);
  ask->of = of;
  ask->on_screen = g_array_ref (on_screen);

  inn_store_write_state_async (store, INN_PRIORITY_BACKGROUND, check, ask, ask_free,
                               (GDestroyNotify) inn_reminder_report_free, cancellable,
                               callback, user_data);
}

/**
 * inn_reminder_check_finish:
 *
 * Returns: (transfer full): what is due and what is settled; %NULL on error
 */
InnReminderReport *
inn_reminder_check_finish (InnStore      *store,
                           GAsyncResult  *result,
                           GError       **error)
{
  return inn_store_write_state_finish (store, result, error);
}

/**
 * inn_reminder_shown_async:
 * @occurrences: (element-type InnOccurrence): as they were reported due
 * @greeted: whether the popup was the first one of the day
 *
 * Says that the desktop took the popups of @occurrences.
 */
void
inn_reminder_shown_async (InnStore            *store,
                          GArray              *occurrences,
                          gboolean             greeted,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->utc = inn_clock_get_utc (inn_store_get_clock (store));
  shown->today = inn_clock_get_today (inn_store_get_clock (store));
  shown->greeted = greeted;
  shown->occurrences = g_array_ref (occurrences);
  inn_store_write_state_async (store, INN_PRIORITY_BACKGROUND, mark_shown, shown, shown_free,
                               NULL, cancellable, callback, user_data);
}

/**
 * inn_reminder_shown_finish:
 *
 * Returns: whether it is on the disk that they were shown
 */
gboolean
inn_reminder_shown_finish (InnStore      *store,
                           GAsyncResult  *result,
                           GError       **error)
{
  return inn_store_write_state_finish (store, result, error) != NULL;
}
