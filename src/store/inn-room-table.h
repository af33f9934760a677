/* inn-room-table.h: all SQL of the tables room and room_type. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-money.h"

G_BEGIN_DECLS

gint64  inn_room_table_insert_type (InnConnection  *connection,
                                    const char     *name,
                                    InnMoney        usual_rate,
                                    GError        **error);
gint64  inn_room_table_insert      (InnConnection  *connection,
                                    const char     *number,
                                    const char     *floor,
                                    gint64          room_type_id,
                                    GError        **error);

G_END_DECLS
