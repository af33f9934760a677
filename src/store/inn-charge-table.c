/* inn-charge-table.c: all SQL of the table charge. On the database thread. */

#include "config.h"

#include "inn-charge-table.h"

#include "inn-table-private.h"

#define COLUMNS "id, stay_id, guest_id, day, category, what, amount, currency "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM charge "
  "WHERE id = ?1";

static const char LIST_OF_STAY[] =
  "SELECT " COLUMNS
  "FROM charge "
  "WHERE stay_id = ?1 "
  "ORDER BY day, id";

static const char LIST_ALONE[] =
  "SELECT " COLUMNS
  "FROM charge "
  "WHERE guest_id = ?1 AND stay_id IS NULL "
  "ORDER BY day DESC, id DESC";

static const char UPDATE[] =
  "UPDATE charge "
  "SET stay_id = ?1, guest_id = ?2, day = ?3, category = ?4, what = ?5, amount = ?6, currency = ?7 "
  "WHERE id = ?8";

static const char DELETE[] =
  "DELETE FROM charge "
  "WHERE id = ?1";

static const char DELETE_OF_STAY[] =
  "DELETE FROM charge "
  "WHERE stay_id = ?1";

static const char HAND_OVER[] =
  "UPDATE charge "
  "SET guest_id = ?2 "
  "WHERE stay_id = ?1 AND guest_id <> ?2";

static const char INSERT[] =
  "INSERT INTO charge (stay_id, guest_id, day, category, what, amount, currency) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

static InnCharge *
read_charge (InnStatement *row)
{
  InnChargeCategory category = INN_CHARGE_SERVICE;
  InnCharge *charge = NULL;

  inn_charge_category_from_nick (inn_statement_get_text (row, 4), &category);
  charge = inn_charge_new (inn_statement_get_int (row, 1), inn_statement_get_date (row, 3), category,
                           inn_statement_get_text (row, 5),
                           inn_money (inn_statement_get_int (row, 6),
                                      inn_statement_get_text (row, 7)));
  charge->id = inn_statement_get_int (row, 0);
  charge->guest_id = inn_statement_get_int (row, 2);

  return charge;
}

static gboolean
is_same_row (const InnCharge *a,
             const InnCharge *b)
{
  return a->stay_id == b->stay_id
         && a->guest_id == b->guest_id
         && inn_date_equal (a->day, b->day)
         && a->category == b->category
         && g_str_equal (a->what, b->what)
         && a->amount.amount == b->amount.amount
         && g_str_equal (a->amount.currency, b->amount.currency);
}

/**
 * inn_charge_table_insert:
 * @stay_id: during which stay, or 0
 * @guest_id: whose spending it is: the payer at the time
 * @day: when
 * @category: "room", "dining", "service", "discount", "refund" or "no-show-fee"
 * @what: what for, or ""
 * @amount: how much; refunds and discounts are negative
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_charge_table_insert (InnConnection  *connection,
                         gint64          stay_id,
                         gint64          guest_id,
                         InnDate         day,
                         const char     *category,
                         const char     *what,
                         InnMoney        amount,
                         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return 0;

  inn_statement_bind_id (statement, 1, stay_id);
  inn_statement_bind_int (statement, 2, guest_id);
  inn_statement_bind_date (statement, 3, day);
  inn_statement_bind_text (statement, 4, category);
  inn_statement_bind_text (statement, 5, what);
  inn_statement_bind_int (statement, 6, amount.amount);
  inn_statement_bind_text (statement, 7, amount.currency);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_charge_table_load:
 *
 * Returns: (transfer full): the charge; %INN_ERROR_NOT_FOUND if there is none
 */
InnCharge *
inn_charge_table_load (InnConnection  *connection,
                       gint64          id,
                       GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "charge", error);

  return row != NULL ? read_charge (row) : NULL;
}

static GPtrArray *
list_of (InnConnection  *connection,
         const char     *sql,
         gint64          id,
         GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, id);

  return inn_table_collect (statement, (InnRowFunc) read_charge, (GDestroyNotify) inn_charge_unref,
                            error);
}

/**
 * inn_charge_table_list_of_stay:
 *
 * Returns: (transfer full) (element-type InnCharge): by day
 */
GPtrArray *
inn_charge_table_list_of_stay (InnConnection  *connection,
                               gint64          stay_id,
                               GError        **error)
{
  return list_of (connection, LIST_OF_STAY, stay_id, error);
}

/**
 * inn_charge_table_list_alone:
 * @guest_id: whose spending it is
 *
 * Returns: (transfer full) (element-type InnCharge): what belongs to none of the stays, the latest
 *   first
 */
GPtrArray *
inn_charge_table_list_alone (InnConnection  *connection,
                             gint64          guest_id,
                             GError        **error)
{
  return list_of (connection, LIST_ALONE, guest_id, error);
}

/**
 * inn_charge_table_save:
 * @charge: the charge as it shall be, with whose spending it is; a new one when its id is 0
 *
 * Writes nothing when the row stays the same.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it cannot be right, %INN_ERROR_NOT_FOUND if it
 *   is gone
 */
gint64
inn_charge_table_save (InnConnection    *connection,
                       const InnCharge  *charge,
                       GError          **error)
{
  g_autoptr (InnCharge) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_charge_check (charge, error))
    return 0;
  if (charge->id == 0)
    return inn_charge_table_insert (connection, charge->stay_id, charge->guest_id, charge->day,
                                    inn_charge_category_to_nick (charge->category), charge->what,
                                    charge->amount, error);

  before = inn_charge_table_load (connection, charge->id, error);
  if (before == NULL || is_same_row (before, charge))
    return before != NULL ? charge->id : 0;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return 0;

  inn_statement_bind_id (statement, 1, charge->stay_id);
  inn_statement_bind_int (statement, 2, charge->guest_id);
  inn_statement_bind_date (statement, 3, charge->day);
  inn_statement_bind_text (statement, 4, inn_charge_category_to_nick (charge->category));
  inn_statement_bind_text (statement, 5, charge->what);
  inn_statement_bind_int (statement, 6, charge->amount.amount);
  inn_statement_bind_text (statement, 7, charge->amount.currency);
  inn_statement_bind_int (statement, 8, charge->id);

  return inn_statement_run (statement, error) ? charge->id : 0;
}

/**
 * inn_charge_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_charge_table_delete (InnConnection  *connection,
                         gint64          id,
                         GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_charge_table_delete_of_stay:
 *
 * Deletes the charges of a stay. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_charge_table_delete_of_stay (InnConnection  *connection,
                                 gint64          stay_id,
                                 GError        **error)
{
  return inn_table_run (connection, DELETE_OF_STAY, stay_id, error);
}

/**
 * inn_charge_table_hand_over:
 * @guest_id: who pays for the stay now
 *
 * What was charged to the stay is the spending of @guest_id from now on.
 */
gboolean
inn_charge_table_hand_over (InnConnection  *connection,
                            gint64          stay_id,
                            gint64          guest_id,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, HAND_OVER, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, stay_id);
  inn_statement_bind_int (statement, 2, guest_id);

  return inn_statement_run (statement, error);
}
