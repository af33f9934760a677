/* inn-given-section.c: see inn-given-section.h. The fields begin with what the card says, so that the
 * desk reads it out; a choice comes up under a field as soon as it says something else.
 */

#include "config.h"

#include "inn-given-section.h"

#include "inn-form-field.h"
#include "inn-form-line.h"
#include "inn-spoken-name.h"
#include "inn-text.h"
#include "inn-user-text.h"

#include <glib/gi18n.h>

static const InnGuestField fields[] = {
  INN_FIELD_PHONE, INN_FIELD_NAME, INN_FIELD_WECHAT, INN_FIELD_EMAIL, INN_FIELD_ADDRESS,
  INN_FIELD_COMPANY,
};

#define N_GIVEN G_N_ELEMENTS (fields)

typedef struct
{
  GtkWidget *entry;
  GtkWidget *ask;                  /* hidden while there is nothing to ask */
  GtkWidget *on_card;
  GtkWidget *choices[INN_GIVEN_ADD + 1];
} Given;

struct _InnGivenSection
{
  GtkBox parent_instance;

  Given given[N_GIVEN];
  InnGuest *guest;  /* owned, NULL before somebody is shown */
  char *region;     /* owned */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InnGivenSection, inn_given_section, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_value (Given *given)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (given->entry)), INN_TEXT_ONE_LINE);
}

static const char *
get_on_card (InnGivenSection *self,
             InnGuestField    field)
{
  InnContactKind kind;
  InnGuestText text;

  if (inn_guest_field_get_contact_kind (field, &kind))
    {
      const InnContact *contact = inn_guest_get_first_contact (self->guest, kind);

      return contact != NULL ? contact->value : "";
    }

  return inn_guest_field_get_text (field, &text) ? inn_guest_get_text (self->guest, text) : "";
}

/* What the card does not say of this field, or NULL. */
static GPtrArray *
compare (InnGivenSection *self,
         guint            i)
{
  g_autofree char *value = dup_value (&self->given[i]);
  g_autoptr(GPtrArray) list = inn_stay_given_list_new ();

  if (*value != '\0')
    g_ptr_array_add (list, inn_stay_given_new (fields[i], value));

  return inn_stay_given_compare (list, self->guest, self->region);
}

static void
update_question (InnGivenSection *self,
                 guint            i)
{
  Given *given = &self->given[i];
  g_autoptr(GPtrArray) differences = compare (self, i);
  gboolean asks = differences->len > 0
                  && *((InnGivenDifference *) g_ptr_array_index (differences, 0))->on_card != '\0';

  if (asks)
    {
      const InnGivenDifference *difference = g_ptr_array_index (differences, 0);
      /* Translators: a phone number or the like that is written down already. */
      g_autofree char *text = g_strdup_printf (_("The card says %s"), difference->on_card);

      inn_user_text_set_label (GTK_LABEL (given->on_card), text);
      gtk_widget_set_visible (given->choices[INN_GIVEN_ADD], difference->may_add);
      /* Asked anew: what is proposed loses nothing. */
      if (!gtk_widget_get_visible (given->ask))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (given->choices[difference->choice]), TRUE);
    }
  gtk_widget_set_visible (given->ask, asks);
}

