/* inn-apart-table.c: all SQL of the table guest_apart: who looks like whom and is another person. On
 * the database thread.
 */

#include "config.h"

#include "inn-apart-table.h"

#include "inn-table-private.h"

static const char LOAD[] =
  "SELECT guest_id, other_id FROM guest_apart WHERE guest_id BETWEEN ?1 AND ?2 "
  "UNION ALL "
  "SELECT other_id, guest_id FROM guest_apart WHERE other_id BETWEEN ?1 AND ?2 "
  "ORDER BY 1, 2";

/* Somebody who was deleted while a form was open is left out. */
static const char INSERT[] =
  "INSERT INTO guest_apart (guest_id, other_id) "
  "SELECT ?1, g.id "
  "FROM guest g "
  "WHERE g.id = ?2 AND g.id <> ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM guest_apart "
  "WHERE guest_id = ?1 OR other_id = ?1";

static void
add_apart (InnGuestBuilder *builder,
           InnStatement    *row)
{
  inn_guest_builder_add_apart (builder, inn_statement_get_int (row, 1));
}

/**
 * inn_apart_table_load:
 * @builders: (element-type InnGuestBuilder): guests ascending by id, not empty
 *
 * Adds to all of them who they are not.
 */
gboolean
inn_apart_table_load (InnConnection  *connection,
                      GPtrArray      *builders,
                      GError        **error)
{
  return inn_table_add_to_builders (connection, LOAD, builders, add_apart, error);
}

static gboolean
insert (InnConnection  *connection,
        gint64          guest_id,
        gint64          other_id,
        GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, other_id);

  return inn_statement_run (statement, error);
}

/**
 * inn_apart_table_save:
 * @guest_id: whose row it will be
 * @old: (nullable): the guest as it stands in the book; %NULL for a new one
 * @guest: the guest as it shall be
 *
 * Adds what was said since. What was said before stays, even where @guest does not know of it: only
 * an undo takes it back.
 */
gboolean
inn_apart_table_save (InnConnection   *connection,
                      gint64           guest_id,
                      const InnGuest  *old,
                      const InnGuest  *guest,
                      GError         **error)
{
  guint n_apart = 0;
  const gint64 *apart = inn_guest_get_apart_ids (guest, &n_apart);

  for (guint i = 0; i < n_apart; i++)
    if ((old == NULL || !inn_guest_is_apart_from (old, apart[i]))
        && !insert (connection, guest_id, apart[i], error))
      return FALSE;

  return TRUE;
}

/**
 * inn_apart_table_delete_of_guest:
 *
 * Deletes all marks that two cards are two people of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_apart_table_delete_of_guest (InnConnection  *connection,
                                 gint64          guest_id,
                                 GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
