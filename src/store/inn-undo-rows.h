/* inn-undo-rows.h: takes single row changes back. */

#pragma once

#include "inn-connection.h"
#include "inn-table-layout.h"

G_BEGIN_DECLS

/* A row of the journal as it is taken back. */
typedef struct
{
  const char *table;
  const char *key;
  char        op;
  const char *before;
  int         schema;
} InnUndoRow;

char     * inn_undo_rows_name     (const InnTableLayout  *layout,
                                   const InnValue        *values);
gboolean   inn_undo_rows_take_back (InnConnection        *connection,
                                   const InnTableLayout  *layout,
                                   const InnUndoRow      *row,
                                   GError               **error);

G_END_DECLS
