/* inn-column-layout.c: each child says in which column it stands (start or end) and where it comes
 * when there is only one column. One child may be the line between the columns; it is put away when
 * there is only one.
 *
 *      ┌ start ─────────┐ │ ┌ end ──┐            ┌ one ────┐
 *      │ contacts       │ │ │ birth │            │ follow  │  by narrow-order
 *      │ details        │ │ │ follow│            │ birth   │
 *      │ stays          │ │ └───────┘            │ contacts│
 *      └────────────────┘ │                      └─────────┘
 */

#include "config.h"

#include "inn-column-layout.h"

#define END_WIDTH 276
#define GAP 20
#define LINE 1
#define SECTION_GAP 18

typedef enum
{
  IN_START,
  IN_END,
  IS_LINE,
} Place;

struct _InnColumnLayoutChild
{
  GtkLayoutChild parent_instance;

  int place;
  int narrow_order;
};

G_DEFINE_TYPE (InnColumnLayoutChild, inn_column_layout_child, GTK_TYPE_LAYOUT_CHILD)

struct _InnColumnLayout
{
  GtkLayoutManager parent_instance;

  int end_width;
  int gap;
  int two_from;
};

G_DEFINE_TYPE (InnColumnLayout, inn_column_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_END_WIDTH,
  PROP_GAP,
  PROP_TWO_FROM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CHILD_PROP_0,
  CHILD_PROP_PLACE,
  CHILD_PROP_NARROW_ORDER,
  N_CHILD_PROPS
};

static GParamSpec *child_props[N_CHILD_PROPS];

static InnColumnLayoutChild *
get_child (GtkLayoutManager *manager,
           GtkWidget        *child)
{
  return INN_COLUMN_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (manager, child));
}

/* Lays one column out and returns its height; places the children when @x is not negative. */
static int
lay_out_column (GPtrArray *children,
                int        x,
                int        width)
{
  int y = 0;

  for (guint i = 0; i < children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (children, i);
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      if (x >= 0)
        gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
      y += height + SECTION_GAP;
    }

  return MAX (0, y - SECTION_GAP);
}

static GPtrArray *
collect (GtkLayoutManager *manager,
         GtkWidget        *widget,
         Place             place)
{
  GPtrArray *children = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && get_child (manager, child)->place == (int) place)
      g_ptr_array_add (children, child);

  return children;
}

static int
compare_narrow (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  GtkLayoutManager *manager = user_data;
  GtkWidget *first = *(GtkWidget **) a;
  GtkWidget *second = *(GtkWidget **) b;

  return get_child (manager, first)->narrow_order - get_child (manager, second)->narrow_order;
}

/* The least width that shows every child whole. A child must be asked for it before it is laid
 * out, and is never laid out for less. */
static int
measure_column (GPtrArray *children)
{
  int widest = 0;

  for (guint i = 0; i < children->len; i++)
    {
      int minimum;

      gtk_widget_measure (g_ptr_array_index (children, i), GTK_ORIENTATION_HORIZONTAL, -1,
                          &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }

  return widest;
}

static int
lay_out (GtkLayoutManager *manager,
         GtkWidget        *widget,
         int               width,
         int               height,
         gboolean          place)
{
  InnColumnLayout *self = INN_COLUMN_LAYOUT (manager);
  g_autoptr(GPtrArray) start = collect (manager, widget, IN_START);
  g_autoptr(GPtrArray) end = collect (manager, widget, IN_END);
  g_autoptr(GPtrArray) lines = collect (manager, widget, IS_LINE);
  int end_width = MAX (self->end_width, measure_column (end));
  int start_width = width - end_width - 2 * self->gap - LINE;
  gboolean two = width >= self->two_from && start->len > 0 && end->len > 0
                 && start_width >= measure_column (start);

  if (place)
    for (guint i = 0; i < lines->len; i++)
      {
        GtkWidget *line = g_ptr_array_index (lines, i);

        gtk_widget_set_child_visible (line, two);
        if (two)
          gtk_widget_size_allocate (line,
                                    &(GtkAllocation) { width - end_width - self->gap - LINE,
                                                       0, LINE, height },
                                    -1);
      }

  if (two)
    {
      int start_height = lay_out_column (start, place ? 0 : -1, start_width);
      int end_height = lay_out_column (end, place ? width - end_width : -1, end_width);

      return MAX (start_height, end_height);
    }

  g_ptr_array_extend (start, end, NULL, NULL);
  g_ptr_array_sort_with_data (start, compare_narrow, manager);

  return lay_out_column (start, place ? 0 : -1, width);
}

static GtkSizeRequestMode
inn_column_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inn_column_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int two_from = INN_COLUMN_LAYOUT (manager)->two_from;
  int widest_minimum = 0, widest_natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      /* A widget must be measured before it is put down. */
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      widest_minimum = MAX (widest_minimum, child_minimum);
      widest_natural = MAX (widest_natural, child_natural);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest_minimum;
      *natural = MAX (widest_natural, two_from);
    }
  else
    {
      *minimum = lay_out (manager, widget,
                          for_size >= 0 ? for_size : MAX (widest_natural, two_from),
                          0, FALSE);
      *natural = *minimum;
    }
}

