/* inn-day-table.c: what the list of a day is read from: the stays over that day, their guests, and
 * the rooms. On the database thread.
 *
 * Today is as the desk left it: who is in the house is in the house, even past the day of leaving,
 * and a booking of yesterday that did not come waits as an arrival. Days to come show what is
 * booked, days gone by what was.
 */

#include "config.h"

#include "inn-day-table.h"

#include "inn-birthday-table.h"
#include "inn-table-private.h"

/* In the order of read_row (). The flag is what comes first: a red tag, a promise, a wish. */
#define COLUMNS \
  "SELECT s.id, s.guest_id, s.payer_id, s.organisation_id, s.room_id, COALESCE (r.number, ''), " \
  "  s.room_type_id, COALESCE (t.name, rt.name, ''), s.arrival, s.departure, s.status, " \
  "  s.channel, s.purpose, s.currency, s.note, " \
  "  (SELECT sum (c.amount) FROM charge c WHERE c.stay_id = s.id AND c.currency = s.currency), " \
  "  " INN_SQL_GUEST_NAME ", g.vip, g.deceased, g.no_contact, g.banned, g.archived, " \
  "  COALESCE ((SELECT gs.stays FROM guest_state gs WHERE gs.guest_id = g.id), 0), " \
  "  (SELECT count (*) FROM stay_guest sg WHERE sg.stay_id = s.id), " \
  "  (SELECT tag.name " \
  "   FROM guest_tag gt JOIN tag ON tag.id = gt.tag_id JOIN tag_group tg ON tg.id = tag.group_id " \
  "   WHERE gt.guest_id = g.id AND tag.disabled = 0 " \
  "     AND COALESCE (NULLIF (tag.colour, ''), tg.colour) = 'red' " \
  "   ORDER BY gt.tag_id LIMIT 1), " \
  "  (SELECT f.what FROM follow_up f " \
  "   WHERE f.guest_id = g.id AND f.status = 'open' AND f.priority = 'high' " \
  "     AND f.due <= s.departure " \
  "   ORDER BY f.due, f.id LIMIT 1), " \
  "  s.requests, s.arrival_minute, s.departure_minute, " \
  "  (SELECT sum (p.amount) FROM payment p WHERE p.stay_id = s.id AND p.currency = s.currency), " \
  "  g.tier, g.tier_until, COALESCE (o.name, '') "

#define FROM \
  "FROM stay s CROSS JOIN guest g ON g.id = s.guest_id " \
  "LEFT JOIN room r ON r.id = s.room_id " \
  "LEFT JOIN room_type t ON t.id = s.room_type_id " \
  "LEFT JOIN room_type rt ON rt.id = r.room_type_id " \
  "LEFT JOIN organisation o ON o.id = s.organisation_id "

#define ORDER \
  "ORDER BY COALESCE (length (r.number), 99), r.number, s.id"

/* Bookings and who is in the house: a few hundred rows of an index of their own. */
static const char LIST_CURRENT[] =
  COLUMNS FROM
  "WHERE s.status IN ('booked', 'in-house') AND s.arrival <= ?1 "
  "  AND (s.departure >= ?1 OR s.status = 'in-house') "
  ORDER;

/* Nobody stays longer than a year. Which stays touch the day is told by an index alone; only these
 * are looked up. */
static const char LIST_PAST[] =
  COLUMNS FROM
  "WHERE s.id IN (SELECT id FROM stay "
  "               WHERE arrival BETWEEN date (?1, '-366 days') AND ?1 AND departure >= ?1) "
  "  AND s.status IN ('in-house', 'departed') "
  ORDER;

static const char LIST_ROOMS[] =
  "SELECT r.id, r.number, COALESCE (t.name, '') "
  "FROM room r LEFT JOIN room_type t ON t.id = r.room_type_id "
  "WHERE r.retired = 0 "
  "ORDER BY COALESCE (r.room_type_id, 9e18), length (r.number), r.number";

static InnGuestFlags
read_flags (InnStatement *row)
{
  static const InnGuestFlags flags[] = {
    INN_GUEST_VIP, INN_GUEST_DECEASED, INN_GUEST_NO_CONTACT, INN_GUEST_BANNED, INN_GUEST_ARCHIVED,
  };
  InnGuestFlags read = 0;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inn_statement_get_int (row, 17 + i) != 0)
      read |= flags[i];

  return read;
}

static int
read_minute (InnStatement *row,
             int           column)
{
  return inn_statement_is_null (row, column) ? INN_STAY_NO_MINUTE
                                             : (int) inn_statement_get_int (row, column);
}

static InnStay *
read_stay (InnStatement *row)
{
  InnStayStatus status = INN_STAY_BOOKED;
  InnStay *stay;

  inn_stay_status_from_nick (inn_statement_get_text (row, 10), &status);
  stay = inn_stay_new (inn_statement_get_int (row, 1), inn_statement_get_date (row, 8),
                       inn_statement_get_date (row, 9), status);
  stay->id = inn_statement_get_int (row, 0);
  stay->payer_id = inn_statement_get_int (row, 2);
  stay->organisation_id = inn_statement_get_int (row, 3);
  stay->room_id = inn_statement_get_int (row, 4);
  stay->room = inn_statement_dup_text (row, 5);
  stay->room_type_id = inn_statement_get_int (row, 6);
  stay->room_type = inn_statement_dup_text (row, 7);
  stay->channel = inn_statement_dup_text (row, 11);
  stay->purpose = inn_statement_dup_text (row, 12);
  stay->spend = inn_money (inn_statement_get_int (row, 15), inn_statement_get_text (row, 13));
  stay->note = inn_statement_dup_text (row, 14);
  stay->requests = inn_statement_dup_text (row, 26);
  stay->arrival_minute = read_minute (row, 27);
  stay->departure_minute = read_minute (row, 28);
  stay->paid = inn_money (inn_statement_get_int (row, 29), inn_statement_get_text (row, 13));
  stay->organisation_name = inn_statement_dup_text (row, 32);

  return stay;
}

