/* inn-csv-cell.h: cells that a spreadsheet would take for formulas, made harmless and back. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    inn_csv_cell_is_formula (const char *cell);
const char *inn_csv_cell_restore    (const char *cell);

G_END_DECLS
