/* inn-birthday-words.c: what is said about a birthday, or another day that comes every year, while it is
 * typed: how it was understood and when it comes next, or why it cannot be. */

#include "config.h"

#include "inn-birthday-words.h"

#include "inn-format.h"

#include <glib/gi18n.h>

static const char *
get_refusal (InnBirthdayReason reason)
{
  switch (reason)
    {
    case INN_BIRTHDAY_NO_SUCH_MONTH:
      return _("There is no such month");
    case INN_BIRTHDAY_NO_SUCH_DAY:
      return _("That month has no such day");
    case INN_BIRTHDAY_NO_SUCH_LEAP_MONTH:
      return _("That lunar year had no such leap month");
    case INN_BIRTHDAY_FUTURE:
      return _("This day is later than the date of this PC");
    case INN_BIRTHDAY_YEAR_OUT_OF_RANGE:
      return _("Nobody is that old; check the year");
    case INN_BIRTHDAY_YEAR_ONLY:
      return _("A year alone is no birthday; month and day are needed");
    case INN_BIRTHDAY_MONTH_ONLY:
      return _("The day is missing");
    case INN_BIRTHDAY_AMBIGUOUS:
      return _("Can be read in two ways; write it like 1990-12-25 or “lunar 11/9”");
    case INN_BIRTHDAY_NOT_A_DATE:
      return _("Not understood; write it like 1990-12-25, 12-25 or “lunar 1990 11/9”");
    case INN_BIRTHDAY_UNDERSTOOD:
    case INN_BIRTHDAY_EMPTY:
    default:
      return NULL;
    }
}

static char *
dup_understood (InnBirthday  birthday,
                InnDate      today,
                InnFeb29Rule feb29)
{
  g_autofree char *told = inn_birthday_format (birthday);
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;
  InnDate next;

  if (!inn_birthday_next (birthday, today, feb29, &next))
    return g_steal_pointer (&told);

  day = inn_format_day_words (next, today);
  left = inn_format_days_left (inn_date_days_between (today, next));
  if (next.year == today.year)
    /* Translators: how a birthday was understood, the day it falls on this year, in how many days:
     * “lunar 1990 11/9; this year on Thu 17 December, in 25 days”. */
    return g_strdup_printf (_("%1$s; this year on %2$s, %3$s"), told, day, left);

  /* Translators: how a birthday was understood, the day it falls on next, in how many days. */
  return g_strdup_printf (_("%1$s; next on %2$s, %3$s"), told, day, left);
}

/**
 * inn_birthday_words:
 * @reading: how the text was read
 * @today: the day it is
 * @feb29: when 29 February is kept
 * @message: (out) (nullable): how it was understood and when it falls next, or why not
 *
 * Returns: how the field looks
 */
InnFieldState
inn_birthday_words (const InnBirthdayReading  *reading,
                    InnDate                    today,
                    InnFeb29Rule               feb29,
                    char                     **message)
{
  g_autofree char *words = NULL;
  InnBirthday birthday = reading->birthday;

  *message = NULL;
  if (reading->reason == INN_BIRTHDAY_EMPTY)
    return INN_FIELD_PLAIN;
  if (reading->reason != INN_BIRTHDAY_UNDERSTOOD)
    {
      *message = g_strdup (get_refusal (reading->reason));
      return INN_FIELD_REFUSED;
    }

  words = dup_understood (birthday, today, feb29);
  if (reading->doubtful_year != 0)
    {
      /* Translators: how a birthday was understood, a year. */
      *message = g_strdup_printf (_("%1$s. Some programs write %2$d for an unknown year, so it is "
                                    "left out"),
                                  words, reading->doubtful_year);
      return INN_FIELD_DOUBTFUL;
    }
  if (birthday.leap)
    {
      *message = g_strdup_printf (_("%s. In years without this leap month it is kept in the "
                                    "ordinary one"), words);
      return INN_FIELD_UNDERSTOOD;
    }

  *message = g_steal_pointer (&words);

  return INN_FIELD_UNDERSTOOD;
}
