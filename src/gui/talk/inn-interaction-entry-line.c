/* inn-interaction-entry-line.c: what is typed in the line, how it is understood, and what was typed for
 * guests whose card is not shown.
 */

#include "config.h"

#include "inn-interaction-entry-private.h"

#include "inn-format.h"
#include "inn-sheet-parts.h"
#include "inn-text.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * inn_interaction_draft_free:
 *
 * Frees one; a #GDestroyNotify.
 */
void
inn_interaction_draft_free (gpointer data)
{
  InnInteractionDraft *draft = data;

  g_clear_pointer (&draft->interaction, inn_interaction_unref);
  g_free (draft->text);
  g_free (draft);
}

/**
 * inn_interaction_entry_get_text:
 *
 * Returns: (transfer none): what is typed
 */
const char *
inn_interaction_entry_get_text (InnInteractionEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->line));
}

/**
 * inn_interaction_entry_get_guest_id:
 *
 * Returns: whose card is shown, or 0
 */
gint64
inn_interaction_entry_get_guest_id (InnInteractionEntry *self)
{
  return self->card != NULL ? inn_guest_get_id (self->card->guest) : 0;
}

/**
 * inn_interaction_entry_get_now:
 *
 * Returns: the civil time at the hotel
 */
InnCivil
inn_interaction_entry_get_now (InnInteractionEntry *self)
{
  return inn_clock_get_civil (inn_book_get_clock (self->book));
}

/**
 * inn_interaction_entry_read_line:
 *
 * Reads the line, with the kind that was chosen. Of one that is changed only another day or kind counts:
 * its words may name a day that was yesterday when they were written.
 */
void
inn_interaction_entry_read_line (InnInteractionEntry   *self,
                                 InnInteractionReading *reading)
{
  inn_interaction_read (inn_interaction_entry_get_text (self),
                        inn_interaction_entry_get_now (self), reading);
  if (self->interaction != NULL)
    {
      g_auto(InnInteractionReading) before = { 0 };
      g_autofree char *text = inn_text_clean (inn_interaction_entry_get_text (self),
                                              INN_TEXT_ONE_LINE);

      inn_interaction_read (self->interaction->what, inn_interaction_entry_get_now (self), &before);
      if (!reading->when_said
          || (before.when_said && inn_civil_compare (before.when, reading->when) == 0))
        {
          g_free (reading->what);
          reading->what = g_steal_pointer (&text);
          reading->when = self->interaction->when;
          reading->later = FALSE;
        }
      if (!reading->kind_said || (before.kind_said && before.kind == reading->kind))
        reading->kind = self->interaction->kind;
    }
  if (self->kind != INN_KIND_GUESSED)
    reading->kind = self->kind;
}

/**
 * inn_interaction_entry_find_stay:
 *
 * Returns: (transfer none) (nullable): the stay that was under way then, if the guest is in the house now
 */
const InnStay *
inn_interaction_entry_find_stay (InnInteractionEntry *self,
                                 InnDate              day)
{
  gint64 guest_id = inn_interaction_entry_get_guest_id (self);

  for (guint i = 0; self->card != NULL && i < self->card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (self->card->stays, i);

      if (stay->status == INN_STAY_IN_HOUSE
          && (stay->guest_id == guest_id || stay->payer_id != guest_id)
          && inn_date_compare (day, stay->arrival) >= 0)
        return stay;
    }

  return NULL;
}

/**
 * inn_interaction_entry_show_understood:
 *
 * Shows the kind and the day that were read.
 */
void
inn_interaction_entry_show_understood (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };
  const InnStay *stay;
  g_autofree char *when = NULL;
  g_autofree char *where = NULL;
  g_autofree char *text = NULL;

  if (self->book == NULL)
    return;

  inn_interaction_entry_read_line (self, &reading);
  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[reading.kind]), TRUE);
  self->showing = FALSE;

  stay = self->interaction == NULL ? inn_interaction_entry_find_stay (self,
                                                                      reading.when.date) : NULL;
  when = inn_format_due (reading.when, inn_interaction_entry_get_now (self));
  if (stay != NULL && *stay->room != '\0')
    /* Translators: number of a room; what is noted belongs to the stay there. */
    where = g_strdup_printf (_("during the stay in %s"), stay->room);
  text = inn_format_list (when, where);
  gtk_label_set_text (GTK_LABEL (self->understood), text);
  gtk_widget_set_css_classes (self->understood,
                              (const char *[]) { "field-message", "figures",
                                                 reading.later ? "doubtful" : "secondary", NULL });
}

/**
 * inn_interaction_entry_tell:
 *
 * Says what stops the line from being saved, or nothing.
 */
void
inn_interaction_entry_tell (InnInteractionEntry *self,
                            const char          *text)
{
  inn_sheet_part_tell (self->message, "danger", text);
  gtk_widget_set_visible (self->question, FALSE);
}

/**
 * inn_interaction_entry_set_saving:
 *
 * What is typed stands still until it is in the book. Where the keyboard is stays as it is.
 */
void
inn_interaction_entry_set_saving (InnInteractionEntry *self,
                                  gboolean             saving)
{
  self->saving = saving;
  gtk_editable_set_editable (GTK_EDITABLE (self->line), !saving);
}

/**
 * inn_interaction_entry_set_line:
 *
 * Puts @text there, of what is changed or, without @interaction, new.
 */
void
inn_interaction_entry_set_line (InnInteractionEntry *self,
                                const char          *text,
                                InnInteraction      *interaction,
                                int                  kind)
{
  if (interaction != NULL)
    inn_interaction_ref (interaction);
  g_clear_pointer (&self->interaction, inn_interaction_unref);
  self->interaction = interaction;
  self->kind = kind;
  gtk_editable_set_text (GTK_EDITABLE (self->line), text);
  gtk_widget_set_visible (self->delete_button, interaction != NULL);
  inn_interaction_entry_set_saving (self, FALSE);
  inn_interaction_entry_tell (self, NULL);
  inn_interaction_entry_show_understood (self);
}

/**
 * inn_interaction_entry_close:
 *
 * Empties the line and takes it away.
 */
void
inn_interaction_entry_close (InnInteractionEntry *self)
{
  g_hash_table_remove (self->drafts, &(gint64) { inn_interaction_entry_get_guest_id (self) });
  inn_interaction_entry_set_line (self, "", NULL, INN_KIND_GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit_by_name (self, "closed");
}

/**
 * inn_interaction_entry_put_aside:
 *
 * Keeps what was begun for the guest whose card goes for when it comes back.
 */
void
inn_interaction_entry_put_aside (InnInteractionEntry *self)
{
  gint64 guest_id = inn_interaction_entry_get_guest_id (self);
  InnInteractionDraft *draft;

  if (guest_id == 0)
    return;
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || *inn_interaction_entry_get_text (self) == '\0')
    {
      g_hash_table_remove (self->drafts, &guest_id);
      return;
    }

  draft = g_new (InnInteractionDraft, 1);
  draft->text = g_strdup (inn_interaction_entry_get_text (self));
  draft->interaction = g_steal_pointer (&self->interaction);
  draft->kind = self->kind;
  g_hash_table_replace (self->drafts, g_memdup2 (&guest_id, sizeof guest_id), draft);
}

/**
 * inn_interaction_entry_holds_words:
 *
 * What was taken up to be changed goes only if it was.
 *
 * Returns: whether something was typed that neither the book nor a draft has
 */
gboolean
inn_interaction_entry_holds_words (InnInteractionEntry *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self))
         && strcmp (inn_interaction_entry_get_text (self),
                    self->interaction != NULL ? self->interaction->what : "") != 0;
}
