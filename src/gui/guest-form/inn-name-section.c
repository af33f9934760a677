/* inn-name-section.c: see inn-name-section.h. The reading is worked out while the name is typed,
 * until somebody corrects it; emptied, it is worked out again. The gender goes with the title until
 * somebody chooses it.
 */

#include "config.h"

#include "inn-name-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-guest-label.h"
#include "inn-pinyin.h"
#include "inn-salutation.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnNameSection
{
  InnFormSection parent_instance;

  InnFormField *name_field;
  GtkWidget *name;
  GtkWidget *reading;
  GtkWidget *ms;
  GtkWidget *mr;
  GtkWidget *teacher;
  GtkWidget *own;
  GtkWidget *own_line;
  GtkWidget *own_text;
  GtkWidget *type;
  GtkWidget *gender;

  gboolean gender_chosen; /* it does not go with the title any more */
  gboolean reading_typed;
  gboolean filling; /* text is put in by us, not typed */
};

G_DEFINE_FINAL_TYPE (InnNameSection, inn_name_section, INN_TYPE_FORM_SECTION)

static char *
dup_text (GtkWidget *entry)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (entry)), INN_TEXT_ONE_LINE);
}

static GtkWidget *
get_title_button (InnNameSection *self,
                  InnSalutation   salutation)
{
  switch (salutation)
    {
    case INN_SALUTATION_MS:
      return self->ms;
    case INN_SALUTATION_MR:
      return self->mr;
    case INN_SALUTATION_TEACHER:
      return self->teacher;
    case INN_SALUTATION_OWN:
      return self->own;
    case INN_SALUTATION_NONE:
    default:
      return NULL;
    }
}

static InnSalutation
get_salutation (InnNameSection *self)
{
  for (InnSalutation salutation = INN_SALUTATION_MS; salutation <= INN_SALUTATION_OWN; salutation++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_title_button (self, salutation))))
      return salutation;

  return INN_SALUTATION_NONE;
}

/* At most one is chosen; a second click takes the choice back. */
static void
choose_salutation (InnNameSection *self,
                   InnSalutation   chosen)
{
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  for (InnSalutation salutation = INN_SALUTATION_MS; salutation <= INN_SALUTATION_OWN; salutation++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_title_button (self, salutation)),
                                  salutation == chosen);
  gtk_widget_set_visible (self->own_line, chosen == INN_SALUTATION_OWN);
  self->filling = was_filling;
}

/* What a title says of the gender; @otherwise where it says nothing. */
static InnGender
get_title_gender (InnSalutation salutation,
                  InnGender     otherwise)
{
  switch (salutation)
    {
    case INN_SALUTATION_MS:
      return INN_GENDER_FEMALE;
    case INN_SALUTATION_MR:
      return INN_GENDER_MALE;
    case INN_SALUTATION_NONE:
      return INN_GENDER_UNKNOWN;
    case INN_SALUTATION_TEACHER:
    case INN_SALUTATION_OWN:
    default:
      return otherwise;
    }
}

static InnGender
get_gender (InnNameSection *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->gender));
}

static void
set_gender (InnNameSection *self,
            InnGender       gender)
{
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->gender), gender);
  self->filling = was_filling;
}

static void
fill_reading (InnNameSection *self)
{
  g_autofree char *name = dup_text (self->name);
  g_autofree char *reading = inn_pinyin_reading (name);
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->reading), reading);
  self->filling = was_filling;
}

