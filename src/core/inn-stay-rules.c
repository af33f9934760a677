/* inn-stay-rules.c: what may become of a stay, what cannot be right about one, and which stays are in
 * each other's way. Pure; any thread.
 */

#include "config.h"

#include "inn-stay-rules.h"

#include <glib/gi18n-lib.h>

#include "inn-charge.h"
#include "inn-error.h"

#define LONGEST_NIGHTS 366
#define MINUTES_PER_DAY 1440

/* A night that costs more, in whole units, was surely typed in fen, or with a nought too many. */
#define HIGHEST_RATE G_GINT64_CONSTANT (100000)

static const struct
{
  InnStayTrouble  trouble;
  const char     *sentence;
} sentences[] = {
  { INN_STAY_NO_GUEST, N_ ("A stay needs a guest") },
  { INN_STAY_NO_DAYS, N_ ("A stay needs a day of arrival and one of departure") },
  { INN_STAY_BACKWARDS, N_ ("The departure lies before the arrival") },
  { INN_STAY_NEGATIVE_RATE, N_ ("A rate cannot be negative") },
  { INN_STAY_NO_ORGANISATION, N_ ("The bill goes to a company or group, but none is chosen") },
  { INN_STAY_TWICE_ALONG, N_ ("The same guest is named twice in this stay") },
  { INN_STAY_BAD_SCORE, N_ ("Answers go from 0 to 10") },
  { INN_STAY_BAD_TIME, N_ ("The times of arrival and departure cannot be right") },
  { INN_STAY_VERY_LONG, N_ ("The stay lasts more than a year") },
  { INN_STAY_HIGH_RATE, N_ ("The rate is unusually high") },
  { INN_STAY_TWO_PAYERS, N_ ("Another guest and the company are both to pay") },
  { INN_STAY_FAR_AWAY, N_ ("The arrival is still ahead") },
};

