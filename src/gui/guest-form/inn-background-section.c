/* inn-background-section.c: see inn-background-section.h. */

#include "config.h"

#include "inn-background-section.h"

#include "inn-choice-entry.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-staff-picker.h"
#include "inn-text.h"

#include <glib/gi18n.h>

#define N_TEXTS 6

struct _InnBackgroundSection
{
  InnFormSection parent_instance;

  GtkWidget *latin_name;
  GtkWidget *nationality;
  GtkWidget *language;
  GtkWidget *region;
  GtkWidget *company;
  GtkWidget *occupation;
  GtkWidget *staff;
};

G_DEFINE_FINAL_TYPE (InnBackgroundSection, inn_background_section, INN_TYPE_FORM_SECTION)

static const InnGuestText texts[N_TEXTS] = {
  INN_GUEST_LATIN_NAME, INN_GUEST_NATIONALITY, INN_GUEST_LANGUAGE,
  INN_GUEST_REGION, INN_GUEST_COMPANY, INN_GUEST_OCCUPATION,
};

static GtkEditable *
get_entry (InnBackgroundSection *self,
           guint                 i)
{
  GtkWidget *const widgets[N_TEXTS] = {
    self->latin_name, self->nationality, self->language,
    self->region, self->company, self->occupation,
  };

  return GTK_EDITABLE (INN_IS_CHOICE_ENTRY (widgets[i])
                         ? inn_choice_entry_get_entry (INN_CHOICE_ENTRY (widgets[i]))
                         : widgets[i]);
}

static void
value_changed_cb (InnBackgroundSection *self)
{
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
inn_background_section_show_guest (InnFormSection *section,
                                   InnGuest       *guest)
{
  InnBackgroundSection *self = INN_BACKGROUND_SECTION (section);

  for (guint i = 0; i < N_TEXTS; i++)
    gtk_editable_set_text (get_entry (self, i), inn_guest_get_text (guest, texts[i]));
  inn_staff_picker_set_staff_id (INN_STAFF_PICKER (self->staff), inn_guest_get_staff_id (guest));
}

static void
inn_background_section_apply (InnFormSection  *section,
                              InnGuestBuilder *builder)
{
  InnBackgroundSection *self = INN_BACKGROUND_SECTION (section);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = inn_text_clean (gtk_editable_get_text (get_entry (self, i)),
                                              INN_TEXT_ONE_LINE);

      inn_guest_builder_set_text (builder, texts[i], text);
    }
  inn_guest_builder_set_staff_id (builder,
                                  inn_staff_picker_get_staff_id (INN_STAFF_PICKER (self->staff)));
}

static void
inn_background_section_class_init (InnBackgroundSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  section_class->show = inn_background_section_show_guest;
  section_class->apply = inn_background_section_apply;

  g_type_ensure (INN_TYPE_CHOICE_ENTRY);
  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  g_type_ensure (INN_TYPE_STAFF_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-background-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, latin_name);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, nationality);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, language);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, region);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, company);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, occupation);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, staff);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
inn_background_section_init (InnBackgroundSection *self)
{
  const char *const nationalities[] = {
    C_("nationality", "China"), C_("nationality", "Hong Kong"), C_("nationality", "Macau"),
    C_("nationality", "Taiwan"), C_("nationality", "Japan"), C_("nationality", "Korea"),
    C_("nationality", "Singapore"), C_("nationality", "Malaysia"),
    C_("nationality", "United Kingdom"), C_("nationality", "United States"),
    C_("nationality", "France"), C_("nationality", "Germany"), NULL,
  };
  const char *const languages[] = {
    C_("language", "Chinese"), C_("language", "Cantonese"), C_("language", "English"),
    C_("language", "Japanese"), C_("language", "Korean"), C_("language", "French"),
    C_("language", "German"), C_("language", "Russian"), NULL,
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->nationality), nationalities);
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->language), languages);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (get_entry (self, i), "changed", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * inn_background_section_set_book:
 * @self: the section
 * @book: whose staff may look after the guest
 */
void
inn_background_section_set_book (InnBackgroundSection *self,
                                 InnBook              *book)
{
  g_return_if_fail (INN_IS_BACKGROUND_SECTION (self));

  inn_staff_picker_set_book (INN_STAFF_PICKER (self->staff), book);
}
