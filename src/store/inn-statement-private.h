/* inn-statement-private.h: what only the connection and the undo do with a statement. */

#pragma once

#include <sqlite3.h>

#include "inn-image.h"
#include "inn-statement.h"

G_BEGIN_DECLS

void          inn_statement_destroy    (InnStatement   *self);
void          inn_statement_bind_value (InnStatement   *self,
                                        int             index,
                                        const InnValue *value);
void          inn_statement_get_value  (InnStatement   *self,
                                        int             column,
                                        InnValue       *value);
int           inn_statement_n_columns  (InnStatement   *self);

void          inn_value_from_sqlite    (InnValue       *value,
                                        sqlite3_value  *source);

G_END_DECLS
