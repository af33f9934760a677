/* inn-document-section.c: see inn-document-section.h. Stored numbers show their end only; Reveal
 * asks for one, Replace opens the line for a new number, and leaving that empty keeps the old one.
 */

#include "config.h"

#include "inn-document-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-form-words.h"
#include "inn-format.h"
#include "inn-guest-label.h"
#include "inn-large-text.h"
#include "inn-wrap-layout.h"

#include <glib/gi18n.h>

struct _InnDocumentSection
{
  InnFormSection parent_instance;

  GtkWidget *stored_line;
  GtkWidget *stored;
  GtkWidget *key_label;
  GtkWidget *kind;
  InnFormField *number_field;
  GtkWidget *new_line;
  GtkWidget *number;
  GtkWidget *take_line;
  GtkWidget *take_label;
  GtkWidget *take_button;

  GPtrArray *kept;       /* owned, of InnDocument */
  gint64 replaced_id;    /* 0, or the stored document a new number takes the place of */
  gboolean kind_chosen;
  gboolean locked;       /* no number can be shown */
  gboolean filling;
  char *birth;           /* owned, what the ID says, "1990-12-25" */
  InnGender gender;
};

G_DEFINE_FINAL_TYPE (InnDocumentSection, inn_document_section, INN_TYPE_FORM_SECTION)

enum
{
  REVEAL,
  TAKE_BIRTH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order in which the desk meets them. */
static const InnDocumentKind kinds[] = {
  INN_DOCUMENT_RESIDENT_ID,
  INN_DOCUMENT_PASSPORT,
  INN_DOCUMENT_HK_MACAU_PERMIT,
  INN_DOCUMENT_TAIWAN_PERMIT,
  INN_DOCUMENT_FOREIGNER_ID,
  INN_DOCUMENT_OTHER,
};

static const char *
get_number (InnDocumentSection *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->number));
}

static InnDocumentKind
get_kind (InnDocumentSection *self)
{
  return kinds[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind)),
                    G_N_ELEMENTS (kinds) - 1)];
}

static void
select_kind (InnDocumentSection *self,
             InnDocumentKind     kind)
{
  gboolean was_filling = self->filling;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), i);
  self->filling = was_filling;
}

static InnFieldState
judge (InnDocumentSection *self,
       gboolean            settled)
{
  g_autofree char *message = NULL;
  InnFieldState state = inn_form_words_document (get_kind (self), get_number (self), &message);

  if (state >= INN_FIELD_DOUBTFUL && !settled)
    inn_form_field_set_message (self->number_field, INN_FIELD_PLAIN, NULL);
  else
    inn_form_field_set_message (self->number_field, state, message);

  return state;
}

static void
update_lines (InnDocumentSection *self)
{
  gboolean has_stored = gtk_widget_get_first_child (self->stored) != NULL;

  gtk_widget_set_visible (self->stored_line, has_stored);
  gtk_widget_set_visible (self->key_label, has_stored && self->locked);
  gtk_widget_set_visible (self->new_line, !has_stored || self->replaced_id != 0
                                            || *get_number (self) != '\0');
}

static void
number_changed_cb (GtkEditable        *editable,
                   InnDocumentSection *self)
{
  InnDocumentKind detected;

  if (self->filling)
    return;

  detected = inn_document_number_detect (get_number (self));
  if (!self->kind_chosen && detected != INN_DOCUMENT_OTHER)
    select_kind (self, detected);
  judge (self, FALSE);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
settled_cb (InnFormField       *field,
            InnDocumentSection *self)
{
  judge (self, TRUE);
}

static void
kind_changed_cb (GObject            *object,
                 GParamSpec         *pspec,
                 InnDocumentSection *self)
{
  if (self->filling)
    return;

  self->kind_chosen = TRUE;
  judge (self, TRUE);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static void
take_cb (GtkButton          *button,
         InnDocumentSection *self)
{
  g_autofree char *birth = g_strdup (self->birth);

  if (birth != NULL)
    g_signal_emit (self, signals[TAKE_BIRTH], 0, birth, self->gender);
}

static InnDocument *
get_document (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "inn-document");
}

static void
reveal_cb (GtkButton          *button,
           InnDocumentSection *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button));

  g_signal_emit (self, signals[REVEAL], 0, get_document (row)->id);
}

static void
replace_cb (GtkButton          *button,
            InnDocumentSection *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button));

  self->replaced_id = get_document (row)->id;
  select_kind (self, get_document (row)->kind);
  self->kind_chosen = TRUE;
  update_lines (self);
  gtk_widget_grab_focus (self->number);
}

