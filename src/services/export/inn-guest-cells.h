/* inn-guest-cells.h: a guest as a row of typed cells, as the import of this program reads it back. */

#pragma once

#include "inn-connection.h"
#include "inn-guest.h"
#include "inn-table-writer.h"

G_BEGIN_DECLS

typedef struct _InnGuestCells InnGuestCells;

InnGuestCells        *inn_guest_cells_new         (gboolean        with_documents);
void                  inn_guest_cells_free        (InnGuestCells  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestCells, inn_guest_cells_free)

const InnTableColumn *inn_guest_cells_get_columns (InnGuestCells  *self,
                                                   guint          *n_columns);
gboolean              inn_guest_cells_learn       (InnGuestCells  *self,
                                                   InnConnection  *connection,
                                                   GError        **error);
const InnTableCell   *inn_guest_cells_fill        (InnGuestCells  *self,
                                                   InnConnection  *connection,
                                                   const InnGuest *guest,
                                                   GError        **error);

G_END_DECLS
