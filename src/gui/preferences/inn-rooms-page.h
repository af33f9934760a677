/* inn-rooms-page.h: the rooms of the house and their types, in the preferences. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_ROOMS_PAGE (inn_rooms_page_get_type ())
G_DECLARE_FINAL_TYPE (InnRoomsPage, inn_rooms_page, INN, ROOMS_PAGE, AdwPreferencesPage)

void inn_rooms_page_set_book (InnRoomsPage *self,
                              InnBook      *book);

G_END_DECLS
