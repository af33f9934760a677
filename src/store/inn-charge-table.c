/* inn-charge-table.c: all SQL of the table charge. On the database thread. */

#include "config.h"

#include "inn-charge-table.h"

#include "inn-statement.h"

static const char INSERT[] =
  "INSERT INTO charge (stay_id, guest_id, day, category, what, amount, currency) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

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
