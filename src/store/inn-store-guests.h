/* inn-store-guests.h: guests, asked for and changed from the main thread.
 *
 * All of these run on the database thread and answer on the main loop. Changes are acts of the
 * journal; @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when
 * there was nothing to change.
 */

#pragma once

#include "inn-guest-card.h"
#include "inn-guest-query.h"
#include "inn-guest-summary.h"
#include "inn-known-guest.h"
#include "inn-store.h"

G_BEGIN_DECLS

void           inn_store_load_guest_async             (InnStore             *self,
                                                       gint64                id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
InnGuest      *inn_store_load_guest_finish            (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           inn_store_load_guest_card_async        (InnStore             *self,
                                                       gint64                id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
InnGuestCard  *inn_store_load_guest_card_finish       (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           inn_store_load_guest_summaries_async   (InnStore             *self,
                                                       const gint64         *ids,
                                                       guint                 n_ids,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray     *inn_store_load_guest_summaries_finish  (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           inn_store_list_guests_async            (InnStore             *self,
                                                       InnGuestQuery        *query,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GArray        *inn_store_list_guests_finish           (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           inn_store_count_guests_async           (InnStore             *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gint64         inn_store_count_guests_finish          (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           inn_store_find_known_async             (InnStore             *self,
                                                       InnGuest             *draft,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray     *inn_store_find_known_finish            (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void           inn_store_reveal_document_async        (InnStore             *self,
                                                       gint64                document_id,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
char          *inn_store_reveal_document_finish       (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

void           inn_store_save_guest_async             (InnStore             *self,
                                                       InnGuest             *guest,
                                                       GPtrArray            *new_tags,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gint64         inn_store_save_guest_finish            (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);
void           inn_store_delete_guests_async          (InnStore             *self,
                                                       const gint64         *ids,
                                                       guint                 n_ids,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       inn_store_delete_guests_finish         (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);
void           inn_store_set_guests_flag_async        (InnStore             *self,
                                                       const gint64         *ids,
                                                       guint                 n_ids,
                                                       InnGuestFlags         flag,
                                                       gboolean              value,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       inn_store_set_guests_flag_finish       (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);
void           inn_store_set_guests_follow_status_async
                                                      (InnStore             *self,
                                                       const gint64         *ids,
                                                       guint                 n_ids,
                                                       InnFollowStatus       status,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       inn_store_set_guests_follow_status_finish
                                                      (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);
void           inn_store_tag_guests_async             (InnStore             *self,
                                                       const gint64         *ids,
                                                       guint                 n_ids,
                                                       GArray               *add,
                                                       GArray               *remove,
                                                       GPtrArray            *new_tags,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean       inn_store_tag_guests_finish            (InnStore             *self,
                                                       GAsyncResult         *result,
                                                       gint64               *seq,
                                                       GError              **error);

G_END_DECLS
