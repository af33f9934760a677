/* inn-birthday-section.c: see inn-birthday-section.h. */

#include "config.h"

#include "inn-birthday-section.h"

#include "inn-birthday-words.h"
#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-text.h"

struct _InnBirthdaySection
{
  InnFormSection parent_instance;

  InnFormField *field;
  GtkWidget *told;
};

G_DEFINE_FINAL_TYPE (InnBirthdaySection, inn_birthday_section, INN_TYPE_FORM_SECTION)

static char *
dup_text (InnBirthdaySection *self)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->told)), INN_TEXT_ONE_LINE);
}

/* What the entry shows of a guest: the words told, or the date where none were written down. */
static char *
dup_told (const InnGuest *guest)
{
  const char *told = inn_guest_get_text (guest, INN_GUEST_BIRTH_TOLD);
  char *birthday = NULL;

  if (*told == '\0')
    birthday = inn_birthday_format (inn_guest_get_birthday (guest));

  return birthday != NULL ? birthday : g_strdup (told);
}

static gboolean
is_unchanged (InnBirthdaySection *self,
              const char         *text)
{
  InnGuest *shown = inn_form_section_get_shown (INN_FORM_SECTION (self));
  g_autofree char *before = NULL;

  if (shown == NULL)
    return FALSE;

  before = dup_told (shown);

  return g_str_equal (before, text);
}

static void
read_told (InnBirthdaySection *self,
           InnBirthdayReading *reading)
{
  InnGuest *shown = inn_form_section_get_shown (INN_FORM_SECTION (self));
  g_autofree char *text = dup_text (self);

  /* What is in the book stays as it was understood then. */
  if (is_unchanged (self, text) && inn_birthday_is_set (inn_guest_get_birthday (shown)))
    *reading = (InnBirthdayReading) { inn_guest_get_birthday (shown), INN_BIRTHDAY_UNDERSTOOD, 0 };
  else
    inn_birthday_read (text, INN_DATE_ORDER_UNKNOWN,
                       inn_form_section_get_rules (INN_FORM_SECTION (self))->today,
                       reading, NULL);
}

static InnFieldState
judge (InnBirthdaySection *self,
       gboolean            settled)
{
  const InnFormRules *rules;
  g_autofree char *message = NULL;
  InnBirthdayReading reading;
  InnFieldState state;

  read_told (self, &reading);
  rules = inn_form_section_get_rules (INN_FORM_SECTION (self));
  state = inn_birthday_words (&reading, rules->today, rules->feb29, &message);

  /* Half typed is not wrong yet. */
  if (state == INN_FIELD_REFUSED && !settled)
    inn_form_field_set_message (self->field, INN_FIELD_PLAIN, NULL);
  else
    inn_form_field_set_message (self->field, state, message);

  return state;
}

static void
changed_cb (GtkEditable        *editable,
            InnBirthdaySection *self)
{
  judge (self, FALSE);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
settled_cb (InnFormField       *field,
            InnBirthdaySection *self)
{
  judge (self, TRUE);
}

static void
inn_birthday_section_show_guest (InnFormSection *section,
                                 InnGuest       *guest)
{
  InnBirthdaySection *self = INN_BIRTHDAY_SECTION (section);
  g_autofree char *told = dup_told (guest);

  gtk_editable_set_text (GTK_EDITABLE (self->told), told);
  judge (self, TRUE);
}

static void
inn_birthday_section_apply (InnFormSection  *section,
                            InnGuestBuilder *builder)
{
  InnBirthdaySection *self = INN_BIRTHDAY_SECTION (section);
  InnGuest *shown = inn_form_section_get_shown (section);
  g_autofree char *text = dup_text (self);
  InnBirthdayReading reading;

  read_told (self, &reading);
  inn_guest_builder_set_text (builder, INN_GUEST_BIRTH_TOLD,
                              is_unchanged (self, text)
                                ? inn_guest_get_text (shown, INN_GUEST_BIRTH_TOLD) : text);
  inn_guest_builder_set_birthday (builder,
                                  reading.reason == INN_BIRTHDAY_UNDERSTOOD ? reading.birthday
                                                                            : INN_BIRTHDAY_NONE);
}

static InnValidity
inn_birthday_section_check (InnFormSection  *section,
                            GtkWidget      **where)
{
  InnBirthdaySection *self = INN_BIRTHDAY_SECTION (section);

  switch (judge (self, TRUE))
    {
    case INN_FIELD_REFUSED:
      *where = self->told;
      return INN_VALIDITY_INVALID;
    case INN_FIELD_DOUBTFUL:
      return INN_VALIDITY_DOUBTFUL;
    case INN_FIELD_PLAIN:
    case INN_FIELD_UNDERSTOOD:
    default:
      return INN_VALIDITY_OK;
    }
}

static void
inn_birthday_section_class_init (InnBirthdaySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  section_class->show = inn_birthday_section_show_guest;
  section_class->apply = inn_birthday_section_apply;
  section_class->check = inn_birthday_section_check;

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-birthday-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnBirthdaySection, field);
  gtk_widget_class_bind_template_child (widget_class, InnBirthdaySection, told);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);
}

static void
inn_birthday_section_init (InnBirthdaySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * inn_birthday_section_set_told:
 * @self: the section
 * @told: a birthday in words, as if typed
 */
void
inn_birthday_section_set_told (InnBirthdaySection *self,
                               const char         *told)
{
  g_return_if_fail (INN_IS_BIRTHDAY_SECTION (self));

  gtk_editable_set_text (GTK_EDITABLE (self->told), told);
  judge (self, TRUE);
}
