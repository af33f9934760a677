/* inn-store.c: the open book's database, seen from the main thread. It hands jobs to the database
 * thread and delivers what they gave, on the main context of the thread that opened the book. */

#include "config.h"

#include "inn-store.h"

#include "inn-error.h"
#include "inn-store-job.h"
#include "inn-worker.h"

struct _InnStore
{
  GObject           parent_instance;

  char             *path;
  InnStoreOpenFlags flags;
  InnClock         *clock;      /* owned */
  GMainContext     *context;    /* owned */
  InnWorker        *worker;     /* owned */
  InnStoreCore      core;       /* the database thread's */
  InnVault         *vault;      /* owned */
  GPtrArray        *long_jobs;  /* owned array of owned GCancellables: stopped on closing */
  gint64            staff_id;
  gint64            opened_utc;
  gboolean          read_only;
  gboolean          is_new;
  gboolean          unclean;
  gboolean          closing;
  gboolean          lost;
  guint             n_changing;
  double            fraction;
};

G_DEFINE_FINAL_TYPE (InnStore, inn_store, G_TYPE_OBJECT)

enum
{
  PROP_PATH = 1,
  PROP_CLOCK,
  PROP_READ_ONLY,
  PROP_STAFF,
  PROP_CHANGING,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- Jobs ------------------------------------------------------------------------------- */

static InnStoreJob *
new_job (InnStore            *self,
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

static void
set_changing (InnStore *self,
              int       step,
              double    fraction)
{
  gboolean was = self->n_changing > 0;

  self->n_changing = (guint) ((int) self->n_changing + step);
  if ((self->n_changing > 0) != was)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGING]);
  if (self->fraction != fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
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
      g_signal_emit (self, signals[LOST], 0);
    }
  if (job->set != NULL)
    g_signal_emit (self, signals[CHANGED], 0, job->set);

  if (job->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&job->error));
      inn_store_job_free (job);
    }
  else
    g_task_return_pointer (task, job, (GDestroyNotify) inn_store_job_free);
  return G_SOURCE_REMOVE;
}

static void
post (InnStore    *self,
      GSourceFunc  func,
      gpointer     data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, NULL);
  g_source_attach (source, self->context);
}

/* On the database thread. The job keeps its task, the task the store. */
static gboolean
work_cb (gpointer data)
{
  InnStoreJob *job = data;
  InnStore *self = g_task_get_source_object (job->task);

  if (inn_store_job_run (job))
    return TRUE;
  post (self, deliver_cb, job);
  return FALSE;
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
    post (g_task_get_source_object (job->task), tell_progress_cb, job);
}

static void
push (InnStore    *self,
      InnStoreJob *job,
      InnPriority  priority)
{
  gboolean reads = job->kind == INN_STORE_JOB_READ || job->kind == INN_STORE_JOB_READ_SLICED;

  if (self->closing || self->worker == NULL)
    {
      g_set_error_literal (&job->error, INN_ERROR, INN_ERROR_BUSY, "The book is being closed");
      post (self, deliver_cb, job);
      if (job->kind == INN_STORE_JOB_CHANGE_SLICED)
        set_changing (self, 1, -1);
      return;
    }

  if (priority != INN_PRIORITY_INTERACTIVE || job->kind == INN_STORE_JOB_CHANGE_SLICED)
    chain_cancellable (self, job);
  if (job->kind == INN_STORE_JOB_CHANGE_SLICED)
    set_changing (self, 1, -1);
  inn_worker_push (self->worker, (int) priority, reads ? INN_WORKER_READ : INN_WORKER_WRITE,
                   work_cb, job, NULL);
}

static void
set_act (InnStore    *self,
         InnStoreJob *job,
         InnAct      *act)
{
  if (inn_act_get_staff (act) == 0)
    inn_act_set_staff (act, self->staff_id);
  job->act = act;
  job->utc = inn_clock_get_utc (self->clock);
  job->today = inn_clock_get_today (self->clock);
}

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

