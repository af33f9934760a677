/* inn-store-stay-status.h: guests come and go: what is done with one stay by a click, from the main
 * thread.
 *
 * Each is one act. @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when
 * there was nothing to change. A stay that cannot go that way any more is %INN_ERROR_CONFLICT, one
 * that is gone %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-date.h"
#include "inn-money.h"
#include "inn-store.h"

G_BEGIN_DECLS

/* All of the acts below end with this one or its twins by name. */
gboolean inn_store_finish_stay_act       (InnStore             *self,
                                          GAsyncResult         *result,
                                          gint64               *seq,
                                          GError              **error);

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
void     inn_store_settle_stay_async     (InnStore             *self,
                                          gint64                stay_id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     inn_store_extend_stay_async     (InnStore             *self,
                                          gint64                stay_id,
                                          InnDate               departure,
                                          gboolean              take_back,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     inn_store_move_stay_async       (InnStore             *self,
                                          gint64                stay_id,
                                          gint64                room_id,
                                          InnMoney              rate,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     inn_store_cancel_stay_async     (InnStore             *self,
                                          gint64                stay_id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     inn_store_no_show_stay_async    (InnStore             *self,
                                          gint64                stay_id,
                                          InnMoney              fee,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     inn_store_reopen_stay_async     (InnStore             *self,
                                          gint64                stay_id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     inn_store_delete_stay_async     (InnStore             *self,
                                          gint64                stay_id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);

G_END_DECLS
