/* inn-guest-state-table.c: the derived row of each guest, written anew at the end of every change
 * for the guests it touched. Which these are is gathered in a table of the connection alone, so
 * that an import of any size needs little memory and a savepoint takes them back too. */

#include "config.h"

#include "inn-guest-state-table.h"

#include "inn-departure-day-table.h"
#include "inn-guest-figures-table.h"
#include "inn-interaction-table.h"
#include "inn-rating-table.h"
#include "inn-state-table.h"
#include "inn-statement.h"

/* How the figures are counted; another text here and every book is counted anew. The settings that
 * decide it stand behind. */
#define HOW "2\n"

static const char CREATE_TOUCHED[] =
  "CREATE TEMP TABLE IF NOT EXISTS touched_guest ("
  "  id  INTEGER NOT NULL PRIMARY KEY,"
  "  own INTEGER NOT NULL"
  ")";

static const char TOUCH[] =
  "INSERT INTO touched_guest (id, own) VALUES (?1, ?2)"
  " ON CONFLICT (id) DO UPDATE SET own = 1 WHERE excluded.own = 1 AND own = 0";

/* A stay that got another status or other days counts differently for its companions. */
static const char TOUCH_COMPANIONS[] =
  "INSERT INTO touched_guest (id, own)"
  " SELECT stay_guest.guest_id, 0"
  " FROM entry_row JOIN stay_guest ON stay_guest.stay_id = entry_row.key"
  " WHERE entry_row.seq = ?1 AND entry_row.tbl = 'stay' AND entry_row.op = 'U'"
  " ON CONFLICT (id) DO NOTHING";

/* What follows from the stays is filled in by the figures; see inn-guest-figures-table.c. */
static const char REFRESH[] =
  "INSERT INTO guest_state (guest_id, version, spend, last_contact)"
  " SELECT touched.id,"
  "   CASE WHEN touched.own THEN ?1"
  "     ELSE coalesce ((SELECT version FROM guest_state WHERE guest_id = touched.id), ?1) END,"
  "   coalesce ((SELECT sum (amount) FROM charge"
  "     WHERE charge.guest_id = touched.id AND charge.currency = ?2), 0),"
  "   (SELECT max (day) FROM interaction"
  "     WHERE guest_id = touched.id AND " INN_SQL_IS_CONTACT ")"
  " FROM touched_guest AS touched"
  " WHERE EXISTS (SELECT 1 FROM guest WHERE guest.id = touched.id)"
  " ON CONFLICT (guest_id) DO UPDATE SET"
  "   version = excluded.version,"
  "   spend = excluded.spend,"
  "   last_contact = excluded.last_contact";

static const char FORGET_DELETED[] =
  "DELETE FROM guest_state"
  " WHERE guest_id IN (SELECT id FROM touched_guest)"
  "   AND NOT EXISTS (SELECT 1 FROM guest WHERE guest.id = guest_state.guest_id)";

static const char TOUCH_ALL[] =
  "INSERT INTO touched_guest (id, own) "
  "SELECT guest_id, 0 FROM guest_state";

static const char COUNT_ANEW[] =
  "UPDATE guest_state "
  "SET spend = coalesce ((SELECT sum (amount) FROM charge "
  "                       WHERE charge.guest_id = guest_state.guest_id AND charge.currency = ?1), 0), "
  "  last_contact = (SELECT max (day) FROM interaction "
  "                  WHERE interaction.guest_id = guest_state.guest_id AND " INN_SQL_IS_CONTACT ")";

static const char LIST_TOUCHED[] =
  "SELECT id FROM touched_guest ORDER BY id LIMIT ?1";

static const char CLEAR[] =
  "DELETE FROM touched_guest";

/**
 * inn_guest_state_table_prepare:
 * @connection: a connection that may write
 * @error: return location
 *
 * Makes the table of touched guests, once for each connection.
 *
 * Returns: whether it is there
 */
gboolean
inn_guest_state_table_prepare (InnConnection  *connection,
                               GError        **error)
{
  inn_connection_assert (connection);
  return inn_connection_exec (connection, CREATE_TOUCHED, error);
}

