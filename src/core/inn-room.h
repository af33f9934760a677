/* inn-room.h: the rooms of the house and their types. */

#pragma once

#include "inn-money.h"

G_BEGIN_DECLS

/**
 * InnRoomType:
 * @id: row, 0 while it is not saved
 * @name: what people call it
 * @has_rate: whether it has a usual price
 * @usual_rate: what a night usually costs
 * @n_rooms: how many rooms are of this type, those out of use included
 *
 * A value, counted by reference.
 */
typedef struct
{
  gint64    id;
  char     *name;
  gboolean  has_rate;
  InnMoney  usual_rate;
  guint     n_rooms;
} InnRoomType;

/**
 * InnRoom:
 * @id: row, 0 while it is not saved
 * @number: as it stands on the door
 * @room_type_id: its type, or 0
 * @floor: the floor, or ""
 * @features: what is special about it, or ""
 * @retired: whether it is let no more
 * @used: whether somebody ever stayed or booked there, so that it cannot be deleted
 *
 * A value, counted by reference.
 */
typedef struct
{
  gint64    id;
  char     *number;
  gint64    room_type_id;
  char     *floor;
  char     *features;
  gboolean  retired;
  gboolean  used;
} InnRoom;

InnRoomType *inn_room_type_new   (gint64             id,
                                  const char        *name);
InnRoomType *inn_room_type_ref   (InnRoomType       *self);
void         inn_room_type_unref (InnRoomType       *self);

InnRoom     *inn_room_new        (gint64             id,
                                  const char        *number,
                                  gint64             room_type_id,
                                  const char        *floor,
                                  const char        *features);
InnRoom     *inn_room_copy       (const InnRoom     *self);
InnRoom     *inn_room_ref        (InnRoom           *self);
void         inn_room_unref      (InnRoom           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRoomType, inn_room_type_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRoom, inn_room_unref)

G_END_DECLS
