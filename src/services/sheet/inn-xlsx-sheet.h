/* inn-xlsx-sheet.h: a sheet of an Excel workbook as a source of rows. */

#pragma once

#include "inn-sheet-source.h"

G_BEGIN_DECLS

#define INN_TYPE_XLSX_SHEET (inn_xlsx_sheet_get_type ())
G_DECLARE_FINAL_TYPE (InnXlsxSheet, inn_xlsx_sheet, INN, XLSX_SHEET, GObject)

InnXlsxSheet *inn_xlsx_sheet_open     (GFile         *file,
                                       int            sheet,
                                       GCancellable  *cancellable,
                                       GError       **error);
InnXlsxSheet *inn_xlsx_sheet_open_stream
                                      (GInputStream  *stream,
                                       const char    *title,
                                       int            sheet,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
