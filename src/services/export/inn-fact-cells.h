/* inn-fact-cells.h: a fact known of a guest as a row of typed cells. On the database thread. */

#pragma once

#include "inn-connection.h"
#include "inn-sheet-field.h"
#include "inn-table-writer.h"

G_BEGIN_DECLS

typedef struct _InnFactCells InnFactCells;

InnFactCells         *inn_fact_cells_new         (InnSheetRows     rows);
void                  inn_fact_cells_free        (InnFactCells    *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFactCells, inn_fact_cells_free)

gboolean              inn_fact_cells_learn       (InnFactCells    *self,
                                                  InnConnection   *connection,
                                                  GError         **error);
const InnTableColumn *inn_fact_cells_get_columns (InnFactCells    *self,
                                                  guint           *n_columns);
GPtrArray            *inn_fact_cells_list_after  (InnFactCells    *self,
                                                  InnConnection   *connection,
                                                  gint64           id,
                                                  guint            limit,
                                                  GError         **error);
void                  inn_fact_cells_identify    (gconstpointer    fact,
                                                  gint64          *id,
                                                  gint64          *guest_id);
const InnTableCell   *inn_fact_cells_fill        (InnFactCells    *self,
                                                  InnConnection   *connection,
                                                  gconstpointer    fact,
                                                  GError         **error);

G_END_DECLS
