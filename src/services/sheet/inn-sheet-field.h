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
 *
 * What a sheet is a list of.
 */
typedef enum
{
  INN_SHEET_GUESTS,
  INN_SHEET_STAYS,
  INN_SHEET_CHARGES,
} InnSheetRows;

#define INN_SHEET_N_ROWS 3

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

#define INN_SHEET_N_FIELDS (INN_FIELD_DEMAND + INN_N_BOOKING_COLUMNS)

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

G_END_DECLS
