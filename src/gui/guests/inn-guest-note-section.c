/* inn-guest-note-section.c: see inn-guest-note-section.h. A long note must not push what matters off
 * the card: its beginning is shown, and the rest when asked for. It is changed where it stands; who goes
 * on to another card meanwhile has meant what is written, and may take it back.
 */

#include "config.h"

#include "inn-guest-note-section.h"

#include "inn-guest-builder.h"
#include "inn-pending-act.h"
#include "inn-store-guests.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnGuestNoteSection
{
  GtkBox parent_instance;

  GtkWidget *label;
  GtkWidget *more_button;
  GtkWidget *reading_box;
  GtkWidget *edit_button;
  GtkWidget *editing_box;
  GtkWidget *text_view;

  InnBook *book;      /* owned, NULL before the first card */
  InnGuest *guest;    /* owned, as last shown */
  gboolean unfolded;
  gboolean composing; /* an input method is at work */
};

static void inn_guest_note_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestNoteSection, inn_guest_note_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_note_section_section_init))

/* About four lines of a wide card; Han letters are twice as wide. */
#define MOST_WIDTH 480
#define MOST_LINES 6
#define FOLDED_LINES 4

static gboolean
is_long (const char *note)
{
  guint width = 0, n_lines = 1;

  for (const char *at = note; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      width += g_unichar_iswide (letter) ? 2 : 1;
      n_lines += letter == '\n';
      if (width > MOST_WIDTH || n_lines > MOST_LINES)
        return TRUE;
    }

  return FALSE;
}

static void
update_fold (InnGuestNoteSection *self,
             gboolean             is_long)
{
  gboolean folded = is_long && !self->unfolded;

  gtk_label_set_lines (GTK_LABEL (self->label), folded ? FOLDED_LINES : -1);
  gtk_label_set_ellipsize (GTK_LABEL (self->label),
                           folded ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_button_set_label (GTK_BUTTON (self->more_button), folded ? _("Show more") : _("Show less"));
  gtk_widget_set_visible (self->more_button, is_long);
}

static void
more_clicked_cb (InnGuestNoteSection *self)
{
  self->unfolded = !self->unfolded;
  update_fold (self, TRUE);
}

static gboolean
is_editing (InnGuestNoteSection *self)
{
  return gtk_widget_get_visible (self->editing_box);
}

static void
show_editing (InnGuestNoteSection *self,
              gboolean             editing)
{
  const char *note = inn_guest_get_text (self->guest, INN_GUEST_NOTE);

  gtk_widget_set_visible (self->editing_box, editing);
  gtk_widget_set_visible (self->reading_box, !editing);
  gtk_widget_set_visible (self->edit_button, !editing && !inn_book_is_read_only (self->book));
  gtk_widget_set_visible (GTK_WIDGET (self), editing || *note != '\0');
}

static char *
dup_written (InnGuestNoteSection *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
finish_saving (InnStore      *store,
               GAsyncResult  *result,
               gint64        *seq,
               GError       **error)
{
  return inn_store_save_guest_finish (store, result, seq, error) != 0;
}

/* What could not be saved is written still. */
static void
saved_cb (gint64   seq,
          gboolean success,
          gpointer user_data)
{
  InnGuestNoteSection *self = user_data;

  if (success && self->guest != NULL)
    show_editing (self, FALSE);
}

static void
save (InnGuestNoteSection *self,
      gboolean             is_leaving)
{
  g_autofree char *note = dup_written (self);
  g_autoptr(InnGuestBuilder) builder = NULL;
  g_autoptr(InnGuest) guest = NULL;
  InnPendingAct *act;

  if (g_str_equal (note, inn_guest_get_text (self->guest, INN_GUEST_NOTE)))
    {
      show_editing (self, FALSE);
      return;
    }

  builder = inn_guest_builder_new (self->guest);
  inn_guest_builder_set_text (builder, INN_GUEST_NOTE, note);
  guest = inn_guest_builder_end (builder);
  act = inn_pending_act_new (GTK_WIDGET (self), finish_saving, g_strdup (_("Remarks changed")),
                             _("The remarks were not saved"));
  if (!is_leaving)
    inn_pending_act_set_end (act, saved_cb, g_object_ref (self), g_object_unref);
  inn_store_save_guest_async (inn_book_get_store (self->book), guest, NULL, NULL,
                              inn_pending_act_cb, act);
}

static void
edit_clicked_cb (InnGuestNoteSection *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view)),
                            inn_guest_get_text (self->guest, INN_GUEST_NOTE), -1);
  show_editing (self, TRUE);
  gtk_widget_grab_focus (self->text_view);
}

static void
cancel_clicked_cb (InnGuestNoteSection *self)
{
  show_editing (self, FALSE);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->edit_button);
}

static void
save_clicked_cb (InnGuestNoteSection *self)
{
  save (self, FALSE);
}

static void
preedit_changed_cb (InnGuestNoteSection *self,
                    const char          *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  InnGuestNoteSection *self = INN_GUEST_NOTE_SECTION (user_data);

  if (self->composing)
    return FALSE;

  if (key == GDK_KEY_Escape)
    cancel_clicked_cb (self);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0)
    save (self, FALSE);
  else
    return FALSE;

  return TRUE;
}

static void
inn_guest_note_section_show_card (InnGuestSection *section,
                                  InnBook         *book,
                                  InnGuestCard    *card)
{
  InnGuestNoteSection *self = INN_GUEST_NOTE_SECTION (section);
  const char *note = inn_guest_get_text (card->guest, INN_GUEST_NOTE);
  gboolean is_other = self->guest == NULL
                      || inn_guest_get_id (self->guest) != inn_guest_get_id (card->guest);

  if (is_other)
    self->unfolded = FALSE;
  if (is_other && self->guest != NULL && is_editing (self))
    save (self, TRUE);
  g_set_object (&self->book, book);
  inn_guest_ref (card->guest);
  g_clear_pointer (&self->guest, inn_guest_unref);
  self->guest = card->guest;

  inn_user_text_set_label (GTK_LABEL (self->label), note);
  update_fold (self, is_long (note));
  show_editing (self, !is_other && is_editing (self));
}

static void
inn_guest_note_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_note_section_show_card;
}

static void
inn_guest_note_section_dispose (GObject *object)
{
  InnGuestNoteSection *self = INN_GUEST_NOTE_SECTION (object);

  g_clear_pointer (&self->guest, inn_guest_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_note_section_parent_class)->dispose (object);
}

static void
inn_guest_note_section_class_init (InnGuestNoteSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_guest_note_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-note-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, more_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, reading_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, edit_button);
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, editing_box);
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, text_view);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
inn_guest_note_section_init (InnGuestNoteSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->text_view, "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * inn_guest_note_section_edit:
 * @self: the section, with a card
 *
 * Begins to change the remarks, or to write the first.
 */
void
inn_guest_note_section_edit (InnGuestNoteSection *self)
{
  g_return_if_fail (INN_IS_GUEST_NOTE_SECTION (self));

  if (self->guest != NULL && !is_editing (self))
    edit_clicked_cb (self);
}
