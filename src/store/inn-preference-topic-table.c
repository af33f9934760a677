/* inn-preference-topic-table.c: all SQL of the tables preference_topic and preference_choice. What a
 * guest was noted with is only retired, as it must stay readable. On the database thread. */

#include "config.h"

#include "inn-preference-topic-table.h"

#include "inn-error.h"
#include "inn-fold.h"
#include "inn-table-private.h"

#define TOPIC_COLUMNS "id, key, name, area, single, retired "

static const char LIST_TOPICS[] =
  "SELECT " TOPIC_COLUMNS
  "FROM preference_topic "
  "ORDER BY position, id";

static const char LOAD_TOPIC[] =
  "SELECT " TOPIC_COLUMNS
  "FROM preference_topic "
  "WHERE id = ?1";

static const char INSERT_TOPIC[] =
  "INSERT INTO preference_topic (name, area, single, retired, position) "
  "VALUES (?1, ?2, ?3, ?4, (SELECT 1 + COALESCE (max (position), -1) FROM preference_topic))";

static const char UPDATE_TOPIC[] =
  "UPDATE preference_topic "
  "SET name = ?1, area = ?2, single = ?3, retired = ?4 "
  "WHERE id = ?5";

/* What was noted by a topic goes along when it gets another area. */
static const char MOVE_PREFERENCES[] =
  "UPDATE preference "
  "SET area = ?2 "
  "WHERE topic_id = ?1 AND area <> ?2";

static const char ORDER_TOPIC[] =
  "UPDATE preference_topic "
  "SET position = ?2 "
  "WHERE id = ?1 AND position <> ?2";

static const char IS_TOPIC_USED[] =
  "SELECT EXISTS (SELECT 1 FROM preference WHERE topic_id = ?1)";

static const char RETIRE_TOPIC[] =
  "UPDATE preference_topic "
  "SET retired = 1 "
  "WHERE id = ?1 AND retired = 0";

static const char DELETE_CHOICES[] =
  "DELETE FROM preference_choice "
  "WHERE topic_id = ?1";

static const char DELETE_TOPIC[] =
  "DELETE FROM preference_topic "
  "WHERE id = ?1";

#define CHOICE_COLUMNS "id, topic_id, key, name, retired "

static const char LIST_CHOICES[] =
  "SELECT " CHOICE_COLUMNS
  "FROM preference_choice "
  "ORDER BY position, id";

static const char LOAD_CHOICE[] =
  "SELECT " CHOICE_COLUMNS
  "FROM preference_choice "
  "WHERE id = ?1";

static const char INSERT_CHOICE[] =
  "INSERT INTO preference_choice (topic_id, name, retired, position) "
  "VALUES (?1, ?2, ?3, (SELECT 1 + COALESCE (max (position), -1) FROM preference_choice "
  "                     WHERE topic_id = ?1))";

static const char UPDATE_CHOICE[] =
  "UPDATE preference_choice "
  "SET topic_id = ?1, name = ?2, retired = ?3 "
  "WHERE id = ?4";

static const char ORDER_CHOICE[] =
  "UPDATE preference_choice "
  "SET position = ?2 "
  "WHERE id = ?1 AND position <> ?2";

static const char IS_CHOICE_USED[] =
  "SELECT EXISTS (SELECT 1 FROM preference WHERE choice_id = ?1)";

static const char RETIRE_CHOICE[] =
  "UPDATE preference_choice "
  "SET retired = 1 "
  "WHERE id = ?1 AND retired = 0";

static const char DELETE_CHOICE[] =
  "DELETE FROM preference_choice "
  "WHERE id = ?1";

static InnPreferenceTopic *
read_topic (InnStatement *row)
{
  InnPreferenceArea area = INN_PREFERENCE_SERVICE;
  InnPreferenceTopic *topic = NULL;

  inn_preference_area_from_nick (inn_statement_get_text (row, 3), &area);
  topic = inn_preference_topic_new (inn_statement_get_int (row, 0), inn_statement_get_text (row, 1),
                                    inn_statement_get_text (row, 2), area);
  topic->single = inn_statement_get_boolean (row, 4);
  topic->retired = inn_statement_get_boolean (row, 5);

  return topic;
}

static InnPreferenceChoice *
read_choice (InnStatement *row)
{
  InnPreferenceChoice *choice
    = inn_preference_choice_new (inn_statement_get_int (row, 0), inn_statement_get_int (row, 1),
                                 inn_statement_get_text (row, 2), inn_statement_get_text (row, 3));

  choice->retired = inn_statement_get_boolean (row, 4);

  return choice;
}

