/* inn-guest-item.h: one guest in a list: an id, and the summary once it is fetched. */

#pragma once

#include <glib-object.h>

#include "inn-guest-summary.h"
#include "inn-needle.h"

G_BEGIN_DECLS

/**
 * InnGuestItem:
 *
 * Properties: `id`, and `summary` (a pointer that notifies, %NULL while the row is being fetched;
 * also when an excerpt was found). Signal: `excerpt-wanted`, with the #InnNeedle and what is shown.
 * Lives on the main thread.
 */
#define INN_TYPE_GUEST_ITEM (inn_guest_item_get_type ())
G_DECLARE_FINAL_TYPE (InnGuestItem, inn_guest_item, INN, GUEST_ITEM, GObject)

InnGuestItem          *inn_guest_item_new         (gint64           id);
gint64                 inn_guest_item_get_id      (InnGuestItem    *self);
const InnGuestSummary *inn_guest_item_get_summary (InnGuestItem    *self);
void                   inn_guest_item_set_summary (InnGuestItem    *self,
                                                   InnGuestSummary *summary);
const char            *inn_guest_item_get_excerpt (InnGuestItem    *self,
                                                   InnNeedle       *needle,
                                                   const char      *shown);
void                   inn_guest_item_set_excerpt (InnGuestItem    *self,
                                                   InnNeedle       *needle,
                                                   const char      *excerpt);

G_END_DECLS
