/* inn-phone.h: telephone numbers as people and spreadsheets write them. */

#pragma once

#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnPhoneReason:
 * @INN_PHONE_REASON_NONE: nothing to say
 * @INN_PHONE_REASON_EMPTY: no text
 * @INN_PHONE_REASON_NO_DIGITS: no digit, or other words around the number
 * @INN_PHONE_REASON_DAMAGED: a spreadsheet's rounded form, as "1.38E+10"
 * @INN_PHONE_REASON_TOO_SHORT: fewer digits than a number of this kind has
 * @INN_PHONE_REASON_TOO_LONG: more digits than a number of this kind has
 * @INN_PHONE_REASON_UNALLOCATED: no such prefix is in use
 * @INN_PHONE_REASON_NO_AREA_CODE: a landline number without its area code, or without the 0 before it;
 *   eight digits may also be of Hong Kong or Macau without their country code
 * @INN_PHONE_REASON_NO_COUNTRY: unknown country code
 * @INN_PHONE_REASON_SEVERAL: more than one number; see inn_phone_split()
 */
typedef enum
{
  INN_PHONE_REASON_NONE,
  INN_PHONE_REASON_EMPTY,
  INN_PHONE_REASON_NO_DIGITS,
  INN_PHONE_REASON_DAMAGED,
  INN_PHONE_REASON_TOO_SHORT,
  INN_PHONE_REASON_TOO_LONG,
  INN_PHONE_REASON_UNALLOCATED,
  INN_PHONE_REASON_NO_AREA_CODE,
  INN_PHONE_REASON_NO_COUNTRY,
  INN_PHONE_REASON_SEVERAL,
} InnPhoneReason;

/**
 * InnPhoneKind:
 * @INN_PHONE_KIND_UNKNOWN: cannot be told
 * @INN_PHONE_KIND_MOBILE: a mobile of mainland China
 * @INN_PHONE_KIND_LANDLINE: a landline of mainland China
 * @INN_PHONE_KIND_SERVICE: a 400, 800, 95 or 1xx service number of mainland China
 * @INN_PHONE_KIND_FOREIGN: a number of any other region
 */
typedef enum
{
  INN_PHONE_KIND_UNKNOWN,
  INN_PHONE_KIND_MOBILE,
  INN_PHONE_KIND_LANDLINE,
  INN_PHONE_KIND_SERVICE,
  INN_PHONE_KIND_FOREIGN,
} InnPhoneKind;

/**
 * InnPhone:
 * @normalised: (nullable): "+8613805716620"; bare digits where the country or area cannot be known;
 *   %NULL if there is no number in the text
 * @extension: (nullable): digits of the extension, kept apart
 * @validity: how far to trust it
 * @reason: why not wholly
 * @kind: what sort of number it is
 * @digits: how many digits the national number has
 * @digits_expected: how many it should have, 0 if that is not fixed
 */
typedef struct
{
  char           *normalised;
  char           *extension;
  InnValidity     validity;
  InnPhoneReason  reason;
  InnPhoneKind    kind;
  guint           digits;
  guint           digits_expected;
} InnPhone;

InnPhone *inn_phone_parse      (const char *text,
                                const char *default_region);
void      inn_phone_free       (InnPhone   *phone);
char     *inn_phone_normalise  (const char *text,
                                const char *default_region);
char     *inn_phone_format     (const char *text,
                                const char *default_region);
gboolean  inn_phone_is_whole   (const InnPhone *phone);
gboolean  inn_phone_is_damaged (const char *text);
char     *inn_phone_dup_trunk  (const char *normalised);
char     *inn_phone_dup_words  (const InnPhone *phone);
char    **inn_phone_split      (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPhone, inn_phone_free)

G_END_DECLS
