/* inn-departure-day-table.c: departed stays and what was spent at them, by day of departure. A change
 * works out anew the days its journal rows speak of: those of the stays it touched, as they are and
 * as they were, and of the stays whose charges it touched. On the database thread. */

#include "config.h"

#include "inn-departure-day-table.h"

#include "inn-rating-table.h"
#include "inn-statement.h"

/* From so many rows on reading all stays is quicker than looking for days one by one. */
#define MANY_ROWS 20000

static const char CREATE_TOUCHED[] =
  "CREATE TEMP TABLE IF NOT EXISTS touched_day ("
  "  day TEXT NOT NULL PRIMARY KEY"
  ") WITHOUT ROWID";

static const char TOUCH[] =
  "INSERT OR IGNORE INTO touched_day (day) "
  "SELECT stay.departure "
  "FROM entry_row JOIN stay ON stay.id = entry_row.key "
  "WHERE entry_row.seq = ?1 AND entry_row.tbl = 'stay' AND entry_row.op <> 'D' "
  "UNION ALL "
  "SELECT json_extract (before, '$.departure') "
  "FROM entry_row "
  "WHERE seq = ?1 AND tbl = 'stay' AND op <> 'I' "
  "  AND json_extract (before, '$.departure') IS NOT NULL "
  "UNION ALL "
  "SELECT stay.departure "
  "FROM entry_row "
  "  JOIN charge ON charge.id = entry_row.key "
  "  JOIN stay ON stay.id = charge.stay_id "
  "WHERE entry_row.seq = ?1 AND entry_row.tbl = 'charge' AND entry_row.op <> 'D' "
  "UNION ALL "
  "SELECT stay.departure "
  "FROM entry_row JOIN stay ON stay.id = json_extract (entry_row.before, '$.stay_id') "
  "WHERE entry_row.seq = ?1 AND entry_row.tbl = 'charge' AND entry_row.op <> 'I'";

static const char FORGET_TOUCHED[] =
  "DELETE FROM departure_day "
  "WHERE day IN (SELECT day FROM touched_day)";

static const char COUNT_TOUCHED[] =
  "INSERT INTO departure_day (day, stays, spend) "
  "SELECT t.day, count (*), "
  "  coalesce (sum ((SELECT sum (c.amount) FROM charge AS c "
  "    WHERE c.stay_id = s.id AND c.currency = s.currency)), 0) "
  "FROM touched_day AS t "
  "  CROSS JOIN stay AS s ON s.departure = t.day AND s.status = 'departed' "
  "WHERE s.currency = ?1 "
  "GROUP BY t.day";

static const char CLEAR[] =
  "DELETE FROM touched_day";

static const char FORGET_ALL[] =
  "DELETE FROM departure_day";

static const char COUNT_ALL[] =
  "INSERT INTO departure_day (day, stays, spend) "
  "SELECT s.departure, count (*), "
  "  coalesce (sum ((SELECT sum (c.amount) FROM charge AS c "
  "    WHERE c.stay_id = s.id AND c.currency = s.currency)), 0) "
  "FROM stay AS s "
  "WHERE s.status = 'departed' AND s.currency = ?1 "
  "GROUP BY s.departure";

static const char SUM[] =
  "SELECT sum (stays), sum (spend) "
  "FROM departure_day "
  "WHERE day > ?1 AND day <= ?2";

/* Stays in another currency than the hotel's have no part in its average. */
static gboolean
count (InnConnection  *connection,
       const char     *sql,
       GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnRatingBounds bounds;

  if (statement == NULL || !inn_rating_table_load (connection, &bounds, error))
    return FALSE;
  inn_statement_bind_text (statement, 1, bounds.currency);

  return inn_statement_run (statement, error);
}

/**
 * inn_departure_day_table_prepare:
 * @connection: a connection that may write
 * @error: return location
 *
 * Makes the table of touched days, once for each connection.
 *
 * Returns: whether it is there
 */
gboolean
inn_departure_day_table_prepare (InnConnection  *connection,
                                 GError        **error)
{
  inn_connection_assert (connection);
  return inn_connection_exec (connection, CREATE_TOUCHED, error);
}

/**
 * inn_departure_day_table_refresh:
 * @connection: a connection inside a change
 * @seq: entry of the change, whose rows are written
 * @n_rows: how many these are
 * @error: return location
 *
 * Works out anew the days the change touched.
 *
 * Returns: whether that went well
 */
gboolean
inn_departure_day_table_refresh (InnConnection  *connection,
                                 gint64          seq,
                                 gint64          n_rows,
                                 GError        **error)
{
  g_autoptr (InnStatement) touch = NULL;

  if (n_rows > MANY_ROWS)
    return inn_departure_day_table_rebuild (connection, error);

  touch = inn_statement_new (connection, TOUCH, error);
  if (touch == NULL)
    return FALSE;
  inn_statement_bind_int (touch, 1, seq);

  return inn_statement_run (touch, error)
         && inn_connection_exec (connection, FORGET_TOUCHED, error)
         && count (connection, COUNT_TOUCHED, error)
         && inn_connection_exec (connection, CLEAR, error);
}

/**
 * inn_departure_day_table_rebuild:
 * @connection: a connection that may write
 * @error: return location
 *
 * Works out all days anew.
 *
 * Returns: whether that went well
 */
gboolean
inn_departure_day_table_rebuild (InnConnection  *connection,
                                 GError        **error)
{
  return inn_connection_exec (connection, FORGET_ALL, error)
         && count (connection, COUNT_ALL, error);
}

/**
 * inn_departure_day_table_sum:
 * @connection: an open connection
 * @after: the day before the first
 * @until: the last day
 * @stays: (out): departed stays
 * @spend: (out): what was spent at them, net of refunds
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_departure_day_table_sum (InnConnection  *connection,
                             InnDate         after,
                             InnDate         until,
                             gint64         *stays,
                             gint64         *spend,
                             GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, SUM, error);

  if (row == NULL)
    return FALSE;

  inn_statement_bind_date (row, 1, after);
  inn_statement_bind_date (row, 2, until);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;

  *stays = inn_statement_get_int (row, 0);
  *spend = inn_statement_get_int (row, 1);

  return TRUE;
}
