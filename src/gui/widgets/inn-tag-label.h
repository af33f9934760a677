/* inn-tag-label.h: a tag as people see it: its name on the tint of its group. */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag.h"

G_BEGIN_DECLS

GtkWidget *inn_tag_label_new (const InnTag *tag);
void       inn_tag_label_set (GtkWidget    *label,
                              const InnTag *tag);
void       inn_tint_apply    (GtkWidget    *widget,
                              InnTint       tint);

G_END_DECLS
