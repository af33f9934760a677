/* inn-store-hashes.h: hashes of what was recorded while the key file was missing. Main thread. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

void     inn_store_fill_hashes_async  (InnStore             *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean inn_store_fill_hashes_finish (InnStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
