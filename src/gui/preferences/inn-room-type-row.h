/* inn-room-type-row.h: one room type in the preferences: its name and what a night usually costs. */

#pragma once

#include <adwaita.h>

#include "inn-room.h"

G_BEGIN_DECLS

/**
 * InnRoomTypeRow:
 *
 * Signals: `changed` (#InnRoomType as a pointer): as the type shall be; `delete`: it shall go.
 */
#define INN_TYPE_ROOM_TYPE_ROW (inn_room_type_row_get_type ())
G_DECLARE_FINAL_TYPE (InnRoomTypeRow, inn_room_type_row, INN, ROOM_TYPE_ROW, AdwExpanderRow)

GtkWidget   *inn_room_type_row_new      (InnRoomType    *type);
InnRoomType *inn_room_type_row_get_type_of (InnRoomTypeRow *self);

G_END_DECLS
