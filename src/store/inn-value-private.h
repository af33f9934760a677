/* inn-value-private.h: a value out of SQLite's hands. For the store alone. */

#pragma once

#include <sqlite3.h>

#include "inn-value.h"

G_BEGIN_DECLS

void inn_value_from_sqlite (InnValue      *value,
                            sqlite3_value *source);

G_END_DECLS
