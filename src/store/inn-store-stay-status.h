/* inn-store-stay-status.h: guests come and go: their stays checked in and out, from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change.
 */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

void     inn_store_check_in_stay_async   (InnStore             *self,
                                          gint64                stay_id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean inn_store_check_in_stay_finish  (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);
void     inn_store_check_out_stay_async  (InnStore             *self,
                                          gint64                stay_id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean inn_store_check_out_stay_finish (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);

G_END_DECLS
