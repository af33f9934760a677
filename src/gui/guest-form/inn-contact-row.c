/* inn-contact-row.c: see inn-contact-row.h. A row remembers the contact it was made from, so that
 * its label and marks survive a correction. Only the mark that it is shared goes with another
 * number: that was said of the one before.
 */

#include "config.h"

#include "inn-contact-row.h"

#include "inn-contact-button.h"
#include "inn-form-field.h"
#include "inn-form-words.h"
#include "inn-format.h"
#include "inn-text.h"

#include <glib/gi18n.h>

/* Pixels; a telephone number with its check mark is read at one glance. */
#define PHONE_WIDTH 150

struct _InnContactRow
{
  GtkWidget parent_instance;

  GtkWidget *field;  /* owned as our child */
  GtkWidget *entry;
  GtkWidget *shared; /* the mark; seen while it is shared */
  GtkWidget *remove;
  GtkWidget *add;
  GtkWidget *place; /* of the button to add, where only another row has one */

  InnContactKind kind;
  char *region;
  InnContact *before;    /* owned, nullable: none for a new one */
  char *shared_value;    /* owned, nullable: the normalised value of which it was said */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (InnContactRow, inn_contact_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

enum
{
  CHANGED,
  ADD,
  REMOVE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static char *
dup_normalised (InnContactRow *self)
{
  g_autofree char *text = inn_contact_row_dup_text (self);

  return inn_contact_normalise (self->kind, text, self->region);
}

static void
set_shared (InnContactRow *self,
            const char    *normalised)
{
  g_free (self->shared_value);
  self->shared_value = g_strdup (normalised);
  gtk_widget_set_visible (self->shared, normalised != NULL);
}

static void
set_check_mark (InnContactRow *self,
                gboolean       valid)
{
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     valid ? "inn-check-symbolic" : NULL);
  if (valid)
    gtk_entry_set_icon_activatable (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY, FALSE);
}

static InnFieldState
judge (InnContactRow  *self,
       char          **message)
{
  g_autofree char *text = inn_contact_row_dup_text (self);

  *message = NULL;
  switch (self->kind)
    {
    case INN_CONTACT_PHONE:
      return inn_form_words_phone (text, self->region, message);
    case INN_CONTACT_EMAIL:
      return inn_form_words_email (text, message);
    case INN_CONTACT_WECHAT:
    case INN_CONTACT_ADDRESS:
    default:
      return INN_FIELD_PLAIN;
    }
}

static void
settle (InnContactRow *self)
{
  g_autofree char *message = NULL;
  InnFieldState state = judge (self, &message);

  set_check_mark (self, state == INN_FIELD_UNDERSTOOD);
  inn_form_field_set_message (INN_FORM_FIELD (self->field),
                              state == INN_FIELD_UNDERSTOOD ? INN_FIELD_PLAIN : state, message);
}

static void
entry_changed_cb (GtkEditable   *editable,
                  InnContactRow *self)
{
  InnFormField *field = INN_FORM_FIELD (self->field);
  g_autofree char *message = NULL;
  g_autofree char *normalised = dup_normalised (self);
  InnFieldState state;

  if (self->filling)
    return;

  /* A complaint goes as soon as it is mended; it comes only when typing has come to rest. */
  state = judge (self, &message);
  set_check_mark (self, state == INN_FIELD_UNDERSTOOD);
  if (state < INN_FIELD_DOUBTFUL || inn_form_field_get_state (field) > state)
    inn_form_field_set_message (field, INN_FIELD_PLAIN, NULL);
  gtk_widget_set_visible (self->shared, g_strcmp0 (self->shared_value, normalised) == 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
settled_cb (InnFormField  *field,
            InnContactRow *self)
{
  settle (self);
}

static void
shared_clicked_cb (GtkButton     *button,
                   InnContactRow *self)
{
  set_shared (self, NULL);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_cb (InnContactRow *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
remove_cb (InnContactRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
inn_contact_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_CONTACT_ROW (widget)->entry);
}

static void
inn_contact_row_constructed (GObject *object)
{
  InnContactRow *self = INN_CONTACT_ROW (object);

  G_OBJECT_CLASS (inn_contact_row_parent_class)->constructed (object);

  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry),
                               self->kind == INN_CONTACT_PHONE ? GTK_INPUT_PURPOSE_PHONE
                               : self->kind == INN_CONTACT_EMAIL ? GTK_INPUT_PURPOSE_EMAIL
                                                                 : GTK_INPUT_PURPOSE_FREE_FORM);
  if (self->kind == INN_CONTACT_PHONE)
    gtk_widget_set_size_request (self->entry, PHONE_WIDTH, -1);
  gtk_widget_set_name (self->entry, inn_contact_kind_to_nick (self->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  inn_format_contact_kind (self->kind),
                                  -1);
}

static void
inn_contact_row_dispose (GObject *object)
{
  g_clear_pointer (&INN_CONTACT_ROW (object)->field, gtk_widget_unparent);

  G_OBJECT_CLASS (inn_contact_row_parent_class)->dispose (object);
}

static void
inn_contact_row_finalize (GObject *object)
{
  InnContactRow *self = INN_CONTACT_ROW (object);

  g_free (self->region);
  g_free (self->shared_value);
  g_clear_pointer (&self->before, inn_contact_unref);

  G_OBJECT_CLASS (inn_contact_row_parent_class)->finalize (object);
}

static void
inn_contact_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InnContactRow *self = INN_CONTACT_ROW (object);

  switch (prop_id)
    {
    case PROP_KIND:
      if (!inn_contact_kind_from_nick (g_value_get_string (value), &self->kind))
        self->kind = INN_CONTACT_PHONE;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_contact_row_class_init (InnContactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[N_SIGNALS] = { "changed", "add", "remove" };

  object_class->constructed = inn_contact_row_constructed;
  object_class->dispose = inn_contact_row_dispose;
  object_class->finalize = inn_contact_row_finalize;
  object_class->set_property = inn_contact_row_set_property;
  widget_class->grab_focus = inn_contact_row_grab_focus;

  props[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL, "phone",
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], INN_TYPE_CONTACT_ROW, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inn_contact_row_init (InnContactRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GtkSizeGroup) width = NULL;

  self->region = g_strdup ("CN");
  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 300);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->shared = inn_contact_button_new_shared ();
  self->remove = inn_contact_button_new ("inn-minus-symbolic", _("Remove"));
  self->add = inn_contact_button_new ("inn-plus-symbolic", _("Add another"));
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->shared);
  gtk_box_append (GTK_BOX (box), self->remove);
  gtk_box_append (GTK_BOX (box), self->add);
  self->place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_visible (self->place, FALSE);
  gtk_box_append (GTK_BOX (box), self->place);
  width = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_size_group_add_widget (width, self->remove);
  gtk_size_group_add_widget (width, self->place);

  self->field = inn_form_field_new (box);
  inn_form_field_watch (INN_FORM_FIELD (self->field), self->entry);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));

  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect (self->shared, "clicked", G_CALLBACK (shared_clicked_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  g_signal_connect (self->field, "settled", G_CALLBACK (settled_cb), self);
}

/**
 * inn_contact_row_new:
 * @kind: of what
 *
 * Returns: (transfer floating): an empty row
 */
InnContactRow *
inn_contact_row_new (InnContactKind kind)
{
  return g_object_new (INN_TYPE_CONTACT_ROW, "kind", inn_contact_kind_to_nick (kind), NULL);
}

/**
 * inn_contact_row_show:
 * @self: the row
 * @contact: (nullable): what to show, or %NULL for nothing yet
 */
void
inn_contact_row_show (InnContactRow *self,
                      InnContact    *contact)
{
  InnContact *before = self->before;

  g_return_if_fail (INN_IS_CONTACT_ROW (self));

  self->before = contact != NULL ? inn_contact_ref (contact) : NULL;
  g_clear_pointer (&before, inn_contact_unref);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), contact != NULL ? contact->value : "");
  self->filling = FALSE;
  set_shared (self, contact != NULL && contact->shared ? contact->normalised : NULL);
  settle (self);
}

/**
 * inn_contact_row_set_region:
 * @region: (nullable): two letters of the country whose numbers are written without a country code
 */
void
inn_contact_row_set_region (InnContactRow *self,
                            const char    *region)
{
  g_return_if_fail (INN_IS_CONTACT_ROW (self));

  g_free (self->region);
  self->region = g_strdup (region);
}

/**
 * inn_contact_row_set_buttons:
 * @self: the row
 * @remove: whether it can be taken away
 * @add: whether another one can be put after it
 */
void
inn_contact_row_set_buttons (InnContactRow *self,
                             gboolean       remove,
                             gboolean       add)
{
  g_return_if_fail (INN_IS_CONTACT_ROW (self));

  gtk_widget_set_visible (self->remove, remove);
  gtk_widget_set_visible (self->add, add);
  /* The fields of several rows end at one line. */
  gtk_widget_set_visible (self->place, remove && !add);
}

/**
 * inn_contact_row_dup_text:
 *
 * Returns: (transfer full): what is written, on one line and without blanks at its ends
 */
char *
inn_contact_row_dup_text (InnContactRow *self)
{
  g_return_val_if_fail (INN_IS_CONTACT_ROW (self), NULL);

  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), INN_TEXT_ONE_LINE);
}

