/* inn-workbook-trouble.h: why a workbook is refused, in words for people. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnWorkbookTrouble:
 * @INN_WORKBOOK_DAMAGED: not what its format promises: cut off, flipped bytes, missing parts
 * @INN_WORKBOOK_TOO_MUCH: unpacks to more than any list of guests: a bomb
 * @INN_WORKBOOK_STRANGE: holds what no spreadsheet program writes: a DTD, a hundred levels of tags
 * @INN_WORKBOOK_PASSWORD: its parts are encrypted
 * @INN_WORKBOOK_BINARY: a workbook whose parts are not XML (.xlsb)
 * @INN_WORKBOOK_NO_SHEET: nothing with cells in it
 */
typedef enum
{
  INN_WORKBOOK_DAMAGED,
  INN_WORKBOOK_TOO_MUCH,
  INN_WORKBOOK_STRANGE,
  INN_WORKBOOK_PASSWORD,
  INN_WORKBOOK_BINARY,
  INN_WORKBOOK_NO_SHEET,
} InnWorkbookTrouble;

const char *inn_workbook_trouble_advise (InnWorkbookTrouble   trouble);
gboolean    inn_workbook_refuse         (InnWorkbookTrouble   trouble,
                                         GError             **error);

G_END_DECLS
