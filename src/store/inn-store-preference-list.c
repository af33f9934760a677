/* inn-store-preference-list.c: the list a hotel asks its guests by, asked for and changed from the main
 * thread. */

#include "config.h"

#include "inn-store-preference-list.h"

#include "inn-act-sentence.h"
#include "inn-preference-topic-table.h"
#include "inn-store-box.h"

static gpointer
list_topics (InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  return inn_preference_topic_table_list (connection, error);
}

static void
name_topic (InnChange  *change,
            const char *label)
{
  inn_act_set_parameter (inn_change_get_act (change), "name", label);
}

static gpointer
save_topic (InnChange     *change,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const InnPreferenceTopic *topic = data;
  gint64 id = 0;

  name_topic (change, inn_preference_topic_get_label (topic));
  id = inn_preference_topic_table_save (inn_change_get_connection (change), topic, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
save_choice (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const InnPreferenceChoice *choice = data;
  gint64 id = 0;

  name_topic (change, inn_preference_choice_get_label (choice));
  id = inn_preference_choice_table_save (inn_change_get_connection (change), choice, error);

  return id != 0 ? inn_store_box_id (id) : NULL;
}

static gpointer
order_topics (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return inn_preference_topic_table_put_in_order (inn_change_get_connection (change), data, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
order_choices (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return inn_preference_choice_table_put_in_order (inn_change_get_connection (change), data, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
remove_topic (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = *(gint64 *) data;
  g_autoptr (InnPreferenceTopic) topic = inn_preference_topic_table_load (connection, id, error);

  if (topic == NULL)
    return NULL;
  name_topic (change, inn_preference_topic_get_label (topic));

  return inn_preference_topic_table_remove (connection, id, error) ? INN_STORE_DONE : NULL;
}

static gpointer
remove_choice (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  gint64 id = *(gint64 *) data;
  g_autoptr (InnPreferenceChoice) choice = inn_preference_choice_table_load (connection, id, error);

  if (choice == NULL)
    return NULL;
  name_topic (change, inn_preference_choice_get_label (choice));

  return inn_preference_choice_table_remove (connection, id, error) ? INN_STORE_DONE : NULL;
}

static void
change_by_id (InnStore            *self,
              const char          *act,
              InnChangeFunc        func,
              gint64               id,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act), func, g_memdup2 (&id, sizeof id), g_free, NULL,
                          cancellable, callback, user_data);
}

static void
change_order (InnStore            *self,
              InnChangeFunc        func,
              const gint64        *ids,
              guint                n_ids,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TOPIC_ORDER), func,
                          inn_store_copy_ids (ids, n_ids), (GDestroyNotify) g_array_unref, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_list_topics_async:
 *
 * Reads the topics with their choices, in their order.
 */
void
inn_store_list_topics_async (InnStore            *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, list_topics, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * inn_store_list_topics_finish:
 *
 * Returns: (transfer full) (element-type InnPreferenceTopic): all topics, retired ones too
 */
GPtrArray *
inn_store_list_topics_finish (InnStore      *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_topic_async:
 * @topic: the topic as it shall be, without regard to its choices; new when its id is 0. One that was
 *   retired is brought back by saving it so
 */
void
inn_store_save_topic_async (InnStore            *self,
                            InnPreferenceTopic  *topic,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TOPIC_SAVE), save_topic,
                          inn_preference_topic_ref (topic),
                          (GDestroyNotify) inn_preference_topic_unref, g_free, cancellable,
                          callback, user_data);
}

/**
 * inn_store_save_topic_choice_async:
 * @choice: the choice as it shall be; new when its id is 0
 */
void
inn_store_save_topic_choice_async (InnStore            *self,
                                   InnPreferenceChoice *choice,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (INN_ACT_TOPIC_SAVE), save_choice,
                          inn_preference_choice_ref (choice),
                          (GDestroyNotify) inn_preference_choice_unref, g_free, cancellable,
                          callback, user_data);
}

/**
 * inn_store_save_topic_finish:
 *
 * Ends either of the two.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID without a name, %INN_ERROR_CONFLICT if another is
 *   called so
 */
gint64
inn_store_save_topic_finish (InnStore      *self,
                             GAsyncResult  *result,
                             gint64        *seq,
                             GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_order_topics_async:
 * @ids: (array length=n_ids): all topics in their new order
 */
void
inn_store_order_topics_async (InnStore            *self,
                              const gint64        *ids,
                              guint                n_ids,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  change_order (self, order_topics, ids, n_ids, cancellable, callback, user_data);
}

/**
 * inn_store_order_topic_choices_async:
 * @ids: (array length=n_ids): all choices of a topic in their new order
 */
void
inn_store_order_topic_choices_async (InnStore            *self,
                                     const gint64        *ids,
                                     guint                n_ids,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  change_order (self, order_choices, ids, n_ids, cancellable, callback, user_data);
}

/**
 * inn_store_remove_topic_async:
 * @id: the topic
 *
 * Offers it no more: it is deleted, or retired when something was noted by it.
 */
void
inn_store_remove_topic_async (InnStore            *self,
                              gint64               id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  change_by_id (self, INN_ACT_TOPIC_REMOVE, remove_topic, id, cancellable, callback, user_data);
}

/**
 * inn_store_remove_topic_choice_async:
 * @id: the choice
 *
 * Offers it no more: it is deleted, or retired when it was noted of somebody.
 */
void
inn_store_remove_topic_choice_async (InnStore            *self,
                                     gint64               id,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  change_by_id (self, INN_ACT_TOPIC_REMOVE, remove_choice, id, cancellable, callback, user_data);
}

/**
 * inn_store_change_topics_finish:
 *
 * Ends putting in order and removing.
 *
 * Returns: whether it is done
 */
gboolean
inn_store_change_topics_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
