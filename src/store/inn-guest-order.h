/* inn-guest-order.h: puts ids of guests in an order. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"
#include "inn-guest-query.h"

G_BEGIN_DECLS

/* The list of states is what makes SQLite see that the index stay_current will do. */
#define INN_SQL_IN_HOUSE \
  "SELECT guest_id FROM stay " \
  "WHERE status = 'in-house' AND status IN ('booked', 'in-house') " \
  "UNION " \
  "SELECT stay_guest.guest_id FROM stay JOIN stay_guest ON stay_guest.stay_id = stay.id " \
  "WHERE stay.status = 'in-house' AND stay.status IN ('booked', 'in-house')"

/* Each birthday with the number inn_birthday_month_day_key () gives it; all of it is in an index. */
#define INN_SQL_BIRTHDAY_KEYS \
  "SELECT id, 10000 * ((birth_calendar = 'lunar') + birth_leap) + 100 * birth_month + birth_day " \
  "FROM guest WHERE birth_month IS NOT NULL"

/* No such number comes so far. */
#define INN_BIRTHDAY_KEYS_END 30000

gboolean inn_guest_order_sort (InnConnection        *connection,
                               GArray               *ids,
                               gint64                highest,
                               const InnGuestQuery  *query,
                               InnDate               today,
                               GError              **error);

G_END_DECLS
