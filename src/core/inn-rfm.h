/* inn-rfm.h: recency, frequency and money: how much a guest means to the hotel, and what to do about
 * it. */

#pragma once

#include "inn-guest-figures.h"

G_BEGIN_DECLS

/* Who has no counted stay is in none of the eight. */
typedef enum
{
  INN_RFM_PROSPECT,
  INN_RFM_VALUE,
  INN_RFM_POTENTIAL,
  INN_RFM_KEEP,
  INN_RFM_CALL_BACK,
  INN_RFM_LOST,
  INN_RFM_GENERAL_NEW,
  INN_RFM_GENERAL_CALL_BACK,
  INN_RFM_GENERAL_LOST,
} InnRfmClass;

#define INN_N_RFM_CLASSES 9

/**
 * InnRfmBounds:
 * @recent_days: up to how many days ago is recency 3
 * @near_days: up to how many days ago is recency 2
 * @often_stays: from how many stays on is frequency 3
 * @some_stays: from how many stays on is frequency 2
 * @much_percent: from what part of the hotel's average on is money 3
 * @fair_percent: from what part of the hotel's average on is money 2
 * @recency_days: up to how many days ago cuts the classes
 * @frequency_stays: from how many stays on cuts the classes
 * @money_percent: from what part of the hotel's average on cuts the classes
 *
 * Over which time stays and spending count is among the #InnFigureBounds.
 */
typedef struct
{
  int recent_days;
  int near_days;
  int often_stays;
  int some_stays;
  int much_percent;
  int fair_percent;
  int recency_days;
  int frequency_stays;
  int money_percent;
} InnRfmBounds;

#define INN_RFM_BOUNDS_DEFAULT ((InnRfmBounds) { 30, 90, 12, 4, 200, 100, 90, 2, 100 })

/**
 * InnRfm:
 * @recency: 1 to 3; 0 without a counted stay, as the other two
 * @frequency: 1 to 3
 * @money: 1 to 3
 * @days: days since the guest left last, 0 while in house
 * @class: which of the eight
 */
typedef struct
{
  int         recency;
  int         frequency;
  int         money;
  int         days;
  InnRfmClass class;
} InnRfm;

InnRfm      inn_rfm_judge              (const InnGuestFigures *figures,
                                        gint64                 hotel_spend,
                                        gint64                 hotel_stays,
                                        const InnRfmBounds    *bounds,
                                        InnDate                today);

const char *inn_rfm_class_get_label    (InnRfmClass            class);
const char *inn_rfm_class_get_strategy (InnRfmClass            class);
const char *inn_rfm_class_to_nick      (InnRfmClass            class);
gboolean    inn_rfm_class_from_nick    (const char            *nick,
                                        InnRfmClass           *class);

G_END_DECLS
