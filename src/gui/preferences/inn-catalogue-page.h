/* inn-catalogue-page.h: what guests are asked for, topic by topic, in the preferences. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_CATALOGUE_PAGE (inn_catalogue_page_get_type ())
G_DECLARE_FINAL_TYPE (InnCataloguePage, inn_catalogue_page, INN, CATALOGUE_PAGE, AdwPreferencesPage)

void inn_catalogue_page_set_book (InnCataloguePage *self,
                                  InnBook          *book);

G_END_DECLS
