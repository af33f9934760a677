/* inn-view-list.h: the saved views of the book, in the navigation. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnViewList:
 *
 * Signals: `chosen` (id of a view); `wanted` when the list shown is to be saved.
 */
#define INN_TYPE_VIEW_LIST (inn_view_list_get_type ())
G_DECLARE_FINAL_TYPE (InnViewList, inn_view_list, INN, VIEW_LIST, GtkWidget)

void inn_view_list_set_book (InnViewList *self,
                             InnBook     *book);
void inn_view_list_select   (InnViewList *self,
                             gint64       id);

G_END_DECLS
