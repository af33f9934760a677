/* inn-store-messages.h: texts that are sent to guests, and that one was sent, from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was nothing
 * to change.
 */

#pragma once

#include "inn-interaction.h"
#include "inn-message-template.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_templates_async   (InnStore                  *self,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
GPtrArray *inn_store_list_templates_finish  (InnStore                  *self,
                                             GAsyncResult              *result,
                                             GError                   **error);
void       inn_store_save_template_async    (InnStore                  *self,
                                             const InnMessageTemplate  *text,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
void       inn_store_retire_template_async  (InnStore                  *self,
                                             gint64                     id,
                                             gboolean                   retired,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
gint64     inn_store_save_template_finish   (InnStore                  *self,
                                             GAsyncResult              *result,
                                             gint64                    *seq,
                                             GError                   **error);
void       inn_store_order_templates_async  (InnStore                  *self,
                                             const gint64              *ids,
                                             guint                      n_ids,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
gboolean   inn_store_order_templates_finish (InnStore                  *self,
                                             GAsyncResult              *result,
                                             gint64                    *seq,
                                             GError                   **error);
void       inn_store_note_message_async     (InnStore                  *self,
                                             InnInteraction            *message,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
gboolean   inn_store_note_message_finish    (InnStore                  *self,
                                             GAsyncResult              *result,
                                             gint64                    *seq,
                                             GError                   **error);

G_END_DECLS
