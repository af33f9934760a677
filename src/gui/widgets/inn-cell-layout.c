/* inn-cell-layout.c: lays cells out row by row in columns of their natural width. One column takes
 * what is left; columns that are told to are left out, one after the other, until the rest fits.
 */

#include "config.h"

#include "inn-cell-layout.h"

struct _InnCellLayout
{
  GtkLayoutManager parent_instance;

  guint n_columns;
  guint stretched;
  guint dropped[INN_CELL_LAYOUT_MAX_COLUMNS];
  guint n_dropped;
  int spacing;
};

G_DEFINE_TYPE (InnCellLayout, inn_cell_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int width[INN_CELL_LAYOUT_MAX_COLUMNS];
  gboolean shown[INN_CELL_LAYOUT_MAX_COLUMNS];
} Columns;

static void
measure_columns (InnCellLayout *self,
                 GtkWidget     *widget,
                 Columns       *columns)
{
  guint i = 0;

  *columns = (Columns) { 0 };
  for (GtkWidget *cell = gtk_widget_get_first_child (widget);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), i++)
    {
      guint column = i % self->n_columns;
      int natural;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      columns->width[column] = MAX (columns->width[column], natural);
      columns->shown[column] = TRUE;
    }
}

static int
add_up (InnCellLayout *self,
        const Columns *columns)
{
  int sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (columns->shown[i])
      sum += columns->width[i] + (sum > 0 ? self->spacing : 0);

  return sum;
}

static void
drop_columns (InnCellLayout *self,
              Columns       *columns,
              int            width)
{
  for (guint i = 0; i < self->n_dropped && add_up (self, columns) > width; i++)
    columns->shown[self->dropped[i]] = FALSE;
}

static int
get_row_height (InnCellLayout *self,
                GtkWidget     *first)
{
  int height = 0;
  guint i = 0;

  for (GtkWidget *cell = first;
       cell != NULL && i < self->n_columns;
       cell = gtk_widget_get_next_sibling (cell), i++)
    {
      int natural;

      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}

static void
inn_cell_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  InnCellLayout *self = INN_CELL_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      Columns columns;

      measure_columns (self, widget, &columns);
      *natural = add_up (self, &columns);
      drop_columns (self, &columns, 0);
      *minimum = add_up (self, &columns);
    }
  else
    {
      guint i = 0;

      *minimum = 0;
      for (GtkWidget *cell = gtk_widget_get_first_child (widget);
           cell != NULL;
           cell = gtk_widget_get_next_sibling (cell), i++)
        if (i % self->n_columns == 0)
          *minimum += get_row_height (self, cell);
      *natural = *minimum;
    }
}

static void
inn_cell_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  InnCellLayout *self = INN_CELL_LAYOUT (manager);
  Columns columns;
  guint i = 0;
  int x = 0, y = 0, row_height = 0;

  measure_columns (self, widget, &columns);
  drop_columns (self, &columns, width);
  /* What is left goes to the stretched column, or to the first when that one is left out. */
  columns.width[columns.shown[self->stretched] ? self->stretched : 0] +=
    MAX (0, width - add_up (self, &columns));

  for (GtkWidget *cell = gtk_widget_get_first_child (widget);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), i++)
    {
      guint column = i % self->n_columns;

      if (column == 0)
        {
          y += row_height;
          x = 0;
          row_height = get_row_height (self, cell);
        }

      gtk_widget_set_child_visible (cell, columns.shown[column]);
      if (!columns.shown[column])
        continue;
      gtk_widget_size_allocate (cell,
                                &(GtkAllocation) { x, y, columns.width[column], row_height },
                                -1);
      x += columns.width[column] + self->spacing;
    }
}

static GtkSizeRequestMode
inn_cell_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
inn_cell_layout_class_init (InnCellLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inn_cell_layout_get_request_mode;
  layout_class->measure = inn_cell_layout_measure;
  layout_class->allocate = inn_cell_layout_allocate;
}

static void
inn_cell_layout_init (InnCellLayout *self)
{
  self->n_columns = 1;
}

/**
 * inn_cell_layout_new:
 * @n_columns: how many cells make a row
 * @stretched: the column that takes what is left
 * @dropped: (array length=n_dropped): columns to leave out, the first one first
 * @n_dropped: how many
 * @spacing: pixels between columns
 *
 * Returns: (transfer full): a layout manager for a widget whose children are cells, row by row
 */
GtkLayoutManager *
inn_cell_layout_new (guint        n_columns,
                     guint        stretched,
                     const guint *dropped,
                     guint        n_dropped,
                     int          spacing)
{
  InnCellLayout *self;

  g_return_val_if_fail (n_columns > 0 && n_columns <= INN_CELL_LAYOUT_MAX_COLUMNS, NULL);
  g_return_val_if_fail (stretched < n_columns && n_dropped < n_columns, NULL);

  self = g_object_new (INN_TYPE_CELL_LAYOUT, NULL);
  self->n_columns = n_columns;
  self->stretched = stretched;
  for (guint i = 0; i < n_dropped; i++)
    self->dropped[i] = dropped[i];
  self->n_dropped = n_dropped;
  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
