/* inn-column-head.h: which of the first rows of a sheet is its heading. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int inn_column_head_find  (GPtrArray *rows);
int inn_column_head_guess (GPtrArray *rows);

G_END_DECLS
