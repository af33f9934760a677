/* inn-xlsx-reference.h: "AB12", where a cell stands. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize inn_xlsx_reference_read (const char *text,
                               gsize       length,
                               guint      *column,
                               guint64    *row);

G_END_DECLS
