/* inn-store-box.h: what the pairs of the subjects share. */

#pragma once

#include "inn-store.h"

G_BEGIN_DECLS

/* A number as the result, or the data, of a job. */
gpointer inn_store_box_id         (gint64          id);
gint64   inn_store_unbox_id       (gpointer        box);

/* Ids as the data of a job. */
GArray  *inn_store_copy_ids       (const gint64   *ids,
                                   guint           n_ids);

/* Ends a change that answers with inn_store_box_id (), and one that answers with nothing. */
gint64   inn_store_finish_id      (InnStore       *self,
                                   GAsyncResult   *result,
                                   gint64         *seq,
                                   GError        **error);
gboolean inn_store_finish_done    (InnStore       *self,
                                   GAsyncResult   *result,
                                   gint64         *seq,
                                   GError        **error);

/* What a change function answers when there is nothing to tell but that it went well. */
#define INN_STORE_DONE GINT_TO_POINTER (TRUE)

G_END_DECLS
