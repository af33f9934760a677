/* inn-room.c: the rooms of the house and their types. */

#include "config.h"

#include "inn-room.h"

#include "inn-text.h"

static void
clear_type (gpointer data)
{
  g_free (((InnRoomType *) data)->name);
}

static void
clear_room (gpointer data)
{
  InnRoom *self = data;

  g_free (self->number);
  g_free (self->floor);
  g_free (self->features);
}

/**
 * inn_room_type_new:
 * @id: row, or 0
 * @name: what people call it
 *
 * The caller may fill the other fields before it hands the type on.
 *
 * Returns: (transfer full): a type without a usual price
 */
InnRoomType *
inn_room_type_new (gint64      id,
                   const char *name)
{
  InnRoomType *self = g_atomic_rc_box_new0 (InnRoomType);

  self->id = id;
  self->name = inn_text_clean (name, INN_TEXT_ONE_LINE);
  self->usual_rate = inn_money (0, "CNY");

  return self;
}

/**
 * inn_room_type_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnRoomType *
inn_room_type_ref (InnRoomType *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_room_type_unref:
 * @self: (transfer full): a room type; freed with its last holder, from any thread
 */
void
inn_room_type_unref (InnRoomType *self)
{
  g_atomic_rc_box_release_full (self, clear_type);
}

/**
 * inn_room_new:
 * @id: row, or 0
 * @number: as it stands on the door
 * @room_type_id: its type, or 0
 * @floor: the floor, or ""
 * @features: what is special about it, or ""
 *
 * The caller may fill the other fields before it hands the room on.
 *
 * Returns: (transfer full): a room in use
 */
InnRoom *
inn_room_new (gint64      id,
              const char *number,
              gint64      room_type_id,
              const char *floor,
              const char *features)
{
  InnRoom *self = g_atomic_rc_box_new0 (InnRoom);

  self->id = id;
  self->number = inn_text_clean (number, INN_TEXT_ONE_LINE);
  self->room_type_id = room_type_id;
  self->floor = inn_text_clean (floor, INN_TEXT_ONE_LINE);
  self->features = inn_text_clean (features, INN_TEXT_ONE_LINE);

  return self;
}

/**
 * inn_room_copy:
 *
 * Returns: (transfer full): the same, to be changed before it is handed on
 */
InnRoom *
inn_room_copy (const InnRoom *self)
{
  InnRoom *copy = inn_room_new (self->id, self->number, self->room_type_id, self->floor,
                                self->features);

  copy->retired = self->retired;
  copy->used = self->used;

  return copy;
}

/**
 * inn_room_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnRoom *
inn_room_ref (InnRoom *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_room_unref:
 * @self: (transfer full): a room; freed with its last holder, from any thread
 */
void
inn_room_unref (InnRoom *self)
{
  g_atomic_rc_box_release_full (self, clear_room);
}
