/* inn-workbook-trouble.c: why a workbook is refused, in words for people. */

#include "config.h"

#include "inn-workbook-trouble.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"

/**
 * inn_workbook_trouble_advise:
 *
 * Returns: (transfer none): translated sentences: what is wrong and the way out
 */
const char *
inn_workbook_trouble_advise (InnWorkbookTrouble trouble)
{
  switch (trouble)
    {
    case INN_WORKBOOK_TOO_MUCH:
      return _("This workbook unpacks to far more than a list of guests can hold, so it was not opened. Copy the list to a new workbook and import that file.");
    case INN_WORKBOOK_STRANGE:
      return _("This workbook holds what no spreadsheet program writes, so it was not opened. Copy the list to a new workbook and import that file.");
    case INN_WORKBOOK_PASSWORD:
      return _("This workbook is protected by a password. Open it in Excel or WPS, save it without the password, and import that file.");
    case INN_WORKBOOK_BINARY:
      return _("This is a binary workbook (.xlsb). Open it in Excel or WPS, save it as .xlsx, and import that file.");
    case INN_WORKBOOK_NO_SHEET:
      return _("There is no sheet with cells in this file.");
    case INN_WORKBOOK_DAMAGED:
    default:
      return _("This workbook is damaged. If Excel or WPS can still open it, save it from there under another name and import that file.");
    }
}

/**
 * inn_workbook_refuse:
 *
 * Sets %INN_ERROR_INVALID, its message being fit for people.
 *
 * Returns: %FALSE
 */
gboolean
inn_workbook_refuse (InnWorkbookTrouble   trouble,
                     GError             **error)
{
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                       inn_workbook_trouble_advise (trouble));

  return FALSE;
}
