/* inn-import-fact-cell.h: reads one cell of a row into the fact that is being made. */

#pragma once

#include "inn-import-cell.h"

G_BEGIN_DECLS

void inn_import_fact_cell_read (InnImportCell *self,
                                const char    *cell);

G_END_DECLS
