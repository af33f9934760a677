/* inn-phone-module.cpp: libphonenumber behind one C function. Built as a module of its own and
 * loaded by inn-phone-world.c when the first foreign number is met. No exception leaves it.
 */

#include "inn-phone-module.h"

#include <gmodule.h>
#include <phonenumbers/phonenumberutil.h>

#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

extern "C" G_MODULE_EXPORT InnPhoneModuleResult inn_phone_module_read (const char *text,
                                                                       const char *region,
                                                                       char       *normalised,
                                                                       gsize       size,
                                                                       guint      *digits);

static InnPhoneModuleResult
judge_parsing (PhoneNumberUtil::ErrorType error)
{
  switch (error)
    {
    case PhoneNumberUtil::NO_PARSING_ERROR:
      return INN_PHONE_MODULE_OK;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
      return INN_PHONE_MODULE_NO_COUNTRY;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
      return INN_PHONE_MODULE_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG_NSN:
      return INN_PHONE_MODULE_TOO_LONG;
    default:
      return INN_PHONE_MODULE_NOT_A_NUMBER;
    }
}

static InnPhoneModuleResult
judge_number (const PhoneNumberUtil &util, const PhoneNumber &number)
{
  if (util.IsValidNumber (number))
    return INN_PHONE_MODULE_OK;

  switch (util.IsPossibleNumberWithReason (number))
    {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
      return INN_PHONE_MODULE_NO_COUNTRY;
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
      return INN_PHONE_MODULE_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG:
      return INN_PHONE_MODULE_TOO_LONG;
    default:
      return INN_PHONE_MODULE_UNALLOCATED;
    }
}

InnPhoneModuleResult
inn_phone_module_read (const char *text,
                       const char *region,
                       char       *normalised,
                       gsize       size,
                       guint      *digits)
{
  try
    {
      const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance ();
      PhoneNumber number;
      std::string written;
      std::string national;
      InnPhoneModuleResult result = judge_parsing (util->Parse (text, region, &number));

      if (result != INN_PHONE_MODULE_OK)
        return result;

      util->Format (number, PhoneNumberUtil::E164, &written);
      util->GetNationalSignificantNumber (number, &national);
      if (g_strlcpy (normalised, written.c_str (), size) >= size)
        return INN_PHONE_MODULE_TOO_LONG;
      *digits = national.size ();
      return judge_number (*util, number);
    }
  catch (...)
    {
      return INN_PHONE_MODULE_FAILED;
    }
}
