/* inn-organisation-table.c: all SQL of the tables organisation and organisation_member. On the
 * database thread.
 */

#include "config.h"

#include "inn-organisation-table.h"

#include "inn-pinyin.h"
#include "inn-table-private.h"

static const char FIND_NAME[] =
  "SELECT id "
  "FROM organisation "
  "WHERE name = ?1 "
  "ORDER BY archived, id "
  "LIMIT 1";

static const char INSERT[] =
  "INSERT INTO organisation (kind, name, reading) "
  "VALUES (?1, ?2, ?3)";

static const char ADD_MEMBER[] =
  "INSERT INTO organisation_member (organisation_id, guest_id, role) "
  "VALUES (?1, ?2, ?3)";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM organisation_member "
  "WHERE guest_id = ?1";

/**
 * inn_organisation_table_find_name:
 * @name: exactly as it stands in the book
 * @id: (out): the organisation of that name, or 0
 */
gboolean
inn_organisation_table_find_name (InnConnection  *connection,
                                  const char     *name,
                                  gint64         *id,
                                  GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND_NAME, error);
  InnStep step = INN_STEP_DONE;

  *id = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_text (row, 1, name);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    *id = inn_statement_get_int (row, 0);

  return step != INN_STEP_ERROR;
}

/**
 * inn_organisation_table_insert:
 * @kind: "company" or "group"
 * @name: what it is called, not empty
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_organisation_table_insert (InnConnection  *connection,
                               const char     *kind,
                               const char     *name,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);
  g_autofree char *reading = inn_pinyin_reading (name);

  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, kind);
  inn_statement_bind_text (statement, 2, name);
  inn_statement_bind_text (statement, 3, reading);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_organisation_table_add_member:
 * @role: "member", "contact" or "leader"
 */
gboolean
inn_organisation_table_add_member (InnConnection  *connection,
                                   gint64          id,
                                   gint64          guest_id,
                                   const char     *role,
                                   GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ADD_MEMBER, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, guest_id);
  inn_statement_bind_text (statement, 3, role);

  return inn_statement_run (statement, error);
}

gboolean
inn_organisation_table_delete_of_guest (InnConnection  *connection,
                                        gint64          guest_id,
                                        GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
