/* inn-guest-details-section.c: see inn-guest-details-section.h. Lines about which nothing is known are left out. */

#include "config.h"

#include "inn-guest-details-section.h"

#include "inn-channel.h"
#include "inn-error-words.h"
#include "inn-format.h"
#include "inn-guest-field.h"
#include "inn-guest-label.h"
#include "inn-label-grid.h"

#include <glib/gi18n.h>

struct _InnGuestDetailsSection
{
  GtkBox parent_instance;

  GtkWidget *grid;
};

static void inn_guest_details_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestDetailsSection, inn_guest_details_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_details_section_section_init))

static void
add_text (InnGuestDetailsSection *self,
          const InnGuest         *guest,
          InnGuestField           field)
{
  InnGuestText text;

  if (inn_guest_field_get_text (field, &text))
    inn_label_grid_add (GTK_GRID (self->grid), inn_guest_field_get_label (field),
                        inn_guest_get_text (guest, text), NULL, NULL);
}

static void
inn_guest_details_section_show_card (InnGuestSection *section,
                                     InnBook         *book,
                                     InnGuestCard    *card)
{
  InnGuestDetailsSection *self = INN_GUEST_DETAILS_SECTION (section);
  const InnGuest *guest = card->guest;
  const char *locked = inn_error_words_get_locked (
    inn_vault_get_state (inn_store_get_vault (inn_book_get_store (book))));
  GtkGrid *grid = GTK_GRID (self->grid);

  inn_label_grid_clear (grid);
  if (inn_guest_get_guest_type (guest) != INN_GUEST_TYPE_INDIVIDUAL)
    inn_label_grid_add (grid, inn_guest_field_get_label (INN_FIELD_TYPE),
                        inn_guest_type_get_label (inn_guest_get_guest_type (guest)), NULL, NULL);
  if (inn_guest_get_follow_status (guest) != INN_FOLLOW_STATUS_NOT_CONTACTED)
    inn_label_grid_add (grid, _("Follow-up status"),
                        inn_format_follow_status (inn_guest_get_follow_status (guest)),
                        NULL, NULL);
  inn_label_grid_add (grid, inn_guest_field_get_label (INN_FIELD_GENDER),
                      inn_gender_get_label (inn_guest_get_gender (guest)), NULL, NULL);
  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      g_autofree char *document = inn_format_document (inn_guest_get_document (guest, i));

      inn_label_grid_add (grid, inn_guest_field_get_label (INN_FIELD_DOCUMENT), document,
                          locked, NULL);
    }
  add_text (self, guest, INN_FIELD_NATIONALITY);
  add_text (self, guest, INN_FIELD_LANGUAGE);
  add_text (self, guest, INN_FIELD_COMPANY);
  add_text (self, guest, INN_FIELD_OCCUPATION);
  add_text (self, guest, INN_FIELD_REGION);
  inn_label_grid_add (grid, inn_guest_field_get_label (INN_FIELD_CHANNEL),
                      inn_channel_get_title (inn_guest_get_text (guest, INN_GUEST_CHANNEL)),
                      NULL, NULL);
  inn_label_grid_add (grid, inn_guest_field_get_label (INN_FIELD_STAFF),
                      inn_guest_card_get_staff_name (card, inn_guest_get_staff_id (guest)),
                      NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->grid) != NULL);
}

static void
inn_guest_details_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_details_section_show_card;
}

static void
inn_guest_details_section_class_init (InnGuestDetailsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-guest-details-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnGuestDetailsSection, grid);
}

static void
inn_guest_details_section_init (InnGuestDetailsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
