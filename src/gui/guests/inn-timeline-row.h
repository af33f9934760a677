/* inn-timeline-row.h: a line of the timeline: what happened, when, who, and in which words. */

#pragma once

#include <gtk/gtk.h>

#include "inn-timeline.h"

G_BEGIN_DECLS

#define INN_TYPE_TIMELINE_ROW (inn_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (InnTimelineRow, inn_timeline_row, INN, TIMELINE_ROW, GtkBox)

GtkWidget *inn_timeline_row_new        (void);
void       inn_timeline_row_show       (InnTimelineRow         *self,
                                        const InnTimelineEntry *entry,
                                        InnCivil                now);
char      *inn_timeline_row_dup_spoken (const InnTimelineEntry *entry,
                                        InnCivil                now);

G_END_DECLS
