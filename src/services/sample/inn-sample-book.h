/* inn-sample-book.h: the sample hotel that one can look around in. */

#pragma once

#include "inn-book.h"

G_BEGIN_DECLS

void     inn_sample_book_open_async  (const char           *path,
                                      gboolean              chinese,
                                      InnClock             *clock,
                                      InnSettings          *settings,
                                      InnProgressFunc       progress,
                                      gpointer              progress_data,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
InnBook *inn_sample_book_open_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
