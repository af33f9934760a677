/* inn-booking-demand.h: rows of the public data set “Hotel booking demand”, and of what hotels export
 * in its format.
 *
 * The map, by heading:
 *
 *   arrival_date_year, _month (a name or a number), _day_of_month   → arrival; without a day, the
 *   arrival_date_week_number                                          first one of the week that is
 *                                                                     in the month, weeks from Sunday,
 *                                                                     1 January in the first
 *   stays_in_weekend_nights + stays_in_week_nights                  → nights; none is a day use
 *   reservation_status, else is_canceled                            → status
 *   adr                                                             → rate of a night
 *   market_segment                                                  → channel, purpose
 *   assigned_room_type, else reserved_room_type                     → room type, by its name
 *
 * Nobody is named in it: whose the stays are is for the caller to say.
 */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

typedef enum
{
  INN_BOOKING_YEAR,
  INN_BOOKING_MONTH,
  INN_BOOKING_WEEK,
  INN_BOOKING_DAY,
  INN_BOOKING_WEEKEND_NIGHTS,
  INN_BOOKING_WEEK_NIGHTS,
  INN_BOOKING_STATUS,
  INN_BOOKING_CANCELLED,
  INN_BOOKING_RATE,
  INN_BOOKING_SEGMENT,
  INN_BOOKING_ROOM_TYPE,
  INN_BOOKING_RESERVED_TYPE,
} InnBookingColumn;

#define INN_N_BOOKING_COLUMNS 12

gboolean  inn_booking_demand_find_column (const char          *heading,
                                          InnBookingColumn    *column);
gboolean  inn_booking_demand_is_format   (const char *const   *headings,
                                          gsize                n_headings);
InnStay  *inn_booking_demand_read        (const char *const    cells[INN_N_BOOKING_COLUMNS],
                                          const char          *currency,
                                          InnDate              today,
                                          GError             **error);

G_END_DECLS
