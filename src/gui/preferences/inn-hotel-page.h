/* inn-hotel-page.h: preferences of the hotel: its name, its staff, what a guest must have. */

#pragma once

#include <adwaita.h>

#include "inn-book.h"

G_BEGIN_DECLS

#define INN_TYPE_HOTEL_PAGE (inn_hotel_page_get_type ())
G_DECLARE_FINAL_TYPE (InnHotelPage, inn_hotel_page, INN, HOTEL_PAGE, AdwPreferencesPage)

void inn_hotel_page_set_book (InnHotelPage *self,
                              InnBook      *book);

G_END_DECLS
