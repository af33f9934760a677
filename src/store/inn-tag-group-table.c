/* inn-tag-group-table.c: all SQL of the table tag_group. On the database thread. */

#include "config.h"

#include "inn-tag-group-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

static const char LIST[] =
  "SELECT id, key, name, colour, position "
  "FROM tag_group "
  "ORDER BY position, id";

static const char LOAD[] =
  "SELECT id, key, name, colour, position "
  "FROM tag_group "
  "WHERE id = ?1";

static const char FIND[] =
  "SELECT id "
  "FROM tag_group "
  "WHERE key = ?1";

static const char INSERT[] =
  "INSERT INTO tag_group (key, name, colour, position) "
  "VALUES (?1, ?2, ?3, (SELECT 1 + COALESCE (max (position), -1) FROM tag_group))";

static const char UPDATE[] =
  "UPDATE tag_group "
  "SET name = ?2, colour = ?3 "
  "WHERE id = ?1";

static const char MOVE[] =
  "UPDATE tag_group "
  "SET position = ?2 "
  "WHERE id = ?1 AND position <> ?2";

static const char COUNT_TAGS[] =
  "SELECT count (*) "
  "FROM tag "
  "WHERE group_id = ?1";

static const char DELETE[] =
  "DELETE FROM tag_group "
  "WHERE id = ?1";

static InnTagGroup *
read_group (InnStatement *row)
{
  InnTint tint = INN_TINT_GREY;

  inn_tint_from_nick (inn_statement_get_text (row, 3), &tint);

  return inn_tag_group_new (inn_statement_get_int (row, 0), inn_statement_get_text (row, 1),
                            inn_statement_get_text (row, 2), tint, inn_statement_get_int (row, 4));
}

/**
 * inn_tag_group_table_list:
 *
 * Returns: (transfer full) (element-type InnTagGroup): all groups in their order
 */
GPtrArray *
inn_tag_group_table_list (InnConnection  *connection,
                          GError        **error)
{
  return inn_table_list (connection, LIST, (InnRowFunc) read_group,
                         (GDestroyNotify) inn_tag_group_unref, error);
}

/**
 * inn_tag_group_table_load:
 *
 * On the database thread.
 *
 * Returns: (transfer full) (nullable): the group; %INN_ERROR_NOT_FOUND if there is none
 */
InnTagGroup *
inn_tag_group_table_load (InnConnection  *connection,
                          gint64          id,
                          GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "tag group", error);

  return row != NULL ? read_group (row) : NULL;
}

/**
 * inn_tag_group_table_find:
 * @key: stable name of a ready-made group
 * @id: (out): that group, or 0 if the hotel deleted it
 */
gboolean
inn_tag_group_table_find (InnConnection  *connection,
                          const char     *key,
                          gint64         *id,
                          GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, FIND, error);
  InnStep step = INN_STEP_DONE;

  *id = 0;
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_text (statement, 1, key);
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    *id = inn_statement_get_int (statement, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_tag_group_table_insert:
 * @group: its position is not looked at: it comes last
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if it has no name
 */
gint64
inn_tag_group_table_insert (InnConnection      *connection,
                            const InnTagGroup  *group,
                            GError            **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return 0;

  if (group->key[0] == '\0' && group->name[0] == '\0')
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A tag group needs a name");
      return 0;
    }

  inn_statement_bind_text (statement, 1, group->key);
  inn_statement_bind_text (statement, 2, group->name);
  inn_statement_bind_text (statement, 3, inn_tint_to_nick (group->tint));
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_tag_group_table_update:
 *
 * Name and colour only. Writes nothing when they stay the same.
 */
gboolean
inn_tag_group_table_update (InnConnection      *connection,
                            const InnTagGroup  *group,
                            GError            **error)
{
  g_autoptr (InnTagGroup) before = inn_tag_group_table_load (connection, group->id, error);
  g_autoptr (InnStatement) statement = NULL;

  if (before == NULL)
    return FALSE;

  if (before->key[0] == '\0' && group->name[0] == '\0')
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A tag group needs a name");
      return FALSE;
    }

  if (g_str_equal (before->name, group->name) && before->tint == group->tint)
    return TRUE;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, group->id);
  inn_statement_bind_text (statement, 2, group->name);
  inn_statement_bind_text (statement, 3, inn_tint_to_nick (group->tint));

  return inn_statement_run (statement, error);
}

/**
 * inn_tag_group_table_put_in_order:
 * @ids: (element-type gint64): all of them in their new order
 */
gboolean
inn_tag_group_table_put_in_order (InnConnection  *connection,
                                  GArray         *ids,
                                  GError        **error)
{
  return inn_table_put_in_order (connection, MOVE, ids, error);
}

/**
 * inn_tag_group_table_delete:
 *
 * Returns: whether it is gone; %INN_ERROR_CONFLICT while tags stand in it
 */
gboolean
inn_tag_group_table_delete (InnConnection  *connection,
                            gint64          id,
                            GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, COUNT_TAGS, id, "tag group", error);

  if (row == NULL)
    return FALSE;

  if (inn_statement_get_int (row, 0) > 0)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Tags stand in group %" G_GINT64_FORMAT, id);
      return FALSE;
    }

  return inn_table_run (connection, DELETE, id, error);
}
