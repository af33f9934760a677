/* inn-store-box.c: what the pairs of the subjects share: numbers as results, ids as data, and the two usual ends
 * of a change.
 */

#include "config.h"

#include "inn-store-box.h"

/**
 * inn_store_box_id:
 *
 * Returns: (transfer full) (nullable): the number on the heap; %NULL for 0, which means an error
 */
gpointer
inn_store_box_id (gint64 id)
{
  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/**
 * inn_store_unbox_id:
 * @box: (transfer full) (nullable): what inn_store_box_id() gave
 *
 * Returns: the number; 0 for %NULL
 */
gint64
inn_store_unbox_id (gpointer box)
{
  gint64 id = box != NULL ? *(gint64 *) box : 0;

  g_free (box);

  return id;
}

/**
 * inn_store_copy_ids:
 * @ids: (array length=n_ids): rows
 *
 * Returns: (transfer full) (element-type gint64): a copy
 */
GArray *
inn_store_copy_ids (const gint64 *ids,
                    guint         n_ids)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);

  g_array_append_vals (copy, ids, n_ids);

  return copy;
}

/**
 * inn_store_finish_id:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Ends a change whose function gave inn_store_box_id().
 *
 * Returns: the id; 0 on error
 */
gint64
inn_store_finish_id (InnStore      *self,
                     GAsyncResult  *result,
                     gint64        *seq,
                     GError       **error)
{
  return inn_store_unbox_id (inn_store_change_finish (self, result, seq, error));
}

/**
 * inn_store_finish_done:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Ends a change of which only matters whether it was done.
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_finish_done (InnStore      *self,
                       GAsyncResult  *result,
                       gint64        *seq,
                       GError       **error)
{
  return inn_store_change_finish (self, result, seq, error) != NULL;
}
