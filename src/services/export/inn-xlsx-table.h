/* inn-xlsx-table.h: a table written as an Excel workbook. */

#pragma once

#include "inn-table-writer.h"

G_BEGIN_DECLS

#define INN_TYPE_XLSX_TABLE (inn_xlsx_table_get_type ())
G_DECLARE_FINAL_TYPE (InnXlsxTable, inn_xlsx_table, INN, XLSX_TABLE, GObject)

InnTableWriter *inn_xlsx_table_new (GFile *file);

G_END_DECLS
