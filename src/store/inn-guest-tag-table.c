/* inn-guest-tag-table.c: all SQL of the table guest_tag: who wears which tag. On the database
 * thread.
 */

#include "config.h"

#include "inn-guest-tag-table.h"

#include "inn-table-private.h"
#include "inn-tag-private.h"

static const char LOAD[] =
  "SELECT guest_id, tag_id "
  "FROM guest_tag "
  "WHERE guest_id BETWEEN ?1 AND ?2 "
  "ORDER BY guest_id, tag_id";

static const char LIST_TAGS[] =
  "SELECT " INN_SQL_TAG_COLUMNS " "
  "FROM guest_tag w JOIN tag t ON t.id = w.tag_id JOIN tag_group p ON p.id = t.group_id "
  "WHERE w.guest_id = ?1 "
  "ORDER BY p.position, p.id, t.folded, t.id";

/* Never REPLACE: a guest who wears the tag already keeps the day it was added. A tag that was
 * deleted while a form was open is left out, and so is a guest. */
static const char ADD[] =
  "INSERT INTO guest_tag (guest_id, tag_id, added_utc) "
  "SELECT ?1, t.id, ?3 "
  "FROM tag t "
  "WHERE t.id = ?2 AND EXISTS (SELECT 1 FROM guest g WHERE g.id = ?1) "
  "ON CONFLICT (guest_id, tag_id) DO NOTHING";

static const char REMOVE[] =
  "DELETE FROM guest_tag "
  "WHERE guest_id = ?1 AND tag_id = ?2";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM guest_tag "
  "WHERE guest_id = ?1";

static void
add_tag (InnGuestBuilder *builder,
         InnStatement    *row)
{
  inn_guest_builder_add_tag (builder, inn_statement_get_int (row, 1));
}

/**
 * inn_guest_tag_table_load:
 * @builders: (element-type InnGuestBuilder): guests ascending by id, not empty
 *
 * Adds the tags of all of them.
 */
gboolean
inn_guest_tag_table_load (InnConnection  *connection,
                          GPtrArray      *builders,
                          GError        **error)
{
  return inn_table_add_to_builders (connection, LOAD, builders, add_tag, error);
}

/**
 * inn_guest_tag_table_list_tags:
 *
 * Returns: (transfer full) (element-type InnTag): the tags a guest wears, in the order of groups
 */
GPtrArray *
inn_guest_tag_table_list_tags (InnConnection  *connection,
                               gint64          guest_id,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_TAGS, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);

  return inn_table_collect (statement, (InnRowFunc) inn_tag_read, (GDestroyNotify) inn_tag_unref,
                            error);
}

/**
 * inn_guest_tag_table_add:
 * @utc: when, in UTC seconds
 *
 * Puts a tag on a guest, where both are there and it is not on yet. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_guest_tag_table_add (InnConnection  *connection,
                         gint64          guest_id,
                         gint64          tag_id,
                         gint64          utc,
                         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ADD, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, tag_id);
  inn_statement_bind_int (statement, 3, utc);

  return inn_statement_run (statement, error);
}

/**
 * inn_guest_tag_table_remove:
 *
 * Takes a tag off a guest, where it is on. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_guest_tag_table_remove (InnConnection  *connection,
                            gint64          guest_id,
                            gint64          tag_id,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, REMOVE, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, tag_id);

  return inn_statement_run (statement, error);
}

/**
 * inn_guest_tag_table_save:
 * @guest_id: whose tags
 * @old: (nullable): the guest as it stands in the book; %NULL for a new one
 * @guest: the guest as it shall be
 * @utc: when
 *
 * Takes off and adds only what differs.
 */
gboolean
inn_guest_tag_table_save (InnConnection   *connection,
                          gint64           guest_id,
                          const InnGuest  *old,
                          const InnGuest  *guest,
                          gint64           utc,
                          GError         **error)
{
  guint n_before = 0;
  guint n_after = 0;
  const gint64 *before = old != NULL ? inn_guest_get_tag_ids (old, &n_before) : NULL;
  const gint64 *after = inn_guest_get_tag_ids (guest, &n_after);

  for (guint i = 0; i < n_before; i++)
    if (!inn_guest_has_tag (guest, before[i])
        && !inn_guest_tag_table_remove (connection, guest_id, before[i], error))
      return FALSE;

  for (guint i = 0; i < n_after; i++)
    if ((old == NULL || !inn_guest_has_tag (old, after[i]))
        && !inn_guest_tag_table_add (connection, guest_id, after[i], utc, error))
      return FALSE;

  return TRUE;
}

/**
 * inn_guest_tag_table_delete_of_guest:
 *
 * Deletes all tags of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_guest_tag_table_delete_of_guest (InnConnection  *connection,
                                     gint64          guest_id,
                                     GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
