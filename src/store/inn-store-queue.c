/* inn-store-queue.c: how a job gets to the database thread and what it gave gets back, on the main
 * context of the thread that opened the book. */

#include "config.h"

#include "inn-store-queue.h"

#include "inn-error.h"
#include "inn-store-private.h"

/**
 * inn_store_post:
 * @self: a store
 * @func: called on the main thread
 * @data: handed to it
 *
 * What is posted is called in the order it was posted.
 */
void
inn_store_post (InnStore    *self,
                GSourceFunc  func,
                gpointer     data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, NULL);
  g_source_attach (source, self->context);
}

static void
set_changing (InnStore *self,
              int       step,
              double    fraction)
{
  gboolean was = self->n_changing > 0;

  self->n_changing = (guint) ((int) self->n_changing + step);
  if ((self->n_changing > 0) != was)
    g_object_notify (G_OBJECT (self), "changing");
  if (self->fraction != fraction)
    {
      self->fraction = fraction;
      g_object_notify (G_OBJECT (self), "fraction");
    }
}

static gboolean
tell_progress_cb (gpointer data)
{
  InnStoreJob *job = data;
  InnStore *self = g_task_get_source_object (job->task);
  double fraction = -1;

  g_mutex_lock (&job->mutex);
  fraction = job->fraction;
  job->telling = FALSE;
  g_mutex_unlock (&job->mutex);

  if (job->kind == INN_STORE_JOB_CHANGE_SLICED)
    set_changing (self, 0, fraction);
  if (job->progress != NULL)
    job->progress (fraction, job->progress_data);
  return G_SOURCE_REMOVE;
}

/* On the database thread. A job is delivered after its last progress was told, as both are idle
 * sources of one priority. */
static void
note_progress_cb (double   fraction,
                  gpointer data)
{
  InnStoreJob *job = data;
  gboolean telling = FALSE;

  g_mutex_lock (&job->mutex);
  telling = job->telling;
  job->fraction = fraction;
  job->telling = TRUE;
  g_mutex_unlock (&job->mutex);

  if (!telling)
    inn_store_post (g_task_get_source_object (job->task), tell_progress_cb, job);
}

/**
 * inn_store_new_job:
 * @self: a store
 * @kind: what it does
 * @data: handed to its function
 * @data_free: (nullable): frees @data on the main thread
 * @cancellable: (nullable): to stop it
 * @callback: called on the main thread
 * @user_data: handed to @callback
 *
 * Returns: (transfer full): a job, for inn_store_push_job ()
 */
InnStoreJob *
inn_store_new_job (InnStore            *self,
                   InnStoreJobKind      kind,
                   gpointer             data,
                   GDestroyNotify       data_free,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  InnStoreJob *job = inn_store_job_new (kind, &self->core);

  job->data = data;
  job->data_free = data_free;
  job->task = g_task_new (self, cancellable, callback, user_data);
  /* What was committed was done, also when somebody cancelled too late. */
  g_task_set_check_cancellable (job->task, FALSE);
  g_set_object (&job->cancellable, cancellable);
  job->tell = note_progress_cb;
  return job;
}

static void
cancel_inner_cb (GCancellable *outer,
                 gpointer      inner)
{
  g_cancellable_cancel (inner);
}

/* A long job can also be cancelled by closing the book. */
static void
chain_cancellable (InnStore    *self,
                   InnStoreJob *job)
{
  g_autoptr (GCancellable) inner = g_cancellable_new ();

  job->outer = g_steal_pointer (&job->cancellable);
  job->cancellable = g_object_ref (inner);
  g_ptr_array_add (self->long_jobs, g_object_ref (inner));
  if (job->outer != NULL)
    job->outer_id = g_cancellable_connect (job->outer, G_CALLBACK (cancel_inner_cb), inner, NULL);
}

static gboolean
deliver_cb (gpointer data)
{
  InnStoreJob *job = data;
  g_autoptr (InnStore) self = g_object_ref (g_task_get_source_object (job->task));
  g_autoptr (GTask) task = g_object_ref (job->task);

  if (job->outer != NULL)
    g_ptr_array_remove (self->long_jobs, job->cancellable);
  if (job->kind == INN_STORE_JOB_CHANGE_SLICED)
    set_changing (self, -1, -1);
  if (job->given_up)
    {
      self->lost = TRUE;
      g_signal_emit_by_name (self, "lost");
    }
  if (job->set != NULL)
    g_signal_emit_by_name (self, "changed", job->set);

  if (job->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&job->error));
      inn_store_job_free (job);
    }
  /* Whoever cancelled a question asks for something else by now, or is gone: an answer that was
   * found all the same must not reach them. */
  else if (job->kind == INN_STORE_JOB_READ && g_task_return_error_if_cancelled (task))
    inn_store_job_free (job);
  else
    g_task_return_pointer (task, job, (GDestroyNotify) inn_store_job_free);
  return G_SOURCE_REMOVE;
}

/* On the database thread. The job keeps its task, the task the store. */
static gboolean
work_cb (gpointer data)
{
  InnStoreJob *job = data;
  InnStore *self = g_task_get_source_object (job->task);

  if (inn_store_job_run (job))
    return TRUE;
  inn_store_post (self, deliver_cb, job);
  return FALSE;
}

/**
 * inn_store_push_job:
 * @self: a store
 * @job: (transfer full): a filled job
 * @priority: who waits
 */
void
inn_store_push_job (InnStore    *self,
                    InnStoreJob *job,
                    InnPriority  priority)
{
  InnStore *open = self->present != NULL ? self->present : self;
  gboolean reads = job->kind == INN_STORE_JOB_READ || job->kind == INN_STORE_JOB_READ_SLICED;

  if (self->closing || open->closing || open->worker == NULL)
    {
      g_set_error_literal (&job->error, INN_ERROR, INN_ERROR_BUSY, "The book is being closed");
      inn_store_post (self, deliver_cb, job);
      if (job->kind == INN_STORE_JOB_CHANGE_SLICED)
        set_changing (self, 1, -1);
      return;
    }

  if (priority != INN_PRIORITY_IDLE)
    inn_interrupt_fire (&open->interrupt);
  if (priority != INN_PRIORITY_INTERACTIVE || job->kind == INN_STORE_JOB_CHANGE_SLICED)
    chain_cancellable (self, job);
  if (job->kind == INN_STORE_JOB_CHANGE_SLICED)
    set_changing (self, 1, -1);
  inn_worker_push (open->worker, (int) priority, reads ? INN_WORKER_READ : INN_WORKER_WRITE,
                   work_cb, job, NULL);
}

/**
 * inn_store_set_act:
 * @self: a store
 * @job: a job that changes the book
 * @act: (transfer full): what is done; if it names nobody, whoever is at the desk does it
 */
void
inn_store_set_act (InnStore    *self,
                   InnStoreJob *job,
                   InnAct      *act)
{
  if (inn_act_get_staff (act) == 0)
    inn_act_set_staff (act, self->staff_id);
  job->act = act;
  job->utc = inn_clock_get_utc (self->clock);
}
