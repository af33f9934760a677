/* inn-preference-words.h: what guests like, in the words of the desk. */

#pragma once

#include "inn-preference.h"
#include "inn-room-memory.h"

G_BEGIN_DECLS

char *inn_preference_words_say        (const InnPreference *preference);
char *inn_preference_words_details    (const InnPreference *preference,
                                       InnDate              today);
char *inn_preference_words_known_from (const InnPreference *preference,
                                       InnDate              today);
char *inn_preference_words_join       (GPtrArray           *preferences,
                                       guint                max,
                                       gboolean             in_full);
GPtrArray *inn_preference_words_pick_alerts
                                      (GPtrArray           *preferences,
                                       InnStance            stance);
GPtrArray *inn_preference_words_pick_old
                                      (GPtrArray           *preferences,
                                       InnDate              today,
                                       gboolean             alerts);
char *inn_preference_words_memory     (const InnRoomMemory *memory);
const InnRoomMemory *inn_preference_words_find_memory
                                      (GPtrArray           *memories,
                                       gint64               room_id);
char *inn_preference_words_warn       (const InnRoomMemory *memory,
                                       InnDate              today);

G_END_DECLS
