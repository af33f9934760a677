/* inn-guest-figures-table.c: what the stays of each guest add up to, kept in guest_state. The rules
 * are those of inn-guest-figures.h; here the stays of all touched guests pass by, one guest after
 * the other. On the database thread. */

#include "config.h"

#include "inn-guest-figures-table.h"

/* Nobody pays for a stay twice: with a payer the main guest does not. A stay in house has no money
 * that counts yet. */
static const char LIST_VISITS[] =
  "SELECT counted.guest_id, stay.arrival, stay.departure, stay.status, "
  "  coalesce (stay.payer_id, stay.guest_id) = counted.guest_id, "
  "  CASE WHEN stay.status = 'departed' "
  "        AND coalesce (stay.payer_id, stay.guest_id) = counted.guest_id "
  "    THEN (SELECT sum (charge.amount) FROM charge "
  "          WHERE charge.stay_id = stay.id AND charge.guest_id = counted.guest_id "
  "            AND charge.currency = ?1) END, "
  "  stay.currency <> ?1 "
  "FROM ( "
  "  SELECT t.id AS guest_id, s.id AS stay_id "
  "  FROM touched_guest AS t CROSS JOIN stay AS s ON s.guest_id = t.id "
  "  UNION "
  "  SELECT t.id, s.id "
  "  FROM touched_guest AS t CROSS JOIN stay AS s ON s.payer_id = t.id "
  "  UNION "
  "  SELECT t.id, c.stay_id "
  "  FROM touched_guest AS t CROSS JOIN stay_guest AS c ON c.guest_id = t.id "
  ") AS counted "
  "CROSS JOIN stay ON stay.id = counted.stay_id "
  "WHERE stay.status IN ('departed', 'in-house') "
  "ORDER BY counted.guest_id";

static const char LOAD[] =
  "SELECT " INN_SQL_GUEST_FIGURES ", s.spend "
  "FROM guest_state s "
  "WHERE s.guest_id = ?1";

/* Of who is in the house, up to today; see LIST_VISITS. */
static const char SUM_NIGHTS[] =
  "SELECT total (max (0, julianday (min (stay.departure, ?2)) - julianday (stay.arrival))) "
  "FROM stay "
  "WHERE stay.status = 'in-house' AND stay.id IN ( "
  "  SELECT id FROM stay WHERE guest_id = ?1 "
  "  UNION ALL SELECT id FROM stay WHERE payer_id = ?1 "
  "  UNION ALL SELECT stay_id FROM stay_guest WHERE guest_id = ?1)";

static const char SAVE[] =
  "UPDATE guest_state "
  "SET stays = ?2, nights = ?3, first_arrival = ?4, last_departure = ?5, in_house = ?6, "
  "  loyal_day = ?7, paid_stays = ?8, paid_day = ?9, paid_in_house = ?10, recent_stays = ?11, "
  "  spend_stays = ?12, recent_spend = ?13 "
  "WHERE guest_id = ?1";

/* Who has no stay that counts any more. */
static const char FORGET[] =
  "UPDATE guest_state "
  "SET stays = 0, nights = 0, first_arrival = NULL, last_departure = NULL, in_house = 0, "
  "  loyal_day = NULL, paid_stays = 0, paid_day = NULL, paid_in_house = 0, recent_stays = 0, "
  "  spend_stays = 0, recent_spend = 0 "
  "WHERE stays > 0 AND guest_id IN (SELECT id FROM touched_guest)";

static gboolean
save_figures (InnStatement           *save,
              gint64                  guest_id,
              const InnGuestFigures  *figures,
              GError                **error)
{
  inn_statement_bind_int (save, 1, guest_id);
  inn_statement_bind_int (save, 2, figures->stays);
  inn_statement_bind_int (save, 3, figures->nights);
  inn_statement_bind_date (save, 4, figures->first_arrival);
  inn_statement_bind_date (save, 5, figures->last_departure);
  inn_statement_bind_boolean (save, 6, figures->in_house);
  inn_statement_bind_date (save, 7, figures->loyal_day);
  inn_statement_bind_int (save, 8, figures->paid_stays);
  inn_statement_bind_date (save, 9, figures->paid_day);
  inn_statement_bind_boolean (save, 10, figures->paid_in_house);
  inn_statement_bind_int (save, 11, figures->recent_stays);
  inn_statement_bind_int (save, 12, figures->spend_stays);
  inn_statement_bind_int (save, 13, figures->spend);

  return inn_statement_run (save, error);
}

