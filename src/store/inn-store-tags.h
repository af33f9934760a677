/* inn-store-tags.h: tags and their groups, asked for and changed from the main thread.
 *
 * @seq of a finish function is the entry to hand to inn_store_undo_async (), or 0 when there was
 * nothing to change.
 */

#pragma once

#include "inn-store.h"
#include "inn-tag.h"

G_BEGIN_DECLS

void      inn_store_load_tags_async           (InnStore             *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_load_tags_finish          (InnStore             *self,
                                               GAsyncResult         *result,
                                               GPtrArray           **groups,
                                               GPtrArray           **tags,
                                               GError              **error);

void      inn_store_save_tag_async            (InnStore             *self,
                                               InnTag               *tag,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gint64    inn_store_save_tag_finish           (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_delete_tag_async          (InnStore             *self,
                                               gint64                id,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_delete_tag_finish         (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_merge_tag_async           (InnStore             *self,
                                               gint64                id,
                                               gint64                into,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_merge_tag_finish          (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_disable_tag_async         (InnStore             *self,
                                               gint64                id,
                                               gboolean              disabled,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_disable_tag_finish        (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_save_tag_group_async      (InnStore             *self,
                                               InnTagGroup          *group,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gint64    inn_store_save_tag_group_finish     (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_delete_tag_group_async    (InnStore             *self,
                                               gint64                id,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_delete_tag_group_finish   (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_reorder_tag_groups_async  (InnStore             *self,
                                               const gint64         *ids,
                                               guint                 n_ids,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_reorder_tag_groups_finish (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);
void      inn_store_add_usual_tags_async      (InnStore             *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  inn_store_add_usual_tags_finish     (InnStore             *self,
                                               GAsyncResult         *result,
                                               gint64               *seq,
                                               GError              **error);

G_END_DECLS
