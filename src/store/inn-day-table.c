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
#include "inn-day-rooms.h"
#include "inn-promise.h"
#include "inn-preference-table.h"
#include "inn-table-private.h"

/* In the order of read_row (). What costs a look into another table is asked only of rows that show
 * it: @CAME says which show how often and with whom the guest came, @NOTED which show what is to be
 * known of the guest, @COUNTED which show money. */
#define COLUMNS(CAME, NOTED, COUNTED) \
  "SELECT s.id, s.guest_id, s.payer_id, s.organisation_id, s.room_id, s.room_type_id, " \
  "  s.arrival, s.departure, s.status, s.channel, s.purpose, s.currency, s.note, s.requests, " \
  "  s.arrival_minute, s.departure_minute, " \
  "  CASE WHEN " COUNTED " THEN (SELECT sum (c.amount) FROM charge c " \
  "    WHERE c.stay_id = s.id AND c.currency = s.currency) END, " \
  "  CASE WHEN " COUNTED " THEN (SELECT sum (p.amount) FROM payment p " \
  "    WHERE p.stay_id = s.id AND p.currency = s.currency) END, " \
  "  " INN_SQL_GUEST_NAME ", g.tier, g.tier_until, " \
  "  CASE WHEN s.organisation_id IS NULL THEN '' ELSE COALESCE ( " \
  "    (SELECT o.name FROM organisation o WHERE o.id = s.organisation_id), '') END, " \
  "  CASE WHEN " CAME " THEN COALESCE ( " \
  "    (SELECT gs.stays FROM guest_state gs WHERE gs.guest_id = g.id), 0) END, " \
  "  CASE WHEN " CAME " THEN " \
  "    (SELECT count (*) FROM stay_guest sg WHERE sg.stay_id = s.id) END, " \
  "  CASE WHEN " NOTED " THEN (SELECT name FROM tag WHERE id = " \
  "    (SELECT min (gt.tag_id) FROM guest_tag gt " \
  "     WHERE gt.guest_id = g.id AND gt.tag_id IN ( " \
  "       SELECT tag.id FROM tag JOIN tag_group tg ON tg.id = tag.group_id " \
  "       WHERE tag.disabled = 0 " \
  "         AND COALESCE (NULLIF (tag.colour, ''), tg.colour) = 'red'))) END, " \
  "  CASE WHEN " NOTED " THEN COALESCE ( " \
  "    (SELECT CASE WHEN p.what <> '' THEN p.what ELSE p.kind END FROM promise p " \
  "     WHERE p.guest_id = g.id AND p.state = 'open' " \
  "     ORDER BY p.due IS NULL, p.due, p.due_minute, p.id LIMIT 1), " \
  "    (SELECT f.what FROM follow_up f " \
  "     WHERE f.guest_id = g.id AND f.status = 'open' AND f.priority = 'high' " \
  "       AND f.due <= s.departure " \
  "     ORDER BY f.due, f.id LIMIT 1)) END, " \
  "  g.vip, g.deceased, g.no_contact, g.banned, g.archived "

/* Of COLUMNS. */
enum
{
  ID, GUEST, PAYER, ORGANISATION, ROOM, ROOM_TYPE,
  ARRIVAL, DEPARTURE, STATUS, CHANNEL, PURPOSE, CURRENCY, NOTE, REQUESTS,
  ARRIVAL_MINUTE, DEPARTURE_MINUTE,
  SPEND, PAID,
  NAME, TIER, TIER_UNTIL, ORGANISATION_NAME,
  N_STAYS, N_COMPANIONS, RED_TAG, PROMISE,
  FLAGS,
};

#define FROM \
  "FROM stay s CROSS JOIN guest g ON g.id = s.guest_id "

/* Bookings and who is in the house: a few hundred rows of an index of their own. */
static const char LIST_COMING[] =
  COLUMNS ("1", "1", "1") FROM
  "WHERE s.status IN ('booked', 'in-house') AND s.arrival <= ?1 "
  "  AND (s.departure >= ?1 OR s.status = 'in-house')";

/* Those, and who has left today, by an index of their own. */
static const char LIST_TODAY[] =
  COLUMNS ("1", "1", "1") FROM
  "WHERE s.id IN (SELECT id FROM stay "
  "               WHERE status IN ('booked', 'in-house') AND arrival <= ?1 "
  "                 AND (departure >= ?1 OR status = 'in-house') "
  "               UNION ALL "
  "               SELECT id FROM stay WHERE status = 'departed' AND departure = ?1)";

