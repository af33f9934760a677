/* inn-store-feedback.c: what guests said, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-feedback.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-feedback-table.h"
#include "inn-store-box.h"
#include "inn-text.h"

/* What a change of one feedback is told; each uses what it needs. */
typedef struct
{
  gint64  id;
  char   *remedy; /* owned, nullable */
  char   *result; /* owned, nullable */
  int     satisfaction;
} FeedbackJob;

static FeedbackJob *
feedback_job_new (gint64 id)
{
  FeedbackJob *job = g_new0 (FeedbackJob, 1);

  job->id = id;
  job->satisfaction = -1;

  return job;
}

static void
feedback_job_free (gpointer data)
{
  FeedbackJob *job = data;

  g_free (job->remedy);
  g_free (job->result);
  g_free (job);
}

static gpointer
list_feedback (InnConnection  *connection,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return inn_feedback_table_list_of_guest (connection, *(gint64 *) data, error);
}

static gpointer
list_open (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return inn_feedback_table_list_open (connection, GPOINTER_TO_UINT (data), error);
}

static gboolean
name_feedback (InnChange               *change,
               const InnGuestFeedback  *feedback,
               GError                 **error)
{
  return inn_change_name_guests (change, &feedback->guest_id, 1, error);
}

/* A copy to change, already named in the act. */
static InnGuestFeedback *
take_up (InnChange  *change,
         gint64      id,
         GError    **error)
{
  g_autoptr (InnGuestFeedback) feedback
    = inn_feedback_table_load (inn_change_get_connection (change), id, error);

  if (feedback == NULL || !name_feedback (change, feedback, error))
    return NULL;

  return inn_guest_feedback_copy (feedback);
}

static gpointer
write_back (InnChange               *change,
            const InnGuestFeedback  *feedback,
            GError                 **error)
{
  return inn_feedback_table_update (inn_change_get_connection (change), feedback,
                                    inn_change_get_utc (change), error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
save_feedback (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  InnGuestFeedback *feedback = data;

  if (!name_feedback (change, feedback, error))
    return NULL;

  if (feedback->id == 0)
    {
      gint64 id = inn_feedback_table_insert (inn_change_get_connection (change), feedback,
                                             inn_change_get_utc (change), error);

      return id != 0 ? inn_store_box_id (id) : NULL;
    }

  return write_back (change, feedback, error) != NULL ? inn_store_box_id (feedback->id) : NULL;
}

/* Closed twice is closed once; what is said the second time is noted. */
static gpointer
close_feedback (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  FeedbackJob *job = data;
  g_autoptr (InnGuestFeedback) feedback = take_up (change, job->id, error);

  if (feedback == NULL)
    return NULL;

  feedback->closed = TRUE;
  if (job->remedy != NULL)
    inn_text_set (&feedback->remedy, job->remedy);
  if (job->result != NULL)
    inn_text_set (&feedback->result, job->result);
  if (job->satisfaction >= 0)
    feedback->satisfaction = job->satisfaction;

  return write_back (change, feedback, error);
}

static gpointer
reopen_feedback (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  FeedbackJob *job = data;
  g_autoptr (InnGuestFeedback) feedback = take_up (change, job->id, error);

  if (feedback == NULL)
    return NULL;

  feedback->closed = FALSE;
  feedback->closed_utc = 0;

  return write_back (change, feedback, error);
}

static gpointer
delete_feedback (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  FeedbackJob *job = data;
  g_autoptr (InnGuestFeedback) feedback = take_up (change, job->id, error);

  return feedback != NULL
             && inn_feedback_table_delete (inn_change_get_connection (change), job->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static void
run (InnStore            *self,
     const char          *act_id,
     InnChangeFunc        func,
     FeedbackJob         *job,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act_id), func, job, feedback_job_free, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_list_feedback_async:
 * @guest_id: the guest
 *
 * Reads all that a guest said; inn_store_list_feedback_finish() gives it.
 */
void
inn_store_list_feedback_async (InnStore            *self,
                               gint64               guest_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_feedback,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_open_feedback_async:
 * @limit: at most so many, 0 for all
 *
 * Asks for what waits for an answer, by due time; what has none comes last.
 */
void
inn_store_list_open_feedback_async (InnStore            *self,
                                    guint                limit,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_open, GUINT_TO_POINTER (limit), NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_feedback_finish:
 *
 * Ends either of the two.
 *
 * Returns: (transfer full) (element-type InnGuestFeedback): the feedback; of a guest open ones
 *   first, then latest first
 */
GPtrArray *
inn_store_list_feedback_finish (InnStore      *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_feedback_async:
 * @feedback: the feedback as it shall be; new when its id is 0
 */
void
inn_store_save_feedback_async (InnStore            *self,
                               InnGuestFeedback    *feedback,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (feedback->id == 0 ? INN_ACT_FEEDBACK_CREATE
                                                         : INN_ACT_FEEDBACK_EDIT),
                          save_feedback, inn_guest_feedback_ref (feedback),
                          (GDestroyNotify) inn_guest_feedback_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_feedback_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it is nobody's, says nothing, has no day or a
 *   score out of range
 */
gint64
inn_store_save_feedback_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_close_feedback_async:
 * @remedy: (nullable): what was done; %NULL leaves what stands there
 * @outcome: (nullable): what came of it; %NULL leaves what stands there
 * @satisfaction: how content the guest was with that, 0 to 10; -1 if not asked
 */
void
inn_store_close_feedback_async (InnStore            *self,
                                gint64               id,
                                const char          *remedy,
                                const char          *outcome,
                                int                  satisfaction,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  FeedbackJob *job = feedback_job_new (id);

  job->remedy = g_strdup (remedy);
  job->result = g_strdup (outcome);
  job->satisfaction = satisfaction;
  run (self, INN_ACT_FEEDBACK_CLOSE, close_feedback, job, cancellable, callback, user_data);
}

/**
 * inn_store_reopen_feedback_async:
 * @id: feedback that was closed
 *
 * Has somebody look at it again.
 */
void
inn_store_reopen_feedback_async (InnStore            *self,
                                 gint64               id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  run (self, INN_ACT_FEEDBACK_REOPEN, reopen_feedback, feedback_job_new (id), cancellable, callback,
       user_data);
}

/**
 * inn_store_delete_feedback_async:
 * @id: the feedback
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_feedback_async (InnStore            *self,
                                 gint64               id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  run (self, INN_ACT_FEEDBACK_DELETE, delete_feedback, feedback_job_new (id), cancellable, callback,
       user_data);
}

/**
 * inn_store_change_feedback_finish:
 *
 * Ends closing, reopening and deleting.
 *
 * Returns: whether it is done
 */
gboolean
inn_store_change_feedback_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