/**
 * inn_contact_row_dup_contact:
 * @self: the row
 *
 * Returns: (transfer full) (nullable): what is in the row, %NULL when it is empty
 */
InnContact *
inn_contact_row_dup_contact (InnContactRow *self)
{
  g_autofree char *text = inn_contact_row_dup_text (self);
  g_autoptr (InnContact) contact = NULL;
  gboolean shared, is_before;

  g_return_val_if_fail (INN_IS_CONTACT_ROW (self), NULL);

  if (*text == '\0')
    return NULL;

  shared = inn_contact_row_is_shared (self);
  is_before = self->before != NULL && g_str_equal (text, self->before->value);
  if (is_before && shared == self->before->shared)
    return inn_contact_ref (self->before);

  contact = is_before ? inn_contact_new_stored (self->kind, text, self->before->normalised, NULL)
                      : inn_contact_new (self->kind, text, self->region);
  contact->shared = shared;
  if (self->before != NULL)
    {
      contact->id = self->before->id;
      contact->primary = self->before->primary;
      contact->invalid = is_before && self->before->invalid;
      contact->opted_out = self->before->opted_out;
      g_free (contact->label);
      contact->label = g_strdup (self->before->label);
    }

  return g_steal_pointer (&contact);
}

/**
 * inn_contact_row_check:
 * @self: the row
 * @where: (inout): set to the entry if it cannot be saved like this, unless it is set already
 *
 * Returns: how far it can be trusted
 */
