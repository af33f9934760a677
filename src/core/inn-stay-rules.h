/* inn-stay-rules.h: what may become of a stay, what cannot be right about one, and which stays are in
 * each other's way.
 */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

/**
 * InnStayTrouble:
 * @INN_STAY_NO_GUEST: nobody is named as the main guest
 * @INN_STAY_NO_DAYS: a day is missing or is none of the calendar
 * @INN_STAY_BACKWARDS: the departure lies before the arrival
 * @INN_STAY_NEGATIVE_RATE: a rate below nothing
 * @INN_STAY_NO_ORGANISATION: the bill goes to a company or group, and none is named
 * @INN_STAY_TWICE_ALONG: somebody comes along with themselves, or twice
 * @INN_STAY_BAD_SCORE: an answer that is not between 0 and 10
 * @INN_STAY_BAD_TIME: a time of day that is none, or leaving before coming on a day use
 * @INN_STAY_VERY_LONG: more than a year: ask
 * @INN_STAY_HIGH_RATE: a night that costs what a small hotel never takes: ask
 * @INN_STAY_TWO_PAYERS: a guest of their own and the organisation are both to pay: ask
 * @INN_STAY_FAR_AWAY: in house or departed, but the arrival lies ahead of today: ask
 *
 * What is wrong (the first ones), and what is doubtful (%INN_STAY_DOUBTS) and may be meant.
 */
typedef enum
{
  INN_STAY_NO_GUEST        = 1 << 0,
  INN_STAY_NO_DAYS         = 1 << 1,
  INN_STAY_BACKWARDS       = 1 << 2,
  INN_STAY_NEGATIVE_RATE   = 1 << 3,
  INN_STAY_NO_ORGANISATION = 1 << 4,
  INN_STAY_TWICE_ALONG     = 1 << 5,
  INN_STAY_BAD_SCORE       = 1 << 6,
  INN_STAY_BAD_TIME        = 1 << 7,
  INN_STAY_VERY_LONG       = 1 << 8,
  INN_STAY_HIGH_RATE       = 1 << 9,
  INN_STAY_TWO_PAYERS      = 1 << 10,
  INN_STAY_FAR_AWAY        = 1 << 11,
} InnStayTrouble;

#define INN_STAY_DOUBTS \
  (INN_STAY_VERY_LONG | INN_STAY_HIGH_RATE | INN_STAY_TWO_PAYERS | INN_STAY_FAR_AWAY)

InnStayTrouble  inn_stay_find_trouble     (const InnStay   *stay,
                                           InnDate          today);
char           *inn_stay_describe_trouble (InnStayTrouble   trouble);
gboolean        inn_stay_check            (const InnStay   *stay,
                                           GError         **error);

gboolean        inn_stay_may_become       (InnStayStatus    from,
                                           InnStayStatus    to);
gboolean        inn_stay_holds_room       (InnStayStatus    status);
gboolean        inn_stay_owes_no_show_fee (InnStayStatus    status);
gboolean        inn_stay_overlaps         (const InnStay   *a,
                                           const InnStay   *b);
GPtrArray      *inn_stay_charge_nights    (const InnStay   *stay,
                                           GPtrArray       *charges);
GPtrArray      *inn_stay_find_cut_nights  (const InnStay   *stay,
                                           InnDate          departure,
                                           GPtrArray       *charges);

G_END_DECLS
