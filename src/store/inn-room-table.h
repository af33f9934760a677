/* inn-room-table.h: all SQL of the tables room and room_type. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-room.h"

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

GPtrArray   *inn_room_table_list_types  (InnConnection     *connection,
                                         GError           **error);
InnRoomType *inn_room_table_load_type   (InnConnection     *connection,
                                         gint64             id,
                                         GError           **error);
gboolean     inn_room_table_save_type   (InnConnection     *connection,
                                         const InnRoomType *type,
                                         GError           **error);
gboolean     inn_room_table_delete_type (InnConnection     *connection,
                                         gint64             id,
                                         GError           **error);

GPtrArray   *inn_room_table_list        (InnConnection     *connection,
                                         GError           **error);
InnRoom     *inn_room_table_load        (InnConnection     *connection,
                                         gint64             id,
                                         GError           **error);
gint64       inn_room_table_find        (InnConnection     *connection,
                                         const char        *number,
                                         GError           **error);
gboolean     inn_room_table_update      (InnConnection     *connection,
                                         const InnRoom     *room,
                                         GError           **error);
gboolean     inn_room_table_delete      (InnConnection     *connection,
                                         gint64             id,
                                         GError           **error);

G_END_DECLS
