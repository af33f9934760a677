/* inn-store-copy.h: copies the open book to another file, from the main thread. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

void     inn_store_copy_async  (InnStore             *self,
                                const char           *path,
                                InnProgressFunc       progress,
                                gpointer              progress_data,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean inn_store_copy_finish (InnStore             *self,
                                GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
