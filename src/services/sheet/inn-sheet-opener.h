/* inn-sheet-opener.h: opens whatever file with a table in it as a source of rows. */

#pragma once

#include "inn-encoding.h"
#include "inn-sheet-kind.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

/**
 * InnSheetChoice:
 * @encoding: how to read a text, or %INN_ENCODING_AUTOMATIC; workbooks need none
 * @sheet: which sheet of a workbook, from 0, or %INN_SHEET_AUTOMATIC for the first that is seen and
 *   holds something
 *
 * How to read a file.
 */
typedef struct
{
  InnEncoding encoding;
  int         sheet;
} InnSheetChoice;

#define INN_SHEET_CHOICE_INIT { INN_ENCODING_AUTOMATIC, INN_SHEET_AUTOMATIC }

gboolean        inn_sheet_look (GFile                *file,
                                InnSheetKind         *kind,
                                GCancellable         *cancellable,
                                GError              **error);
InnSheetSource *inn_sheet_open (GFile                 *file,
                                const InnSheetChoice  *choice,
                                InnSheetKind          *kind,
                                GCancellable          *cancellable,
                                GError               **error);

G_END_DECLS
