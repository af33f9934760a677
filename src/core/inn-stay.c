/* inn-stay.c: a guest at the hotel, from a day to a day. */

#include "config.h"

#include "inn-stay.h"

#include "inn-nick.h"

static const char *const status_nicks[] = {
  "booked", "in-house", "departed", "cancelled", "no-show", NULL,
};

static const char *const bill_to_nicks[] = { "guest", "organisation", NULL };

static void
clear (gpointer data)
{
  InnStay *self = data;

  g_free (self->guest_name);
  g_free (self->payer_name);
  g_free (self->organisation_name);
  g_free (self->room);
  g_free (self->room_type);
  g_free (self->channel);
  g_free (self->purpose);
  g_free (self->requests);
  g_free (self->note);
  g_clear_pointer (&self->companions, g_ptr_array_unref);
  g_clear_pointer (&self->given, g_ptr_array_unref);
}

static void
stay_guest_free (gpointer data)
{
  InnStayGuest *guest = data;

  g_free (guest->name);
  g_free (guest);
}

/**
 * inn_stay_new:
 *
 * The caller may fill the other fields before it hands the stay on. Texts that are not filled in are
 * %NULL and mean "".
 *
 * Returns: (transfer full): a stay that is not saved yet
 */
InnStay *
inn_stay_new (gint64        guest_id,
              InnDate       arrival,
              InnDate       departure,
              InnStayStatus status)
{
  InnStay *self = g_atomic_rc_box_new0 (InnStay);

  self->guest_id = guest_id;
  self->arrival = arrival;
  self->arrival_minute = INN_STAY_NO_MINUTE;
  self->departure = departure;
  self->departure_minute = INN_STAY_NO_MINUTE;
  self->status = status;
  self->satisfaction = -1;
  self->recommend = -1;
  self->rate = inn_money (INN_STAY_NO_RATE, "CNY");
  self->spend = inn_money (0, "CNY");
  self->paid = inn_money (0, "CNY");

  return self;
}

/**
 * inn_stay_copy:
 *
 * Returns: (transfer full): an equal stay that may be changed before it is handed on
 */
InnStay *
inn_stay_copy (const InnStay *self)
{
  InnStay *copy = inn_stay_new (self->guest_id, self->arrival, self->departure, self->status);

  copy->id = self->id;
  copy->guest_name = g_strdup (self->guest_name);
  copy->payer_id = self->payer_id;
  copy->payer_name = g_strdup (self->payer_name);
  copy->organisation_id = self->organisation_id;
  copy->organisation_name = g_strdup (self->organisation_name);
  copy->bill_to = self->bill_to;
  copy->booking_id = self->booking_id;
  copy->room_id = self->room_id;
  copy->room = g_strdup (self->room);
  copy->room_type_id = self->room_type_id;
  copy->room_type = g_strdup (self->room_type);
  copy->arrival_minute = self->arrival_minute;
  copy->departure_minute = self->departure_minute;
  copy->rate = self->rate;
  copy->channel = g_strdup (self->channel);
  copy->purpose = g_strdup (self->purpose);
  copy->requests = g_strdup (self->requests);
  copy->satisfaction = self->satisfaction;
  copy->recommend = self->recommend;
  copy->spend = self->spend;
  copy->paid = self->paid;
  copy->note = g_strdup (self->note);
  copy->created_utc = self->created_utc;
  copy->checked_in_utc = self->checked_in_utc;
  copy->checked_out_utc = self->checked_out_utc;
  copy->revision = self->revision;
  if (self->companions != NULL)
    copy->companions = g_ptr_array_new_with_free_func (stay_guest_free);
  for (guint i = 0; self->companions != NULL && i < self->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (self->companions, i);

      inn_stay_add_companion (copy, guest->guest_id, guest->name);
    }
  if (self->given != NULL)
    copy->given = inn_stay_given_list_new ();
  for (guint i = 0; self->given != NULL && i < self->given->len; i++)
    {
      const InnStayGiven *given = g_ptr_array_index (self->given, i);

      inn_stay_add_given (copy, given->field, given->value);
    }

  return copy;
}

/**
 * inn_stay_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnStay *
inn_stay_ref (InnStay *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_stay_unref:
 * @self: (transfer full): a stay; freed with its last holder, from any thread
 */
