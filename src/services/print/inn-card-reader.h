/* inn-card-reader.h: reads all that is kept of a guest, to be put on paper. */

#pragma once

#include "inn-card-extract.h"
#include "inn-store.h"

G_BEGIN_DECLS

void            inn_card_extract_read_async  (InnStore             *store,
                                              gint64                guest_id,
                                              InnExtractFor         whom,
                                              const char           *hotel,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
InnCardExtract *inn_card_extract_read_finish (InnStore             *store,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
