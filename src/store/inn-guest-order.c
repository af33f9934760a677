/* inn-guest-order.c: puts ids of guests in an order.
 *
 * What they are ordered by is read into an array by id, and the array is compared: SQLite would sort
 * a hundred thousand rows several times slower. Database thread.
 */

#include "config.h"

#include "inn-guest-order.h"

#include "inn-birthday-table.h"
#include "inn-statement.h"

static const char LAST_DEPARTURES[] =
  "SELECT guest_id, last_departure FROM guest_state "
  "WHERE last_departure IS NOT NULL";

static const char STAYS[] =
  "SELECT guest_id, stays FROM guest_state WHERE stays > 0";

static const char SPEND[] =
  "SELECT guest_id, spend FROM guest_state WHERE spend > 0";

/* A year and a day: a birthday on 29 February may be kept on 1 March. */
#define DAYS_OF_BIRTHDAYS 366

/* By id, what each is ordered by: the more, the earlier. */
typedef struct
{
  gint64 *values; /* owned; highest + 1 of them, 0 where there is none */
  gint64  highest;
  InnDate today;
} Keys;

static void
keys_clear (Keys *keys)
{
  g_free (keys->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, keys_clear)

static void
keys_set (Keys   *keys,
          gint64  id,
          gint64  value)
{
  if (id >= 0 && id <= keys->highest)
    keys->values[id] = value;
}

/* The newest first: ids are handed out in the order of creation and never again. */
static int
compare_created (gconstpointer a,
                 gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left < right) - (left > right);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Keys *keys = data;
  gint64 left = keys->values[*(const gint64 *) a];
  gint64 right = keys->values[*(const gint64 *) b];

  if (left != right)
    return left < right ? 1 : -1;

  return compare_created (a, b);
}

static gboolean
read_numbers (Keys           *keys,
              InnConnection  *connection,
              const char     *sql,
              GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  InnStep step = INN_STEP_ERROR;

  while (statement != NULL && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    keys_set (keys, inn_statement_get_int (statement, 0), inn_statement_get_int (statement, 1));

  return step == INN_STEP_DONE;
}

/* Who is here comes first, then the latest to leave; who never stayed comes last. */
static gboolean
read_last_stays (Keys           *keys,
                 InnConnection  *connection,
                 GError        **error)
{
  g_autoptr (InnStatement) departures = inn_statement_new (connection, LAST_DEPARTURES, error);
  g_autoptr (InnStatement) here = inn_statement_new (connection, INN_SQL_IN_HOUSE, error);
  InnStep step;

  if (departures == NULL || here == NULL)
    return FALSE;

  while ((step = inn_statement_step (departures, error)) == INN_STEP_ROW)
    keys_set (keys, inn_statement_get_int (departures, 0),
              inn_date_to_julian (inn_statement_get_date (departures, 1)));
  if (step != INN_STEP_DONE)
    return FALSE;

  while ((step = inn_statement_step (here, error)) == INN_STEP_ROW)
    keys_set (keys, inn_statement_get_int (here, 0), G_MAXINT64);

  return step == INN_STEP_DONE;
}

static void
take_birthday (gint64   guest_id,
               InnDate  day,
               gpointer data)
{
  Keys *keys = data;
  gint64 value = DAYS_OF_BIRTHDAYS + 1 - inn_date_days_between (keys->today, day);

  /* Of two within the time the sooner counts. */
  if (guest_id >= 0 && guest_id <= keys->highest && keys->values[guest_id] < value)
    keys->values[guest_id] = value;
}

static gboolean
read_birthdays (Keys           *keys,
                InnConnection  *connection,
                GError        **error)
{
  return inn_birthday_table_each (connection, keys->today,
                                  inn_date_add_days (keys->today, DAYS_OF_BIRTHDAYS),
                                  INN_FEB29_ON_FEB28, take_birthday, keys, error);
}

/**
 * inn_guest_order_sort:
 * @ids: (element-type gint64): guests, by reading; put in order
 * @highest: no id is higher
 * @order: the order asked for
 * @today: the business day, for birthdays
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_guest_order_sort (InnConnection  *connection,
                      GArray         *ids,
                      gint64          highest,
                      InnGuestOrder   order,
                      InnDate         today,
                      GError        **error)
{
  g_auto (Keys) keys = { NULL, highest, today };
  gboolean read = FALSE;

  if (order == INN_ORDER_READING)
    return TRUE;
  if (order == INN_ORDER_CREATED)
    {
      g_array_sort (ids, compare_created);
      return TRUE;
    }

  keys.values = g_new0 (gint64, highest + 1);
  if (order == INN_ORDER_LAST_STAY)
    read = read_last_stays (&keys, connection, error);
  else if (order == INN_ORDER_NEXT_BIRTHDAY)
    read = read_birthdays (&keys, connection, error);
  else
    read = read_numbers (&keys, connection, order == INN_ORDER_STAYS ? STAYS : SPEND, error);

  if (read)
    g_array_sort_with_data (ids, compare_keys, &keys);

  return read;
}
