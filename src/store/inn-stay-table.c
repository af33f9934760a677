/* inn-stay-table.c: all SQL of the tables stay and stay_guest. On the database thread. */

#include "config.h"

#include "inn-stay-table.h"

#include "inn-stay-private.h"
#include "inn-table-private.h"

/* As main guest, payer or companion; each stay once. */
#define STAYS_OF_GUEST \
  "SELECT id FROM stay WHERE guest_id = ?1 " \
  "UNION " \
  "SELECT id FROM stay WHERE payer_id = ?1 " \
  "UNION " \
  "SELECT stay_id FROM stay_guest WHERE guest_id = ?1"

static const char LIST_OF_GUEST[] =
  "SELECT " INN_SQL_STAY_COLUMNS ", " INN_SQL_GUEST_NAME ", o.name "
  "FROM stay s JOIN guest g ON g.id = s.guest_id "
  INN_SQL_STAY_JOINS
  "LEFT JOIN organisation o ON o.id = s.organisation_id "
  "WHERE s.id IN (" STAYS_OF_GUEST ") "
  "ORDER BY s.arrival DESC, s.id DESC "
  "LIMIT ?2";

static const char LIST_OF_ORGANISATION[] =
  "SELECT " INN_SQL_STAY_COLUMNS " "
  "FROM stay s " INN_SQL_STAY_JOINS
  "WHERE s.organisation_id = ?1 "
  "ORDER BY s.arrival DESC, s.id DESC "
  "LIMIT ?2";

/* Who pays for others is not there for that. */
static const char LOAD_CURRENT[] =
  "SELECT " INN_SQL_STAY_COLUMNS " "
  "FROM stay s " INN_SQL_STAY_JOINS
  "WHERE s.id IN (SELECT id FROM stay WHERE guest_id = ?1 "
  "               UNION "
  "               SELECT stay_id FROM stay_guest WHERE guest_id = ?1) "
  "  AND s.status IN ('booked', 'in-house') "
  "ORDER BY s.status = 'booked', s.arrival, s.id "
  "LIMIT 1";

static const char SUM_STAYS[] =
  "SELECT count (*), min (s.arrival), "
  "  max (CASE WHEN s.status = 'departed' THEN s.departure END), "
  "  sum (CAST (julianday (CASE WHEN s.status = 'in-house' "
  "                             THEN max (s.arrival, min (s.departure, ?2)) "
  "                             ELSE s.departure END) - julianday (s.arrival) AS INTEGER)) "
  "FROM stay s "
  "WHERE s.id IN (" STAYS_OF_GUEST ") AND s.status IN ('in-house', 'departed')";

/* An average is of the stays somebody paid and has left, with what was charged there. */
static const char SUM_PAID[] =
  "SELECT count (*), total ((SELECT sum (amount) FROM charge "
  "                          WHERE charge.stay_id = s.id AND charge.currency = ?2)) "
  "FROM stay s "
  "WHERE s.id IN (SELECT id FROM stay WHERE guest_id = ?1 AND payer_id IS NULL "
  "               UNION "
  "               SELECT id FROM stay WHERE payer_id = ?1) "
  "  AND s.status = 'departed'";

/* The currency most charges are in comes first. */
static const char SUM_CHARGES[] =
  "SELECT sum (amount), currency "
  "FROM charge "
  "WHERE guest_id = ?1 "
  "GROUP BY currency "
  "ORDER BY count (*) DESC, currency";

static const char ADD_COMPANION[] =
  "INSERT INTO stay_guest (stay_id, guest_id) "
  "VALUES (?1, ?2)";

/* A guest who goes takes along the stays that are theirs, with what was consumed there. */
static const char DELETE_CHARGES_OF_STAYS[] =
  "DELETE FROM charge "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

static const char DELETE_COMPANIONS_OF_STAYS[] =
  "DELETE FROM stay_guest "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

static const char DELETE_PAYMENTS_OF_STAYS[] =
  "DELETE FROM payment "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

