/* inn-room-choice.h: two drop-downs, one of types of rooms and one of rooms, that follow each other. */

#pragma once

#include <gtk/gtk.h>

#include "inn-store-rooms.h"

G_BEGIN_DECLS

#define INN_TYPE_ROOM_CHOICE (inn_room_choice_get_type ())
G_DECLARE_FINAL_TYPE (InnRoomChoice, inn_room_choice, INN, ROOM_CHOICE, GObject)

InnRoomChoice     *inn_room_choice_new             (GtkDropDown       *types,
                                                    GtkDropDown       *rooms,
                                                    const InnRoomList *list);

void               inn_room_choice_set_taken       (InnRoomChoice     *self,
                                                    GHashTable        *taken);
void               inn_room_choice_choose          (InnRoomChoice     *self,
                                                    gint64             type_id,
                                                    gint64             room_id);
void               inn_room_choice_follow_type     (InnRoomChoice     *self);
void               inn_room_choice_follow_room     (InnRoomChoice     *self);
const InnRoomType *inn_room_choice_get_type_chosen (InnRoomChoice     *self);
const InnRoom     *inn_room_choice_get_room_chosen (InnRoomChoice     *self);

G_END_DECLS
