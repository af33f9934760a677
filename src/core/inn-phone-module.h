/* inn-phone-module.h: the door between the C program and the C++ module over libphonenumber. The
 * module is loaded only when a foreign number is met, so that nobody else pays for its libraries.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INN_PHONE_MODULE_NAME "innkeeper-phonenumber"
#define INN_PHONE_MODULE_SYMBOL "inn_phone_module_read"

typedef enum
{
  INN_PHONE_MODULE_OK,
  INN_PHONE_MODULE_NOT_A_NUMBER,
  INN_PHONE_MODULE_NO_COUNTRY,
  INN_PHONE_MODULE_TOO_SHORT,
  INN_PHONE_MODULE_TOO_LONG,
  INN_PHONE_MODULE_UNALLOCATED,
  INN_PHONE_MODULE_FAILED,
} InnPhoneModuleResult;

/**
 * InnPhoneModuleRead:
 * @text: ASCII, a number as typed
 * @region: ISO 3166 code of the region it was typed in
 * @normalised: (out): "+442079460958", if the result says there is a number
 * @size: size of @normalised
 * @digits: (out): how many digits the national number has
 *
 * Returns: what the number is worth; never throws
 */
typedef InnPhoneModuleResult (*InnPhoneModuleRead) (const char *text,
                                                    const char *region,
                                                    char       *normalised,
                                                    gsize       size,
                                                    guint      *digits);

G_END_DECLS
