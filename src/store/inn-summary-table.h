/* inn-summary-table.h: what the rows of a guest list show. On the database thread. */

#pragma once

#include "inn-connection.h"

G_BEGIN_DECLS

GPtrArray *inn_summary_table_load (InnConnection  *connection,
                                   const gint64   *ids,
                                   guint           n_ids,
                                   GError        **error);

G_END_DECLS
