/* inn-line-layout.c: the first child stands at the start, the second at the end. The kept one gets
 * its natural width as long as the other keeps its minimum; a box would shrink both.
 */

#include "config.h"

#include "inn-line-layout.h"

#include "inn-layout-parts.h"

struct _InnLineLayout
{
  GtkLayoutManager parent_instance;

  GtkPackType keep;
  int spacing;
};

G_DEFINE_TYPE (InnLineLayout, inn_line_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  START,
  END,
  N_PARTS
} Part;

enum
{
  PROP_0,
  PROP_KEEP,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

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
  GtkWidget *parts[N_PARTS];
  int start_minimum, start_natural, end_minimum, end_natural;

  inn_layout_parts_collect (widget, parts, N_PARTS);
  inn_layout_part_measure (parts[START], orientation, -1, &start_minimum, &start_natural);
  inn_layout_part_measure (parts[END], orientation, -1, &end_minimum, &end_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int spacing = parts[START] != NULL && parts[END] != NULL ? self->spacing : 0;

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
inn_line_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  InnLineLayout *self = INN_LINE_LAYOUT (manager);
  GtkWidget *parts[N_PARTS];
  int start_minimum, start_natural, end_minimum, end_natural;
  int spacing;

  inn_layout_parts_collect (widget, parts, N_PARTS);
  inn_layout_part_measure (parts[START], GTK_ORIENTATION_HORIZONTAL, -1, &start_minimum,
                           &start_natural);
  inn_layout_part_measure (parts[END], GTK_ORIENTATION_HORIZONTAL, -1, &end_minimum, &end_natural);
  spacing = parts[START] != NULL && parts[END] != NULL ? self->spacing : 0;

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

  inn_layout_part_put (parts[START], 0, start_natural, height);
  inn_layout_part_put (parts[END], width - end_natural, end_natural, height);
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
