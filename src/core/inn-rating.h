/* inn-rating.h: what all figures together say of a guest on a day: stage, RFM, high value. */

#pragma once

#include "inn-rfm.h"
#include "inn-stage.h"

G_BEGIN_DECLS

/**
 * InnRatingBounds:
 * @figures: over which time is counted; what is kept of each guest follows from it
 * @stage: the bounds of the stages
 * @rfm: the bounds of levels and classes
 * @hotel_months: over how many months the hotel's average goes
 * @top_percent: which part of the guests, those who spent most, is of high value
 * @currency: in what the hotel counts; what was spent in another is held against nobody
 *
 * All settings of the rating together.
 */
typedef struct
{
  InnFigureBounds figures;
  InnStageBounds  stage;
  InnRfmBounds    rfm;
  int             hotel_months;
  int             top_percent;
  char            currency[4];
} InnRatingBounds;

/**
 * InnHotelFigures:
 * @stays: departed stays of the hotel's last months
 * @spend: net spend at these
 * @top_spend: what somebody spent at least who is among those who spent most; 0 if nobody did
 *
 * What a guest is held against.
 */
typedef struct
{
  gint64 stays;
  gint64 spend;
  gint64 top_spend;
} InnHotelFigures;

/**
 * InnRating:
 * @stage: the stage of life
 * @rfm: levels and class
 * @high_value: whether the guest is of high value: among those who spent most, or of money 3
 */
typedef struct
{
  InnStage stage;
  InnRfm   rfm;
  gboolean high_value;
} InnRating;

void      inn_rating_bounds_init      (InnRatingBounds       *self);
void      inn_rating_bounds_read      (InnRatingBounds       *self,
                                       const char            *text);
char     *inn_rating_bounds_to_text   (const InnRatingBounds *self);
char     *inn_rating_bounds_to_counts (const InnRatingBounds *self);

InnRating inn_rating_judge            (const InnGuestFigures *figures,
                                       gint64                 lifetime_spend,
                                       const InnHotelFigures *hotel,
                                       const InnRatingBounds *bounds,
                                       InnDate                today);

G_END_DECLS
