/* inn-store-interactions.c: what happened with guests, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-interactions.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-interaction-record.h"
#include "inn-interaction-table.h"
#include "inn-store-box.h"

typedef struct
{
  gint64 guest_id;
  guint  limit;
  guint  offset;
} ListJob;

static gpointer
list_interactions (InnConnection  *connection,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  const ListJob *job = data;

  return inn_interaction_table_list_of_guest (connection, job->guest_id, job->limit, job->offset,
                                              error);
}

static gpointer
save_interaction (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const InnInteraction *interaction = data;
  gint64 id = 0;

  if (!inn_interaction_check (interaction, error)
      || !inn_change_name_guest (change, interaction->guest_id, error))
    return NULL;

  id = inn_interaction_record_save (change, interaction, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
delete_interaction (InnChange     *change,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnInteraction) interaction
    = inn_interaction_table_load (connection, *(const gint64 *) data, error);

  return interaction != NULL
             && inn_change_name_guest (change, interaction->guest_id, error)
             && inn_interaction_table_delete (connection, interaction->id, error)
           ? INN_STORE_DONE
           : NULL;
}

/**
 * inn_store_list_interactions_async:
 * @guest_id: the guest
 * @limit: at most so many, 0 for all
 * @offset: how many of the latest to leave out
 *
 * Reads what happened with a guest, a page at a time.
 */
void
inn_store_list_interactions_async (InnStore            *self,
                                   gint64               guest_id,
                                   guint                limit,
                                   guint                offset,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  ListJob *job = g_new (ListJob, 1);

  *job = (ListJob) { guest_id, limit, offset };
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_interactions, job, g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_interactions_finish:
 *
 * Returns: (transfer full) (element-type InnInteraction): latest first
 */
GPtrArray *
inn_store_list_interactions_finish (InnStore      *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_interaction_async:
 * @interaction: as it shall be; new when its id is 0
 *
 * A real contact moves who was not contacted yet to contacted, in the same act.
 */
void
inn_store_save_interaction_async (InnStore            *self,
                                  InnInteraction      *interaction,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (interaction->id == 0 ? INN_ACT_INTERACTION_CREATE
                                                            : INN_ACT_INTERACTION_EDIT),
                          save_interaction, inn_interaction_ref (interaction),
                          (GDestroyNotify) inn_interaction_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_interaction_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it is with nobody, says nothing or has no day,
 *   %INN_ERROR_NOT_FOUND if it or the guest is gone
 */
gint64
inn_store_save_interaction_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_interaction_async:
 * @id: the interaction
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_interaction_async (InnStore            *self,
                                    gint64               id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_INTERACTION_DELETE), delete_interaction,
                          inn_store_box_id (id), g_free, NULL, cancellable, callback, user_data);
}

/**
 * inn_store_delete_interaction_finish:
 *
 * Returns: whether it is gone
 */
gboolean
inn_store_delete_interaction_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     gint64        *seq,
                                     GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
