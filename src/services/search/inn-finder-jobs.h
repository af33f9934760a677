/* inn-finder-jobs.h: what the finder has the database thread read. */

#pragma once

#include "inn-connection.h"
#include "inn-date.h"
#include "inn-job.h"
#include "inn-needle.h"
#include "inn-pack.h"

G_BEGIN_DECLS

/**
 * InnFinderLoad:
 *
 * Guests on their way into a pack: all, or some of them. Handed to the database thread. Counted by
 * reference.
 */
typedef struct _InnFinderLoad InnFinderLoad;

InnFinderLoad *inn_finder_load_new        (GArray         *ids);
InnFinderLoad *inn_finder_load_ref        (InnFinderLoad  *self);
void           inn_finder_load_unref      (gpointer        self);
InnSlice       inn_finder_load_slice      (InnConnection  *connection,
                                           gpointer        self,
                                           GCancellable   *cancellable,
                                           GError        **error);
gpointer       inn_finder_load_some       (InnConnection  *connection,
                                           gpointer        self,
                                           GCancellable   *cancellable,
                                           GError        **error);
InnPack       *inn_finder_load_steal_pack (InnFinderLoad  *self);
GHashTable    *inn_finder_load_ref_rooms  (InnFinderLoad  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnFinderLoad, inn_finder_load_unref)

/**
 * InnStayLook:
 *
 * A search for rooms, and perhaps for when. Handed to the database thread.
 */
typedef struct _InnStayLook InnStayLook;

InnStayLook   *inn_stay_look_new          (InnNeedle      *needle,
                                           GHashTable     *rooms,
                                           InnDate         today);
void           inn_stay_look_free         (gpointer        self);
gpointer       inn_stay_look_run          (InnConnection  *connection,
                                           gpointer        self,
                                           GCancellable   *cancellable,
                                           GError        **error);

G_END_DECLS
