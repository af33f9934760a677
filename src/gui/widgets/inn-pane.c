/* inn-pane.c: holds one child and says a natural width that does not depend on what is in it.
 * Leaflets and flaps fold by these widths, so they must not change with the guest shown.
 */

#include "config.h"

#include "inn-pane.h"

struct _InnPane
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int natural_width;
  GtkWidget *last_focus;      /* weak */
  gboolean wants_focus;       /* as soon as it can be seen */
};

static void inn_pane_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnPane, inn_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, inn_pane_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_NATURAL_WIDTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
set_child (InnPane   *self,
           GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
inn_pane_add_child (GtkBuildable *buildable,
                    GtkBuilder   *builder,
                    GObject      *child,
                    const char   *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (INN_PANE (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
inn_pane_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = inn_pane_add_child;
}

static void
inn_pane_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  InnPane *self = INN_PANE (widget);

  *minimum = *natural = 0;
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, self->natural_width);
}

static void
inn_pane_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  InnPane *self = INN_PANE (widget);

  if (self->child != NULL)
    gtk_widget_size_allocate (self->child, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static GtkSizeRequestMode
inn_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* Expansion of what is inside stays inside; a pane expands only if it is told to. */
static void
inn_pane_compute_expand (GtkWidget *widget,
                         gboolean  *hexpand,
                         gboolean  *vexpand)
{
  *hexpand = FALSE;
  *vexpand = TRUE;
}

/* A flap shows its pane a little after it was asked to, too late for whoever asked. */
static void
inn_pane_map (GtkWidget *widget)
{
  InnPane *self = INN_PANE (widget);

  GTK_WIDGET_CLASS (inn_pane_parent_class)->map (widget);

  if (self->wants_focus)
    inn_pane_take_focus (self);
}

static void
inn_pane_dispose (GObject *object)
{
  g_clear_weak_pointer (&INN_PANE (object)->last_focus);
  set_child (INN_PANE (object), NULL);

  G_OBJECT_CLASS (inn_pane_parent_class)->dispose (object);
}

static void
inn_pane_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  InnPane *self = INN_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_pane_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  InnPane *self = INN_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_pane_class_init (InnPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inn_pane_dispose;
  object_class->get_property = inn_pane_get_property;
  object_class->set_property = inn_pane_set_property;

  widget_class->measure = inn_pane_measure;
  widget_class->size_allocate = inn_pane_size_allocate;
  widget_class->get_request_mode = inn_pane_get_request_mode;
  widget_class->compute_expand = inn_pane_compute_expand;
  widget_class->map = inn_pane_map;

  props[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NATURAL_WIDTH] =
    g_param_spec_int ("natural-width", NULL, NULL, 0, 10000, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "inn-pane");
}

static void
inn_pane_init (InnPane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * inn_pane_take_focus:
 * @self: a pane
 *
 * Moves the keyboard focus into the pane: where it was last, else where the page in it wants it,
 * else to the first thing that takes it. A pane that cannot be seen yet takes it once it can.
 *
 * Returns: whether anything took it
 */
gboolean
inn_pane_take_focus (InnPane *self)
{
  g_return_val_if_fail (INN_IS_PANE (self), FALSE);

  self->wants_focus = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->wants_focus)
    return FALSE;

  if (self->last_focus != NULL && gtk_widget_get_mapped (self->last_focus) &&
      gtk_widget_grab_focus (self->last_focus))
    return TRUE;
  if (self->child != NULL && gtk_widget_grab_focus (self->child))
    return TRUE;

  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * inn_pane_note_focus:
 * @focus: (nullable): the widget that has the focus now
 *
 * Lets the pane around @focus remember it.
 */
void
inn_pane_note_focus (GtkWidget *focus)
{
  InnPane *self;

  if (focus == NULL)
    return;

  self = INN_PANE (gtk_widget_get_ancestor (focus, INN_TYPE_PANE));
  if (self != NULL)
    g_set_weak_pointer (&self->last_focus, focus);
}
