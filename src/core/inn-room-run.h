/* inn-room-run.h: reads rooms as people write them down: “301–308, 401”. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No house of ours has more rooms in one go; a slip like “301-8000” shall not make them. */
#define INN_ROOM_RUN_MOST 200

GPtrArray *inn_room_run_parse (const char  *text,
                               GError     **error);

G_END_DECLS
