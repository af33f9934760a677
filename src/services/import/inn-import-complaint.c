/* inn-import-complaint.c: what is wrong with a cell or a row, in words for people. The rows in the
 * window, the messages of the console and the file of what was left out all take them from here. */

#include "config.h"

#include "inn-import-complaint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-phone.h"

#define LONGEST_DAY 16

/* Returns: (transfer none): the reason in words, translated, without the cell it is about */
static const char *
get_reason_words (InnImportReason reason)
{
  switch (reason)
    {
    case INN_IMPORT_REASON_PHONE:
      return _("no phone number");
    case INN_IMPORT_REASON_DAMAGED_NUMBER:
      return _("digits lost in the spreadsheet");
    case INN_IMPORT_REASON_EMAIL:
      return _("no email address");
    case INN_IMPORT_REASON_BIRTHDAY:
      return _("no such birthday");
    case INN_IMPORT_REASON_BIRTHDAY_AHEAD:
      return _("later than the date of this PC");
    case INN_IMPORT_REASON_DATE_ORDER:
      return _("day and month could be swapped");
    case INN_IMPORT_REASON_DATE_MIXED:
      return _("the column has days in two orders; choose one");
    case INN_IMPORT_REASON_OTHER_ORDER:
      return _("day and month the other way round than in the column");
    case INN_IMPORT_REASON_DOCUMENT:
      return _("a slip in the ID number");
    case INN_IMPORT_REASON_GENDER:
      return _("no gender");
    case INN_IMPORT_REASON_TYPE:
      return _("no type of guest");
    case INN_IMPORT_REASON_FLAG:
      return _("neither yes nor no");
    case INN_IMPORT_REASON_STAFF:
      return _("nobody of that name works here");
    case INN_IMPORT_REASON_TOO_LONG:
      return _("too long");
    case INN_IMPORT_REASON_NOBODY:
      return _("no name and no number");
    case INN_IMPORT_REASON_SHEET:
      return _("cannot be read");
    case INN_IMPORT_REASON_OPEN_QUOTE:
      return _("a quotation mark is never closed");
    case INN_IMPORT_REASON_HEADING:
      return _("heading repeated");
    case INN_IMPORT_REASON_LINE_BREAK:
      return _("the number stands on two lines");
    case INN_IMPORT_REASON_ID_BIRTHDAY:
      return _("not the day in the ID number");
    case INN_IMPORT_REASON_DAY:
      return _("no such day");
    case INN_IMPORT_REASON_TIME:
      return _("no time of day");
    case INN_IMPORT_REASON_NIGHTS:
      return _("no number of nights");
    case INN_IMPORT_REASON_LONG:
      return _("more than a year");
    case INN_IMPORT_REASON_BACKWARDS:
      return _("departure before arrival");
    case INN_IMPORT_REASON_NO_DAYS:
      return _("a day is missing");
    case INN_IMPORT_REASON_AHEAD:
      return _("arrival still ahead");
    case INN_IMPORT_REASON_AMOUNT:
      return _("no amount of money");
    case INN_IMPORT_REASON_MONEY_UNIT:
      return _("yuan or fen?");
    case INN_IMPORT_REASON_NEGATIVE:
      return _("less than nothing");
    case INN_IMPORT_REASON_ABSURD:
      return _("more than a small hotel takes");
    case INN_IMPORT_REASON_ROUNDED:
      return _("more decimals than the money has, rounded");
    case INN_IMPORT_REASON_TAKES_OFF:
      return _("only a discount or a refund takes money off");
    case INN_IMPORT_REASON_STATUS:
      return _("no such status");
    case INN_IMPORT_REASON_WORD:
      return _("not understood");
    case INN_IMPORT_REASON_SCORE:
      return _("no answer from 0 to 10");
    case INN_IMPORT_REASON_CATEGORY:
      return _("no kind of charge");
    case INN_IMPORT_REASON_ROOM:
      return _("no room number");
    case INN_IMPORT_REASON_UNKNOWN_ROOM:
      return _("no such room");
    case INN_IMPORT_REASON_UNKNOWN_TYPE:
      return _("no such room type");
    case INN_IMPORT_REASON_UNKNOWN_COMPANY:
      return _("no such company or group");
    case INN_IMPORT_REASON_PAYER:
      return _("nobody in the book");
    case INN_IMPORT_REASON_TWO_PAYERS:
      return _("two are to pay");
    case INN_IMPORT_REASON_COMPANION:
      return _("nobody in the book");
    case INN_IMPORT_REASON_GUEST_NUMBER:
      return _("no guest number");
    case INN_IMPORT_REASON_UNKNOWN_GUEST:
      return _("guest not in the book");
    case INN_IMPORT_REASON_ONLY_NAME:
      return _("only the name agrees with a guest");
    case INN_IMPORT_REASON_OTHER_NAME:
      return _("number of somebody of another name");
    case INN_IMPORT_REASON_SEVERAL_GUESTS:
      return _("fits several guests");
    case INN_IMPORT_REASON_NO_STAY:
      return _("no such stay of the guest");
    case INN_IMPORT_REASON_NO_STAY_IN_ROOM:
      return _("the guest has no stay in that room on that day");
    case INN_IMPORT_REASON_SEVERAL_STAYS:
      return _("fits several stays");
    case INN_IMPORT_REASON_CURRENCY:
      return _("no currency");
    case INN_IMPORT_REASON_FORMAT:
      return _("cannot be a booking");
    case INN_IMPORT_REASON_TIMES:
      return _("times cannot be right");
    case INN_IMPORT_REASON_ROOM_TAKEN:
      return _("the room has another stay in one of these nights");
    case INN_IMPORT_REASON_GUEST_ELSEWHERE:
      return _("the guest has another stay in one of these nights");
    case INN_IMPORT_REASON_NO_STAY_THEN:
      return _("kept with the guest, in none of the stays");
    case INN_IMPORT_REASON_MISSING:
      return _("missing");
    case INN_IMPORT_REASON_DAY_AHEAD:
      return _("that day is still ahead");
    case INN_IMPORT_REASON_DUE_BEFORE:
      return _("before the day it was promised");
    case INN_IMPORT_REASON_CHOICE:
      return _("not in the list of the hotel");
    case INN_IMPORT_REASON_NO_CONSENT:
      return _("the guest did not agree to notes about health");
    case INN_IMPORT_REASON_ONESELF:
      return _("that is the guest");
    case INN_IMPORT_REASON_CIRCLE:
      return _("would lead back to who recommended the hotel");
    case INN_IMPORT_REASON_OWN:
    case INN_IMPORT_REASON_NONE:
    default:
      return "";
    }
}