/* ---- Object ----------------------------------------------------------------------------- */

static gboolean
close_core_cb (gpointer data)
{
  inn_store_core_close (data, NULL);
  return FALSE;
}

static void
inn_store_dispose (GObject *object)
{
  InnStore *self = INN_STORE (object);

  /* No job is left, as each holds a reference. Whoever forgot to close waits here. */
  if (self->worker != NULL)
    {
      if (!self->closing)
        inn_worker_push (self->worker, INN_PRIORITY_IDLE, INN_WORKER_WRITE, close_core_cb,
                         &self->core, NULL);
      g_clear_pointer (&self->worker, inn_worker_stop);
    }
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (inn_store_parent_class)->dispose (object);
}

static void
inn_store_finalize (GObject *object)
{
  InnStore *self = INN_STORE (object);

  g_clear_pointer (&self->vault, inn_vault_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_ptr_array_unref (self->long_jobs);
  g_free (self->path);

  G_OBJECT_CLASS (inn_store_parent_class)->finalize (object);
}

static void
inn_store_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  InnStore *self = INN_STORE (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_STAFF:
      g_value_set_int64 (value, self->staff_id);
      break;
    case PROP_CHANGING:
      g_value_set_boolean (value, self->n_changing > 0);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
inn_store_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  InnStore *self = INN_STORE (object);

  switch (id)
    {
    case PROP_STAFF:
      inn_store_set_staff (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
inn_store_class_init (InnStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = inn_store_dispose;
  object_class->finalize = inn_store_finalize;
  object_class->get_property = inn_store_get_property;
  object_class->set_property = inn_store_set_property;

  /**
   * InnStore:path:
   *
   * The database file.
   */
  properties[PROP_PATH]
    = g_param_spec_string ("path", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:clock:
   *
   * The clock that says when a change was.
   */
  properties[PROP_CLOCK]
    = g_param_spec_object ("clock", NULL, NULL, INN_TYPE_CLOCK,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:read-only:
   *
   * Whether nothing can be changed.
   */
  properties[PROP_READ_ONLY]
    = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:staff-id:
   *
   * Who is at the desk: the actor of changes that name nobody; 0 for nobody.
   */
  properties[PROP_STAFF]
    = g_param_spec_int64 ("staff-id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:changing:
   *
   * Whether a long change runs or waits, behind which other changes wait.
   */
  properties[PROP_CHANGING]
    = g_param_spec_boolean ("changing", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * InnStore:fraction:
   *
   * How far the long change is, 0 to 1; below 0 while not known.
   */
  properties[PROP_FRACTION]
    = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * InnStore::changed:
   * @set: an #InnChangeSet
   *
   * Emitted after each change was committed, before its callback is called.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, INN_TYPE_CHANGE_SET);

  /**
   * InnStore::lost:
   *
   * Emitted when the disk failed and the book could not be opened again. From now on every job
   * fails with the reason.
   */
  signals[LOST] = g_signal_new ("lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
inn_store_init (InnStore *self)
{
  self->fraction = -1;
  self->long_jobs = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ---- Opening and closing ---------------------------------------------------------------- */

typedef struct
{
  InnStore       *store; /* owned */
  GTask          *task;  /* owned */
  GError         *error; /* owned, nullable */
  InnProgressFunc progress;
  gpointer        progress_data;
} OpenJob;

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
      self->is_new = inn_book_file_is_new (file);
      self->unclean = inn_book_file_was_unclean (file);
      g_task_return_pointer (job->task, g_object_ref (self), g_object_unref);
    }
  free_open_job (job);
  return G_SOURCE_REMOVE;
}

static gboolean
tell_opening_cb (gpointer data)
{
  OpenJob *job = data;

  job->progress (-1, job->progress_data);
  return G_SOURCE_REMOVE;
}

static gboolean
open_cb (gpointer data)
{
  OpenJob *job = data;
  InnStore *self = job->store;

  if (job->progress != NULL)
    post (self, tell_opening_cb, job);
  inn_store_core_open (&self->core, self->path, self->flags, self->opened_utc,
                       g_task_get_cancellable (job->task), &job->error);
  post (self, deliver_open_cb, job);
  return FALSE;
}

/**
 * inn_store_open_async:
 * @path: the database file
 * @flags: whether it may be made, and more
 * @clock: the clock of the book
 * @progress: (nullable): told that opening takes its time, as after an unclean stop
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
 * %INN_ERROR_INVALID (a network drive or memory stick). The file is as it was.
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
  post (self, deliver_close_cb, job);
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

/* ---- Getters ---------------------------------------------------------------------------- */

/**
 * inn_store_get_path:
 * @self: a store
 *
 * Returns: the database file
 */
const char *
inn_store_get_path (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);
  return self->path;
}

/**
 * inn_store_get_clock:
 * @self: a store
 *
 * Returns: (transfer none): the clock of the book
 */
InnClock *
inn_store_get_clock (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);
  return self->clock;
}

/**
 * inn_store_get_vault:
 * @self: a store
 *
 * Returns: (transfer none): the vault of the book, usable on any thread
 */
InnVault *
inn_store_get_vault (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), NULL);
  return self->vault;
}

/**
 * inn_store_is_read_only:
 * @self: a store
 *
 * Returns: whether nothing can be changed
 */
gboolean
inn_store_is_read_only (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  return self->read_only;
}

/**
 * inn_store_is_new:
 * @self: a store
 *
 * Returns: whether the book was made by this opening
 */
gboolean
inn_store_is_new (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  return self->is_new;
}

/**
 * inn_store_was_unclean:
 * @self: a store
 *
 * Returns: whether the book was not closed in order the last time; it was checked then
 */
gboolean
inn_store_was_unclean (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  return self->unclean;
}

/**
 * inn_store_get_opened_utc:
 * @self: a store
 *
 * Returns: when it was opened, in UTC seconds
 */
gint64
inn_store_get_opened_utc (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), 0);
  return self->opened_utc;
}

/**
 * inn_store_is_changing:
 * @self: a store
 * @fraction: (out) (optional): how far it is, 0 to 1; below 0 while not known
 *
 * Returns: whether a long change runs or waits, behind which other changes wait
 */
gboolean
inn_store_is_changing (InnStore *self,
                       double   *fraction)
{
  g_return_val_if_fail (INN_IS_STORE (self), FALSE);
  if (fraction != NULL)
    *fraction = self->fraction;
  return self->n_changing > 0;
}

/**
 * inn_store_get_staff:
 * @self: a store
 *
 * Returns: who is at the desk; 0 for nobody
 */
gint64
inn_store_get_staff (InnStore *self)
{
  g_return_val_if_fail (INN_IS_STORE (self), 0);
  return self->staff_id;
}

/**
 * inn_store_set_staff:
 * @self: a store
 * @staff_id: who is at the desk now; 0 for nobody
 */
void
inn_store_set_staff (InnStore *self,
                     gint64    staff_id)
{
  g_return_if_fail (INN_IS_STORE (self));

  if (self->staff_id == staff_id)
    return;
  self->staff_id = staff_id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAFF]);
}

