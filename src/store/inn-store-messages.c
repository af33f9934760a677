/* inn-store-messages.c: see inn-store-messages.h. */

#include "config.h"

#include "inn-store-messages.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-error.h"
#include "inn-follow-up-record.h"
#include "inn-follow-up-table.h"
#include "inn-interaction-record.h"
#include "inn-message-template-table.h"
#include "inn-store-box.h"

typedef struct
{
  gint64   id;
  gboolean retired;
} RetireJob;

static gpointer
list_templates (InnConnection  *connection,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  return inn_message_template_table_list (connection, error);
}

static gpointer
save_template (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  const InnMessageTemplate *text = data;
  gint64 id = 0;

  inn_act_set_parameter (inn_change_get_act (change), "name", inn_message_template_get_label (text));
  id = inn_message_template_table_save (inn_change_get_connection (change), text, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
retire_template (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const RetireJob *job = data;
  g_autoptr (InnMessageTemplate) text
    = inn_message_template_table_load (inn_change_get_connection (change), job->id, error);

  if (text == NULL)
    return NULL;
  text->retired = job->retired;

  return save_template (change, text, cancellable, error);
}

static gpointer
order_templates (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return inn_message_template_table_put_in_order (inn_change_get_connection (change), data, error)
           ? INN_STORE_DONE
           : NULL;
}

typedef struct
{
  InnInteraction *message; /* owned */
  InnDate         today;
} MessageJob;

static void
message_job_free (gpointer data)
{
  MessageJob *job = data;

  inn_interaction_unref (job->message);
  g_free (job);
}

/* Tells of it and does the task in one act, so that undoing takes both back. */
static gpointer
note_message (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  const MessageJob *job = data;
  const InnInteraction *message = job->message;
  g_autoptr (InnFollowUp) before = NULL;
  g_autoptr (InnFollowUp) follow_up = NULL;

  if (!inn_interaction_check (message, error)
      || !inn_change_name_guest (change, message->guest_id, error))
    return NULL;

  if (message->follow_up_id != 0)
    {
      before = inn_follow_up_table_load (inn_change_get_connection (change), message->follow_up_id,
                                         error);
      if (before == NULL)
        return NULL;
      if (before->guest_id != message->guest_id)
        {
          g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "The follow-up is about somebody else");
          return NULL;
        }

      follow_up = inn_follow_up_copy (before);
      if (!inn_follow_up_record_finish (change, follow_up, "", job->today, error))
        return NULL;
    }

  return inn_interaction_record_save (change, message, error) != 0 ? INN_STORE_DONE : NULL;
}

/**
 * inn_store_list_templates_async:
 *
 * Reads all texts.
 */
void
inn_store_list_templates_async (InnStore            *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_templates, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_templates_finish:
 *
 * Returns: (transfer full) (element-type InnMessageTemplate): all texts in their order, retired ones too
 */
GPtrArray *
inn_store_list_templates_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_template_async:
 * @text: as it shall be; new when its id is 0. One of the program whose body is "" has the program's own
 *   words again
 */
void
inn_store_save_template_async (InnStore                 *self,
                               const InnMessageTemplate *text,
                               GCancellable             *cancellable,
                               GAsyncReadyCallback       callback,
                               gpointer                  user_data)
{
  inn_store_change_async (self, inn_act_new (text->id == 0 ? INN_ACT_TEMPLATE_CREATE
                                                           : INN_ACT_TEMPLATE_EDIT),
                          save_template, inn_message_template_copy (text),
                          (GDestroyNotify) inn_message_template_free, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_retire_template_async:
 * @id: the text
 * @retired: whether it is offered no longer, or again
 */
void
inn_store_retire_template_async (InnStore            *self,
                                 gint64               id,
                                 gboolean             retired,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  RetireJob job = { id, retired };

  inn_store_change_async (self, inn_act_new (retired ? INN_ACT_TEMPLATE_RETIRE
                                                     : INN_ACT_TEMPLATE_RESTORE),
                          retire_template, g_memdup2 (&job, sizeof job), g_free, g_free, cancellable,
                          callback, user_data);
}

/**
 * inn_store_save_template_finish:
 *
 * Ends saving and retiring.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it has no name or says nothing
 */
gint64
inn_store_save_template_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_order_templates_async:
 * @ids: (array length=n_ids): all texts in their new order
 */
void
inn_store_order_templates_async (InnStore            *self,
                                 const gint64        *ids,
                                 guint                n_ids,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TEMPLATE_ORDER), order_templates,
                          inn_store_copy_ids (ids, n_ids), (GDestroyNotify) g_array_unref, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_order_templates_finish:
 *
 * Returns: whether it is done
 */
gboolean
inn_store_order_templates_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_note_message_async:
 * @message: what was sent, and for which follow-up
 *
 * Notes that something was sent. The follow-up is done, and who was not contacted yet has been, where
 * that is how it was sent; see inn_interaction_kind_is_contact().
 */
void
inn_store_note_message_async (InnStore            *self,
                              InnInteraction      *message,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  MessageJob *job = g_new0 (MessageJob, 1);

  job->message = inn_interaction_ref (message);
  job->today = inn_clock_get_today (inn_store_get_clock (self));
  inn_store_change_async (self, inn_act_new (INN_ACT_MESSAGE_SEND), note_message, job,
                          message_job_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_note_message_finish:
 *
 * Returns: whether it is noted; %INN_ERROR_INVALID if the follow-up is about somebody else,
 *   %INN_ERROR_NOT_FOUND if it is gone
 */
gboolean
inn_store_note_message_finish (InnStore      *self,
                               GAsyncResult  *result,
                               gint64        *seq,
                               GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
