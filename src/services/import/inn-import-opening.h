/* inn-import-opening.h: opens a sheet and finds out what its columns are, on a thread of its own. */

#pragma once

#include "inn-column-map.h"
#include "inn-sheet-opener.h"

G_BEGIN_DECLS

/**
 * InnImportOpening:
 * @file: the file
 * @choice: how to read it
 * @today: for birthdays
 * @rows_are: what it is a list of
 * @kind: what the file really is, also after it was refused
 * @sheet: (nullable): the open sheet
 * @map: its columns
 * @rows: (element-type InnImportRow): its first rows, the heading among them
 */
typedef struct
{
  GFile          *file;
  InnSheetChoice  choice;
  InnDate         today;
  InnSheetRows    rows_are;
  InnSheetKind    kind;
  InnSheetSource *sheet;
  InnColumnMap   *map;
  GPtrArray      *rows;
} InnImportOpening;

void                    inn_import_opening_start_async (GFile                *file,
                                                        const InnSheetChoice *choice,
                                                        InnSheetRows          rows_are,
                                                        InnDate               today,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
gboolean                inn_import_opening_finish      (GAsyncResult         *result,
                                                        InnImportOpening    **opening,
                                                        GError              **error);

G_END_DECLS
