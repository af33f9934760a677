/* inn-store-job.c: one job of the store. inn_store_job_run () is all of it that happens on the
 * database thread. */

#include "config.h"

#include "inn-store-job.h"

#include "inn-change-set-private.h"
#include "inn-connection-private.h"
#include "inn-error.h"

/**
 * inn_store_job_new:
 * @kind: what it does
 * @core: where
 *
 * Returns: (transfer full): an empty job
 */
InnStoreJob *
inn_store_job_new (InnStoreJobKind  kind,
                   InnStoreCore    *core)
{
  InnStoreJob *self = g_new0 (InnStoreJob, 1);

  self->kind = kind;
  self->core = core;
  self->fraction = -1;
  g_mutex_init (&self->mutex);
  return self;
}

/**
 * inn_store_job_free:
 * @self: a job that is through, on the main thread
 */
void
inn_store_job_free (InnStoreJob *self)
{
  if (self->outer != NULL)
    g_cancellable_disconnect (self->outer, self->outer_id);
  g_clear_object (&self->outer);
  g_clear_object (&self->cancellable);
  if (self->data_free != NULL && self->data != NULL)
    self->data_free (self->data);
  if (self->result != NULL && self->result_free != NULL)
    self->result_free (self->result);
  g_clear_pointer (&self->act, inn_act_free);
  g_clear_pointer (&self->set, inn_change_set_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->task);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
refuse_when_cancelled (InnStoreJob *self)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
}

static gboolean
refuse_read_only (InnStoreJob *self)
{
  if (self->core->recorder != NULL)
    return FALSE;
  g_set_error_literal (&self->error, INN_ERROR, INN_ERROR_READ_ONLY,
                       "The book is open to be read only");
  return TRUE;
}

/* Nothing is written to a file that is not where people look for it. */
static gboolean
refuse_moved (InnStoreJob *self)
{
  return !inn_book_file_check_place (self->core->file, &self->error);
}

static gboolean
run_read (InnStoreJob   *self,
          InnConnection *connection)
{
  InnSlice slice = INN_SLICE_DONE;

  if (self->kind == INN_STORE_JOB_READ)
    self->result = self->read (connection, self->data, self->cancellable, &self->error);
  else
    slice = self->read_slice (connection, self->data, self->cancellable, &self->error);

  inn_connection_end_statements (connection);
  return slice == INN_SLICE_MORE;
}

static void
run_state (InnStoreJob   *self,
           InnConnection *connection)
{
  if (refuse_read_only (self) || refuse_moved (self)
      || !inn_connection_begin (connection, &self->error))
    return;

  inn_connection_set_writable (connection, TRUE);
  self->result = self->read (connection, self->data, self->cancellable, &self->error);
  inn_connection_end_statements (connection);
  inn_connection_set_writable (connection, FALSE);

  if (inn_recorder_take_strays (self->core->recorder) && self->error == NULL)
    g_set_error_literal (&self->error, INN_ERROR, INN_ERROR_INVALID,
                         "A journalled table was written without an act");
  if (self->error != NULL)
    inn_connection_rollback (connection);
  else
    inn_connection_commit (connection, &self->error);
}

static gboolean
begin_change (InnStoreJob   *self,
              InnConnection *connection)
{
  if (refuse_read_only (self) || refuse_moved (self))
    return FALSE;
  self->change = inn_change_begin (connection, self->core->recorder,
                                   g_steal_pointer (&self->act), self->utc, &self->error);
  if (self->change == NULL)
    return FALSE;
  inn_change_on_progress (self->change, self->tell, self);
  return TRUE;
}

static void
end_change (InnStoreJob *self)
{
  gboolean seen = self->n_slices > 1;

  if (self->error == NULL && !refuse_moved (self))
    inn_change_commit (self->change, &self->set, &self->error);
  g_clear_pointer (&self->change, inn_change_free);

  /* Others may have read what is rolled back now; let them read again. */
  if (self->error != NULL && seen)
    self->set = inn_change_set_new (0, "rolled-back", 0, INN_CHANGE_EVERYTHING, TRUE, NULL, 0);
}

static void
run_change (InnStoreJob   *self,
            InnConnection *connection)
{
  if (!begin_change (self, connection))
    return;
  self->result = self->write (self->change, self->data, self->cancellable, &self->error);
  end_change (self);
}

static void
forget_open_change (InnStoreJob *self)
{
  if (self->core->open_change == &self->change)
    self->core->open_change = NULL;
}

static gboolean
run_change_slice (InnStoreJob   *self,
                  InnConnection *connection)
{
  InnSlice slice = INN_SLICE_FAILED;

  if (self->n_slices == 0)
    {
      if (!begin_change (self, connection))
        return FALSE;
      self->core->open_change = &self->change;
    }
  else if (self->change == NULL)
    {
      /* The disk failed under somebody else's read, and everything was rolled back. */
      forget_open_change (self);
      g_set_error_literal (&self->error, INN_ERROR, INN_ERROR_IO, "The disk failed meanwhile");
      self->set = inn_change_set_new (0, "rolled-back", 0, INN_CHANGE_EVERYTHING, TRUE, NULL, 0);
      return FALSE;
    }

  self->n_slices++;
  inn_connection_set_writable (connection, TRUE);
  slice = self->write_slice (self->change, self->data, self->cancellable, &self->error);
  inn_connection_end_statements (connection);
  inn_connection_set_writable (connection, FALSE);

  if (slice == INN_SLICE_MORE && !refuse_when_cancelled (self))
    return TRUE;

  if (slice == INN_SLICE_FAILED && self->error == NULL)
    g_set_error_literal (&self->error, INN_ERROR, INN_ERROR_FAILED, "The change failed");
  forget_open_change (self);
  inn_connection_set_writable (connection, TRUE);
  end_change (self);
  inn_connection_set_writable (connection, FALSE);
  inn_connection_release_memory (connection);
  return FALSE;
}

/**
 * inn_store_job_run:
 * @self: a job, on the database thread
 *
 * Runs it, or its next slice.
 *
 * Returns: whether it is to be called again; if not, result and error are there
 */
gboolean
inn_store_job_run (InnStoreJob *self)
{
  InnConnection *connection = NULL;
  gboolean more = FALSE;

  if (self->change != NULL || !refuse_when_cancelled (self))
    connection = inn_store_core_get_connection (self->core, &self->error);
  if (connection == NULL)
    {
      forget_open_change (self);
      if (self->data_end != NULL)
        self->data_end (self->data);
      return FALSE;
    }

  inn_connection_set_cancellable (connection, self->cancellable);
  switch (self->kind)
    {
    case INN_STORE_JOB_READ:
    case INN_STORE_JOB_READ_SLICED:
      more = run_read (self, connection);
      break;
    case INN_STORE_JOB_CHANGE:
      run_change (self, connection);
      break;
    case INN_STORE_JOB_CHANGE_SLICED:
      more = run_change_slice (self, connection);
      break;
    case INN_STORE_JOB_STATE:
      run_state (self, connection);
      break;
    default:
      g_assert_not_reached ();
    }
  inn_connection_set_cancellable (connection, NULL);
  if (!more && self->data_end != NULL)
    self->data_end (self->data);
  if (!more
      && (self->kind == INN_STORE_JOB_READ_SLICED || self->kind == INN_STORE_JOB_CHANGE_SLICED))
    inn_connection_release_memory (connection);

  self->given_up = !inn_store_core_recover (self->core);
  return more;
}
