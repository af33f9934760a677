/* inn-facts-layout.c: see inn-facts-layout.h. */

#include "config.h"

#include "inn-facts-layout.h"

/* Below this there are three to a line. */
#define NARROW 440
#define NARROW_COLUMNS 3
#define LINE_GAP 12

struct _InnFactsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_TYPE (InnFactsLayout, inn_facts_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count_children (GtkWidget *widget)
{
  int n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_children += gtk_widget_should_layout (child);

  return n_children;
}

static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  int n_columns = width < NARROW ? NARROW_COLUMNS : MAX (1, count_children (widget));
  int column_width = width / n_columns;
  int i = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;

      if (i > 0 && i % n_columns == 0)
        {
          y += line_height + LINE_GAP;
          line_height = 0;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      line_height = MAX (line_height, height);
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { (i % n_columns) * column_width, y,
                                                     column_width, height },
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
      *minimum = widest_minimum * NARROW_COLUMNS;
      *natural = widest_natural * MAX (NARROW_COLUMNS, count_children (widget));
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
