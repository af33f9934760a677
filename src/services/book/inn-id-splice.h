/* inn-id-splice.h: what turns one list of ids into another. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnIdSplice:
 * @position: where in the old list
 * @removed: how many ids go there
 * @start: where in the new list the ids that come stand
 * @added: how many come
 */
typedef struct
{
  guint position;
  guint removed;
  guint start;
  guint added;
} InnIdSplice;

GArray *inn_id_splices_new (GArray *was,
                            GArray *is);

G_END_DECLS