static const char DELETE_GIVEN_AT_STAYS[] =
  "DELETE FROM stay_given "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

/* What others said of these stays remains. */
static const char DETACH_FEEDBACK[] =
  "UPDATE feedback "
  "SET stay_id = NULL "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

/* So do what was noted of rooms at them, what was talked of and what was promised: their own guest's go
 * with the guest. */
static const char DETACH_ROOM_MEMORIES[] =
  "UPDATE room_memory "
  "SET stay_id = NULL "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

static const char DETACH_INTERACTIONS[] =
  "UPDATE interaction "
  "SET stay_id = NULL "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

static const char DETACH_PROMISES[] =
  "UPDATE promise "
  "SET stay_id = NULL "
  "WHERE stay_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

/* The other rooms of a booking stand by themselves then. */
static const char LEAVE_BOOKINGS[] =
  "UPDATE stay "
  "SET booking_id = NULL "
  "WHERE booking_id IN (SELECT id FROM stay WHERE guest_id = ?1)";

static const char DELETE_STAYS[] =
  "DELETE FROM stay "
  "WHERE guest_id = ?1";

/* Stays of others remain whole: what this guest paid for counts for the main guest from now on. */
static const char HAND_OVER_CHARGES[] =
  "UPDATE charge "
  "SET guest_id = (SELECT s.guest_id FROM stay s WHERE s.id = charge.stay_id) "
  "WHERE guest_id = ?1 AND stay_id IS NOT NULL";

static const char HAND_OVER_PAYMENTS[] =
  "UPDATE payment "
  "SET guest_id = (SELECT s.guest_id FROM stay s WHERE s.id = payment.stay_id) "
  "WHERE guest_id = ?1";

/* As a companion the guest may have given something at another's stay. */
static const char DELETE_GIVEN[] =
  "DELETE FROM stay_given "
  "WHERE guest_id = ?1";

static const char DELETE_LOOSE_CHARGES[] =
  "DELETE FROM charge "
  "WHERE guest_id = ?1 AND stay_id IS NULL";

static const char HAND_OVER_STAYS[] =
  "UPDATE stay "
  "SET payer_id = NULL "
  "WHERE payer_id = ?1";

static const char LEAVE_STAYS[] =
  "DELETE FROM stay_guest "
  "WHERE guest_id = ?1";

/**
 * inn_stay_table_list_of_guest:
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnStay): stays as main guest, payer or companion, latest
 *   first, with the names of guest, company, room and room type, and what was spent
 */
GPtrArray *
inn_stay_table_list_of_guest (InnConnection  *connection,
                              gint64          guest_id,
                              guint           limit,
                              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_GUEST, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, guest_id);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) inn_stay_read_named,
                            (GDestroyNotify) inn_stay_unref, error);
}

/**
 * inn_stay_table_list_of_organisation:
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type InnStay): stays by a company or group, latest first
 */
GPtrArray *
inn_stay_table_list_of_organisation (InnConnection  *connection,
                                     gint64          organisation_id,
                                     guint           limit,
                                     GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_ORGANISATION, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, organisation_id);
  inn_statement_bind_int (statement, 2, limit);

  return inn_table_collect (statement, (InnRowFunc) inn_stay_read, (GDestroyNotify) inn_stay_unref,
                            error);
}

/**
 * inn_stay_table_load_current:
 * @guest_id: the guest
 * @found: (out): whether there is one
 *
 * Where the guest is now.
 *
 * Returns: (transfer full) (nullable): the stay in house, else the next one booked; %NULL without an
 *   error when @found is %FALSE
 */
InnStay *
inn_stay_table_load_current (InnConnection  *connection,
                             gint64          guest_id,
                             gboolean       *found,
                             GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, LOAD_CURRENT, error);

  *found = FALSE;
  if (row == NULL)
    return NULL;

  inn_statement_bind_int (row, 1, guest_id);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return NULL;

  *found = TRUE;

  return inn_stay_read (row);
}

