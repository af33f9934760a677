/* inn-sheet-field.c: what the rows of a sheet are, and what its columns can fill. */

#include "config.h"

#include "inn-sheet-field.h"

#include <glib/gi18n-lib.h>

#define GUESTS (1 << INN_SHEET_GUESTS)
#define STAYS (1 << INN_SHEET_STAYS)
#define CHARGES (1 << INN_SHEET_CHARGES)
#define PREFERENCES (1 << INN_SHEET_PREFERENCES)
#define INTERACTIONS (1 << INN_SHEET_INTERACTIONS)
#define PROMISES (1 << INN_SHEET_PROMISES)
#define CONSENTS (1 << INN_SHEET_CONSENTS)
#define RELATIONS (1 << INN_SHEET_RELATIONS)
#define DATES (1 << INN_SHEET_DATES)
#define FACTS (PREFERENCES | INTERACTIONS | PROMISES | CONSENTS | RELATIONS | DATES)

/* Whatever is not a list of guests says whose its rows are. */
#define OTHERS (STAYS | CHARGES | FACTS)

static const char *const row_nicks[] = {
  "guests", "stays", "charges", "preferences", "interactions", "promises", "consents",
  "relations", "dates",
};

G_STATIC_ASSERT (G_N_ELEMENTS (row_nicks) == INN_SHEET_N_ROWS);

/* What of a guest a row about something else may have: who it is, and what is meant of the stay. */
static const struct
{
  InnGuestField field;
  guint         rows;
} shared[] = {
  { INN_FIELD_NONE, OTHERS },       { INN_FIELD_NAME, OTHERS },
  { INN_FIELD_LATIN_NAME, OTHERS }, { INN_FIELD_BIRTHDAY, OTHERS },
  { INN_FIELD_PHONE, OTHERS },      { INN_FIELD_EMAIL, OTHERS },
  { INN_FIELD_WECHAT, OTHERS },     { INN_FIELD_DOCUMENT, OTHERS },
  { INN_FIELD_COMPANY, STAYS },              { INN_FIELD_CHANNEL, STAYS },
  { INN_FIELD_NOTE, STAYS },
};

