/* inn-store-undo.c: takes acts back and brings them back, from the main thread. */

#include "config.h"

#include "inn-store-queue.h"
#include "inn-undo-private.h"

/* @undo is taken over. */
static void
push_undo (InnStore            *self,
           InnUndo             *undo,
           gboolean             redo,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  InnStoreJob *job
    = inn_store_new_job (self, INN_STORE_JOB_CHANGE_SLICED, undo,
                         (GDestroyNotify) inn_undo_free, cancellable, callback, user_data);

  job->write_slice = inn_undo_slice;
  inn_store_set_act (self, job, inn_act_new (redo ? "redo" : "undo"));
  inn_store_push_job (self, job, INN_PRIORITY_INTERACTIVE);
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
  push_undo (self, inn_undo_new (seq, FALSE, flags), FALSE, cancellable, callback, user_data);
}

/**
 * inn_store_undo_guests_async:
 * @self: a store
 * @seq: the entry to take back
 * @guests: (array length=n_guests): of whom what has happened since is taken back too; others that
 *   something has happened to since are left whole
 * @cancellable: (nullable): to stop it before it is committed
 * @callback: called on the main thread, after #InnStore::changed; calls inn_store_undo_finish ()
 * @user_data: handed to @callback
 */
void
inn_store_undo_guests_async (InnStore            *self,
                             gint64               seq,
                             const gint64        *guests,
                             guint                n_guests,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  InnUndo *undo = NULL;

  g_return_if_fail (INN_IS_STORE (self));
  g_return_if_fail (n_guests > 0);

  undo = inn_undo_new (seq, FALSE, INN_UNDO_TAKE_LATER);
  inn_undo_limit_later (undo, guests, n_guests);
  push_undo (self, undo, FALSE, cancellable, callback, user_data);
}

/**
 * inn_store_undo_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): what was taken back and what had to be left, or %NULL with
 *   %INN_ERROR_NOT_FOUND (no such entry, or nothing to take back), %INN_ERROR_INVALID (already
 *   taken back) or %INN_ERROR_CONFLICT (cannot be taken back without breaking what was done since)
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
  push_undo (self, inn_undo_new (seq, TRUE, flags), TRUE, cancellable, callback, user_data);
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
