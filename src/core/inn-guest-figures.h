/* inn-guest-figures.h: what the stays of one guest add up to, by the counting rules of the trade.
 *
 * Nothing here but the nights of a guest in house depends on the day on which it is counted, so that
 * the figures can be kept and are right tomorrow as well: kept without a day, they hold the nights of
 * stays that have ended, to which those of today are added when they are read.
 */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnVisit:
 * @arrival: first day
 * @departure: day of leaving
 * @status: where it stands
 * @paid: whether it is the guest's spending: as payer, or as main guest when nobody else pays
 * @foreign: whether it counts in another currency than the hotel's: then it is a stay like any other,
 *   but its money is held against nobody else's
 * @spend: net of refunds, in minor units, what of it is the guest's spending
 *
 * A stay, as it counts for one guest: as payer, main guest or companion, once.
 */
typedef struct
{
  InnDate       arrival;
  InnDate       departure;
  InnStayStatus status;
  gboolean      paid;
  gboolean      foreign;
  gint64        spend;
} InnVisit;

/**
 * InnFigureBounds:
 * @stays_months: over how many months stays are counted for the frequency
 * @spend_months: over how many months spending is averaged
 * @loyal_stays: how many stays make a loyal guest
 *
 * The settings that decide what is kept.
 */
typedef struct
{
  int stays_months;
  int spend_months;
  int loyal_stays;
} InnFigureBounds;

#define INN_FIGURE_BOUNDS_DEFAULT ((InnFigureBounds) { 12, 24, 4 })

/**
 * InnGuestFigures:
 * @stays: counted stays: departed or in house, as payer, main guest or companion
 * @nights: their nights; of a stay in house those up to the day of counting
 * @first_arrival: first counted day, or unset
 * @last_departure: when the guest left last, or unset
 * @in_house: whether one of them has not ended
 * @loyal_day: day of the latest stay but so many as make a loyal guest, or unset if there are fewer;
 *   a stay has the day of its departure, one in house that of its arrival
 * @paid_stays: counted stays that are the guest's spending
 * @paid_day: day of the last of these, or unset
 * @paid_in_house: whether one of these has not ended
 * @recent_stays: those of these within the months of the frequency that end on @paid_day
 * @spend_stays: departed ones of these, in the hotel's currency, within the months of the spending
 *   that end on @paid_day
 * @spend: what was spent at these @spend_stays, net of refunds
 */
typedef struct
{
  int      stays;
  int      nights;
  InnDate  first_arrival;
  InnDate  last_departure;
  gboolean in_house;
  InnDate  loyal_day;
  int      paid_stays;
  InnDate  paid_day;
  gboolean paid_in_house;
  int      recent_stays;
  int      spend_stays;
  gint64   spend;
} InnGuestFigures;

gboolean inn_visit_init          (InnVisit              *visit,
                                  const InnStay         *stay,
                                  gint64                 guest_id,
                                  gboolean               is_companion);
void     inn_guest_figures_count (InnGuestFigures       *self,
                                  const InnVisit        *visits,
                                  gsize                  n_visits,
                                  const InnFigureBounds *bounds,
                                  InnDate                today);
gboolean inn_guest_figures_equal (const InnGuestFigures *a,
                                  const InnGuestFigures *b);

G_END_DECLS
