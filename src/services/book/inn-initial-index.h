/* inn-initial-index.h: where in the guest list each first letter begins. */

#pragma once

#include "inn-guest-initials.h"
#include "inn-guest-list.h"

G_BEGIN_DECLS

/* Below that many guests a list is looked through as fast. */
#define INN_INITIAL_INDEX_LEAST 50

/**
 * InnInitialIndex:
 *
 * Follows a list as long as it stands by reading and no words narrow it; otherwise it is empty.
 * Emits `changed`. Lives on the main thread.
 */
#define INN_TYPE_INITIAL_INDEX (inn_initial_index_get_type ())
G_DECLARE_FINAL_TYPE (InnInitialIndex, inn_initial_index, INN, INITIAL_INDEX, GObject)

InnInitialIndex *inn_initial_index_new          (InnStore        *store,
                                                 InnGuestList    *list);
gboolean         inn_initial_index_is_empty     (InnInitialIndex *self);
guint            inn_initial_index_get_position (InnInitialIndex *self,
                                                 guint            initial);

G_END_DECLS
