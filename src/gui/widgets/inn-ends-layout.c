/* inn-ends-layout.c: see inn-ends-layout.h. The second child stands at the end of the line as long as
 * both have their natural width there, else below the first, as wide as the line. A GtkFlowBox
 * would do, but the Tab key does not get past its children.
 */

#include "config.h"

#include "inn-ends-layout.h"

#define GAP 18
#define LINE_GAP 6

struct _InnEndsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (InnEndsLayout, inn_ends_layout, GTK_TYPE_LAYOUT_MANAGER)

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
get_height_at (GtkWidget *first,
               GtkWidget *second,
               int        width)
{
  int end_width = get_end_width (first, second, width);

  if (end_width == 0)
    return get_height (first, width) + LINE_GAP + get_height (second, width);
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
  measure_width (second, &second_minimum, &second_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (first_minimum, second_minimum);
      *natural = first_natural + GAP + second_natural;
    }
  else
    *minimum = *natural = get_height_at (first, second,
                                         for_size >= 0 ? for_size
                                                       : MAX (first_minimum, second_minimum));
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
  int end_width = get_end_width (first, second, width);
  GtkAllocation start = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, width, height };

  if (end_width > 0)
    {
      start.width = width - GAP - end_width;
      end.x = width - end_width;
      end.width = end_width;
    }
  else
    {
      start.height = get_height (first, width);
      end.y = start.height + LINE_GAP;
      end.height = MAX (0, height - end.y);
    }
  gtk_widget_size_allocate (first, &start, -1);
  gtk_widget_size_allocate (second, &end, -1);
}

static void
inn_ends_layout_class_init (InnEndsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inn_ends_layout_get_request_mode;
  layout_class->measure = inn_ends_layout_measure;
  layout_class->allocate = inn_ends_layout_allocate;
}

static void
inn_ends_layout_init (InnEndsLayout *self)
{
}
