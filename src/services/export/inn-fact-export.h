/* inn-fact-export.h: writes facts known of guests to a table, as the import of this program reads it back. */

#pragma once

#include "inn-sheet-field.h"
#include "inn-store.h"

G_BEGIN_DECLS

void     inn_fact_export_async  (InnStore             *store,
                                 GFile                *file,
                                 InnSheetRows          rows,
                                 GArray               *guests,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean inn_fact_export_finish (InnStore             *store,
                                 GAsyncResult         *result,
                                 guint64              *n_rows,
                                 GError              **error);

G_END_DECLS
