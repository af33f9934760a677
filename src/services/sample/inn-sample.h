/* inn-sample.h: fills a book with an invented hotel of any size. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/* Guests of the sample hotel that one can look around in. */
#define INN_SAMPLE_GUESTS 240
#define INN_SAMPLE_SEED 20261122

/**
 * InnSampleDepth:
 * @INN_SAMPLE_PLAIN: guests, stays and follow-ups
 * @INN_SAMPLE_KNOWN: with what the desk knows of guests: what they like, what was talked of, promised and
 *   agreed to, who is around them
 * @INN_SAMPLE_HOTEL: with the last guests some of whom everything is known, to look around in
 */
typedef enum
{
  INN_SAMPLE_PLAIN,
  INN_SAMPLE_KNOWN,
  INN_SAMPLE_HOTEL,
} InnSampleDepth;

void     inn_sample_generate_async  (InnStore             *store,
                                     guint                 n_guests,
                                     guint                 n_stays,
                                     guint64               seed,
                                     gboolean              chinese,
                                     InnSampleDepth        depth,
                                     InnProgressFunc       progress,
                                     gpointer              progress_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean inn_sample_generate_finish (InnStore             *store,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
