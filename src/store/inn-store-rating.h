/* inn-store-rating.h: by what guests are judged, asked for and changed from the main thread. */

#pragma once

#include "inn-rating.h"
#include "inn-store.h"

G_BEGIN_DECLS

void             inn_store_load_rating_bounds_async  (InnStore               *self,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
InnRatingBounds *inn_store_load_rating_bounds_finish (InnStore               *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);
void             inn_store_save_rating_bounds_async  (InnStore               *self,
                                                      const InnRatingBounds  *bounds,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
gboolean         inn_store_save_rating_bounds_finish (InnStore               *self,
                                                      GAsyncResult           *result,
                                                      GError                **error);

G_END_DECLS
