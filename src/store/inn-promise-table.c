/* inn-promise-table.c: all SQL of the table promise. On the database thread. */

#include "config.h"

#include "inn-promise-table.h"

#include "inn-promise-private.h"
#include "inn-table-private.h"
#include "inn-text.h"

#define FROM "FROM promise p JOIN guest g ON g.id = p.guest_id "

static const char LOAD[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS " "
  FROM
  "WHERE p.id = ?1";

/* Those for the next visit come behind those for a day. */
static const char LIST_OF_GUEST[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS " "
  FROM
  "WHERE p.guest_id = ?1 "
  "ORDER BY p.state <> 'open', p.settled_utc DESC, p.due IS NULL, p.due, p.due_minute, p.id";

static const char LIST_OPEN[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS " "
  FROM
  "WHERE p.state = 'open' "
  "ORDER BY p.due IS NULL, p.due, p.due_minute, p.id "
  "LIMIT ?1";

static const char LIST_DUE[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS " "
  FROM
  "WHERE p.state = 'open' AND p.due <= ?1 "
  "ORDER BY p.due, p.due_minute, p.id";

/* What was promised to anybody who stays: the main guest, then the companions. */
static const char LIST_OF_PARTY[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS " "
  "FROM (SELECT guest_id, 0 AS position FROM stay WHERE id = ?1 "
  "      UNION ALL "
  "      SELECT guest_id, 1 FROM stay_guest WHERE stay_id = ?1) party "
  "CROSS JOIN promise p ON p.guest_id = party.guest_id "
  "JOIN guest g ON g.id = p.guest_id "
  "WHERE p.state = 'open' "
  "ORDER BY party.position, p.due IS NULL, p.due, p.due_minute, p.id";

static const char LIST_AFTER[] =
  "SELECT " INN_SQL_PROMISE_COLUMNS " "
  FROM
  "WHERE p.id > ?1 "
  "ORDER BY p.id "
  "LIMIT ?2";

static const char INSERT[] =
  "INSERT INTO promise (guest_id, stay_id, kind, what, staff_id, day, due, due_minute, state, "
  "  outcome, settled_utc, settled_by, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

static const char UPDATE[] =
  "UPDATE promise "
  "SET guest_id = ?1, stay_id = ?2, kind = ?3, what = ?4, staff_id = ?5, day = ?6, due = ?7, "
  "  due_minute = ?8, state = ?9, outcome = ?10, settled_utc = ?11, settled_by = ?12 "
  "WHERE id = ?13";

static const char DELETE[] =
  "DELETE FROM promise "
  "WHERE id = ?1";

static const char DELETE_OF_GUEST[] =
  "DELETE FROM promise "
  "WHERE guest_id = ?1";

/* Reads a row that begins with INN_SQL_PROMISE_COLUMNS. */
InnPromise *
inn_promise_read (InnStatement *row)
{
  InnPromiseKind kind = INN_PROMISE_OTHER;
  InnPromise *promise = NULL;

  inn_promise_kind_from_nick (inn_statement_get_text (row, 3), &kind);
  promise = inn_promise_new (inn_statement_get_int (row, 1), kind, inn_statement_get_date (row, 6),
                             inn_statement_get_text (row, 4));
  promise->id = inn_statement_get_int (row, 0);
  promise->stay_id = inn_statement_get_int (row, 2);
  promise->staff_id = inn_statement_get_int (row, 5);
  promise->due = inn_table_get_civil (row, 7, 8);
  inn_promise_state_from_nick (inn_statement_get_text (row, 9), &promise->state);
  inn_text_set (&promise->outcome, inn_statement_get_text (row, 10));
  promise->settled_utc = inn_statement_get_int (row, 11);
  promise->settled_by = inn_statement_get_int (row, 12);
  promise->created_utc = inn_statement_get_int (row, 13);
  inn_text_set (&promise->guest_name, inn_statement_get_text (row, 14));

  return promise;
}

/* What is settled says when: @utc, unless it was settled before. */
static void
bind_promise (InnStatement     *statement,
              const InnPromise *promise,
              gint64            utc)
{
  inn_statement_bind_int (statement, 1, promise->guest_id);
  inn_statement_bind_id (statement, 2, promise->stay_id);
  inn_statement_bind_text (statement, 3, inn_promise_kind_to_nick (promise->kind));
  inn_statement_bind_text (statement, 4, promise->what);
  inn_statement_bind_id (statement, 5, promise->staff_id);
  inn_statement_bind_date (statement, 6, promise->day);
  inn_statement_bind_date (statement, 7, promise->due.date);
  inn_table_bind_minute (statement, 8, promise->due);
  inn_statement_bind_text (statement, 9, inn_promise_state_to_nick (promise->state));
  inn_statement_bind_text (statement, 10, promise->outcome);
  if (promise->state != INN_PROMISE_OPEN)
    inn_statement_bind_int (statement, 11, promise->settled_utc != 0 ? promise->settled_utc : utc);
  else
    inn_statement_bind_null (statement, 11);
  inn_statement_bind_id (statement, 12,
                         promise->state != INN_PROMISE_OPEN ? promise->settled_by : 0);
}

static GPtrArray *
list (InnConnection  *connection,
      const char     *sql,
      gint64          number,
      GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, number);

  return inn_table_collect (statement, (InnRowFunc) inn_promise_read,
                            (GDestroyNotify) inn_promise_unref, error);
}

/**
 * inn_promise_table_load:
 *
 * Returns: (transfer full): the promise; %INN_ERROR_NOT_FOUND if there is none
 */
InnPromise *
inn_promise_table_load (InnConnection  *connection,
                        gint64          id,
                        GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "promise", error);

  return row != NULL ? inn_promise_read (row) : NULL;
}

/**
 * inn_promise_table_list_of_guest:
 *
 * Returns: (transfer full) (element-type InnPromise): open ones by due time, then settled ones,
 *   latest first
 */
GPtrArray *
inn_promise_table_list_of_guest (InnConnection  *connection,
                                 gint64          guest_id,
                                 GError        **error)
{
  return list (connection, LIST_OF_GUEST, guest_id, error);
}

/**
 * inn_promise_table_list_open:
 * @limit: at most so many, 0 for all
 *
 * Returns: (transfer full) (element-type InnPromise): all open ones by due time
 */
GPtrArray *
inn_promise_table_list_open (InnConnection  *connection,
                             guint           limit,
                             GError        **error)
{
  return list (connection, LIST_OPEN, limit > 0 ? (gint64) limit : -1, error);
}

/**
 * inn_promise_table_list_due:
 * @last: the last day that matters
 *
 * Returns: (transfer full) (element-type InnPromise): open ones that are to be kept by then
 */
GPtrArray *
inn_promise_table_list_due (InnConnection  *connection,
                            InnDate         last,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_DUE, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_date (statement, 1, last);

  return inn_table_collect (statement, (InnRowFunc) inn_promise_read,
                            (GDestroyNotify) inn_promise_unref, error);
}

/**
 * inn_promise_table_list_of_party:
 * @stay_id: a stay
 *
 * Returns: (transfer full) (element-type InnPromise): what is open to its guest and companions
 */
GPtrArray *
inn_promise_table_list_of_party (InnConnection  *connection,
                                 gint64          stay_id,
                                 GError        **error)
{
  return list (connection, LIST_OF_PARTY, stay_id, error);
}

/**
 * inn_promise_table_list_after:
 * @id: the last one that was read, 0 to begin with
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnPromise): those of all guests, by id
 */
GPtrArray *
inn_promise_table_list_after (InnConnection  *connection,
                              gint64          id,
                              guint           limit,
                              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_AFTER, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, id);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) inn_promise_read,
                            (GDestroyNotify) inn_promise_unref, error);
}

