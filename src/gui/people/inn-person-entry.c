/* inn-person-entry.c: see inn-person-entry.h. Who is chosen from the book is known already; of anybody
 * else a name is enough, and the age and a number can be noted.
 */

#include "config.h"

#include "inn-person-entry.h"

#include "inn-acquaintance-chips.h"
#include "inn-error.h"
#include "inn-guest-picker.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnPersonEntry
{
  GtkBox parent_instance;

  GtkWidget *proposals;
  GtkWidget *kind;
  GtkWidget *who;
  GtkWidget *born;
  GtkWidget *phone;
  GtkWidget *note;
  GtkWidget *hint;
  GtkWidget *message;
  GtkWidget *remove_button;

  InnBook *book;         /* owned */
  gint64 guest_id;
  InnRelation *before;   /* owned, nullable: what is changed */
};

G_DEFINE_FINAL_TYPE (InnPersonEntry, inn_person_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  REMOVE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_line (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

static char *
dup_name (InnPersonEntry *self)
{
  return inn_text_clean (inn_guest_picker_get_text (INN_GUEST_PICKER (self->who)),
                         INN_TEXT_ONE_LINE);
}

/* A guest has age and number on a card of their own. */
static void
who_cb (InnPersonEntry *self)
{
  gboolean is_guest = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->who)) != 0;

  gtk_widget_set_visible (self->born, !is_guest);
  gtk_widget_set_visible (self->phone, !is_guest);
  inn_sheet_part_tell (self->message, NULL, NULL);
  inn_sheet_part_tell (self->hint, NULL,
                       is_guest ? NULL
                                : _("Choose a guest of the book, or type the name of somebody else."));
}

static void
refuse (InnPersonEntry *self,
        GtkWidget      *where,
        const char     *words)
{
  inn_sheet_part_tell (self->message, "danger", words);
  gtk_widget_grab_focus (where);
}

/* What somebody who is no guest is known by; the reason stands there when that cannot be. */
static gboolean
take_person (InnPersonEntry *self,
             InnRelation    *relation)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *told = dup_line (self->born);
  g_autofree char *phone = dup_line (self->phone);
  g_autofree char *born = NULL;
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));

  if (*name == '\0')
    {
      refuse (self, self->who, _("Who is it? Type a name."));
      return FALSE;
    }
  if (g_utf8_strlen (name, -1) > INN_RELATION_NAME_LENGTH)
    {
      refuse (self, self->who, _("This name is too long; put the rest into the remark."));
      return FALSE;
    }
  if (!inn_relation_read_born (told, today, &born))
    {
      refuse (self, self->born, _("Type an age such as 5, a year from 1850 on, or a day such as "
                               "2021-05-01 that is not still to come."));
      return FALSE;
    }

  inn_text_set (&relation->name, name);
  inn_text_set (&relation->born, born);
  inn_text_set (&relation->phone, phone);

  return TRUE;
}

static void
save_cb (InnPersonEntry *self)
{
  gint64 other_id = inn_guest_picker_get_guest_id (INN_GUEST_PICKER (self->who));
  InnRelationKind kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  g_autoptr(InnRelation) relation = NULL;
  g_autofree char *note = dup_line (self->note);

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (other_id == self->guest_id)
    {
      refuse (self, self->who, _("That is the guest of this card."));
      return;
    }

  relation = self->before != NULL ? inn_relation_copy (self->before)
                                  : inn_relation_new (self->guest_id, kind);
  relation->kind = kind;
  /* Who changes to or from a guest is written on this card. */
  if (relation->other_id != other_id)
    relation->turned = FALSE;
  relation->other_id = other_id;
  inn_text_set (&relation->note, note);
  if (other_id == 0 && !take_person (self, relation))
    return;

  g_signal_emit (self, signals[SAVE], 0, relation);
}

/* One press notes who came along or has the same number; what they are to the guest can be said later. */
static void
proposal_cb (InnPersonEntry  *self,
             InnAcquaintance *other)
{
  g_autoptr(InnRelation) relation
    = inn_relation_new (self->guest_id, other->n_stays > 0 ? INN_RELATION_TRAVELS_WITH
                                                           : INN_RELATION_HOUSEHOLD);

  relation->other_id = other->guest_id;
  g_signal_emit (self, signals[SAVE], 0, relation);
}

