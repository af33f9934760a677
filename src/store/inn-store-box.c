/* inn-store-box.c: what the pairs of the subjects share: numbers as results, ids as data, and the two usual ends
 * of a change.
 */

#include "config.h"

#include "inn-store-box.h"

/* Returns: (transfer full) (nullable): the number on the heap; NULL for 0, which means an error */
gpointer
inn_store_box_id (gint64 id)
{
  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/* Returns: the number, and frees its box */
gint64
inn_store_unbox_id (gpointer box)
{
  gint64 id = box != NULL ? *(gint64 *) box : 0;

  g_free (box);

  return id;
}

/* Returns: (transfer full) (element-type gint64): a copy */
GArray *
inn_store_copy_ids (const gint64 *ids,
                    guint         n_ids)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);

  g_array_append_vals (copy, ids, n_ids);

  return copy;
}

gint64
inn_store_finish_id (InnStore      *self,
                     GAsyncResult  *result,
                     gint64        *seq,
                     GError       **error)
{
  return inn_store_unbox_id (inn_store_change_finish (self, result, seq, error));
}

gboolean
inn_store_finish_done (InnStore      *self,
                       GAsyncResult  *result,
                       gint64        *seq,
                       GError       **error)
{
  return inn_store_change_finish (self, result, seq, error) != NULL;
}
