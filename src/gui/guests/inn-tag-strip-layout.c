/* inn-tag-strip-layout.c: lays four children out: the first tag, the second, what stands after both
 * ("+2"), and what stands after the first alone ("+3"). Cutting both tags short would leave two that
 * nobody can read; the second gives way instead. An invisible child takes no part.
 */

#include "config.h"

#include "inn-tag-strip-layout.h"

#include "inn-layout-parts.h"

#define GAP 4

typedef enum
{
  FIRST,
  SECOND,
  MORE_AFTER_TWO,
  MORE_AFTER_ONE,
  N_PARTS
} Part;

struct _InnTagStripLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_TYPE (InnTagStripLayout, inn_tag_strip_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
add_up (int a,
        int b)
{
  return a > 0 && b > 0 ? a + GAP + b : a + b;
}

static void
measure_parts (GtkWidget *parts[N_PARTS],
               int        minimum[N_PARTS],
               int        natural[N_PARTS])
{
  for (guint i = 0; i < N_PARTS; i++)
    inn_layout_part_measure (parts[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum[i], &natural[i]);
}

static void
inn_tag_strip_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  GtkWidget *parts[N_PARTS];
  int minimums[N_PARTS], naturals[N_PARTS];

  inn_layout_parts_collect (widget, parts, N_PARTS);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_parts (parts, minimums, naturals);
      *minimum = add_up (minimums[FIRST], naturals[MORE_AFTER_ONE]);
      *natural = MAX (*minimum, add_up (add_up (naturals[FIRST], naturals[SECOND]),
                                        naturals[MORE_AFTER_TWO]));
      return;
    }

  *minimum = *natural = 0;
  for (guint i = 0; i < N_PARTS; i++)
    {
      inn_layout_part_measure (parts[i], orientation, -1, &minimums[i], &naturals[i]);
      *minimum = MAX (*minimum, minimums[i]);
      *natural = MAX (*natural, naturals[i]);
    }
}

static void
put (GtkWidget *part,
     int       *end,
     int        width,
     int        height)
{
  if (part == NULL)
    return;

  gtk_widget_set_child_visible (part, TRUE);
  inn_layout_part_put (part, *end - width, width, height);
  *end -= width + GAP;
}

static void
inn_tag_strip_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkWidget *parts[N_PARTS];
  int minimums[N_PARTS], naturals[N_PARTS];
  int end = width;

  inn_layout_parts_collect (widget, parts, N_PARTS);
  measure_parts (parts, minimums, naturals);
  for (guint i = 0; i < N_PARTS; i++)
    if (parts[i] != NULL)
      gtk_widget_set_child_visible (parts[i], FALSE);

  if (parts[SECOND] == NULL ||
      add_up (add_up (naturals[FIRST], naturals[SECOND]), naturals[MORE_AFTER_TWO]) <= width)
    {
      put (parts[MORE_AFTER_TWO], &end, naturals[MORE_AFTER_TWO], height);
      put (parts[SECOND], &end, naturals[SECOND], height);
    }
  else
    {
      put (parts[MORE_AFTER_ONE], &end, naturals[MORE_AFTER_ONE], height);
    }
  put (parts[FIRST], &end, CLAMP (end, minimums[FIRST], naturals[FIRST]), height);
}

static GtkSizeRequestMode
inn_tag_strip_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
inn_tag_strip_layout_class_init (InnTagStripLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inn_tag_strip_layout_get_request_mode;
  layout_class->measure = inn_tag_strip_layout_measure;
  layout_class->allocate = inn_tag_strip_layout_allocate;
}

static void
inn_tag_strip_layout_init (InnTagStripLayout *self)
{
}
