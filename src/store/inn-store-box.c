/* inn-store-box.c: what the pairs of the subjects share: numbers as results, and the two usual ends
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
