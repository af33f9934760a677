/* inn-payment-table.c: all SQL of the table payment. On the database thread. */

#include "config.h"

#include "inn-payment-table.h"

#include "inn-table-private.h"

#define COLUMNS "id, stay_id, guest_id, day, method, amount, currency, note "

static const char LOAD[] =
  "SELECT " COLUMNS
  "FROM payment "
  "WHERE id = ?1";

static const char LIST_OF_STAY[] =
  "SELECT " COLUMNS
  "FROM payment "
  "WHERE stay_id = ?1 "
  "ORDER BY day, id";

static const char INSERT[] =
  "INSERT INTO payment (stay_id, guest_id, day, method, amount, currency, note) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

static const char UPDATE[] =
  "UPDATE payment "
  "SET stay_id = ?1, guest_id = ?2, day = ?3, method = ?4, amount = ?5, currency = ?6, note = ?7 "
  "WHERE id = ?8";

static const char DELETE[] =
  "DELETE FROM payment "
  "WHERE id = ?1";

static const char DELETE_OF_STAY[] =
  "DELETE FROM payment "
  "WHERE stay_id = ?1";

static const char HAND_OVER[] =
  "UPDATE payment "
  "SET guest_id = ?2 "
  "WHERE stay_id = ?1 AND guest_id <> ?2";

static InnPayment *
read_payment (InnStatement *row)
{
  InnPaymentMethod method = INN_PAYMENT_OTHER;
  InnPayment *payment = NULL;

  inn_payment_method_from_nick (inn_statement_get_text (row, 4), &method);
  payment = inn_payment_new (inn_statement_get_int (row, 1), inn_statement_get_date (row, 3), method,
                             inn_money (inn_statement_get_int (row, 5),
                                        inn_statement_get_text (row, 6)),
                             inn_statement_get_text (row, 7));
  payment->id = inn_statement_get_int (row, 0);
  payment->guest_id = inn_statement_get_int (row, 2);

  return payment;
}

static gboolean
is_same_row (const InnPayment *a,
             const InnPayment *b)
{
  return a->stay_id == b->stay_id
         && a->guest_id == b->guest_id
         && inn_date_equal (a->day, b->day)
         && a->method == b->method
         && a->amount.amount == b->amount.amount
         && g_str_equal (a->amount.currency, b->amount.currency)
         && g_str_equal (a->note, b->note);
}

static void
bind_payment (InnStatement     *statement,
              const InnPayment *payment)
{
  inn_statement_bind_int (statement, 1, payment->stay_id);
  inn_statement_bind_int (statement, 2, payment->guest_id);
  inn_statement_bind_date (statement, 3, payment->day);
  inn_statement_bind_text (statement, 4, inn_payment_method_to_nick (payment->method));
  inn_statement_bind_int (statement, 5, payment->amount.amount);
  inn_statement_bind_text (statement, 6, payment->amount.currency);
  inn_statement_bind_text (statement, 7, payment->note);
}

/**
 * inn_payment_table_load:
 *
 * Returns: (transfer full): the payment; %INN_ERROR_NOT_FOUND if there is none
 */
InnPayment *
inn_payment_table_load (InnConnection  *connection,
                       gint64          id,
                       GError        **error)
{
  g_autoptr (InnStatement) row = inn_table_find (connection, LOAD, id, "payment", error);

  return row != NULL ? read_payment (row) : NULL;
}

/**
 * inn_payment_table_list_of_stay:
 *
 * Returns: (transfer full) (element-type InnPayment): by day
 */
GPtrArray *
inn_payment_table_list_of_stay (InnConnection  *connection,
                               gint64          stay_id,
                               GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_OF_STAY, error);

  if (statement == NULL)
    return NULL;

  inn_statement_bind_int (statement, 1, stay_id);

  return inn_table_collect (statement, (InnRowFunc) read_payment, (GDestroyNotify) inn_payment_unref,
                            error);
}

/**
 * inn_payment_table_save:
 * @payment: the payment as it shall be, with who paid; a new one when its id is 0
 *
 * Writes nothing when the row stays the same.
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID if it cannot be right, %INN_ERROR_NOT_FOUND if it
 *   is gone
 */
gint64
inn_payment_table_save (InnConnection    *connection,
                       const InnPayment  *payment,
                       GError          **error)
{
  g_autoptr (InnPayment) before = NULL;
  g_autoptr (InnStatement) statement = NULL;

  if (!inn_payment_check (payment, error))
    return 0;

  if (payment->id != 0)
    {
      before = inn_payment_table_load (connection, payment->id, error);
      if (before == NULL || is_same_row (before, payment))
        return before != NULL ? payment->id : 0;
    }

  statement = inn_statement_new (connection, payment->id == 0 ? INSERT : UPDATE, error);
  if (statement == NULL)
    return 0;

  bind_payment (statement, payment);
  if (payment->id != 0)
    inn_statement_bind_int (statement, 8, payment->id);
  if (!inn_statement_run (statement, error))
    return 0;

  return payment->id != 0 ? payment->id : inn_connection_get_last_id (connection);
}

/**
 * inn_payment_table_delete:
 *
 * Deletes the row, where there is one. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_payment_table_delete (InnConnection  *connection,
                         gint64          id,
                         GError        **error)
{
  return inn_table_run (connection, DELETE, id, error);
}

/**
 * inn_payment_table_delete_of_stay:
 *
 * Deletes the payments of a stay. On the database thread.
 *
 * Returns: whether it ran to its end
 */
gboolean
inn_payment_table_delete_of_stay (InnConnection  *connection,
                                 gint64          stay_id,
                                 GError        **error)
{
  return inn_table_run (connection, DELETE_OF_STAY, stay_id, error);
}

/**
 * inn_payment_table_hand_over:
 * @guest_id: who pays for the stay now
 *
 * What was paid for the stay was paid by @guest_id from now on.
 */
gboolean
inn_payment_table_hand_over (InnConnection  *connection,
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
