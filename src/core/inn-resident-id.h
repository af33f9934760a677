/* inn-resident-id.h: the Chinese resident identity number of GB 11643-1999. */

#pragma once

#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnResidentIdReason:
 * @INN_RESIDENT_ID_REASON_NONE: nothing to say
 * @INN_RESIDENT_ID_REASON_EMPTY: no text
 * @INN_RESIDENT_ID_REASON_LENGTH: neither 18 nor 15 characters
 * @INN_RESIDENT_ID_REASON_CHARACTER: something other than digits and a last X
 * @INN_RESIDENT_ID_REASON_REGION: no province begins with these two digits
 * @INN_RESIDENT_ID_REASON_BIRTH_DATE: the date in it does not exist
 * @INN_RESIDENT_ID_REASON_CHECKSUM: the last character does not fit the others
 */
typedef enum
{
  INN_RESIDENT_ID_REASON_NONE,
  INN_RESIDENT_ID_REASON_EMPTY,
  INN_RESIDENT_ID_REASON_LENGTH,
  INN_RESIDENT_ID_REASON_CHARACTER,
  INN_RESIDENT_ID_REASON_REGION,
  INN_RESIDENT_ID_REASON_BIRTH_DATE,
  INN_RESIDENT_ID_REASON_CHECKSUM,
} InnResidentIdReason;

/**
 * InnResidentId:
 * @number: the 18 characters, upper case
 * @region: the six digits of the place of first registration
 * @year: year of birth
 * @month: month of birth, 1 to 12
 * @day: day of birth, 1 to 31
 * @female: whether the sequence number is even
 */
typedef struct
{
  char     number[19];
  char     region[7];
  guint    year;
  guint    month;
  guint    day;
  gboolean female;
} InnResidentId;

InnValidity inn_resident_id_parse    (const char          *text,
                                      InnResidentId       *id,
                                      InnResidentIdReason *reason);
char        inn_resident_id_checksum (const char          *first_seventeen);

G_END_DECLS
