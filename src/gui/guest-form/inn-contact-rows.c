/* inn-contact-rows.c: see inn-contact-rows.h. A row remembers the contact it was made from, so that
 * its label and marks survive a correction.
 */

#include "config.h"

#include "inn-contact-rows.h"

#include "inn-form-field.h"
#include "inn-form-words.h"
#include "inn-format.h"
#include "inn-text.h"

#include <glib/gi18n.h>

struct _InnContactRows
{
  GtkWidget parent_instance;

  InnContactKind kind;
  char *region;
  gboolean showing;
};

/* One row; owned by its widget. */
typedef struct
{
  InnContactRows *rows;   /* unowned, our parent */
  InnContact *before;     /* owned, NULL for a new one */
  InnFormField *field;    /* unowned */
  GtkWidget *entry;       /* unowned */
  GtkWidget *remove;      /* unowned */
  GtkWidget *add;         /* unowned */
} Row;

G_DEFINE_FINAL_TYPE (InnContactRows, inn_contact_rows, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->before, inn_contact_unref);
  g_free (row);
}

static Row *
get_row (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "inn-contact-row");
}

static char *
dup_text (Row *row)
{
  return inn_text_clean (gtk_editable_get_text (GTK_EDITABLE (row->entry)), INN_TEXT_ONE_LINE);
}

static void
set_mark (Row      *row,
          gboolean  valid)
{
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (row->entry), GTK_ENTRY_ICON_SECONDARY,
                                     valid ? "inn-check-symbolic" : NULL);
  if (valid)
    gtk_entry_set_icon_activatable (GTK_ENTRY (row->entry), GTK_ENTRY_ICON_SECONDARY, FALSE);
}

static InnFieldState
judge (Row   *row,
       char **message)
{
  g_autofree char *text = dup_text (row);

  *message = NULL;
  switch (row->rows->kind)
    {
    case INN_CONTACT_PHONE:
      return inn_form_words_phone (text, row->rows->region, message);
    case INN_CONTACT_EMAIL:
      return inn_form_words_email (text, message);
    case INN_CONTACT_WECHAT:
    case INN_CONTACT_ADDRESS:
    default:
      return INN_FIELD_PLAIN;
    }
}

static void
settle (Row *row)
{
  g_autofree char *message = NULL;
  InnFieldState state = judge (row, &message);

  set_mark (row, state == INN_FIELD_UNDERSTOOD);
  inn_form_field_set_message (row->field,
                              state == INN_FIELD_UNDERSTOOD ? INN_FIELD_PLAIN : state,
                              message);
}

static void
update_buttons (InnContactRows *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      Row *row = get_row (child);
      g_autofree char *text = dup_text (row);

      gtk_widget_set_visible (row->remove, first != last);
      gtk_widget_set_visible (row->add, child == last && *text != '\0');
    }
}

static void
emit_changed (InnContactRows *self)
{
  update_buttons (self);
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_changed_cb (GtkEditable *editable,
                  Row         *row)
{
  g_autofree char *message = NULL;
  InnFieldState state = judge (row, &message);

  /* A complaint goes as soon as it is mended; it comes only when typing has come to rest. */
  set_mark (row, state == INN_FIELD_UNDERSTOOD);
  if (state < INN_FIELD_DOUBTFUL || inn_form_field_get_state (row->field) > state)
    inn_form_field_set_message (row->field, INN_FIELD_PLAIN, NULL);
  emit_changed (row->rows);
}

static void
settled_cb (InnFormField *field,
            Row          *row)
{
  settle (row);
}

static Row *
add_row (InnContactRows *self,
         InnContact     *contact);

static void
add_cb (GtkButton *button,
        Row       *row)
{
  gtk_widget_grab_focus (add_row (row->rows, NULL)->entry);
}

static void
remove_cb (GtkButton *button,
           Row       *row)
{
  InnContactRows *self = row->rows;
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (button), INN_TYPE_FORM_FIELD);

  gtk_widget_unparent (widget);
  gtk_widget_grab_focus (get_row (gtk_widget_get_last_child (GTK_WIDGET (self)))->entry);
  emit_changed (self);
}

static GtkWidget *
new_icon_button (const char *icon_name,
                 const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "field-button");

  return button;
}

static Row *
add_row (InnContactRows *self,
         InnContact     *contact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *widget = inn_form_field_new (box);
  Row *row = g_new0 (Row, 1);

  row->rows = self;
  row->before = contact != NULL ? inn_contact_ref (contact) : NULL;
  row->field = INN_FORM_FIELD (widget);
  row->entry = gtk_entry_new ();
  row->remove = new_icon_button ("inn-minus-symbolic", _("Remove"));
  row->add = new_icon_button ("inn-plus-symbolic", _("Add another"));
  g_object_set_data_full (G_OBJECT (widget), "inn-contact-row", row, row_free);

  gtk_entry_set_max_length (GTK_ENTRY (row->entry), 300);
  gtk_entry_set_input_purpose (GTK_ENTRY (row->entry),
                               self->kind == INN_CONTACT_PHONE ? GTK_INPUT_PURPOSE_PHONE
                               : self->kind == INN_CONTACT_EMAIL ? GTK_INPUT_PURPOSE_EMAIL
                                                                 : GTK_INPUT_PURPOSE_FREE_FORM);
  gtk_editable_set_width_chars (GTK_EDITABLE (row->entry), 8);
  gtk_widget_set_hexpand (row->entry, TRUE);
  gtk_widget_set_name (row->entry, inn_contact_kind_to_nick (self->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  inn_format_contact_kind (self->kind),
                                  -1);
  if (contact != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row->entry), contact->value);

  gtk_box_append (GTK_BOX (box), row->entry);
  gtk_box_append (GTK_BOX (box), row->remove);
  gtk_box_append (GTK_BOX (box), row->add);
  inn_form_field_watch (row->field, row->entry);
  g_signal_connect (row->entry, "changed", G_CALLBACK (entry_changed_cb), row);
  g_signal_connect (row->remove, "clicked", G_CALLBACK (remove_cb), row);
  g_signal_connect (row->add, "clicked", G_CALLBACK (add_cb), row);
  g_signal_connect (row->field, "settled", G_CALLBACK (settled_cb), row);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  update_buttons (self);

  return row;
}

