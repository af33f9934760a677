/* inn-day-names.c: names of months and weekdays, in the language of the program. */

#include "config.h"

#include "inn-day-names.h"

#include <glib/gi18n-lib.h>

/**
 * inn_weekday_get_name:
 * @date: a day
 *
 * Returns: (transfer none): its weekday, "Thursday"
 */
const char *
inn_weekday_get_name (InnDate date)
{
  switch (inn_date_weekday (date))
    {
    case 1:
      return C_("weekday", "Monday");
    case 2:
      return C_("weekday", "Tuesday");
    case 3:
      return C_("weekday", "Wednesday");
    case 4:
      return C_("weekday", "Thursday");
    case 5:
      return C_("weekday", "Friday");
    case 6:
      return C_("weekday", "Saturday");
    default:
      return C_("weekday", "Sunday");
    }
}

/**
 * inn_weekday_get_short_name:
 * @date: a day
 *
 * Returns: (transfer none): its short name, "Thu"
 */
const char *
inn_weekday_get_short_name (InnDate date)
{
  switch (inn_date_weekday (date))
    {
    case 1:
      return C_("short weekday", "Mon");
    case 2:
      return C_("short weekday", "Tue");
    case 3:
      return C_("short weekday", "Wed");
    case 4:
      return C_("short weekday", "Thu");
    case 5:
      return C_("short weekday", "Fri");
    case 6:
      return C_("short weekday", "Sat");
    default:
      return C_("short weekday", "Sun");
    }
}

/**
 * inn_month_get_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name, "December"
 */
const char *
inn_month_get_name (int month)
{
  switch (month)
    {
    case 1:
      return C_("month", "January");
    case 2:
      return C_("month", "February");
    case 3:
      return C_("month", "March");
    case 4:
      return C_("month", "April");
    case 5:
      return C_("month", "May");
    case 6:
      return C_("month", "June");
    case 7:
      return C_("month", "July");
    case 8:
      return C_("month", "August");
    case 9:
      return C_("month", "September");
    case 10:
      return C_("month", "October");
    case 11:
      return C_("month", "November");
    default:
      return C_("month", "December");
    }
}