static void
inn_column_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  lay_out (manager, widget, width, height, TRUE);
}

static GtkLayoutChild *
inn_column_layout_create_layout_child (GtkLayoutManager *manager,
                                       GtkWidget        *widget,
                                       GtkWidget        *for_child)
{
  return g_object_new (INN_TYPE_COLUMN_LAYOUT_CHILD,
                       "layout-manager", manager,
                       "child-widget", for_child,
                       NULL);
}

static void
inn_column_layout_child_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  InnColumnLayoutChild *self = INN_COLUMN_LAYOUT_CHILD (object);

  switch (prop_id)
    {
    case CHILD_PROP_PLACE:
      g_value_set_int (value, self->place);
      break;
    case CHILD_PROP_NARROW_ORDER:
      g_value_set_int (value, self->narrow_order);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inn_column_layout_child_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  InnColumnLayoutChild *self = INN_COLUMN_LAYOUT_CHILD (object);

  switch (prop_id)
    {
    case CHILD_PROP_PLACE:
      self->place = g_value_get_int (value);
      break;
    case CHILD_PROP_NARROW_ORDER:
      self->narrow_order = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
}

static void
inn_column_layout_child_class_init (InnColumnLayoutChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_column_layout_child_get_property;
  object_class->set_property = inn_column_layout_child_set_property;

  /**
   * InnColumnLayoutChild:place:
   *
   * 0 in the start column, 1 in the end column, 2 the line between them.
   */
  child_props[CHILD_PROP_PLACE] =
    g_param_spec_int ("place", NULL, NULL, IN_START, IS_LINE, IN_START,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * InnColumnLayoutChild:narrow-order:
   *
   * Where it comes when there is one column; smaller comes first.
   */
  child_props[CHILD_PROP_NARROW_ORDER] =
    g_param_spec_int ("narrow-order", NULL, NULL, 0, 1000, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_CHILD_PROPS, child_props);
}

static void
inn_column_layout_child_init (InnColumnLayoutChild *self)
{
}

static int *
get_measure (InnColumnLayout *self,
             guint            prop_id)
{
  switch (prop_id)
    {
    case PROP_END_WIDTH:
      return &self->end_width;
    case PROP_GAP:
      return &self->gap;
    case PROP_TWO_FROM:
      return &self->two_from;
    default:
      return NULL;
    }
}

static void
inn_column_layout_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  int *measure = get_measure (INN_COLUMN_LAYOUT (object), prop_id);

  if (measure != NULL)
    g_value_set_int (value, *measure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inn_column_layout_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  int *measure = get_measure (INN_COLUMN_LAYOUT (object), prop_id);

  if (measure == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  *measure = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
inn_column_layout_class_init (InnColumnLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inn_column_layout_get_property;
  object_class->set_property = inn_column_layout_set_property;

  /**
   * InnColumnLayout:end-width:
   *
   * Width of the end column, or more where something in it needs more; the start column has the
   * rest.
   */
  props[PROP_END_WIDTH] = g_param_spec_int ("end-width", NULL, NULL, 0, G_MAXINT, END_WIDTH, flags);
  /**
   * InnColumnLayout:gap:
   *
   * Room on either side of the line between the columns.
   */
  props[PROP_GAP] = g_param_spec_int ("gap", NULL, NULL, 0, G_MAXINT, GAP, flags);
  /**
   * InnColumnLayout:two-from:
   *
   * From this width on there are two columns, if both have room for what is in them.
   */
  props[PROP_TWO_FROM] = g_param_spec_int ("two-from", NULL, NULL, 0, G_MAXINT,
                                           INN_COLUMN_LAYOUT_TWO, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  layout_class->layout_child_type = INN_TYPE_COLUMN_LAYOUT_CHILD;
  layout_class->get_request_mode = inn_column_layout_get_request_mode;
  layout_class->measure = inn_column_layout_measure;
  layout_class->allocate = inn_column_layout_allocate;
  layout_class->create_layout_child = inn_column_layout_create_layout_child;
}

static void
inn_column_layout_init (InnColumnLayout *self)
{
}
