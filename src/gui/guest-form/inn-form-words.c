/* inn-form-words.c: see inn-form-words.h. A refusal says what is wrong and how it is mended. */

#include "config.h"

#include "inn-form-words.h"

#include "inn-format.h"
#include "inn-lunar.h"

#include <glib/gi18n.h>

/**
 * inn_form_words_phone:
 * @text: as typed
 * @region: ISO 3166 code of numbers without a country
 * @message: (out) (nullable): a sentence
 *
 * Returns: how the field looks; understood for a number without any doubt
 */
InnFieldState
inn_form_words_phone (const char  *text,
                      const char  *region,
                      char       **message)
{
  g_autoptr (InnPhone) phone = inn_phone_parse (text, region);

  *message = inn_phone_dup_words (phone);
  if (phone->reason == INN_PHONE_REASON_EMPTY)
    return INN_FIELD_PLAIN;
  if (phone->validity == INN_VALIDITY_OK)
    return INN_FIELD_UNDERSTOOD;

  return inn_field_state_of (phone->validity);
}

static char *
dup_email_reason (InnEmailReason  reason,
                  const char     *suggestion)
{
  switch (reason)
    {
    case INN_EMAIL_REASON_NO_AT:
      return g_strdup (_("There is no @ in it; mend or empty it to save"));
    case INN_EMAIL_REASON_SEVERAL_AT:
      return g_strdup (_("There is more than one @ in it; give each address a field of its own"));
    case INN_EMAIL_REASON_NO_NAME:
      return g_strdup (_("The part before the @ is missing; mend or empty it to save"));
    case INN_EMAIL_REASON_NO_DOMAIN:
      return g_strdup (_("The part after the @ is missing; mend or empty it to save"));
    case INN_EMAIL_REASON_NO_ENDING:
      return g_strdup (_("The ending is missing, for example .com; mend or empty it to save"));
    case INN_EMAIL_REASON_CHARACTER:
      return g_strdup (_("An address cannot hold this character; mend or empty it to save"));
    case INN_EMAIL_REASON_DOTS:
      return g_strdup (_("There is a dot where none can be; mend or empty it to save"));
    case INN_EMAIL_REASON_TOO_LONG:
      return g_strdup (_("Too long for an address; mend or empty it to save"));
    case INN_EMAIL_REASON_TYPO:
      return suggestion != NULL ? g_strdup_printf (_("Did you mean %s?"), suggestion)
                                : g_strdup (_("Looks like a slip of the keys; check it"));
    case INN_EMAIL_REASON_NONE:
    case INN_EMAIL_REASON_EMPTY:
    default:
      return NULL;
    }
}

/**
 * inn_form_words_email:
 * @text: as typed
 * @message: (out) (nullable): a sentence
 *
 * Returns: how the field looks
 */
InnFieldState
inn_form_words_email (const char  *text,
                      char       **message)
{
  InnEmailReason reason = INN_EMAIL_REASON_NONE;
  g_autofree char *suggestion = NULL;
  InnValidity validity = inn_email_check (text, &reason, &suggestion);

  *message = dup_email_reason (reason, suggestion);

  return reason == INN_EMAIL_REASON_EMPTY ? INN_FIELD_PLAIN : inn_field_state_of (validity);
}

static const char *
get_resident_reason (InnResidentIdReason reason)
{
  switch (reason)
    {
    case INN_RESIDENT_ID_REASON_LENGTH:
      return _("A resident ID has 18 characters");
    case INN_RESIDENT_ID_REASON_CHARACTER:
      return _("A resident ID has digits only, and at most an X at its end");
    case INN_RESIDENT_ID_REASON_REGION:
      return _("No province has these first two digits");
    case INN_RESIDENT_ID_REASON_BIRTH_DATE:
      return _("There is no such date of birth in it");
    case INN_RESIDENT_ID_REASON_CHECKSUM:
      return _("The last character does not fit: one digit is probably wrong");
    case INN_RESIDENT_ID_REASON_NONE:
    case INN_RESIDENT_ID_REASON_EMPTY:
    default:
      return NULL;
    }
}

/**
 * inn_form_words_document:
 * @kind: what it is said to be
 * @text: the number as typed
 * @message: (out) (nullable): a sentence
 *
 * Returns: how the field looks
 */
InnFieldState
inn_form_words_document (InnDocumentKind   kind,
                         const char       *text,
                         char            **message)
{
  InnResidentIdReason reason = INN_RESIDENT_ID_REASON_NONE;
  InnResidentId id;
  InnValidity validity;

  *message = NULL;
  if (text[strspn (text, " \t")] == '\0')
    return INN_FIELD_PLAIN;

  validity = inn_document_number_check (kind, text);
  if (kind == INN_DOCUMENT_RESIDENT_ID)
    {
      inn_resident_id_parse (text, &id, &reason);
      *message = g_strdup (get_resident_reason (reason));
    }
  if (*message == NULL && validity != INN_VALIDITY_OK)
    *message = g_strdup_printf (_("%s: numbers of this kind look different"),
                                inn_format_document_kind (kind));

  return inn_field_state_of (validity);
}

/**
 * inn_form_words_known:
 * @known: a guest of the book
 *
 * Returns: (transfer full): why that guest may be the one being typed, before the name
 */
char *
inn_form_words_known (const InnKnownGuest *known)
{
  switch (known->reason)
    {
    case INN_KNOWN_BY_DOCUMENT:
      return g_strdup (_("This ID is in the book:"));
    case INN_KNOWN_BY_BIRTHDAY:
      return g_strdup (_("Same name, same birthday:"));
    case INN_KNOWN_BY_FIELD:
      /* Translators: the name of a field of the hotel. */
      return g_strdup_printf (_("The same “%s” is in the book:"), known->field);
    case INN_KNOWN_NAMESAKE:
      return g_strdup (_("This name is in the book:"));
    case INN_KNOWN_BY_SOURCE:
    case INN_KNOWN_BY_CONTACT:
    case INN_KNOWN_SHARES_CONTACT:
    default:
      switch (known->contact_kind)
        {
        case INN_CONTACT_EMAIL:
          return g_strdup (_("This email is in the book:"));
        case INN_CONTACT_WECHAT:
          return g_strdup (_("This WeChat is in the book:"));
        case INN_CONTACT_PHONE:
        case INN_CONTACT_ADDRESS:
        default:
          return g_strdup (_("This number is in the book:"));
        }
    }
}
