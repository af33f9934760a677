/* inn-guest-contacts-section.c: see inn-guest-contacts-section.h. */

#include "config.h"

#include "inn-guest-contacts-section.h"

#include "inn-feedback.h"
#include "inn-format.h"
#include "inn-label-grid.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnGuestContactsSection
{
  GtkBox parent_instance;

  GtkWidget *grid;
};

static void inn_guest_contacts_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestContactsSection, inn_guest_contacts_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_contacts_section_section_init))

static void
copy_clicked_cb (GtkButton               *button,
                 InnGuestContactsSection *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          g_object_get_data (G_OBJECT (button), "inn-value"));
  inn_feedback_say (GTK_WIDGET (self), _("Copied"));
}

static GtkWidget *
create_copy_button (InnGuestContactsSection *self,
                    const char              *value)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("inn-copy-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inline-icon");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy"));
  inn_spoken_name_set (button, _("Copy"));
  g_object_set_data_full (G_OBJECT (button), "inn-value", g_strdup (value), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_clicked_cb), self);

  return button;
}

static const char *
get_remark (const InnContact *contact)
{
  if (contact->invalid)
    return _("no longer works");
  if (contact->opted_out)
    return _("not here, please");

  if (contact->shared)
    return _("shared by the family");

  return contact->label;
}

/* The head of the card shows the first one; one alone needs no list unless there is more to say. */
static gboolean
is_worth_showing (const InnGuest *guest)
{
  guint n_contacts = inn_guest_get_n_contacts (guest);

  return n_contacts > 1
         || (n_contacts == 1 && *get_remark (inn_guest_get_contact (guest, 0)) != '\0');
}

static void
inn_guest_contacts_section_show_card (InnGuestSection *section,
                                      InnBook         *book,
                                      InnGuestCard    *card)
{
  InnGuestContactsSection *self = INN_GUEST_CONTACTS_SECTION (section);
  guint n_contacts = inn_guest_get_n_contacts (card->guest);

  gtk_widget_set_visible (GTK_WIDGET (self), is_worth_showing (card->guest));
  inn_label_grid_clear (GTK_GRID (self->grid));
  for (guint i = 0; i < n_contacts; i++)
    {
      const InnContact *contact = inn_guest_get_contact (card->guest, i);
      g_autofree char *shown = inn_contact_dup_shown (contact->kind, contact->value);

      inn_label_grid_add (GTK_GRID (self->grid), inn_format_contact_kind (contact->kind),
                          shown, get_remark (contact),
                          create_copy_button (self, contact->value));
    }
}

static void
inn_guest_contacts_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_contacts_section_show_card;
}

static void
inn_guest_contacts_section_class_init (InnGuestContactsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-contacts-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestContactsSection, grid);
}

static void
inn_guest_contacts_section_init (InnGuestContactsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
