/* Lists by random filters over random books, against a reference that looks at one guest after the
 * other. */

#include "config.h"

#include "inn-birthday.h"
#include "inn-fold.h"
#include "inn-guest-ids.h"
#include "inn-test-guests.h"

#include <string.h>

#define BOOKS 12
#define GUESTS 60
#define FILTERS 250

static const char *const regions[] = { "", "浙江 杭州", "Zhejiang", "上海", "浙江宁波" };
static const char *const channels[] = { "", "ctrip", "phone", "小红书" };
static const char *const types[] = { "individual", "group", "company" };

static int
pick (GRand *rand,
      int    n)
{
  return g_rand_int_range (rand, 0, n);
}

static char *
make_day (GRand *rand)
{
  return inn_date_dup_iso (inn_date_add_days (INN_TEST_TODAY, -pick (rand, 400)));
}

/* One statement: a book is filled in one act. */
static void
add_guest (GString *sql,
           GRand   *rand,
           int      id)
{
  gboolean lunar = pick (rand, 3) == 0;
  gboolean born = pick (rand, 4) > 0;
  g_autofree char *birth = born ? g_strdup_printf ("'%s', %d, %d, %d", lunar ? "lunar" : "solar",
                                                   1 + pick (rand, 12), 1 + pick (rand, lunar ? 30 : 29),
                                                   lunar && pick (rand, 5) == 0)
                                : g_strdup ("NULL, NULL, NULL, 0");

  g_string_append_printf (sql,
                          "INSERT INTO guest (id, name, reading, region, channel, type, vip, deceased,"
                          " no_contact, banned, advocate, archived, birth_calendar, birth_month,"
                          " birth_day, birth_leap, created_utc) VALUES"
                          " (%d, 'g', '%c', '%s', '%s', '%s', %d, %d, %d, %d, %d, %d, %s, 0);;",
                          id, pick (rand, 10) == 0 ? ' ' : 'a' + pick (rand, 6),
                          regions[pick (rand, 5)], channels[pick (rand, 4)], types[pick (rand, 3)],
                          pick (rand, 4) == 0, pick (rand, 8) == 0, pick (rand, 4) == 0,
                          pick (rand, 6) == 0, pick (rand, 6) == 0, pick (rand, 6) == 0, birth);
  for (int tag = 1; tag <= 4; tag++)
    if (pick (rand, 3) == 0)
      g_string_append_printf (sql, "INSERT INTO guest_tag VALUES (%d, %d, 0);;", id, tag);
  if (pick (rand, 3) > 0)
    g_string_append_printf (sql, "INSERT INTO contact_point (guest_id, kind, value) VALUES"
                            " (%d, 'phone', '1');;", id);
  for (int i = pick (rand, 3); i > 0; i--)
    g_string_append_printf (sql, "INSERT INTO follow_up (guest_id, what, due, status, done_utc,"
                            " created_utc) VALUES (%d, 'x', '2026-11-22', %s, 0);;", id,
                            pick (rand, 2) ? "'open', NULL" : "'done', 1");
  for (int i = pick (rand, 3); i > 0; i--)
    {
      static const char *const kinds[] = { "call", "wechat", "email", "visit", "note", "gift" };
      g_autofree char *day = make_day (rand);

      g_string_append_printf (sql, "INSERT INTO interaction (guest_id, kind, day, what, created_utc)"
                              " VALUES (%d, '%s', '%s', 'x', 0);;", id, kinds[pick (rand, 6)], day);
    }
  for (int i = pick (rand, 4); i > 0; i--)
    {
      static const char *const statuses[] = {
        "booked", "in-house", "departed", "departed", "departed", "cancelled",
      };
      const char *status = statuses[pick (rand, 6)];
      g_autofree char *day = make_day (rand);

      g_string_append_printf (sql, "INSERT INTO stay (guest_id, arrival, departure, status,"
                              " created_utc) VALUES (%d, '2020-01-01', '%s', '%s', 0);;",
                              id, day, status);
      if (pick (rand, 3) == 0)
        g_string_append_printf (sql, "INSERT INTO stay_guest (stay_id, guest_id) VALUES"
                                " ((SELECT max (id) FROM stay), %d);;", 1 + pick (rand, id));
      if (pick (rand, 2))
        g_string_append_printf (sql, "INSERT INTO charge (guest_id, day, category, amount) VALUES"
                                " (%d, '2026-01-01', 'room', %d);;", id, pick (rand, 50) - 5);
    }
}

