/* inn-reminder-acts.c: see inn-reminder-acts.h. */

#include "config.h"

#include "inn-reminder-acts.h"

#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-store-follow-ups.h"
#include "inn-store-promises.h"
#include "inn-store-reminders.h"

#include <glib/gi18n.h>

/* The line that stays where it is until the panel closes. */
typedef struct
{
  InnAgendaItem *item;      /* owned */
  InnAgendaState settled;   /* what @item becomes */
  InnCivil now;
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_object_unref (settling->item);
  g_free (settling);
}

static void
settle (gint64    seq,
        gboolean  done,
        gpointer  data)
{
  Settling *settling = data;

  if (done)
    inn_agenda_item_set_settled (settling->item, settling->settled, seq, settling->now);
  else
    inn_agenda_item_set_settling (settling->item, FALSE);
}

static void
keep_line (InnPendingAct  *act,
           InnBook        *book,
           InnAgendaItem  *item,
           InnAgendaState  settled)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->item = g_object_ref (item);
  settling->settled = settled;
  settling->now = inn_clock_get_civil (inn_book_get_clock (book));
  inn_agenda_item_set_settling (item, TRUE);
  inn_pending_act_set_end (act, settle, settling, settling_free);
}

/**
 * inn_reminder_acts_finish:
 * @from: where it was pressed
 * @book: the open book
 * @follow_up: what is done
 *
 * Marks it as done, and offers to take that back.
 */
void
inn_reminder_acts_finish (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up)
{
  /* Translators: what was to be done. */
  char *done = g_strdup_printf (_("Done: %s"), follow_up->what);

  inn_store_finish_follow_up_async (inn_book_get_store (book), follow_up->id, "", NULL,
                                    inn_pending_act_cb,
                                    inn_pending_act_new (from, inn_store_finish_follow_up_finish,
                                                         done,
                                                         _("The follow-up was not marked as done")));
}

/**
 * inn_reminder_acts_reopen:
 * @from: the widget that asks; the words are shown in its window
 * @book: the open book
 * @follow_up: what was done
 *
 * Makes it open again, and offers to take that back.
 */
void
inn_reminder_acts_reopen (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up)
{
  /* Translators: what is to be done. */
  char *done = g_strdup_printf (_("Open again: %s"), follow_up->what);

  inn_store_reopen_follow_up_async (inn_book_get_store (book), follow_up->id, NULL,
                                    inn_pending_act_cb,
                                    inn_pending_act_new (from, inn_store_reopen_follow_up_finish,
                                                         done,
                                                         _("The follow-up was not opened again")));
}

static char *
format_until (InnBook    *book,
              const char *what,
              InnCivil    until)
{
  InnCivil now = inn_clock_get_civil (inn_book_get_clock (book));
  g_autofree char *when = inn_format_due (until, now);

  /* Translators: what is to be done or whose birthday it is; a day, perhaps with a time. */
  return g_strdup_printf (_("“%1$s” comes back %2$s"), what, when);
}

/**
 * inn_reminder_acts_snooze:
 * @from: where it was pressed
 * @book: the open book
 * @follow_up: what is put off
 * @until: the new time
 */
void
inn_reminder_acts_snooze (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up,
                          InnCivil           until)
{
  inn_store_snooze_follow_up_async (inn_book_get_store (book), follow_up->id, until, NULL,
                                    inn_pending_act_cb,
                                    inn_pending_act_new (from, inn_store_snooze_follow_up_finish,
                                                         format_until (book, follow_up->what,
                                                                       until),
                                                         _("The follow-up was not postponed")));
}

/**
 * inn_reminder_acts_delete:
 * @from: the widget that asks; the words are shown in its window
 * @book: the open book
 * @follow_up: what goes
 *
 * Deletes it, and offers to take that back.
 */
void
inn_reminder_acts_delete (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up)
{
  /* Translators: what was to be done. */
  char *done = g_strdup_printf (_("Deleted: %s"), follow_up->what);

  inn_store_delete_follow_up_async (inn_book_get_store (book), follow_up->id, NULL,
                                    inn_pending_act_cb,
                                    inn_pending_act_new (from, inn_store_delete_follow_up_finish,
                                                         done,
                                                         _("The follow-up was not deleted")));
}

/**
 * inn_reminder_acts_complete:
 * @from: where it was pressed
 * @book: the open book
 * @item: a follow-up that is done, or a promise that was kept; the line stays and carries its own
 *   Undo
 */
void
inn_reminder_acts_complete (GtkWidget     *from,
                            InnBook       *book,
                            InnAgendaItem *item)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);
  gint64 id = inn_agenda_task_get_id (task);
  gboolean promise = task->promise != NULL;
  InnPendingAct *act;

  act = inn_pending_act_new (from, promise ? inn_store_change_promise_finish
                                           : inn_store_finish_follow_up_finish,
                             NULL, promise ? _("The promise was not changed")
                                           : _("The follow-up was not marked as done"));
  keep_line (act, book, item, INN_AGENDA_DONE);
  if (promise)
    inn_store_settle_promise_async (inn_book_get_store (book), id, TRUE, NULL, NULL,
                                    inn_pending_act_cb, act);
  else
    inn_store_finish_follow_up_async (inn_book_get_store (book), id, "", NULL,
                                      inn_pending_act_cb, act);
}

/**
 * inn_reminder_acts_postpone:
 * @from: where it was pressed
 * @book: the open book
 * @item: what is put off
 * @until: the new time
 */