static void
entry_changed_cb (GtkWidget       *entry,
                  InnGivenSection *self)
{
  if (self->setting || self->guest == NULL)
    return;

  for (guint i = 0; i < N_GIVEN; i++)
    if (self->given[i].entry == entry)
      update_question (self, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choice_toggled_cb (InnGivenSection *self)
{
  if (!self->setting && self->guest != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- The widget -------------------------------------------------------------------------- */

static GtkWidget *
create_choices (InnGivenSection *self,
                Given           *given)
{
  const char *labels[] = { C_("given", "Keep"), C_("given", "Update"), C_("given", "Add") };
  const char *spoken[] = { _("Keep what the card says"), _("Update the card"),
                           _("Add to the card") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const InnGivenChoice order[] = { INN_GIVEN_UPDATE, INN_GIVEN_KEEP, INN_GIVEN_ADD };

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "segmented");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      InnGivenChoice choice = order[i];
      GtkWidget *button = gtk_toggle_button_new_with_label (labels[choice]);

      inn_spoken_name_set (button, spoken[choice]);
      gtk_widget_set_tooltip_text (button, spoken[choice]);
      gtk_widget_add_css_class (button, "small");
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (given->choices[order[0]]));
      g_signal_connect_object (button, "toggled", G_CALLBACK (choice_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      given->choices[choice] = button;
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

/* The company of the stay stands in the same form. */
static const char *
get_title (InnGuestField field)
{
  return field == INN_FIELD_COMPANY ? C_("form", "Works for") : inn_guest_field_get_label (field);
}

static GtkWidget *
create_field (InnGivenSection *self,
              guint            i)
{
  Given *given = &self->given[i];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *choices = create_choices (self, given);

  given->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (given->entry), 8);
  gtk_entry_set_max_length (GTK_ENTRY (given->entry), 200);
  g_signal_connect_object (given->entry, "changed", G_CALLBACK (entry_changed_cb), self, 0);

  given->ask = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  given->on_card = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (given->on_card), 0);
  gtk_label_set_ellipsize (GTK_LABEL (given->on_card), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (given->on_card, "secondary");
  gtk_widget_set_halign (choices, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (given->ask), given->on_card);
  gtk_box_append (GTK_BOX (given->ask), choices);
  gtk_widget_set_visible (given->ask, FALSE);

  gtk_box_append (GTK_BOX (box), given->entry);
  gtk_box_append (GTK_BOX (box), given->ask);

  return g_object_new (INN_TYPE_FORM_FIELD, "title", get_title (fields[i]), "child", box, NULL);
}

static void
inn_given_section_dispose (GObject *object)
{
  InnGivenSection *self = INN_GIVEN_SECTION (object);

  self->setting = TRUE;
  g_clear_pointer (&self->guest, inn_guest_unref);
  g_clear_pointer (&self->region, g_free);

  G_OBJECT_CLASS (inn_given_section_parent_class)->dispose (object);
}

static void
inn_given_section_class_init (InnGivenSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_given_section_dispose;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_GIVEN_SECTION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "form-section");
}

static void
inn_given_section_init (InnGivenSection *self)
{
  GtkWidget *head = gtk_label_new (_("What the guest gives now"));
  GtkWidget *head_line = g_object_new (INN_TYPE_FORM_LINE, NULL);
  GtkWidget *line = NULL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "form-head");
  inn_form_line_add (INN_FORM_LINE (head_line), inn_form_field_new (head));
  gtk_box_append (GTK_BOX (self), head_line);
  for (guint i = 0; i < N_GIVEN; i++)
    {
      if (i % 2 == 0)
        {
          line = g_object_new (INN_TYPE_FORM_LINE, NULL);
          gtk_box_append (GTK_BOX (self), line);
        }
      inn_form_line_add (INN_FORM_LINE (line), create_field (self, i));
    }
}

/**
 * inn_given_section_show:
 * @self: the part
 * @guest: whose card it is
 * @region: where numbers without a country code belong
 *
 * Begins with what the card says.
 */
void
inn_given_section_show (InnGivenSection *self,
                        InnGuest        *guest,
                        const char      *region)
{
  g_return_if_fail (INN_IS_GIVEN_SECTION (self));

  inn_guest_ref (guest);
  g_clear_pointer (&self->guest, inn_guest_unref);
  self->guest = guest;
  g_free (self->region);
  self->region = g_strdup (region);
  self->setting = TRUE;
  for (guint i = 0; i < N_GIVEN; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->given[i].entry), get_on_card (self, fields[i]));
      gtk_widget_set_visible (self->given[i].ask, FALSE);
    }
  self->setting = FALSE;
}

/**
 * inn_given_section_apply:
 * @self: the part
 * @stay: gets what was given, word for word
 */
void
inn_given_section_apply (InnGivenSection *self,
                         InnStay         *stay)
{
  g_return_if_fail (INN_IS_GIVEN_SECTION (self));

  for (guint i = 0; i < N_GIVEN; i++)
    {
      g_autofree char *value = dup_value (&self->given[i]);

      if (*value != '\0')
        inn_stay_add_given (stay, fields[i], value);
    }
}

/**
 * inn_given_section_restore:
 * @self: the part, showing somebody
 * @given: (element-type InnStayGiven): what was given
 *
 * Shows what was typed before; what differs from the card is asked about anew.
 */
void
inn_given_section_restore (InnGivenSection *self,
                           GPtrArray       *given)
{
  g_return_if_fail (INN_IS_GIVEN_SECTION (self));

  for (guint g = 0; g < given->len; g++)
    {
      const InnStayGiven *one = g_ptr_array_index (given, g);

      for (guint i = 0; i < N_GIVEN; i++)
        if (fields[i] == one->field)
          gtk_editable_set_text (GTK_EDITABLE (self->given[i].entry), one->value);
    }
}

/**
 * inn_given_section_dup_differences:
 * @self: the part
 *
 * Returns: (transfer full) (element-type InnGivenDifference): what the card does not say, with what
 *   the desk decided
 */
GPtrArray *
inn_given_section_dup_differences (InnGivenSection *self)
{
  g_autoptr(GPtrArray) all = inn_stay_given_copy_differences (NULL);

  g_return_val_if_fail (INN_IS_GIVEN_SECTION (self), NULL);

  for (guint i = 0; self->guest != NULL && i < N_GIVEN; i++)
    {
      g_autoptr(GPtrArray) differences = compare (self, i);
      g_autoptr(GPtrArray) copies = NULL;

      for (guint d = 0; d < differences->len; d++)
        {
          InnGivenDifference *difference = g_ptr_array_index (differences, d);

          for (guint c = 0; gtk_widget_get_visible (self->given[i].ask) && c <= INN_GIVEN_ADD; c++)
            if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->given[i].choices[c])))
              difference->choice = c;
        }
      copies = inn_stay_given_copy_differences (differences);
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&copies));
    }

  return g_steal_pointer (&all);
}
