/* inn-phone-world.c: asks libphonenumber about foreign numbers, if its module is there. The module
 * is opened once, on first need, and stays. Without it the caller goes by the syntax of E.164.
 * Thread-safe.
 */

#include "config.h"

#include "inn-phone-private.h"

#include <gmodule.h>

#include "inn-phone-module.h"

static InnPhoneModuleRead
open_module (void)
{
  const char *folder = g_getenv ("INNKEEPER_MODULE_DIR");
  g_autofree char *path = NULL;
  GModule *module;
  gpointer symbol = NULL;

  if (!g_module_supported ())
    return NULL;

  path = g_strdup_printf ("%s/lib%s.%s", folder && *folder ? folder : MODULE_DIR,
                          INN_PHONE_MODULE_NAME, G_MODULE_SUFFIX);
  module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (!module)
    {
      g_debug ("Foreign numbers are checked by their syntax only: %s", g_module_error ());
      return NULL;
    }
  if (!g_module_symbol (module, INN_PHONE_MODULE_SYMBOL, &symbol))
    {
      g_debug ("%s is not the module looked for", path);
      g_module_close (module);
      return NULL;
    }
  g_module_make_resident (module);
  return (InnPhoneModuleRead) symbol;
}

static InnPhoneModuleRead
get_module (void)
{
  static gsize once = 0;
  static InnPhoneModuleRead module_read = NULL;

  if (g_once_init_enter (&once))
    {
      module_read = open_module ();
      g_once_init_leave (&once, 1);
    }
  return module_read;
}

gboolean
inn_phone_world_read (const char *text,
                      const char *region,
                      InnPhone   *phone)
{
  static const struct
  {
    InnValidity validity;
    InnPhoneReason reason;
  } meanings[] = {
    [INN_PHONE_MODULE_OK] = { INN_VALIDITY_OK, INN_PHONE_REASON_NONE },
    [INN_PHONE_MODULE_NOT_A_NUMBER] = { INN_VALIDITY_INVALID, INN_PHONE_REASON_NO_DIGITS },
    [INN_PHONE_MODULE_NO_COUNTRY] = { INN_VALIDITY_DOUBTFUL, INN_PHONE_REASON_NO_COUNTRY },
    [INN_PHONE_MODULE_TOO_SHORT] = { INN_VALIDITY_DOUBTFUL, INN_PHONE_REASON_TOO_SHORT },
    [INN_PHONE_MODULE_TOO_LONG] = { INN_VALIDITY_DOUBTFUL, INN_PHONE_REASON_TOO_LONG },
    [INN_PHONE_MODULE_UNALLOCATED] = { INN_VALIDITY_DOUBTFUL, INN_PHONE_REASON_UNALLOCATED },
  };
  InnPhoneModuleRead module_read = get_module ();
  char normalised[32] = { 0 };
  InnPhoneModuleResult result;
  guint digits = 0;

  if (!module_read)
    return FALSE;

  result = module_read (text, region, normalised, sizeof normalised, &digits);
  if ((guint) result >= G_N_ELEMENTS (meanings) || !normalised[0])
    return FALSE;

  phone->kind = INN_PHONE_KIND_FOREIGN;
  phone->validity = meanings[result].validity;
  phone->reason = meanings[result].reason;
  phone->digits = digits;
  g_free (phone->normalised);
  phone->normalised = g_strdup (normalised);
  return TRUE;
}