/* From INN_FIELD_GUEST on. */
static const struct
{
  const char *key;
  const char *label;
  guint       rows;
} fields[] = {
  { "guest", NC_ ("sheet column", "Guest number"), GUESTS | OTHERS },
  { "arrival", NC_ ("sheet column", "Arrival"), STAYS | CHARGES },
  { "arrival-time", NC_ ("sheet column", "Time of arrival"), STAYS },
  { "departure", NC_ ("sheet column", "Departure"), STAYS },
  { "departure-time", NC_ ("sheet column", "Time of departure"), STAYS },
  { "nights", NC_ ("sheet column", "Nights"), STAYS },
  { "room", NC_ ("sheet column", "Room"), STAYS | CHARGES },
  { "room-type", NC_ ("sheet column", "Room type"), STAYS },
  { "status", NC_ ("sheet column", "Status"), STAYS },
  { "rate", NC_ ("sheet column", "Rate of a night"), STAYS },
  { "rate-paid", NC_ ("sheet column", "Rate paid for a night"), STAYS },
  { "total", NC_ ("sheet column", "Price of all nights"), STAYS },
  { "currency", NC_ ("sheet column", "Currency"), STAYS | CHARGES },
  { "purpose", NC_ ("sheet column", "Purpose"), STAYS },
  { "requests", NC_ ("sheet column", "Requests"), STAYS },
  { "companions", NC_ ("sheet column", "Companions"), STAYS },
  { "payer", NC_ ("sheet column", "Who pays"), STAYS },
  { "bill-to", NC_ ("sheet column", "Bill to"), STAYS },
  { "satisfaction", NC_ ("sheet column", "Satisfaction"), STAYS },
  { "recommend", NC_ ("sheet column", "Would recommend"), STAYS },
  { "day", NC_ ("sheet column", "Day"), CHARGES | INTERACTIONS | PROMISES | CONSENTS },
  { "category", NC_ ("sheet column", "Category"), CHARGES },
  { "what", NC_ ("sheet column", "What for"), CHARGES },
  { "amount", NC_ ("sheet column", "Amount"), CHARGES },
  { "demand-year", NC_ ("sheet column", "Year of arrival"), STAYS },
  { "demand-month", NC_ ("sheet column", "Month of arrival"), STAYS },
  { "demand-week", NC_ ("sheet column", "Week of arrival"), STAYS },
  { "demand-day", NC_ ("sheet column", "Day of the month"), STAYS },
  { "demand-weekend-nights", NC_ ("sheet column", "Nights at weekends"), STAYS },
  { "demand-week-nights", NC_ ("sheet column", "Nights of the week"), STAYS },
  { "demand-status", NC_ ("sheet column", "Status of the booking"), STAYS },
  { "demand-cancelled", NC_ ("sheet column", "Whether cancelled"), STAYS },
  { "demand-rate", NC_ ("sheet column", "Average daily rate"), STAYS },
  { "demand-segment", NC_ ("sheet column", "Market segment"), STAYS },
  { "demand-room-type", NC_ ("sheet column", "Assigned room type"), STAYS },
  { "demand-reserved-type", NC_ ("sheet column", "Reserved room type"), STAYS },
  { "own", NC_ ("sheet column", "Field of the hotel"), GUESTS },
  { "kind", NC_ ("sheet column", "Kind"), INTERACTIONS | PROMISES | RELATIONS | DATES },
  { "words", NC_ ("sheet column", "In words"), PREFERENCES | INTERACTIONS | PROMISES | RELATIONS | DATES },
  { "time", NC_ ("sheet column", "Time"), INTERACTIONS | CONSENTS },
  { "by", NC_ ("sheet column", "By whom"), PREFERENCES | INTERACTIONS | PROMISES | CONSENTS },
  { "area", NC_ ("sheet column", "Area"), PREFERENCES },
  { "topic", NC_ ("sheet column", "Topic"), PREFERENCES },
  { "choice", NC_ ("sheet column", "Choice"), PREFERENCES },
  { "stance", NC_ ("sheet column", "Likes or not"), PREFERENCES },
  { "severe", NC_ ("sheet column", "Severe"), PREFERENCES },
  { "known-how", NC_ ("sheet column", "How it is known"), PREFERENCES },
  { "times", NC_ ("sheet column", "How often"), PREFERENCES },
  { "confirmed", NC_ ("sheet column", "Last confirmed"), PREFERENCES },
  { "due", NC_ ("sheet column", "Until"), PROMISES },
  { "due-time", NC_ ("sheet column", "Until what time"), PROMISES },
  { "state", NC_ ("sheet column", "State"), PROMISES },
  { "outcome", NC_ ("sheet column", "What became of it"), PROMISES },
  { "consent", NC_ ("sheet column", "Consent to"), CONSENTS },
  { "answer", NC_ ("sheet column", "Answer"), CONSENTS },
  { "wording", NC_ ("sheet column", "Wording"), CONSENTS },
  { "how", NC_ ("sheet column", "How it was said"), CONSENTS },
  { "other", NC_ ("sheet column", "Who it is"), RELATIONS },
  { "other-phone", NC_ ("sheet column", "Phone of that person"), RELATIONS },
  { "born", NC_ ("sheet column", "Born"), RELATIONS },
  { "occasion", NC_ ("sheet column", "Which day"), DATES },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == INN_SHEET_N_FIELDS - INN_N_FIELDS);

/**
 * inn_sheet_rows_to_nick:
 *
 * Returns: (transfer none): the stable name, as the console takes it
 */
const char *
inn_sheet_rows_to_nick (InnSheetRows rows)
{
  g_return_val_if_fail ((guint) rows < INN_SHEET_N_ROWS, NULL);

  return row_nicks[rows];
}

/**
 * inn_sheet_rows_from_nick:
 *
 * Returns: whether there are such rows
 */
