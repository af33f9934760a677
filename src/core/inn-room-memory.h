/* inn-room-memory.h: what became of a guest in a room. */

#pragma once

#include "inn-date.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_ROOM_LIKED,
  INN_ROOM_REFUSED,
  INN_ROOM_COMPLAINED,
} InnRoomVerdict;

#define INN_N_ROOM_VERDICTS 3

/**
 * InnRoomMemory:
 * @id: row, 0 while it is not saved
 * @guest_id: whose
 * @room_id: which room
 * @room: its number, as read from the book, or ""
 * @verdict: how the guest found it
 * @what: why, or ""
 * @day: when
 * @stay_id: during which stay, or 0
 * @feedback_id: the complaint it follows from, or 0 for what was noted by itself
 * @staff_id: who noted it, or 0
 * @created_utc: when it was noted
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnRoomMemory
{
  gint64          id;
  gint64          guest_id;
  gint64          room_id;
  char           *room;
  InnRoomVerdict  verdict;
  char           *what;
  InnDate         day;
  gint64          stay_id;
  gint64          feedback_id;
  gint64          staff_id;
  gint64          created_utc;
};

InnRoomMemory *inn_room_memory_new            (gint64                guest_id,
                                               gint64                room_id,
                                               InnRoomVerdict        verdict,
                                               InnDate               day);
InnRoomMemory *inn_room_memory_ref            (InnRoomMemory        *self);
void           inn_room_memory_unref          (InnRoomMemory        *self);
gboolean       inn_room_memory_check          (const InnRoomMemory  *self,
                                               GError              **error);

const char    *inn_room_verdict_get_label     (InnRoomVerdict        verdict);
const char    *inn_room_verdict_to_nick       (InnRoomVerdict        verdict);
gboolean       inn_room_verdict_from_nick     (const char           *nick,
                                               InnRoomVerdict       *verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnRoomMemory, inn_room_memory_unref)

G_END_DECLS
