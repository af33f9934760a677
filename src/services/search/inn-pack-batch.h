/* inn-pack-batch.h: rows on their way from the thread that reads to the one that packs. */

#pragma once

#include "inn-haystack-table.h"
#include "inn-pack.h"

G_BEGIN_DECLS

/**
 * InnPackBatch:
 *
 * Copies of some thousand rows in one piece of memory. One thread at a time.
 */
typedef struct _InnPackBatch InnPackBatch;

InnPackBatch *inn_pack_batch_new   (void);
void          inn_pack_batch_free  (gpointer           self);

void          inn_pack_batch_add   (InnPackBatch      *self,
                                    const InnHaystack *row);
void          inn_pack_batch_write (InnPackBatch      *self,
                                    InnPack           *pack,
                                    GString           *names,
                                    GString           *notes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPackBatch, inn_pack_batch_free)

G_END_DECLS
