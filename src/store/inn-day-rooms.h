/* inn-day-rooms.h: the rooms of the house beside the stays of a day. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-day-list.h"

G_BEGIN_DECLS

typedef struct _InnDayRooms InnDayRooms;

InnDayRooms *inn_day_rooms_load  (InnConnection  *connection,
                                  GError        **error);
void         inn_day_rooms_free  (InnDayRooms    *self);

void         inn_day_rooms_name  (InnDayRooms    *self,
                                  InnStay        *stay);
void         inn_day_rooms_sort  (InnDayRooms    *self,
                                  GPtrArray      *rows);
void         inn_day_rooms_count (InnDayRooms    *self,
                                  InnDayList     *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnDayRooms, inn_day_rooms_free)

G_END_DECLS
