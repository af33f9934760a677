/* inn-stay-match-table.c: stays and charges a row of a sheet may be about. On the database thread. */

#include "config.h"

#include "inn-stay-match-table.h"

#include "inn-table-private.h"

#define COLUMNS "id, room_id, COALESCE (payer_id, guest_id), arrival, departure, status "

static const char LIST_ARRIVING[] =
  "SELECT " COLUMNS
  "FROM stay "
  "WHERE guest_id = ?1 AND arrival = ?2 "
  "ORDER BY id";

static const char LIST_COVERING[] =
  "SELECT " COLUMNS
  "FROM stay "
  "WHERE guest_id = ?1 AND arrival <= ?2 AND departure >= ?2 "
  "ORDER BY arrival, id";

static const char FIND_CHARGES[] =
  "SELECT id "
  "FROM charge "
  "WHERE guest_id = ?1 AND day = ?2 AND stay_id IS ?3 AND category = ?4 AND what = ?5 "
  "  AND amount = ?6 AND currency = ?7 "
  "ORDER BY id";

/* Nights that both hold. Nearly all that cover a night began in the two weeks before; the others are
 * the few of the index of long stays. */
#define CROSSING \
  "arrival < ?3 AND departure > ?2 AND status IN ('booked', 'in-house', 'departed')"

static const char IS_ROOM_TAKEN[] =
  "SELECT EXISTS (SELECT 1 FROM stay WHERE room_id = ?1 AND arrival >= date (?2, '-14 days') "
  "               AND " CROSSING ") "
  "    OR EXISTS (SELECT 1 FROM stay INDEXED BY stay_long WHERE room_id = ?1 "
  "               AND departure > date (arrival, '+14 days') AND " CROSSING ")";

static const char IS_GUEST_ELSEWHERE[] =
  "SELECT EXISTS (SELECT 1 FROM stay WHERE guest_id = ?1 AND " CROSSING ")";

static const char HAS_STAYS[] =
  "SELECT EXISTS (SELECT 1 FROM stay)";

static const char HAS_CHARGES[] =
  "SELECT EXISTS (SELECT 1 FROM charge)";

static const char FIND_GUEST[] =
  "SELECT name, latin_name "
  "FROM guest "
  "WHERE id = ?1";

static gboolean
list (InnConnection  *connection,
      const char     *sql,
      gint64          guest_id,
      InnDate         day,
      GArray         *matches,
      GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, sql, error);
  InnStep step;

  g_array_set_size (matches, 0);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  inn_statement_bind_date (row, 2, day);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      InnStayMatch match = {
        inn_statement_get_int (row, 0), inn_statement_get_int (row, 1),
        inn_statement_get_int (row, 2), inn_statement_get_date (row, 3),
        inn_statement_get_date (row, 4), INN_STAY_BOOKED,
      };

      inn_stay_status_from_nick (inn_statement_get_text (row, 5), &match.status);
      g_array_append_val (matches, match);
    }

  return step == INN_STEP_DONE;
}

/**
 * inn_stay_match_table_list_arriving:
 * @matches: (element-type InnStayMatch): filled with the stays of the guest that begin on @arrival
 */
gboolean
inn_stay_match_table_list_arriving (InnConnection  *connection,
                                    gint64          guest_id,
                                    InnDate         arrival,
                                    GArray         *matches,
                                    GError        **error)
{
  return list (connection, LIST_ARRIVING, guest_id, arrival, matches, error);
}

/**
 * inn_stay_match_table_list_covering:
 * @matches: (element-type InnStayMatch): filled with the stays of the guest that @day belongs to, the
 *   days of coming and leaving among them
 */
gboolean
inn_stay_match_table_list_covering (InnConnection  *connection,
                                    gint64          guest_id,
                                    InnDate         day,
                                    GArray         *matches,
                                    GError        **error)
{
  return list (connection, LIST_COVERING, guest_id, day, matches, error);
}

/**
 * inn_stay_match_table_find_charges:
 * @charge: a charge with whose spending it is
 * @ids: (element-type gint64): filled with the charges of the book that say the same
 */
gboolean
inn_stay_match_table_find_charges (InnConnection    *connection,
                                   const InnCharge  *charge,
                                   GArray           *ids,
                                   GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND_CHARGES, error);
  InnStep step;

  g_array_set_size (ids, 0);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, charge->guest_id);
  inn_statement_bind_date (row, 2, charge->day);
  inn_statement_bind_id (row, 3, charge->stay_id);
  inn_statement_bind_text (row, 4, inn_charge_category_to_nick (charge->category));
  inn_statement_bind_text (row, 5, charge->what);
  inn_statement_bind_int (row, 6, charge->amount.amount);
  inn_statement_bind_text (row, 7, charge->amount.currency);
  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (row, 0);

      g_array_append_val (ids, id);
    }

  return step == INN_STEP_DONE;
}

static gboolean
crosses (InnConnection  *connection,
         const char     *sql,
         gint64          of,
         const InnStay  *stay,
         gboolean       *found,
         GError        **error)
{
  g_autoptr (InnStatement) row = NULL;

  *found = FALSE;
  if (of <= 0)
    return TRUE;

  row = inn_statement_new (connection, sql, error);
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, of);
  inn_statement_bind_date (row, 2, stay->arrival);
  inn_statement_bind_date (row, 3, stay->departure);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;
  *found = inn_statement_get_int (row, 0) != 0;

  return TRUE;
}

/**
 * inn_stay_match_table_find_clash:
 * @stay: a stay that is not in the book; it holds its room
 * @room_taken: (out): whether another stay has one of its nights in its room
 * @guest_elsewhere: (out): whether its main guest has another stay in one of its nights
 *
 * By nights alone: hours of a day use are not looked at.
 */
gboolean
inn_stay_match_table_find_clash (InnConnection  *connection,
                                 const InnStay  *stay,
                                 gboolean       *room_taken,
                                 gboolean       *guest_elsewhere,
                                 GError        **error)
{
  return crosses (connection, IS_ROOM_TAKEN, stay->room_id, stay, room_taken, error)
         && crosses (connection, IS_GUEST_ELSEWHERE, stay->guest_id, stay, guest_elsewhere, error);
}

/**
 * inn_stay_match_table_has_any:
 * @stays: (out): whether the book has any stay
 * @charges: (out): whether it has any charge
 */
gboolean
inn_stay_match_table_has_any (InnConnection  *connection,
                              gboolean       *stays,
                              gboolean       *charges,
                              GError        **error)
{
  gint64 any_stay = 0;
  gint64 any_charge = 0;

  if (!inn_connection_get_int (connection, HAS_STAYS, &any_stay, error)
      || !inn_connection_get_int (connection, HAS_CHARGES, &any_charge, error))
    return FALSE;

  *stays = any_stay != 0;
  *charges = any_charge != 0;

  return TRUE;
}

/**
 * inn_stay_match_table_find_guest:
 * @name: (out) (transfer full) (nullable): the name, or %NULL when there is no such guest
 * @latin_name: (out) (transfer full) (nullable): the Latin name
 */
gboolean
inn_stay_match_table_find_guest (InnConnection  *connection,
                                 gint64          guest_id,
                                 char          **name,
                                 char          **latin_name,
                                 GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, FIND_GUEST, error);
  InnStep step;

  *name = NULL;
  *latin_name = NULL;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    {
      *name = inn_statement_dup_text (row, 0);
      *latin_name = inn_statement_dup_text (row, 1);
    }

  return step != INN_STEP_ERROR;
}
