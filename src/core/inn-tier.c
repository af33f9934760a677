/* inn-tier.c: the tiers of members: silver, gold, platinum. */

#include "config.h"

#include "inn-tier.h"

#include <glib/gi18n-lib.h>

#include "inn-nick.h"

static const char *const nicks[] = { "", "silver", "gold", "platinum", NULL };

static const char *const labels[] = {
  NC_ ("tier", "No tier"),
  NC_ ("tier", "Silver"),
  NC_ ("tier", "Gold"),
  NC_ ("tier", "Platinum"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == INN_N_TIERS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (labels) == INN_N_TIERS);

/**
 * inn_tier_on:
 * @tier: what was given
 * @until: the last day it is good for, or unset for always
 * @today: the day
 *
 * Returns: what it is worth on that day: %INN_TIER_NONE once it has run out
 */
InnTier
inn_tier_on (InnTier tier,
             InnDate until,
             InnDate today)
{
  return inn_date_is_set (until) && inn_date_compare (today, until) > 0 ? INN_TIER_NONE : tier;
}

/**
 * inn_tier_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_tier_get_label (InnTier tier)
{
  g_return_val_if_fail ((guint) tier < INN_N_TIERS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "tier", labels[tier]);
}

/**
 * inn_tier_to_nick:
 *
 * Returns: (transfer none): the stable name; "" for none
 */
const char *
inn_tier_to_nick (InnTier tier)
{
  g_return_val_if_fail ((guint) tier < INN_N_TIERS, "");

  return nicks[tier];
}

/**
 * inn_tier_from_nick:
 *
 * Returns: what it names; %INN_TIER_NONE for a word that is not known
 */
InnTier
inn_tier_from_nick (const char *nick)
{
  return inn_nick_find (nicks, nick, INN_TIER_NONE);
}
