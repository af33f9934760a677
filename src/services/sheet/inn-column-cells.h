/* inn-column-cells.h: what the cells of one column look like. */

#pragma once

#include "inn-date-reader.h"
#include "inn-money-reader.h"
#include "inn-sheet-field.h"

G_BEGIN_DECLS

typedef struct _InnColumnCells InnColumnCells;

InnColumnCells     *inn_column_cells_new              (void);
InnColumnCells     *inn_column_cells_copy             (InnColumnCells *self);
void                inn_column_cells_free             (InnColumnCells *self);

void                inn_column_cells_add              (InnColumnCells *self,
                                                       const char     *cell);
guint64             inn_column_cells_get_n_filled     (InnColumnCells *self);
const char         *inn_column_cells_get_example      (InnColumnCells *self);

const char         *inn_column_cells_get_sample       (InnColumnCells *self,
                                                       guint           index);
GPtrArray          *inn_column_cells_list_distinct    (InnColumnCells *self);

InnMoneyUnitVerdict inn_column_cells_decide_money_unit
                                                     (InnColumnCells *self,
                                                      const char     *heading,
                                                      InnMoneyUnit   *unit);
InnGuestField       inn_column_cells_guess_field      (InnColumnCells *self,
                                                       InnDate         today);
gboolean            inn_column_cells_fit              (InnColumnCells *self,
                                                       InnSheetField   field,
                                                       InnDate         today);
gboolean            inn_column_cells_can_read         (InnColumnCells *self,
                                                       InnDateOrder    order);
InnDateOrderVerdict inn_column_cells_decide_date_order
                                                      (InnColumnCells *self,
                                                       InnDateOrder   *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnColumnCells, inn_column_cells_free)

G_END_DECLS