static void
give_choices (GPtrArray *topics,
              GPtrArray *choices)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < topics->len; i++)
    {
      InnPreferenceTopic *topic = g_ptr_array_index (topics, i);

      g_hash_table_insert (by_id, &topic->id, topic);
    }
  for (guint i = 0; i < choices->len; i++)
    {
      InnPreferenceChoice *choice = g_ptr_array_index (choices, i);
      InnPreferenceTopic *topic = g_hash_table_lookup (by_id, &choice->topic_id);

      if (topic != NULL)
        g_ptr_array_add (topic->choices, inn_preference_choice_ref (choice));
    }
}

/**
 * inn_preference_topic_table_list:
 *
 * Returns: (transfer full) (element-type InnPreferenceTopic): all topics with their choices, in their
 *   order, retired ones too
 */
GPtrArray *
inn_preference_topic_table_list (InnConnection  *connection,
                                 GError        **error)
{
  g_autoptr (GPtrArray) topics = inn_table_list (connection, LIST_TOPICS, (InnRowFunc) read_topic,
                                                 (GDestroyNotify) inn_preference_topic_unref, error);
  g_autoptr (GPtrArray) choices = NULL;

  if (topics != NULL)
    choices = inn_table_list (connection, LIST_CHOICES, (InnRowFunc) read_choice,
                              (GDestroyNotify) inn_preference_choice_unref, error);
  if (choices == NULL)
    return NULL;

  give_choices (topics, choices);

  return g_steal_pointer (&topics);
}

/**
 * inn_preference_topic_table_load:
 *
 * On the database thread.
 *
 * Returns: (transfer full) (nullable): the topic without its choices; %INN_ERROR_NOT_FOUND if there is
 *   none
 */
InnPreferenceTopic *
inn_preference_topic_table_load (InnConnection  *connection,
                                 gint64          id,
                                 GError        **error)
{
  g_autoptr (InnStatement) row
    = inn_table_find (connection, LOAD_TOPIC, id, "preference topic", error);

  return row != NULL ? read_topic (row) : NULL;
}

/* Whether @name is another's; a retired one may come back, so it has its name still. */
static gboolean
is_taken (const char *name,
          const char *label)
{
  g_autofree char *left = inn_fold_name (name);
  g_autofree char *right = inn_fold_name (label);

  return g_str_equal (left, right);
}

static gboolean
check_topic (InnConnection             *connection,
             const InnPreferenceTopic  *topic,
             GError                   **error)
{
  g_autoptr (GPtrArray) known = NULL;
  const char *label = inn_preference_topic_get_label (topic);

  if (label[0] == '\0')
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A topic needs a name");
      return FALSE;
    }

  known = inn_preference_topic_table_list (connection, error);
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const InnPreferenceTopic *other = g_ptr_array_index (known, i);

      if (other->id != topic->id && is_taken (label, inn_preference_topic_get_label (other)))
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_CONFLICT, "There is such a topic");
          return FALSE;
        }
    }

  return known != NULL;
}

static gboolean
move_preferences (InnConnection             *connection,
                  const InnPreferenceTopic  *topic,
                  GError                   **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, MOVE_PREFERENCES, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, topic->id);
  inn_statement_bind_text (statement, 2, inn_preference_area_to_nick (topic->area));

  return inn_statement_run (statement, error);
}

/**
 * inn_preference_topic_table_save:
 * @topic: new when its id is 0; it comes last then. Its choices are not looked at
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID without a name, %INN_ERROR_CONFLICT if another is
 *   called so, %INN_ERROR_NOT_FOUND if it is gone
 */
gint64
inn_preference_topic_table_save (InnConnection             *connection,
                                 const InnPreferenceTopic  *topic,
                                 GError                   **error)
{
  g_autoptr (InnPreferenceTopic) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (topic->id != 0)
    {
      before = inn_preference_topic_table_load (connection, topic->id, error);
      if (before == NULL)
        return 0;
    }
  if (!check_topic (connection, topic, error))
    return 0;

  statement = inn_statement_new (connection, topic->id == 0 ? INSERT_TOPIC : UPDATE_TOPIC, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, topic->name);
  inn_statement_bind_text (statement, 2, inn_preference_area_to_nick (topic->area));
  inn_statement_bind_boolean (statement, 3, topic->single);
  inn_statement_bind_boolean (statement, 4, topic->retired);
  if (topic->id != 0)
    inn_statement_bind_int (statement, 5, topic->id);
  if (!inn_statement_run (statement, error))
    return 0;
  if (topic->id == 0)
    return inn_connection_get_last_id (connection);

  return before->area == topic->area || move_preferences (connection, topic, error) ? topic->id : 0;
}

/**
 * inn_preference_topic_table_put_in_order:
 * @ids: (element-type gint64): all of them in their new order
 *
 * Returns: whether each has its place
 */
gboolean
inn_preference_topic_table_put_in_order (InnConnection  *connection,
                                         GArray         *ids,
                                         GError        **error)
{
  return inn_table_put_in_order (connection, ORDER_TOPIC, ids, error);
}

