/* inn-tags-page.h: keeps tags in order: the list of them, and one to change. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnTagsPage:
 *
 * Stands over all other pages, see inn_shell_push_full (), and takes itself away again.
 */
#define INN_TYPE_TAGS_PAGE (inn_tags_page_get_type ())
G_DECLARE_FINAL_TYPE (InnTagsPage, inn_tags_page, INN, TAGS_PAGE, GtkWidget)

GtkWidget *inn_tags_page_new (InnBook *book);

G_END_DECLS
