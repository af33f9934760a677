/* inn-tier.h: the tiers of members: silver, gold, platinum. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

typedef enum
{
  INN_TIER_NONE,
  INN_TIER_SILVER,
  INN_TIER_GOLD,
  INN_TIER_PLATINUM,
} InnTier;

#define INN_N_TIERS 4

InnTier     inn_tier_on        (InnTier     tier,
                                InnDate     until,
                                InnDate     today);

const char *inn_tier_get_label (InnTier     tier);
const char *inn_tier_to_nick   (InnTier     tier);
InnTier     inn_tier_from_nick (const char *nick);

G_END_DECLS