static gboolean
sum_paid (InnConnection  *connection,
          gint64          guest_id,
          InnGuestCard   *card,
          GError        **error)
{
  g_autoptr (InnStatement) row = inn_statement_new (connection, SUM_PAID, error);

  if (row == NULL)
    return FALSE;

  inn_statement_bind_int (row, 1, guest_id);
  inn_statement_bind_text (row, 2, card->spend.currency);
  if (inn_statement_step (row, error) != INN_STEP_ROW)
    return FALSE;

  card->n_paid_stays = inn_statement_get_int (row, 0);
  card->paid_stays_spend = inn_money (inn_statement_get_int (row, 1), card->spend.currency);

  return TRUE;
}

/**
 * inn_stay_table_sum:
 * @today: nights of a guest in house count up to this day
 * @card: (inout): a card that is not shared yet; its figures are filled in
 */
gboolean
inn_stay_table_sum (InnConnection  *connection,
                    gint64          guest_id,
                    InnDate         today,
                    InnGuestCard   *card,
                    GError        **error)
{
  g_autoptr (InnStatement) stays = inn_statement_new (connection, SUM_STAYS, error);
  g_autoptr (InnStatement) charges = NULL;
  InnStep step = INN_STEP_DONE;

  if (stays == NULL)
    return FALSE;

  inn_statement_bind_int (stays, 1, guest_id);
  inn_statement_bind_date (stays, 2, today);
  if (inn_statement_step (stays, error) != INN_STEP_ROW)
    return FALSE;

  card->n_stays = inn_statement_get_int (stays, 0);
  card->first_arrival = inn_statement_get_date (stays, 1);
  card->last_departure = inn_statement_get_date (stays, 2);
  card->nights = inn_statement_get_int (stays, 3);

  charges = inn_statement_new (connection, SUM_CHARGES, error);
  if (charges == NULL)
    return FALSE;

  inn_statement_bind_int (charges, 1, guest_id);
  step = inn_statement_step (charges, error);
  if (step == INN_STEP_ROW)
    card->spend
      = inn_money (inn_statement_get_int (charges, 0), inn_statement_get_text (charges, 1));
  while (step == INN_STEP_ROW && card->n_more_spend < INN_GUEST_CARD_MORE_CURRENCIES)
    {
      step = inn_statement_step (charges, error);
      if (step == INN_STEP_ROW)
        card->more_spend[card->n_more_spend++]
          = inn_money (inn_statement_get_int (charges, 0), inn_statement_get_text (charges, 1));
    }

  return step != INN_STEP_ERROR && sum_paid (connection, guest_id, card, error);
}

/**
 * inn_stay_table_add_companion:
 *
 * Notes that @guest_id stays along, beside the main guest.
 */
gboolean
inn_stay_table_add_companion (InnConnection  *connection,
                              gint64          stay_id,
                              gint64          guest_id,
                              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, ADD_COMPANION, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, stay_id);
  inn_statement_bind_int (statement, 2, guest_id);

  return inn_statement_run (statement, error);
}

/**
 * inn_stay_table_delete_of_guest:
 *
 * Deletes the stays a guest is the main guest of, with what was consumed, paid and given there; takes the
 * guest out of the stays of others, which then pay for themselves.
 */
gboolean
inn_stay_table_delete_of_guest (InnConnection  *connection,
                                gint64          guest_id,
                                GError        **error)
{
  static const char *const statements[] = {
    DELETE_CHARGES_OF_STAYS, DELETE_PAYMENTS_OF_STAYS, DELETE_GIVEN_AT_STAYS,
    DETACH_FEEDBACK, DETACH_ROOM_MEMORIES, DETACH_INTERACTIONS, DETACH_PROMISES, DELETE_COMPANIONS_OF_STAYS, LEAVE_BOOKINGS, DELETE_STAYS, HAND_OVER_CHARGES,
    HAND_OVER_PAYMENTS, DELETE_LOOSE_CHARGES, HAND_OVER_STAYS, LEAVE_STAYS, DELETE_GIVEN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!inn_table_run (connection, statements[i], guest_id, error))
      return FALSE;

  return TRUE;
}
