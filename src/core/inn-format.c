/* inn-format.c: see inn-format.h. Order and separators belong to the translated formats, never to
 * code. The year shows only where it is not this one.
 */

#include "config.h"

#include "inn-format.h"

#include "inn-day-names.h"
#include "inn-text.h"

#include <glib/gi18n-lib.h>

/**
 * inn_format_minute:
 * @minute: minutes since midnight
 *
 * Returns: (transfer full): "14:00"
 */
char *
inn_format_minute (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/**
 * inn_format_opening:
 * @text: what a line or the label of a button begins with, "yesterday"
 *
 * Returns: (transfer full): @text with a capital where its letters have one
 */
char *
inn_format_opening (const char *text)
{
  GString *out = g_string_new (NULL);

  if (*text != '\0')
    {
      g_string_append_unichar (out, g_unichar_totitle (g_utf8_get_char (text)));
      g_string_append (out, g_utf8_next_char (text));
    }

  return g_string_free (out, FALSE);
}

/**
 * inn_format_short_day:
 * @date: a day
 * @today: the day it is
 *
 * Returns: (transfer full): "11-16", or "2025-10-11" in another year
 */
char *
inn_format_short_day (InnDate date,
                      InnDate today)
{
  if (!inn_date_is_set (date))
    return g_strdup ("");
  if (date.year == today.year)
    /* Translators: a short date in this year: month, day. */
    return g_strdup_printf (C_("short date", "%1$02d-%2$02d"), date.month, date.day);

  return inn_date_dup_iso (date);
}

/**
 * inn_format_day:
 * @date: a day
 * @today: the day it is
 *
 * Returns: (transfer full): "today", "tomorrow", "Wed 11-25" within a week ahead, else a short date
 */
char *
inn_format_day (InnDate date,
                InnDate today)
{
  g_autofree char *short_day = NULL;
  int days;

  if (!inn_date_is_set (date))
    return g_strdup ("");

  days = inn_date_days_between (today, date);
  switch (days)
    {
    case -1:
      return g_strdup (C_("day", "yesterday"));
    case 0:
      return g_strdup (C_("day", "today"));
    case 1:
      return g_strdup (C_("day", "tomorrow"));
    default:
      break;
    }

  short_day = inn_format_short_day (date, today);
  if (days > 1 && days < 7)
    /* Translators: weekday, short date. */
    return g_strdup_printf (C_("day", "%1$s %2$s"), inn_weekday_get_short_name (date), short_day);

  return g_steal_pointer (&short_day);
}

/**
 * inn_format_day_in_sentence:
 * @date: a day
 * @today: the day it is
 *
 * Returns: (transfer full): what inn_format_day() gives, as words of a sentence can follow it
 */
char *
inn_format_day_in_sentence (InnDate date,
                            InnDate today)
{
  g_autofree char *day = inn_format_day (date, today);

  if (*day == '\0' || ABS (inn_date_days_between (today, date)) <= 1)
    return g_steal_pointer (&day);

  /* Translators: a day in figures within a sentence. Chinese puts a space after the figures. */
  return g_strdup_printf (C_("day in a sentence", "%s"), day);
}

/**
 * inn_format_due:
 * @due: a day, perhaps with a time
 * @now: the day and time it is
 *
 * Returns: (transfer full): "yesterday 18:00", "14:00" later today, "Wed 11-25"
 */
char *
inn_format_due (InnCivil due,
                InnCivil now)
{
  g_autofree char *day = inn_format_day (due.date, now.date);
  g_autofree char *minute = NULL;

  if (due.minute < 0)
    return g_steal_pointer (&day);

  minute = inn_format_minute (due.minute);

  /* Translators: day, time: “today 14:00”. */
  return g_strdup_printf (C_("day and time", "%1$s %2$s"), day, minute);
}

/**
 * inn_format_day_words:
 * @date: a day
 * @today: the day it is
 *
 * Returns: (transfer full): "Thu 17 December", with the year if it is not this one
 */
char *
inn_format_day_words (InnDate date,
                      InnDate today)
{
  if (!inn_date_is_set (date))
    return g_strdup ("");
  if (date.year == today.year)
    /* Translators: weekday, day, name of the month. */
    return g_strdup_printf (_("%1$s %2$d %3$s"),
                            inn_weekday_get_short_name (date), date.day, inn_month_get_name (date.month));

  /* Translators: weekday, day, name of the month, year. */
  return g_strdup_printf (_("%1$s %2$d %3$s %4$d"),
                          inn_weekday_get_short_name (date), date.day, inn_month_get_name (date.month),
                          date.year);
}

/**
 * inn_format_days_left:
 * @days: days from today on, not negative
 *
 * Returns: (transfer full): "today", "tomorrow", "in 25 days"
 */
char *
inn_format_days_left (int days)
{
  if (days <= 0)
    return g_strdup (C_("days left", "today"));
  if (days == 1)
    return g_strdup (C_("days left", "tomorrow"));

  return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
}

/**
 * inn_format_contact_kind:
 *
 * Returns: (transfer none): the translated word, "" for none of them
 */
const char *
inn_format_contact_kind (InnContactKind kind)
{
  switch (kind)
    {
    case INN_CONTACT_PHONE:
      return C_("contact", "Phone");
    case INN_CONTACT_EMAIL:
      return C_("contact", "Email");
    case INN_CONTACT_WECHAT:
      return C_("contact", "WeChat");
    case INN_CONTACT_ADDRESS:
      return C_("contact", "Address");
    default:
      return "";
    }
}

/**
 * inn_format_follow_status:
 *
 * Returns: (transfer none): the translated word
 */
const char *
inn_format_follow_status (InnFollowStatus status)
{
  switch (status)
    {
    case INN_FOLLOW_STATUS_CONTACTED:
      return C_("follow-up status", "Contacted");
    case INN_FOLLOW_STATUS_KEY:
      return C_("follow-up status", "Key guest");
    case INN_FOLLOW_STATUS_NOT_CONTACTED:
    default:
      return C_("follow-up status", "Not contacted");
    }
}

/**
 * inn_format_document_kind:
 *
 * Returns: (transfer none): the translated word
 */
const char *
inn_format_document_kind (InnDocumentKind kind)
{
  switch (kind)
    {
    case INN_DOCUMENT_RESIDENT_ID:
      return C_("document", "Resident ID");
    case INN_DOCUMENT_PASSPORT:
      return C_("document", "Passport");
    case INN_DOCUMENT_HK_MACAU_PERMIT:
      return C_("document", "Hong Kong and Macau permit");
    case INN_DOCUMENT_TAIWAN_PERMIT:
      return C_("document", "Taiwan permit");
    case INN_DOCUMENT_FOREIGNER_ID:
      return C_("document", "Foreigner’s ID");
    case INN_DOCUMENT_OTHER:
    default:
      return C_("document", "Other document");
    }
}

/**
 * inn_format_document:
 * @document: an identity document
 *
 * Returns: (transfer full): its kind and the end of its number, never more: "Passport ••••1234"
 */
char *
inn_format_document (const InnDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  /* Translators: kind of document, last digits of its number. */
  return g_strdup_printf (_("%1$s ••••%2$s"),
                          inn_format_document_kind (document->kind), document->last_four);
}

/**
 * inn_format_list:
 * @first: (nullable): one part of a sentence
 * @second: (nullable): another one
 *
 * Returns: (transfer full): both with a comma between them; what is empty is left out
 */
char *
inn_format_list (const char *first,
                    const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second != NULL ? second : "");
  if (second == NULL || *second == '\0')
    return g_strdup (first);

  /* Translators: two parts of a sentence. */
  return g_strdup_printf (C_("parts of a sentence", "%1$s, %2$s"), first, second);
}
