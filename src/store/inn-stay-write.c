/* inn-stay-write.c: the row of a stay, read, written and changed: the second half of
 * inn-stay-table.h. On the database thread.
 */

#include "config.h"

#include "inn-stay-table.h"

#include "inn-stay-private.h"
#include "inn-table-private.h"

#define N_WRITTEN 23

static const char INSERT[] =
  "INSERT INTO stay (guest_id, payer_id, organisation_id, room_id, room_type_id, arrival, "
  "  departure, status, currency, channel, purpose, satisfaction, note, arrival_minute, "
  "  departure_minute, rate, requests, recommend, bill_to, booking_id, checked_in_utc, "
  "  checked_out_utc, created_utc) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
  "  ?20, ?21, ?22, ?23)";

static const char UPDATE[] =
  "UPDATE stay "
  "SET guest_id = ?1, payer_id = ?2, organisation_id = ?3, room_id = ?4, room_type_id = ?5, "
  "  arrival = ?6, departure = ?7, status = ?8, currency = ?9, channel = ?10, purpose = ?11, "
  "  satisfaction = ?12, note = ?13, arrival_minute = ?14, departure_minute = ?15, rate = ?16, "
  "  requests = ?17, recommend = ?18, bill_to = ?19, booking_id = ?20, checked_in_utc = ?21, "
  "  checked_out_utc = ?22 "
  "WHERE id = ?23";

static const char SET_BOOKING[] =
  "UPDATE stay "
  "SET booking_id = ?2 "
  "WHERE id = ?1";

static const char LEAVE_BOOKING[] =
  "UPDATE stay "
  "SET booking_id = NULL "
  "WHERE booking_id = ?1";

static void
bind_or_null (InnStatement *statement,
              int           index,
              gint64        value)
{
  if (value >= 0)
    inn_statement_bind_int (statement, index, value);
  else
    inn_statement_bind_null (statement, index);
}

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

static int
get_minute (InnStatement *row,
            int           column)
{
  return inn_statement_is_null (row, column) ? INN_STAY_NO_MINUTE
                                             : (int) inn_statement_get_int (row, column);
}

static char *
dup_text (InnStatement *row,
          int           column)
{
  return inn_statement_is_null (row, column) ? g_strdup ("") : inn_statement_dup_text (row, column);
}

static void
bind_stay (InnStatement  *statement,
           const InnStay *stay)
{
  inn_statement_bind_int (statement, 1, stay->guest_id);
  inn_statement_bind_id (statement, 2, stay->payer_id);
  inn_statement_bind_id (statement, 3, stay->organisation_id);
  inn_statement_bind_id (statement, 4, stay->room_id);
  inn_statement_bind_id (statement, 5, stay->room_type_id);
  inn_statement_bind_date (statement, 6, stay->arrival);
  inn_statement_bind_date (statement, 7, stay->departure);
  inn_statement_bind_text (statement, 8, inn_stay_status_to_nick (stay->status));
  inn_statement_bind_text (statement, 9, stay->spend.currency);
  inn_statement_bind_text (statement, 10, get_text (stay->channel));
  inn_statement_bind_text (statement, 11, get_text (stay->purpose));
  bind_or_null (statement, 12, stay->satisfaction);
  inn_statement_bind_text (statement, 13, get_text (stay->note));
  bind_or_null (statement, 14, stay->arrival_minute);
  bind_or_null (statement, 15, stay->departure_minute);
  bind_or_null (statement, 16, stay->rate.amount);
  inn_statement_bind_text (statement, 17, get_text (stay->requests));
  bind_or_null (statement, 18, stay->recommend);
  inn_statement_bind_text (statement, 19, inn_bill_to_to_nick (stay->bill_to));
  inn_statement_bind_id (statement, 20, stay->booking_id);
  inn_statement_bind_id (statement, 21, stay->checked_in_utc);
  inn_statement_bind_id (statement, 22, stay->checked_out_utc);
}

static gboolean
is_same_row (const InnStay *a,
             const InnStay *b)
{
  return a->guest_id == b->guest_id
         && a->payer_id == b->payer_id
         && a->organisation_id == b->organisation_id
         && a->room_id == b->room_id
         && a->room_type_id == b->room_type_id
         && inn_date_equal (a->arrival, b->arrival)
         && inn_date_equal (a->departure, b->departure)
         && a->status == b->status
         && g_str_equal (a->spend.currency, b->spend.currency)
         && g_str_equal (get_text (a->channel), get_text (b->channel))
         && g_str_equal (get_text (a->purpose), get_text (b->purpose))
         && a->satisfaction == b->satisfaction
         && g_str_equal (get_text (a->note), get_text (b->note))
         && a->arrival_minute == b->arrival_minute
         && a->departure_minute == b->departure_minute
         && a->rate.amount == b->rate.amount
         && g_str_equal (get_text (a->requests), get_text (b->requests))
         && a->recommend == b->recommend
         && a->bill_to == b->bill_to
         && a->booking_id == b->booking_id
         && a->checked_in_utc == b->checked_in_utc
         && a->checked_out_utc == b->checked_out_utc;
}

/* The same for rows whose own columns are the same: what is summed or named after others may change
 * meanwhile. Never 0. */
