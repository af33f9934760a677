/* inn-tag-list-pane.h: all tags by group, with how many guests wear each. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnTagListPane:
 *
 * Signals: `chosen` (gint64 tag_id), when one is selected by hand; `opened`, when it
 * is pressed, selected before or not; `new-tag` (gint64 group_id).
 */
#define INN_TYPE_TAG_LIST_PANE (inn_tag_list_pane_get_type ())
G_DECLARE_FINAL_TYPE (InnTagListPane, inn_tag_list_pane, INN, TAG_LIST_PANE, GtkWidget)

void   inn_tag_list_pane_set_book  (InnTagListPane *self,
                                    InnBook        *book);
void   inn_tag_list_pane_select    (InnTagListPane *self,
                                    gint64          tag_id);
gint64 inn_tag_list_pane_get_first (InnTagListPane *self);

G_END_DECLS
