/* inn-stay.c: a guest at the hotel, from a day to a day. */

#include "config.h"

#include "inn-stay.h"

#include "inn-nick.h"

static const char *const status_nicks[] = {
  "booked", "in-house", "departed", "cancelled", "no-show", NULL,
};

static void
clear (gpointer data)
{
  InnStay *self = data;

  g_free (self->room);
  g_free (self->room_type);
  g_free (self->channel);
  g_free (self->purpose);
  g_free (self->note);
}

/**
 * inn_stay_new:
 *
 * The caller may fill the other fields before it hands the stay on.
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
  self->departure = departure;
  self->status = status;
  self->satisfaction = -1;
  self->spend = inn_money (0, "CNY");

  return self;
}

InnStay *
inn_stay_ref (InnStay *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inn_stay_unref (InnStay *self)
{
  g_atomic_rc_box_release_full (self, clear);
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
 * inn_stay_is_counted:
 *
 * Returns: whether it counts as a stay: departed or in house
 */
gboolean
inn_stay_is_counted (const InnStay *self)
{
  return self->status == INN_STAY_IN_HOUSE || self->status == INN_STAY_DEPARTED;
}

const char *
inn_stay_status_to_nick (InnStayStatus status)
{
  g_return_val_if_fail ((guint) status <= INN_STAY_NO_SHOW, "booked");

  return status_nicks[status];
}

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
