/* inn-guest-state-table.h: the derived row of each guest: version, stays, nights, spend. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"

G_BEGIN_DECLS

gboolean inn_guest_state_table_prepare (InnConnection  *connection,
                                        GError        **error);
gboolean inn_guest_state_table_touch   (InnConnection  *connection,
                                        gint64          guest_id,
                                        gboolean        own,
                                        GError        **error);
gboolean inn_guest_state_table_touch_companions
                                       (InnConnection  *connection,
                                        gint64          seq,
                                        GError        **error);
gboolean inn_guest_state_table_refresh (InnConnection  *connection,
                                        gint64          seq,
                                        GError        **error);
gboolean inn_guest_state_table_get_touched
                                       (InnConnection  *connection,
                                        guint           limit,
                                        GArray         *guests,
                                        GError        **error);
gboolean inn_guest_state_table_ensure  (InnConnection  *connection,
                                        GError        **error);
gboolean inn_guest_state_table_clear   (InnConnection  *connection,
                                        GError        **error);

G_END_DECLS
