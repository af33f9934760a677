/* inn-store-copy.c: copies the open book to another file, in slices between which everybody else
 * comes first. */

#include "config.h"

#include "inn-store-copy.h"

#include "inn-book-copy.h"
#include "inn-store-queue.h"

typedef struct
{
  InnBookCopy *copy; /* owned, until the database thread is through with it */
  InnStoreJob *job;  /* unowned */
} CopyJob;

static InnSlice
copy_slice (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  CopyJob *job = data;
  InnSlice slice = inn_book_copy_step (job->copy, connection, error);

  if (job->job->progress != NULL)
    job->job->tell (inn_book_copy_get_fraction (job->copy), job->job);
  return slice;
}

static void
end_copy (gpointer data)
{
  CopyJob *job = data;

  g_clear_pointer (&job->copy, inn_book_copy_free);
}

static void
free_copy_job (gpointer data)
{
  CopyJob *job = data;

  g_clear_pointer (&job->copy, inn_book_copy_free);
  g_free (job);
}

/**
 * inn_store_copy_async:
 * @self: a store
 * @path: where the copy is to be; an older file there is replaced
 * @progress: (nullable): told how far it is
 * @progress_data: handed to @progress
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Copies the database as it is when the last slice is done. The copy is neither checked nor synced.
 */
void
inn_store_copy_async (InnStore            *self,
                      const char          *path,
                      InnProgressFunc      progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  CopyJob *data = NULL;
  InnStoreJob *job = NULL;

  g_return_if_fail (INN_IS_STORE (self));
  g_return_if_fail (path != NULL);

  data = g_new0 (CopyJob, 1);
  job = inn_store_new_job (self, INN_STORE_JOB_READ_SLICED, data, free_copy_job, cancellable,
                           callback, user_data);
  data->copy = inn_book_copy_new (path);
  data->job = job;
  job->read_slice = copy_slice;
  job->data_end = end_copy;
  job->progress = progress;
  job->progress_data = progress_data;
  inn_store_push_job (self, job, INN_PRIORITY_BACKGROUND);
}

/**
 * inn_store_copy_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether the copy is there
 */
gboolean
inn_store_copy_finish (InnStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return inn_store_read_sliced_finish (self, result, error);
}