static void
remove_cb (InnPersonEntry *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
close_cb (InnPersonEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* Enter saves from the plain fields; in that of the name it takes the proposal first. */
static gboolean
key_cb (InnPersonEntry *self,
        guint           keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  close_cb (self);

  return GDK_EVENT_STOP;
}

static gboolean
inn_person_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_PERSON_ENTRY (widget)->who);
}

static void
inn_person_entry_dispose (GObject *object)
{
  InnPersonEntry *self = INN_PERSON_ENTRY (object);

  g_clear_pointer (&self->before, inn_relation_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_person_entry_parent_class)->dispose (object);
}

static void
inn_person_entry_class_init (InnPersonEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_person_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_person_entry_grab_focus;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_field (InnPersonEntry *self,
            const char     *title,
            int             width_chars)
{
  GtkWidget *entry = inn_sheet_part_entry (title, width_chars);

  g_signal_connect_object (entry, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
make_verbs (InnPersonEntry *self)
{
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkWidget *save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);

  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (verbs), save);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  self->remove_button = inn_sheet_part_button (C_("verb", "Remove"), G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (verbs), self->remove_button);

  return verbs;
}

static void
inn_person_entry_init (InnPersonEntry *self)
{
  const char *kinds[INN_N_RELATION_KINDS + 1] = { NULL };
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *line = inn_sheet_part_line ();

  for (int i = 0; i < INN_N_RELATION_KINDS; i++)
    kinds[i] = inn_relation_kind_get_label (i);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "in-place");

  self->proposals = inn_acquaintance_chips_new ();
  g_signal_connect_object (self->proposals, "chosen", G_CALLBACK (proposal_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->proposals);
  self->who = g_object_new (INN_TYPE_GUEST_PICKER, NULL);
  inn_spoken_name_set (self->who, _("Who"));
  g_signal_connect_object (self->who, "notify::guest-id", G_CALLBACK (who_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->who);
  self->hint = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->hint);
  self->kind = inn_sheet_part_choice (_("What they are to the guest"), kinds);
  gtk_box_append (GTK_BOX (self), self->kind);
  self->born = make_field (self, _("Age or birth"), 10);
  gtk_box_append (GTK_BOX (line), self->born);
  self->phone = make_field (self, _("Phone"), 13);
  gtk_box_append (GTK_BOX (line), self->phone);
  gtk_box_append (GTK_BOX (self), line);
  self->note = make_field (self, _("Remark"), 16);
  gtk_box_append (GTK_BOX (self), self->note);
  self->message = inn_sheet_part_message ();
  gtk_box_append (GTK_BOX (self), self->message);
  gtk_box_append (GTK_BOX (self), make_verbs (self));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * inn_person_entry_new:
 * @book: the open book
 *
 * Returns: (transfer floating): the form; start it first
 */
GtkWidget *
inn_person_entry_new (InnBook *book)
{
  InnPersonEntry *self = g_object_new (INN_TYPE_PERSON_ENTRY, NULL);

  self->book = g_object_ref (book);
  inn_guest_picker_set_book (INN_GUEST_PICKER (self->who), book);

  return GTK_WIDGET (self);
}

static void
fill (InnPersonEntry    *self,
      const InnRelation *relation)
{
  InnGuestPicker *who = INN_GUEST_PICKER (self->who);

  if (relation->other_id != 0)
    inn_guest_picker_set_guest_id (who, relation->other_id);
  else
    inn_guest_picker_set_new (who, relation->name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), relation->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->born), relation->born);
  gtk_editable_set_text (GTK_EDITABLE (self->phone),
                         relation->other_id == 0 ? relation->phone : "");
  gtk_editable_set_text (GTK_EDITABLE (self->note), relation->note);
  who_cb (self);
}

/**
 * inn_person_entry_start:
 * @self: the form
 * @guest_id: around whom somebody is to be written down
 *
 * Begins anew.
 */
