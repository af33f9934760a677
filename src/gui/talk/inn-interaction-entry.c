/* inn-interaction-entry.c: see inn-interaction-entry.h. Day and kind are guessed from the line and
 * shown at once; a press on another kind has the last word. What is yet to come did not happen: it is
 * asked about.
 */

#include "config.h"

#include "inn-interaction-entry-private.h"

#include "inn-interaction-words.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (InnInteractionEntry, inn_interaction_entry, GTK_TYPE_BOX)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_cb (InnInteractionEntry *self)
{
  inn_interaction_entry_close (self);
}

static void
changed_cb (InnInteractionEntry *self)
{
  inn_interaction_entry_tell (self, NULL);
  inn_interaction_entry_show_understood (self);
}

static void
kind_cb (InnInteractionEntry *self,
         GtkToggleButton     *button)
{
  if (self->showing || !gtk_toggle_button_get_active (button))
    return;

  for (int i = 0; i < INN_N_INTERACTION_KINDS; i++)
    if (self->kinds[i] == GTK_WIDGET (button))
      self->kind = i;
}

static gboolean
key_cb (InnInteractionEntry *self,
        guint                keyval,
        guint                keycode,
        GdkModifierType      state)
{
  if (keyval == GDK_KEY_Escape)
    {
      inn_interaction_entry_close (self);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0)
    {
      inn_interaction_entry_save (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
inn_interaction_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_INTERACTION_ENTRY (widget)->line);
}

static void
inn_interaction_entry_dispose (GObject *object)
{
  InnInteractionEntry *self = INN_INTERACTION_ENTRY (object);

  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->interaction, inn_interaction_unref);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_interaction_entry_parent_class)->dispose (object);
}

static void
inn_interaction_entry_class_init (InnInteractionEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_interaction_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_interaction_entry_grab_focus;

  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_kind (InnInteractionEntry *self,
           InnInteractionKind   kind)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *label = inn_interaction_kind_get_label (kind);

  gtk_box_append (GTK_BOX (box),
                  gtk_image_new_from_icon_name (inn_interaction_kind_get_icon (kind)));
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  inn_spoken_name_set (button, label);
  if (kind > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->kinds[0]));
  g_signal_connect_object (button, "toggled", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
inn_interaction_entry_init (InnInteractionEntry *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *kinds = inn_sheet_part_line ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *close;

  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                        inn_interaction_draft_free);
  self->kind = INN_KIND_GUESSED;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");
  gtk_widget_add_css_class (GTK_WIDGET (self), "interaction-entry");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->line = inn_sheet_part_entry (_("What happened: yesterday, call, asked for the price"), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->line), -1);
  gtk_widget_set_hexpand (self->line, TRUE);
  gtk_widget_set_valign (self->line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), self->line);
  self->save_button = inn_sheet_part_button (C_("verb", "Save"),
                                             G_CALLBACK (inn_interaction_entry_save), self);
  gtk_widget_set_valign (self->save_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_box_append (GTK_BOX (top), self->save_button);
  close = gtk_button_new_from_icon_name ("inn-close-symbolic");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "inline-icon");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _("Close (Esc)"));
  inn_spoken_name_set (close, C_("verb", "Close"));
  g_signal_connect_object (close, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (top), close);
  gtk_box_append (GTK_BOX (self), top);

  for (int i = 0; i < INN_N_INTERACTION_KINDS; i++)
    {
      self->kinds[i] = make_kind (self, i);
      gtk_box_append (GTK_BOX (kinds), self->kinds[i]);
    }
  self->delete_button = inn_sheet_part_button (C_("verb", "Delete"),
                                               G_CALLBACK (inn_interaction_entry_delete), self);
  gtk_box_append (GTK_BOX (kinds), self->delete_button);
  gtk_box_append (GTK_BOX (self), kinds);

  self->understood = inn_sheet_part_label ("", NULL);
  gtk_box_append (GTK_BOX (self), self->understood);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  self->question = inn_sheet_part_line ();
  gtk_box_append (GTK_BOX (self->question),
                  inn_sheet_part_button (_("Note it for today"),
                                         G_CALLBACK (inn_interaction_entry_save_today), self));
  gtk_box_append (GTK_BOX (self->question),
                  inn_sheet_part_button (_("Make it a follow-up"),
                                         G_CALLBACK (inn_interaction_entry_add_follow_up),
                                         self));
  gtk_box_append (GTK_BOX (self), self->question);
  gtk_widget_set_visible (self->question, FALSE);

  g_signal_connect_object (self->line, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "activate", G_CALLBACK (inn_interaction_entry_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * inn_interaction_entry_set_book:
 * @book: the open book; set once
 */
void
inn_interaction_entry_set_book (InnInteractionEntry *self,
                                InnBook             *book)
{
  g_return_if_fail (INN_IS_INTERACTION_ENTRY (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
}

/**
 * inn_interaction_entry_show_card:
 * @card: of the guest with whom it happened
 */
void
inn_interaction_entry_show_card (InnInteractionEntry *self,
                                 InnGuestCard        *card)
{
  gint64 guest_id = inn_guest_get_id (card->guest);
  gboolean is_other;
  const InnInteractionDraft *draft;

  g_return_if_fail (INN_IS_INTERACTION_ENTRY (self));

  is_other = guest_id != inn_interaction_entry_get_guest_id (self);
  if (is_other)
    inn_interaction_entry_put_aside (self);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  if (!is_other)
    {
      inn_interaction_entry_show_understood (self);
      return;
    }

  draft = g_hash_table_lookup (self->drafts, &guest_id);
  if (draft != NULL)
    inn_interaction_entry_set_line (self, draft->text, draft->interaction, draft->kind);
  else
    inn_interaction_entry_set_line (self, "", NULL, INN_KIND_GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), draft != NULL);
}

/**
 * inn_interaction_entry_open:
 *
 * Shows the line, with what was typed there before, and takes the keyboard to it.
 */
void
inn_interaction_entry_open (InnInteractionEntry *self)
{
  g_return_if_fail (INN_IS_INTERACTION_ENTRY (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self))
      || (self->interaction != NULL && !inn_interaction_entry_holds_words (self)))
    inn_interaction_entry_set_line (self, "", NULL, INN_KIND_GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->line);
}

/**
 * inn_interaction_entry_edit:
 * @interaction: what was noted of the guest shown
 *
 * Takes up what was noted, to change or delete it; unless words stand there that would be lost.
 */
void
inn_interaction_entry_edit (InnInteractionEntry *self,
                            InnInteraction      *interaction)
{
  g_return_if_fail (INN_IS_INTERACTION_ENTRY (self));

  if (inn_interaction_entry_holds_words (self))
    {
      inn_interaction_entry_tell (self, _("Save this line first, or close it."));
      gtk_widget_grab_focus (self->line);
      return;
    }

  inn_interaction_entry_set_line (self, interaction->what, interaction, INN_KIND_GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->line);
  gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
}
