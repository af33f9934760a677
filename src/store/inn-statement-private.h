/* inn-statement-private.h: the fields of a statement, for the files that together make it, and what
 * only the connection, the journal and the undo do with one. */

#pragma once

#include <sqlite3.h>

#include "inn-statement.h"
#include "inn-value.h"

G_BEGIN_DECLS

struct _InnStatement
{
  InnConnection *connection; /* unowned */
  sqlite3_stmt  *handle;     /* owned */
  GPtrArray     *valid_texts; /* owned, nullable: columns of the row whose bytes were no UTF-8, made so */
  gsize          mark;
  int            bind_code;
  gboolean       running;
  gboolean       reads_only;
};

void          inn_statement_bind_value (InnStatement   *self,
                                        int             index,
                                        const InnValue *value);
void          inn_statement_get_value  (InnStatement   *self,
                                        int             column,
                                        InnValue       *value);

G_END_DECLS
