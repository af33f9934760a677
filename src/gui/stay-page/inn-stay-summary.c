/* inn-stay-summary.c: see inn-stay-summary.h. */

#include "config.h"

#include "inn-stay-summary.h"

#include "inn-format.h"

#include <glib/gi18n.h>

/**
 * inn_stay_summary_status:
 * @status: where a stay stands
 *
 * Returns: (transfer none): the same in a word or two
 */
const char *
inn_stay_summary_status (InnStayStatus status)
{
  switch (status)
    {
    case INN_STAY_BOOKED:
      return C_("stay status", "Booked");
    case INN_STAY_IN_HOUSE:
      return C_("stay status", "In house");
    case INN_STAY_CANCELLED:
      return C_("stay status", "Cancelled");
    case INN_STAY_NO_SHOW:
      return C_("stay status", "No-show");
    case INN_STAY_DEPARTED:
    default:
      return C_("stay status", "Departed");
    }
}

/**
 * inn_stay_summary_dates:
 * @stay: a stay
 * @today: the day it is looked at
 *
 * Returns: (transfer full): from when to when, and how many nights
 */
char *
inn_stay_summary_dates (const InnStay *stay,
                      InnDate        today)
{
  g_autofree char *arrival = inn_format_short_day (stay->arrival, today);
  g_autofree char *departure = inn_format_short_day (stay->departure, today);
  int nights = inn_date_days_between (stay->arrival, stay->departure);

  if (nights == 0)
    /* Translators: a short date; the guest has a room for the day only. */
    return g_strdup_printf (_("%s, day use"), arrival);

  /* Translators: first day, last day, number of nights. */
  return g_strdup_printf (ngettext ("%1$s to %2$s, %3$d night", "%1$s to %2$s, %3$d nights",
                                    nights),
                          arrival, departure, nights);
}
