/* inn-sql-error.h: turns what SQLite says into an InnError by kind. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "inn-error.h"

G_BEGIN_DECLS

void     inn_sql_set_error (GError  **error,
                            sqlite3  *handle,
                            int       code);
gboolean inn_sql_is_fatal  (int       code);

G_END_DECLS
