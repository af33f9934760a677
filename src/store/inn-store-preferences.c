/* inn-store-preferences.c: what guests like, and what became of them in rooms, asked for and changed
 * from the main thread. */

#include "config.h"

#include "inn-store-preferences.h"

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-preference-table.h"
#include "inn-room-memory-table.h"
#include "inn-store-box.h"

typedef struct
{
  GArray  *ids; /* owned, of gint64 */
  InnDate  day;
} IdsJob;

static IdsJob *
ids_job_new (const gint64 *ids,
             guint         n_ids,
             InnDate       day)
{
  IdsJob *job = g_new0 (IdsJob, 1);

  job->ids = inn_store_copy_ids (ids, n_ids);
  job->day = day;

  return job;
}

static void
ids_job_free (gpointer data)
{
  IdsJob *job = data;

  g_array_unref (job->ids);
  g_free (job);
}

static gpointer
list_preferences (InnConnection  *connection,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  return inn_preference_table_list_of_guest (connection, *(gint64 *) data, error);
}

static gpointer
list_alerts (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_preference_table_list_alerts (connection, data, error);
}

static gpointer
list_room_memories (InnConnection  *connection,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  return inn_room_memory_table_list_of_guest (connection, *(gint64 *) data, error);
}

static gpointer
save_preference (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const InnPreference *preference = data;
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = 0;

  if (!inn_change_name_guests (change, &preference->guest_id, 1, error))
    return NULL;

  if (preference->id == 0)
    id = inn_preference_table_note (connection, preference, inn_change_get_utc (change), error);
  else if (inn_preference_table_update (connection, preference, error))
    id = preference->id;

  return id != 0 ? inn_store_box_id (id) : NULL;
}

/* All of one guest: the act is about who has the first. */
static gboolean
name_whose (InnChange  *change,
            GArray     *ids,
            GError    **error)
{
  g_autoptr (InnPreference) first = NULL;

  if (ids->len == 0)
    return TRUE;

  first = inn_preference_table_load (inn_change_get_connection (change),
                                     g_array_index (ids, gint64, 0), error);

  return first != NULL && inn_change_name_guests (change, &first->guest_id, 1, error);
}

static gpointer
confirm_preferences (InnChange     *change,
                     gpointer       data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  IdsJob *job = data;

  if (!name_whose (change, job->ids, error))
    return NULL;
  for (guint i = 0; i < job->ids->len; i++)
    if (!inn_preference_table_confirm (inn_change_get_connection (change),
                                       g_array_index (job->ids, gint64, i), job->day, error))
      return NULL;

  return INN_STORE_DONE;
}

static gpointer
delete_preferences (InnChange     *change,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  IdsJob *job = data;

  if (!name_whose (change, job->ids, error))
    return NULL;
  for (guint i = 0; i < job->ids->len; i++)
    if (!inn_preference_table_delete (inn_change_get_connection (change),
                                      g_array_index (job->ids, gint64, i), error))
      return NULL;

  return INN_STORE_DONE;
}

