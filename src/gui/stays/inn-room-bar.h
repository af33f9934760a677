/* inn-room-bar.h: the rooms of the house side by side: taken, to be taken tonight, free. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INN_TYPE_ROOM_BAR (inn_room_bar_get_type ())
G_DECLARE_FINAL_TYPE (InnRoomBar, inn_room_bar, INN, ROOM_BAR, GtkWidget)

void inn_room_bar_set_rooms (InnRoomBar *self,
                             guint       taken,
                             guint       coming,
                             guint       free);

G_END_DECLS
