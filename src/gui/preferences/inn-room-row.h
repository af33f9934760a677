/* inn-room-row.h: one room in the preferences; it unfolds to be changed. */

#pragma once

#include <adwaita.h>

#include "inn-room.h"

G_BEGIN_DECLS

/**
 * InnRoomRow:
 *
 * Signals: `changed` (#InnRoom as a pointer): as the room shall be; `delete`: it shall go.
 */
#define INN_TYPE_ROOM_ROW (inn_room_row_get_type ())
G_DECLARE_FINAL_TYPE (InnRoomRow, inn_room_row, INN, ROOM_ROW, AdwExpanderRow)

GtkWidget *inn_room_row_new  (InnRoom    *room,
                              GPtrArray  *types);
InnRoom   *inn_room_row_get_room (InnRoomRow *self);

G_END_DECLS
