/* inn-background-section.c: see inn-background-section.h. */

#include "config.h"

#include "inn-background-section.h"

#include "inn-choice-entry.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-staff.h"
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
  GtkWidget *new_staff;
  GtkWidget *new_staff_popover;

  GArray *staff_ids;   /* owned, of gint64, for each line of the list */
  gint64 staff_id;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (InnBackgroundSection, inn_background_section, INN_TYPE_FORM_SECTION)

enum
{
  ADD_STAFF,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
select_staff (InnBackgroundSection *self)
{
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  for (guint i = 0; i < self->staff_ids->len; i++)
    if (g_array_index (self->staff_ids, gint64, i) == self->staff_id)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->staff), i);
  self->filling = was_filling;
}

static void
staff_selected_cb (GObject              *object,
                   GParamSpec           *pspec,
                   InnBackgroundSection *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->staff));

  if (self->filling || selected >= self->staff_ids->len)
    return;

  self->staff_id = g_array_index (self->staff_ids, gint64, selected);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
add_staff_cb (InnBackgroundSection *self)
{
  g_autofree char *name = inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_staff)),
                                          INN_TEXT_ONE_LINE);

  if (*name == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self->new_staff_popover));
  gtk_editable_set_text (GTK_EDITABLE (self->new_staff), "");
  g_signal_emit (self, signals[ADD_STAFF], 0, name);
}

static void
inn_background_section_show_guest (InnFormSection *section,
                                   InnGuest       *guest)
{
  InnBackgroundSection *self = INN_BACKGROUND_SECTION (section);

  for (guint i = 0; i < N_TEXTS; i++)
    gtk_editable_set_text (get_entry (self, i), inn_guest_get_text (guest, texts[i]));
  self->staff_id = inn_guest_get_staff_id (guest);
  select_staff (self);
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
  inn_guest_builder_set_staff_id (builder, self->staff_id);
}

static void
inn_background_section_finalize (GObject *object)
{
  g_clear_pointer (&INN_BACKGROUND_SECTION (object)->staff_ids, g_array_unref);

  G_OBJECT_CLASS (inn_background_section_parent_class)->finalize (object);
}

static void
inn_background_section_class_init (InnBackgroundSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_background_section_finalize;
  section_class->show = inn_background_section_show_guest;
  section_class->apply = inn_background_section_apply;

  signals[ADD_STAFF] = g_signal_new ("add-staff", INN_TYPE_BACKGROUND_SECTION, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (INN_TYPE_CHOICE_ENTRY);
  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-background-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, latin_name);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, nationality);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, language);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, region);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, company);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, occupation);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, staff);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, new_staff);
  gtk_widget_class_bind_template_child (widget_class, InnBackgroundSection, new_staff_popover);
  gtk_widget_class_bind_template_callback (widget_class, staff_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_staff_cb);
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

  self->staff_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->nationality), nationalities);
  inn_choice_entry_set_choices (INN_CHOICE_ENTRY (self->language), languages);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (get_entry (self, i), "changed", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
  self->filling = FALSE;
  inn_background_section_set_staff (self, NULL, 0);
}

/**
 * inn_background_section_set_staff:
 * @self: the section
 * @staff: (nullable) (element-type InnStaff): who works here
 * @select_id: who looks after the guest from now on, or 0 to leave it as it is
 */
void
inn_background_section_set_staff (InnBackgroundSection *self,
                                  GPtrArray            *staff,
                                  gint64                select_id)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 nobody = 0;

  g_return_if_fail (INN_IS_BACKGROUND_SECTION (self));

  g_array_set_size (self->staff_ids, 0);
  gtk_string_list_append (names, C_("staff", "Nobody"));
  g_array_append_val (self->staff_ids, nobody);
  for (guint i = 0; staff != NULL && i < staff->len; i++)
    {
      const InnStaff *member = g_ptr_array_index (staff, i);

      if (member->retired && member->id != self->staff_id)
        continue;
      gtk_string_list_append (names, member->name);
      g_array_append_val (self->staff_ids, member->id);
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->staff), G_LIST_MODEL (names));
  self->filling = FALSE;
  if (select_id != 0)
    self->staff_id = select_id;
  select_staff (self);
  if (select_id != 0)
    inn_form_section_emit_changed (INN_FORM_SECTION (self));
}
