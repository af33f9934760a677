/* inn-booking-demand.c: rows of the public data set “Hotel booking demand”. Pure; any thread. */

#include "config.h"

#include "inn-booking-demand.h"

#include <string.h>

#include "inn-error.h"
#include "inn-fold.h"

/* More than a year in one stay is a slip. */
#define MAX_NIGHTS 366

/* In the order of InnBookingColumn. */
static const char *const headings[] = {
  "arrival_date_year",
  "arrival_date_month",
  "arrival_date_week_number",
  "arrival_date_day_of_month",
  "stays_in_weekend_nights",
  "stays_in_week_nights",
  "reservation_status",
  "is_canceled",
  "adr",
  "market_segment",
  "assigned_room_type",
  "reserved_room_type",
};

G_STATIC_ASSERT (G_N_ELEMENTS (headings) == INN_N_BOOKING_COLUMNS);

/* What a segment is here. Words without a key are the hotel's own. */
static const struct
{
  const char *segment;
  const char *channel;
  const char *purpose;
} segments[] = {
  { "direct", "phone", "" },
  { "corporate", "company", "business" },
  { "aviation", "company", "business" },
  { "groups", "group", "" },
  { "online ta", "OTA", "" },
  { "offline ta/to", "Travel agency", "" },
  { "complementary", "Complimentary", "" },
};

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec" };

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, why);

  return FALSE;
}

static gboolean
is_blank (const char *cell)
{
  return cell == NULL || cell[strspn (cell, " \t")] == '\0'
         || g_ascii_strcasecmp (cell, "null") == 0;
}

/* A whole number, be it written “3” or “3.0”. */
static gboolean
read_number (const char *cell,
             int         low,
             int         high,
             int        *number)
{
  char *end = NULL;
  double value = 0.0;

  if (is_blank (cell))
    return FALSE;

  value = g_ascii_strtod (cell, &end);
  if (end == cell || end[strspn (end, " \t")] != '\0' || !(value >= low && value <= high)
      || value != (int) value)
    return FALSE;

  *number = (int) value;

  return TRUE;
}

static gboolean
read_month (const char *cell,
            int        *month)
{
  if (read_number (cell, 1, 12, month))
    return TRUE;

  for (int i = 0; cell != NULL && i < 12; i++)
    if (g_ascii_strncasecmp (cell, months[i], 3) == 0)
      {
        *month = i + 1;
        return TRUE;
      }

  return FALSE;
}

/* The first day of the week that lies in the month. The first week has 1 January in it. */
static InnDate
find_day (int year,
          int month,
          int week)
{
  InnDate new_year = inn_date_new (year, 1, 1);
  InnDate first = inn_date_new (year, month, 1);
  /* Days since Sunday. */
  int offset = (int) ((inn_date_to_julian (new_year) + 1) % 7);
  InnDate begin = inn_date_add_days (new_year, (week - 1) * 7 - offset);
  InnDate end = inn_date_add_days (begin, 6);

  if (inn_date_compare (begin, first) < 0)
    begin = first;
  if (inn_date_compare (begin, end) > 0 || begin.month != month || begin.year != year)
    return INN_DATE_NONE;

  return begin;
}

static gboolean
read_arrival (const char *const   cells[INN_N_BOOKING_COLUMNS],
              InnDate            *arrival,
              GError            **error)
{
  int year = 0;
  int month = 0;
  int week = 0;
  int day = 0;

  if (!read_number (cells[INN_BOOKING_YEAR], 1900, 2200, &year)
      || !read_month (cells[INN_BOOKING_MONTH], &month))
    return refuse (error, "no year or month of arrival");

  if (!is_blank (cells[INN_BOOKING_DAY]))
    {
      if (!read_number (cells[INN_BOOKING_DAY], 1, 31, &day)
          || day > inn_date_days_in_month (year, month))
        return refuse (error, "no such day of arrival");
      *arrival = inn_date_new (year, month, day);
      return TRUE;
    }

  if (!read_number (cells[INN_BOOKING_WEEK], 1, 54, &week))
    return refuse (error, "neither a day nor a week of arrival");
  *arrival = find_day (year, month, week);

  return inn_date_is_set (*arrival) || refuse (error, "this week is not in this month");
}

/* What is not said follows from the days. */
static gboolean
read_status (const char *const   cells[INN_N_BOOKING_COLUMNS],
             InnDate             departure,
             InnDate             today,
             InnStayStatus      *status,
             GError            **error)
{
  static const struct
  {
    const char    *word;
    InnStayStatus  status;
  } words[] = {
    { "check-out", INN_STAY_DEPARTED },
    { "canceled", INN_STAY_CANCELLED },
    { "cancelled", INN_STAY_CANCELLED },
    { "no-show", INN_STAY_NO_SHOW },
  };
  int cancelled = 0;

  if (!is_blank (cells[INN_BOOKING_STATUS]))
    {
      g_autofree char *word = inn_fold (cells[INN_BOOKING_STATUS]);

      g_strstrip (word);
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (g_str_equal (words[i].word, word))
          {
            *status = words[i].status;
            return TRUE;
          }
      return refuse (error, "an unknown status");
    }

  if (!is_blank (cells[INN_BOOKING_CANCELLED])
      && !read_number (cells[INN_BOOKING_CANCELLED], 0, 1, &cancelled))
    return refuse (error, "neither cancelled nor not");
  *status = cancelled                                    ? INN_STAY_CANCELLED
            : inn_date_compare (departure, today) <= 0 ? INN_STAY_DEPARTED
                                                         : INN_STAY_BOOKED;

  return TRUE;
}

