/* inn-departure-day-table.h: departed stays and what was spent at them, by day of departure. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"

G_BEGIN_DECLS

gboolean inn_departure_day_table_prepare (InnConnection  *connection,
                                          GError        **error);
gboolean inn_departure_day_table_refresh (InnConnection  *connection,
                                          gint64          seq,
                                          gint64          n_rows,
                                          GError        **error);
gboolean inn_departure_day_table_rebuild (InnConnection  *connection,
                                          GError        **error);
gboolean inn_departure_day_table_sum     (InnConnection  *connection,
                                          InnDate         after,
                                          InnDate         until,
                                          gint64         *stays,
                                          gint64         *spend,
                                          GError        **error);

G_END_DECLS
