/* inn-email.h: email addresses: checked, folded for comparison, agencies' relays recognised. */

#pragma once

#include "inn-validity.h"

G_BEGIN_DECLS

/**
 * InnEmailReason:
 * @INN_EMAIL_REASON_NONE: nothing to say
 * @INN_EMAIL_REASON_EMPTY: no text
 * @INN_EMAIL_REASON_NO_AT: no @ sign
 * @INN_EMAIL_REASON_SEVERAL_AT: more than one @ sign
 * @INN_EMAIL_REASON_NO_NAME: nothing before the @
 * @INN_EMAIL_REASON_NO_DOMAIN: nothing after the @
 * @INN_EMAIL_REASON_NO_ENDING: the domain has no ending, as ".com"
 * @INN_EMAIL_REASON_CHARACTER: a character no address can hold, a space for instance
 * @INN_EMAIL_REASON_DOTS: a dot at the start or end of a part, or two in a row
 * @INN_EMAIL_REASON_TOO_LONG: longer than addresses may be
 * @INN_EMAIL_REASON_TYPO: looks like a slip of the keys; there is a suggestion
 */
typedef enum
{
  INN_EMAIL_REASON_NONE,
  INN_EMAIL_REASON_EMPTY,
  INN_EMAIL_REASON_NO_AT,
  INN_EMAIL_REASON_SEVERAL_AT,
  INN_EMAIL_REASON_NO_NAME,
  INN_EMAIL_REASON_NO_DOMAIN,
  INN_EMAIL_REASON_NO_ENDING,
  INN_EMAIL_REASON_CHARACTER,
  INN_EMAIL_REASON_DOTS,
  INN_EMAIL_REASON_TOO_LONG,
  INN_EMAIL_REASON_TYPO,
} InnEmailReason;

InnValidity inn_email_check     (const char      *text,
                                 InnEmailReason  *reason,
                                 char           **suggestion);
char       *inn_email_normalise (const char      *text);
gboolean    inn_email_is_relay  (const char      *email);

G_END_DECLS
