/* inn-room-memory-table.h: all SQL of the table room_memory. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-room-memory.h"

G_BEGIN_DECLS

GPtrArray *inn_room_memory_table_list_of_guest    (InnConnection        *connection,
                                                   gint64                guest_id,
                                                   GError              **error);
gint64     inn_room_memory_table_save             (InnConnection        *connection,
                                                   const InnRoomMemory  *memory,
                                                   gint64                utc,
                                                   GError              **error);
gint64     inn_room_memory_table_get_guest        (InnConnection        *connection,
                                                   gint64                id,
                                                   GError              **error);
gboolean   inn_room_memory_table_delete           (InnConnection        *connection,
                                                   gint64                id,
                                                   GError              **error);
gboolean   inn_room_memory_table_delete_of_guest  (InnConnection        *connection,
                                                   gint64                guest_id,
                                                   GError              **error);

G_END_DECLS
