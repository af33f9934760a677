/* inn-wrap-layout.c: see inn-wrap-layout.h. GtkFlowBox gives its children columns of one width,
 * which tags must not have.
 */

#include "config.h"

#include "inn-wrap-layout.h"

struct _InnWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
  float xalign;
  gboolean last_at_end;
};

G_DEFINE_TYPE (InnWrapLayout, inn_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  PROP_XALIGN,
  PROP_LAST_AT_END,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static int
get_child_width (GtkWidget *child,
                 int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, available > 0 ? MIN (natural, available) : natural);
}

/* Lays the children out in lines of at most @width and returns the height used. With @place each
 * line's children are put down, centred in their line; what is last may stand at its end. */
static int
lay_out (InnWrapLayout *self,
         GtkWidget     *widget,
         int            width,
         gboolean       place)
{
  GtkWidget *line_start = gtk_widget_get_first_child (widget);
  int y = 0;

  while (line_start != NULL)
    {
      GtkWidget *child, *line_end = NULL;
      int x = 0, line_height = 0;

      for (child = line_start; child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          int child_width, child_height;

          if (!gtk_widget_should_layout (child))
            continue;

          child_width = get_child_width (child, width);
          if (x > 0 && x + child_width > width)
            break;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width,
                              NULL, &child_height, NULL, NULL);
          line_height = MAX (line_height, child_height);
          x += child_width + self->spacing;
        }
      line_end = child;

      x = (int) (self->xalign * MAX (0, width - (x - self->spacing)));
      for (child = line_start; place && child != line_end;
           child = gtk_widget_get_next_sibling (child))
        {
          int child_width, child_height;

          if (!gtk_widget_should_layout (child))
            continue;

          child_width = get_child_width (child, width);
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width,
                              NULL, &child_height, NULL, NULL);
          if (self->last_at_end && x > 0 && gtk_widget_get_next_sibling (child) == NULL)
            x = MAX (x, width - child_width);
          gtk_widget_size_allocate (child,
                                    &(GtkAllocation) { x,
                                                       y + (line_height - child_height) / 2,
                                                       child_width,
                                                       child_height },
                                    -1);
          x += child_width + self->spacing;
        }

      if (line_height > 0)
        y += line_height + self->line_spacing;
      line_start = line_end;
    }

  return MAX (0, y - self->line_spacing);
}

static GtkSizeRequestMode
inn_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  InnWrapLayout *self = INN_WRAP_LAYOUT (manager);
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
    }
  else
    {
      *minimum = lay_out (self, widget, for_size >= 0 ? for_size : MAX (widest, sum), FALSE);
      *natural = *minimum;
    }
}

static void
inn_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  lay_out (INN_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
inn_wrap_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InnWrapLayout *self = INN_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;
    case PROP_XALIGN:
      g_value_set_float (value, self->xalign);
      break;
    case PROP_LAST_AT_END:
      g_value_set_boolean (value, self->last_at_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_wrap_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InnWrapLayout *self = INN_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;
    case PROP_XALIGN:
      self->xalign = g_value_get_float (value);
      break;
    case PROP_LAST_AT_END:
      self->last_at_end = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_wrap_layout_class_init (InnWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = inn_wrap_layout_get_property;
  object_class->set_property = inn_wrap_layout_set_property;

  layout_class->get_request_mode = inn_wrap_layout_get_request_mode;
  layout_class->measure = inn_wrap_layout_measure;
  layout_class->allocate = inn_wrap_layout_allocate;

  props[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, 100, 6,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_LINE_SPACING] =
    g_param_spec_int ("line-spacing", NULL, NULL, 0, 100, 6,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /* Where a line stands that does not fill the width: 0 at the start, 1 at the end. */
  props[PROP_XALIGN] =
    g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_LAST_AT_END] =
    g_param_spec_boolean ("last-at-end", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
inn_wrap_layout_init (InnWrapLayout *self)
{
}

/**
 * inn_wrap_layout_new:
 * @spacing: pixels between two children of a line
 * @line_spacing: pixels between two lines
 *
 * Returns: (transfer full): a layout manager for any widget
 */
GtkLayoutManager *
inn_wrap_layout_new (int spacing,
                     int line_spacing)
{
  return g_object_new (INN_TYPE_WRAP_LAYOUT,
                       "spacing", spacing,
                       "line-spacing", line_spacing,
                       NULL);
}