static void
set_segment (InnStay    *stay,
             const char *cell)
{
  g_autofree char *folded = NULL;

  if (is_blank (cell))
    return;

  folded = inn_fold (cell);
  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    if (g_str_equal (segments[i].segment, folded))
      {
        inn_stay_set_text (&stay->channel, segments[i].channel);
        inn_stay_set_text (&stay->purpose, segments[i].purpose);
        return;
      }
  if (!g_str_equal (folded, "undefined"))
    inn_stay_set_text (&stay->channel, cell);
}

/**
 * inn_booking_demand_find_column:
 * @heading: what stands above a column
 * @column: (out): which it is
 *
 * Returns: whether it is one of the format that is read
 */
gboolean
inn_booking_demand_find_column (const char       *heading,
                                InnBookingColumn *column)
{
  g_autofree char *folded = inn_fold (heading);

  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i], folded))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_booking_demand_is_format:
 * @titles: (array length=n_titles): the headings of a sheet
 *
 * Returns: whether the sheet has what is needed: year, month, day or week, and nights
 */
gboolean
inn_booking_demand_is_format (const char *const *titles,
                              gsize              n_titles)
{
  guint found = 0;

  for (gsize i = 0; i < n_titles; i++)
    {
      InnBookingColumn column;

      if (titles[i] != NULL && inn_booking_demand_find_column (titles[i], &column))
        found |= 1u << column;
    }

  return (found & (1u << INN_BOOKING_YEAR)) != 0 && (found & (1u << INN_BOOKING_MONTH)) != 0
         && (found & (1u << INN_BOOKING_DAY | 1u << INN_BOOKING_WEEK)) != 0
         && (found & (1u << INN_BOOKING_WEEK_NIGHTS)) != 0
         && (found & (1u << INN_BOOKING_WEEKEND_NIGHTS)) != 0;
}

/**
 * inn_booking_demand_read:
 * @cells: a row by column; %NULL or "NULL" for what is not there
 * @currency: what the rates are in; the data set has euros
 * @today: the business day, which decides where the status is not said
 * @error: return location
 *
 * Sets %INN_ERROR_INVALID for what cannot be: no day, nights below nothing or more than a year, an
 * unknown status, a rate below nothing.
 *
 * Returns: (transfer full): the stay, which is nobody's yet
 */
InnStay *
inn_booking_demand_read (const char *const   cells[INN_N_BOOKING_COLUMNS],
                         const char         *currency,
                         InnDate             today,
                         GError            **error)
{
  g_autoptr (InnStay) stay = NULL;
  InnDate arrival = INN_DATE_NONE;
  InnDate departure = INN_DATE_NONE;
  InnStayStatus status = INN_STAY_BOOKED;
  InnMoney rate;
  const char *type = NULL;
  int weekend = 0;
  int week = 0;

  if (!read_arrival (cells, &arrival, error))
    return NULL;
  if (!read_number (cells[INN_BOOKING_WEEKEND_NIGHTS], 0, MAX_NIGHTS, &weekend)
      || !read_number (cells[INN_BOOKING_WEEK_NIGHTS], 0, MAX_NIGHTS, &week)
      || weekend + week > MAX_NIGHTS)
    {
      refuse (error, "no number of nights");
      return NULL;
    }
  departure = inn_date_add_days (arrival, weekend + week);
  if (!read_status (cells, departure, today, &status, error))
    return NULL;

  stay = inn_stay_new (0, arrival, departure, status);
  if (!is_blank (cells[INN_BOOKING_RATE]))
    {
      if (!inn_money_parse (cells[INN_BOOKING_RATE], currency, &rate, error))
        return NULL;
      if (rate.amount < 0)
        {
          refuse (error, "a rate below nothing");
          return NULL;
        }
      inn_stay_set_rate (stay, rate);
    }
  set_segment (stay, cells[INN_BOOKING_SEGMENT]);
  type = !is_blank (cells[INN_BOOKING_ROOM_TYPE]) ? cells[INN_BOOKING_ROOM_TYPE]
                                                  : cells[INN_BOOKING_RESERVED_TYPE];
  if (!is_blank (type))
    {
      inn_stay_set_text (&stay->room_type, type);
      g_strstrip (stay->room_type);
    }

  return g_steal_pointer (&stay);
}
