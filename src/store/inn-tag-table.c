/* inn-tag-table.c: all SQL of the table tag. On the database thread. */

#include "config.h"

#include "inn-tag-table.h"

#include "inn-error.h"
#include "inn-fold.h"
#include "inn-table-private.h"
#include "inn-tag-private.h"

static const char LIST[] =
  "SELECT " INN_SQL_TAG_COLUMNS ", "
  "  (SELECT count (*) FROM guest_tag w WHERE w.tag_id = t.id) "
  "FROM tag t JOIN tag_group p ON p.id = t.group_id "
  "ORDER BY p.position, p.id, t.folded, t.id";

static const char LOAD[] =
  "SELECT " INN_SQL_TAG_COLUMNS ", "
  "  (SELECT count (*) FROM guest_tag w WHERE w.tag_id = t.id) "
  "FROM tag t JOIN tag_group p ON p.id = t.group_id "
  "WHERE t.id = ?1";

static const char FIND_FOLDED[] =
  "SELECT id "
  "FROM tag "
  "WHERE folded = ?1 "
  "ORDER BY id "
  "LIMIT 1";

static const char INSERT[] =
  "INSERT INTO tag (group_id, name, folded, colour, note, disabled) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const char UPDATE[] =
  "UPDATE tag "
  "SET group_id = ?1, name = ?2, folded = ?3, colour = ?4, note = ?5, disabled = ?6 "
  "WHERE id = ?7";

static const char DELETE_WORN[] =
  "DELETE FROM guest_tag "
  "WHERE tag_id = ?1";

static const char DELETE[] =
  "DELETE FROM tag "
  "WHERE id = ?1";

/* Who wears both keeps the earlier day. */
static const char MOVE_EARLIER[] =
  "UPDATE guest_tag "
  "SET added_utc = s.added_utc "
  "FROM guest_tag s "
  "WHERE guest_tag.tag_id = ?2 AND s.tag_id = ?1 AND s.guest_id = guest_tag.guest_id "
  "  AND s.added_utc < guest_tag.added_utc";

static const char MOVE_WORN[] =
  "INSERT INTO guest_tag (guest_id, tag_id, added_utc) "
  "SELECT guest_id, ?2, added_utc "
  "FROM guest_tag "
  "WHERE tag_id = ?1 "
  "ON CONFLICT (guest_id, tag_id) DO NOTHING";

/* Reads a row that begins with INN_SQL_TAG_COLUMNS. */
InnTag *
inn_tag_read (InnStatement *row)
{
  InnTag *tag = inn_tag_new (inn_statement_get_int (row, 0), inn_statement_get_int (row, 1),
                             inn_statement_get_text (row, 2));
  InnTint own = INN_TINT_GREY;

  if (inn_tint_from_nick (inn_statement_get_text (row, 3), &own))
    {
      tag->has_tint = TRUE;
      tag->tint = own;
    }
  else
    {
      inn_tint_from_nick (inn_statement_get_text (row, 6), &tag->tint);
    }

  g_free (tag->note);
  tag->note = inn_statement_dup_text (row, 4);
  tag->disabled = inn_statement_get_boolean (row, 5);

  return tag;
}

static InnTag *
read_counted (InnStatement *row)
{
  InnTag *tag = inn_tag_read (row);

  tag->n_guests = inn_statement_get_int (row, 7);

  return tag;
}

static void
bind_tag (InnStatement *statement,
          const InnTag *tag)
{
  g_autofree char *folded = inn_fold_name (tag->name);

  inn_statement_bind_int (statement, 1, tag->group_id);
  inn_statement_bind_text (statement, 2, tag->name);
  inn_statement_bind_text (statement, 3, folded);
  inn_statement_bind_text (statement, 4, tag->has_tint ? inn_tint_to_nick (tag->tint) : "");
  inn_statement_bind_text (statement, 5, tag->note != NULL ? tag->note : "");
  inn_statement_bind_boolean (statement, 6, tag->disabled);
}

/* Runs a statement that moves what wears tag ?1 to tag ?2. */
static gboolean
run_move (InnConnection  *connection,
          const char     *sql,
          gint64          id,
          gint64          into,
          GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, into);

  return inn_statement_run (statement, error);
}

