/* inn-staff-table.c: all SQL of the table staff. On the database thread.
 *
 * Nobody is deleted: follow-ups and the journal name them. Who left is retired.
 */

#include "config.h"

#include "inn-staff-table.h"

#include "inn-error.h"
#include "inn-table-private.h"

static const char LIST[] =
  "SELECT id, name, retired "
  "FROM staff "
  "ORDER BY retired, id";

static const char INSERT[] =
  "INSERT INTO staff (name, retired) "
  "VALUES (?1, ?2)";

static const char UPDATE[] =
  "UPDATE staff "
  "SET name = ?2, retired = ?3 "
  "WHERE id = ?1 AND (name <> ?2 OR retired <> ?3)";

static InnStaff *
read_staff (InnStatement *row)
{
  return inn_staff_new (inn_statement_get_int (row, 0), inn_statement_get_text (row, 1),
                        inn_statement_get_boolean (row, 2));
}

static gboolean
check (const InnStaff  *staff,
       GError         **error)
{
  if (staff->name[0] != '\0')
    return TRUE;

  g_set_error (error, INN_ERROR, INN_ERROR_INVALID, "A member of the staff needs a name");

  return FALSE;
}

/**
 * inn_staff_table_list:
 *
 * Returns: (transfer full) (element-type InnStaff): everybody, those who left last
 */
GPtrArray *
inn_staff_table_list (InnConnection  *connection,
                      GError        **error)
{
  return inn_table_list (connection, LIST, (InnRowFunc) read_staff,
                         (GDestroyNotify) inn_staff_unref, error);
}

/**
 * inn_staff_table_insert:
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID without a name
 */
gint64
inn_staff_table_insert (InnConnection   *connection,
                        const InnStaff  *staff,
                        GError         **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!check (staff, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_text (statement, 1, staff->name);
  inn_statement_bind_boolean (statement, 2, staff->retired);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_staff_table_update:
 *
 * Writes nothing when the row stays the same. %INN_ERROR_INVALID without a name.
 */
gboolean
inn_staff_table_update (InnConnection   *connection,
                        const InnStaff  *staff,
                        GError         **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!check (staff, error))
    return FALSE;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, staff->id);
  inn_statement_bind_text (statement, 2, staff->name);
  inn_statement_bind_boolean (statement, 3, staff->retired);

  return inn_statement_run (statement, error);
}
