/* inn-guest-follow-ups-section.c: see inn-guest-follow-ups-section.h. */

#include "config.h"

#include "inn-guest-follow-ups-section.h"

#include "inn-guest-follow-up-row.h"

#include <glib/gi18n.h>

struct _InnGuestFollowUpsSection
{
  GtkBox parent_instance;

  GtkWidget *none_label;
  GtkWidget *rows;
};

static void inn_guest_follow_ups_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestFollowUpsSection, inn_guest_follow_ups_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_follow_ups_section_section_init))

/* Done ones are history; the latest few are shown below the open ones. */
#define MAX_DONE 2

static void
inn_guest_follow_ups_section_show_card (InnGuestSection *section,
                                        InnBook         *book,
                                        InnGuestCard    *card)
{
  InnGuestFollowUpsSection *self = INN_GUEST_FOLLOW_UPS_SECTION (section);
  guint n_done = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)))
    gtk_box_remove (GTK_BOX (self->rows), child);

  for (guint i = 0; i < card->follow_ups->len; i++)
    {
      InnFollowUp *follow_up = g_ptr_array_index (card->follow_ups, i);
      const char *who = inn_guest_card_get_staff_name (card, follow_up->staff_id);

      if (follow_up->done && n_done++ >= MAX_DONE)
        break;
      gtk_box_append (GTK_BOX (self->rows), inn_guest_follow_up_row_new (book, follow_up, who));
    }
  gtk_widget_set_visible (self->none_label, card->follow_ups->len == 0);
}

static void
inn_guest_follow_ups_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_follow_ups_section_show_card;
}

static void
inn_guest_follow_ups_section_class_init (InnGuestFollowUpsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-follow-ups-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpsSection, none_label);
  gtk_widget_class_bind_template_child (widget_class, InnGuestFollowUpsSection, rows);
}

static void
inn_guest_follow_ups_section_init (InnGuestFollowUpsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
