/* inn-store-promises.c: what guests were promised, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-promises.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-error.h"
#include "inn-promise-table.h"
#include "inn-store-box.h"
#include "inn-text.h"

/* What a change of one promise is told; each uses what it needs. */
typedef struct
{
  gint64    id;
  gboolean  kept;
  char     *outcome; /* owned, nullable */
  InnCivil  until;
} PromiseJob;

static PromiseJob *
promise_job_new (gint64 id)
{
  PromiseJob *job = g_new0 (PromiseJob, 1);

  job->id = id;
  job->until = INN_CIVIL_NONE;

  return job;
}

static void
promise_job_free (gpointer data)
{
  PromiseJob *job = data;

  g_free (job->outcome);
  g_free (job);
}

static gpointer
list_promises (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return inn_promise_table_list_of_guest (connection, *(gint64 *) data, error);
}

static gpointer
list_of_party (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return inn_promise_table_list_of_party (connection, *(gint64 *) data, error);
}

static gpointer
list_open (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return inn_promise_table_list_open (connection, GPOINTER_TO_UINT (data), error);
}

/* A copy to change, already named in the act. */
static InnPromise *
take_up (InnChange  *change,
         gint64      id,
         GError    **error)
{
  g_autoptr (InnPromise) promise
    = inn_promise_table_load (inn_change_get_connection (change), id, error);

  if (promise == NULL || !inn_change_name_promise (change, promise, error))
    return NULL;

  return inn_promise_copy (promise);
}

static gpointer
write_back (InnChange         *change,
            const InnPromise  *promise,
            GError           **error)
{
  return inn_promise_table_update (inn_change_get_connection (change), promise,
                                   inn_change_get_utc (change), error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
save_promise (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  InnPromise *promise = data;

  if (!inn_promise_check (promise, error)
      || !inn_change_name_promise (change, promise, error))
    return NULL;

  if (promise->id == 0)
    return inn_store_box_id (inn_promise_table_insert (inn_change_get_connection (change), promise,
                                                       inn_change_get_utc (change), error));

  return write_back (change, promise, error) != NULL ? inn_store_box_id (promise->id) : NULL;
}

/* Settled twice is settled once; what is said the second time is noted. */
static gpointer
settle_promise (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  PromiseJob *job = data;
  g_autoptr (InnPromise) promise = take_up (change, job->id, error);
  InnPromiseState state = job->kept ? INN_PROMISE_KEPT : INN_PROMISE_BROKEN;

  if (promise == NULL)
    return NULL;

  if (promise->state != state)
    {
      promise->state = state;
      promise->settled_utc = inn_change_get_utc (change);
      promise->settled_by = inn_change_get_staff (change);
    }
  if (job->outcome != NULL)
    inn_text_set (&promise->outcome, job->outcome);

  return write_back (change, promise, error);
}

static gpointer
reopen_promise (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  PromiseJob *job = data;
  g_autoptr (InnPromise) promise = take_up (change, job->id, error);

  if (promise == NULL)
    return NULL;

  promise->state = INN_PROMISE_OPEN;
  promise->settled_utc = 0;
  promise->settled_by = 0;
  inn_text_set (&promise->outcome, "");

  return write_back (change, promise, error);
}

static gpointer
snooze_promise (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  PromiseJob *job = data;
  g_autoptr (InnPromise) promise = take_up (change, job->id, error);

  if (promise == NULL)
    return NULL;

  if (promise->state != INN_PROMISE_OPEN)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
                   "Promise %" G_GINT64_FORMAT " is settled already", job->id);
      return NULL;
    }

  promise->due = job->until;

  return write_back (change, promise, error);
}

