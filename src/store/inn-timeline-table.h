/* inn-timeline-table.h: everything known of a guest in the order of time. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-timeline.h"

G_BEGIN_DECLS

/**
 * InnTimelineAsk:
 * @guest_id: of whom
 * @kinds: bits of #InnTimelineKind, 1 << kind
 * @text: (nullable): words that all must stand in a line
 * @before: only what stands behind this place
 * @limit: at most so many, 0 for all
 * @utc_offset: seconds that civil time is ahead of UTC
 *
 * What stretch of a timeline is asked for.
 */
typedef struct
{
  gint64            guest_id;
  guint             kinds;
  const char       *text;
  InnTimelinePlace  before;
  guint             limit;
  gint64            utc_offset;
} InnTimelineAsk;

InnTimeline *inn_timeline_table_list (InnConnection         *connection,
                                      const InnTimelineAsk  *ask,
                                      GError               **error);

G_END_DECLS
