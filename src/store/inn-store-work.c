/* inn-store-work.c: the asynchronous pairs of the store: read, change, write state. */

#include "config.h"

#include "inn-store-queue.h"

/* Takes the result out of the job that a task gave. */
static gpointer
take_result (GAsyncResult  *result,
             gint64        *seq,
             GError       **error)
{
  InnStoreJob *job = g_task_propagate_pointer (G_TASK (result), error);
  gpointer value = NULL;

  if (seq != NULL)
    *seq = job != NULL && job->set != NULL ? inn_change_set_get_seq (job->set) : 0;
  if (job == NULL)
    return NULL;
  value = g_steal_pointer (&job->result);
  inn_store_job_free (job);
  return value;
}

static gboolean
take_success (GAsyncResult  *result,
              gint64        *seq,
              GError       **error)
{
  g_autoptr (GError) failure = NULL;

  take_result (result, seq, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A job of one function, outside the journal. */
static void
push_func (InnStore            *self,
           InnStoreJobKind      kind,
           InnPriority          priority,
           InnReadFunc          func,
           gpointer             data,
           GDestroyNotify       data_free,
           GDestroyNotify       result_free,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  InnStoreJob *job = inn_store_new_job (self, kind, data, data_free, cancellable, callback,
                                        user_data);

  job->read = func;
  job->result_free = result_free;
  inn_store_push_job (self, job, priority);
}

/**
 * inn_store_read_async:
 * @self: a store
 * @priority: who waits
 * @func: reads, on the database thread, and gives its result
 * @data: handed to @func
 * @data_free: (nullable): frees @data on the main thread
 * @result_free: (nullable): frees a result nobody took
 * @cancellable: (nullable): once cancelled, statements stop, and no answer comes but
 *   %G_IO_ERROR_CANCELLED
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Reads from the book. Between the slices of a long change it sees what that has done so far; if
 * that is rolled back later, #InnStore::changed says that everything is to be read again.
 */
void
inn_store_read_async (InnStore            *self,
                      InnPriority          priority,
                      InnReadFunc          func,
                      gpointer             data,
                      GDestroyNotify       data_free,
                      GDestroyNotify       result_free,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (INN_IS_STORE (self));

  push_func (self, INN_STORE_JOB_READ, priority, func, data, data_free, result_free, cancellable,
             callback, user_data);
}

/**
 * inn_store_read_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): what the function gave, or %NULL; look at @error to tell
 */
gpointer
inn_store_read_finish (InnStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return take_result (result, NULL, error);
}

/**
 * inn_store_read_sliced_async:
 * @self: a store
 * @priority: who waits
 * @func: reads one slice, on the database thread
 * @data: handed to @func
 * @data_free: (nullable): frees @data on the main thread, after @callback
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Reads much, in slices between which everything more urgent runs. Other changes may come between.
 */
void
inn_store_read_sliced_async (InnStore            *self,
                             InnPriority          priority,
                             InnReadSliceFunc     func,
                             gpointer             data,
                             GDestroyNotify       data_free,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  InnStoreJob *job = NULL;

  g_return_if_fail (INN_IS_STORE (self));

  job = inn_store_new_job (self, INN_STORE_JOB_READ_SLICED, data, data_free, cancellable,
                           callback, user_data);
  job->read_slice = func;
  inn_store_push_job (self, job, priority);
}

/**
 * inn_store_read_sliced_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether it got through
 */
gboolean
inn_store_read_sliced_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return take_success (result, NULL, error);
}

/**
 * inn_store_change_async:
 * @self: a store
 * @act: (transfer full): what is done; if it names nobody, whoever is at the desk does it
 * @func: writes, on the database thread; if it sets its error, everything is rolled back
 * @data: handed to @func
 * @data_free: (nullable): frees @data on the main thread
 * @result_free: (nullable): frees a result nobody took
 * @cancellable: (nullable): to stop it before it is committed
 * @callback: called on the main thread, after #InnStore::changed
 * @user_data: handed to @callback
 *
 * Changes the book: one act, one transaction, one entry of the journal.
 */
void
inn_store_change_async (InnStore            *self,
                        InnAct              *act,
                        InnChangeFunc        func,
                        gpointer             data,
                        GDestroyNotify       data_free,
                        GDestroyNotify       result_free,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  InnStoreJob *job = NULL;

  g_return_if_fail (INN_IS_STORE (self));
  g_return_if_fail (act != NULL);

  job = inn_store_new_job (self, INN_STORE_JOB_CHANGE, data, data_free, cancellable,
                           callback, user_data);
  job->write = func;
  job->result_free = result_free;
  inn_store_set_act (self, job, act);
  inn_store_push_job (self, job, INN_PRIORITY_INTERACTIVE);
}

/**
 * inn_store_change_finish:
 * @self: a store
 * @result: what the callback got
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 * @error: return location
 *
 * Returns: (transfer full): what the function gave, or %NULL; look at @error to tell. Without an
 *   error everything is on the disk.
 */
gpointer
inn_store_change_finish (InnStore      *self,
                         GAsyncResult  *result,
                         gint64        *seq,
                         GError       **error)
{
  return take_result (result, seq, error);
}

/**
 * inn_store_change_sliced_async:
 * @self: a store
 * @act: (transfer full): what is done
 * @func: writes one slice, on the database thread
 * @data: handed to @func
 * @data_free: (nullable): frees @data on the main thread, after @callback
 * @progress: (nullable): told on the main thread what inn_change_set_progress () said
 * @progress_data: handed to @progress
 * @cancellable: (nullable): to take everything back before it is committed
 * @callback: called on the main thread, after #InnStore::changed
 * @user_data: handed to @callback
 *
 * A long change, such as an import, in one transaction. Urgent reads run between its slices, other
 * changes wait. No statement may be left in the middle of its rows between two slices.
 */
void
inn_store_change_sliced_async (InnStore            *self,
                               InnAct              *act,
                               InnChangeSliceFunc   func,
                               gpointer             data,
                               GDestroyNotify       data_free,
                               InnProgressFunc      progress,
                               gpointer             progress_data,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  InnStoreJob *job = NULL;

  g_return_if_fail (INN_IS_STORE (self));
  g_return_if_fail (act != NULL);

  job = inn_store_new_job (self, INN_STORE_JOB_CHANGE_SLICED, data, data_free, cancellable,
                           callback, user_data);
  job->write_slice = func;
  job->progress = progress;
  job->progress_data = progress_data;
  inn_store_set_act (self, job, act);
  inn_store_push_job (self, job, INN_PRIORITY_INTERACTIVE);
}

/**
 * inn_store_change_sliced_finish:
 * @self: a store
 * @result: what the callback got
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 * @error: return location
 *
 * Returns: whether everything is on the disk
 */
gboolean
inn_store_change_sliced_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return take_success (result, seq, error);
}

/**
 * inn_store_write_state_async:
 * @self: a store
 * @priority: who waits
 * @func: writes tables that are outside the journal, on the database thread
 * @data: handed to @func
 * @data_free: (nullable): frees @data on the main thread
 * @result_free: (nullable): frees a result nobody took
 * @cancellable: (nullable): to stop it before it is committed
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Writes what is no act of anybody: drafts, claims of occurrences, facts about the book. One
 * transaction, no entry, no signal. A journalled table written here makes it fail with
 * %INN_ERROR_INVALID.
 */
void
inn_store_write_state_async (InnStore            *self,
                             InnPriority          priority,
                             InnReadFunc          func,
                             gpointer             data,
                             GDestroyNotify       data_free,
                             GDestroyNotify       result_free,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (INN_IS_STORE (self));

  push_func (self, INN_STORE_JOB_STATE, priority, func, data, data_free, result_free, cancellable,
             callback, user_data);
}

/**
 * inn_store_write_state_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): what the function gave, or %NULL; look at @error to tell
 */
gpointer
inn_store_write_state_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return take_result (result, NULL, error);
}
