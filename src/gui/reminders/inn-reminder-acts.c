/* inn-reminder-acts.c: see inn-reminder-acts.h. */

#include "config.h"

#include "inn-reminder-acts.h"

#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-store-follow-ups.h"
#include "inn-store-reminders.h"

#include <glib/gi18n.h>

/* An act under way. */
typedef struct
{
  GtkWidget *from;          /* owned: tells about it */
  InnAgendaItem *item;      /* owned, the line that stays, or NULL */
  InnAgendaState settled;   /* what @item becomes */
  InnCivil now;
  char *done;               /* what the toast says, or NULL for none */
  const char *failed;
} Act;

static Act *
act_new (GtkWidget  *from,
         InnBook    *book,
         char       *done,
         const char *failed)
{
  Act *act = g_new0 (Act, 1);

  act->from = g_object_ref (from);
  act->now = inn_clock_get_civil (inn_book_get_clock (book));
  act->done = done;
  act->failed = failed;

  return act;
}

static void
act_free (Act *act)
{
  g_object_unref (act->from);
  g_clear_object (&act->item);
  g_free (act->done);
  g_free (act);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

/* The line stays where it is until the panel closes. */
static void
act_keep (Act            *act,
          InnAgendaItem  *item,
          InnAgendaState  settled)
{
  if (item == NULL)
    return;

  act->item = g_object_ref (item);
  act->settled = settled;
  inn_agenda_item_set_settling (item, TRUE);
}

static void
act_end (Act    *act,
         gint64  seq,
         GError *error)
{
  if (act->item != NULL && error == NULL)
    inn_agenda_item_set_settled (act->item, act->settled, seq, act->now);
  else if (act->item != NULL)
    inn_agenda_item_set_settling (act->item, FALSE);

  if (error != NULL)
    inn_feedback_error (act->from, act->failed, error);
  else if (seq != 0 && act->done != NULL)
    inn_feedback_offer_undo (act->from, act->done, seq);
}

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Act) act = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  inn_store_finish_follow_up_finish (INN_STORE (source), result, &seq, &error);
  act_end (act, seq, error);
}

/**
 * inn_reminder_acts_finish:
 * @from: where it was pressed
 * @book: the open book
 * @follow_up: what is done
 * @item: (nullable): the line of the agenda, which then stays and carries its own Undo
 */
void
inn_reminder_acts_finish (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up,
                          InnAgendaItem     *item)
{
  char *done = NULL;
  gint64 id = follow_up->id;
  Act *act;

  if (item == NULL)
    /* Translators: what was to be done. */
    done = g_strdup_printf (_("Done: %s"), follow_up->what);
  act = act_new (from, book, done, _("The follow-up was not marked as done"));
  act_keep (act, item, INN_AGENDA_DONE);
  inn_store_finish_follow_up_async (inn_book_get_store (book), id, "", NULL, finish_cb, act);
}

static void
reopen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Act) act = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  inn_store_reopen_follow_up_finish (INN_STORE (source), result, &seq, &error);
  act_end (act, seq, error);
}

void
inn_reminder_acts_reopen (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up)
{
  /* Translators: what is to be done. */
  char *done = g_strdup_printf (_("Open again: %s"), follow_up->what);

  inn_store_reopen_follow_up_async (inn_book_get_store (book), follow_up->id, NULL, reopen_cb,
                                    act_new (from, book, done,
                                             _("The follow-up was not opened again")));
}

static void
snooze_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Act) act = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  inn_store_snooze_follow_up_finish (INN_STORE (source), result, &seq, &error);
  act_end (act, seq, error);
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
                                    snooze_cb,
                                    act_new (from, book,
                                             format_until (book, follow_up->what, until),
                                             _("The follow-up was not postponed")));
}

static void
delete_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Act) act = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  inn_store_delete_follow_up_finish (INN_STORE (source), result, &seq, &error);
  act_end (act, seq, error);
}

void
inn_reminder_acts_delete (GtkWidget         *from,
                          InnBook           *book,
                          const InnFollowUp *follow_up)
{
  /* Translators: what was to be done. */
  char *done = g_strdup_printf (_("Deleted: %s"), follow_up->what);

  inn_store_delete_follow_up_async (inn_book_get_store (book), follow_up->id, NULL, delete_cb,
                                    act_new (from, book, done,
                                             _("The follow-up was not deleted")));
}

/* What came of it is written into the newest version. */
typedef struct
{
  Act *act;
  char *outcome;
} Outcome;

static void
outcome_free (Outcome *outcome)
{
  g_clear_pointer (&outcome->act, act_free);
  g_free (outcome->outcome);
  g_free (outcome);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, outcome_free)

static void
outcome_saved_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(Act) act = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  inn_store_save_follow_up_finish (INN_STORE (source), result, &seq, &error);
  act_end (act, seq, error);
}

static void
outcome_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Outcome) outcome = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(InnFollowUp) follow_up = NULL;
  g_autoptr(InnFollowUp) changed = NULL;

  follow_up = inn_store_load_follow_up_finish (INN_STORE (source), result, &error);
  if (follow_up == NULL)
    {
      act_end (outcome->act, 0, error);
      return;
    }

  changed = inn_follow_up_copy (follow_up);
  inn_follow_up_set_text (&changed->outcome, outcome->outcome);
  inn_store_save_follow_up_async (INN_STORE (source), changed, NULL, outcome_saved_cb,
                                  g_steal_pointer (&outcome->act));
}

/**
 * inn_reminder_acts_note_outcome:
 * @from: where it was typed
 * @book: the open book
 * @follow_up_id: a follow-up that is done
 * @outcome: what came of it
 */
void
inn_reminder_acts_note_outcome (GtkWidget  *from,
                                InnBook    *book,
                                gint64      follow_up_id,
                                const char *outcome)
{
  Outcome *noted = g_new0 (Outcome, 1);

  noted->act = act_new (from, book, g_strdup (_("Outcome noted")),
                        _("The outcome was not noted"));
  noted->outcome = g_strdup (outcome);
  inn_store_load_follow_up_async (inn_book_get_store (book), follow_up_id, NULL,
                                  outcome_loaded_cb, noted);
}

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Act) act = user_data;
  g_autoptr(GError) error = NULL;
  gint64 seq = 0;

  inn_store_answer_birthday_finish (INN_STORE (source), result, &seq, &error);
  act_end (act, seq, error);
}

/**
 * inn_reminder_acts_answer:
 * @from: where it was pressed
 * @book: the open book
 * @item: a birthday
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
  const InnAgendaBirthday *birthday = inn_agenda_item_get_birthday (item);
  g_autoptr(InnAnswer) answer = NULL;
  char *done = NULL;
  Act *act;

  g_return_if_fail (birthday != NULL);

  answer = inn_answer_new (birthday->guest_id, birthday->day, kind);
  if (kind == INN_ANSWER_SNOOZED)
    {
      answer->until = until;
      done = format_until (book, birthday->name, until);
    }
  act = act_new (from, book, done, _("The answer was not noted"));
  if (kind != INN_ANSWER_SNOOZED)
    act_keep (act, item,
              kind == INN_ANSWER_DONE ? INN_AGENDA_DONE : INN_AGENDA_DISMISSED);
  inn_store_answer_birthday_async (inn_book_get_store (book), answer, NULL, answer_cb, act);
}
