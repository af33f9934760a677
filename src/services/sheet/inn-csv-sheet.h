/* inn-csv-sheet.h: a CSV file as a source of rows. */

#pragma once

#include "inn-encoding-guess.h"
#include "inn-sheet-kind.h"
#include "inn-sheet-source.h"

G_BEGIN_DECLS

#define INN_TYPE_CSV_SHEET (inn_csv_sheet_get_type ())
G_DECLARE_FINAL_TYPE (InnCsvSheet, inn_csv_sheet, INN, CSV_SHEET, GObject)

InnCsvSheet            *inn_csv_sheet_open           (GFile         *file,
                                                      InnEncoding    encoding,
                                                      InnSheetKind  *kind,
                                                      GCancellable  *cancellable,
                                                      GError       **error);

const InnEncodingGuess *inn_csv_sheet_get_guess      (InnCsvSheet   *self);
InnEncoding             inn_csv_sheet_get_encoding   (InnCsvSheet   *self);
char                    inn_csv_sheet_get_delimiter  (InnCsvSheet   *self);
guint64                 inn_csv_sheet_get_n_boms     (InnCsvSheet   *self);

G_END_DECLS
