/* inn-stage.h: where a guest stands with the hotel: from one who may come to one who is gone. */

#pragma once

#include "inn-guest-figures.h"

G_BEGIN_DECLS

typedef enum
{
  INN_STAGE_PROSPECT,
  INN_STAGE_NEW,
  INN_STAGE_ACTIVE,
  INN_STAGE_LOYAL,
  INN_STAGE_AT_RISK,
  INN_STAGE_LAPSED,
} InnStage;

#define INN_N_STAGES 6

/**
 * InnStageBounds:
 * @lapsed_days: who left longer ago than this is gone
 * @at_risk_days: who left longer ago than this is about to go
 * @loyal_months: within how many months so many stays as make a loyal guest are looked for; how
 *   many these are is one of the #InnFigureBounds
 * @active_stays: from how many stays on a guest is active
 */
typedef struct
{
  int lapsed_days;
  int at_risk_days;
  int loyal_months;
  int active_stays;
} InnStageBounds;

#define INN_STAGE_BOUNDS_DEFAULT ((InnStageBounds) { 365, 180, 24, 2 })

InnStage    inn_stage_judge     (const InnGuestFigures *figures,
                                 const InnStageBounds  *bounds,
                                 InnDate                today);

const char *inn_stage_get_label (InnStage               stage);
const char *inn_stage_to_nick   (InnStage               stage);
gboolean    inn_stage_from_nick (const char            *nick,
                                 InnStage              *stage);

G_END_DECLS
