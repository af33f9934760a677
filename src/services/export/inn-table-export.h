/* inn-table-export.h: writes what the book has to a table, in slices between other reads of it. */

#pragma once

#include "inn-store.h"
#include "inn-table-writer.h"

G_BEGIN_DECLS

/**
 * InnTableFill:
 * @writer: where to
 * @data: of the caller
 *
 * Writes some rows; the first slice begins the table. On the database thread.
 */
typedef InnSlice (* InnTableFill) (InnTableWriter  *writer,
                                   InnConnection   *connection,
                                   gpointer         data,
                                   GCancellable    *cancellable,
                                   GError         **error);

void     inn_table_export_async  (InnStore             *store,
                                  InnTableWriter       *writer,
                                  InnTableFill          fill,
                                  gpointer              data,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean inn_table_export_finish (InnStore             *store,
                                  GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
