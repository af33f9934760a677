/* inn-stayed-table.h: who stayed in a room, for the search. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"

G_BEGIN_DECLS

typedef void (* InnStayedFunc) (gint64   guest_id,
                                InnDate  arrival,
                                InnDate  departure,
                                gpointer data);

gboolean inn_stayed_table_list (InnConnection  *connection,
                                gint64          room_id,
                                gboolean        when,
                                InnStayedFunc   func,
                                gpointer        data,
                                GError        **error);

G_END_DECLS
