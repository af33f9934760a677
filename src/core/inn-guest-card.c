/* inn-guest-card.c: all that the card of one guest shows, as it stood at one moment. */

#include "config.h"

#include "inn-guest-card.h"

static void
clear (gpointer data)
{
  InnGuestCard *self = data;

  inn_guest_unref (self->guest);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->follow_ups);
  g_ptr_array_unref (self->promises);
  g_ptr_array_unref (self->interactions);
  g_ptr_array_unref (self->feedback);
  g_ptr_array_unref (self->consents);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->stays);
  g_ptr_array_unref (self->charges);
  g_ptr_array_unref (self->preferences);
  g_ptr_array_unref (self->room_memories);
  g_ptr_array_unref (self->staff);
}

/**
 * inn_guest_card_new:
 * @guest: (transfer none): the profile
 *
 * The caller fills the lists and figures before it shares the card.
 *
 * Returns: (transfer full): a card with empty lists
 */
InnGuestCard *
inn_guest_card_new (InnGuest *guest)
{
  InnGuestCard *self = g_atomic_rc_box_new0 (InnGuestCard);

  self->guest = inn_guest_ref (guest);
  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_tag_unref);
  self->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_follow_up_unref);
  self->promises = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_promise_unref);
  self->interactions = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_interaction_unref);
  self->feedback = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_guest_feedback_unref);
  self->consents = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_consent_unref);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_relation_unref);
  self->dates = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_important_date_unref);
  self->stays = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_unref);
  self->charges = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_charge_unref);
  self->preferences = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_preference_unref);
  self->room_memories = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_room_memory_unref);
  self->staff = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_staff_unref);
  self->spend = self->paid_stays_spend = inn_money (0, "CNY");

  return self;
}

/**
 * inn_guest_card_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnGuestCard *
inn_guest_card_ref (InnGuestCard *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_guest_card_unref:
 * @self: (transfer full): a guest card; freed with its last holder, from any thread
 */
void
inn_guest_card_unref (InnGuestCard *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_guest_card_get_staff_name:
 * @staff_id: a member of the staff, or 0
 *
 * Returns: (transfer none): the name, "" if nobody
 */
const char *
inn_guest_card_get_staff_name (const InnGuestCard *self,
                               gint64              staff_id)
{
  for (guint i = 0; i < self->staff->len; i++)
    {
      const InnStaff *staff = g_ptr_array_index (self->staff, i);

      if (staff->id == staff_id)
        return staff->name;
    }

  return "";
}

/**
 * inn_guest_card_find_stay:
 * @self: a card
 * @status: in which state
 *
 * Returns: (transfer none) (nullable): the earliest stay in that state: of several bookings the next
 *   to come
 */
const InnStay *
inn_guest_card_find_stay (const InnGuestCard *self,
                          InnStayStatus       status)
{
  for (guint i = self->stays->len; i > 0; i--)
    {
      const InnStay *stay = g_ptr_array_index (self->stays, i - 1);

      if (stay->status == status)
        return stay;
    }

  return NULL;
}

/**
 * inn_guest_card_get_present_stay:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the stay for which the guest is in house, else the next one
 *   booked
 */
const InnStay *
inn_guest_card_get_present_stay (const InnGuestCard *self)
{
  const InnStay *in_house = inn_guest_card_find_stay (self, INN_STAY_IN_HOUSE);

  return in_house != NULL ? in_house : inn_guest_card_find_stay (self, INN_STAY_BOOKED);
}
