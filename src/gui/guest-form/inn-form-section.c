/* inn-form-section.c: see inn-form-section.h. */

#include "config.h"

#include "inn-form-section.h"

#include "inn-guest-part.h"

typedef struct
{
  InnGuest *shown; /* owned, what show () was last given */
  InnFormRules rules;
  gboolean showing;
} InnFormSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InnFormSection, inn_form_section, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
inn_form_section_real_has_changed (InnFormSection *self,
                                   InnGuest       *base)
{
  g_autoptr (InnGuestBuilder) builder = inn_guest_builder_new (base);
  g_autoptr (InnGuest) now = NULL;

  inn_form_section_apply (self, builder);
  now = inn_guest_builder_end (builder);

  return !inn_guest_says_same (now, base);
}

static InnValidity
inn_form_section_real_check (InnFormSection  *self,
                             GtkWidget      **where)
{
  return INN_VALIDITY_OK;
}

static void
inn_form_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inn_form_section_parent_class)->dispose (object);
}

static void
inn_form_section_finalize (GObject *object)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (INN_FORM_SECTION (object));

  g_clear_pointer (&priv->shown, inn_guest_unref);
  g_free (priv->rules.region);

  G_OBJECT_CLASS (inn_form_section_parent_class)->finalize (object);
}

static void
inn_form_section_class_init (InnFormSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_form_section_dispose;
  object_class->finalize = inn_form_section_finalize;

  klass->has_changed = inn_form_section_real_has_changed;
  klass->check = inn_form_section_real_check;

  signals[CHANGED] = g_signal_new ("changed", INN_TYPE_FORM_SECTION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form-section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inn_form_section_init (InnFormSection *self)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  priv->rules.region = g_strdup ("CN");
}

/**
 * inn_form_section_show:
 * @self: the section
 * @guest: whose values to show
 */
void
inn_form_section_show (InnFormSection *self,
                       InnGuest       *guest)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (self);
  InnGuest *before = priv->shown;

  g_return_if_fail (INN_IS_FORM_SECTION (self));
  g_return_if_fail (guest != NULL);

  priv->shown = inn_guest_ref (guest);
  g_clear_pointer (&before, inn_guest_unref);
  priv->showing = TRUE;
  INN_FORM_SECTION_GET_CLASS (self)->show (self, guest);
  priv->showing = FALSE;
}

/**
 * inn_form_section_has_changed:
 * @self: the section
 * @base: the guest to compare with
 *
 * Returns: whether the controls say something else than @base
 */
gboolean
inn_form_section_has_changed (InnFormSection *self,
                              InnGuest       *base)
{
  g_return_val_if_fail (INN_IS_FORM_SECTION (self), FALSE);

  return INN_FORM_SECTION_GET_CLASS (self)->has_changed (self, base);
}

/**
 * inn_form_section_apply:
 * @self: the section
 * @builder: gets the values of the controls
 */
void
inn_form_section_apply (InnFormSection  *self,
                        InnGuestBuilder *builder)
{
  g_return_if_fail (INN_IS_FORM_SECTION (self));

  INN_FORM_SECTION_GET_CLASS (self)->apply (self, builder);
}

/**
 * inn_form_section_check:
 * @self: the section
 * @where: (out) (optional) (transfer none) (nullable): what to focus to mend it
 *
 * Judges all values now and shows what there is to say.
 *
 * Returns: the worst of them
 */
InnValidity
inn_form_section_check (InnFormSection  *self,
                        GtkWidget      **where)
{
  GtkWidget *found = NULL;
  InnValidity validity;

  g_return_val_if_fail (INN_IS_FORM_SECTION (self), INN_VALIDITY_OK);

  validity = INN_FORM_SECTION_GET_CLASS (self)->check (self, &found);
  if (where != NULL)
    *where = found;

  return validity;
}

/**
 * inn_form_section_regard:
 * @self: the section
 * @draft: what the whole form says
 *
 * Lets the section compare its values with those of the others.
 */
void
inn_form_section_regard (InnFormSection *self,
                         InnGuest       *draft)
{
  g_return_if_fail (INN_IS_FORM_SECTION (self));

  if (INN_FORM_SECTION_GET_CLASS (self)->regard != NULL)
    INN_FORM_SECTION_GET_CLASS (self)->regard (self, draft);
}

/**
 * inn_form_section_get_shown:
 *
 * Returns: (transfer none) (nullable): the guest that was shown last
 */
InnGuest *
inn_form_section_get_shown (InnFormSection *self)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (self);

  return priv->shown;
}

/**
 * inn_form_section_get_rules:
 *
 * Returns: (transfer none): by which the section reads what is written
 */
const InnFormRules *
inn_form_section_get_rules (InnFormSection *self)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (self);

  return &priv->rules;
}

/**
 * inn_form_section_set_rules:
 * @rules: (transfer none): by which the section reads what is written; copied
 */
void
inn_form_section_set_rules (InnFormSection     *self,
                            const InnFormRules *rules)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (self);

  g_return_if_fail (INN_IS_FORM_SECTION (self));

  g_free (priv->rules.region);
  priv->rules = *rules;
  priv->rules.region = g_strdup (rules->region);
}

/* Returns: whether the controls change because a guest is put into them */
static gboolean
is_showing (InnFormSection *self)
{
  InnFormSectionPrivate *priv = inn_form_section_get_instance_private (self);

  return priv->showing;
}

/**
 * inn_form_section_emit_changed:
 *
 * For sections: somebody changed a value. Silent while a guest is put into the controls.
 */
void
inn_form_section_emit_changed (InnFormSection *self)
{
  if (!is_showing (self))
    g_signal_emit (self, signals[CHANGED], 0);
}
