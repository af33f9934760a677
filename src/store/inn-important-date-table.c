/* inn-important-date-table.c: all SQL of the table important_date. On the database thread. */

#include "config.h"

#include "inn-important-date-table.h"

#include "inn-table-private.h"

/* In the order of read_date (). */
#define COLUMNS "id, guest_id, kind, name, calendar, year, month, day, leap, told "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM important_date "
  "WHERE id = ?1";

static const char LIST_OF_GUEST[] =
  "SELECT " COLUMNS
  "FROM important_date "
  "WHERE guest_id = ?1 "
  "ORDER BY id";

static const char LIST_AFTER[] =
  "SELECT " COLUMNS
  "FROM important_date "
  "WHERE id > ?1 "
  "ORDER BY id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO important_date (guest_id, kind, name, calendar, year, month, day, leap, told) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const char UPDATE[] =
  "UPDATE important_date "
  "SET guest_id = ?1, kind = ?2, name = ?3, calendar = ?4, year = ?5, month = ?6, day = ?7, leap = ?8, "
  "  told = ?9 "
  "WHERE id = ?10";

static const char DELETE[] =
  "DELETE FROM important_date "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM important_date "
  "WHERE guest_id = ?1";

static InnImportantDate *
read_date (InnStatement *row)
{
  InnImportantKind kind = INN_IMPORTANT_OTHER;
  InnImportantDate *date = NULL;

  inn_important_kind_from_nick (inn_statement_get_text (row, 2), &kind);
  date = inn_important_date_new (inn_statement_get_int (row, 1), kind,
                                 inn_statement_get_text (row, 3),
                                 inn_table_get_birthday (row, 4));
  date->id = inn_statement_get_int (row, 0);
  inn_important_date_set_told (date, inn_statement_get_text (row, 9));

  return date;
}

static GPtrArray *
collect (InnStatement  *statement,
         GError       **error)
{
  return inn_table_collect (statement, (InnRowFunc) read_date,
                            (GDestroyNotify) inn_important_date_unref, error);
}

/**
 * inn_important_date_table_load:
 *
 * Returns: (transfer full): the day; %INN_ERROR_NOT_FOUND if there is none
 */
InnImportantDate *
inn_important_date_table_load (InnConnection  *connection,
                               gint64          id,
                               GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "important date", error);

  return row != NULL ? read_date (row) : NULL;
}

/**
 * inn_important_date_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnImportantDate): all of a guest, as they were noted
 */
GPtrArray *
inn_important_date_table_list_of_guest (InnConnection  *connection,
                                        gint64          guest_id,
                                        GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, guest_id);

  return collect (statement, error);
}

/**
 * inn_important_date_table_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnImportantDate): those of all guests, by id
 */
GPtrArray *
inn_important_date_table_list_after (InnConnection  *connection,
                                     gint64          id,
                                     guint           limit,
                                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;
  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, limit);

  return collect (statement, error);
}

/**
 * inn_important_date_table_save:
 * @date: new when its id is 0
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it cannot be, %INN_ERROR_NOT_FOUND if it is gone
 */
gint64
inn_important_date_table_save (InnConnection           *connection,
                               const InnImportantDate  *date,
                               GError                 **error)
{
  g_autoptr (InnImportantDate) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_important_date_check (date, error))
    return 0;
  if (date->id != 0)
    {
      before = inn_important_date_table_load (connection, date->id, error);
      if (before == NULL)
        return 0;
    }

  statement = inn_statement_new (connection, date->id == 0 ? INSERT : UPDATE, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_int (statement, 1, date->guest_id);
  inn_statement_bind_text (statement, 2, inn_important_kind_to_nick (date->kind));
  inn_statement_bind_text (statement, 3, date->name);
  inn_statement_bind_text (statement, 4,
                           date->day.calendar == INN_CALENDAR_LUNAR ? "lunar" : "solar");
  inn_statement_bind_id (statement, 5, date->day.year);
  inn_statement_bind_int (statement, 6, date->day.month);
  inn_statement_bind_int (statement, 7, date->day.day);
  inn_statement_bind_boolean (statement, 8, date->day.leap);
  inn_statement_bind_text (statement, 9, date->told);
  if (date->id != 0)
    inn_statement_bind_int (statement, 10, date->id);
  if (!inn_statement_run (statement, error))
    return 0;

  return date->id != 0 ? date->id : inn_connection_get_last_id (connection);
}

/**
 * inn_important_date_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_important_date_table_delete (InnConnection  *connection,
                                 gint64          id,
                                 GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_important_date_table_delete_of_guest:
 *
 * Deletes all important dates of a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_important_date_table_delete_of_guest (InnConnection  *connection,
                                          gint64          guest_id,
                                          GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
