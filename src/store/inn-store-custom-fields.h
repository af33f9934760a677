/* inn-store-custom-fields.h: the fields a hotel adds, asked for and changed from the main thread. What
 * guests have in them is a part of the guest, see inn-store-guests.h.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change. What is gone is %INN_ERROR_NOT_FOUND.
 */

#pragma once

#include "inn-custom-field.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_custom_fields_async   (InnStore             *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *inn_store_list_custom_fields_finish  (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
void       inn_store_save_custom_field_async    (InnStore             *self,
                                                 InnCustomField       *field,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
void       inn_store_retire_custom_field_async  (InnStore             *self,
                                                 gint64                id,
                                                 gboolean              retired,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gint64     inn_store_save_custom_field_finish   (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 gint64               *seq,
                                                 GError              **error);
void       inn_store_order_custom_fields_async  (InnStore             *self,
                                                 const gint64         *ids,
                                                 guint                 n_ids,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   inn_store_order_custom_fields_finish (InnStore             *self,
                                                 GAsyncResult         *result,
                                                 gint64               *seq,
                                                 GError              **error);

G_END_DECLS