void
inn_person_entry_start (InnPersonEntry *self,
                        gint64          guest_id)
{
  g_autoptr(InnRelation) nobody = NULL;

  g_return_if_fail (INN_IS_PERSON_ENTRY (self));

  nobody = inn_relation_new (guest_id, INN_RELATION_SPOUSE);
  self->guest_id = guest_id;
  g_clear_pointer (&self->before, inn_relation_unref);
  gtk_widget_set_visible (self->remove_button, FALSE);
  fill (self, nobody);
  inn_acquaintance_chips_show (INN_ACQUAINTANCE_CHIPS (self->proposals), self->book, guest_id, FALSE);
}

/**
 * inn_person_entry_edit:
 * @self: the form
 * @relation: what is to be changed, as seen from the card of the guest
 */
void
inn_person_entry_edit (InnPersonEntry *self,
                       InnRelation    *relation)
{
  g_return_if_fail (INN_IS_PERSON_ENTRY (self));

  inn_relation_ref (relation);
  g_clear_pointer (&self->before, inn_relation_unref);
  self->before = relation;
  self->guest_id = relation->guest_id;
  gtk_widget_set_visible (self->remove_button, TRUE);
  fill (self, relation);
  inn_acquaintance_chips_show (INN_ACQUAINTANCE_CHIPS (self->proposals), self->book, 0, FALSE);
}

/**
 * inn_person_entry_dup_draft:
 * @self: the form
 *
 * Returns: (transfer full) (nullable): what stands in the form, word for word, or %NULL if nothing was
 *   typed that is not in the book
 */
InnRelation *
inn_person_entry_dup_draft (InnPersonEntry *self)
{
  g_autoptr(InnRelation) draft = NULL;
  g_autoptr(InnRelation) shown = NULL;
  InnGuestPicker *who;

  g_return_val_if_fail (INN_IS_PERSON_ENTRY (self), NULL);

  who = INN_GUEST_PICKER (self->who);
  shown = self->before != NULL ? inn_relation_ref (self->before)
                               : inn_relation_new (self->guest_id, INN_RELATION_SPOUSE);
  draft = inn_relation_copy (shown);
  draft->kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  draft->other_id = inn_guest_picker_get_guest_id (who);
  if (draft->other_id == 0)
    {
      inn_text_set (&draft->name, inn_guest_picker_get_text (who));
      inn_text_set (&draft->born, gtk_editable_get_text (GTK_EDITABLE (self->born)));
      inn_text_set (&draft->phone, gtk_editable_get_text (GTK_EDITABLE (self->phone)));
    }
  inn_text_set (&draft->note, gtk_editable_get_text (GTK_EDITABLE (self->note)));

  if (draft->other_id == shown->other_id && draft->kind == shown->kind
      && g_str_equal (draft->name, shown->name) && g_str_equal (draft->born, shown->born)
      && g_str_equal (draft->phone, shown->phone) && g_str_equal (draft->note, shown->note))
    return NULL;

  return g_steal_pointer (&draft);
}

/**
 * inn_person_entry_resume:
 * @self: the form, started or opened for a change
 * @draft: what stood in it before
 *
 * Goes on with what was typed.
 */
void
inn_person_entry_resume (InnPersonEntry *self,
                         InnRelation    *draft)
{
  g_return_if_fail (INN_IS_PERSON_ENTRY (self));

  fill (self, draft);
}

/**
 * inn_person_entry_tell_error:
 * @self: the form
 * @error: why it was not saved
 *
 * Says so in place, where the way out is.
 */
void
inn_person_entry_tell_error (InnPersonEntry *self,
                             const GError   *error)
{
  g_return_if_fail (INN_IS_PERSON_ENTRY (self));

  if (g_error_matches (error, INN_ERROR, INN_ERROR_CONFLICT))
    refuse (self, self->who, _("That is noted already."));
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_LOOP))
    refuse (self, self->kind,
            _("One of the two came by the recommendation of the other, if over others, so it cannot "
              "be the other way round."));
  else
    refuse (self, self->who, _("That could not be noted. Is the guest still in the book?"));
}
