/* inn-pack-worker.h: the one thread that has the pack. */

#pragma once

#include "inn-finding.h"
#include "inn-pack-find.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InnPackWorker:
 *
 * Changes and searches are done in the order in which they are handed over, one at a time; so a
 * search sees all that was changed before it was asked. All functions are for the main thread.
 */
typedef struct _InnPackWorker InnPackWorker;

InnPackWorker *inn_pack_worker_new            (void);
void           inn_pack_worker_free           (InnPackWorker *self);

void           inn_pack_worker_replace        (InnPackWorker *self,
                                               InnPack       *pack);
void           inn_pack_worker_edit           (InnPackWorker *self,
                                               GArray        *ids,
                                               InnPack       *changed);
void           inn_pack_worker_find           (InnPackWorker *self,
                                               GTask         *task,
                                               InnNeedle     *needle,
                                               gboolean       archived,
                                               GArray        *allowed,
                                               GPtrArray     *stayed);
gboolean       inn_pack_worker_wants_rebuild  (InnPackWorker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPackWorker, inn_pack_worker_free)

G_END_DECLS
