/* inn-timeline-item.h: a line of the timeline in a list model. */

#pragma once

#include <glib-object.h>

#include "inn-timeline.h"

G_BEGIN_DECLS

#define INN_TYPE_TIMELINE_ITEM (inn_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (InnTimelineItem, inn_timeline_item, INN, TIMELINE_ITEM, GObject)

InnTimelineItem        *inn_timeline_item_new       (InnTimelineEntry *entry);
const InnTimelineEntry *inn_timeline_item_get_entry (InnTimelineItem  *self);

G_END_DECLS
