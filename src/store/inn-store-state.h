/* inn-store-state.h: what this PC remembers in the book beside its records: drafts of forms, import
 * mappings and facts. None of it is kept in the journal or can be undone.
 */

#pragma once

#include "inn-state-table.h"
#include "inn-store.h"

G_BEGIN_DECLS

void       inn_store_list_drafts_async    (InnStore             *self,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *inn_store_list_drafts_finish   (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void       inn_store_save_draft_async     (InnStore             *self,
                                           const char           *key,
                                           const char           *content,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean   inn_store_save_draft_finish    (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);

void       inn_store_load_mapping_async   (InnStore             *self,
                                           const char           *headings,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
char      *inn_store_load_mapping_finish  (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void       inn_store_save_mapping_async   (InnStore             *self,
                                           const char           *headings,
                                           const char           *mapping,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean   inn_store_save_mapping_finish  (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);

void       inn_store_load_fact_async      (InnStore             *self,
                                           const char           *key,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
char      *inn_store_load_fact_finish     (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void       inn_store_save_fact_async      (InnStore             *self,
                                           const char           *key,
                                           const char           *value,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean   inn_store_save_fact_finish     (InnStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
