/* inn-guest-row-pool.h: the rows of a view of guests: as many as are seen, for one place after the
 * other. */

#pragma once

#include "inn-guest-row.h"
#include "inn-guest-selection.h"

G_BEGIN_DECLS

typedef struct _InnGuestRowPool InnGuestRowPool;

InnGuestRowPool *inn_guest_row_pool_new             (GtkWidget         *view,
                                                     InnGuestList      *list,
                                                     InnGuestSelection *selection,
                                                     InnTagShelf       *tags,
                                                     InnClock          *clock);
void             inn_guest_row_pool_free            (InnGuestRowPool   *self);

InnGuestRow     *inn_guest_row_pool_find            (InnGuestRowPool   *self,
                                                     guint              position);
void             inn_guest_row_pool_fill            (InnGuestRowPool   *self,
                                                     guint              first,
                                                     guint              n,
                                                     guint              cursor);
guint            inn_guest_row_pool_get_n_filled    (InnGuestRowPool   *self);
void             inn_guest_row_pool_splice          (InnGuestRowPool   *self,
                                                     guint              position,
                                                     guint              removed,
                                                     guint              added);
void             inn_guest_row_pool_refresh         (InnGuestRowPool   *self);
gboolean         inn_guest_row_pool_is_stale        (InnGuestRowPool   *self);
void             inn_guest_row_pool_update_selected (InnGuestRowPool   *self);
void             inn_guest_row_pool_measure         (InnGuestRowPool   *self,
                                                     GtkOrientation     orientation,
                                                     int               *minimum,
                                                     int               *natural);
void             inn_guest_row_pool_allocate        (InnGuestRowPool   *self,
                                                     guint              top,
                                                     double             rest,
                                                     int                row_height,
                                                     int                width,
                                                     int                height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnGuestRowPool, inn_guest_row_pool_free)

G_END_DECLS