static gboolean
is_named_twice (const InnStay *stay)
{
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    {
      const InnStayGuest *guest = g_ptr_array_index (stay->companions, i);

      if (guest->guest_id == stay->guest_id)
        return TRUE;
      for (guint j = 0; j < i; j++)
        if (((InnStayGuest *) g_ptr_array_index (stay->companions, j))->guest_id == guest->guest_id)
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_score (int score)
{
  return score >= -1 && score <= 10;
}

static gboolean
is_minute (int minute)
{
  return minute >= INN_STAY_NO_MINUTE && minute < MINUTES_PER_DAY;
}

static gboolean
is_high (InnMoney rate)
{
  gint64 bound = HIGHEST_RATE;

  for (guint i = inn_money_exponent (rate.currency); i > 0; i--)
    bound *= 10;

  return rate.amount > bound;
}

static InnStayTrouble
find_trouble_of_days (const InnStay *stay,
                      InnDate        today)
{
  InnStayTrouble trouble = 0;
  int nights;

  if (!inn_date_is_valid (stay->arrival) || !inn_date_is_valid (stay->departure))
    return INN_STAY_NO_DAYS;

  nights = inn_date_days_between (stay->arrival, stay->departure);
  if (nights < 0)
    trouble |= INN_STAY_BACKWARDS;
  if (nights > LONGEST_NIGHTS)
    trouble |= INN_STAY_VERY_LONG;
  if (nights == 0 && stay->arrival_minute >= 0 && stay->departure_minute >= 0
      && stay->departure_minute < stay->arrival_minute)
    trouble |= INN_STAY_BAD_TIME;
  if (inn_date_is_set (today) && inn_stay_is_counted (stay)
      && inn_date_compare (stay->arrival, today) > 0)
    trouble |= INN_STAY_FAR_AWAY;

  return trouble;
}

/**
 * inn_stay_find_trouble:
 * @today: the business day, or unset if it does not matter
 *
 * Returns: all that is wrong or doubtful about it; 0 when it is in order
 */
InnStayTrouble
inn_stay_find_trouble (const InnStay *stay,
                       InnDate        today)
{
  InnStayTrouble trouble = find_trouble_of_days (stay, today);

  if (stay->guest_id == 0)
    trouble |= INN_STAY_NO_GUEST;
  if (stay->rate.amount < 0 && stay->rate.amount != INN_STAY_NO_RATE)
    trouble |= INN_STAY_NEGATIVE_RATE;
  if (is_high (stay->rate))
    trouble |= INN_STAY_HIGH_RATE;
  if (stay->bill_to == INN_BILL_TO_ORGANISATION && stay->organisation_id == 0)
    trouble |= INN_STAY_NO_ORGANISATION;
  if (stay->bill_to == INN_BILL_TO_ORGANISATION && stay->payer_id != 0
      && stay->payer_id != stay->guest_id)
    trouble |= INN_STAY_TWO_PAYERS;
  if (is_named_twice (stay))
    trouble |= INN_STAY_TWICE_ALONG;
  if (!is_score (stay->satisfaction) || !is_score (stay->recommend))
    trouble |= INN_STAY_BAD_SCORE;
  if (!is_minute (stay->arrival_minute) || !is_minute (stay->departure_minute))
    trouble |= INN_STAY_BAD_TIME;

  return trouble;
}

/**
 * inn_stay_describe_trouble:
 * @trouble: what inn_stay_find_trouble () found
 *
 * Returns: (transfer full): translated sentences without full stops, a line each, worst first
 */
char *
inn_stay_describe_trouble (InnStayTrouble trouble)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if ((trouble & sentences[i].trouble) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              g_dgettext (GETTEXT_PACKAGE, sentences[i].sentence));

  return g_string_free (text, FALSE);
}

/**
 * inn_stay_check:
 *
 * Returns: whether it may be saved; %INN_ERROR_INVALID with translated words if it may not. Doubts do
 *   not count: whoever fills in the form was asked.
 */
gboolean
inn_stay_check (const InnStay  *stay,
                GError        **error)
{
  InnStayTrouble trouble = inn_stay_find_trouble (stay, INN_DATE_NONE) & ~INN_STAY_DOUBTS;
  g_autofree char *words = NULL;

  if (trouble == 0)
    return TRUE;

  words = inn_stay_describe_trouble (trouble);
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, words);

  return FALSE;
}

/**
 * inn_stay_may_become:
 *
 * Returns: whether a stay goes that way: a booking is checked in, cancelled or nobody came; who is in
 *   house checks out; what was noted by mistake goes back one step
 */
gboolean
inn_stay_may_become (InnStayStatus from,
                     InnStayStatus to)
{
  static const gboolean ways[5][5] = {
    /* to          booked in-house departed cancelled no-show */
    /* booked    */ { TRUE, TRUE, FALSE, TRUE, TRUE },
    /* in house  */ { TRUE, TRUE, TRUE, FALSE, FALSE },
    /* departed  */ { FALSE, TRUE, TRUE, FALSE, FALSE },
    /* cancelled */ { TRUE, FALSE, FALSE, TRUE, FALSE },
    /* no-show   */ { TRUE, TRUE, FALSE, TRUE, TRUE },
  };

  g_return_val_if_fail ((guint) from < 5 && (guint) to < 5, FALSE);

  return ways[from][to];
}

/**
 * inn_stay_owes_no_show_fee:
 *
 * Returns: whether a fee for not coming can be charged to a stay of that status: nobody came, or the
 *   booking was called off
 */
gboolean
inn_stay_owes_no_show_fee (InnStayStatus status)
{
  return status == INN_STAY_CANCELLED || status == INN_STAY_NO_SHOW;
}

/**
 * inn_stay_holds_room:
 *
 * Returns: whether such a stay takes a room, or took one
 */
gboolean
inn_stay_holds_room (InnStayStatus status)
{
  return status != INN_STAY_CANCELLED && status != INN_STAY_NO_SHOW;
}

