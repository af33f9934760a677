/* inn-reminder-answer.c: carries out what was pressed on a popup. */

#include "config.h"

#include "inn-reminder-answer.h"

#include "inn-snooze.h"
#include "inn-store-follow-ups.h"
#include "inn-store-promises.h"
#include "inn-store-reminders.h"

static void
complete (GTask      *task,
          gboolean    success,
          GError     *error)
{
  if (success)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean success =
    inn_store_finish_follow_up_finish (INN_STORE (source), result, NULL, &error);

  complete (task, success, error);
}

static void
snoozed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean success =
    inn_store_snooze_follow_up_finish (INN_STORE (source), result, NULL, &error);

  complete (task, success, error);
}

static void
promise_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean success = inn_store_change_promise_finish (INN_STORE (source), result, NULL, &error);

  complete (task, success, error);
}

static void
day_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean success =
    inn_store_answer_day_finish (INN_STORE (source), result, NULL, &error) != 0;

  complete (task, success, error);
}

/**
 * inn_reminder_answer_async:
 * @store: the open book
 * @reminder: what was shown
 * @snooze: whether it is put off for an hour, instead of done
 *
 * Main thread. Fails with %INN_ERROR_NOT_FOUND when what it is about was deleted meanwhile.
 */
void
inn_reminder_answer_async (InnStore             *store,
                           const InnDueReminder *reminder,
                           gboolean              snooze,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  GTask *task = g_task_new (store, NULL, callback, user_data);
  InnCivil later = inn_snooze_in_an_hour (inn_store_get_clock (store));

  g_task_set_source_tag (task, inn_reminder_answer_async);

  if (reminder->kind != INN_RULE_FOLLOW_UP)
    {
      g_autoptr (InnAnswer) answer =
        inn_answer_new (reminder->guest_id, reminder->occurrence.day,
                        snooze ? INN_ANSWER_SNOOZED : INN_ANSWER_DONE);

      answer->rule_id = reminder->occurrence.rule_id;
      answer->of = reminder->kind;
      if (inn_rule_kind_get_subject (reminder->kind) != INN_SUBJECT_GUEST)
        answer->subject_id = reminder->occurrence.subject_id;
      if (snooze)
        answer->until = later;
      inn_store_answer_day_async (store, answer, NULL, day_cb, task);
    }
  else if (reminder->occurrence.subject_kind == INN_SUBJECT_PROMISE)
    {
      gint64 id = reminder->occurrence.subject_id;

      if (snooze)
        inn_store_snooze_promise_async (store, id, later, NULL, promise_cb, task);
      else
        inn_store_settle_promise_async (store, id, TRUE, NULL, NULL, promise_cb, task);
    }
  else if (snooze)
    {
      inn_store_snooze_follow_up_async (store, reminder->follow_up_id, later, NULL,
                                        snoozed_cb, task);
    }
  else
    {
      inn_store_finish_follow_up_async (store, reminder->follow_up_id, NULL, NULL,
                                        finished_cb, task);
    }
}

/**
 * inn_reminder_answer_finish:
 *
 * Returns: whether the answer is on the disk
 */
gboolean
inn_reminder_answer_finish (InnStore      *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
