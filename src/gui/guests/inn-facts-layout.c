/* inn-facts-layout.c: see inn-facts-layout.h. Separators among the children are lines between the
 * facts of one line; where there are several lines of facts they are put away.
 */

#include "config.h"

#include "inn-facts-layout.h"

/* Below this there are three to a line. */
#define NARROW 440
#define NARROW_COLUMNS 3
#define LINE_GAP 12
/* From the line to the fact behind it. */
#define INSET 14

struct _InnFactsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_TYPE (InnFactsLayout, inn_facts_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_fact (GtkWidget *child)
{
  return !GTK_IS_SEPARATOR (child) && gtk_widget_should_layout (child);
}

static int
count_facts (GtkWidget *widget)
{
  int n_facts = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_facts += is_fact (child);

  return n_facts;
}

static int
get_height (GtkWidget *child)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  gboolean narrow = width < NARROW;
  int n_columns = narrow ? NARROW_COLUMNS : MAX (1, count_facts (widget));
  int column_width = width / n_columns;
  int i = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int inset = narrow || i % n_columns == 0 ? 0 : INSET;

      if (!is_fact (child))
        {
          if (place)
            gtk_widget_set_child_visible (child, !narrow);
          if (place && !narrow)
            gtk_widget_size_allocate (child,
                                      &(GtkAllocation) { i * column_width, y, 1, line_height },
                                      -1);
          continue;
        }

      if (i > 0 && i % n_columns == 0)
        {
          y += line_height + LINE_GAP;
          line_height = 0;
        }
      line_height = MAX (line_height, get_height (child));
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { (i % n_columns) * column_width + inset, y,
                                                     column_width - inset, get_height (child) },
                                  -1);
      i++;
    }

  return y + line_height;
}

static GtkSizeRequestMode
inn_facts_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_facts_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  int widest_minimum = 0, widest_natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      widest_minimum = MAX (widest_minimum, child_minimum);
      widest_natural = MAX (widest_natural, child_natural);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (widest_minimum + INSET) * NARROW_COLUMNS;
      *natural = (widest_natural + INSET) * MAX (NARROW_COLUMNS, count_facts (widget));
    }
  else
    {
      *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : NARROW, FALSE);
    }
}

static void
inn_facts_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
inn_facts_layout_class_init (InnFactsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inn_facts_layout_get_request_mode;
  layout_class->measure = inn_facts_layout_measure;
  layout_class->allocate = inn_facts_layout_allocate;
}

static void
inn_facts_layout_init (InnFactsLayout *self)
{
}
