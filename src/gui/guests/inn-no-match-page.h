/* inn-no-match-page.h: stands in the place of the list when nobody was found. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InnNoMatchPage:
 *
 * Signal `show-all`: somebody wants to see everybody again.
 */
#define INN_TYPE_NO_MATCH_PAGE (inn_no_match_page_get_type ())
G_DECLARE_FINAL_TYPE (InnNoMatchPage, inn_no_match_page, INN, NO_MATCH_PAGE, GtkWidget)

void inn_no_match_page_set_search (InnNoMatchPage *self,
                                   const char     *search);

G_END_DECLS
