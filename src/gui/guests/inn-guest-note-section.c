/* inn-guest-note-section.c: see inn-guest-note-section.h. */

#include "config.h"

#include "inn-guest-note-section.h"

#include "inn-user-text.h"

#include <glib/gi18n.h>

struct _InnGuestNoteSection
{
  GtkBox parent_instance;

  GtkWidget *label;
};

static void inn_guest_note_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestNoteSection, inn_guest_note_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_note_section_section_init))

static void
inn_guest_note_section_show_card (InnGuestSection *section,
                                  InnBook         *book,
                                  InnGuestCard    *card)
{
  InnGuestNoteSection *self = INN_GUEST_NOTE_SECTION (section);
  const char *note = inn_guest_get_text (card->guest, INN_GUEST_NOTE);

  inn_user_text_set_label (GTK_LABEL (self->label), note);
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
}

static void
inn_guest_note_section_init (InnGuestNoteSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
