/* inn-store-rating.c: see inn-store-rating.h. */

#include "config.h"

#include "inn-store-rating.h"

#include "inn-guest-state-table.h"
#include "inn-rating-table.h"
#include "inn-store-box.h"
#include "inn-store-private.h"

static gpointer
load_bounds (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autofree InnRatingBounds *bounds = g_new (InnRatingBounds, 1);

  return inn_rating_table_load (connection, bounds, error) ? g_steal_pointer (&bounds) : NULL;
}

static gpointer
save_bounds (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_rating_table_save (connection, data, error)
         && inn_guest_state_table_ensure (connection, error) ? INN_STORE_DONE : NULL;
}

/**
 * inn_store_load_rating_bounds_async:
 *
 * Reads from which figures on a guest gets which mark, as this house set it.
 */
void
inn_store_load_rating_bounds_async (InnStore            *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_bounds, NULL, NULL, g_free,
                        cancellable, callback, user_data);
}

/**
 * inn_store_load_rating_bounds_finish:
 *
 * Returns: (transfer full): the settings, to be freed with g_free(); %NULL with @error set
 */
InnRatingBounds *
inn_store_load_rating_bounds_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_rating_bounds_async:
 * @bounds: the settings
 *
 * Keeps them and counts the book anew where they say so, all or nothing. A setting, and so no act of
 * the journal; cards that are open show it when they are read again.
 */
void
inn_store_save_rating_bounds_async (InnStore              *self,
                                    const InnRatingBounds *bounds,
                                    GCancellable          *cancellable,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data)
{
  inn_store_write_state_async (self, INN_PRIORITY_INTERACTIVE, save_bounds,
                               g_memdup2 (bounds, sizeof *bounds), g_free, NULL, cancellable,
                               callback, user_data);
}

/**
 * inn_store_save_rating_bounds_finish:
 *
 * Returns: whether the bounds are on the disk
 */
gboolean
inn_store_save_rating_bounds_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_write_state_finish (self, result, error) != NULL;
}