static void
remove_cb (GtkButton          *button,
           InnDocumentSection *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button));

  g_ptr_array_remove (self->kept, get_document (row));
  gtk_box_remove (GTK_BOX (self->stored), row);
  update_lines (self);
  inn_form_section_emit_changed (INN_FORM_SECTION (self));
}

static GtkWidget *
add_button (InnDocumentSection *self,
            GtkWidget          *row,
            const char         *label,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static void
add_stored (InnDocumentSection *self,
            InnDocument        *document)
{
  g_autofree char *text = inn_format_document (document);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *reveal;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "figures");
  gtk_widget_add_css_class (row, "field-row");
  if (inn_large_text_is_on (GTK_WIDGET (self)))
    gtk_widget_set_layout_manager (row, inn_wrap_layout_new (6, 0));
  gtk_box_append (GTK_BOX (row), label);
  g_object_set_data_full (G_OBJECT (row), "inn-document", inn_document_ref (document),
                          (GDestroyNotify) inn_document_unref);
  reveal = add_button (self, row, _("Reveal"), G_CALLBACK (reveal_cb));
  gtk_widget_set_sensitive (reveal, !self->locked);
  if (self->locked)
    gtk_widget_set_tooltip_text (reveal, gtk_label_get_text (GTK_LABEL (self->key_label)));
  add_button (self, row, _("Replace"), G_CALLBACK (replace_cb));
  add_button (self, row, _("Remove"), G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (self->stored), row);
}

static void
inn_document_section_show_guest (InnFormSection *section,
                                 InnGuest       *guest)
{
  InnDocumentSection *self = INN_DOCUMENT_SECTION (section);
  GtkWidget *child;

  self->filling = TRUE;
  self->replaced_id = 0;
  self->kind_chosen = FALSE;
  g_ptr_array_set_size (self->kept, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->number), "");
  select_kind (self, INN_DOCUMENT_RESIDENT_ID);
  while ((child = gtk_widget_get_first_child (self->stored)) != NULL)
    gtk_box_remove (GTK_BOX (self->stored), child);

  for (guint i = 0; i < inn_guest_get_n_documents (guest); i++)
    {
      InnDocument *document = (InnDocument *) inn_guest_get_document (guest, i);

      if (document->number != NULL)
        {
          /* Typed here and not saved yet. */
          select_kind (self, document->kind);
          gtk_editable_set_text (GTK_EDITABLE (self->number), document->number);
          continue;
        }
      g_ptr_array_add (self->kept, inn_document_ref (document));
      add_stored (self, document);
    }
  judge (self, FALSE);
  update_lines (self);
  self->filling = FALSE;
}

static void
inn_document_section_apply (InnFormSection  *section,
                            InnGuestBuilder *builder)
{
  InnDocumentSection *self = INN_DOCUMENT_SECTION (section);
  g_autofree char *number = inn_document_number_normalise (get_number (self));
  gboolean has_number = number != NULL && *number != '\0';

  inn_guest_builder_clear_documents (builder);
  for (guint i = 0; i < self->kept->len; i++)
    {
      InnDocument *document = g_ptr_array_index (self->kept, i);

      if (!has_number || document->id != self->replaced_id)
        inn_guest_builder_add_document (builder, document);
    }
  if (has_number)
    {
      g_autoptr (InnDocument) document = inn_document_new (get_kind (self), number);

      inn_guest_builder_add_document (builder, document);
    }
}

static InnValidity
inn_document_section_check (InnFormSection  *section,
                            GtkWidget      **where)
{
  InnDocumentSection *self = INN_DOCUMENT_SECTION (section);
  InnFieldState state = judge (self, TRUE);

  if (state == INN_FIELD_REFUSED)
    *where = self->number;

  return state == INN_FIELD_REFUSED ? INN_VALIDITY_INVALID
       : state == INN_FIELD_DOUBTFUL ? INN_VALIDITY_DOUBTFUL : INN_VALIDITY_OK;
}

