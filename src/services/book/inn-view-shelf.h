/* inn-view-shelf.h: all saved views with their counts, at hand without waiting. */

#pragma once

#include "inn-saved-view.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnViewShelf:
 *
 * Follows the book and the clock by itself. Emits `changed` when a view, its place or its count did.
 * Counting is unhurried work of the database thread, one view at a time; a count stands until the
 * next one is known. Lives on the main thread.
 */
#define INN_TYPE_VIEW_SHELF (inn_view_shelf_get_type ())
G_DECLARE_FINAL_TYPE (InnViewShelf, inn_view_shelf, INN, VIEW_SHELF, GObject)

InnViewShelf *inn_view_shelf_new       (InnStore     *store);

GPtrArray    *inn_view_shelf_get_views (InnViewShelf *self);
InnSavedView *inn_view_shelf_get_view  (InnViewShelf *self,
                                        gint64        id);

G_END_DECLS
