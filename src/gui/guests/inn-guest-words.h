/* inn-guest-words.h: what a list row and the card's head say about a guest, in words. */

#pragma once

#include "inn-guest-summary.h"
#include "inn-guest-card.h"

G_BEGIN_DECLS

/**
 * InnMarkKind:
 *
 * How a word beside the name is to be read: the style sheet has a look for each.
 */
typedef enum
{
  INN_MARK_NONE,
  INN_MARK_GOLD,
  INN_MARK_QUIET,
  INN_MARK_DANGER,
} InnMarkKind;

const char *inn_guest_words_mark  (InnGuestFlags          flags,
                                   InnMarkKind           *kind);
const char *inn_guest_words_vip_too (InnGuestFlags       flags);
const char *inn_mark_kind_to_class (InnMarkKind           kind);
char       *inn_guest_words_place (const InnGuestSummary *summary,
                                   InnDate                today,
                                   gboolean              *is_here);

G_END_DECLS
