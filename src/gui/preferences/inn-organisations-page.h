/* inn-organisations-page.h: the companies and groups of the hotel, in the preferences. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_ORGANISATIONS_PAGE (inn_organisations_page_get_type ())
G_DECLARE_FINAL_TYPE (InnOrganisationsPage, inn_organisations_page, INN, ORGANISATIONS_PAGE,
                      AdwPreferencesPage)

void inn_organisations_page_set_book (InnOrganisationsPage *self,
                                      InnBook              *book);

G_END_DECLS
