/* inn-contact-rows.c: see inn-contact-rows.h. There is always one row at least, empty or not. */

#include "config.h"

#include "inn-contact-rows.h"

#include "inn-contact-row.h"

struct _InnContactRows
{
  GtkWidget parent_instance;

  InnContactKind kind;
  char *region;
  gboolean showing;
};

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

static InnContactRow *
get_first (InnContactRows *self)
{
  return INN_CONTACT_ROW (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static InnContactRow *
get_next (InnContactRow *row)
{
  return (InnContactRow *) gtk_widget_get_next_sibling (GTK_WIDGET (row));
}

static void
update_buttons (InnContactRows *self)
{
  gboolean several = get_next (get_first (self)) != NULL;

  for (InnContactRow *row = get_first (self); row != NULL; row = get_next (row))
    {
      g_autofree char *text = inn_contact_row_dup_text (row);

      inn_contact_row_set_buttons (row, several, get_next (row) == NULL && *text != '\0');
    }
}

static void
emit_changed (InnContactRows *self)
{
  update_buttons (self);
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void add_cb (InnContactRow  *row,
                    InnContactRows *self);

static void
remove_cb (InnContactRow  *row,
           InnContactRows *self)
{
  gtk_widget_unparent (GTK_WIDGET (row));
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self)));
  emit_changed (self);
}

static InnContactRow *
add_row (InnContactRows *self,
         InnContact     *contact)
{
  InnContactRow *row = inn_contact_row_new (self->kind);

  inn_contact_row_set_region (row, self->region);
  inn_contact_row_show (row, contact);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (emit_changed), self);
  g_signal_connect (row, "add", G_CALLBACK (add_cb), self);
  g_signal_connect (row, "remove", G_CALLBACK (remove_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (row), GTK_WIDGET (self));
  update_buttons (self);

  return row;
}

static void
add_cb (InnContactRow  *row,
        InnContactRows *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (add_row (self, NULL)));
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
  return gtk_widget_grab_focus (gtk_widget_get_first_child (widget));
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

  self->region = g_strdup ("CN");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
}

/**
 * inn_contact_rows_set_region:
 * @region: (nullable): two letters of the country whose numbers are written without a country code
 */
void
inn_contact_rows_set_region (InnContactRows *self,
                             const char     *region)
{
  g_return_if_fail (INN_IS_CONTACT_ROWS (self));

  g_free (self->region);
  self->region = g_strdup (region);
  for (InnContactRow *row = get_first (self); row != NULL; row = get_next (row))
    inn_contact_row_set_region (row, region);
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
        add_row (self, (InnContact *) contact);
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

  for (InnContactRow *row = get_first (self); row != NULL; row = get_next (row))
    {
      g_autoptr (InnContact) contact = inn_contact_row_dup_contact (row);

      if (contact != NULL)
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

  for (InnContactRow *row = get_first (self); row != NULL; row = get_next (row))
    {
      InnValidity validity = inn_contact_row_check (row, where);

      worst = MAX (worst, validity);
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

  return inn_contact_row_dup_text (get_first (self));
}

/**
 * inn_contact_rows_is_first_shared:
 *
 * Returns: whether the first row tells that another guest has the same
 */
gboolean
inn_contact_rows_is_first_shared (InnContactRows *self)
{
  g_return_val_if_fail (INN_IS_CONTACT_ROWS (self), FALSE);

  return inn_contact_row_is_shared (get_first (self));
}

/**
 * inn_contact_rows_share:
 * @self: the rows
 * @normalised: what several people use
 *
 * Returns: whether there is a row with that, which is marked as shared now
 */
gboolean
inn_contact_rows_share (InnContactRows *self,
                        const char     *normalised)
{
  g_return_val_if_fail (INN_IS_CONTACT_ROWS (self), FALSE);

  for (InnContactRow *row = get_first (self); row != NULL; row = get_next (row))
    if (inn_contact_row_share (row, normalised))
      return TRUE;

  return FALSE;
}
