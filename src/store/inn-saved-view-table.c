/* inn-saved-view-table.c: all SQL of the table saved_view. On the database thread. */

#include "config.h"

#include "inn-saved-view-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

static const char LIST[] =
  "SELECT id, name, query "
  "FROM saved_view "
  "ORDER BY position, id";

static const char LOAD[] =
  "SELECT id, name, query "
  "FROM saved_view "
  "WHERE id = ?1";

static const char INSERT[] =
  "INSERT INTO saved_view (name, query, position) "
  "VALUES (?1, ?2, (SELECT 1 + COALESCE (max (position), -1) FROM saved_view))";

static const char UPDATE[] =
  "UPDATE saved_view "
  "SET name = ?2, query = ?3 "
  "WHERE id = ?1 AND (name <> ?2 OR query <> ?3)";

static const char MOVE[] =
  "UPDATE saved_view "
  "SET position = ?2 "
  "WHERE id = ?1 AND position <> ?2";

static const char DELETE[] =
  "DELETE FROM saved_view "
  "WHERE id = ?1";

static InnSavedView *
read_view (InnStatement *row)
{
  return inn_saved_view_new (inn_statement_get_int (row, 0), inn_statement_get_text (row, 1),
                             inn_statement_get_text (row, 2));
}

/**
 * inn_saved_view_table_list:
 *
 * Returns: (transfer full) (element-type InnSavedView): all views in their order, not counted
 */
GPtrArray *
inn_saved_view_table_list (InnConnection  *connection,
                           GError        **error)
{
  return inn_table_list (connection, LIST, (InnRowFunc) read_view,
                         (GDestroyNotify) inn_saved_view_unref, error);
}

/**
 * inn_saved_view_table_load:
 *
 * On the database thread.
 *
 * Returns: (transfer full) (nullable): the view; %INN_ERROR_NOT_FOUND if there is none
 */
InnSavedView *
inn_saved_view_table_load (InnConnection  *connection,
                           gint64          id,
                           GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "saved view", error);

  return row != NULL ? read_view (row) : NULL;
}

static gboolean
check_name (const InnSavedView  *view,
            GError             **error)
{
  if (view->name[0] != '\0')
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A saved view needs a name");

  return FALSE;
}

/**
 * inn_saved_view_table_insert:
 * @view: a view that was not saved yet; it comes last
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if it has no name
 */
gint64
inn_saved_view_table_insert (InnConnection       *connection,
                             const InnSavedView  *view,
                             GError             **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL || !check_name (view, error))
    return 0;

  inn_statement_bind_text (statement, 1, view->name);
  inn_statement_bind_text (statement, 2, view->text);

  return inn_statement_run (statement, error) ? inn_connection_get_last_id (connection) : 0;
}

/**
 * inn_saved_view_table_update:
 *
 * Name and list. Writes nothing when they stay the same.
 */
gboolean
inn_saved_view_table_update (InnConnection       *connection,
                             const InnSavedView  *view,
                             GError             **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, UPDATE, error);

  if (statement == NULL || !check_name (view, error))
    return FALSE;

  inn_statement_bind_int (statement, 1, view->id);
  inn_statement_bind_text (statement, 2, view->name);
  inn_statement_bind_text (statement, 3, view->text);

  return inn_statement_run (statement, error);
}

/**
 * inn_saved_view_table_put_in_order:
 * @ids: (element-type gint64): all of them in their new order
 */
gboolean
inn_saved_view_table_put_in_order (InnConnection  *connection,
                                   GArray         *ids,
                                   GError        **error)
{
  return inn_table_put_in_order (connection, MOVE, ids, error);
}

/**
 * inn_saved_view_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_saved_view_table_delete (InnConnection  *connection,
                             gint64          id,
                             GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}
