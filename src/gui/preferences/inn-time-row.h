/* inn-time-row.h: a preference that is a time of day. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InnTimeRow:
 *
 * Property: `minute` (since midnight, notifies when a new time is understood).
 */
#define INN_TYPE_TIME_ROW (inn_time_row_get_type ())
G_DECLARE_FINAL_TYPE (InnTimeRow, inn_time_row, INN, TIME_ROW, AdwActionRow)

G_END_DECLS
