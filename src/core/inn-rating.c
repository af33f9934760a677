/* inn-rating.c: what all figures together say of a guest on a day. Pure; any thread. */

#include "config.h"

#include "inn-rating.h"

/**
 * inn_rating_bounds_init:
 * @self: (out caller-allocates): the bounds every hotel starts with
 */
void
inn_rating_bounds_init (InnRatingBounds *self)
{
  self->figures = INN_FIGURE_BOUNDS_DEFAULT;
  self->stage = INN_STAGE_BOUNDS_DEFAULT;
  self->rfm = INN_RFM_BOUNDS_DEFAULT;
  self->hotel_months = 24;
  self->top_percent = 10;
}

/**
 * inn_rating_judge:
 * @figures: what the guest's stays add up to
 * @lifetime_spend: all the guest ever spent, net of refunds, fees for not coming with it
 * @hotel: what it is held against
 * @bounds: the settings
 * @today: the business day
 *
 * Returns: what they say on that day
 */
InnRating
inn_rating_judge (const InnGuestFigures *figures,
                  gint64                 lifetime_spend,
                  const InnHotelFigures *hotel,
                  const InnRatingBounds *bounds,
                  InnDate                today)
{
  InnRating rating = {
    .stage = inn_stage_judge (figures, &bounds->stage, today),
    .rfm = inn_rfm_judge (figures, hotel->spend, hotel->stays, &bounds->rfm, today),
  };

  rating.high_value = figures->stays > 0
                      && ((hotel->top_spend > 0 && lifetime_spend >= hotel->top_spend)
                          || rating.rfm.money == 3);

  return rating;
}
