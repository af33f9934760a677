/* inn-finder.h: finds guests by any part of what is known of them. */

#pragma once

#include "inn-finding.h"
#include "inn-needle.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnFinder:
 *
 * Keeps the folded text of all guests in memory and looks through it. It follows the book by
 * itself: what is changed is found as changed. Searching happens on a thread of its own.
 *
 * Signals: `ready` once the book is loaded, and `updated` whenever a search might now answer
 * differently.
 */
#define INN_TYPE_FINDER (inn_finder_get_type ())
G_DECLARE_FINAL_TYPE (InnFinder, inn_finder, INN, FINDER, GObject)

InnFinder  *inn_finder_new         (InnStore             *store);

void        inn_finder_load_async  (InnFinder            *self,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean    inn_finder_load_finish (InnFinder            *self,
                                    GAsyncResult         *result,
                                    GError              **error);
gboolean    inn_finder_is_ready    (InnFinder            *self);

void        inn_finder_find_async  (InnFinder            *self,
                                    InnNeedle            *needle,
                                    gboolean              archived,
                                    GArray               *allowed,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
InnFinding *inn_finder_find_finish (InnFinder            *self,
                                    GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
