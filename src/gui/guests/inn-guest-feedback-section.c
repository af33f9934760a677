/* inn-guest-feedback-section.c: see inn-guest-feedback-section.h. */

#include "config.h"

#include "inn-guest-feedback-section.h"

#include "inn-feedback-list.h"

struct _InnGuestFeedbackSection
{
  GtkBox parent_instance;

  GtkWidget *list; /* NULL before the first card */
};

static void inn_guest_feedback_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestFeedbackSection, inn_guest_feedback_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_feedback_section_section_init))

static void
inn_guest_feedback_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestFeedbackSection *self = INN_GUEST_FEEDBACK_SECTION (section);

  if (self->list == NULL)
    {
      self->list = inn_feedback_list_new (book);
      gtk_widget_set_hexpand (self->list, TRUE);
      gtk_box_append (GTK_BOX (self), self->list);
    }
  inn_feedback_list_show (INN_FEEDBACK_LIST (self->list), card->feedback,
                          inn_guest_get_id (card->guest), 0, 0);
}

static void
inn_guest_feedback_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_feedback_section_show_card;
}

static void
inn_guest_feedback_section_class_init (InnGuestFeedbackSectionClass *klass)
{
}

static void
inn_guest_feedback_section_init (InnGuestFeedbackSection *self)
{
}