/* ---- Reading ---------------------------------------------------------------------------- */

/**
 * inn_store_read_async:
 * @self: a store
 * @priority: who waits
 * @func: reads, on the database thread, and gives its result
 * @data: handed to @func
 * @data_free: (nullable): frees @data on the main thread
 * @result_free: (nullable): frees a result nobody took
 * @cancellable: (nullable): once cancelled, statements stop
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
  InnStoreJob *job = NULL;

  g_return_if_fail (INN_IS_STORE (self));

  job = new_job (self, INN_STORE_JOB_READ, data, data_free, cancellable, callback, user_data);
  job->read = func;
  job->result_free = result_free;
  push (self, job, priority);
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

  job = new_job (self, INN_STORE_JOB_READ_SLICED, data, data_free, cancellable, callback,
                 user_data);
  job->read_slice = func;
  push (self, job, priority);
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

/* ---- Changing --------------------------------------------------------------------------- */

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

  job = new_job (self, INN_STORE_JOB_CHANGE, data, data_free, cancellable, callback, user_data);
  job->write = func;
  job->result_free = result_free;
  set_act (self, job, act);
  push (self, job, INN_PRIORITY_INTERACTIVE);
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

  job = new_job (self, INN_STORE_JOB_CHANGE_SLICED, data, data_free, cancellable, callback,
                 user_data);
  job->write_slice = func;
  job->progress = progress;
  job->progress_data = progress_data;
  job->tell = note_progress_cb;
  set_act (self, job, act);
  push (self, job, INN_PRIORITY_INTERACTIVE);
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
  InnStoreJob *job = NULL;

  g_return_if_fail (INN_IS_STORE (self));

  job = new_job (self, INN_STORE_JOB_STATE, data, data_free, cancellable, callback, user_data);
  job->read = func;
  job->result_free = result_free;
  push (self, job, priority);
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

