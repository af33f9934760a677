/* inn-own-fields-page.h: the page of the preferences on which a hotel adds fields of its own. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_OWN_FIELDS_PAGE (inn_own_fields_page_get_type ())
G_DECLARE_FINAL_TYPE (InnOwnFieldsPage, inn_own_fields_page, INN, OWN_FIELDS_PAGE, AdwPreferencesPage)

void inn_own_fields_page_set_book (InnOwnFieldsPage *self,
                                   InnBook          *book);

G_END_DECLS