void
inn_stay_unref (InnStay *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_stay_set_text:
 * @field: a text of a stay that is not shared yet
 * @text: (nullable): what it shall say
 */
void
inn_stay_set_text (char       **field,
                   const char  *text)
{
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
}

/**
 * inn_stay_set_rate:
 * @rate: price of a night
 *
 * Its currency becomes the currency of the stay, of which nothing was charged yet.
 */
void
inn_stay_set_rate (InnStay  *self,
                   InnMoney  rate)
{
  self->rate = rate;
  self->spend = inn_money (self->spend.amount, rate.currency);
  self->paid = inn_money (self->paid.amount, rate.currency);
}

/**
 * inn_stay_add_companion:
 * @guest_id: who comes along, or 0 to say that nobody does
 * @name: (nullable): what they are called
 */
void
inn_stay_add_companion (InnStay    *self,
                        gint64      guest_id,
                        const char *name)
{
  InnStayGuest *guest;

  if (self->companions == NULL)
    self->companions = g_ptr_array_new_with_free_func (stay_guest_free);
  if (guest_id == 0)
    return;

  guest = g_new0 (InnStayGuest, 1);
  guest->guest_id = guest_id;
  guest->name = g_strdup (name != NULL ? name : "");
  g_ptr_array_add (self->companions, guest);
}

/**
 * inn_stay_add_given:
 * @field: which fact
 * @value: what the guest gave, word for word; nothing is noted when it is empty
 */
void
inn_stay_add_given (InnStay       *self,
                    InnGuestField  field,
                    const char    *value)
{
  if (self->given == NULL)
    self->given = inn_stay_given_list_new ();
  if (value != NULL && *value != '\0')
    g_ptr_array_add (self->given, inn_stay_given_new (field, value));
}

/**
 * inn_stay_get_payer:
 *
 * Returns: the guest whose spending it is
 */
gint64
inn_stay_get_payer (const InnStay *self)
{
  return self->payer_id != 0 ? self->payer_id : self->guest_id;
}

/**
 * inn_stay_get_balance:
 *
 * Returns: what is still to be paid as of when it was read; negative when too much was paid
 */
InnMoney
inn_stay_get_balance (const InnStay *self)
{
  return inn_money (self->spend.amount - self->paid.amount, self->spend.currency);
}

/**
 * inn_stay_get_nights:
 * @today: the business day
 *
 * Returns: departure less arrival; for a guest in house the nights up to @today; 0 for a day use
 *   and for what never took place
 */
int
inn_stay_get_nights (const InnStay *self,
                     InnDate        today)
{
  InnDate end = self->departure;

  if (self->status == INN_STAY_CANCELLED || self->status == INN_STAY_NO_SHOW)
    return 0;
  if (self->status == INN_STAY_IN_HOUSE && inn_date_compare (today, end) < 0)
    end = today;

  return MAX (0, inn_date_days_between (self->arrival, end));
}

/**
 * inn_stay_owes:
 * @guest_id: somebody
 *
 * Returns: whether they were to pay for the stay, were checked out here, and left something unpaid.
 *   Not for stays that were brought in: those say nothing of payments
 */
gboolean
inn_stay_owes (const InnStay *self,
               gint64         guest_id)
{
  return self->status == INN_STAY_DEPARTED
         && self->checked_out_utc != 0
         && self->bill_to == INN_BILL_TO_GUEST
         && inn_stay_get_payer (self) == guest_id
         && inn_stay_get_balance (self).amount > 0;
}

/**
 * inn_stay_is_counted:
 *
 * Returns: whether it counts as a stay: departed or in house
 */
gboolean
inn_stay_is_counted (const InnStay *self)
{
  return self->status == INN_STAY_IN_HOUSE || self->status == INN_STAY_DEPARTED;
}

/**
 * inn_stay_status_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_stay_status_to_nick (InnStayStatus status)
{
  g_return_val_if_fail ((guint) status <= INN_STAY_NO_SHOW, "booked");

  return status_nicks[status];
}

/**
 * inn_stay_status_from_nick:
 * @nick: (nullable): a stable name
 * @status: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_stay_status_from_nick (const char    *nick,
                           InnStayStatus *status)
{
  int found = inn_nick_find (status_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *status = found;

  return TRUE;
}

/**
 * inn_bill_to_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_bill_to_to_nick (InnBillTo bill_to)
{
  g_return_val_if_fail ((guint) bill_to <= INN_BILL_TO_ORGANISATION, "guest");

  return bill_to_nicks[bill_to];
}

/**
 * inn_bill_to_from_nick:
 *
 * Returns: the guest, for a word that is not known
 */
InnBillTo
inn_bill_to_from_nick (const char *nick)
{
  return inn_nick_find (bill_to_nicks, nick, INN_BILL_TO_GUEST);
}