static gpointer
save_room_memory (InnChange     *change,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const InnRoomMemory *memory = data;
  gint64 id = 0;

  if (!inn_change_name_guests (change, &memory->guest_id, 1, error))
    return NULL;

  id = inn_room_memory_table_save (inn_change_get_connection (change), memory,
                                   inn_change_get_utc (change), error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
delete_room_memory (InnChange     *change,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = *(gint64 *) data;
  gint64 guest_id = inn_room_memory_table_get_guest (connection, id, error);

  return guest_id != 0 && inn_change_name_guests (change, &guest_id, 1, error)
             && inn_room_memory_table_delete (connection, id, error)
           ? INN_STORE_DONE
           : NULL;
}

/**
 * inn_store_list_preferences_async:
 * @guest_id: the guest
 *
 * Reads all that is known of what a guest likes, in the order of the card.
 */
void
inn_store_list_preferences_async (InnStore            *self,
                                  gint64               guest_id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_preferences,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_alerts_async:
 * @guest_ids: (array length=n_guests): some guests, such as those who arrive today
 *
 * Reads their allergies and what must never be again, guest by guest.
 */
void
inn_store_list_alerts_async (InnStore            *self,
                             const gint64        *guest_ids,
                             guint                n_guests,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_alerts,
                        inn_store_copy_ids (guest_ids, n_guests), (GDestroyNotify) g_array_unref,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_preferences_finish:
 *
 * Ends either of the two.
 *
 * Returns: (transfer full) (element-type InnPreference): the preferences
 */
GPtrArray *
inn_store_list_preferences_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_preference_async:
 * @preference: the preference as it shall be; new when its id is 0
 *
 * A new one that is known already confirms what is known.
 */
void
inn_store_save_preference_async (InnStore            *self,
                                 InnPreference       *preference,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  inn_store_change_async (self,
                          inn_act_new (preference->id == 0 ? INN_ACT_PREFERENCE_CREATE
                                                           : INN_ACT_PREFERENCE_EDIT),
                          save_preference, inn_preference_ref (preference),
                          (GDestroyNotify) inn_preference_unref, g_free, cancellable, callback,
                          user_data);
}

/**
 * inn_store_save_preference_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it is nobody's, says nothing or has no day
 */
gint64
inn_store_save_preference_finish (InnStore      *self,
                                  GAsyncResult  *result,
                                  gint64        *seq,
                                  GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_confirm_preferences_async:
 * @ids: (array length=n_ids): preferences of one guest
 * @day: when they were said or seen again
 *
 * Notes that they still hold.
 */
void
inn_store_confirm_preferences_async (InnStore            *self,
                                     const gint64        *ids,
                                     guint                n_ids,
                                     InnDate              day,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_PREFERENCE_CONFIRM), confirm_preferences,
                          ids_job_new (ids, n_ids, day), ids_job_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_preferences_async:
 * @ids: (array length=n_ids): preferences of one guest
 *
 * Deletes them, as an act that can be taken back.
 */
void
inn_store_delete_preferences_async (InnStore            *self,
                                    const gint64        *ids,
                                    guint                n_ids,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_PREFERENCE_DELETE), delete_preferences,
                          ids_job_new (ids, n_ids, INN_DATE_NONE), ids_job_free, NULL, cancellable,
                          callback, user_data);
}

/**
 * inn_store_change_preferences_finish:
 *
 * Ends confirming and deleting.
 *
 * Returns: whether it is done
 */
gboolean
inn_store_change_preferences_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     gint64        *seq,
                                     GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_list_room_memories_async:
 * @guest_id: the guest
 *
 * Reads what became of a guest in rooms, complaints about rooms included.
 */
void
inn_store_list_room_memories_async (InnStore            *self,
                                    gint64               guest_id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_room_memories,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_room_memories_finish:
 *
 * Returns: (transfer full) (element-type InnRoomMemory): latest first
 */
GPtrArray *
inn_store_list_room_memories_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_room_memory_async:
 * @memory: the memory as it shall be; new when its id is 0
 */
void
inn_store_save_room_memory_async (InnStore            *self,
                                  InnRoomMemory       *memory,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_ROOM_MEMORY_SAVE), save_room_memory,
                          inn_room_memory_ref (memory), (GDestroyNotify) inn_room_memory_unref,
                          g_free, cancellable, callback, user_data);
}

/**
 * inn_store_save_room_memory_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID without guest, room or day
 */
gint64
inn_store_save_room_memory_finish (InnStore      *self,
                                   GAsyncResult  *result,
                                   gint64        *seq,
                                   GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_room_memory_async:
 * @id: a memory that was noted by itself; a complaint is deleted where it stands
 *
 * Deletes it, as an act that can be taken back.
 */
void
inn_store_delete_room_memory_async (InnStore            *self,
                                    gint64               id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_ROOM_MEMORY_DELETE), delete_room_memory,
                          g_memdup2 (&id, sizeof id), g_free, NULL, cancellable, callback,
                          user_data);
}

/**
 * inn_store_delete_room_memory_finish:
 *
 * Returns: whether it is done
 */
gboolean
inn_store_delete_room_memory_finish (InnStore      *self,
                                     GAsyncResult  *result,
                                     gint64        *seq,
                                     GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
