/* inn-table.c: what the -table files share. On the database thread. */

#include "config.h"

#include "inn-table-private.h"

#include "inn-error.h"

/**
 * inn_table_find:
 * @sql: a query whose ?1 is an id
 * @id: the id
 * @what: what it is, for the message
 *
 * Returns: (transfer full) (nullable): the statement, standing on its first row;
 *   %INN_ERROR_NOT_FOUND if there is none
 */
InnStatement *
inn_table_find (InnConnection  *connection,
                const char     *sql,
                gint64          id,
                const char     *what,
                GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, id);
  switch (inn_statement_step (statement, error))
    {
    case INN_STEP_ROW:
      return g_steal_pointer (&statement);
    case INN_STEP_DONE:
      g_set_error (error, INN_ERROR, INN_ERROR_NOT_FOUND, "No %s %" G_GINT64_FORMAT, what, id);
      return NULL;
    case INN_STEP_ERROR:
    default:
      return NULL;
    }
}

/**
 * inn_table_run:
 * @sql: a statement whose ?1 is an id
 * @id: the id
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_table_run (InnConnection  *connection,
               const char     *sql,
               gint64          id,
               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, id);

  return inn_statement_run (statement, error);
}

/**
 * inn_table_put_in_order:
 * @sql: a statement that gives the row of id ?1 the position ?2
 * @ids: (element-type gint64): all ids in their new order
 *
 * Returns: whether each has its place
 */
gboolean
inn_table_put_in_order (InnConnection  *connection,
                        const char     *sql,
                        GArray         *ids,
                        GError        **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

      if (statement == NULL)
        return FALSE;

      inn_statement_bind_int (statement, 1, g_array_index (ids, gint64, i));
      inn_statement_bind_int (statement, 2, i);
      if (!inn_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * inn_table_list:
 * @sql: a query without values
 * @read: makes a value of each row
 * @free_value: frees such a value
 *
 * Returns: (transfer full) (nullable): the values of all rows
 */
GPtrArray *
inn_table_list (InnConnection   *connection,
                const char      *sql,
                InnRowFunc       read,
                GDestroyNotify   free_value,
                GError         **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  return statement != NULL ? inn_table_collect (statement, read, free_value, error) : NULL;
}

/**
 * inn_table_collect:
 * @statement: a query with its values bound
 * @read: makes a value of each row
 * @free_value: frees such a value
 *
 * Returns: (transfer full) (nullable): the values of all rows
 */
GPtrArray *
inn_table_collect (InnStatement    *statement,
                   InnRowFunc       read,
                   GDestroyNotify   free_value,
                   GError         **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (free_value);
  InnStep step = INN_STEP_DONE;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    g_ptr_array_add (values, read (statement));

  return step == INN_STEP_ERROR ? NULL : g_steal_pointer (&values);
}

/* No minute is stored as NULL. */
void
inn_table_bind_minute (InnStatement *statement,
                       int           index,
                       InnCivil      civil)
{
  if (!inn_civil_is_set (civil) || civil.minute == INN_CIVIL_NO_MINUTE)
    inn_statement_bind_null (statement, index);
  else
    inn_statement_bind_int (statement, index, civil.minute);
}

InnCivil
inn_table_get_civil (InnStatement *row,
                     int           date_column,
                     int           minute_column)
{
  InnCivil civil = INN_CIVIL_NONE;

  civil.date = inn_statement_get_date (row, date_column);
  if (inn_date_is_set (civil.date) && !inn_statement_is_null (row, minute_column))
    civil.minute = inn_statement_get_int (row, minute_column);

  return civil;
}

/**
 * inn_table_get_birthday:
 * @calendar_column: where the calendar stands; year, month, day and leap month follow
 *
 * Returns: the day, unset where there is none
 */
InnBirthday
inn_table_get_birthday (InnStatement *row,
                        int           calendar_column)
{
  InnBirthday birthday = INN_BIRTHDAY_NONE;

  if (inn_statement_is_null (row, calendar_column))
    return birthday;

  if (g_strcmp0 (inn_statement_get_text (row, calendar_column), "lunar") == 0)
    birthday.calendar = INN_CALENDAR_LUNAR;
  birthday.year = inn_statement_get_int (row, calendar_column + 1);
  birthday.month = inn_statement_get_int (row, calendar_column + 2);
  birthday.day = inn_statement_get_int (row, calendar_column + 3);
  birthday.leap = inn_statement_get_boolean (row, calendar_column + 4);

  return birthday;
}

static InnStatement *
begin_builders (InnConnection  *connection,
                const char     *sql,
                GPtrArray      *builders,
                GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnGuestBuilder *first = g_ptr_array_index (builders, 0);
  InnGuestBuilder *last = g_ptr_array_index (builders, builders->len - 1);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, inn_guest_get_id (inn_guest_builder_peek (first)));
  inn_statement_bind_int (statement, 2, inn_guest_get_id (inn_guest_builder_peek (last)));

  return g_steal_pointer (&statement);
}

/* The builder of the guest of a row; rows come ascending. */
static InnGuestBuilder *
seek_builder (GPtrArray *builders,
              guint     *at,
              gint64     guest_id)
{
  for (; *at < builders->len; (*at)++)
    {
      InnGuestBuilder *builder = g_ptr_array_index (builders, *at);
      gint64 id = inn_guest_get_id (inn_guest_builder_peek (builder));

      if (id == guest_id)
        return builder;
      if (id > guest_id)
        return NULL;
    }

  return NULL;
}

/**
 * inn_table_add_to_builders:
 * @sql: a query in the order of guests, whose ids are its first column, and whose ?1 and ?2 are the
 *   first and the last of them
 * @builders: (element-type InnGuestBuilder): ascending by id, not empty
 * @add: called with each row and the guest it belongs to
 *
 * Returns: whether all rows were read
 */
gboolean
inn_table_add_to_builders (InnConnection      *connection,
                           const char         *sql,
                           GPtrArray          *builders,
                           InnBuilderRowFunc   add,
                           GError            **error)
{
  g_autoptr (InnStatement) row = begin_builders (connection, sql, builders, error);
  InnStep step = INN_STEP_DONE;
  guint at = 0;

  if (row == NULL)
    return FALSE;

  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnGuestBuilder *builder = seek_builder (builders, &at, inn_statement_get_int (row, 0));

      if (builder != NULL)
        add (builder, row);
    }

  return step != INN_STEP_ERROR;
}