static void
set_flag (InnDayRow    *row,
          InnStatement *statement,
          int           column,
          InnDayFlag    flag)
{
  if (row->flag != INN_DAY_FLAG_NONE || inn_statement_is_null (statement, column)
      || *inn_statement_get_text (statement, column) == '\0')
    return;

  row->flag = flag;
  row->flag_text = inn_statement_dup_text (statement, column);
}

static InnDayRow *
read_row (InnStatement *statement,
          GHashTable   *birthdays,
          InnDate       day)
{
  InnDayRow *row = inn_day_row_new (read_stay (statement));

  row->name = inn_statement_dup_text (statement, 16);
  row->guest_flags = read_flags (statement);
  row->n_stays = inn_statement_get_int (statement, 22);
  /* The one under way counts already, as one with the guest. */
  if (inn_stay_is_counted (row->stay))
    row->n_stays = MAX (0, row->n_stays - 1);
  row->tier = inn_tier_on (inn_tier_from_nick (inn_statement_get_text (statement, 30)),
                           inn_statement_get_date (statement, 31), day);
  row->n_companions = inn_statement_get_int (statement, 23);
  set_flag (row, statement, 24, INN_DAY_FLAG_ALLERGY);
  set_flag (row, statement, 25, INN_DAY_FLAG_PROMISE);
  set_flag (row, statement, 26, INN_DAY_FLAG_WISH);
  if (row->flag == INN_DAY_FLAG_NONE && g_hash_table_contains (birthdays, &row->stay->guest_id))
    row->flag = INN_DAY_FLAG_BIRTHDAY;
  if (row->flag_text == NULL)
    row->flag_text = g_strdup ("");

  return row;
}

static void
add (GPtrArray *rows,
     InnDayRow *row)
{
  g_ptr_array_add (rows, inn_day_row_ref (row));
}

/* Where the stay belongs on @list->day; a day use is over on the day it began. */
static void
sort_in (InnDayList *list,
         InnDayRow  *row,
         InnDate     today)
{
  const InnStay *stay = row->stay;
  int to_today = inn_date_compare (list->day, today);
  gboolean begins = inn_date_equal (stay->arrival, list->day);
  gboolean ends = inn_date_equal (stay->departure, list->day);

  if (to_today == 0)
    {
      begins = stay->status == INN_STAY_BOOKED;
      ends = stay->status == INN_STAY_IN_HOUSE
             && inn_date_compare (stay->departure, list->day) <= 0;
    }
  else if (to_today > 0 && stay->status == INN_STAY_IN_HOUSE
           && inn_date_compare (stay->departure, list->day) < 0)
    return;

  if (begins)
    add (list->arrivals, row);
  if (!begins)
    add (list->in_house, row);
  if (ends && (!begins || to_today != 0))
    add (list->departures, row);
}

/* By time; those whose time nobody knows come after, by room, as they were read. */
static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      departures)
{
  const InnStay *first = (*(InnDayRow **) a)->stay;
  const InnStay *second = (*(InnDayRow **) b)->stay;
  guint x = departures != NULL ? first->departure_minute : first->arrival_minute;
  guint y = departures != NULL ? second->departure_minute : second->arrival_minute;

  return (x > y) - (x < y);
}

static void
note_birthday (gint64   guest_id,
               InnDate  day,
               gpointer birthdays)
{
  g_hash_table_add (birthdays, g_memdup2 (&guest_id, sizeof guest_id));
}

static gboolean
load_rooms (InnConnection  *connection,
            InnDayList     *list,
            GError        **error)
{
  g_autoptr (InnStatement) statement = inn_statement_new (connection, LIST_ROOMS, error);
  InnStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      gboolean taken;

      list->n_rooms++;
      if (!inn_day_list_is_held (list, inn_statement_get_int (statement, 0), &taken))
        inn_day_list_add_free (list, inn_statement_get_text (statement, 2),
                               inn_statement_get_text (statement, 1));
      else if (taken)
        list->n_taken++;
      else
        list->n_kept++;
    }

  return step == INN_STEP_DONE;
}

/**
 * inn_day_table_load:
 * @day: the day wanted
 * @today: the business day it is
 * @feb29: where 29 February goes in common years
 *
 * Returns: (transfer full): the list, or %NULL with @error set
 */
InnDayList *
inn_day_table_load (InnConnection  *connection,
                    InnDate         day,
                    InnDate         today,
                    InnFeb29Rule    feb29,
                    GError        **error)
{
  const char *sql = inn_date_compare (day, today) >= 0 ? LIST_CURRENT : LIST_PAST;
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  g_autoptr (InnDayList) list = inn_day_list_new (day);
  g_autoptr (GHashTable) birthdays
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  InnStep step;

  if (statement == NULL
      || !inn_birthday_table_each (connection, day, day, feb29, note_birthday, birthdays, error))
    return NULL;

  inn_statement_bind_date (statement, 1, day);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      g_autoptr (InnDayRow) row = read_row (statement, birthdays, day);

      sort_in (list, row, today);
    }
  g_ptr_array_sort_with_data (list->arrivals, compare_times, NULL);
  g_ptr_array_sort_with_data (list->departures, compare_times, list);
  if (step == INN_STEP_ERROR || !load_rooms (connection, list, error))
    return NULL;

  return g_steal_pointer (&list);
}
