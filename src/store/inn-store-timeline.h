/* inn-store-timeline.h: everything known of a guest in the order of time, asked for from the main thread. */

#pragma once

#include "inn-store.h"
#include "inn-timeline.h"

G_BEGIN_DECLS

void         inn_store_list_timeline_async  (InnStore             *self,
                                             gint64                guest_id,
                                             guint                 kinds,
                                             const char           *text,
                                             InnTimelinePlace      before,
                                             guint                 limit,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
InnTimeline *inn_store_list_timeline_finish (InnStore             *self,
                                             GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
