/* inn-store-check.h: looks for damage while nobody works. Main thread. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

void     inn_store_check_async  (InnStore             *self,
                                 gboolean              thoroughly,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean inn_store_check_finish (InnStore             *self,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
