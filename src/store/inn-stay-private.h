/* inn-stay-private.h: how a stay is read from a row, for the tables that join it. */

#pragma once

#include "inn-statement.h"
#include "inn-stay.h"

G_BEGIN_DECLS

/* Of a stay s with its joins. What it cost and what was paid is summed in its own currency. */
#define INN_SQL_STAY_COLUMNS \
  "s.id, s.guest_id, s.payer_id, s.organisation_id, s.room_id, r.number, s.room_type_id, " \
  "COALESCE (t.name, rt.name), s.arrival, s.departure, s.status, s.channel, s.purpose, " \
  "s.satisfaction, s.currency, s.note, " \
  "(SELECT sum (c.amount) FROM charge c WHERE c.stay_id = s.id AND c.currency = s.currency), " \
  "(SELECT sum (p.amount) FROM payment p WHERE p.stay_id = s.id AND p.currency = s.currency), " \
  "s.arrival_minute, s.departure_minute, s.rate, s.requests, s.recommend, s.bill_to, " \
  "s.booking_id, s.created_utc, s.checked_in_utc, s.checked_out_utc"

#define INN_SQL_STAY_JOINS \
  "LEFT JOIN room r ON r.id = s.room_id " \
  "LEFT JOIN room_type t ON t.id = s.room_type_id " \
  "LEFT JOIN room_type rt ON rt.id = r.room_type_id "

#define INN_STAY_N_COLUMNS 28

InnStay *inn_stay_read       (InnStatement *row);
InnStay *inn_stay_read_named (InnStatement *row);

G_END_DECLS
