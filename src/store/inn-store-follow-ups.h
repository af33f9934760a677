/* inn-store-follow-ups.h: follow-ups, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. A follow-up that is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-follow-up.h"
#include "inn-store.h"

G_BEGIN_DECLS

void         inn_store_load_follow_up_async       (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
InnFollowUp *inn_store_load_follow_up_finish      (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void         inn_store_list_follow_ups_async      (InnStore             *self,
                                                   gint64                guest_id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray   *inn_store_list_follow_ups_finish     (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

void         inn_store_save_follow_up_async       (InnStore             *self,
                                                   InnFollowUp          *follow_up,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gint64       inn_store_save_follow_up_finish      (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void         inn_store_finish_follow_up_async     (InnStore             *self,
                                                   gint64                id,
                                                   const char           *outcome,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean     inn_store_finish_follow_up_finish    (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void         inn_store_reopen_follow_up_async     (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean     inn_store_reopen_follow_up_finish    (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void         inn_store_snooze_follow_up_async     (InnStore             *self,
                                                   gint64                id,
                                                   InnCivil              until,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean     inn_store_snooze_follow_up_finish    (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);
void         inn_store_delete_follow_up_async     (InnStore             *self,
                                                   gint64                id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean     inn_store_delete_follow_up_finish    (InnStore             *self,
                                                   GAsyncResult         *result,
                                                   gint64               *seq,
                                                   GError              **error);

G_END_DECLS