/* In words, what is wrong, without the field. */
static char *
dup_reason (const InnImportComplaint *complaint)
{
  InnPhone phone = {
    .reason = complaint->phone,
    .digits = complaint->digits,
    .digits_expected = complaint->digits_expected,
  };
  char *words = complaint->reason == INN_IMPORT_REASON_PHONE ? inn_phone_dup_words (&phone) : NULL;

  if (words == NULL && complaint->words != NULL)
    words = g_strdup (complaint->words);

  return words != NULL ? words : g_strdup (get_reason_words (complaint->reason));
}

/* A day that cannot be is told with the field, as only so it is seen what is meant. */
static gboolean
is_impossible_day (const InnImportComplaint *complaint,
                   const char               *cell)
{
  return complaint->reason == INN_IMPORT_REASON_BIRTHDAY
         && (complaint->fatal || complaint->left_out)
         && strpbrk (cell, "0123456789") != NULL && strlen (cell) <= LONGEST_DAY;
}

/**
 * inn_import_complaint_dup_text:
 * @cell: the cell it is about, or ""
 *
 * Returns: (transfer full): which field is wrong and how, and whether it is left out: “Phone left
 *   out: Has 9 digits, usually there are 11”
 */
char *
inn_import_complaint_dup_text (const InnImportComplaint *complaint,
                               const char               *cell)
{
  g_autofree char *reason = NULL;
  g_autofree char *field = NULL;

  if (complaint->field == INN_FIELD_NONE)
    return g_strdup (get_reason_words (complaint->reason));

  field = g_strdup (complaint->label != NULL ? complaint->label
                                             : inn_sheet_field_get_label (complaint->field));
  if (is_impossible_day (complaint, cell))
    {
      g_autofree char *label = g_steal_pointer (&field);

      field = g_strdup_printf ("%s %s", label, cell);
      reason = g_strdup (get_reason_words (INN_IMPORT_REASON_DAY));
    }
  else
    {
      reason = dup_reason (complaint);
    }

  if (complaint->left_out && !complaint->fatal)
    /* Translators: the first is the name of a field, the second why its cell is not imported. */
    return g_strdup_printf (C_("import", "%s left out: %s"), field, reason);

  /* Translators: the first is the name of a field, the second what is wrong with it. */
  return g_strdup_printf (C_("import", "%s: %s"), field, reason);
}

/**
 * inn_import_complaint_join:
 * @sentences: (element-type utf8): each without its full stop
 *
 * Returns: (transfer full): one as it is, several as sentences behind each other, "" if there is none
 */
char *
inn_import_complaint_join (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      if (i > 0)
        g_string_append (text, C_("import, between sentences", ". "));
      g_string_append (text, sentences->pdata[i]);
    }
  if (sentences->len > 1)
    g_string_append (text, C_("import, after the last of several sentences", "."));

  return g_string_free (text, FALSE);
}
