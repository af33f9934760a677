/* inn-guest-field.h: everything a guest's profile can hold, by one name each.
 *
 * Import headings, export columns, the form and the journal's sentences speak of the same fields;
 * here is the one list of them.
 */

#pragma once

#include "inn-guest.h"

G_BEGIN_DECLS

typedef enum
{
  INN_FIELD_NONE,
  INN_FIELD_NAME,
  INN_FIELD_LATIN_NAME,
  INN_FIELD_SALUTATION,
  INN_FIELD_READING,
  INN_FIELD_GENDER,
  INN_FIELD_BIRTHDAY,
  INN_FIELD_PHONE,
  INN_FIELD_EMAIL,
  INN_FIELD_WECHAT,
  INN_FIELD_ADDRESS,
  INN_FIELD_DOCUMENT,
  INN_FIELD_NATIONALITY,
  INN_FIELD_LANGUAGE,
  INN_FIELD_COMPANY,
  INN_FIELD_OCCUPATION,
  INN_FIELD_REGION,
  INN_FIELD_TYPE,
  INN_FIELD_VIP,
  INN_FIELD_BANNED,
  INN_FIELD_CHANNEL,
  INN_FIELD_STAFF,
  INN_FIELD_TAGS,
  INN_FIELD_NOTE,
} InnGuestField;

#define INN_N_FIELDS 24

const char    *inn_guest_field_get_key   (InnGuestField   field);
const char    *inn_guest_field_get_label (InnGuestField   field);
gboolean       inn_guest_field_from_key  (const char     *key,
                                          InnGuestField  *field);
gboolean       inn_guest_field_get_text  (InnGuestField   field,
                                          InnGuestText   *text);
gboolean       inn_guest_field_get_contact_kind
                                         (InnGuestField   field,
                                          InnContactKind *kind);

G_END_DECLS