static void
name_changed_cb (GtkEditable    *editable,
                 InnNameSection *self)
{
  if (self->filling)
    return;

  if (!self->reading_typed)
    fill_reading (self);
  inn_form_field_set_message (self->name_field, INN_FIELD_PLAIN, NULL);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
reading_changed_cb (GtkEditable    *editable,
                    InnNameSection *self)
{
  if (self->filling)
    return;

  self->reading_typed = *gtk_editable_get_text (editable) != '\0';
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

/* Emptied and left, the reading is worked out again. */
static void
reading_settled_cb (InnFormField   *field,
                    InnNameSection *self)
{
  if (!self->reading_typed)
    fill_reading (self);
}

static void
title_toggled_cb (GtkToggleButton *button,
                  InnNameSection  *self)
{
  InnSalutation chosen = INN_SALUTATION_NONE;

  if (self->filling)
    return;

  if (gtk_toggle_button_get_active (button))
    for (chosen = INN_SALUTATION_MS; chosen < INN_SALUTATION_OWN; chosen++)
      if (get_title_button (self, chosen) == GTK_WIDGET (button))
        break;

  choose_salutation (self, chosen);
  if (!self->gender_chosen)
    set_gender (self, get_title_gender (chosen, get_gender (self)));
  if (chosen == INN_SALUTATION_TEACHER || chosen == INN_SALUTATION_OWN)
    gtk_widget_grab_focus (chosen == INN_SALUTATION_OWN ? self->own_text : GTK_WIDGET (button));
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
gender_chosen_cb (GObject        *object,
                  GParamSpec     *pspec,
                  InnNameSection *self)
{
  if (self->filling)
    return;

  /* Not known is no choice: the next title says it again. */
  self->gender_chosen = get_gender (self) != INN_GENDER_UNKNOWN;
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
value_changed_cb (GObject        *object,
                  GParamSpec     *pspec,
                  InnNameSection *self)
{
  if (!self->filling)
    inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
inn_name_section_show_guest (InnFormSection *section,
                             InnGuest       *guest)
{
  InnNameSection *self = INN_NAME_SECTION (section);
  const char *name = inn_guest_get_name (guest);
  const char *text = inn_guest_get_text (guest, INN_GUEST_SALUTATION);
  InnSalutation salutation = inn_salutation_read (text, name);

  self->filling = TRUE;
  set_gender (self, inn_guest_get_gender (guest));
  self->gender_chosen = get_gender (self) != get_title_gender (salutation, INN_GENDER_UNKNOWN);
  self->reading_typed = inn_guest_is (guest, INN_GUEST_READING_TYPED);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_text (GTK_EDITABLE (self->reading),
                         inn_guest_get_text (guest, INN_GUEST_READING));
  gtk_editable_set_text (GTK_EDITABLE (self->own_text),
                         salutation == INN_SALUTATION_OWN ? text : "");
  choose_salutation (self, salutation);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->type), inn_guest_get_guest_type (guest));
  inn_form_field_set_message (self->name_field, INN_FIELD_PLAIN, NULL);
  self->filling = FALSE;
}

static void
apply_salutation (InnNameSection  *self,
                  InnGuestBuilder *builder,
                  const char      *name)
{
  InnGuest *shown = inn_form_section_get_shown (INN_FORM_SECTION (self));
  InnSalutation salutation = get_salutation (self);
  g_autofree char *text = salutation == INN_SALUTATION_OWN ? dup_text (self->own_text)
                                                           : inn_salutation_compose (salutation,
                                                                                     name);

  /* "女士" alone, as it came with a sheet, is not a change while nothing else is. */
  if (shown != NULL && g_str_equal (name, inn_guest_get_name (shown)))
    {
      const char *before = inn_guest_get_text (shown, INN_GUEST_SALUTATION);

      if (salutation != INN_SALUTATION_OWN && inn_salutation_read (before, name) == salutation)
        {
          inn_guest_builder_set_text (builder, INN_GUEST_SALUTATION, before);
          return;
        }
    }

  inn_guest_builder_set_text (builder, INN_GUEST_SALUTATION, text);
}

static void
inn_name_section_apply (InnFormSection  *section,
                        InnGuestBuilder *builder)
{
  InnNameSection *self = INN_NAME_SECTION (section);
  g_autofree char *name = dup_text (self->name);
  g_autofree char *reading = dup_text (self->reading);

  inn_guest_builder_set_text (builder, INN_GUEST_NAME, name);
  inn_guest_builder_set_flag (builder, INN_GUEST_READING_TYPED, self->reading_typed);
  inn_guest_builder_set_text (builder, INN_GUEST_READING, reading);
  inn_guest_builder_set_gender (builder, get_gender (self));
  inn_guest_builder_set_guest_type (builder,
                                    gtk_drop_down_get_selected (GTK_DROP_DOWN (self->type)));
  apply_salutation (self, builder, name);
}

static void
inn_name_section_dispose (GObject *object)
{
  INN_NAME_SECTION (object)->filling = TRUE;

  G_OBJECT_CLASS (inn_name_section_parent_class)->dispose (object);
}

static void
inn_name_section_class_init (InnNameSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inn_name_section_dispose;
  section_class->show = inn_name_section_show_guest;
  section_class->apply = inn_name_section_apply;

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-name-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, name_field);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, name);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, reading);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, ms);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, mr);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, teacher);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, own);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, own_line);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, own_text);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, type);
  gtk_widget_class_bind_template_child (widget_class, InnNameSection, gender);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_settled_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, gender_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
}

static void
inn_name_section_init (InnNameSection *self)
{
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) genders = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (InnGuestType type = INN_GUEST_TYPE_INDIVIDUAL; type <= INN_GUEST_TYPE_COMPANY; type++)
    gtk_string_list_append (types, inn_guest_type_get_label (type));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->type), G_LIST_MODEL (types));
  for (InnGender gender = INN_GENDER_UNKNOWN; gender <= INN_GENDER_OTHER; gender++)
    gtk_string_list_append (genders, gender == INN_GENDER_UNKNOWN ? C_("gender", "Not known")
                                                                  : inn_gender_get_label (gender));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->gender), G_LIST_MODEL (genders));
  /* Four words in one row must fit the narrowest window in any language. */
  for (InnSalutation salutation = INN_SALUTATION_MS; salutation <= INN_SALUTATION_OWN; salutation++)
    gtk_label_set_ellipsize (
      GTK_LABEL (gtk_button_get_child (GTK_BUTTON (get_title_button (self, salutation)))),
      PANGO_ELLIPSIZE_END);
  self->filling = FALSE;
}

/**
 * inn_name_section_require:
 * @self: the section
 * @message: why the guest cannot be saved like this
 */
void
inn_name_section_require (InnNameSection *self,
                          const char     *message)
{
  g_return_if_fail (INN_IS_NAME_SECTION (self));

  inn_form_field_set_message (self->name_field, INN_FIELD_REFUSED, message);
}

/**
 * inn_name_section_set_gender:
 * @self: the section
 * @gender: what a document says; chooses the title that goes with it where none is chosen
 */
void
inn_name_section_set_gender (InnNameSection *self,
                             InnGender       gender)
{
  g_return_if_fail (INN_IS_NAME_SECTION (self));

  set_gender (self, gender);
  if (get_salutation (self) == INN_SALUTATION_NONE)
    choose_salutation (self, gender == INN_GENDER_FEMALE ? INN_SALUTATION_MS
                             : gender == INN_GENDER_MALE ? INN_SALUTATION_MR
                                                         : INN_SALUTATION_NONE);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

/**
 * inn_name_section_focus:
 *
 * Puts the cursor behind the name, with nothing selected.
 */
void
inn_name_section_focus (InnNameSection *self)
{
  g_return_if_fail (INN_IS_NAME_SECTION (self));

  gtk_widget_grab_focus (self->name);
  /* All of it would be selected, and lost with the first key. */
  gtk_editable_set_position (GTK_EDITABLE (self->name), -1);
}
