/* inn-store-core.h: what the database thread holds: the open book, and what watches it. */

#pragma once

#include "inn-book-file.h"
#include "inn-change-private.h"
#include "inn-past.h"
#include "inn-recorder.h"

G_BEGIN_DECLS

/**
 * InnStoreCore:
 * @file: the open book
 * @recorder: what writes the journal; %NULL for a book that is only read
 * @past: (nullable): instead of a book, one guest as of a moment gone by
 * @open_change: (nullable): where a long change keeps its #InnChange between two slices
 * @failure: (nullable): why the book cannot be used any more
 *
 * Belongs to the database thread; nobody else may look into it.
 */
typedef struct
{
  InnBookFile  *file;
  InnRecorder  *recorder;
  InnPast      *past;
  InnChange   **open_change;
  GError       *failure;
} InnStoreCore;

gboolean        inn_store_core_open           (InnStoreCore        *self,
                                               const char          *path,
                                               InnStoreOpenFlags    flags,
                                               gint64               utc,
                                               InnCheckFunc         check_func,
                                               gpointer             check_data,
                                               GCancellable        *cancellable,
                                               GError             **error);
gboolean        inn_store_core_close          (InnStoreCore        *self,
                                               GError             **error);
InnConnection * inn_store_core_get_connection (InnStoreCore        *self,
                                               GError             **error);
gboolean        inn_store_core_recover        (InnStoreCore        *self);

G_END_DECLS
