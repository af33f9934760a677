/* inn-acquaintance-table.h: finds the guests who may belong to a guest. On the database thread. */

#pragma once

#include "inn-acquaintance.h"
#include "inn-connection.h"

G_BEGIN_DECLS

GPtrArray *inn_acquaintance_table_list (InnConnection  *connection,
                                        gint64          guest_id,
                                        guint           limit,
                                        GError        **error);

G_END_DECLS