void
inn_reminder_acts_postpone (GtkWidget     *from,
                            InnBook       *book,
                            InnAgendaItem *item,
                            InnCivil       until)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);

  if (task->promise == NULL)
    inn_reminder_acts_snooze (from, book, task->follow_up, until);
  else
    inn_store_snooze_promise_async (inn_book_get_store (book), task->promise->id, until, NULL,
                                    inn_pending_act_cb,
                                    inn_pending_act_new (from, inn_store_change_promise_finish,
                                                         format_until (book,
                                                                       inn_agenda_task_get_what (task),
                                                                       until),
                                                         _("The promise was not postponed")));
}

/**
 * inn_reminder_acts_remove:
 * @from: the widget that asks; the words are shown in its window
 * @book: the open book
 * @item: what goes
 *
 * Deletes it, and offers to take that back.
 */
void
inn_reminder_acts_remove (GtkWidget     *from,
                          InnBook       *book,
                          InnAgendaItem *item)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);

  if (task->promise == NULL)
    inn_reminder_acts_delete (from, book, task->follow_up);
  else
    inn_store_delete_promise_async (inn_book_get_store (book), task->promise->id, NULL,
                                    inn_pending_act_cb,
                                    inn_pending_act_new (from, inn_store_change_promise_finish,
                                                         g_strdup_printf (_("Deleted: %s"),
                                                                          inn_agenda_task_get_what (task)),
                                                         _("The promise was not deleted")));
}

/* What came of it is written into the newest version. */
typedef struct
{
  InnPendingAct *act; /* owned */
  char *outcome;      /* owned */
} Outcome;

static void
outcome_free (Outcome *outcome)
{
  g_clear_pointer (&outcome->act, inn_pending_act_free);
  g_free (outcome->outcome);
  g_free (outcome);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, outcome_free)

static gboolean
finish_saving (InnStore      *store,
               GAsyncResult  *result,
               gint64        *seq,
               GError       **error)
{
  return inn_store_save_follow_up_finish (store, result, seq, error) != 0;
}

static void
outcome_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Outcome) outcome = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InnFollowUp) follow_up = NULL;
  g_autoptr (InnFollowUp) changed = NULL;

  follow_up = inn_store_load_follow_up_finish (INN_STORE (source), result, &error);
  if (follow_up == NULL)
    {
      inn_pending_act_fail (outcome->act, error);
      return;
    }

  changed = inn_follow_up_copy (follow_up);
  inn_follow_up_set_text (&changed->outcome, outcome->outcome);
  inn_store_save_follow_up_async (INN_STORE (source), changed, NULL, inn_pending_act_cb,
                                  g_steal_pointer (&outcome->act));
}

/**
 * inn_reminder_acts_note_outcome:
 * @from: where it was typed
 * @book: the open book
 * @item: what is done, or was kept
 * @outcome: what came of it
 */
void
inn_reminder_acts_note_outcome (GtkWidget     *from,
                                InnBook       *book,
                                InnAgendaItem *item,
                                const char    *outcome)
{
  const InnAgendaTask *task = inn_agenda_item_get_task (item);
  gboolean promise = task->promise != NULL;
  gint64 id = inn_agenda_task_get_id (task);
  InnPendingAct *act = inn_pending_act_new (from, promise ? inn_store_change_promise_finish
                                                          : finish_saving,
                                            g_strdup (_("Outcome noted")),
                                            _("The outcome was not noted"));
  Outcome *noted;

  if (promise)
    {
      inn_store_settle_promise_async (inn_book_get_store (book), id, TRUE, outcome, NULL,
                                      inn_pending_act_cb, act);
      return;
    }

  noted = g_new0 (Outcome, 1);
  noted->act = act;
  noted->outcome = g_strdup (outcome);
  inn_store_load_follow_up_async (inn_book_get_store (book), id, NULL, outcome_loaded_cb, noted);
}

static gboolean
finish_answering (InnStore      *store,
                  GAsyncResult  *result,
                  gint64        *seq,
                  GError       **error)
{
  return inn_store_answer_day_finish (store, result, seq, error) != 0;
}

/**
 * inn_reminder_acts_answer:
 * @from: where it was pressed
 * @book: the open book
 * @item: a birthday, or another day but a festival
 * @kind: what is done about it
 * @until: when to ask again if @kind is a snooze
 */
void
inn_reminder_acts_answer (GtkWidget     *from,
                          InnBook       *book,
                          InnAgendaItem *item,
                          InnAnswerKind  kind,
                          InnCivil       until)
{
  const InnAgendaDay *day = inn_agenda_item_get_day (item);
  g_autoptr (InnAnswer) answer = NULL;
  char *done = NULL;
  InnPendingAct *act;

  g_return_if_fail (day != NULL);

  answer = inn_answer_new (day->guest_id, day->day, kind);
  answer->of = day->kind;
  if (inn_rule_kind_get_subject (day->kind) != INN_SUBJECT_GUEST)
    answer->subject_id = day->subject_id;
  if (kind == INN_ANSWER_SNOOZED)
    {
      answer->until = until;
      done = format_until (book, day->name, until);
    }
  act = inn_pending_act_new (from, finish_answering, done,
                             _("The answer was not noted"));
  if (kind != INN_ANSWER_SNOOZED)
    keep_line (act, book, item,
               kind == INN_ANSWER_DONE ? INN_AGENDA_DONE : INN_AGENDA_DISMISSED);
  inn_store_answer_day_async (inn_book_get_store (book), answer, NULL, inn_pending_act_cb,
                                   act);
}
