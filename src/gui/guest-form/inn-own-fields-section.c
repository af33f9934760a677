/* inn-own-fields-section.c: see inn-own-fields-section.h.
 *
 * The fields stand in the sections the hotel gave them. Where there are many, sections are folded and
 * their controls are made when they are unfolded; what stands in a field without a control stays.
 */

#include "config.h"

#include "inn-own-fields-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-own-field.h"

#include <glib/gi18n.h>

/* More than this are folded by section. */
#define MAX_UNFOLDED 24

struct _InnOwnFieldsSection
{
  InnFormSection parent_instance;

  InnBook *book;        /* owned */
  GtkSizeGroup *first;  /* owned: titles of first fields */
  GtkSizeGroup *second; /* owned: titles of second fields */
  GPtrArray *fields;    /* owned, of InnCustomField: all that the form asks for */
  GPtrArray *controls;  /* owned, of InnOwnField: those that are made */
};

G_DEFINE_FINAL_TYPE (InnOwnFieldsSection, inn_own_fields_section, INN_TYPE_FORM_SECTION)

static void
field_changed_cb (InnOwnFieldsSection *self)
{
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
show_control (InnOwnFieldsSection *self,
              InnOwnField         *control,
              InnGuest            *guest)
{
  g_autoptr (GPtrArray) values
    = inn_guest_list_values (guest, inn_own_field_get_field (control)->id);

  inn_own_field_show (control, values,
                      inn_form_section_get_rules (INN_FORM_SECTION (self))->today);
}

static InnOwnField *
create_control (InnOwnFieldsSection *self,
                InnCustomField      *field)
{
  InnOwnField *control = inn_own_field_new (field);
  InnGuest *guest = inn_form_section_get_shown (INN_FORM_SECTION (self));

  g_ptr_array_add (self->controls, control);
  if (guest != NULL)
    show_control (self, control, guest);
  g_signal_connect_object (control, "changed", G_CALLBACK (field_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return control;
}

/* Two short ones share a line. */
static void
fill (InnOwnFieldsSection *self,
      GtkWidget           *box,
      const char          *section)
{
  GtkWidget *line = NULL;

  for (guint i = 0; i < self->fields->len; i++)
    {
      InnCustomField *field = g_ptr_array_index (self->fields, i);
      InnOwnField *control = NULL;
      gboolean is_second = line != NULL;

      if (!g_str_equal (field->section, section))
        continue;

      control = create_control (self, field);
      is_second = line != NULL && !inn_own_field_is_wide (control);
      if (!is_second)
        {
          line = g_object_new (INN_TYPE_FORM_LINE, NULL);
          gtk_box_append (GTK_BOX (box), line);
        }
      inn_form_line_add (INN_FORM_LINE (line), inn_own_field_get_widget (control));
      if (is_second || inn_own_field_is_wide (control))
        line = NULL;
    }
  inn_form_lines_join_in (box, self->first, self->second);
}

static void
unfolded_cb (GtkExpander         *expander,
             GParamSpec          *pspec,
             InnOwnFieldsSection *self)
{
  GtkWidget *box = gtk_expander_get_child (expander);

  if (gtk_expander_get_expanded (expander) && gtk_widget_get_first_child (box) == NULL)
    fill (self, box, g_object_get_data (G_OBJECT (expander), "inn-section"));
}

static GtkWidget *
create_box (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
}

static void
add_folded (InnOwnFieldsSection *self,
            const char          *section,
            const char          *head)
{
  GtkWidget *expander = gtk_expander_new (head);

  gtk_expander_set_child (GTK_EXPANDER (expander), create_box ());
  g_object_set_data_full (G_OBJECT (expander), "inn-section", g_strdup (section), g_free);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (unfolded_cb), self, 0);
  gtk_widget_insert_before (expander, GTK_WIDGET (self), NULL);
}

static void
add_unfolded (InnOwnFieldsSection *self,
              const char          *section,
              const char          *head)
{
  GtkWidget *box = create_box ();
  GtkWidget *line = g_object_new (INN_TYPE_FORM_LINE, NULL);
  GtkWidget *label = gtk_label_new (head);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "form-head");
  inn_form_line_add (INN_FORM_LINE (line), inn_form_field_new (label));
  gtk_box_append (GTK_BOX (box), line);
  fill (self, box, section);
  gtk_widget_insert_before (box, GTK_WIDGET (self), NULL);
}

static void
build (InnOwnFieldsSection *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *child;

  g_ptr_array_set_size (self->controls, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = inn_field_shelf_list (inn_book_get_fields (self->book), INN_CUSTOM_IN_FORM);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const InnCustomField *field = g_ptr_array_index (self->fields, i);
      const char *head = *field->section != '\0' ? field->section : _("Own fields");

      if (!g_hash_table_add (seen, field->section))
        continue;
      if (self->fields->len > MAX_UNFOLDED)
        add_folded (self, field->section, head);
      else
        add_unfolded (self, field->section, head);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->fields->len > 0);
}

/* What was typed so far is there again. */
static void
shelf_changed_cb (InnOwnFieldsSection *self)
{
  InnGuest *shown = inn_form_section_get_shown (INN_FORM_SECTION (self));
  g_autoptr (GPtrArray) before = NULL;

  if (shown == NULL)
    {
      build (self);
      return;
    }

  before = g_steal_pointer (&self->controls);
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  build (self);
  for (guint i = 0; i < self->controls->len; i++)
    for (guint j = 0; j < before->len; j++)
      inn_own_field_take (g_ptr_array_index (self->controls, i), g_ptr_array_index (before, j));
}

static void
inn_own_fields_section_show_guest (InnFormSection *section,
                                   InnGuest       *guest)
{
  InnOwnFieldsSection *self = INN_OWN_FIELDS_SECTION (section);

  for (guint i = 0; i < self->controls->len; i++)
    show_control (self, g_ptr_array_index (self->controls, i), guest);
}

static void
inn_own_fields_section_apply (InnFormSection  *section,
                              InnGuestBuilder *builder)
{
  InnOwnFieldsSection *self = INN_OWN_FIELDS_SECTION (section);

  for (guint i = 0; i < self->controls->len; i++)
    {
      InnOwnField *control = g_ptr_array_index (self->controls, i);
      g_autoptr (GPtrArray) values = inn_own_field_dup_values (control);

      inn_guest_builder_set_values (builder, inn_own_field_get_field (control)->id, values);
    }
}

static InnValidity
inn_own_fields_section_check (InnFormSection  *section,
                              GtkWidget      **where)
{
  InnOwnFieldsSection *self = INN_OWN_FIELDS_SECTION (section);
  InnValidity worst = INN_VALIDITY_OK;

  for (guint i = 0; i < self->controls->len; i++)
    {
      InnOwnField *control = g_ptr_array_index (self->controls, i);
      InnValidity validity = inn_own_field_check (control);

      if (validity > worst)
        {
          worst = validity;
          *where = inn_own_field_get_control (control);
        }
    }

  return worst;
}

static void
inn_own_fields_section_dispose (GObject *object)
{
  InnOwnFieldsSection *self = INN_OWN_FIELDS_SECTION (object);

  g_clear_object (&self->book);
  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (inn_own_fields_section_parent_class)->dispose (object);
}

static void
inn_own_fields_section_finalize (GObject *object)
{
  InnOwnFieldsSection *self = INN_OWN_FIELDS_SECTION (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_ptr_array_unref (self->controls);

  G_OBJECT_CLASS (inn_own_fields_section_parent_class)->finalize (object);
}

static void
inn_own_fields_section_class_init (InnOwnFieldsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  object_class->dispose = inn_own_fields_section_dispose;
  object_class->finalize = inn_own_fields_section_finalize;
  section_class->show = inn_own_fields_section_show_guest;
  section_class->apply = inn_own_fields_section_apply;
  section_class->check = inn_own_fields_section_check;
}

static void
inn_own_fields_section_init (InnOwnFieldsSection *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * inn_own_fields_section_set_book:
 * @self: the section
 * @book: whose fields these are; set once
 * @first: what makes the first titles of all lines equally wide
 * @second: the same for second titles
 */
void
inn_own_fields_section_set_book (InnOwnFieldsSection *self,
                                 InnBook             *book,
                                 GtkSizeGroup        *first,
                                 GtkSizeGroup        *second)
{
  g_return_if_fail (INN_IS_OWN_FIELDS_SECTION (self));
  g_return_if_fail (self->book == NULL);

  self->book = g_object_ref (book);
  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  g_signal_connect_object (inn_book_get_fields (book), "changed", G_CALLBACK (shelf_changed_cb), self,
                           G_CONNECT_SWAPPED);
  build (self);
}
