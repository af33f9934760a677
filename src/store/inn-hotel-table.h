/* inn-hotel-table.h: what guests are held against: the hotel's average, and what those spend who
 * spend most. */

#pragma once

#include "inn-connection.h"
#include "inn-rating.h"

G_BEGIN_DECLS

gboolean inn_hotel_table_load (InnConnection          *connection,
                               const InnRatingBounds  *bounds,
                               InnDate                 today,
                               InnHotelFigures        *hotel,
                               GError                **error);

G_END_DECLS
