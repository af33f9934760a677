/* inn-store-feedback.h: what guests said, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. Feedback that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-guest-feedback.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_feedback_async       (InnStore             *self,
                                                gint64                guest_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void       inn_store_list_open_feedback_async  (InnStore             *self,
                                                guint                 limit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *inn_store_list_feedback_finish      (InnStore             *self,
                                                GAsyncResult         *result,
                                                GError              **error);

void       inn_store_save_feedback_async       (InnStore             *self,
                                                InnGuestFeedback     *feedback,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gint64     inn_store_save_feedback_finish      (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);
void       inn_store_close_feedback_async      (InnStore             *self,
                                                gint64                id,
                                                const char           *remedy,
                                                const char           *outcome,
                                                int                   satisfaction,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void       inn_store_reopen_feedback_async     (InnStore             *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void       inn_store_delete_feedback_async     (InnStore             *self,
                                                gint64                id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean   inn_store_change_feedback_finish    (InnStore             *self,
                                                GAsyncResult         *result,
                                                gint64               *seq,
                                                GError              **error);

G_END_DECLS