/* Most stays are short, so who was there came within the two weeks before; the few long ones have an
 * index of their own. Which touch the day is told by the indexes alone; only these are looked up. */
static const char LIST_PAST[] =
  COLUMNS ("s.arrival = ?1", "?1 IN (s.arrival, s.departure)", "s.departure = ?1") FROM
  "WHERE s.id IN (SELECT id FROM stay "
  "               WHERE arrival BETWEEN date (?1, '-14 days') AND ?1 AND departure >= ?1 "
  "               UNION ALL "
  "               SELECT id FROM stay "
  "               WHERE departure > date (arrival, '+14 days') "
  "                 AND departure >= ?1 AND arrival <= ?1) "
  "  AND s.status IN ('in-house', 'departed')";

static InnGuestFlags
read_flags (InnStatement *row)
{
  static const InnGuestFlags flags[] = {
    INN_GUEST_VIP, INN_GUEST_DECEASED, INN_GUEST_NO_CONTACT, INN_GUEST_BANNED, INN_GUEST_ARCHIVED,
  };
  InnGuestFlags read = 0;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inn_statement_get_int (row, FLAGS + i) != 0)
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
  const char *currency = inn_statement_get_text (row, CURRENCY);
  InnStay *stay;

  inn_stay_status_from_nick (inn_statement_get_text (row, STATUS), &status);
  stay = inn_stay_new (inn_statement_get_int (row, GUEST), inn_statement_get_date (row, ARRIVAL),
                       inn_statement_get_date (row, DEPARTURE), status);
  stay->id = inn_statement_get_int (row, ID);
  stay->payer_id = inn_statement_get_int (row, PAYER);
  stay->organisation_id = inn_statement_get_int (row, ORGANISATION);
  stay->organisation_name = inn_statement_dup_text (row, ORGANISATION_NAME);
  stay->room_id = inn_statement_get_int (row, ROOM);
  stay->room_type_id = inn_statement_get_int (row, ROOM_TYPE);
  stay->channel = inn_statement_dup_text (row, CHANNEL);
  stay->purpose = inn_statement_dup_text (row, PURPOSE);
  stay->spend = inn_money (inn_statement_get_int (row, SPEND), currency);
  stay->paid = inn_money (inn_statement_get_int (row, PAID), currency);
  stay->note = inn_statement_dup_text (row, NOTE);
  stay->requests = inn_statement_dup_text (row, REQUESTS);
  stay->arrival_minute = read_minute (row, ARRIVAL_MINUTE);
  stay->departure_minute = read_minute (row, DEPARTURE_MINUTE);

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

/* A promise without words is called what it is. */
static void
name_promise (InnDayRow *row)
{
  InnPromiseKind kind;

  if (row->flag != INN_DAY_FLAG_PROMISE || !inn_promise_kind_from_nick (row->flag_text, &kind))
    return;

  g_free (row->flag_text);
  row->flag_text = g_strdup (inn_promise_kind_get_label (kind));
}