/* Fails when another tag than @own reads the same as @name, or @name is empty. */
static gboolean
check_name (InnConnection  *connection,
            const char     *name,
            gint64          own,
            GError        **error)
{
  gint64 other = 0;

  if (name == NULL || name[0] == '\0')
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A tag needs a name");
      return FALSE;
    }

  if (!inn_tag_table_find_name (connection, name, &other, error))
    return FALSE;

  if (other != 0 && other != own)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_CONFLICT, "Tag %" G_GINT64_FORMAT " reads the same",
                   other);
      return FALSE;
    }

  return TRUE;
}

/**
 * inn_tag_table_list:
 *
 * Returns: (transfer full) (element-type InnTag): all tags in the order of their groups, with how
 *   many guests wear each
 */
GPtrArray *
inn_tag_table_list (InnConnection  *connection,
                    GError        **error)
{
  return inn_table_list (connection, LIST, (InnRowFunc) read_counted,
                         (GDestroyNotify) inn_tag_unref, error);
}

/**
 * inn_tag_table_load:
 *
 * Returns: (transfer full): the tag; %INN_ERROR_NOT_FOUND if there is none
 */
InnTag *
inn_tag_table_load (InnConnection  *connection,
                    gint64          id,
                    GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "tag", error);

  return row != NULL ? read_counted (row) : NULL;
}

/**
 * inn_tag_table_find_name:
 * @name: any writing of a tag's name
 * @id: (out): the tag that reads the same, or 0
 *
 * Returns: whether it could be looked up
 */
gboolean
inn_tag_table_find_name (InnConnection  *connection,
                         const char     *name,
                         gint64         *id,
                         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, FIND_FOLDED, error);
  g_autofree char *folded = inn_fold_name (name);
  InnStep step = INN_STEP_DONE;

  *id = 0;
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_text (statement, 1, folded);
  step = inn_statement_step (statement, error);
  if (step == INN_STEP_ROW)
    *id = inn_statement_get_int (statement, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_tag_table_insert:
 *
 * Returns: the new id, 0 on error: %INN_ERROR_CONFLICT if another tag reads the same,
 *   %INN_ERROR_INVALID if it has no name
 */
gint64
inn_tag_table_insert (InnConnection  *connection,
                      const InnTag   *tag,
                      GError        **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!check_name (connection, tag->name, 0, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  bind_tag (statement, tag);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_tag_table_update:
 *
 * Writes nothing when the tag stays the same.
 *
 * Returns: whether it is as @tag says; %INN_ERROR_CONFLICT if another tag reads the same,
 *   %INN_ERROR_INVALID if it has no name, %INN_ERROR_NOT_FOUND if it is gone
 */
gboolean
inn_tag_table_update (InnConnection  *connection,
                      const InnTag   *tag,
                      GError        **error)
{
  g_autoptr (InnTag) before = inn_tag_table_load (connection, tag->id, error);
  g_autoptr (InnStatement) statement = NULL;

  if (before == NULL || !check_name (connection, tag->name, tag->id, error))
    return FALSE;

  if (before->group_id == tag->group_id
      && g_str_equal (before->name, tag->name)
      && !before->has_tint == !tag->has_tint
      && (!tag->has_tint || before->tint == tag->tint)
      && g_strcmp0 (before->note, tag->note) == 0
      && !before->disabled == !tag->disabled)
    return TRUE;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return FALSE;

  bind_tag (statement, tag);
  inn_statement_bind_int (statement, 7, tag->id);

  return inn_statement_run (statement, error);
}

/**
 * inn_tag_table_delete:
 *
 * Takes the tag off every guest and deletes it.
 */
gboolean
inn_tag_table_delete (InnConnection  *connection,
                      gint64          id,
                      GError        **error)
{
  return inn_table_run (connection, DELETE_WORN, id, error)
         && inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_tag_table_merge:
 * @id: the tag that ends
 * @into: another tag, which all who wear @id wear from then on
 *
 * A guest who wears both keeps the day of the earlier one.
 *
 * Returns: whether it is done; %INN_ERROR_INVALID if they are the same tag
 */
gboolean
inn_tag_table_merge (InnConnection  *connection,
                     gint64          id,
                     gint64          into,
                     GError        **error)
{
  if (id == into)
    {
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A tag cannot be merged into itself");
      return FALSE;
    }

  return run_move (connection, MOVE_EARLIER, id, into, error)
         && run_move (connection, MOVE_WORN, id, into, error)
         && inn_tag_table_delete (connection, id, error);
}