static InnTestBook *
new_random_book (GRand *rand)
{
  InnTestBook *book = inn_test_book_new ();
  g_autoptr (GString) sql = g_string_new ("");

  for (int tag = 1; tag <= 4; tag++)
    g_string_append_printf (sql, "INSERT INTO tag (id, group_id, name, folded) VALUES"
                            " (%d, 1, 't%d', 't%d');;", tag, tag, tag);
  for (int id = 1; id <= GUESTS; id++)
    add_guest (sql, rand, id);
  inn_test_book_do (book, sql->str);

  return book;
}

static InnGuestFilter *
make_filter (GRand *rand)
{
  InnGuestFilter *filter = inn_guest_filter_new ();

  if (pick (rand, 3) == 0)
    {
      gint64 tags[3];
      guint n_tags = 1 + pick (rand, 3);

      for (guint i = 0; i < n_tags; i++)
        tags[i] = 1 + pick (rand, 5);
      inn_guest_filter_set_tags (filter, pick (rand, 3), tags, n_tags);
    }
  if (pick (rand, 4) == 0)
    filter->types = pick (rand, 8);
  if (pick (rand, 4) == 0)
    filter->with = 1 << pick (rand, 5);
  if (pick (rand, 4) == 0)
    filter->without = 1 << pick (rand, 5) | 1 << pick (rand, 5);
  if (pick (rand, 4) == 0)
    for (int i = pick (rand, 3); i >= 0; i--)
      inn_guest_filter_toggle_channel (filter, channels[1 + pick (rand, 3)], TRUE);
  if (pick (rand, 5) == 0)
    inn_guest_filter_set_region (filter, pick (rand, 2) ? "浙江" : "zheJIANG");
  if (pick (rand, 3) == 0)
    {
      filter->last_stay = pick (rand, 5);
      filter->last_stay_days = pick (rand, 300);
      filter->last_stay_first = inn_date_add_days (INN_TEST_TODAY, -pick (rand, 300));
      filter->last_stay_last = inn_date_add_days (filter->last_stay_first, pick (rand, 200));
    }
  if (pick (rand, 5) == 0)
    filter->min_stays = pick (rand, 3);
  if (pick (rand, 5) == 0)
    filter->max_stays = pick (rand, 4);
  if (pick (rand, 5) == 0)
    filter->min_spend = pick (rand, 40);
  if (pick (rand, 5) == 0)
    filter->max_spend = pick (rand, 60);
  if (pick (rand, 4) == 0)
    filter->birthday_month = pick (rand, 15);
  if (pick (rand, 4) == 0)
    filter->follow_up = pick (rand, 3);
  if (pick (rand, 4) == 0)
    filter->contact = pick (rand, 3);
  if (pick (rand, 3) == 0)
    filter->silent_days = pick (rand, 400);

  return filter;
}

/* The reference: each condition by itself, of one guest, in the plainest words. */

static gint64
ask (InnTestBook *book,
     const char  *sql,
     int          id)
{
  g_autofree char *full = g_strdup_printf ("SELECT coalesce ((%s), 0) FROM guest WHERE id = %d", sql,
                                           id);

  return inn_test_book_get_int (book, full);
}

static char *
ask_text (InnTestBook *book,
          const char  *sql,
          int          id)
{
  g_autofree char *full = g_strdup_printf ("SELECT coalesce ((%s), '') FROM guest WHERE id = %d",
                                           sql, id);

  return inn_test_book_get_text (book, full);
}

typedef struct
{
  gboolean    archived, here, contact, open;
  gboolean    tags[6];
  guint       flags;
  char       *type, *channel, *region, *reading;
  gint64      stays, spend;
  InnDate     last, contacted;
  InnBirthday birthday;
} Person;

#define STAYS_OF_GUEST \
  "SELECT id FROM stay WHERE guest_id = guest.id OR payer_id = guest.id" \
  " OR id IN (SELECT stay_id FROM stay_guest WHERE stay_guest.guest_id = guest.id)"