static guint
hash_row (const InnStay *stay)
{
  const gint64 numbers[] = {
    stay->guest_id, stay->payer_id, stay->organisation_id, stay->room_id, stay->room_type_id,
    stay->arrival_minute, stay->departure_minute, stay->status, stay->rate.amount,
    stay->satisfaction, stay->recommend, stay->bill_to, stay->booking_id, stay->checked_in_utc,
    stay->checked_out_utc, inn_date_to_julian (stay->arrival), inn_date_to_julian (stay->departure),
  };
  const char *const texts[] = {
    stay->rate.currency, stay->channel, stay->purpose, stay->note, stay->requests,
  };
  guint hash = 5381;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    hash = hash * 31 + g_int64_hash (&numbers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    hash = hash * 31 + g_str_hash (get_text (texts[i]));

  return MAX (1, hash);
}

/* Reads a row that begins with INN_SQL_STAY_COLUMNS. */
InnStay *
inn_stay_read (InnStatement *row)
{
  InnStayStatus status = INN_STAY_BOOKED;
  const char *currency = inn_statement_get_text (row, 14);
  InnStay *stay = NULL;

  inn_stay_status_from_nick (inn_statement_get_text (row, 10), &status);
  stay = inn_stay_new (inn_statement_get_int (row, 1), inn_statement_get_date (row, 8),
                       inn_statement_get_date (row, 9), status);
  stay->id = inn_statement_get_int (row, 0);
  stay->payer_id = inn_statement_get_int (row, 2);
  stay->organisation_id = inn_statement_get_int (row, 3);
  stay->room_id = inn_statement_get_int (row, 4);
  stay->room = dup_text (row, 5);
  stay->room_type_id = inn_statement_get_int (row, 6);
  stay->room_type = dup_text (row, 7);
  stay->channel = inn_statement_dup_text (row, 11);
  stay->purpose = inn_statement_dup_text (row, 12);
  if (!inn_statement_is_null (row, 13))
    stay->satisfaction = inn_statement_get_int (row, 13);
  stay->note = inn_statement_dup_text (row, 15);
  stay->spend = inn_money (inn_statement_get_int (row, 16), currency);
  stay->paid = inn_money (inn_statement_get_int (row, 17), currency);
  stay->arrival_minute = get_minute (row, 18);
  stay->departure_minute = get_minute (row, 19);
  stay->rate = inn_money (inn_statement_is_null (row, 20) ? INN_STAY_NO_RATE
                                                          : inn_statement_get_int (row, 20),
                          currency);
  stay->requests = dup_text (row, 21);
  if (!inn_statement_is_null (row, 22))
    stay->recommend = inn_statement_get_int (row, 22);
  stay->bill_to = inn_bill_to_from_nick (inn_statement_get_text (row, 23));
  stay->booking_id = inn_statement_get_int (row, 24);
  stay->created_utc = inn_statement_get_int (row, 25);
  stay->checked_in_utc = inn_statement_get_int (row, 26);
  stay->checked_out_utc = inn_statement_get_int (row, 27);
  stay->revision = hash_row (stay);

  return stay;
}

/**
 * inn_stay_read_named:
 * @row: at a row of %INN_SQL_STAY_COLUMNS, the name of the guest and that of the company or group
 *
 * Returns: (transfer full): the stay with these names
 */
InnStay *
inn_stay_read_named (InnStatement *row)
{
  InnStay *stay = inn_stay_read (row);

  stay->guest_name = inn_statement_dup_text (row, INN_STAY_N_COLUMNS);
  inn_stay_set_text (&stay->payer_name, "");
  if (inn_statement_is_null (row, INN_STAY_N_COLUMNS + 1))
    stay->organisation_name = g_strdup ("");
  else
    stay->organisation_name = inn_statement_dup_text (row, INN_STAY_N_COLUMNS + 1);

  return stay;
}

/**
 * inn_stay_table_insert:
 * @stay: what to write; its id, what is named after other rows and its sums are not looked at
 * @utc: when it was noted
 *
 * Returns: the new id, 0 on error
 */
gint64
inn_stay_table_insert (InnConnection  *connection,
                       const InnStay  *stay,
                       gint64          utc,
                       GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, INSERT, error);

  if (statement == NULL)
    return 0;

  bind_stay (statement, stay);
  inn_statement_bind_int (statement, N_WRITTEN, utc);
  if (!inn_statement_run (statement, error))
    return 0;

  return inn_connection_get_last_id (connection);
}

/**
 * inn_stay_table_update:
 * @before: the row as it stands
 * @stay: the row as it shall be
 *
 * Writes nothing when it stays the same; when it was noted is never changed.
 */
gboolean
inn_stay_table_update (InnConnection  *connection,
                       const InnStay  *before,
                       const InnStay  *stay,
                       GError        **error)
{
  g_autoptr (InnStatement) statement = NULL;

  if (is_same_row (before, stay))
    return TRUE;

  statement = inn_statement_new (connection, UPDATE, error);
  if (statement == NULL)
    return FALSE;

  bind_stay (statement, stay);
  inn_statement_bind_int (statement, N_WRITTEN, stay->id);

  return inn_statement_run (statement, error);
}

/**
 * inn_stay_table_set_booking:
 * @booking_id: the first stay of those booked together
 */
gboolean
inn_stay_table_set_booking (InnConnection  *connection,
                            gint64          stay_id,
                            gint64          booking_id,
                            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, SET_BOOKING, error);

  if (statement == NULL)
    return FALSE;

  inn_statement_bind_int (statement, 1, stay_id);
  inn_statement_bind_int (statement, 2, booking_id);

  return inn_statement_run (statement, error);
}

/**
 * inn_stay_table_leave_booking:
 *
 * The stays that were booked together with @stay_id as the first stand by themselves.
 */
gboolean
inn_stay_table_leave_booking (InnConnection  *connection,
                              gint64          stay_id,
                              GError        **error)
{
  return inn_table_run (connection, LEAVE_BOOKING, stay_id, error);
}
