/* inn-preference-shelf.h: the list a hotel asks its guests by, at hand without waiting. */

#pragma once

#include "inn-preference-topic.h"
#include "inn-store.h"

G_BEGIN_DECLS

/**
 * InnPreferenceShelf:
 *
 * Follows the store. Signal: `changed`, when the list was read. Lives on the main thread.
 */
#define INN_TYPE_PREFERENCE_SHELF (inn_preference_shelf_get_type ())
G_DECLARE_FINAL_TYPE (InnPreferenceShelf, inn_preference_shelf, INN, PREFERENCE_SHELF, GObject)

InnPreferenceShelf *inn_preference_shelf_new        (InnStore           *store);

GPtrArray          *inn_preference_shelf_get_topics (InnPreferenceShelf *self);
GPtrArray          *inn_preference_shelf_complete   (InnPreferenceShelf *self,
                                                     const char         *typed,
                                                     InnStance           stance);

G_END_DECLS
