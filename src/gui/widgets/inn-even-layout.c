/* inn-even-layout.c: see inn-even-layout.h. Line by line, all lines of one height. */

#include "config.h"

#include "inn-even-layout.h"

#define LEAST_COLUMN 220
#define GAP 18

struct _InnEvenLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (InnEvenLayout, inn_even_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The largest any child asks for. */
static void
measure_children (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  guint          *n)
{
  *minimum = *natural = 0;
  *n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
      (*n)++;
    }
}

/* With large text a column is as wide as the widest child needs. */
static int
count_columns (GtkWidget *widget,
               int        width)
{
  int minimum, natural;
  guint n;

  measure_children (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, &n);

  return MAX (1, (width + GAP) / (MAX (LEAST_COLUMN, minimum) + GAP));
}

static GtkSizeRequestMode
inn_even_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_even_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  guint n;
  int columns;

  measure_children (widget, orientation, -1, minimum, natural, &n);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || n == 0)
    return;

  /* Asked without a width, the least height is the one with room enough. */
  columns = for_size >= 0 ? count_columns (widget, for_size) : (int) n;
  *minimum = *natural = *natural * (((int) n + columns - 1) / columns);
}

static void
inn_even_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  int columns = count_columns (widget, width);
  int column = (width - GAP * (columns - 1)) / columns;
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int minimum, line, i = 0;
  guint n;

  measure_children (widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, &line, &n);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int x;

      if (!gtk_widget_should_layout (child))
        continue;

      x = (i % columns) * (column + GAP);
      if (backwards)
        x = width - x - column;
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, i / columns * line, column, line }, -1);
      i++;
    }
}

static void
inn_even_layout_class_init (InnEvenLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inn_even_layout_get_request_mode;
  layout_class->measure = inn_even_layout_measure;
  layout_class->allocate = inn_even_layout_allocate;
}

static void
inn_even_layout_init (InnEvenLayout *self)
{
}