/**
 * inn_guest_state_table_touch:
 * @connection: a connection inside a change
 * @guest_id: a guest
 * @own: whether a row of this guest changed, so that the version grows; otherwise only figures do
 * @error: return location
 *
 * Returns: whether it was noted
 */
gboolean
inn_guest_state_table_touch (InnConnection  *connection,
                             gint64          guest_id,
                             gboolean        own,
                             GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, TOUCH, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_boolean (statement, 2, own);
  return inn_statement_run (statement, error);
}

/**
 * inn_guest_state_table_touch_companions:
 * @connection: a connection inside a change
 * @seq: entry of the change
 * @error: return location
 *
 * Notes the companions of all stays the change updated.
 *
 * Returns: whether that went well
 */
gboolean
inn_guest_state_table_touch_companions (InnConnection  *connection,
                                        gint64          seq,
                                        GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, TOUCH_COMPANIONS, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, seq);
  return inn_statement_run (statement, error);
}

/**
 * inn_guest_state_table_refresh:
 * @connection: a connection inside a change
 * @seq: entry of the change: the new version of the guests whose own rows it changed
 * @error: return location
 *
 * Recomputes the rows of all touched guests.
 *
 * Returns: whether that went well
 */
gboolean
inn_guest_state_table_refresh (InnConnection  *connection,
                               gint64          seq,
                               GError        **error)
{
  g_autoptr (InnStatement) refresh = inn_statement_new (connection, REFRESH, error);
  InnRatingBounds bounds;

  inn_connection_assert (connection);
  if (refresh == NULL || !inn_rating_table_load (connection, &bounds, error))
    return FALSE;
  inn_statement_bind_int (refresh, 1, seq);
  inn_statement_bind_text (refresh, 2, bounds.currency);
  return inn_statement_run (refresh, error)
         && inn_guest_figures_table_refresh (connection, &bounds, error)
         && inn_connection_exec (connection, FORGET_DELETED, error);
}

/**
 * inn_guest_state_table_get_touched:
 * @connection: a connection inside a change
 * @limit: the most to tell
 * @guests: (element-type gint64): where to append the ids
 * @error: return location
 *
 * Returns: whether that went well
 */
gboolean
inn_guest_state_table_get_touched (InnConnection  *connection,
                                   guint           limit,
                                   GArray         *guests,
                                   GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_TOUCHED, error);
  InnStep step = INN_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_int (statement, 1, limit);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (statement, 0);

      g_array_append_val (guests, id);
    }
  return step == INN_STEP_DONE;
}

static gboolean
count_anew (InnConnection          *connection,
            const InnRatingBounds  *bounds,
            GError                **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, COUNT_ANEW, error);

  if (statement == NULL)
    return FALSE;
  inn_statement_bind_text (statement, 1, bounds->currency);

  return inn_statement_run (statement, error);
}

/**
 * inn_guest_state_table_ensure:
 * @connection: a connection that may write, outside of a change
 * @error: return location
 *
 * Counts the whole book anew if it was brought up from a schema without these figures, or was
 * counted in another way.
 *
 * Returns: whether the figures are there
 */
gboolean
inn_guest_state_table_ensure (InnConnection  *connection,
                              GError        **error)
{
  g_autofree char *kept = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *how = NULL;
  InnRatingBounds bounds;

  if (!inn_state_table_load (connection, "figures", &kept, error)
      || !inn_rating_table_load (connection, &bounds, error))
    return FALSE;
  counts = inn_rating_bounds_to_counts (&bounds);
  how = g_strconcat (HOW, counts, NULL);
  if (g_strcmp0 (kept, how) == 0)
    return TRUE;

  return count_anew (connection, &bounds, error)
         && inn_connection_exec (connection, TOUCH_ALL, error)
         && inn_guest_figures_table_refresh (connection, &bounds, error)
         && inn_guest_state_table_clear (connection, error)
         && inn_departure_day_table_rebuild (connection, error)
         && inn_state_table_save (connection, "figures", how, error);
}

/**
 * inn_guest_state_table_clear:
 * @connection: a connection inside a change
 * @error: return location
 *
 * Forgets which guests were touched.
 *
 * Returns: whether that went well
 */
gboolean
inn_guest_state_table_clear (InnConnection  *connection,
                             GError        **error)
{
  return inn_connection_exec (connection, CLEAR, error);
}
