/* inn-ends-layout.c: see inn-ends-layout.h. The second child stands at the end of the line as long as
 * both have their natural width there, else below the first, as wide as the line. A GtkFlowBox
 * would do, but the Tab key does not get past its children. A second one
 * that is hidden leaves the line to the first.
 */

#include "config.h"

#include "inn-ends-layout.h"

#define GAP 18
#define LINE_GAP 6

struct _InnEndsLayout
{
  GtkLayoutManager parent_instance;

  int line_gap;
};

G_DEFINE_FINAL_TYPE (InnEndsLayout, inn_ends_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_LINE_GAP,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
measure_width (GtkWidget *child,
               int       *minimum,
               int       *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* How wide the second is in one line with the first, or 0 when it stands below. */
static int
get_end_width (GtkWidget *first,
               GtkWidget *second,
               int        width)
{
  int first_width, second_width, minimum;

  measure_width (first, &minimum, &first_width);
  measure_width (second, &minimum, &second_width);

  return first_width + GAP + second_width <= width ? second_width : 0;
}

static int
get_height_at (InnEndsLayout *self,
               GtkWidget     *first,
               GtkWidget     *second,
               int            width)
{
  int end_width;

  if (!gtk_widget_should_layout (second))
    return get_height (first, width);

  end_width = get_end_width (first, second, width);
  if (end_width == 0)
    return get_height (first, width) + self->line_gap + get_height (second, width);
  return MAX (get_height (first, width - GAP - end_width), get_height (second, end_width));
}

static GtkSizeRequestMode
inn_ends_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_ends_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int first_minimum, first_natural, second_minimum, second_natural;

  g_return_if_fail (first != second);

  measure_width (first, &first_minimum, &first_natural);
  second_minimum = 0;
  second_natural = -GAP;
  if (gtk_widget_should_layout (second))
    measure_width (second, &second_minimum, &second_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (first_minimum, second_minimum);
      *natural = first_natural + GAP + second_natural;
    }
  else
    {
      int width = first_natural + GAP + second_natural;

      /* Asked without a width, the least height is the one with room enough. */
      if (for_size >= 0)
        width = MAX (for_size, MAX (first_minimum, second_minimum));
      *minimum = *natural = get_height_at (INN_ENDS_LAYOUT (manager), first, second, width);
    }
}

static void
inn_ends_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  GtkAllocation start = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, width, height };
  int end_width;

  if (!gtk_widget_should_layout (second))
    {
      gtk_widget_size_allocate (first, &start, -1);
      return;
    }

  end_width = get_end_width (first, second, width);
  if (end_width > 0)
    {
      start.width = width - GAP - end_width;
      end.x = width - end_width;
      end.width = end_width;
    }
  else
    {
      start.height = get_height (first, width);
      end.y = start.height + INN_ENDS_LAYOUT (manager)->line_gap;
      end.height = MAX (0, height - end.y);
    }
  gtk_widget_size_allocate (first, &start, -1);
  gtk_widget_size_allocate (second, &end, -1);
}

static void
inn_ends_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LINE_GAP:
      g_value_set_int (value, INN_ENDS_LAYOUT (object)->line_gap);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_ends_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LINE_GAP:
      INN_ENDS_LAYOUT (object)->line_gap = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_ends_layout_class_init (InnEndsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = inn_ends_layout_get_property;
  object_class->set_property = inn_ends_layout_set_property;

  /**
   * InnEndsLayout:line-gap:
   *
   * Room between the two when one stands below the other.
   */
  props[PROP_LINE_GAP] =
    g_param_spec_int ("line-gap", NULL, NULL, 0, G_MAXINT, LINE_GAP,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  layout_class->get_request_mode = inn_ends_layout_get_request_mode;
  layout_class->measure = inn_ends_layout_measure;
  layout_class->allocate = inn_ends_layout_allocate;
}

static void
inn_ends_layout_init (InnEndsLayout *self)
{
}