static void
remove_rows (InnContactRows *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static gboolean
inn_contact_rows_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_row (gtk_widget_get_first_child (widget))->entry);
}

static void
inn_contact_rows_constructed (GObject *object)
{
  G_OBJECT_CLASS (inn_contact_rows_parent_class)->constructed (object);

  add_row (INN_CONTACT_ROWS (object), NULL);
}

static void
inn_contact_rows_dispose (GObject *object)
{
  remove_rows (INN_CONTACT_ROWS (object));

  G_OBJECT_CLASS (inn_contact_rows_parent_class)->dispose (object);
}

static void
inn_contact_rows_finalize (GObject *object)
{
  g_free (INN_CONTACT_ROWS (object)->region);

  G_OBJECT_CLASS (inn_contact_rows_parent_class)->finalize (object);
}

static void
inn_contact_rows_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  InnContactRows *self = INN_CONTACT_ROWS (object);

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
inn_contact_rows_class_init (InnContactRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inn_contact_rows_constructed;
  object_class->dispose = inn_contact_rows_dispose;
  object_class->finalize = inn_contact_rows_finalize;
  object_class->set_property = inn_contact_rows_set_property;
  widget_class->grab_focus = inn_contact_rows_grab_focus;

  props[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL, "phone",
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_CONTACT_ROWS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
inn_contact_rows_init (InnContactRows *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
}

void
inn_contact_rows_set_region (InnContactRows *self,
                             const char     *region)
{
  g_return_if_fail (INN_IS_CONTACT_ROWS (self));

  g_free (self->region);
  self->region = g_strdup (region);
}

/**
 * inn_contact_rows_show:
 * @self: the rows
 * @guest: whose contacts of this kind to show
 */
void
inn_contact_rows_show (InnContactRows *self,
                       const InnGuest *guest)
{
  g_return_if_fail (INN_IS_CONTACT_ROWS (self));

  self->showing = TRUE;
  remove_rows (self);
  for (guint i = 0; i < inn_guest_get_n_contacts (guest); i++)
    {
      const InnContact *contact = inn_guest_get_contact (guest, i);

      if (contact->kind == self->kind)
        settle (add_row (self, (InnContact *) contact));
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL)
    add_row (self, NULL);
  self->showing = FALSE;
}

/**
 * inn_contact_rows_apply:
 * @self: the rows
 * @builder: gets what is in the rows
 */
void
inn_contact_rows_apply (InnContactRows  *self,
                        InnGuestBuilder *builder)
{
  g_return_if_fail (INN_IS_CONTACT_ROWS (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Row *row = get_row (child);
      g_autofree char *text = dup_text (row);
      g_autoptr (InnContact) contact = NULL;

      if (*text == '\0')
        continue;
      if (row->before != NULL && g_str_equal (text, row->before->value))
        {
          inn_guest_builder_add_contact (builder, row->before);
          continue;
        }

      contact = inn_contact_new (self->kind, text, self->region);
      if (row->before != NULL)
        {
          contact->id = row->before->id;
          contact->primary = row->before->primary;
          contact->opted_out = row->before->opted_out;
          g_free (contact->label);
          contact->label = g_strdup (row->before->label);
        }
      inn_guest_builder_add_contact (builder, contact);
    }
}

/**
 * inn_contact_rows_check:
 * @self: the rows
 * @where: (inout): set to the first entry that cannot be saved, unless it is set already
 *
 * Returns: the worst of all rows
 */
InnValidity
inn_contact_rows_check (InnContactRows  *self,
                        GtkWidget      **where)
{
  InnValidity worst = INN_VALIDITY_OK;

  g_return_val_if_fail (INN_IS_CONTACT_ROWS (self), INN_VALIDITY_OK);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Row *row = get_row (child);
      InnFieldState state;

      settle (row);
      state = inn_form_field_get_state (row->field);
      if (state == INN_FIELD_DOUBTFUL)
        worst = MAX (worst, INN_VALIDITY_DOUBTFUL);
      if (state != INN_FIELD_REFUSED)
        continue;

      worst = INN_VALIDITY_INVALID;
      if (*where == NULL)
        *where = row->entry;
    }

  return worst;
}

/**
 * inn_contact_rows_dup_first:
 * @self: the rows
 *
 * Returns: (transfer full): the first value, or ""
 */
char *
inn_contact_rows_dup_first (InnContactRows *self)
{
  g_return_val_if_fail (INN_IS_CONTACT_ROWS (self), NULL);

  return dup_text (get_row (gtk_widget_get_first_child (GTK_WIDGET (self))));
}
