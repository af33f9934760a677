/* inn-store-views.c: saved views, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-views.h"

#include "inn-act-sentence.h"
#include "inn-clock.h"
#include "inn-guest-ids.h"
#include "inn-saved-view-table.h"
#include "inn-store-box.h"

/* On the database thread */

static gpointer
list_views (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return inn_saved_view_table_list (connection, error);
}

typedef struct
{
  InnGuestQuery *query; /* owned */
  InnDate        today;
} CountJob;

static void
count_job_free (gpointer data)
{
  CountJob *job = data;

  inn_guest_query_unref (job->query);
  g_free (job);
}

/* The box cannot hold 0, so it holds one more. */
static gpointer
count_query (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  CountJob *job = data;
  g_autoptr (InnGuestQuery) unordered
    = inn_guest_query_new_filtered (NULL, job->query->scope, INN_ORDER_READING, FALSE,
                                    job->query->filter);
  g_autoptr (GArray) ids = inn_guest_ids_read (connection, unordered, job->today, error);

  return ids != NULL ? inn_store_box_id (ids->len + 1) : NULL;
}

static gpointer
save_view (InnChange     *change,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const InnSavedView *view = data;
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = view->id;

  inn_act_set_parameter (inn_change_get_act (change), "name", view->name);
  if (id == 0)
    {
      id = inn_saved_view_table_insert (connection, view, error);
    }
  else
    {
      /* Somebody may have deleted it meanwhile. */
      g_autoptr (InnSavedView) before = inn_saved_view_table_load (connection, id, error);

      if (before == NULL || !inn_saved_view_table_update (connection, view, error))
        return NULL;
    }

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
delete_view (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnSavedView) view = inn_saved_view_table_load (connection, *(gint64 *) data, error);

  if (view == NULL)
    return NULL;

  inn_act_set_parameter (inn_change_get_act (change), "name", view->name);

  return inn_saved_view_table_delete (connection, view->id, error) ? INN_STORE_DONE : NULL;
}

static gpointer
order_views (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return inn_saved_view_table_put_in_order (inn_change_get_connection (change), data, error)
           ? INN_STORE_DONE : NULL;
}

/* On the main thread */

/**
 * inn_store_list_views_async:
 *
 * Reads the saved views in their order.
 */
void
inn_store_list_views_async (InnStore            *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_views, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_views_finish:
 *
 * Returns: (transfer full) (element-type InnSavedView): all views in their order, not counted
 */
GPtrArray *
inn_store_list_views_finish (InnStore      *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_count_query_async:
 * @query: scope and filter; order and words are not looked at
 * @priority: whether somebody waits for it
 */
void
inn_store_count_query_async (InnStore            *self,
                             InnGuestQuery       *query,
                             InnPriority          priority,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  CountJob *job = g_new0 (CountJob, 1);

  job->query = inn_guest_query_ref (query);
  job->today = inn_clock_get_business_day (inn_store_get_clock (self));
  inn_store_read_async (self, priority, count_query, job, count_job_free, g_free, cancellable,
                        callback, user_data);
}

/**
 * inn_store_count_query_finish:
 *
 * Returns: how many guests fit, or -1 with @error set
 */
int
inn_store_count_query_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  gpointer box = inn_store_read_finish (self, result, error);

  return box != NULL ? inn_store_unbox_id (box) - 1 : -1;
}

/**
 * inn_store_save_view_async:
 * @view: the view as it shall be; a new one, which comes last, when its id is 0
 */
void
inn_store_save_view_async (InnStore            *self,
                           InnSavedView        *view,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (view->id == 0 ? INN_ACT_VIEW_CREATE : INN_ACT_VIEW_EDIT),
                          save_view, inn_saved_view_ref (view),
                          (GDestroyNotify) inn_saved_view_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_view_finish:
 *
 * Returns: its id, 0 with @error set
 */
gint64
inn_store_save_view_finish (InnStore      *self,
                            GAsyncResult  *result,
                            gint64        *seq,
                            GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_view_async:
 * @id: the view
 *
 * Deletes it, as an act that can be taken back; the guests it shows stay.
 */
void
inn_store_delete_view_async (InnStore            *self,
                             gint64               id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_VIEW_DELETE), delete_view,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_view_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_view_finish (InnStore      *self,
                              GAsyncResult  *result,
                              gint64        *seq,
                              GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_order_views_async:
 * @ids: (array length=n_ids): all views in their new order
 */
void
inn_store_order_views_async (InnStore            *self,
                             const gint64        *ids,
                             guint                n_ids,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_VIEW_ORDER), order_views,
                          inn_store_copy_ids (ids, n_ids), (GDestroyNotify) g_array_unref,
                          NULL, cancellable, callback, user_data);
}

/**
 * inn_store_order_views_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_order_views_finish (InnStore      *self,
                              GAsyncResult  *result,
                              gint64        *seq,
                              GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