static gpointer
delete_promise (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  PromiseJob *job = data;
  g_autoptr (InnPromise) promise = take_up (change, job->id, error);

  return promise != NULL
             && inn_promise_table_delete (inn_change_get_connection (change), job->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static void
run (InnStore            *self,
     const char          *act_id,
     InnChangeFunc        func,
     PromiseJob          *job,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act_id), func, job, promise_job_free, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_list_promises_async:
 * @guest_id: the guest
 *
 * Reads all that a guest was promised; inn_store_list_promises_finish() gives it.
 */
void
inn_store_list_promises_async (InnStore            *self,
                               gint64               guest_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_promises,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_open_promises_async:
 * @limit: at most so many, 0 for all
 *
 * Asks for what is still to be kept, to anybody, by due time; what is for a next visit comes last.
 */
void
inn_store_list_open_promises_async (InnStore            *self,
                                    guint                limit,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_open, GUINT_TO_POINTER (limit), NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_party_promises_async:
 * @stay_id: a stay
 *
 * Asks for what is still to be kept to the guest of a stay and the companions.
 */
void
inn_store_list_party_promises_async (InnStore            *self,
                                     gint64               stay_id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_of_party,
                        g_memdup2 (&stay_id, sizeof stay_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_promises_finish:
 *
 * Ends any of the three.
 *
 * Returns: (transfer full) (element-type InnPromise): the promises; of a guest open ones by due
 *   time, then settled ones, latest first
 */
GPtrArray *
inn_store_list_promises_finish (InnStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_promise_async:
 * @promise: as it shall be; new when its id is 0
 *
 * Writes it down.
 */
void
inn_store_save_promise_async (InnStore            *self,
                              InnPromise          *promise,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (promise->id == 0 ? INN_ACT_PROMISE_CREATE
                                                        : INN_ACT_PROMISE_EDIT),
                          save_promise, inn_promise_ref (promise),
                          (GDestroyNotify) inn_promise_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_promise_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID as of inn_promise_check(), %INN_ERROR_NOT_FOUND if
 *   it or the guest is gone
 */
gint64
inn_store_save_promise_finish (InnStore      *self,
                               GAsyncResult  *result,
                               gint64        *seq,
                               GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_settle_promise_async:
 * @kept: whether the hotel kept its word
 * @outcome: (nullable): what is to be said of that; %NULL leaves what stands there
 *
 * Marks it as kept, or as not kept.
 */
void
inn_store_settle_promise_async (InnStore            *self,
                                gint64               id,
                                gboolean             kept,
                                const char          *outcome,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  PromiseJob *job = promise_job_new (id);

  job->kept = kept;
  job->outcome = g_strdup (outcome);
  run (self, kept ? INN_ACT_PROMISE_KEEP : INN_ACT_PROMISE_BREAK, settle_promise, job, cancellable,
       callback, user_data);
}

/**
 * inn_store_reopen_promise_async:
 * @id: a promise that was settled
 *
 * Makes it open again as it was, without what was said of it.
 */
void
inn_store_reopen_promise_async (InnStore            *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  run (self, INN_ACT_PROMISE_REOPEN, reopen_promise, promise_job_new (id), cancellable, callback,
       user_data);
}

/**
 * inn_store_snooze_promise_async:
 * @until: until when it is to be kept instead
 *
 * Puts it off. What is settled already is %INN_ERROR_CONFLICT.
 */
void
inn_store_snooze_promise_async (InnStore            *self,
                                gint64               id,
                                InnCivil             until,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  PromiseJob *job = promise_job_new (id);

  job->until = until;
  run (self, INN_ACT_PROMISE_SNOOZE, snooze_promise, job, cancellable, callback, user_data);
}

/**
 * inn_store_delete_promise_async:
 * @id: the promise
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_promise_async (InnStore            *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  run (self, INN_ACT_PROMISE_DELETE, delete_promise, promise_job_new (id), cancellable, callback,
       user_data);
}

/**
 * inn_store_change_promise_finish:
 *
 * Ends settling, reopening, postponing and deleting.
 *
 * Returns: whether it is done
 */
gboolean
inn_store_change_promise_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
