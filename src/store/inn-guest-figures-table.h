/* inn-guest-figures-table.h: what the stays of each guest add up to, kept in guest_state. */

#pragma once

#include "inn-connection.h"
#include "inn-rating.h"
#include "inn-statement.h"

G_BEGIN_DECLS

/* For a query over guest_state s; read by inn_guest_figures_read (). */
#define INN_SQL_GUEST_FIGURES \
  "s.stays, s.nights, s.first_arrival, s.last_departure, s.in_house, s.loyal_day, s.paid_stays, " \
  "s.paid_day, s.paid_in_house, s.recent_stays, s.spend_stays, s.recent_spend"

#define INN_N_GUEST_FIGURES 12

gboolean inn_guest_figures_table_load    (InnConnection    *connection,
                                          gint64            guest_id,
                                          InnDate           today,
                                          InnGuestFigures  *figures,
                                          gint64           *lifetime_spend,
                                          GError          **error);
gboolean inn_guest_figures_table_refresh (InnConnection          *connection,
                                          const InnRatingBounds  *bounds,
                                          GError                **error);

G_END_DECLS
