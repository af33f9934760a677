/* inn-store-follow-ups.c: follow-ups, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-follow-ups.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-error.h"
#include "inn-follow-up-record.h"
#include "inn-follow-up-table.h"
#include "inn-store-box.h"

/* What a change of one follow-up is told; each uses what it needs. */
typedef struct
{
  gint64    id;
  char     *outcome; /* owned */
  InnCivil  until;
  InnDate   today;
} FollowUpJob;

static FollowUpJob *
follow_up_job_new (gint64      id,
                   const char *outcome,
                   InnCivil    until)
{
  FollowUpJob *job = g_new0 (FollowUpJob, 1);

  job->id = id;
  job->outcome = g_strdup (outcome != NULL ? outcome : "");
  job->until = until;

  return job;
}

static void
follow_up_job_free (gpointer data)
{
  FollowUpJob *job = data;

  g_free (job->outcome);
  g_free (job);
}

static gpointer
load_follow_up (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return inn_follow_up_table_load (connection, *(gint64 *) data, error);
}

static gpointer
list_follow_ups (InnConnection  *connection,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return inn_follow_up_table_list_of_guest (connection, *(gint64 *) data, error);
}

/* A copy to change, already named in the act. */
static InnFollowUp *
take_up (InnChange  *change,
         gint64      id,
         GError    **error)
{
  g_autoptr (InnFollowUp) follow_up
    = inn_follow_up_table_load (inn_change_get_connection (change), id, error);

  if (follow_up == NULL || !inn_change_name_follow_up (change, follow_up, error))
    return NULL;

  return inn_follow_up_copy (follow_up);
}

