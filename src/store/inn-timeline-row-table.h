/* inn-timeline-row-table.h: how the rows of a timeline are asked for and read. On the database thread. */

#pragma once

#include "inn-statement.h"
#include "inn-timeline.h"

G_BEGIN_DECLS

/* Of a stay s and its room r: those at which the guest ?1 is or was, alone or along. */
#define INN_SQL_STAYS_OF_GUEST \
  "FROM stay s LEFT JOIN room r ON r.id = s.room_id " \
  "WHERE s.id IN (SELECT id FROM stay WHERE guest_id = ?1 " \
  "               UNION ALL " \
  "               SELECT stay_id FROM stay_guest WHERE guest_id = ?1) "

const char       *inn_timeline_row_table_get_sql   (InnTimelineEvent  event);
guint             inn_timeline_row_table_get_kinds (InnTimelineEvent  event);
gboolean          inn_timeline_row_table_is_moment (InnTimelineEvent  event);
gint64            inn_timeline_row_table_get_epoch (void);
InnTimelineEntry *inn_timeline_row_table_read      (InnStatement     *row,
                                                    InnTimelineEvent  event,
                                                    gint64            utc_offset);

G_END_DECLS
