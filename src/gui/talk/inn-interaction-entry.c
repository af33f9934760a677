/* inn-interaction-entry.c: see inn-interaction-entry.h. Day and kind are guessed from the line and
 * shown at once; a press on another kind has the last word. What is yet to come did not happen: it is
 * asked about.
 */

#include "config.h"

#include "inn-interaction-entry.h"

#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-interaction-reader.h"
#include "inn-interaction-words.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-store-follow-ups.h"
#include "inn-store-interactions.h"
#include "inn-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was typed for a guest whose card is not shown. */
typedef struct
{
  char *text;                  /* owned */
  InnInteraction *interaction; /* owned, what is changed, or NULL */
  int kind;                    /* chosen, or -1 */
} Draft;

struct _InnInteractionEntry
{
  GtkBox parent_instance;

  GtkWidget *line;
  GtkWidget *save_button;
  GtkWidget *delete_button;
  GtkWidget *kinds[INN_N_INTERACTION_KINDS];
  GtkWidget *understood;
  GtkWidget *message;
  GtkWidget *question;

  InnBook *book;               /* owned */
  InnGuestCard *card;          /* owned, NULL before the first */
  InnInteraction *interaction; /* owned, what is changed; NULL for a new one */
  GHashTable *drafts;          /* owned, of Draft by id of the guest */
  int kind;                    /* chosen, or -1 while it is guessed */
  gboolean saving;             /* whether an act is under way */
  gboolean showing;            /* whether the kinds are being set by the program */
};

G_DEFINE_FINAL_TYPE (InnInteractionEntry, inn_interaction_entry, GTK_TYPE_BOX)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define GUESSED (-1)

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_clear_pointer (&draft->interaction, inn_interaction_unref);
  g_free (draft->text);
  g_free (draft);
}

static const char *
get_text (InnInteractionEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->line));
}

static gint64
get_guest_id (InnInteractionEntry *self)
{
  return self->card != NULL ? inn_guest_get_id (self->card->guest) : 0;
}

static InnCivil
get_now (InnInteractionEntry *self)
{
  return inn_clock_get_civil (inn_book_get_clock (self->book));
}

/* What the line says, with the kind that was chosen. Of one that is changed only another day or kind
 * counts: its words may name a day that was yesterday when they were written. */
static void
read_line (InnInteractionEntry   *self,
           InnInteractionReading *reading)
{
  inn_interaction_read (get_text (self), get_now (self), reading);
  if (self->interaction != NULL)
    {
      g_auto(InnInteractionReading) before = { 0 };
      g_autofree char *text = inn_text_clean (get_text (self), INN_TEXT_ONE_LINE);

      inn_interaction_read (self->interaction->what, get_now (self), &before);
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
  if (self->kind != GUESSED)
    reading->kind = self->kind;
}

/* The stay that was under way then, if the guest is in the house now. */
static const InnStay *
find_stay (InnInteractionEntry *self,
           InnDate              day)
{
  gint64 guest_id = get_guest_id (self);

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

static void
show_understood (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };
  const InnStay *stay;
  g_autofree char *when = NULL;
  g_autofree char *where = NULL;
  g_autofree char *text = NULL;

  if (self->book == NULL)
    return;

  read_line (self, &reading);
  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[reading.kind]), TRUE);
  self->showing = FALSE;

  stay = self->interaction == NULL ? find_stay (self, reading.when.date) : NULL;
  when = inn_format_due (reading.when, get_now (self));
  if (stay != NULL && *stay->room != '\0')
    /* Translators: number of a room; what is noted belongs to the stay there. */
    where = g_strdup_printf (_("during the stay in %s"), stay->room);
  text = inn_format_list (when, where);
  gtk_label_set_text (GTK_LABEL (self->understood), text);
  gtk_widget_set_css_classes (self->understood,
                              (const char *[]) { "field-message", "figures",
                                                 reading.later ? "doubtful" : "secondary", NULL });
}

static void
tell (InnInteractionEntry *self,
      const char          *text)
{
  inn_sheet_part_tell (self->message, "danger", text);
  gtk_widget_set_visible (self->question, FALSE);
}

/* What is typed stands still until it is in the book. Where the keyboard is stays as it is. */
static void
set_saving (InnInteractionEntry *self,
            gboolean             saving)
{
  self->saving = saving;
  gtk_editable_set_editable (GTK_EDITABLE (self->line), !saving);
}

static void
set_line (InnInteractionEntry *self,
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
  set_saving (self, FALSE);
  tell (self, NULL);
  show_understood (self);
}

static void
close_entry (InnInteractionEntry *self)
{
  g_hash_table_remove (self->drafts, &(gint64) { get_guest_id (self) });
  set_line (self, "", NULL, GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}

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
  if (saving->guest_id != get_guest_id (self))
    {
      if (done)
        g_hash_table_remove (self->drafts, &saving->guest_id);
      return;
    }

  set_saving (self, FALSE);
  if (done)
    close_entry (self);
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

  *saving = (Saving) { g_object_ref (self), get_guest_id (self) };
  inn_pending_act_set_end (act, end_saving, saving, saving_free);
  set_saving (self, TRUE);

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
    = inn_interaction_new (get_guest_id (self), kind, when, what);
  g_autofree char *shown = inn_text_shorten (what, 60);

  if (self->interaction != NULL)
    {
      interaction->id = self->interaction->id;
      interaction->stay_id = self->interaction->stay_id;
      interaction->staff_id = self->interaction->staff_id;
    }
  else
    {
      const InnStay *stay = find_stay (self, when.date);
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

  tell (self, _("Say in a few words what happened."));
  gtk_widget_grab_focus (self->line);

  return TRUE;
}

static void
save_cb (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };

  if (self->card == NULL || self->saving)
    return;

  read_line (self, &reading);
  tell (self, NULL);
  if (says_nothing (self, &reading))
    return;
  if (reading.later)
    {
      g_autofree char *when = inn_format_due (reading.when, get_now (self));
      /* Translators: a day and perhaps a time. */
      g_autofree char *text = g_strdup_printf (_("That is still to come: %s."), when);

      tell (self, text);
      gtk_widget_set_visible (self->question, TRUE);
      gtk_widget_child_focus (self->question, GTK_DIR_TAB_FORWARD);
      return;
    }

  save (self, reading.kind, reading.when, reading.what);
}

