/* inn-stage.c: where a guest stands with the hotel. Pure; any thread. */

#include "config.h"

#include "inn-stage.h"

#include <glib/gi18n-lib.h>

#include "inn-nick.h"

static const char *const nicks[] = {
  "prospect", "new", "active", "loyal", "at-risk", "lapsed", NULL,
};

static const char *const labels[] = {
  NC_ ("stage", "Prospect"), NC_ ("stage", "New"),     NC_ ("stage", "Active"),
  NC_ ("stage", "Loyal"),    NC_ ("stage", "At risk"), NC_ ("stage", "Lapsed"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == INN_N_STAGES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (labels) == INN_N_STAGES);

/**
 * inn_stage_judge:
 * @figures: what the guest's stays add up to
 * @bounds: the settings
 * @today: the business day
 *
 * The first that fits: no counted stay, gone, about to go, loyal, active, new. Who is in house is
 * never about to go.
 *
 * Returns: the stage
 */
InnStage
inn_stage_judge (const InnGuestFigures *figures,
                 const InnStageBounds  *bounds,
                 InnDate                today)
{
  if (figures->stays == 0)
    return INN_STAGE_PROSPECT;

  if (!figures->in_house)
    {
      int days = inn_date_days_between (figures->last_departure, today);

      if (days > bounds->lapsed_days)
        return INN_STAGE_LAPSED;
      if (days > bounds->at_risk_days)
        return INN_STAGE_AT_RISK;
    }

  if (inn_date_is_set (figures->loyal_day)
      && inn_date_compare (figures->loyal_day, inn_date_add_months (today, -bounds->loyal_months)) > 0)
    return INN_STAGE_LOYAL;

  return figures->stays >= bounds->active_stays ? INN_STAGE_ACTIVE : INN_STAGE_NEW;
}

/**
 * inn_stage_get_label:
 *
 * Returns: (transfer none): the translated name
 */
const char *
inn_stage_get_label (InnStage stage)
{
  g_return_val_if_fail ((guint) stage < INN_N_STAGES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "stage", labels[stage]);
}

/**
 * inn_stage_to_nick:
 *
 * Returns: (transfer none): the stable name
 */
const char *
inn_stage_to_nick (InnStage stage)
{
  g_return_val_if_fail ((guint) stage < INN_N_STAGES, "");

  return nicks[stage];
}

/**
 * inn_stage_from_nick:
 * @nick: (nullable): a stable name
 * @stage: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_stage_from_nick (const char *nick,
                     InnStage   *stage)
{
  int found = inn_nick_find (nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *stage = found;

  return TRUE;
}
