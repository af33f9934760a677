/* inn-guest-card-record.c: the card of one guest read from the book. */

#include "config.h"

#include "inn-guest-card-record.h"

#include "inn-charge-table.h"
#include "inn-consent-table.h"
#include "inn-feedback-table.h"
#include "inn-follow-up-table.h"
#include "inn-guest-figures-table.h"
#include "inn-guest-record.h"
#include "inn-guest-tag-table.h"
#include "inn-hotel-table.h"
#include "inn-important-date-table.h"
#include "inn-interaction-table.h"
#include "inn-photo-table.h"
#include "inn-preference-table.h"
#include "inn-promise-table.h"
#include "inn-rating-table.h"
#include "inn-relation-table.h"
#include "inn-room-memory-table.h"
#include "inn-staff-table.h"
#include "inn-stay-party.h"
#include "inn-stay-table.h"

/* A card shows no more; the rest is one click away. */
#define CARD_MAX_STAYS 200

/* Puts what was read where it belongs on the card. */
static gboolean
take (GPtrArray *into,
      GPtrArray *list)
{
  if (list == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (into, list);

  return TRUE;
}

/* What all figures together say of the guest on that day. */
static gboolean
rate_guest (InnConnection  *connection,
            gint64          id,
            InnDate         today,
            InnGuestCard   *card,
            GError        **error)
{
  InnRatingBounds bounds;
  InnGuestFigures figures;
  InnHotelFigures hotel;
  gint64 spend = 0;

  if (!inn_rating_table_load (connection, &bounds, error)
      || !inn_guest_figures_table_load (connection, id, today, &figures, &spend, error)
      || !inn_hotel_table_load (connection, &bounds, today, &hotel, error))
    return FALSE;

  card->rating = inn_rating_judge (&figures, spend, &hotel, &bounds, today);
  card->tier = inn_tier_on (inn_guest_get_tier (card->guest),
                            inn_guest_get_tier_until (card->guest), today);

  return TRUE;
}

/* The guest was there: that is heard of too. Who only pays for the stay need not be. */
static void
find_last_heard (InnGuestCard *card,
                 gint64        guest_id,
                 InnDate       last_contact,
                 InnDate       today)
{
  card->last_heard = card->last_departure;
  if (inn_date_is_set (last_contact)
      && (!inn_date_is_set (card->last_heard)
          || inn_date_compare (last_contact, card->last_heard) > 0))
    card->last_heard = last_contact;

  for (guint i = 0; i < card->stays->len; i++)
    {
      const InnStay *stay = g_ptr_array_index (card->stays, i);

      if (stay->status == INN_STAY_IN_HOUSE
          && (stay->guest_id == guest_id || stay->payer_id != guest_id))
        card->last_heard = today;
    }
}

/* Who is along matters where the guest is or goes. */
static gboolean
add_along (InnConnection  *connection,
           InnGuestCard   *card,
           GError        **error)
{
  const InnStay *present = inn_guest_card_get_present_stay (card);

  for (guint i = 0; i < card->stays->len; i++)
    if (g_ptr_array_index (card->stays, i) == present)
      return inn_stay_party_load_companions (connection, g_ptr_array_index (card->stays, i),
                                             error);

  return TRUE;
}

/* What was talked of, what was promised and what was said of the hotel. */
static gboolean
add_talk (InnConnection  *connection,
          gint64          id,
          InnDate         today,
          InnGuestCard   *card,
          GError        **error)
{
  InnDate last_contact = INN_DATE_NONE;
  gint64 count = 0;

  if (!take (card->promises, inn_promise_table_list_of_guest (connection, id, error))
      || !take (card->feedback, inn_feedback_table_list_of_guest (connection, id, error))
      || !take (card->consents, inn_consent_table_list_of_guest (connection, id, error))
      || !take (card->interactions,
                inn_interaction_table_list_of_guest (connection, id, INN_GUEST_CARD_INTERACTIONS, 0,
                                                     error))
      || !inn_interaction_table_count_of_guest (connection, id, &count, error)
      || !inn_interaction_table_find_last_contact (connection, id, &last_contact, error))
    return FALSE;

  card->n_interactions = count;
  find_last_heard (card, id, last_contact, today);

  return TRUE;
}

/**
 * inn_guest_card_record_load:
 * @connection: the book
 * @id: the guest
 * @today: the business day; figures and rating are those of that day
 *
 * Returns: (transfer full) (nullable): the card, with the latest 200 stays; %INN_ERROR_NOT_FOUND if
 *   there is no such guest
 */
InnGuestCard *
inn_guest_card_record_load (InnConnection  *connection,
                            gint64          id,
                            InnDate         today,
                            GError        **error)
{
  g_autoptr (InnGuest) guest = inn_guest_record_load (connection, id, error);
  g_autoptr (InnGuestCard) card = guest != NULL ? inn_guest_card_new (guest) : NULL;

  if (card == NULL
      || !take (card->tags, inn_guest_tag_table_list_tags (connection, id, error))
      || !take (card->follow_ups, inn_follow_up_table_list_of_guest (connection, id, error))
      || !take (card->stays, inn_stay_table_list_of_guest (connection, id, CARD_MAX_STAYS, error))
      || !take (card->charges, inn_charge_table_list_alone (connection, id, error))
      || !take (card->preferences, inn_preference_table_list_of_guest (connection, id, error))
      || !take (card->room_memories, inn_room_memory_table_list_of_guest (connection, id, error))
      || !take (card->staff, inn_staff_table_list (connection, error))
      || !take (card->people, inn_relation_table_list_of_guest (connection, id, error))
      || !take (card->dates, inn_important_date_table_list_of_guest (connection, id, error))
      || !add_along (connection, card, error)
      || !inn_stay_table_sum (connection, id, today, card, error)
      || !add_talk (connection, id, today, card, error)
      || !rate_guest (connection, id, today, card, error)
      || !inn_photo_table_has (connection, id, &card->has_photo, error))
    return NULL;

  return g_steal_pointer (&card);
}
