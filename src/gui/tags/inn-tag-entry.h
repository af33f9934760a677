/* inn-tag-entry.h: tags put on by typing: chips, and proposals under them while one types. */

#pragma once

#include <gtk/gtk.h>

#include "inn-tag-shelf.h"

G_BEGIN_DECLS

/**
 * InnTagEntry:
 *
 * Signal: `changed`, after a tag was put on or taken off by hand.
 */
#define INN_TYPE_TAG_ENTRY (inn_tag_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnTagEntry, inn_tag_entry, INN, TAG_ENTRY, GtkWidget)

GtkWidget *inn_tag_entry_new       (InnTagShelf  *shelf);

void       inn_tag_entry_set_shelf (InnTagEntry  *self,
                                    InnTagShelf  *shelf);
void       inn_tag_entry_set_tags  (InnTagEntry  *self,
                                    const gint64 *ids,
                                    guint         n_ids);
void       inn_tag_entry_add       (InnTagEntry  *self,
                                    InnTag       *tag);
GArray    *inn_tag_entry_dup_ids   (InnTagEntry  *self);
GPtrArray *inn_tag_entry_dup_new   (InnTagEntry  *self);
GtkText   *inn_tag_entry_get_text  (InnTagEntry  *self);

G_END_DECLS
