/* inn-guest-label.c: the choices of a guest's profile as people read them.
 *
 * The form, the card and an exported sheet say the same word; an imported one is understood in every
 * language of the program.
 */

#include "config.h"

#include "inn-guest-label.h"

#include <glib/gi18n-lib.h>

/**
 * inn_gender_get_label:
 *
 * Returns: (transfer none): the translated word; "" where nothing is known
 */
const char *
inn_gender_get_label (InnGender gender)
{
  switch (gender)
    {
    case INN_GENDER_FEMALE:
      return C_ ("gender", "Female");
    case INN_GENDER_MALE:
      return C_ ("gender", "Male");
    case INN_GENDER_OTHER:
      return C_ ("gender", "Other");
    case INN_GENDER_UNKNOWN:
    default:
      return "";
    }
}

/**
 * inn_guest_type_get_label:
 *
 * Returns: (transfer none): the translated word
 */
const char *
inn_guest_type_get_label (InnGuestType type)
{
  switch (type)
    {
    case INN_GUEST_TYPE_GROUP:
      return C_ ("guest type", "Group");
    case INN_GUEST_TYPE_COMPANY:
      return C_ ("guest type", "Company");
    case INN_GUEST_TYPE_INDIVIDUAL:
    default:
      return C_ ("guest type", "Individual");
    }
}