/* What is said today of a day to come: the day is part of the words. */
static void
save_today_cb (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };
  g_autofree char *text = inn_text_clean (get_text (self), INN_TEXT_ONE_LINE);

  if (self->saving)
    return;

  read_line (self, &reading);
  save (self, reading.kind, get_now (self), text);
}

static void
add_follow_up_cb (InnInteractionEntry *self)
{
  g_auto(InnInteractionReading) reading = { 0 };
  g_autoptr(InnFollowUp) follow_up = NULL;
  const InnStaff *person = inn_desk_get_person (inn_book_get_desk (self->book));

  if (self->saving)
    return;

  read_line (self, &reading);
  if (says_nothing (self, &reading))
    return;

  follow_up = inn_follow_up_new (get_guest_id (self), reading.what, reading.when);
  follow_up->staff_id = person != NULL ? person->id : 0;
  inn_store_save_follow_up_async (inn_book_get_store (self->book), follow_up, NULL,
                                  inn_pending_act_cb,
                                  begin_saving (self, finish_follow_up,
                                                g_strdup (_("Follow-up added")),
                                                _("The follow-up was not saved")));
}

static void
delete_cb (InnInteractionEntry *self)
{
  if (self->saving)
    return;

  inn_store_delete_interaction_async (inn_book_get_store (self->book), self->interaction->id, NULL,
                                      inn_pending_act_cb,
                                      begin_saving (self, inn_store_delete_interaction_finish,
                                                    g_strdup (_("The note is deleted")),
                                                    _("The note was not deleted")));
}

static void
close_cb (InnInteractionEntry *self)
{
  close_entry (self);
}

static void
changed_cb (InnInteractionEntry *self)
{
  tell (self, NULL);
  show_understood (self);
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
      close_entry (self);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0)
    {
      save_cb (self);
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

  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, draft_free);
  self->kind = GUESSED;
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
  self->save_button = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);
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
  self->delete_button = inn_sheet_part_button (C_("verb", "Delete"), G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (kinds), self->delete_button);
  gtk_box_append (GTK_BOX (self), kinds);

  self->understood = inn_sheet_part_label ("", NULL);
  gtk_box_append (GTK_BOX (self), self->understood);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  self->question = inn_sheet_part_line ();
  gtk_box_append (GTK_BOX (self->question),
                  inn_sheet_part_button (_("Note it for today"), G_CALLBACK (save_today_cb), self));
  gtk_box_append (GTK_BOX (self->question),
                  inn_sheet_part_button (_("Make it a follow-up"), G_CALLBACK (add_follow_up_cb),
                                         self));
  gtk_box_append (GTK_BOX (self), self->question);
  gtk_widget_set_visible (self->question, FALSE);

  g_signal_connect_object (self->line, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->line, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
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

/* What was begun for the guest whose card goes is kept for when it comes back. */
static void
put_aside (InnInteractionEntry *self)
{
  gint64 guest_id = get_guest_id (self);
  Draft *draft;

  if (guest_id == 0)
    return;
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || *get_text (self) == '\0')
    {
      g_hash_table_remove (self->drafts, &guest_id);
      return;
    }

  draft = g_new (Draft, 1);
  draft->text = g_strdup (get_text (self));
  draft->interaction = g_steal_pointer (&self->interaction);
  draft->kind = self->kind;
  g_hash_table_replace (self->drafts, g_memdup2 (&guest_id, sizeof guest_id), draft);
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
  const Draft *draft;

  g_return_if_fail (INN_IS_INTERACTION_ENTRY (self));

  is_other = guest_id != get_guest_id (self);
  if (is_other)
    put_aside (self);
  inn_guest_card_ref (card);
  g_clear_pointer (&self->card, inn_guest_card_unref);
  self->card = card;
  if (!is_other)
    {
      show_understood (self);
      return;
    }

  draft = g_hash_table_lookup (self->drafts, &guest_id);
  set_line (self, draft != NULL ? draft->text : "", draft != NULL ? draft->interaction : NULL,
            draft != NULL ? draft->kind : GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), draft != NULL);
}

/* Whether something was typed that neither the book nor a draft has. What was taken up to be changed goes
 * only if it was. */
static gboolean
holds_words (InnInteractionEntry *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self))
         && strcmp (get_text (self), self->interaction != NULL ? self->interaction->what : "") != 0;
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
      || (self->interaction != NULL && !holds_words (self)))
    set_line (self, "", NULL, GUESSED);
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

  if (holds_words (self))
    {
      tell (self, _("Save this line first, or close it."));
      gtk_widget_grab_focus (self->line);
      return;
    }

  set_line (self, interaction->what, interaction, GUESSED);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->line);
  gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
}
