/* inn-guest-note-section.c: see inn-guest-note-section.h. A long note must not push what matters off
 * the card: its beginning is shown, and the rest when asked for.
 */

#include "config.h"

#include "inn-guest-note-section.h"

#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnGuestNoteSection
{
  GtkBox parent_instance;

  GtkWidget *label;
  GtkWidget *more_button;

  gint64 guest_id;
  gboolean unfolded;
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

static void
inn_guest_note_section_show_card (InnGuestSection *section,
                                  InnBook         *book,
                                  InnGuestCard    *card)
{
  InnGuestNoteSection *self = INN_GUEST_NOTE_SECTION (section);
  const char *note = inn_guest_get_text (card->guest, INN_GUEST_NOTE);

  if (self->guest_id != inn_guest_get_id (card->guest))
    self->unfolded = FALSE;
  self->guest_id = inn_guest_get_id (card->guest);
  inn_user_text_set_label (GTK_LABEL (self->label), note);
  update_fold (self, is_long (note));
  gtk_widget_set_visible (GTK_WIDGET (self), *note != '\0');
}

static void
inn_guest_note_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_note_section_show_card;
}

static void
inn_guest_note_section_class_init (InnGuestNoteSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-note-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestNoteSection, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
inn_guest_note_section_init (InnGuestNoteSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
