/* inn-csv-table.h: a table written as CSV. */

#pragma once

#include "inn-table-writer.h"

G_BEGIN_DECLS

#define INN_TYPE_CSV_TABLE (inn_csv_table_get_type ())
G_DECLARE_FINAL_TYPE (InnCsvTable, inn_csv_table, INN, CSV_TABLE, GObject)

InnTableWriter *inn_csv_table_new (GFile *file);

G_END_DECLS
