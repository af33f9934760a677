/* inn-selection-page.h: what can be done with several guests at once, in the place of the card. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"

G_BEGIN_DECLS

/**
 * InnSelectionPage:
 *
 * Property `folded`: whether the pane is the only one to be seen. Every act is one entry of the
 * journal, so one undo takes it back for all.
 */
#define INN_TYPE_SELECTION_PAGE (inn_selection_page_get_type ())
G_DECLARE_FINAL_TYPE (InnSelectionPage, inn_selection_page, INN, SELECTION_PAGE, GtkWidget)

GtkWidget *inn_selection_page_new         (InnBook          *book);

void       inn_selection_page_show_guests (InnSelectionPage *self,
                                           GArray           *ids);

G_END_DECLS
