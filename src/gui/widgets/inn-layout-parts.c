/* inn-layout-parts.c: see inn-layout-parts.h. */

#include "config.h"

#include "inn-layout-parts.h"

/**
 * inn_layout_parts_collect:
 * @widget: the widget that is laid out
 * @parts: (out caller-allocates) (array length=n_parts): its children; %NULL where one is hidden
 * @n_parts: how many there may be
 */
void
inn_layout_parts_collect (GtkWidget  *widget,
                          GtkWidget **parts,
                          guint       n_parts)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < n_parts; i++)
    {
      parts[i] = child != NULL && gtk_widget_should_layout (child) ? child : NULL;
      if (child != NULL)
        child = gtk_widget_get_next_sibling (child);
    }
}

/**
 * inn_layout_part_measure:
 * @part: (nullable): a part
 * @orientation: what to measure
 * @for_size: the size it has the other way, or -1
 * @minimum: (out): 0 without a part
 * @natural: (out): 0 without a part
 */
void
inn_layout_part_measure (GtkWidget      *part,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural)
{
  *minimum = *natural = 0;
  if (part != NULL)
    gtk_widget_measure (part, orientation, for_size, minimum, natural, NULL, NULL);
}

/**
 * inn_layout_part_put:
 * @part: (nullable): a part
 * @x: where it begins
 * @width: how wide it is to be
 * @height: of the line; a part that needs less stands in its middle
 */
void
inn_layout_part_put (GtkWidget *part,
                     int        x,
                     int        width,
                     int        height)
{
  int minimum, natural;

  if (part == NULL)
    return;

  inn_layout_part_measure (part, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural);
  natural = MIN (natural, height);
  gtk_widget_size_allocate (part,
                            &(GtkAllocation) { x, (height - natural) / 2, width, natural }, -1);
}
