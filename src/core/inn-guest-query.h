/* inn-guest-query.h: which guests are asked for, and in which order. */

#pragma once

#include "inn-guest-filter.h"

G_BEGIN_DECLS

/**
 * InnGuestScope:
 * @INN_SCOPE_ALL: everybody who is not archived
 * @INN_SCOPE_IN_HOUSE: who stays here now
 * @INN_SCOPE_ARRIVING: who is booked to arrive today
 * @INN_SCOPE_FOLLOW_UPS: who has an open follow-up
 * @INN_SCOPE_VIP: who is marked as VIP
 * @INN_SCOPE_ARCHIVED: who was put away, and nobody else
 */
typedef enum
{
  INN_SCOPE_ALL,
  INN_SCOPE_IN_HOUSE,
  INN_SCOPE_ARRIVING,
  INN_SCOPE_FOLLOW_UPS,
  INN_SCOPE_VIP,
  INN_SCOPE_ARCHIVED,
} InnGuestScope;

/**
 * InnGuestOrder:
 * @INN_ORDER_READING: by name, as it is read
 * @INN_ORDER_LAST_STAY: who is here, then who left last
 * @INN_ORDER_CREATED: the newest in the book first
 * @INN_ORDER_NEXT_BIRTHDAY: whose birthday comes soonest, from today on
 * @INN_ORDER_STAYS: who stayed most often
 * @INN_ORDER_SPEND: who spent most
 * @INN_ORDER_OWN: by what stands in one of the hotel's own fields: words as they are read, the least number
 *   and the earliest day first, yes before no, choices as they are listed
 *
 * Who has nothing to be ordered by comes last.
 */
typedef enum
{
  INN_ORDER_READING,
  INN_ORDER_LAST_STAY,
  INN_ORDER_CREATED,
  INN_ORDER_NEXT_BIRTHDAY,
  INN_ORDER_STAYS,
  INN_ORDER_SPEND,
  INN_ORDER_OWN,
} InnGuestOrder;

/**
 * InnGuestQuery:
 * @text: words to find, "" for none; results are then ordered by how well they match
 * @scope: from among whom
 * @order: order when there is no @text
 * @order_field: of %INN_ORDER_OWN which field, else 0
 * @reversed: whether that order is turned round; who has nothing to be ordered by still comes last
 * @filter: what narrows them further
 *
 * A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  char           *text;
  InnGuestScope   scope;
  InnGuestOrder   order;
  gint64          order_field;
  gboolean        reversed;
  InnGuestFilter *filter;
} InnGuestQuery;

InnGuestQuery *inn_guest_query_new          (const char          *text,
                                             InnGuestScope        scope,
                                             InnGuestOrder        order);
InnGuestQuery *inn_guest_query_new_tags     (const char          *text,
                                             InnGuestScope        scope,
                                             InnGuestOrder        order,
                                             InnTagMatch          tag_match,
                                             const gint64        *tag_ids,
                                             guint                n_tags);
InnGuestQuery *inn_guest_query_new_filtered (const char          *text,
                                             InnGuestScope        scope,
                                             InnGuestOrder        order,
                                             gboolean             reversed,
                                             InnGuestFilter      *filter);
InnGuestQuery *inn_guest_query_new_by_field (const char          *text,
                                             InnGuestScope        scope,
                                             gint64               order_field,
                                             gboolean             reversed,
                                             InnGuestFilter      *filter);
InnGuestQuery *inn_guest_query_ref          (InnGuestQuery       *self);
void           inn_guest_query_unref        (InnGuestQuery       *self);

gboolean       inn_guest_query_equal        (const InnGuestQuery *a,
                                             const InnGuestQuery *b);
gboolean       inn_guest_query_is_plain     (const InnGuestQuery *self);
gboolean       inn_guest_query_is_narrowed  (const InnGuestQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestQuery, inn_guest_query_unref)

G_END_DECLS
