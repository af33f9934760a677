/* inn-layout-parts.h: the children of a widget as the parts of its layout, each known by its place
 * among them. A part that is hidden or not there is %NULL and takes no room.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inn_layout_parts_collect (GtkWidget      *widget,
                               GtkWidget     **parts,
                               guint           n_parts);
void inn_layout_part_measure  (GtkWidget      *part,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural);
void inn_layout_part_put      (GtkWidget      *part,
                               int             x,
                               int             width,
                               int             height);

G_END_DECLS
