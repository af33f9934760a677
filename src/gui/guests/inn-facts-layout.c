/* inn-facts-layout.c: see inn-facts-layout.h. Separators among the children are lines between the
 * facts of one line; where there are several lines of facts they are put away.
 */

#include "config.h"

#include "inn-facts-layout.h"

/* Below this there are three to a line, two where the text is large. */
#define NARROW 440
#define NARROW_COLUMNS 3
#define LARGE_COLUMNS 2
#define COLUMN_GAP 6
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
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* With every fact in one line, each as wide as it wants, and clear of the line behind it. */
static int
get_line_width (GtkWidget *widget)
{
  int width = -INSET;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_fact (child))
      width += get_natural_width (child) + 2 * INSET;

  return width;
}

/* What is left over is shared equally. */
static int
lay_out_line (GtkWidget *widget,
              int        width,
              gboolean   place)
{
  int n_facts = MAX (1, count_facts (widget));
  int extra = (width - get_line_width (widget)) / n_facts;
  int x = 0, height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_fact (child))
      height = MAX (height, get_height (child));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       place && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural = get_natural_width (child);

      if (is_fact (child))
        {
          gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, natural, get_height (child) },
                                    -1);
          x += natural + INSET + extra;
        }
      else
        {
          gtk_widget_set_child_visible (child, TRUE);
          gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, 1, height }, -1);
          x += INSET;
        }
    }

  return height;
}

static int
get_n_columns (GtkWidget *widget,
               int        width)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_fact (child))
      widest = MAX (widest, get_natural_width (child));

  return NARROW_COLUMNS * (widest + COLUMN_GAP) <= width + COLUMN_GAP ? NARROW_COLUMNS
                                                                      : LARGE_COLUMNS;
}

static int
lay_out_columns (GtkWidget *widget,
                 int        width,
                 gboolean   place)
{
  int n_columns = get_n_columns (widget, width);
  int column_width = (width + COLUMN_GAP) / n_columns - COLUMN_GAP;
  int i = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!is_fact (child))
        {
          if (place)
            gtk_widget_set_child_visible (child, FALSE);
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
                                  &(GtkAllocation) { (i % n_columns) * (column_width + COLUMN_GAP), y,
                                                     column_width, get_height (child) },
                                  -1);
      i++;
    }

  return y + line_height;
}

static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  if (width < NARROW || width < get_line_width (widget))
    return lay_out_columns (widget, width, place);

  return lay_out_line (widget, width, place);
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
  int widest = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int width = for_size;

      /* Asked without a width, the least height is the one with room enough. */
      if (width < 0)
        width = MAX (NARROW, get_line_width (widget));
      *minimum = *natural = lay_out (widget, width, FALSE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      widest = MAX (widest, least);
    }
  *minimum = (widest + INSET) * NARROW_COLUMNS;
  *natural = MAX (*minimum, get_line_width (widget));
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