/**
 * inn_promise_table_insert:
 * @utc: when it was noted, and settled if it is; used unless @promise says so itself
 *
 * Returns: the new id, 0 on error; %INN_ERROR_INVALID if something it needs is missing
 */
gint64
inn_promise_table_insert (InnConnection     *connection,
                          const InnPromise  *promise,
                          gint64             utc,
                          GError           **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_promise_check (promise, error))
    return 0;

  statement = inn_statement_new (connection, INSERT, error);
  if (statement == NULL)
    return 0;

  bind_promise (statement, promise, utc);
  inn_statement_bind_int (statement, 13, promise->created_utc != 0 ? promise->created_utc : utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_promise_table_update:
 * @utc: when it is settled, if it is and does not say so itself
 *
 * When it was noted is never changed. What stays the same is no change to the journal.
 *
 * Returns: whether it is as @promise says; %INN_ERROR_NOT_FOUND if it is gone,
 *   %INN_ERROR_INVALID if something it needs is missing
 */
gboolean
inn_promise_table_update (InnConnection     *connection,
                          const InnPromise  *promise,
                          gint64             utc,
                          GError           **error)
{
  g_autoptr (InnPromise) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_promise_check (promise, error))
    return FALSE;

  before = inn_promise_table_load (connection, promise->id, error);
  statement = before != NULL ? inn_statement_new (connection, UPDATE, error) : NULL;
  if (statement == NULL)
    return FALSE;

  bind_promise (statement, promise, utc);
  inn_statement_bind_int (statement, 13, promise->id);

  return inn_statement_run (statement, error);
}

/**
 * inn_promise_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_promise_table_delete (InnConnection  *connection,
                          gint64          id,
                          GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_promise_table_delete_of_guest:
 *
 * Deletes all promises to a guest. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_promise_table_delete_of_guest (InnConnection  *connection,
                                   gint64          guest_id,
                                   GError        **error)
{
  return inn_table_run (connection, DELETE_OF_GUEST, guest_id, error);
}
