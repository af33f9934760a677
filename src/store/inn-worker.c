/* inn-worker.c: the database thread. It takes jobs by priority, within one priority in the order
 * they came. A job that says it has more to do goes back to the queue: a read to the end of its
 * priority; a write stays open, and until it is through only urgent reads run between its slices,
 * while other writes wait. */

#include "config.h"

#include "inn-worker.h"

/* The priority whose reads may come between the slices of an open write. */
#define URGENT 0

typedef struct
{
  int            priority;
  guint64        serial;
  InnWorkerKind  kind;
  InnWorkerFunc  func;
  gpointer       data;      /* owned by data_free */
  GDestroyNotify data_free; /* nullable */
} Job;

struct _InnWorker
{
  GThread *thread;
  GMutex   mutex;
  GCond    cond;
  GQueue   jobs; /* owned Job, in the order they are to be done */
  Job     *open; /* owned, nullable: a write that has more slices */
  guint64  serial;
  gboolean stopping;
};

static void
free_job (Job *job)
{
  if (job->data_free != NULL)
    job->data_free (job->data);
  g_free (job);
}

static int
compare_job (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const Job *left = a;
  const Job *right = b;

  if (left->priority != right->priority)
    return left->priority < right->priority ? -1 : 1;
  return left->serial < right->serial ? -1 : 1;
}

static void
insert_job (InnWorker *self,
            Job       *job)
{
  job->serial = ++self->serial;
  g_queue_insert_sorted (&self->jobs, job, compare_job, NULL);
}

static Job *
find_urgent_read (InnWorker *self)
{
  for (GList *link = self->jobs.head; link != NULL; link = link->next)
    {
      Job *job = link->data;

      if (job->priority > URGENT)
        return NULL;
      if (job->kind == INN_WORKER_READ)
        return job;
    }
  return NULL;
}

/* Called with the mutex held; gives NULL when there is nothing left and the thread is to end. */
static Job *
take_job (InnWorker *self)
{
  for (;;)
    {
      Job *job = NULL;

      if (self->open != NULL)
        {
          job = find_urgent_read (self);
          if (job == NULL)
            return g_steal_pointer (&self->open);
          g_queue_remove (&self->jobs, job);
          return job;
        }
      job = g_queue_pop_head (&self->jobs);
      if (job != NULL || self->stopping)
        return job;
      g_cond_wait (&self->cond, &self->mutex);
    }
}

static gpointer
run (gpointer data)
{
  InnWorker *self = data;
  Job *job = NULL;

  g_mutex_lock (&self->mutex);
  while ((job = take_job (self)) != NULL)
    {
      gboolean more = FALSE;

      g_mutex_unlock (&self->mutex);
      more = job->func (job->data);
      if (!more)
        free_job (job);
      g_mutex_lock (&self->mutex);

      if (more && job->kind == INN_WORKER_WRITE)
        self->open = job;
      else if (more)
        insert_job (self, job);
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/**
 * inn_worker_new:
 * @name: name of the thread
 *
 * Returns: (transfer full): a worker with a running thread; end it with inn_worker_stop ()
 */
InnWorker *
inn_worker_new (const char *name)
{
  InnWorker *self = g_new0 (InnWorker, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->jobs);
  self->thread = g_thread_new (name, run, self);
  return self;
}

/**
 * inn_worker_stop:
 * @self: (transfer full): a worker
 *
 * Waits until all jobs that were pushed are through, ends the thread and frees the worker.
 */
void
inn_worker_stop (InnWorker *self)
{
  g_mutex_lock (&self->mutex);
  self->stopping = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * inn_worker_push:
 * @self: a worker
 * @priority: 0 is urgent; the higher, the later
 * @kind: whether it may run while a write is open
 * @func: called on the thread, again as long as it returns %TRUE
 * @data: handed to it
 * @data_free: (nullable): frees @data on the thread, when the job is through
 */
void
inn_worker_push (InnWorker      *self,
                 int             priority,
                 InnWorkerKind   kind,
                 InnWorkerFunc   func,
                 gpointer        data,
                 GDestroyNotify  data_free)
{
  Job *job = g_new0 (Job, 1);

  job->priority = priority;
  job->kind = kind;
  job->func = func;
  job->data = data;
  job->data_free = data_free;

  g_mutex_lock (&self->mutex);
  g_assert (!self->stopping);
  insert_job (self, job);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}