/* ---- Undo and redo ---------------------------------------------------------------------- */

static void
push_undo (InnStore            *self,
           gint64               seq,
           gboolean             redo,
           InnUndoFlags         flags,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  InnStoreJob *job = new_job (self, INN_STORE_JOB_CHANGE_SLICED, inn_undo_new (seq, redo, flags),
                              (GDestroyNotify) inn_undo_free, cancellable, callback, user_data);

  job->write_slice = inn_undo_slice;
  job->tell = note_progress_cb;
  set_act (self, job, inn_act_new (redo ? "redo" : "undo"));
  push (self, job, INN_PRIORITY_INTERACTIVE);
}

static InnUndoReport *
take_report (GAsyncResult  *result,
             GError       **error)
{
  InnStoreJob *job = g_task_propagate_pointer (G_TASK (result), error);
  InnUndoReport *report = NULL;

  if (job == NULL)
    return NULL;
  report = inn_undo_report_ref (inn_undo_get_report (job->data));
  inn_store_job_free (job);
  return report;
}

/**
 * inn_store_undo_async:
 * @self: a store
 * @seq: the entry to take back; 0 for the last act that stands
 * @flags: what to do where something has happened since
 * @cancellable: (nullable): to stop it before it is committed
 * @callback: called on the main thread, after #InnStore::changed
 * @user_data: handed to @callback
 *
 * Takes an entry back, on any later day. It is itself an entry.
 */
void
inn_store_undo_async (InnStore            *self,
                      gint64               seq,
                      InnUndoFlags         flags,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (INN_IS_STORE (self));
  push_undo (self, seq, FALSE, flags, cancellable, callback, user_data);
}

/**
 * inn_store_undo_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): what was taken back and what had to be left, or %NULL with
 *   %INN_ERROR_NOT_FOUND (no such entry, or nothing to take back), %INN_ERROR_INVALID (already taken
 *   back) or %INN_ERROR_CONFLICT (cannot be taken back without breaking what was done since)
 */
InnUndoReport *
inn_store_undo_finish (InnStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return take_report (result, error);
}

/**
 * inn_store_redo_async:
 * @self: a store
 * @seq: the act to bring back, or an undo of it; 0 for what was taken back last
 * @flags: what to do where something has happened since
 * @cancellable: (nullable): to stop it before it is committed
 * @callback: called on the main thread, after #InnStore::changed
 * @user_data: handed to @callback
 *
 * Brings an act back wherever it was taken back, with what was taken back for its sake.
 */
void
inn_store_redo_async (InnStore            *self,
                      gint64               seq,
                      InnUndoFlags         flags,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (INN_IS_STORE (self));
  push_undo (self, seq, TRUE, flags, cancellable, callback, user_data);
}

/**
 * inn_store_redo_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): what was brought back and what had to be left, or %NULL as with
 *   inn_store_undo_finish ()
 */
InnUndoReport *
inn_store_redo_finish (InnStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return take_report (result, error);
}
