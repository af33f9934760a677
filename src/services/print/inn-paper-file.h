/* inn-paper-file.h: pages set and written beside the main loop. */

#pragma once

#include <gio/gio.h>

#include "inn-paper.h"

G_BEGIN_DECLS

/* Sets pages from what they say; runs on a thread of its own, and has the data to itself. */
typedef InnPaper *(* InnPaperFunc) (gpointer data);

void      inn_paper_set_async   (InnPaperFunc          func,
                                 gpointer              data,
                                 GDestroyNotify        data_free,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
InnPaper *inn_paper_set_finish  (GAsyncResult         *result,
                                 GError              **error);

void      inn_paper_save_async  (InnPaper             *paper,
                                 GFile                *file,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean  inn_paper_save_finish (GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
