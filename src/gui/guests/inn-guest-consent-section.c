/* inn-guest-consent-section.c: see inn-guest-consent-section.h. A quiet line for each purpose; a press
 * opens what was answered, and notes a new answer.
 */

#include "config.h"

#include "inn-guest-consent-section.h"

#include "inn-consent-popover.h"
#include "inn-format.h"
#include "inn-sheet-parts.h"
#include "inn-spoken-name.h"

#include <glib/gi18n.h>

struct _InnGuestConsentSection
{
  GtkBox parent_instance;

  GtkWidget *buttons[INN_N_CONSENT_PURPOSES];
  GtkWidget *answers[INN_N_CONSENT_PURPOSES];

  InnBook *book;       /* owned, NULL before the first card */
  GPtrArray *consents; /* owned, of InnConsent, NULL before the first card */
  gint64 guest_id;
};

static void inn_guest_consent_section_section_init (InnGuestSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnGuestConsentSection, inn_guest_consent_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_GUEST_SECTION,
                                                      inn_guest_consent_section_section_init))

static void
show_answer (InnGuestConsentSection *self,
             InnConsentPurpose       purpose)
{
  const InnConsent *standing = inn_consent_find_standing (self->consents, purpose);
  InnConsentAnswer answer = standing != NULL ? standing->answer : INN_CONSENT_NOT_ASKED;
  GtkWidget *label = self->answers[purpose];
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover
                                     (GTK_MENU_BUTTON (self->buttons[purpose])));
  InnDate today = inn_clock_get_today (inn_book_get_clock (self->book));
  g_autofree char *day = standing != NULL ? inn_format_short_day (standing->when.date, today)
                                          : g_strdup ("");
  g_autofree char *text = inn_format_list (inn_consent_answer_get_label (answer), day);
  g_autofree char *spoken = inn_format_list (inn_consent_purpose_get_label (purpose), text);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_css_classes (label,
                              (const char *[]) { "figures",
                                                 inn_consent_answer_is_no (answer) ? "doubtful"
                                                 : standing == NULL ? "secondary-body"
                                                                    : NULL,
                                                 NULL });
  inn_spoken_name_set (self->buttons[purpose], spoken);
  if (popover != NULL)
    inn_consent_popover_set_card (INN_CONSENT_POPOVER (popover), self->guest_id, self->consents);
}

/* Popovers are made when they are wanted: most cards are read without one. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  InnGuestConsentSection *self = user_data;
  InnConsentPurpose purpose = INN_CONSENT_PROFILE;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL || self->consents == NULL)
    return;

  while (self->buttons[purpose] != GTK_WIDGET (button))
    purpose++;
  popover = inn_consent_popover_new (self->book, purpose);
  gtk_menu_button_set_popover (button, popover);
  inn_consent_popover_set_card (INN_CONSENT_POPOVER (popover), self->guest_id, self->consents);
}

static void
inn_guest_consent_section_show_card (InnGuestSection *section,
                                     InnBook         *book,
                                     InnGuestCard    *card)
{
  InnGuestConsentSection *self = INN_GUEST_CONSENT_SECTION (section);

  g_set_object (&self->book, book);
  self->guest_id = inn_guest_get_id (card->guest);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  self->consents = g_ptr_array_ref (card->consents);
  for (int i = 0; i < INN_N_CONSENT_PURPOSES; i++)
    show_answer (self, i);
}

static void
inn_guest_consent_section_section_init (InnGuestSectionInterface *iface)
{
  iface->show_card = inn_guest_consent_section_show_card;
}

static void
inn_guest_consent_section_dispose (GObject *object)
{
  InnGuestConsentSection *self = INN_GUEST_CONSENT_SECTION (object);

  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (inn_guest_consent_section_parent_class)->dispose (object);
}

static void
inn_guest_consent_section_class_init (InnGuestConsentSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_guest_consent_section_dispose;
}

static GtkWidget *
make_button (InnGuestConsentSection *self,
             InnConsentPurpose       purpose)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = inn_sheet_part_label (inn_consent_purpose_get_label (purpose), NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  self->answers[purpose] = inn_sheet_part_label ("", NULL);
  gtk_label_set_xalign (GTK_LABEL (self->answers[purpose]), 1);
  gtk_box_append (GTK_BOX (box), self->answers[purpose]);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  /* The button keeps its child in the middle. */
  for (GtkWidget *around = box; around != button; around = gtk_widget_get_parent (around))
    gtk_widget_set_halign (around, GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, self, NULL);
  gtk_widget_add_css_class (button, "card-line");

  return button;
}

static void
inn_guest_consent_section_init (InnGuestConsentSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), inn_sheet_part_head (_("Consent")));
  for (int i = 0; i < INN_N_CONSENT_PURPOSES; i++)
    {
      self->buttons[i] = make_button (self, i);
      gtk_box_append (GTK_BOX (self), self->buttons[i]);
    }
}
