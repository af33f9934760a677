/* inn-recurrence.c: how a task comes again.
 *
 * The dates of a row are the anchor and every so many units after it, counted from the anchor each
 * time: 31 January, 28 February, 31 March. Of a task that is counted from the day it was done, that
 * day is the anchor. The next task is the first date of the row after the day it was due and after
 * the day it was done: what went by meanwhile is not made up for.
 */

#include "config.h"

#include "inn-recurrence.h"

#include "inn-nick.h"

#include <glib/gi18n-lib.h>

static const char *const unit_nicks[] = { "day", "week", "month", "year", NULL };

/* Returns: the date @times steps after @anchor, unset beyond the last of all days */
static InnDate
step (InnDate       anchor,
      int           every,
      InnRecurUnit  unit,
      int           times)
{
  gint64 count = (gint64) every * times;

  if (unit == INN_RECUR_WEEK)
    count *= 7;
  else if (unit == INN_RECUR_YEAR)
    count *= 12;
  if (count > G_MAXINT32 / 2)
    return INN_DATE_NONE;

  return unit == INN_RECUR_DAY || unit == INN_RECUR_WEEK
         ? inn_date_add_days (anchor, (int) count)
         : inn_date_add_months (anchor, (int) count);
}

/* Returns: a number of steps that ends on @day or before, and not much earlier */
static int
guess_times (InnDate       anchor,
             int           every,
             InnRecurUnit  unit,
             InnDate       day)
{
  int days = inn_date_days_between (anchor, day);
  int months = (day.year - anchor.year) * 12 + day.month - anchor.month;

  if (days <= 0)
    return 0;

  switch (unit)
    {
    case INN_RECUR_DAY:
      return days / every;
    case INN_RECUR_WEEK:
      return days / 7 / every;
    case INN_RECUR_MONTH:
      return MAX (months - 1, 0) / every;
    case INN_RECUR_YEAR:
      return MAX (months - 1, 0) / 12 / every;
    default:
      g_assert_not_reached ();
    }
}

/**
 * inn_recurrence_comes_again:
 *
 * Returns: whether there is a next one at all
 */
gboolean
inn_recurrence_comes_again (InnRecurrence self)
{
  return self.every > 0;
}

/**
 * inn_recurrence_is_valid:
 *
 * Returns: whether it may be kept
 */
gboolean
inn_recurrence_is_valid (InnRecurrence self)
{
  if (self.every == 0)
    return TRUE;

  return self.every > 0
         && self.every <= INN_RECURRENCE_MAX_EVERY
         && (guint) self.unit < INN_N_RECUR_UNITS
         && inn_civil_is_valid (self.anchor);
}

/**
 * inn_recurrence_equal:
 *
 * Returns: whether both give the same dates
 */
gboolean
inn_recurrence_equal (InnRecurrence a,
                      InnRecurrence b)
{
  if (a.every == 0 || b.every == 0)
    return a.every == b.every;

  return a.every == b.every
         && a.unit == b.unit
         && !a.from_done == !b.from_done
         && inn_date_equal (a.anchor.date, b.anchor.date)
         && a.anchor.minute == b.anchor.minute;
}

/**
 * inn_recurrence_next:
 * @due: the day the last one was due
 * @done: the day it was done
 *
 * Returns: when the next one is due, at the time of day of the anchor; unset when there is none
 */
InnCivil
inn_recurrence_next (InnRecurrence self,
                     InnDate       due,
                     InnDate       done)
{
  InnDate anchor = self.from_done ? done : self.anchor.date;
  InnDate last = inn_date_compare (due, done) > 0 ? due : done;
  InnDate day;

  if (!inn_recurrence_comes_again (self)
      || !inn_recurrence_is_valid (self)
      || !inn_date_is_valid (due)
      || !inn_date_is_valid (done))
    return INN_CIVIL_NONE;

  for (int times = guess_times (anchor, self.every, self.unit, last);
       inn_date_is_set (day = step (anchor, self.every, self.unit, times)); times++)
    if (inn_date_compare (day, last) > 0)
      return inn_civil_new (day, self.anchor.minute);

  return INN_CIVIL_NONE;
}

static char *
label_from_done (InnRecurrence self)
{
  int n = self.every;

  switch (self.unit)
    {
    case INN_RECUR_DAY:
      /* Translators: how a task comes again. */
      return g_strdup_printf (ngettext ("%d day after it is done", "%d days after it is done", n), n);
    case INN_RECUR_WEEK:
      /* Translators: how a task comes again. */
      return g_strdup_printf (ngettext ("%d week after it is done", "%d weeks after it is done", n),
                              n);
    case INN_RECUR_MONTH:
      /* Translators: how a task comes again. */
      return g_strdup_printf (ngettext ("%d month after it is done", "%d months after it is done", n),
                              n);
    case INN_RECUR_YEAR:
      /* Translators: how a task comes again. */
      return g_strdup_printf (ngettext ("%d year after it is done", "%d years after it is done", n),
                              n);
    default:
      g_assert_not_reached ();
    }
}

/**
 * inn_recurrence_dup_label:
 *
 * Returns: (transfer full): how often, for people; "" when it does not come again
 */
char *
inn_recurrence_dup_label (InnRecurrence self)
{
  int n = self.every;

  if (!inn_recurrence_comes_again (self))
    return g_strdup ("");
  if (self.from_done)
    return label_from_done (self);

  switch (self.unit)
    {
    case INN_RECUR_DAY:
      return n == 1 ? g_strdup (C_ ("repeat", "every day"))
                    : g_strdup_printf (ngettext ("every %d day", "every %d days", n), n);
    case INN_RECUR_WEEK:
      return n == 1 ? g_strdup (C_ ("repeat", "every week"))
                    : g_strdup_printf (ngettext ("every %d week", "every %d weeks", n), n);
    case INN_RECUR_MONTH:
      return n == 1 ? g_strdup (C_ ("repeat", "every month"))
                    : g_strdup_printf (ngettext ("every %d month", "every %d months", n), n);
    case INN_RECUR_YEAR:
      return n == 1 ? g_strdup (C_ ("repeat", "every year"))
                    : g_strdup_printf (ngettext ("every %d year", "every %d years", n), n);
    default:
      g_assert_not_reached ();
    }
}

/**
 * inn_recur_unit_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_recur_unit_to_nick (InnRecurUnit unit)
{
  g_return_val_if_fail ((guint) unit < INN_N_RECUR_UNITS, unit_nicks[0]);

  return unit_nicks[unit];
}

/**
 * inn_recur_unit_from_nick:
 * @nick: (nullable): a stable name
 * @unit: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_recur_unit_from_nick (const char   *nick,
                          InnRecurUnit *unit)
{
  int found = inn_nick_find (unit_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *unit = found;

  return TRUE;
}