gboolean
inn_sheet_rows_from_nick (const char   *nick,
                          InnSheetRows *rows)
{
  for (guint i = 0; i < INN_SHEET_N_ROWS; i++)
    if (g_str_equal (row_nicks[i], nick))
      {
        *rows = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_sheet_field_get_key:
 *
 * Returns: (transfer none): the stable name, for mappings
 */
const char *
inn_sheet_field_get_key (InnSheetField field)
{
  g_return_val_if_fail (field < INN_SHEET_N_FIELDS, NULL);

  return field < INN_N_FIELDS ? inn_guest_field_get_key (field) : fields[field - INN_N_FIELDS].key;
}

/**
 * inn_sheet_field_get_label:
 *
 * Returns: (transfer none): what people call it, translated
 */
const char *
inn_sheet_field_get_label (InnSheetField field)
{
  g_return_val_if_fail (field < INN_SHEET_N_FIELDS, NULL);

  return field < INN_N_FIELDS ? inn_guest_field_get_label (field)
                              : g_dpgettext2 (GETTEXT_PACKAGE, "sheet column",
                                              fields[field - INN_N_FIELDS].label);
}

/**
 * inn_sheet_field_from_key:
 * @rows: what the sheet is a list of
 *
 * Returns: whether such a sheet can have a column of that name
 */
gboolean
inn_sheet_field_from_key (const char    *key,
                          InnSheetRows   rows,
                          InnSheetField *field)
{
  for (InnSheetField i = 0; i < INN_SHEET_N_FIELDS; i++)
    if (inn_sheet_field_fits (i, rows) && g_str_equal (inn_sheet_field_get_key (i), key))
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_sheet_field_fits:
 *
 * Returns: whether a sheet of @rows can have it
 */
gboolean
inn_sheet_field_fits (InnSheetField field,
                      InnSheetRows  rows)
{
  g_return_val_if_fail (field < INN_SHEET_N_FIELDS, FALSE);

  if (field >= INN_N_FIELDS)
    return (fields[field - INN_N_FIELDS].rows & 1 << rows) != 0;
  if (rows == INN_SHEET_GUESTS)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    if (shared[i].field == field)
      return (shared[i].rows & 1 << rows) != 0;

  return FALSE;
}

/**
 * inn_sheet_field_is_day:
 *
 * Returns: whether its cells are days, whose order may have to be asked
 */
gboolean
inn_sheet_field_is_day (InnSheetField field)
{
  return field == INN_FIELD_BIRTHDAY || field == INN_FIELD_ARRIVAL || field == INN_FIELD_DEPARTURE
         || field == INN_FIELD_DAY || field == INN_FIELD_CONFIRMED || field == INN_FIELD_DUE
         || field == INN_FIELD_OCCASION;
}

/**
 * inn_sheet_field_is_money:
 *
 * Returns: whether its cells are amounts, whose unit may have to be asked
 */
gboolean
inn_sheet_field_is_money (InnSheetField field)
{
  return field == INN_FIELD_RATE || field == INN_FIELD_RATE_PAID || field == INN_FIELD_TOTAL
         || field == INN_FIELD_AMOUNT;
}

/**
 * inn_sheet_field_takes_several:
 *
 * Returns: whether several columns may fill it together
 */
gboolean
inn_sheet_field_takes_several (InnSheetField field)
{
  InnContactKind kind;

  if (field >= INN_N_FIELDS)
    return field == INN_FIELD_REQUESTS || field == INN_FIELD_OWN;

  return field == INN_FIELD_NONE || field == INN_FIELD_NOTE || field == INN_FIELD_TAGS
         || field == INN_FIELD_DOCUMENT || inn_guest_field_get_contact_kind (field, &kind);
}

/**
 * inn_sheet_field_keeps_lines:
 *
 * Returns: whether its cells are texts that may be long and have several lines
 */
gboolean
inn_sheet_field_keeps_lines (InnSheetField field)
{
  return field == INN_FIELD_NOTE || field == INN_FIELD_REQUESTS || field == INN_FIELD_WORDS
         || field == INN_FIELD_WORDING || field == INN_FIELD_OUTCOME || field == INN_FIELD_OWN;
}
