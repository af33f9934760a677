/* inn-line-layout.c: the first child stands at the start, the second at the end. The kept one gets
 * its natural width as long as the other keeps its minimum; a box would shrink both.
 */

#include "config.h"

#include "inn-line-layout.h"

struct _InnLineLayout
{
  GtkLayoutManager parent_instance;

  GtkPackType keep;
  int spacing;
};

G_DEFINE_TYPE (InnLineLayout, inn_line_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_KEEP,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
get_ends (GtkWidget  *widget,
          GtkWidget **start,
          GtkWidget **end)
{
  *start = gtk_widget_get_first_child (widget);
  *end = *start != NULL ? gtk_widget_get_next_sibling (*start) : NULL;
  if (*start != NULL && !gtk_widget_should_layout (*start))
    *start = NULL;
  if (*end != NULL && !gtk_widget_should_layout (*end))
    *end = NULL;
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int            *minimum,
               int            *natural)
{
  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
inn_line_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  InnLineLayout *self = INN_LINE_LAYOUT (manager);
  GtkWidget *start, *end;
  int start_minimum, start_natural, end_minimum, end_natural;

  get_ends (widget, &start, &end);
  measure_child (start, orientation, &start_minimum, &start_natural);
  measure_child (end, orientation, &end_minimum, &end_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int spacing = start != NULL && end != NULL ? self->spacing : 0;

      *minimum = start_minimum + spacing + end_minimum;
      *natural = start_natural + spacing + end_natural;
    }
  else
    {
      *minimum = MAX (start_minimum, end_minimum);
      *natural = MAX (start_natural, end_natural);
    }
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        width,
                int        height)
{
  int natural;

  if (child == NULL)
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, height);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { x, (height - natural) / 2, width, natural },
                            -1);
}

static void
inn_line_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  InnLineLayout *self = INN_LINE_LAYOUT (manager);
  GtkWidget *start, *end;
  int start_minimum, start_natural, end_minimum, end_natural;
  int spacing;

  get_ends (widget, &start, &end);
  measure_child (start, GTK_ORIENTATION_HORIZONTAL, &start_minimum, &start_natural);
  measure_child (end, GTK_ORIENTATION_HORIZONTAL, &end_minimum, &end_natural);
  spacing = start != NULL && end != NULL ? self->spacing : 0;

  if (self->keep == GTK_PACK_START)
    {
      start_natural = CLAMP (width - spacing - end_minimum, start_minimum, start_natural);
      end_natural = CLAMP (width - spacing - start_natural, end_minimum, end_natural);
    }
  else
    {
      end_natural = CLAMP (width - spacing - start_minimum, end_minimum, end_natural);
      start_natural = CLAMP (width - spacing - end_natural, start_minimum, start_natural);
    }

  allocate_child (start, 0, start_natural, height);
  allocate_child (end, width - end_natural, end_natural, height);
}

static GtkSizeRequestMode
inn_line_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
inn_line_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InnLineLayout *self = INN_LINE_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_KEEP:
      g_value_set_enum (value, self->keep);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_line_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InnLineLayout *self = INN_LINE_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_KEEP:
      self->keep = g_value_get_enum (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_line_layout_class_init (InnLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = inn_line_layout_get_property;
  object_class->set_property = inn_line_layout_set_property;

  layout_class->get_request_mode = inn_line_layout_get_request_mode;
  layout_class->measure = inn_line_layout_measure;
  layout_class->allocate = inn_line_layout_allocate;

  /**
   * InnLineLayout:keep:
   *
   * The end that keeps its width when there is not enough for both.
   */
  props[PROP_KEEP] =
    g_param_spec_enum ("keep", NULL, NULL, GTK_TYPE_PACK_TYPE, GTK_PACK_START,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, 100, 6,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
inn_line_layout_init (InnLineLayout *self)
{
}
