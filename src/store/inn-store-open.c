/* inn-store-open.c: opens and closes a book for the main thread. */

#include "config.h"

#include "inn-store-private.h"
#include "inn-store-queue.h"

typedef struct
{
  InnStore       *store; /* owned */
  GTask          *task;  /* owned */
  GError         *error; /* owned, nullable */
  InnProgressFunc progress;
  gpointer        progress_data;
} OpenJob;

/* How far opening is, on its way to the main thread. */
typedef struct
{
  OpenJob *job; /* unowned: what is posted before its end is delivered before it */
  double   fraction;
} OpenProgress;

static void
free_open_job (OpenJob *job)
{
  g_clear_error (&job->error);
  g_object_unref (job->task);
  g_object_unref (job->store);
  g_free (job);
}

static gboolean
deliver_open_cb (gpointer data)
{
  OpenJob *job = data;
  InnStore *self = job->store;

  if (job->error != NULL)
    {
      self->closing = TRUE;
      g_clear_pointer (&self->worker, inn_worker_stop);
      g_task_return_error (job->task, g_steal_pointer (&job->error));
    }
  else
    {
      InnBookFile *file = self->core.file;

      self->vault = inn_vault_ref (inn_book_file_get_vault (file));
      self->read_only = inn_book_file_is_read_only (file);
      self->obstacle = inn_book_file_get_obstacle (file);
      self->is_new = inn_book_file_is_new (file);
      self->unclean = inn_book_file_was_unclean (file);
      g_task_return_pointer (job->task, g_object_ref (self), g_object_unref);
    }
  free_open_job (job);
  return G_SOURCE_REMOVE;
}

static gboolean
tell_progress_cb (gpointer data)
{
  OpenProgress *progress = data;

  progress->job->progress (progress->fraction, progress->job->progress_data);
  g_free (progress);
  return G_SOURCE_REMOVE;
}

/* On the database thread. */
static void
note_progress_cb (double   fraction,
                  gpointer data)
{
  OpenProgress *progress = g_new0 (OpenProgress, 1);

  progress->job = data;
  progress->fraction = fraction;
  inn_store_post (progress->job->store, tell_progress_cb, progress);
}

static gboolean
open_cb (gpointer data)
{
  OpenJob *job = data;
  InnStore *self = job->store;

  inn_store_core_open (&self->core, self->path, self->flags, self->opened_utc,
                       job->progress != NULL ? note_progress_cb : NULL, job,
                       g_task_get_cancellable (job->task), &job->error);
  inn_store_post (self, deliver_open_cb, job);
  return FALSE;
}

/**
 * inn_store_open_async:
 * @path: the database file
 * @flags: whether it may be made, and more
 * @clock: the clock of the book
 * @progress: (nullable): told how far the check is that follows an unclean stop, first that it begins
 * @progress_data: handed to @progress
 * @cancellable: (nullable): to stop a long check
 * @callback: called on the main context of this thread
 * @user_data: handed to @callback
 *
 * Opens a book.
 */
void
inn_store_open_async (const char          *path,
                      InnStoreOpenFlags    flags,
                      InnClock            *clock,
                      InnProgressFunc      progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  OpenJob *job = NULL;
  InnStore *self = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (INN_IS_CLOCK (clock));

  self = g_object_new (INN_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->flags = flags;
  self->clock = g_object_ref (clock);
  self->context = g_main_context_ref_thread_default ();
  self->opened_utc = inn_clock_get_utc (clock);
  self->worker = inn_worker_new ("innkeeper-db");

  job = g_new0 (OpenJob, 1);
  job->store = self;
  job->task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_check_cancellable (job->task, FALSE);
  job->progress = progress;
  job->progress_data = progress_data;
  inn_worker_push (self->worker, INN_PRIORITY_INTERACTIVE, INN_WORKER_WRITE, open_cb, job, NULL);
}

/**
 * inn_store_open_finish:
 * @result: what the callback got
 * @error: return location
 *
 * The error's code tells what to do: %INN_ERROR_MISSING (no book yet), %INN_ERROR_CORRUPT (damaged,
 * empty, or gone although there was one), %INN_ERROR_FOREIGN, %INN_ERROR_TOO_NEW, %INN_ERROR_BUSY
 * (open elsewhere: see inn_book_lock_look ()), %INN_ERROR_READ_ONLY (try
 * %INN_STORE_OPEN_READ_ONLY), %INN_ERROR_PERMISSION, %INN_ERROR_FULL, %INN_ERROR_IO,
 * %INN_ERROR_INVALID (a network drive or memory stick), %INN_ERROR_OLDER (ask, then
 * %INN_STORE_OPEN_OLDER). The file is as it was.
 *
 * Returns: (transfer full): the open store, or %NULL
 */
InnStore *
inn_store_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GTask  *task;  /* owned */
  GError *error; /* owned, nullable */
} CloseJob;

static gboolean
deliver_close_cb (gpointer data)
{
  CloseJob *job = data;
  InnStore *self = g_task_get_source_object (job->task);

  g_clear_pointer (&self->worker, inn_worker_stop);
  if (job->error != NULL)
    g_task_return_error (job->task, job->error);
  else
    g_task_return_boolean (job->task, TRUE);
  g_object_unref (job->task);
  g_free (job);
  return G_SOURCE_REMOVE;
}

static gboolean
close_cb (gpointer data)
{
  CloseJob *job = data;
  InnStore *self = g_task_get_source_object (job->task);

  inn_store_core_close (&self->core, &job->error);
  inn_store_post (self, deliver_close_cb, job);
  return FALSE;
}

/**
 * inn_store_close_async:
 * @self: a store
 * @callback: called when the book is closed
 * @user_data: handed to @callback
 *
 * Closes the book after all interactive jobs that were asked for; long ones are cancelled. New jobs
 * are refused from now on.
 */
void
inn_store_close_async (InnStore            *self,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  CloseJob *job = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INN_IS_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->closing)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->closing = TRUE;
  for (guint i = 0; i < self->long_jobs->len; i++)
    g_cancellable_cancel (g_ptr_array_index (self->long_jobs, i));
  inn_interrupt_fire (&self->interrupt);

  job = g_new0 (CloseJob, 1);
  job->task = g_steal_pointer (&task);
  inn_worker_push (self->worker, INN_PRIORITY_IDLE, INN_WORKER_WRITE, close_cb, job, NULL);
}

/**
 * inn_store_close_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether the book was closed in order; it is closed in any case
 */
gboolean
inn_store_close_finish (InnStore      *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