static gboolean
is_day_use (const InnStay *stay)
{
  return inn_date_equal (stay->arrival, stay->departure);
}

/* Two day uses of one day; without their times somebody had better look. */
static gboolean
do_hours_cross (const InnStay *a,
                const InnStay *b)
{
  if (a->arrival_minute < 0 || a->departure_minute < 0 || b->arrival_minute < 0
      || b->departure_minute < 0)
    return TRUE;

  return a->arrival_minute < b->departure_minute && b->arrival_minute < a->departure_minute;
}

/**
 * inn_stay_overlaps:
 *
 * The night of the departure is free again. A day use stands in nobody's way on a day somebody else
 * comes or leaves.
 *
 * Returns: whether both cannot be in one room, or one guest in both
 */
gboolean
inn_stay_overlaps (const InnStay *a,
                   const InnStay *b)
{
  if (!inn_stay_holds_room (a->status) || !inn_stay_holds_room (b->status))
    return FALSE;
  if (is_day_use (a) && is_day_use (b))
    return inn_date_equal (a->arrival, b->arrival) && do_hours_cross (a, b);

  return inn_date_compare (a->arrival, b->departure) < 0
         && inn_date_compare (b->arrival, a->departure) < 0;
}

static gboolean
has_room_charge (GPtrArray *charges,
                 InnDate    day)
{
  for (guint i = 0; i < charges->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (charges, i);

      if (charge->category == INN_CHARGE_ROOM && inn_date_equal (charge->day, day))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_stay_charge_nights:
 * @charges: (element-type InnCharge): what was charged to it already
 *
 * A day use costs one rate. Nights that were charged, each on its day or all in one, are left out.
 *
 * Returns: (transfer full) (element-type InnCharge): the room, a charge a night on the day it begins;
 *   empty when no rate is known or nothing is missing
 */
GPtrArray *
inn_stay_charge_nights (const InnStay *stay,
                        GPtrArray     *charges)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_charge_unref);
  int nights = MAX (1, inn_date_days_between (stay->arrival, stay->departure));
  gint64 charged = 0;

  if (stay->rate.amount <= 0 || !inn_stay_holds_room (stay->status))
    return missing;

  for (guint i = 0; i < charges->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (charges, i);

      if (charge->category == INN_CHARGE_ROOM)
        charged += charge->amount.amount;
    }
  if (charged >= stay->rate.amount * nights)
    return missing;

  for (int i = 0; i < nights; i++)
    {
      InnDate day = inn_date_add_days (stay->arrival, i);

      if (!has_room_charge (charges, day))
        g_ptr_array_add (missing,
                         inn_charge_new (stay->id, day, INN_CHARGE_ROOM, "", stay->rate));
    }

  return missing;
}

/**
 * inn_stay_find_cut_nights:
 * @stay: the stay as it is
 * @departure: the day on which it shall end
 * @charges: (element-type InnCharge): what was charged to it
 *
 * The night of arrival is never among them, as a day use costs one rate. What was charged for all
 * nights in one on the day of arrival is not parted.
 *
 * Returns: (transfer full) (element-type InnCharge): what was charged for the room of nights that the
 *   stay had and would not have any more
 */
GPtrArray *
inn_stay_find_cut_nights (const InnStay *stay,
                          InnDate        departure,
                          GPtrArray     *charges)
{
  GPtrArray *cut = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_charge_unref);

  for (guint i = 0; i < charges->len; i++)
    {
      InnCharge *charge = g_ptr_array_index (charges, i);

      if (charge->category == INN_CHARGE_ROOM
          && inn_date_compare (charge->day, stay->arrival) > 0
          && inn_date_compare (charge->day, departure) >= 0
          && inn_date_compare (charge->day, stay->departure) < 0)
        g_ptr_array_add (cut, inn_charge_ref (charge));
    }

  return cut;
}