/* Compares the date of birth in the number with the birthday of the form. */
static void
inn_document_section_regard (InnFormSection *section,
                             InnGuest       *draft)
{
  InnDocumentSection *self = INN_DOCUMENT_SECTION (section);
  InnBirthday birthday = inn_guest_get_birthday (draft);
  g_autofree char *text = NULL;
  InnResidentIdReason reason;
  InnResidentId id;
  InnDate born, told;
  gboolean has_told, same_day, same_gender;

  g_clear_pointer (&self->birth, g_free);
  if (get_kind (self) != INN_DOCUMENT_RESIDENT_ID
      || inn_resident_id_parse (get_number (self), &id, &reason) != INN_VALIDITY_OK)
    {
      gtk_widget_set_visible (self->take_line, FALSE);
      return;
    }

  born = inn_date_new (id.year, id.month, id.day);
  self->birth = inn_date_dup_iso (born);
  self->gender = id.female ? INN_GENDER_FEMALE : INN_GENDER_MALE;
  has_told = inn_birthday_solar_date (birthday, &told);
  same_day = has_told ? inn_date_equal (born, told)
                      : birthday.calendar == INN_CALENDAR_SOLAR && birthday.year == 0
                          && birthday.month == id.month && birthday.day == id.day;
  same_gender = inn_guest_get_gender (draft) == self->gender;

  if (!inn_birthday_is_set (birthday))
    text = g_strdup_printf (_("Born on %s, says the ID"), self->birth);
  else if (!same_day)
    text = g_strdup_printf (_("The ID says born on %s, which is not the birthday above"),
                            self->birth);
  else if (!same_gender && inn_guest_get_gender (draft) != INN_GENDER_UNKNOWN)
    text = g_strdup_printf (_("The ID says %s, which is not the gender above"),
                            inn_gender_get_label (self->gender));

  gtk_label_set_text (GTK_LABEL (self->take_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->take_button, !same_day);
  gtk_widget_set_visible (self->take_line, text != NULL);
}

static void
inn_document_section_finalize (GObject *object)
{
  InnDocumentSection *self = INN_DOCUMENT_SECTION (object);

  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self->birth);

  G_OBJECT_CLASS (inn_document_section_parent_class)->finalize (object);
}

static void
inn_document_section_class_init (InnDocumentSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InnFormSectionClass *section_class = INN_FORM_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inn_document_section_finalize;
  section_class->show = inn_document_section_show_guest;
  section_class->apply = inn_document_section_apply;
  section_class->check = inn_document_section_check;
  section_class->regard = inn_document_section_regard;

  signals[REVEAL] = g_signal_new ("reveal", INN_TYPE_DOCUMENT_SECTION, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TAKE_BIRTH] = g_signal_new ("take-birth", INN_TYPE_DOCUMENT_SECTION, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                      G_TYPE_INT);

  g_type_ensure (INN_TYPE_FORM_FIELD);
  g_type_ensure (INN_TYPE_FORM_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/innkeeper/Innkeeper/ui/inn-document-section.ui");
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, stored_line);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, stored);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, key_label);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, kind);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, new_line);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, number_field);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, number);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, take_line);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, take_label);
  gtk_widget_class_bind_template_child (widget_class, InnDocumentSection, take_button);
  gtk_widget_class_bind_template_callback (widget_class, number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
inn_document_section_init (InnDocumentSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_document_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (names, inn_format_document_kind (kinds[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (names));
  self->filling = FALSE;
}

/**
 * inn_document_section_set_locked:
 * @self: the section, before it shows a guest
 * @reason: (nullable): why no number can be shown; %NULL when they can
 */
void
inn_document_section_set_locked (InnDocumentSection *self,
                                 const char         *reason)
{
  g_return_if_fail (INN_IS_DOCUMENT_SECTION (self));

  self->locked = reason != NULL;
  gtk_label_set_text (GTK_LABEL (self->key_label), reason != NULL ? reason : "");
}

/**
 * inn_document_section_reveal:
 * @self: the section
 * @document_id: which document
 * @number: its number in plain, shown until another guest is
 */
void
inn_document_section_reveal (InnDocumentSection *self,
                             gint64              document_id,
                             const char         *number)
{
  g_return_if_fail (INN_IS_DOCUMENT_SECTION (self));

  for (GtkWidget *row = gtk_widget_get_first_child (self->stored);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      InnDocument *document = get_document (row);
      GtkWidget *label = gtk_widget_get_first_child (row);
      g_autofree char *text = NULL;

      if (document->id != document_id)
        continue;

      /* Translators: kind of document, its number. */
      text = g_strdup_printf (C_("document", "%1$s %2$s"),
                              inn_format_document_kind (document->kind), number);
      gtk_label_set_text (GTK_LABEL (label), text);
      gtk_widget_set_visible (gtk_widget_get_next_sibling (label), FALSE);
    }
}