static gpointer
write_back (InnChange          *change,
            const InnFollowUp  *follow_up,
            GError            **error)
{
  return inn_follow_up_table_update (inn_change_get_connection (change), follow_up, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
save_follow_up (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  InnFollowUp *follow_up = data;
  InnConnection *connection = inn_change_get_connection (change);

  if (!inn_change_name_follow_up (change, follow_up, error))
    return NULL;

  if (follow_up->id == 0)
    return inn_store_box_id (inn_follow_up_table_insert (connection, follow_up,
                                                         inn_change_get_utc (change), error));

  return inn_follow_up_table_update (connection, follow_up, error)
           ? inn_store_box_id (follow_up->id)
           : NULL;
}

/* What is open again waits itself: the one after it goes, unless that was done already. */
static gboolean
take_back_next (InnChange  *change,
                gint64      id,
                GError    **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnFollowUp) next = NULL;
  gint64 next_id = 0;

  if (!inn_follow_up_table_find_next (connection, id, &next_id, error))
    return FALSE;
  if (next_id == 0)
    return TRUE;

  next = inn_follow_up_table_load (connection, next_id, error);

  return next != NULL
         && (next->done || inn_follow_up_table_delete (connection, next_id, error));
}

static gpointer
finish_follow_up (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  FollowUpJob *job = data;
  g_autoptr (InnFollowUp) follow_up = take_up (change, job->id, error);

  return follow_up != NULL
             && inn_follow_up_record_finish (change, follow_up, job->outcome, job->today, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
reopen_follow_up (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  FollowUpJob *job = data;
  g_autoptr (InnFollowUp) follow_up = take_up (change, job->id, error);

  if (follow_up == NULL || (follow_up->done && !take_back_next (change, job->id, error)))
    return NULL;

  follow_up->done = FALSE;
  follow_up->done_utc = 0;
  follow_up->done_by = 0;
  inn_follow_up_set_text (&follow_up->outcome, "");

  return write_back (change, follow_up, error);
}

static gpointer
snooze_follow_up (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  FollowUpJob *job = data;
  g_autoptr (InnFollowUp) follow_up = take_up (change, job->id, error);

  if (follow_up == NULL)
    return NULL;

  if (follow_up->done)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT,
                   "Follow-up %" G_GINT64_FORMAT " is done already", job->id);
      return NULL;
    }

  follow_up->due = job->until;
  follow_up->postponed++;

  return write_back (change, follow_up, error);
}

static gpointer
delete_follow_up (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  FollowUpJob *job = data;
  g_autoptr (InnFollowUp) follow_up = take_up (change, job->id, error);

  return follow_up != NULL
             && inn_follow_up_table_delete (inn_change_get_connection (change), job->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static void
run (InnStore            *self,
     const char          *act_id,
     InnChangeFunc        func,
     FollowUpJob         *job,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  job->today = inn_clock_get_today (inn_store_get_clock (self));
  inn_store_change_async (self, inn_act_new (act_id), func, job, follow_up_job_free, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_load_follow_up_async:
 * @id: the follow-up
 *
 * Reads it.
 */
void
inn_store_load_follow_up_async (InnStore            *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_follow_up, g_memdup2 (&id, sizeof id),
                        g_free, (GDestroyNotify) inn_follow_up_unref, cancellable, callback,
                        user_data);
}

/**
 * inn_store_load_follow_up_finish:
 *
 * Returns: (transfer full): the follow-up; %NULL on error, %INN_ERROR_NOT_FOUND if it is gone
 */
InnFollowUp *
inn_store_load_follow_up_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_list_follow_ups_async:
 * @guest_id: the guest
 *
 * Reads all follow-ups of a guest.
 */
void
inn_store_list_follow_ups_async (InnStore            *self,
                                 gint64               guest_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_follow_ups,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_follow_ups_finish:
 *
 * Returns: (transfer full) (element-type InnFollowUp): open ones by due time, then done ones, latest
 *   first
 */
GPtrArray *
inn_store_list_follow_ups_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_follow_up_async:
 * @follow_up: the follow-up as it shall be; a new one when its id is 0
 */
void
inn_store_save_follow_up_async (InnStore            *self,
                                InnFollowUp         *follow_up,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (follow_up->id == 0 ? INN_ACT_FOLLOW_UP_CREATE
                                                          : INN_ACT_FOLLOW_UP_EDIT),
                          save_follow_up, inn_follow_up_ref (follow_up),
                          (GDestroyNotify) inn_follow_up_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_follow_up_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it says nothing, has no day or is about
 *   nobody, %INN_ERROR_NOT_FOUND if it was deleted
 */
gint64
inn_store_save_follow_up_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_finish_follow_up_async:
 * @outcome: (nullable): what came of it
 *
 * Marks it as done, and makes the next one of what comes again. What is done already stays so and
 * only gets the outcome.
 */
void
inn_store_finish_follow_up_async (InnStore            *self,
                                  gint64               id,
                                  const char          *outcome,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  run (self, INN_ACT_FOLLOW_UP_DONE, finish_follow_up,
       follow_up_job_new (id, outcome, INN_CIVIL_NONE), cancellable, callback, user_data);
}

/**
 * inn_store_finish_follow_up_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_finish_follow_up_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_reopen_follow_up_async:
 * @id: a follow-up that was done
 *
 * Makes it open again as it was, without what came of it; the one that was made after it goes.
 */
void
inn_store_reopen_follow_up_async (InnStore            *self,
                                  gint64               id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  run (self, INN_ACT_FOLLOW_UP_REOPEN, reopen_follow_up,
       follow_up_job_new (id, NULL, INN_CIVIL_NONE), cancellable, callback, user_data);
}

/**
 * inn_store_reopen_follow_up_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_reopen_follow_up_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_snooze_follow_up_async:
 * @until: when it is due instead
 */
void
inn_store_snooze_follow_up_async (InnStore            *self,
                                  gint64               id,
                                  InnCivil             until,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  run (self, INN_ACT_FOLLOW_UP_SNOOZE, snooze_follow_up, follow_up_job_new (id, NULL, until),
       cancellable, callback, user_data);
}

/**
 * inn_store_snooze_follow_up_finish:
 *
 * Returns: whether it is due later; %INN_ERROR_CONFLICT if it is done already
 */
gboolean
inn_store_snooze_follow_up_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_delete_follow_up_async:
 * @id: the follow-up
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_follow_up_async (InnStore            *self,
                                  gint64               id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  run (self, INN_ACT_FOLLOW_UP_DELETE, delete_follow_up,
       follow_up_job_new (id, NULL, INN_CIVIL_NONE), cancellable, callback, user_data);
}

/**
 * inn_store_delete_follow_up_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_follow_up_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
