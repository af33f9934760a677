/* inn-guest-card.h: all that the card of one guest shows, as it stood at one moment. */

#pragma once

#include "inn-charge.h"
#include "inn-consent.h"
#include "inn-follow-up.h"
#include "inn-guest-feedback.h"
#include "inn-guest.h"
#include "inn-important-date.h"
#include "inn-interaction.h"
#include "inn-preference.h"
#include "inn-promise.h"
#include "inn-rating.h"
#include "inn-relation.h"
#include "inn-room-memory.h"
#include "inn-staff.h"
#include "inn-stay.h"
#include "inn-tag.h"

G_BEGIN_DECLS

/* More than these nobody brings. */
#define INN_GUEST_CARD_MORE_CURRENCIES 3

/* So many of the latest interactions stand on it. */
#define INN_GUEST_CARD_INTERACTIONS 5

/**
 * InnGuestCard:
 * @guest: the profile
 * @tags: (element-type InnTag): tags worn, in the order of groups
 * @follow_ups: (element-type InnFollowUp): open ones by due time, then done ones, latest first
 * @promises: (element-type InnPromise): open ones by due time, then settled ones, latest first
 * @interactions: (element-type InnInteraction): the latest few, latest first
 * @feedback: (element-type InnGuestFeedback): open ones first, then latest first
 * @consents: (element-type InnConsent): every answer, latest first
 * @people: (element-type InnRelation): who is around the guest, family first
 * @dates: (element-type InnImportantDate): days that matter beside the birthday
 * @stays: (element-type InnStay): latest first; the present one with who is along, see
 *   inn_guest_card_get_present_stay()
 * @charges: (element-type InnCharge): what was charged in none of the stays, latest first
 * @preferences: (element-type InnPreference): in the order of the card
 * @room_memories: (element-type InnRoomMemory): latest first
 * @staff: (element-type InnStaff): everybody who is named on the card
 * @n_interactions: how many interactions there are
 * @n_stays: counted stays
 * @nights: counted nights
 * @spend: spending as payer, in the currency most of it is in
 * @more_spend: the same in other currencies
 * @n_more_spend: how many these are
 * @n_paid_stays: stays paid by the guest and left
 * @paid_stays_spend: what was charged there, in the currency of @spend
 * @first_arrival: first counted day, or unset
 * @last_departure: when the guest last left, or unset
 * @last_heard: when the guest was last spoken with or here, today if in house; unset if never
 * @tier: the tier on the day the card was read, none once it has run out
 * @rating: stage, RFM and high value on that day
 * @has_photo: whether there is a photo; it is read only when it is shown
 *
 * A value, counted by reference; see inn-types.h.
 */
typedef struct
{
  InnGuest  *guest;
  GPtrArray *tags;
  GPtrArray *follow_ups;
  GPtrArray *promises;
  GPtrArray *interactions;
  GPtrArray *feedback;
  GPtrArray *consents;
  GPtrArray *people;
  GPtrArray *dates;
  GPtrArray *stays;
  GPtrArray *charges;
  GPtrArray *preferences;
  GPtrArray *room_memories;
  GPtrArray *staff;
  int        n_interactions;
  int        n_stays;
  int        nights;
  InnMoney   spend;
  InnMoney   more_spend[INN_GUEST_CARD_MORE_CURRENCIES];
  guint      n_more_spend;
  int        n_paid_stays;
  InnMoney   paid_stays_spend;
  InnDate    first_arrival;
  InnDate    last_departure;
  InnDate    last_heard;
  InnTier    tier;
  InnRating  rating;
  gboolean   has_photo;
} InnGuestCard;

InnGuestCard *inn_guest_card_new            (InnGuest           *guest);
InnGuestCard *inn_guest_card_ref            (InnGuestCard       *self);
void          inn_guest_card_unref          (InnGuestCard       *self);

const InnStay *inn_guest_card_find_stay (const InnGuestCard *self,
                                         InnStayStatus       status);
const InnStay *inn_guest_card_get_present_stay (const InnGuestCard *self);
const char   *inn_guest_card_get_staff_name (const InnGuestCard *self,
                                             gint64              staff_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestCard, inn_guest_card_unref)

G_END_DECLS
