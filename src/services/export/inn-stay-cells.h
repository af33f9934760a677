/* inn-stay-cells.h: a stay or a charge as a row of typed cells. On the database thread. */

#pragma once

#include "inn-charge-place-table.h"
#include "inn-sheet-field.h"
#include "inn-stay.h"
#include "inn-table-writer.h"

G_BEGIN_DECLS

typedef struct _InnStayCells InnStayCells;

InnStayCells         *inn_stay_cells_new         (InnSheetRows           rows);
void                  inn_stay_cells_free        (InnStayCells          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStayCells, inn_stay_cells_free)

gboolean              inn_stay_cells_learn       (InnStayCells          *self,
                                                  InnConnection         *connection,
                                                  GError               **error);
const InnTableColumn *inn_stay_cells_get_columns (InnStayCells          *self,
                                                  guint                 *n_columns);
const InnTableCell   *inn_stay_cells_fill        (InnStayCells          *self,
                                                  InnConnection         *connection,
                                                  const InnStay         *stay,
                                                  const InnChargePlace  *place,
                                                  GError               **error);

G_END_DECLS
