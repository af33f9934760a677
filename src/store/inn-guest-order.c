/* inn-guest-order.c: puts ids of guests in an order.
 *
 * What they are ordered by is read into an array by id, and sorted by its bytes, the last one first:
 * SQLite would sort a hundred thousand rows several times slower, and comparing them as well. Database
 * thread.
 */

#include "config.h"

#include "inn-guest-order.h"

#include "inn-birthday.h"
#include "inn-custom-order.h"
#include "inn-statement.h"

#include <string.h>

static const char LAST_DEPARTURES[] =
  "SELECT guest_id, last_departure FROM guest_state "
  "WHERE last_departure IS NOT NULL";

static const char STAYS[] =
  "SELECT guest_id, stays FROM guest_state WHERE stays > 0";

static const char SPEND[] =
  "SELECT guest_id, spend FROM guest_state WHERE spend > 0";

/* A year and a day: a birthday on 29 February may be kept on 1 March. */
#define DAYS_OF_BIRTHDAYS 366

/* By id, what each is ordered by: the more, the earlier. Of a field of the hotel also #INN_CUSTOM_MISFIT,
 * which stands behind whoever can be ordered, and before who has nothing. */
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

/* One guest on the way to a place in the list: the less the key, the earlier. */
typedef struct
{
  guint64 key;
  gint64  id;
} Place;

/* Keeps the order of those with the same key. */
static void
sort_places (Place *places,
             Place *spare,
             guint  n_places)
{
  guint64 same = ~G_GUINT64_CONSTANT (0);
  guint64 first = n_places > 0 ? places[0].key : 0;

  for (guint i = 0; i < n_places; i++)
    same &= ~(places[i].key ^ first);

  for (guint shift = 0; shift < 64; shift += 8)
    {
      guint starts[256] = { 0 };
      guint sum = 0;

      if (((same >> shift) & 0xff) == 0xff)
        continue;
      for (guint i = 0; i < n_places; i++)
        starts[(places[i].key >> shift) & 0xff]++;
      for (guint i = 0; i < 256; i++)
        {
          guint n = starts[i];

          starts[i] = sum;
          sum += n;
        }
      for (guint i = 0; i < n_places; i++)
        spare[starts[(places[i].key >> shift) & 0xff]++] = places[i];
      memcpy (places, spare, n_places * sizeof *places);
    }
}

/* Turned round or not, who has nothing to be ordered by comes last. */
static guint64
make_key (const Keys *keys,
          gint64      id,
          gboolean    reversed)
{
  gint64 value = keys->values[id];

  if (value == 0)
    return G_MAXUINT64;
  if (value == INN_CUSTOM_MISFIT)
    return G_MAXUINT64 - 1;

  return reversed ? (guint64) value : G_MAXINT64 - (guint64) value;
}

/* Of equals the newest comes first: ids are handed out in the order of creation and never again. What
 * stands in a field of the hotel many have alike: there the order by name is kept among them. */
static void
sort_ids (GArray     *ids,
          const Keys *keys,
          gboolean    reversed,
          gboolean    keeps_names)
{
  g_autofree Place *places = g_new (Place, MAX (ids->len, 1));
  g_autofree Place *spare = g_new (Place, MAX (ids->len, 1));

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      places[i].id = id;
      places[i].key = keys == NULL && reversed ? (guint64) id : G_MAXINT64 - (guint64) id;
    }
  if (!keeps_names)
    sort_places (places, spare, ids->len);

  if (keys != NULL)
    {
      for (guint i = 0; i < ids->len; i++)
        places[i].key = make_key (keys, places[i].id, reversed);
      sort_places (places, spare, ids->len);
    }

  for (guint i = 0; i < ids->len; i++)
    g_array_index (ids, gint64, i) = places[i].id;
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
    {
      InnDate day = inn_statement_get_date (departures, 1);

      keys_set (keys, inn_statement_get_int (departures, 0),
                (day.year * 100 + day.month) * 100 + day.day);
    }
  if (step != INN_STEP_DONE)
    return FALSE;

  while ((step = inn_statement_step (here, error)) == INN_STEP_ROW)
    keys_set (keys, inn_statement_get_int (here, 0), G_MAXINT64);

  return step == INN_STEP_DONE;
}

/* A day has a handful of keys, a guest one: the index of birthdays holds all that is asked. */
static gboolean
read_birthdays (Keys           *keys,
                InnConnection  *connection,
                GError        **error)
{
  g_autofree guint16 *places = g_new0 (guint16, INN_BIRTHDAY_KEYS_END);
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INN_SQL_BIRTHDAY_KEYS, error);
  InnStep step = INN_STEP_ERROR;

  for (int left = DAYS_OF_BIRTHDAYS; left >= 0; left--)
    {
      int month_days[INN_BIRTHDAY_MAX_KEYS];
      gsize n = inn_birthday_keys_on (inn_date_add_days (keys->today, left), INN_FEB29_ON_FEB28,
                                      month_days);

      /* Of two within the time the sooner counts: it is told later. */
      for (gsize i = 0; i < n; i++)
        places[month_days[i]] = DAYS_OF_BIRTHDAYS + 1 - left;
    }

  while (statement != NULL && (step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gint64 key = inn_statement_get_int (statement, 1);

      if (key >= 0 && key < INN_BIRTHDAY_KEYS_END)
        keys_set (keys, inn_statement_get_int (statement, 0), places[key]);
    }

  return step == INN_STEP_DONE;
}

/**
 * inn_guest_order_sort:
 * @ids: (element-type gint64): guests, by reading; put in order
 * @highest: no id is higher
 * @query: asks for the order
 * @today: the business day, for birthdays
 *
 * Returns: %TRUE unless @error is set
 */
gboolean
inn_guest_order_sort (InnConnection        *connection,
                      GArray               *ids,
                      gint64                highest,
                      const InnGuestQuery  *query,
                      InnDate               today,
                      GError              **error)
{
  g_auto (Keys) keys = { NULL, highest, today };
  InnGuestOrder order = query->order;
  gboolean read = FALSE;

  if (order == INN_ORDER_READING)
    return TRUE;
  if (order == INN_ORDER_CREATED)
    {
      sort_ids (ids, NULL, query->reversed, FALSE);
      return TRUE;
    }

  keys.values = g_new0 (gint64, highest + 1);
  if (order == INN_ORDER_LAST_STAY)
    read = read_last_stays (&keys, connection, error);
  else if (order == INN_ORDER_NEXT_BIRTHDAY)
    read = read_birthdays (&keys, connection, error);
  else if (order == INN_ORDER_OWN)
    read = inn_custom_order_read (connection, query->order_field, keys.values, highest, error);
  else
    read = read_numbers (&keys, connection, order == INN_ORDER_STAYS ? STAYS : SPEND, error);

  if (read)
    sort_ids (ids, &keys, query->reversed, order == INN_ORDER_OWN);

  return read;
}
