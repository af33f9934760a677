/* inn-interaction-entry-saving.c: what is typed goes to the book, or becomes a follow-up where it is yet to
 * come. It stands still until it is there.
 */

#include "config.h"

#include "inn-interaction-entry-private.h"

#include "inn-format.h"
#include "inn-pending-act.h"
#include "inn-store-follow-ups.h"
#include "inn-store-interactions.h"
#include "inn-text.h"

#include <glib/gi18n.h>

/* An act under way: what was typed remains until it is in the book. */
typedef struct
{
  InnInteractionEntry *self; /* owned */
  gint64 guest_id;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->self);
  g_free (saving);
}

static void
end_saving (gint64   seq,
            gboolean done,
            gpointer data)
{
  Saving *saving = data;
  InnInteractionEntry *self = saving->self;

  if (self->book == NULL)
    return;
  if (saving->guest_id != inn_interaction_entry_get_guest_id (self))
    {
      if (done)
        g_hash_table_remove (self->drafts, &saving->guest_id);
      return;
    }

  inn_interaction_entry_set_saving (self, FALSE);
  if (done)
    inn_interaction_entry_close (self);
  else
    gtk_widget_grab_focus (self->line);
}

static InnPendingAct *
begin_saving (InnInteractionEntry *self,
              InnActFinish         finish,
              char                *done,
              const char          *failed)
{
  InnPendingAct *act = inn_pending_act_new (GTK_WIDGET (self), finish, done, failed);
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving) { g_object_ref (self), inn_interaction_entry_get_guest_id (self) };
  inn_pending_act_set_end (act, end_saving, saving, saving_free);
  inn_interaction_entry_set_saving (self, TRUE);

  return act;
}

static gboolean
finish_save (InnStore      *store,
             GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  return inn_store_save_interaction_finish (store, result, seq, error) != 0;
}

static gboolean
finish_follow_up (InnStore      *store,
                  GAsyncResult  *result,
                  gint64        *seq,
                  GError       **error)
{
  return inn_store_save_follow_up_finish (store, result, seq, error) != 0;
}

static void
save (InnInteractionEntry *self,
      InnInteractionKind   kind,
      InnCivil             when,
      const char          *what)
{
  g_autoptr(InnInteraction) interaction
    = inn_interaction_new (inn_interaction_entry_get_guest_id (self), kind, when, what);
  g_autofree char *shown = inn_text_shorten (what, 60);

  if (self->interaction != NULL)
    {
      interaction->id = self->interaction->id;
      interaction->stay_id = self->interaction->stay_id;
      interaction->staff_id = self->interaction->staff_id;
    }
  else
    {
      const InnStay *stay = inn_interaction_entry_find_stay (self, when.date);
      const InnStaff *person = inn_desk_get_person (inn_book_get_desk (self->book));

      interaction->stay_id = stay != NULL ? stay->id : 0;
      interaction->staff_id = person != NULL ? person->id : 0;
    }

  inn_store_save_interaction_async (inn_book_get_store (self->book), interaction, NULL,
                                    inn_pending_act_cb,
                                    begin_saving (self, finish_save,
                                                  /* Translators: what happened with a guest. */
                                                  g_strdup_printf (_("Noted: %s"), shown),
                                                  _("The note was not saved")));
}

static gboolean
says_nothing (InnInteractionEntry         *self,
              const InnInteractionReading *reading)
{
  if (*reading->what != '\0')
    return FALSE;

  inn_interaction_entry_tell (self, _("Say in a few words what happened."));
  gtk_widget_grab_focus (self->line);

  return TRUE;
}

/**
 * inn_interaction_entry_save:
 *
 * Saves the line; asks about a day that is yet to come.
 */
void
inn_interaction_entry_save (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };

  if (self->card == NULL || self->saving)
    return;

  inn_interaction_entry_read_line (self, &reading);
  inn_interaction_entry_tell (self, NULL);
  if (says_nothing (self, &reading))
    return;
  if (reading.later)
    {
      g_autofree char *when = inn_format_due (reading.when, inn_interaction_entry_get_now (self));
      /* Translators: a day and perhaps a time. */
      g_autofree char *text = g_strdup_printf (_("That is still to come: %s."), when);

      inn_interaction_entry_tell (self, text);
      gtk_widget_set_visible (self->question, TRUE);
      gtk_widget_child_focus (self->question, GTK_DIR_TAB_FORWARD);
      return;
    }

  save (self, reading.kind, reading.when, reading.what);
}

/**
 * inn_interaction_entry_save_today:
 *
 * Notes what is said today of a day to come: the day is part of the words.
 */
void
inn_interaction_entry_save_today (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };
  g_autofree char *text = inn_text_clean (inn_interaction_entry_get_text (self), INN_TEXT_ONE_LINE);

  if (self->saving)
    return;

  inn_interaction_entry_read_line (self, &reading);
  save (self, reading.kind, inn_interaction_entry_get_now (self), text);
}

/**
 * inn_interaction_entry_add_follow_up:
 *
 * Makes a follow-up of what is yet to come.
 */
void
inn_interaction_entry_add_follow_up (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };
  g_autoptr(InnFollowUp) follow_up = NULL;
  const InnStaff *person = inn_desk_get_person (inn_book_get_desk (self->book));

  if (self->saving)
    return;

  inn_interaction_entry_read_line (self, &reading);
  if (says_nothing (self, &reading))
    return;

  follow_up = inn_follow_up_new (inn_interaction_entry_get_guest_id (self), reading.what,
                                 reading.when);
  follow_up->staff_id = person != NULL ? person->id : 0;
  inn_store_save_follow_up_async (inn_book_get_store (self->book), follow_up, NULL,
                                  inn_pending_act_cb,
                                  begin_saving (self, finish_follow_up,
                                                g_strdup (_("Follow-up added")),
                                                _("The follow-up was not saved")));
}

/**
 * inn_interaction_entry_delete:
 *
 * Deletes what was taken up to be changed.
 */
void
inn_interaction_entry_delete (InnInteractionEntry *self)
{
  if (self->saving)
    return;

  inn_store_delete_interaction_async (inn_book_get_store (self->book), self->interaction->id, NULL,
                                      inn_pending_act_cb,
                                      begin_saving (self, inn_store_delete_interaction_finish,
                                                    g_strdup (_("The note is deleted")),
                                                    _("The note was not deleted")));
}
