/* inn-guest-sentence-section.c: see inn-guest-sentence-section.h. */

#include "config.h"

#include "inn-guest-sentence-section.h"

#include "inn-guest-sentence.h"
#include "inn-user-text.h"

struct _InnGuestSentenceSection
{
  GtkBox parent_instance;

  GtkWidget *label;
};

static void inn_guest_sentence_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestSentenceSection, inn_guest_sentence_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_sentence_section_section_init))

static void
inn_guest_sentence_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestSentenceSection *self = INN_GUEST_SENTENCE_SECTION (section);
  InnDate today = inn_clock_get_business_day (inn_book_get_clock (book));
  InnFeb29Rule feb29 = inn_settings_get_feb29_rule (inn_book_get_settings (book));
  g_autofree char *sentence = inn_guest_sentence_make (card, today, feb29);

  inn_user_text_set_label (GTK_LABEL (self->label), sentence);
}

static void
inn_guest_sentence_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_sentence_section_show_card;
}

static void
inn_guest_sentence_section_class_init (InnGuestSentenceSectionClass *klass)
{
}

static void
inn_guest_sentence_section_init (InnGuestSentenceSection *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 14);
  gtk_box_append (GTK_BOX (self), self->label);
}
