/* inn-column-head.h: which of the first rows of a sheet is its heading. */

#pragma once

#include "inn-sheet-field.h"

G_BEGIN_DECLS

int inn_column_head_find  (GPtrArray    *rows,
                           InnSheetRows  kind);
int inn_column_head_guess (GPtrArray    *rows,
                           InnSheetRows  kind);

G_END_DECLS
