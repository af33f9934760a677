/* inn-room-memory-entry.h: where it is noted what became of a guest in a room. */

#pragma once

#include <gtk/gtk.h>

#include "inn-book.h"
#include "inn-room-memory.h"

G_BEGIN_DECLS

/**
 * InnRoomMemoryEntry:
 *
 * Signal: `save` (#InnRoomMemory), whose it is is filled in by who listens.
 */
#define INN_TYPE_ROOM_MEMORY_ENTRY (inn_room_memory_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnRoomMemoryEntry, inn_room_memory_entry, INN, ROOM_MEMORY_ENTRY, GtkBox)

GtkWidget *inn_room_memory_entry_new   (InnBook            *book);
void       inn_room_memory_entry_begin (InnRoomMemoryEntry *self);

G_END_DECLS