/* Counts the visits of one guest, who is done, and empties the list. */
static gboolean
count_guest (InnStatement           *save,
             gint64                  guest_id,
             GArray                 *visits,
             const InnRatingBounds  *bounds,
             GError                **error)
{
  InnGuestFigures figures;

  if (visits->len == 0)
    return TRUE;

  inn_guest_figures_count (&figures, (const InnVisit *) (gpointer) visits->data, visits->len,
                           &bounds->figures, INN_DATE_NONE);
  g_array_set_size (visits, 0);

  return save_figures (save, guest_id, &figures, error);
}

static InnVisit
read_visit (InnStatement *row)
{
  InnVisit visit = { 0 };

  visit.arrival = inn_statement_get_date (row, 1);
  visit.departure = inn_statement_get_date (row, 2);
  inn_stay_status_from_nick (inn_statement_get_text (row, 3), &visit.status);
  visit.paid = inn_statement_get_boolean (row, 4);
  visit.spend = inn_statement_get_int (row, 5);
  visit.foreign = inn_statement_get_boolean (row, 6);

  return visit;
}

static gboolean
add_nights (InnConnection    *connection,
            gint64            guest_id,
            InnDate           today,
            InnGuestFigures  *figures,
            GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, SUM_NIGHTS, error);

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  inn_statement_bind_date (row, 2, today);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;
  figures->nights += inn_statement_get_int (row, 0);

  return TRUE;
}

static void
read_figures (InnGuestFigures *self,
              InnStatement    *row,
              int              column)
{
  self->stays = inn_statement_get_int (row, column);
  self->nights = inn_statement_get_int (row, column + 1);
  self->first_arrival = inn_statement_get_date (row, column + 2);
  self->last_departure = inn_statement_get_date (row, column + 3);
  self->in_house = inn_statement_get_boolean (row, column + 4);
  self->loyal_day = inn_statement_get_date (row, column + 5);
  self->paid_stays = inn_statement_get_int (row, column + 6);
  self->paid_day = inn_statement_get_date (row, column + 7);
  self->paid_in_house = inn_statement_get_boolean (row, column + 8);
  self->recent_stays = inn_statement_get_int (row, column + 9);
  self->spend_stays = inn_statement_get_int (row, column + 10);
  self->spend = inn_statement_get_int (row, column + 11);
}

/**
 * inn_guest_figures_table_load:
 * @connection: an open connection
 * @guest_id: a guest
 * @today: day up to which the nights of a stay in house count
 * @figures: (out caller-allocates): what the stays add up to
 * @lifetime_spend: (out): all that was spent, net of refunds, fees for not coming with it
 * @error: return location
 *
 * Returns: whether that went well; a guest without a row has no stays
 */
gboolean
inn_guest_figures_table_load (InnConnection    *connection,
                              gint64            guest_id,
                              InnDate           today,
                              InnGuestFigures  *figures,
                              gint64           *lifetime_spend,
                              GError          **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LOAD, error);
  InnStep step = INN_STEP_ERROR;

  *figures = (InnGuestFigures) { 0 };
  *lifetime_spend = 0;
  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  step = inn_statement_step (row, error);
  if (step == INN_STEP_ROW)
    {
      read_figures (figures, row, 0);
      *lifetime_spend = inn_statement_get_int (row, INN_N_GUEST_FIGURES);
    }

  return step != INN_STEP_ERROR
         && (!figures->in_house || add_nights (connection, guest_id, today, figures, error));
}

/**
 * inn_guest_figures_table_refresh:
 * @connection: a connection inside a change
 * @bounds: how is counted
 * @error: return location
 *
 * Counts the stays of all touched guests anew. Their rows are there already.
 *
 * Returns: whether that went well
 */
gboolean
inn_guest_figures_table_refresh (InnConnection          *connection,
                                 const InnRatingBounds  *bounds,
                                 GError                **error)
{
  g_autoptr (InnStatement) row = NULL;
  g_autoptr (InnStatement) save = NULL;
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (InnVisit));
  InnStep step = INN_STEP_ERROR;
  gint64 guest_id = 0;

  if (!inn_connection_exec (connection, FORGET, error))
    return FALSE;

  row = inn_statement_new (connection, LIST_VISITS, error);
  save = row != NULL ? inn_statement_new (connection, SAVE, error) : NULL;
  if (save == NULL)
    return FALSE;
  inn_statement_bind_text (row, 1, bounds->currency);

  while ((step = inn_statement_step (row, error)) == INN_STEP_ROW)
    {
      gint64 id = inn_statement_get_int (row, 0);
      InnVisit visit = read_visit (row);

      if (id != guest_id && !count_guest (save, guest_id, visits, bounds, error))
        return FALSE;
      guest_id = id;
      g_array_append_val (visits, visit);
    }

  return step == INN_STEP_DONE && count_guest (save, guest_id, visits, bounds, error);
}