static void
person_read (Person      *person,
             InnTestBook *book,
             int          id)
{
  static const char *const flags[] = { "vip", "deceased", "no_contact", "banned", "advocate" };
  g_autofree char *calendar = ask_text (book, "birth_calendar", id);
  g_autofree char *last
    = ask_text (book, "SELECT max (departure) FROM stay WHERE status = 'departed' AND id IN ("
                STAYS_OF_GUEST ")", id);

  g_autofree char *contacted
    = ask_text (book, "SELECT max (day) FROM interaction WHERE guest_id = guest.id"
                " AND kind NOT IN ('note', 'gift')", id);

  memset (person, 0, sizeof *person);
  person->archived = ask (book, "archived", id);
  person->here = ask (book, "SELECT count (*) FROM stay WHERE status = 'in-house'"
                      " AND (guest_id = guest.id OR id IN"
                      " (SELECT stay_id FROM stay_guest WHERE stay_guest.guest_id = guest.id))",
                      id) > 0;
  person->contact = ask (book, "SELECT count (*) FROM contact_point WHERE guest_id = guest.id", id) > 0;
  person->open = ask (book, "SELECT count (*) FROM follow_up WHERE guest_id = guest.id"
                      " AND status = 'open'", id) > 0;
  for (int tag = 1; tag <= 4; tag++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM guest_tag"
                                              " WHERE guest_id = guest.id AND tag_id = %d", tag);

      person->tags[tag] = ask (book, sql, id) > 0;
    }
  for (guint i = 0; i < 5; i++)
    if (ask (book, flags[i], id))
      person->flags |= 1u << i;
  person->type = ask_text (book, "type", id);
  person->channel = ask_text (book, "channel", id);
  person->region = ask_text (book, "region", id);
  person->reading = ask_text (book, "reading", id);
  person->stays = ask (book, "SELECT count (*) FROM stay WHERE status IN ('departed', 'in-house')"
                       " AND id IN (" STAYS_OF_GUEST ")", id);
  person->spend = ask (book, "SELECT sum (amount) FROM charge WHERE guest_id = guest.id", id);
  inn_date_from_iso (last, &person->last);
  inn_date_from_iso (contacted, &person->contacted);
  if (g_str_equal (calendar, "solar"))
    person->birthday = inn_birthday_new_solar (0, ask (book, "birth_month", id),
                                               ask (book, "birth_day", id));
  else if (g_str_equal (calendar, "lunar"))
    person->birthday = inn_birthday_new_lunar (0, ask (book, "birth_month", id),
                                               ask (book, "birth_day", id),
                                               ask (book, "birth_leap", id));
}

static void
person_clear (Person *person)
{
  g_free (person->type);
  g_free (person->channel);
  g_free (person->region);
  g_free (person->reading);
}

static gboolean
wears_tags (const Person         *person,
            const InnGuestFilter *filter)
{
  guint n_worn = 0;

  for (guint i = 0; i < filter->n_tags; i++)
    n_worn += person->tags[filter->tag_ids[i]];

  if (filter->n_tags == 0)
    return TRUE;
  if (filter->tag_match == INN_TAGS_ALL)
    return n_worn == filter->n_tags;
  return filter->tag_match == INN_TAGS_ANY ? n_worn > 0 : n_worn == 0;
}

static gboolean
stayed_then (const Person         *person,
             const InnGuestFilter *filter)
{
  InnDate last = person->here ? INN_TEST_TODAY : person->last;
  int days = inn_date_is_set (last) ? inn_date_days_between (last, INN_TEST_TODAY) : 0;

  if (filter->last_stay == INN_LAST_STAY_WHENEVER)
    return TRUE;
  if (filter->last_stay == INN_LAST_STAY_NEVER)
    return person->stays == 0;
  if (!inn_date_is_set (last))
    return FALSE;
  if (filter->last_stay == INN_LAST_STAY_WITHIN)
    return days <= filter->last_stay_days;
  if (filter->last_stay == INN_LAST_STAY_BEFORE)
    return days > filter->last_stay_days;
  return inn_date_compare (last, filter->last_stay_first) >= 0
         && inn_date_compare (last, filter->last_stay_last) <= 0;
}

/* Silent since the later of the two; forever without either. */
static gboolean
is_silent (const Person         *person,
           const InnGuestFilter *filter)
{
  InnDate heard = person->here ? INN_TEST_TODAY : person->last;

  if (filter->silent_days == 0)
    return TRUE;
  if (!inn_date_is_set (heard) || (inn_date_is_set (person->contacted)
                                   && inn_date_compare (person->contacted, heard) > 0))
    heard = person->contacted;

  return !inn_date_is_set (heard)
         || inn_date_days_between (heard, INN_TEST_TODAY) >= filter->silent_days;
}

static gboolean
is_born_then (const Person         *person,
              const InnGuestFilter *filter)
{
  int month = filter->birthday_month;
  InnDate day;

  if (month == INN_BIRTHDAY_ANY_MONTH)
    return TRUE;
  if (!inn_birthday_is_set (person->birthday))
    return FALSE;

  /* Today is in November 2026. */
  day = month == 11 || month == 13 ? inn_date_new (2026, 11, 1)
        : month == 12 || month == 14 ? inn_date_new (2026, 12, 1)
        : inn_date_new (2027, month, 1);
  for (int first = day.month; day.month == first; day = inn_date_add_days (day, 1))
    if (inn_birthday_is_on (person->birthday, day, INN_FEB29_ON_FEB28))
      return TRUE;

  return FALSE;
}

