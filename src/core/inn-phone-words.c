/* inn-phone-words.c: why a telephone number is not wholly trusted, in words for people. */

#include "config.h"

#include "inn-phone.h"

#include <glib/gi18n-lib.h>

/**
 * inn_phone_dup_words:
 * @phone: what inn_phone_parse() gave; only its reason and its digits are looked at
 *
 * The same words in the form and in the report of an import.
 *
 * Returns: (transfer full) (nullable): a translated sentence without its full stop: what is wrong
 *   and what was expected; %NULL where nothing is
 */
char *
inn_phone_dup_words (const InnPhone *phone)
{
  g_return_val_if_fail (phone != NULL, NULL);

  switch (phone->reason)
    {
    case INN_PHONE_REASON_NO_DIGITS:
      return g_strdup (_("There is no number in it; mend or empty it to save"));
    case INN_PHONE_REASON_DAMAGED:
      return g_strdup (_("A spreadsheet has rounded this number; write it anew"));
    case INN_PHONE_REASON_TOO_SHORT:
    case INN_PHONE_REASON_TOO_LONG:
      if (phone->digits_expected > 0)
        return g_strdup_printf (_("Has %1$u digits, usually there are %2$u"),
                                phone->digits, phone->digits_expected);
      return g_strdup (phone->reason == INN_PHONE_REASON_TOO_SHORT
                         ? _("Seems to be too short for a number")
                         : _("Seems to be too long for a number"));
    case INN_PHONE_REASON_UNALLOCATED:
      return g_strdup (_("No numbers begin like this; check it"));
    case INN_PHONE_REASON_NO_AREA_CODE:
      return g_strdup (_("The area code or the country code is missing, for example 0571 or +852"));
    case INN_PHONE_REASON_NO_COUNTRY:
      return g_strdup (_("No country has this code; check it"));
    case INN_PHONE_REASON_SEVERAL:
      return g_strdup (_("These are several numbers; give each a field of its own"));
    case INN_PHONE_REASON_NONE:
    case INN_PHONE_REASON_EMPTY:
    default:
      return NULL;
    }
}
