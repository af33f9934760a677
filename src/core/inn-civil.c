/* inn-civil.c: wall-clock times as values: reading, writing, comparing. */

#include "config.h"

#include "inn-civil.h"

#include <string.h>

#define MINUTES_PER_DAY (24 * 60)

/**
 * inn_civil_new:
 * @date: a day
 * @minute: minutes since midnight, or %INN_CIVIL_NO_MINUTE
 *
 * Returns: that time, or %INN_CIVIL_NONE when there is no such day or minute
 */
InnCivil
inn_civil_new (InnDate date,
               int     minute)
{
  if (!inn_date_is_valid (date) || minute < INN_CIVIL_NO_MINUTE || minute >= MINUTES_PER_DAY)
    return INN_CIVIL_NONE;
  return (InnCivil) { date, minute };
}

/**
 * inn_civil_is_set:
 * @civil: a time
 *
 * Returns: whether there is a date in it
 */
gboolean
inn_civil_is_set (InnCivil civil)
{
  return inn_date_is_set (civil.date);
}

/**
 * inn_civil_is_valid:
 * @civil: a time
 *
 * Returns: whether its day exists and its minute is one of that day or not given
 */
gboolean
inn_civil_is_valid (InnCivil civil)
{
  return inn_civil_is_set (inn_civil_new (civil.date, civil.minute));
}

/**
 * inn_civil_from_text:
 * @text: (nullable): text
 * @civil: (out): the time, or %INN_CIVIL_NONE
 *
 * Reads exactly `YYYY-MM-DD HH:MM`, or `YYYY-MM-DD` alone for a day without a time. This is the
 * form of `--now` and of the database; what people type goes through inn_civil_from_words().
 *
 * Returns: whether @text is such a time
 */
gboolean
inn_civil_from_text (const char *text,
                     InnCivil   *civil)
{
  char day[INN_DATE_ISO_SIZE];
  gsize length;
  int minute = INN_CIVIL_NO_MINUTE;
  InnDate date;

  g_return_val_if_fail (civil != NULL, FALSE);

  *civil = INN_CIVIL_NONE;
  length = text != NULL ? strnlen (text, 17) : 0;
  if (length != 10 && length != 16)
    return FALSE;

  g_strlcpy (day, text, sizeof day);
  if (!inn_date_from_iso (day, &date))
    return FALSE;

  if (length == 16)
    {
      const char *time = text + 10;
      int hour, past;

      if (time[0] != ' ' || time[3] != ':' || !g_ascii_isdigit (time[1]) ||
          !g_ascii_isdigit (time[2]) || !g_ascii_isdigit (time[4]) || !g_ascii_isdigit (time[5]))
        return FALSE;
      hour = (time[1] - '0') * 10 + (time[2] - '0');
      past = (time[4] - '0') * 10 + (time[5] - '0');
      if (hour > 23 || past > 59)
        return FALSE;
      minute = hour * 60 + past;
    }

  *civil = inn_civil_new (date, minute);
  return TRUE;
}

/**
 * inn_civil_dup_text:
 * @civil: a time
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD HH:MM`, `YYYY-MM-DD` when there is no time of
 *   day, or %NULL when @civil is not valid
 */
char *
inn_civil_dup_text (InnCivil civil)
{
  char day[INN_DATE_ISO_SIZE];

  if (!inn_civil_is_valid (civil))
    return NULL;

  inn_date_to_iso (civil.date, day);
  if (civil.minute == INN_CIVIL_NO_MINUTE)
    return g_strdup (day);
  return g_strdup_printf ("%s %02d:%02d", day, civil.minute / 60, civil.minute % 60);
}

/**
 * inn_civil_compare:
 * @a: a time
 * @b: another
 *
 * Returns: less than, equal to or greater than zero; a day without a time comes before its times
 */
int
inn_civil_compare (InnCivil a,
                   InnCivil b)
{
  int order = inn_date_compare (a.date, b.date);

  return order != 0 ? order : (a.minute > b.minute) - (a.minute < b.minute);
}