static gboolean
is_used (InnConnection  *connection,
         const char     *sql,
         gint64          id,
         gboolean       *used,
         GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, sql, id, "preference", error);

  if (row != NULL)
    *used = inn_statement_get_boolean (row, 0);

  return row != NULL;
}

/**
 * inn_preference_topic_table_remove:
 *
 * Deletes a topic and its choices; one by which something was noted is retired.
 *
 * Returns: whether it is offered no more
 */
gboolean
inn_preference_topic_table_remove (InnConnection  *connection,
                                   gint64          id,
                                   GError        **error)
{
  gboolean used = FALSE;

  if (!is_used (connection, IS_TOPIC_USED, id, &used, error))
    return FALSE;
  if (used)
    return inn_table_run (connection, RETIRE_TOPIC, id, error);

  return inn_table_run (connection, DELETE_CHOICES, id, error)
         && inn_table_run (connection, DELETE_TOPIC, id, error);
}

/**
 * inn_preference_choice_table_load:
 *
 * On the database thread.
 *
 * Returns: (transfer full) (nullable): the choice; %INN_ERROR_NOT_FOUND if there is none
 */
InnPreferenceChoice *
inn_preference_choice_table_load (InnConnection  *connection,
                                  gint64          id,
                                  GError        **error)
{
  g_autoptr (InnStatement) row
    = inn_table_find (connection, LOAD_CHOICE, id, "preference choice", error);

  return row != NULL ? read_choice (row) : NULL;
}

static gboolean
check_choice (InnConnection              *connection,
              const InnPreferenceChoice  *choice,
              GError                    **error)
{
  g_autoptr (GPtrArray) known = NULL;
  const char *label = inn_preference_choice_get_label (choice);

  if (label[0] == '\0')
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "A choice needs a name");
      return FALSE;
    }

  known = inn_table_list (connection, LIST_CHOICES, (InnRowFunc) read_choice,
                          (GDestroyNotify) inn_preference_choice_unref, error);
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const InnPreferenceChoice *other = g_ptr_array_index (known, i);

      if (other->topic_id == choice->topic_id && other->id != choice->id
          && is_taken (label, inn_preference_choice_get_label (other)))
        {
          g_set_error_literal (error, INN_ERROR, INN_ERROR_CONFLICT, "There is such a choice");
          return FALSE;
        }
    }

  return known != NULL;
}

/**
 * inn_preference_choice_table_save:
 * @choice: new when its id is 0; it comes last among those of its topic then
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID without a name, %INN_ERROR_CONFLICT if another of
 *   the topic is called so, %INN_ERROR_NOT_FOUND if it or its topic is gone
 */
gint64
inn_preference_choice_table_save (InnConnection              *connection,
                                  const InnPreferenceChoice  *choice,
                                  GError                    **error)
{
  g_autoptr (InnPreferenceTopic) topic
    = inn_preference_topic_table_load (connection, choice->topic_id, error);
  g_autoptr (InnPreferenceChoice) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (topic == NULL)
    return 0;
  if (choice->id != 0)
    {
      before = inn_preference_choice_table_load (connection, choice->id, error);
      if (before == NULL)
        return 0;
    }
  if (!check_choice (connection, choice, error))
    return 0;

  statement = inn_statement_new (connection, choice->id == 0 ? INSERT_CHOICE : UPDATE_CHOICE, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_int (statement, 1, choice->topic_id);
  inn_statement_bind_text (statement, 2, choice->name);
  inn_statement_bind_boolean (statement, 3, choice->retired);
  if (choice->id != 0)
    inn_statement_bind_int (statement, 4, choice->id);
  if (!inn_statement_run (statement, error))
    return 0;

  return choice->id != 0 ? choice->id : inn_connection_get_last_id (connection);
}

/**
 * inn_preference_choice_table_put_in_order:
 * @ids: (element-type gint64): all of a topic in their new order
 *
 * Returns: whether each has its place
 */
gboolean
inn_preference_choice_table_put_in_order (InnConnection  *connection,
                                          GArray         *ids,
                                          GError        **error)
{
  return inn_table_put_in_order (connection, ORDER_CHOICE, ids, error);
}

/**
 * inn_preference_choice_table_remove:
 *
 * Deletes a choice; one that was noted of somebody is retired.
 *
 * Returns: whether it is offered no more
 */
gboolean
inn_preference_choice_table_remove (InnConnection  *connection,
                                    gint64          id,
                                    GError        **error)
{
  gboolean used = FALSE;

  return is_used (connection, IS_CHOICE_USED, id, &used, error)
         && inn_table_run (connection, used ? RETIRE_CHOICE : DELETE_CHOICE, id, error);
}