static gboolean
fits_presence (InnPresence presence,
               gboolean    there)
{
  return presence == INN_PRESENCE_EITHER || (presence == INN_PRESENCE_SOME) == there;
}

static gboolean
fits (const Person         *person,
      const InnGuestFilter *filter)
{
  g_autofree char *region = inn_fold (person->region);
  g_autofree char *wanted = inn_fold (filter->region);

  return wears_tags (person, filter)
         && (filter->types == 0 || (filter->types & 1u << inn_guest_type_from_nick (person->type)) != 0)
         && (person->flags & filter->with) == filter->with
         && (person->flags & filter->without) == 0
         && (filter->channels[0] == NULL
             || g_strv_contains ((const char *const *) filter->channels, person->channel))
         && strstr (region, wanted) != NULL
         && stayed_then (person, filter)
         && is_silent (person, filter)
         && (filter->min_stays < 0 || person->stays >= filter->min_stays)
         && (filter->max_stays < 0 || person->stays <= filter->max_stays)
         && (filter->min_spend < 0 || person->spend >= filter->min_spend)
         && (filter->max_spend < 0 || person->spend <= filter->max_spend)
         && is_born_then (person, filter)
         && fits_presence (filter->follow_up, person->open)
         && fits_presence (filter->contact, person->contact);
}

static gpointer
read_ids (InnConnection  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  return inn_guest_ids_read (connection, data, INN_TEST_TODAY, error);
}

/* What a guest is ordered by, the less the earlier; the least bit says "nothing to be ordered by". */
static gint64
get_key (const Person *person,
         int           id,
         InnGuestOrder order)
{
  switch (order)
    {
    case INN_ORDER_LAST_STAY:
      return person->here ? 99999999 : inn_date_is_set (person->last)
                                         ? inn_date_to_julian (person->last) : 0;
    case INN_ORDER_STAYS:
      return person->stays;
    case INN_ORDER_SPEND:
      return MAX (person->spend, 0);
    case INN_ORDER_CREATED:
      return id;
    default:
      return 0;
    }
}

static void
check_order (GArray       *ids,
             const Person *people,
             InnGuestOrder order,
             gboolean      reversed)
{
  for (guint i = 1; i < ids->len; i++)
    {
      int before = g_array_index (ids, gint64, i - 1);
      int after = g_array_index (ids, gint64, i);
      gint64 left = get_key (&people[before], before, order);
      gint64 right = get_key (&people[after], after, order);

      if (order == INN_ORDER_NEXT_BIRTHDAY)
        continue;
      if (order == INN_ORDER_READING)
        {
          int compared = strcmp (people[before].reading, people[after].reading);

          if (people[before].reading[0] != '\0' && people[after].reading[0] != '\0')
            g_assert_true (reversed ? compared >= 0 : compared <= 0);
          continue;
        }
      /* Who has nothing comes last either way, of equals the newest first. */
      if (left == 0 || right == 0)
        g_assert_true (right == 0);
      else
        g_assert_true (reversed ? left <= right : left >= right);
      if (left == right)
        g_assert_cmpint (before, >, after);
    }
}

static void
check_filter (InnTestBook  *book,
              const Person *people,
              GRand        *rand)
{
  g_autoptr (InnGuestFilter) filter = make_filter (rand);
  InnGuestScope scope = pick (rand, 5) == 0 ? INN_SCOPE_ARCHIVED : INN_SCOPE_ALL;
  InnGuestOrder order = pick (rand, 6);
  gboolean reversed = pick (rand, 2);
  g_autoptr (InnGuestQuery) query
    = inn_guest_query_new_filtered (NULL, scope, order, reversed, filter);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = inn_test_book_read (book, read_ids, query, &error);
  gboolean listed[GUESTS + 1] = { FALSE };

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      g_assert_false (listed[id]);
      listed[id] = TRUE;
    }
  for (int id = 1; id <= GUESTS; id++)
    g_assert_cmpint (listed[id], ==,
                     people[id].archived == (scope == INN_SCOPE_ARCHIVED) && fits (&people[id], filter));
  check_order (ids, people, order, reversed);
}

static void
test_against_reference (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < BOOKS; i++)
    {
      g_autoptr (InnTestBook) book = new_random_book (rand);
      Person people[GUESTS + 1];

      for (int id = 1; id <= GUESTS; id++)
        person_read (&people[id], book, id);
      for (int j = 0; j < FILTERS; j++)
        check_filter (book, people, rand);
      for (int id = 1; id <= GUESTS; id++)
        person_clear (&people[id]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guest-filter/random-filters-list-whom-a-slow-reference-lists",
                   test_against_reference);

  return g_test_run ();
}
