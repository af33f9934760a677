/* inn-sample.h: fills a book with an invented hotel of any size. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/* Guests of the sample hotel that one can look around in. */
#define INN_SAMPLE_GUESTS 240
#define INN_SAMPLE_SEED 20261122

void     inn_sample_generate_async  (InnStore             *store,
                                     guint                 n_guests,
                                     guint                 n_stays,
                                     guint64               seed,
                                     gboolean              chinese,
                                     gboolean              known,
                                     InnProgressFunc       progress,
                                     gpointer              progress_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean inn_sample_generate_finish (InnStore             *store,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
