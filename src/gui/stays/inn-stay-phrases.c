/* inn-stay-phrases.c: see inn-stay-phrases.h. */

#include "config.h"

#include "inn-stay-phrases.h"

#include "inn-channel.h"
#include "inn-day-names.h"
#include "inn-day-words.h"
#include "inn-format.h"
#include "inn-guest-words.h"

#include <glib/gi18n.h>

/**
 * inn_stay_phrases_mark:
 * @row: a line of a day
 * @look: (out): style class beside "tier"
 *
 * Returns: (transfer none): the word beside the name: what must not be missed first, else the tier
 */
const char *
inn_stay_phrases_mark (const InnDayRow  *row,
                       const char      **look)
{
  InnMarkKind kind;
  const char *mark = inn_guest_words_mark (row->guest_flags, &kind);

  *look = inn_mark_kind_to_class (kind);
  if (*mark != '\0' || row->tier == INN_TIER_NONE)
    return mark;

  *look = row->tier == INN_TIER_GOLD ? NULL : inn_tier_to_nick (row->tier);

  return inn_tier_get_label (row->tier);
}

/**
 * inn_stay_phrases_flag:
 * @row: a line of a day
 * @icon_name: (out): its icon
 * @look: (out): its style class
 *
 * Returns: (transfer full): the one thing that matters about the guest, or ""
 */
char *
inn_stay_phrases_flag (const InnDayRow  *row,
                       const char      **icon_name,
                       const char      **look)
{
  switch (row->flag)
    {
    case INN_DAY_FLAG_ALLERGY:
      *icon_name = "inn-warning-symbolic";
      *look = "danger";
      break;
    case INN_DAY_FLAG_PROMISE:
      *icon_name = "inn-star-symbolic";
      *look = "promise";
      break;
    case INN_DAY_FLAG_WISH:
      *icon_name = "inn-note-symbolic";
      *look = "wish";
      break;
    case INN_DAY_FLAG_BIRTHDAY:
      *icon_name = "inn-cake-symbolic";
      *look = "birthday";
      return g_strdup (_("birthday today"));
    case INN_DAY_FLAG_NONE:
    default:
      return g_strdup ("");
    }

  return g_strdup (row->flag_text);
}

static char *
format_nights (const InnStay *stay)
{
  int nights = inn_date_days_between (stay->arrival, stay->departure);

  if (nights == 0)
    return g_strdup (C_("stay", "day use"));

  return g_strdup_printf (ngettext ("%d night", "%d nights", nights), nights);
}

/**
 * inn_stay_phrases_arrival:
 * @row: a line of a day
 *
 * Returns: (transfer full): how the guest comes, for how long and how often: "phone, 2 nights, 12
 *   stays so far"
 */
char *
inn_stay_phrases_arrival (const InnDayRow *row)
{
  g_autofree char *nights = format_nights (row->stay);
  g_autofree char *times = NULL;
  g_autofree char *how = NULL;

  if (row->n_stays > 0)
    times = g_strdup_printf (ngettext ("%d stay so far", "%d stays so far", row->n_stays),
                             row->n_stays);
  else
    times = g_strdup (_("first stay"));
  how = inn_format_list (*row->stay->organisation_name != '\0'
                              ? row->stay->organisation_name
                              : inn_channel_get_title (row->stay->channel), nights);

  return inn_format_list (how, times);
}

/**
 * inn_stay_phrases_departure:
 * @row: a line of a day
 *
 * Returns: (transfer full): how long the guest was here and what is to be paid: "3 nights, ¥2,214,
 *   paid"
 */
char *
inn_stay_phrases_departure (const InnDayRow *row)
{
  g_autofree char *nights = format_nights (row->stay);
  const InnStay *stay = row->stay;
  gint64 open = stay->spend.amount - stay->paid.amount;
  g_autofree char *spend = NULL;
  g_autofree char *owed = NULL;
  g_autofree char *balance = NULL;
  g_autofree char *money = NULL;

  if (stay->spend.amount == 0 && stay->paid.amount == 0)
    return g_steal_pointer (&nights);

  spend = inn_money_format (stay->spend);
  owed = inn_money_format (inn_money (ABS (open), stay->spend.currency));
  if (open == 0)
    balance = g_strdup (_("paid"));
  else if (open < 0)
    /* Translators: an amount that the guest paid too much. */
    balance = g_strdup_printf (_("%s to give back"), owed);
  else if (stay->paid.amount == 0)
    balance = g_strdup (_("not paid"));
  else
    /* Translators: an amount that the guest still has to pay. */
    balance = g_strdup_printf (_("%s to pay"), owed);
  money = inn_format_list (spend, balance);

  return inn_format_list (nights, money);
}

/**
 * inn_stay_phrases_leaves:
 * @stay: a stay
 * @day: the day of the list
 * @today: the day it is
 *
 * Returns: (transfer full): when the guest leaves: "leaves tomorrow"
 */
char *
inn_stay_phrases_leaves (const InnStay *stay,
                         InnDate        day,
                         InnDate        today)
{
  int days = inn_date_days_between (today, stay->departure);
  g_autofree char *when = NULL;

  if (inn_date_compare (stay->departure, day) < 0)
    return g_strdup (_("overdue"));
  if (days == 0)
    return g_strdup (_("leaves today"));
  if (days == 1)
    return g_strdup (_("leaves tomorrow"));
  if (days > 0 && days < 7)
    when = g_strdup (inn_weekday_get_short_name (stay->departure));
  else
    when = inn_format_short_day (stay->departure, today);

  /* Translators: a weekday or a short date. */
  return g_strdup_printf (_("leaves %s"), when);
}