static InnDayRow *
read_row (InnStatement *statement,
          GHashTable   *birthdays,
          InnDate       day)
{
  InnDayRow *row = inn_day_row_new (read_stay (statement));

  row->name = inn_statement_dup_text (statement, NAME);
  row->guest_flags = read_flags (statement);
  row->n_stays = inn_statement_get_int (statement, N_STAYS);
  /* The one under way counts already, as one with the guest. */
  if (inn_stay_is_counted (row->stay))
    row->n_stays = MAX (0, row->n_stays - 1);
  row->tier = inn_tier_on (inn_tier_from_nick (inn_statement_get_text (statement, TIER)),
                           inn_statement_get_date (statement, TIER_UNTIL), day);
  row->n_companions = inn_statement_get_int (statement, N_COMPANIONS);
  set_flag (row, statement, RED_TAG, INN_DAY_FLAG_ALLERGY);
  set_flag (row, statement, PROMISE, INN_DAY_FLAG_PROMISE);
  name_promise (row);
  set_flag (row, statement, REQUESTS, INN_DAY_FLAG_WISH);
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

/* Where the stay belongs on @list->day; a day use is over on the day it began. Who left today is
 * told among those who leave, as long as the day lasts. */
static void
sort_in (InnDayList *list,
         InnDayRow  *row,
         InnDate     today)
{
  const InnStay *stay = row->stay;
  int to_today = inn_date_compare (list->day, today);
  gboolean gone = to_today == 0 && stay->status == INN_STAY_DEPARTED;
  gboolean begins = inn_date_equal (stay->arrival, list->day);
  gboolean ends = inn_date_equal (stay->departure, list->day);

  /* The room is free again. */
  if (gone)
    {
      add (list->departures, row);
      return;
    }
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

/* By time, who has left last; those whose time nobody knows come after, by room, as they were read. */
static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      departures)
{
  const InnStay *first = (*(InnDayRow **) a)->stay;
  const InnStay *second = (*(InnDayRow **) b)->stay;
  gboolean first_gone = departures != NULL && first->status == INN_STAY_DEPARTED;
  gboolean second_gone = departures != NULL && second->status == INN_STAY_DEPARTED;
  guint x = departures != NULL ? first->departure_minute : first->arrival_minute;
  guint y = departures != NULL ? second->departure_minute : second->arrival_minute;

  return first_gone != second_gone ? first_gone - second_gone : (x > y) - (x < y);
}

static void
note_birthday (gint64   guest_id,
               InnDate  day,
               gpointer birthdays)
{
  g_hash_table_add (birthdays, g_memdup2 (&guest_id, sizeof guest_id));
}

static void
collect_guests (GPtrArray *rows,
                GArray    *ids)
{
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((InnDayRow *) g_ptr_array_index (rows, i))->stay->guest_id);
}

static void
flag_alerts (GPtrArray *rows,
             GPtrArray *alerts)
{
  for (guint i = 0; i < rows->len; i++)
    {
      InnDayRow *row = g_ptr_array_index (rows, i);
      g_autofree char *text = inn_preference_dup_alerts (alerts, row->stay->guest_id);

      if (*text == '\0')
        continue;
      g_free (row->flag_text);
      row->flag_text = g_steal_pointer (&text);
      row->flag = INN_DAY_FLAG_ALLERGY;
    }
}

/* What guests must not have goes before all that is to be known of them. */
static gboolean
add_alerts (InnConnection  *connection,
            InnDayList     *list,
            GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) alerts = NULL;

  collect_guests (list->arrivals, ids);
  collect_guests (list->departures, ids);
  alerts = inn_preference_table_list_alerts (connection, ids, error);
  if (alerts == NULL)
    return FALSE;

  flag_alerts (list->arrivals, alerts);
  flag_alerts (list->departures, alerts);

  return TRUE;
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
  int to_today = inn_date_compare (day, today);
  const char *sql = to_today > 0 ? LIST_COMING : to_today == 0 ? LIST_TODAY : LIST_PAST;
  g_autoptr (InnStatement) statement = inn_statement_new (connection, sql, error);
  g_autoptr (InnDayRooms) rooms = inn_day_rooms_load (connection, error);
  g_autoptr (InnDayList) list = inn_day_list_new (day);
  g_autoptr (GPtrArray) rows
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_day_row_unref);
  g_autoptr (GHashTable) birthdays
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  InnStep step;

  if (statement == NULL || rooms == NULL
      || !inn_birthday_table_each (connection, day, day, feb29, note_birthday, birthdays, error))
    return NULL;

  inn_statement_bind_date (statement, 1, day);
  while ((step = inn_statement_step (statement, error)) == INN_STEP_ROW)
    {
      InnDayRow *row = read_row (statement, birthdays, day);

      inn_day_rooms_name (rooms, row->stay);
      g_ptr_array_add (rows, row);
    }
  if (step == INN_STEP_ERROR)
    return NULL;

  inn_day_rooms_sort (rooms, rows);
  for (guint i = 0; i < rows->len; i++)
    sort_in (list, g_ptr_array_index (rows, i), today);
  g_ptr_array_sort_with_data (list->arrivals, compare_times, NULL);
  g_ptr_array_sort_with_data (list->departures, compare_times, list);
  inn_day_rooms_count (rooms, list);
  if (!add_alerts (connection, list, error))
    return NULL;

  return g_steal_pointer (&list);
}
