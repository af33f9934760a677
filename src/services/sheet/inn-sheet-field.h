/* inn-sheet-field.h: what the rows of a sheet are, and what its columns can fill. */

#pragma once

#include "inn-booking-demand.h"
#include "inn-guest-field.h"

G_BEGIN_DECLS

/**
 * InnSheetRows:
 * @INN_SHEET_GUESTS: a guest each
 * @INN_SHEET_STAYS: a stay each, with columns that tell whose it is
 * @INN_SHEET_CHARGES: something a guest was charged, with columns that tell whom and at which stay
 * @INN_SHEET_PREFERENCES: something a guest likes, avoids or must not have
 * @INN_SHEET_INTERACTIONS: a call, a message, a visit, a note
 * @INN_SHEET_PROMISES: something a guest was promised
 * @INN_SHEET_CONSENTS: what a guest agreed to or not
 * @INN_SHEET_RELATIONS: somebody around a guest, who may be a guest too
 * @INN_SHEET_DATES: a day that matters to a guest beside the birthday
 *
 * What a sheet is a list of.
 */
typedef enum
{
  INN_SHEET_GUESTS,
  INN_SHEET_STAYS,
  INN_SHEET_CHARGES,
  INN_SHEET_PREFERENCES,
  INN_SHEET_INTERACTIONS,
  INN_SHEET_PROMISES,
  INN_SHEET_CONSENTS,
  INN_SHEET_RELATIONS,
  INN_SHEET_DATES,
} InnSheetRows;

#define INN_SHEET_N_ROWS 9

/* From here on a row is one fact known of a guest. */
#define INN_SHEET_FACTS INN_SHEET_PREFERENCES

/* An #InnGuestField, or one of the fields below, which stand behind those. */
typedef guint InnSheetField;

enum
{
  INN_FIELD_GUEST = INN_N_FIELDS, /* number of a guest in this book */
  INN_FIELD_ARRIVAL,
  INN_FIELD_ARRIVAL_TIME,
  INN_FIELD_DEPARTURE,
  INN_FIELD_DEPARTURE_TIME,
  INN_FIELD_NIGHTS,
  INN_FIELD_ROOM,
  INN_FIELD_ROOM_TYPE,
  INN_FIELD_STATUS,
  INN_FIELD_RATE,         /* of a night */
  INN_FIELD_RATE_PAID,    /* of a night, as it was paid */
  INN_FIELD_TOTAL,        /* of all nights */
  INN_FIELD_CURRENCY,
  INN_FIELD_PURPOSE,
  INN_FIELD_REQUESTS,
  INN_FIELD_COMPANIONS,
  INN_FIELD_PAYER,
  INN_FIELD_BILL_TO,
  INN_FIELD_SATISFACTION,
  INN_FIELD_RECOMMEND,
  INN_FIELD_DAY,
  INN_FIELD_CATEGORY,
  INN_FIELD_WHAT,
  INN_FIELD_AMOUNT,
  INN_FIELD_DEMAND,       /* an #InnBookingColumn, and those behind it */
};

/* A field the hotel has added to its guests; the column says which. */
#define INN_FIELD_OWN (INN_FIELD_DEMAND + INN_N_BOOKING_COLUMNS)

/* What a row about one fact known of a guest may say. */
enum
{
  INN_FIELD_KIND = INN_FIELD_OWN + 1,
  INN_FIELD_WORDS,
  INN_FIELD_TIME,
  INN_FIELD_BY,           /* who of the staff */
  INN_FIELD_AREA,
  INN_FIELD_TOPIC,
  INN_FIELD_CHOICE,
  INN_FIELD_STANCE,
  INN_FIELD_SEVERE,
  INN_FIELD_KNOWN_HOW,
  INN_FIELD_TIMES,
  INN_FIELD_CONFIRMED,
  INN_FIELD_DUE,
  INN_FIELD_DUE_TIME,
  INN_FIELD_STATE,
  INN_FIELD_OUTCOME,
  INN_FIELD_CONSENT,
  INN_FIELD_ANSWER,
  INN_FIELD_WORDING,
  INN_FIELD_HOW,
  INN_FIELD_OTHER,
  INN_FIELD_OTHER_PHONE,
  INN_FIELD_BORN,
  INN_FIELD_OCCASION,     /* a day as people tell birthdays */
  INN_SHEET_N_FIELDS,
};

#define INN_FIELD_FACT INN_FIELD_KIND
#define INN_N_FACT_FIELDS (INN_SHEET_N_FIELDS - INN_FIELD_FACT)

const char *inn_sheet_rows_to_nick         (InnSheetRows   rows);
gboolean    inn_sheet_rows_from_nick       (const char    *nick,
                                            InnSheetRows  *rows);

const char *inn_sheet_field_get_key        (InnSheetField  field);
const char *inn_sheet_field_get_label      (InnSheetField  field);
gboolean    inn_sheet_field_from_key       (const char    *key,
                                            InnSheetRows   rows,
                                            InnSheetField *field);
gboolean    inn_sheet_field_fits           (InnSheetField  field,
                                            InnSheetRows   rows);
gboolean    inn_sheet_field_is_day         (InnSheetField  field);
gboolean    inn_sheet_field_is_money       (InnSheetField  field);
gboolean    inn_sheet_field_takes_several  (InnSheetField  field);
gboolean    inn_sheet_field_keeps_lines    (InnSheetField  field);

G_END_DECLS
