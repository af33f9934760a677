/* inn-import-stay-cell.h: reads one cell of a row into the stay or charge that is being made. */

#pragma once

#include "inn-import-cell.h"

G_BEGIN_DECLS

void inn_import_stay_cell_read        (InnImportCell *self,
                                       const char    *cell);
int  inn_import_stay_cell_find_minute (const char    *text);
InnImportReason
     inn_import_stay_cell_get_day_reason
                                      (InnImportCell *self,
                                       const char    *cell);

G_END_DECLS
