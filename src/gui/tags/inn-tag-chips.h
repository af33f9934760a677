/* inn-tag-chips.h: the tags that are on, each with a cross, flowing like words before what one types
 * into.
 */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnTagChips:
 *
 * Signal: `removed`, after somebody pressed the cross of a chip.
 */
#define INN_TYPE_TAG_CHIPS (inn_tag_chips_get_type ())
G_DECLARE_FINAL_TYPE (InnTagChips, inn_tag_chips, INN, TAG_CHIPS, GtkBox)

GtkWidget *inn_tag_chips_new         (GtkWidget    *last);

guint      inn_tag_chips_get_n       (InnTagChips  *self);
gboolean   inn_tag_chips_has         (InnTagChips  *self,
                                      InnTag       *tag);
void       inn_tag_chips_add         (InnTagChips  *self,
                                      InnTag       *tag);
void       inn_tag_chips_remove_last (InnTagChips  *self);
void       inn_tag_chips_set         (InnTagChips  *self,
                                      InnTagShelf  *shelf,
                                      const gint64 *ids,
                                      guint         n_ids);
void       inn_tag_chips_follow      (InnTagChips  *self,
                                      InnTagShelf  *shelf);
GPtrArray *inn_tag_chips_dup_tags    (InnTagChips  *self);

G_END_DECLS