InnValidity
inn_contact_row_check (InnContactRow  *self,
                       GtkWidget     **where)
{
  g_return_val_if_fail (INN_IS_CONTACT_ROW (self), INN_VALIDITY_OK);

  settle (self);
  switch (inn_form_field_get_state (INN_FORM_FIELD (self->field)))
    {
    case INN_FIELD_DOUBTFUL:
      return INN_VALIDITY_DOUBTFUL;
    case INN_FIELD_REFUSED:
      if (*where == NULL)
        *where = self->entry;
      return INN_VALIDITY_INVALID;
    case INN_FIELD_PLAIN:
    case INN_FIELD_UNDERSTOOD:
    default:
      return INN_VALIDITY_OK;
    }
}

/**
 * inn_contact_row_is_shared:
 *
 * Returns: whether the row tells that another guest has the same
 */
gboolean
inn_contact_row_is_shared (InnContactRow *self)
{
  g_return_val_if_fail (INN_IS_CONTACT_ROW (self), FALSE);

  return gtk_widget_get_visible (self->shared);
}

/**
 * inn_contact_row_share:
 * @self: the row
 * @normalised: what several people use
 *
 * Marks the row as shared if that is what stands in it.
 *
 * Returns: whether it does
 */
gboolean
inn_contact_row_share (InnContactRow *self,
                       const char    *normalised)
{
  g_autofree char *own = dup_normalised (self);

  g_return_val_if_fail (INN_IS_CONTACT_ROW (self), FALSE);

  if (*own == '\0' || !g_str_equal (own, normalised))
    return FALSE;

  set_shared (self, normalised);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}
