/* The timeline of a guest: merged of everything, by the page, held against a plain sort of all rows. */

#include "config.h"

#include "inn-store-timeline.h"
#include "inn-test-guests.h"

#include <string.h>

static InnTimeline *
list (InnTestBook      *book,
      guint             kinds,
      const char       *text,
      InnTimelinePlace  before,
      guint             limit)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnTimeline *timeline = NULL;

  inn_store_list_timeline_async (book->store, 1, kinds, text, before, limit, NULL,
                                 inn_test_loop_done_cb, &result);
  timeline = inn_store_list_timeline_finish (book->store, inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return timeline;
}

static InnTimeline *
list_all (InnTestBook *book)
{
  return list (book, INN_TIMELINE_ALL_KINDS, NULL, INN_TIMELINE_BEGIN, 0);
}

static void
append (GString     *text,
        InnTimeline *timeline)
{
  for (guint i = 0; i < timeline->entries->len; i++)
    {
      const InnTimelineEntry *entry = g_ptr_array_index (timeline->entries, i);

      g_string_append_printf (text, "%d/%" G_GINT64_FORMAT "\n", entry->place.event, entry->place.id);
    }
}

static char *
tell (InnTimeline *timeline)
{
  GString *text = g_string_new (NULL);

  append (text, timeline);

  return g_string_free (text, FALSE);
}

static void
run (InnTestBook *book,
     const char  *act,
     const char  *sql)
{
  g_autoptr (GError) error = NULL;

  inn_test_book_run (book, act, sql, &error);
  g_assert_no_error (error);
}

/* Page by page, with something new on top after each. */
static char *
tell_paged (InnTestBook *book,
            guint        page)
{
  GString *text = g_string_new (NULL);
  InnTimelinePlace before = INN_TIMELINE_BEGIN;
  gboolean more = TRUE;

  while (more)
    {
      g_autoptr (InnTimeline) timeline = list (book, INN_TIMELINE_ALL_KINDS, NULL, before, page);

      g_assert_cmpuint (timeline->entries->len, <=, page);
      g_assert_true (!timeline->more || timeline->entries->len == page);
      append (text, timeline);
      more = timeline->more;
      if (timeline->entries->len > 0)
        before = ((InnTimelineEntry *) g_ptr_array_index (timeline->entries,
                                                          timeline->entries->len - 1))->place;
      run (book, "interaction.create",
           "INSERT INTO interaction (guest_id, kind, day, what, created_utc) "
           "VALUES (1, 'note', '2027-01-01', 'on top', 1)");
    }
  run (book, "interaction.delete", "DELETE FROM interaction WHERE what = 'on top'");

  return g_string_free (text, FALSE);
}

/* Every row by itself, in the clock of Shanghai, sorted as text. */
#define MOMENT(COLUMN) "strftime ('%Y-%m-%d %H:%M:%S', " COLUMN " + 28800, 'unixepoch')"
#define TOLD(DAY, MINUTE) \
  DAY " || printf (' %02d:%02d:00', COALESCE (" MINUTE ", 0) / 60, COALESCE (" MINUTE ", 0) % 60)"
#define MINE "(s.guest_id = 1 OR s.id IN (SELECT stay_id FROM stay_guest WHERE guest_id = 1))"

static const char REFERENCE[] =
  "SELECT COALESCE (group_concat (event || '/' || id || char (10), ''), '') FROM ( "
  "  SELECT " TOLD ("s.arrival", "s.arrival_minute") " AS time, 0 AS event, s.id AS id "
  "  FROM stay s WHERE " MINE
  "  UNION ALL SELECT " TOLD ("s.departure", "s.departure_minute") ", 1, s.id "
  "  FROM stay s WHERE s.status = 'departed' AND " MINE
  "  UNION ALL SELECT " TOLD ("day", "minute") ", 2, id FROM interaction WHERE guest_id = 1 "
  "  UNION ALL SELECT " TOLD ("day", "0") ", 3, id FROM feedback WHERE guest_id = 1 "
  "  UNION ALL SELECT " MOMENT ("created_utc") ", 4, id FROM follow_up WHERE guest_id = 1 "
  "  UNION ALL SELECT " MOMENT ("done_utc") ", 5, id FROM follow_up "
  "  WHERE guest_id = 1 AND status = 'done' "
  "  UNION ALL SELECT " TOLD ("day", "0") ", 6, id FROM promise WHERE guest_id = 1 "
  "  UNION ALL SELECT " MOMENT ("settled_utc") ", 7, id FROM promise "
  "  WHERE guest_id = 1 AND state <> 'open' "
  "  UNION ALL SELECT " MOMENT ("utc") ", 8, seq FROM entry WHERE seq IN ( "
  "    SELECT seq FROM entry_row WHERE subject_kind = 'guest' AND subject_id = 1) "
  "    AND act NOT LIKE 'interaction.%' AND act NOT LIKE 'stay.%' "
  "  ORDER BY time DESC, event DESC, id DESC)";

/* Few days and few minutes, so that many stand at one time. */
static char *
dup_day (GRand *rand,
         int    from)
{
  char day[INN_DATE_ISO_SIZE];

  return g_strdup (inn_date_to_iso (inn_date_add_days (INN_TEST_TODAY,
                                                       from + g_rand_int_range (rand, -4, 4)), day));
}

static char *
dup_minute (GRand *rand)
{
  return g_rand_boolean (rand) ? g_strdup ("NULL")
                               : g_strdup_printf ("%d", g_rand_int_range (rand, 0, 3));
}

static void
act (InnTestBook *book,
     GRand       *rand)
{
  gint64 midnight = inn_clock_instant (book->clock, inn_civil_new (INN_TEST_TODAY, 0));
  gint64 utc = midnight + g_rand_int_range (rand, -3, 4) * 86400 + g_rand_int_range (rand, 0, 90);
  int guest = g_rand_int_range (rand, 1, 3);
  g_autofree char *day = dup_day (rand, 0);
  g_autofree char *later = dup_day (rand, 9);
  g_autofree char *minute = dup_minute (rand);
  g_autofree char *other = dup_minute (rand);
  g_autofree char *sql = NULL;
  const char *name = "test.act";
  static const char *const states[] = { "departed", "booked", "in-house", "departed", "cancelled",
                                        "no-show", "departed" };

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
    case 1:
      name = "stay.book";
      sql = g_strdup_printf ("INSERT INTO stay (guest_id, arrival, arrival_minute, departure, "
                             "departure_minute, status, note, created_utc) VALUES (%d, '%s', %s, '%s', %s, "
                             "'%s', 'quiet', 1)", guest, day, minute, later, other,
                             states[g_rand_int_range (rand, 0, G_N_ELEMENTS (states))]);
      break;
    case 2:
    case 3:
      name = "interaction.create";
      sql = g_strdup_printf ("INSERT INTO interaction (guest_id, kind, day, minute, what, created_utc) "
                             "VALUES (%d, 'call', '%s', %s, 'asked for a Quiet room', 1)", guest, day,
                             minute);
      break;
    case 4:
      sql = g_strdup_printf ("INSERT INTO feedback (guest_id, kind, day, what, closed, created_utc) "
                             "VALUES (%d, 'complaint', '%s', 'noise', 0, 1)", guest, day);
      break;
    case 5:
      sql = g_strdup_printf ("INSERT INTO follow_up (guest_id, what, due, status, created_utc, "
                             "done_utc) VALUES (%d, 'call back', '%s', %s, %" G_GINT64_FORMAT
                             ", %s)", guest, day, g_rand_boolean (rand) ? "'open'" : "'done'", utc,
                             "NULL");
      if (strstr (sql, "'done'") != NULL)
        {
          g_free (sql);
          sql = g_strdup_printf ("INSERT INTO follow_up (guest_id, what, due, status, created_utc, "
                                 "done_utc) VALUES (%d, 'call back', '%s', 'done', %" G_GINT64_FORMAT
                                 ", %" G_GINT64_FORMAT ")", guest, day, utc, utc + 60);
        }
      break;
    case 6:
      sql = g_strdup_printf ("INSERT INTO promise (guest_id, kind, what, day, state, created_utc, "
                             "settled_utc) VALUES (%d, 'gift', 'tea', '%s', 'kept', 1, %"
                             G_GINT64_FORMAT ")", guest, day, utc);
      break;
    case 7:
      sql = g_strdup_printf ("INSERT INTO stay_guest (stay_id, guest_id) "
                             "SELECT id, 1 FROM stay WHERE guest_id = 2 AND id NOT IN "
                             "(SELECT stay_id FROM stay_guest) LIMIT 1");
      break;
    default:
      name = "guest.edit";
      sql = g_strdup_printf ("UPDATE guest SET note = '%s %s %u' WHERE id = 1", day, minute,
                             g_rand_int (rand));
    }
  inn_clock_set_now (book->clock, inn_civil_new (INN_TEST_TODAY, g_rand_int_range (rand, 600, 640)));
  run (book, name, sql);
}

static InnTestBook *
new_random_book (int seed,
                 int n_acts)
{
  InnTestBook *book = inn_test_book_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_guest_add (book, "王五", NULL);
  for (int i = 0; i < n_acts; i++)
    act (book, rand);

  return book;
}

static void
test_order (void)
{
  for (int seed = 1; seed <= 3; seed++)
    {
      g_autoptr (InnTestBook) book = new_random_book (seed, 160);
      g_autofree char *expected = inn_test_book_get_text (book, REFERENCE);
      g_autoptr (InnTimeline) all = list_all (book);
      g_autofree char *found = tell (all);

      g_assert_cmpstr (found, ==, expected);
      for (InnTimelineEvent event = 0; event < INN_N_TIMELINE_EVENTS; event++)
        {
          g_autofree char *needle = g_strdup_printf ("\n%d/", event);

          g_assert_nonnull (strstr (expected, needle));
        }
      for (guint page = 1; page <= 50; page = page * 3 + 1)
        {
          g_autofree char *paged = tell_paged (book, page);

          g_assert_cmpstr (paged, ==, expected);
        }
    }
}

/* Each filter shows of the whole just what it says, in the same order. */
static void
test_filters (void)
{
  g_autoptr (InnTestBook) book = new_random_book (4, 90);
  g_autoptr (InnTimeline) all = list_all (book);
  static const char *const texts[] = { "quiet", "room quiet", "tea", "ROOM", "noi", "unheard", "" };
  guint n = 0;

  for (InnTimelineKind kind = 0; kind < INN_N_TIMELINE_KINDS; kind++)
    {
      g_autoptr (InnTimeline) some = list (book, 1u << kind, NULL, INN_TIMELINE_BEGIN, 0);
      guint at = 0;

      for (guint i = 0; i < all->entries->len; i++)
        {
          const InnTimelineEntry *entry = g_ptr_array_index (all->entries, i);
          const InnTimelineEntry *found = at < some->entries->len
                                            ? g_ptr_array_index (some->entries, at) : NULL;

          if (entry->kind != kind)
            continue;
          g_assert_nonnull (found);
          g_assert_cmpint (inn_timeline_place_compare (&entry->place, &found->place), ==, 0);
          at++;
        }
      g_assert_cmpuint (at, ==, some->entries->len);
      n += at;
    }
  g_assert_cmpuint (n, ==, all->entries->len);

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (InnTimeline) some
        = list (book, INN_TIMELINE_ALL_KINDS, texts[t], INN_TIMELINE_BEGIN, 0);
      g_auto (GStrv) words = g_strsplit (texts[t], " ", -1);
      guint at = 0;

      for (guint i = 0; i < all->entries->len; i++)
        {
          const InnTimelineEntry *entry = g_ptr_array_index (all->entries, i);
          g_autofree char *line = g_strdup_printf ("%s %s %s", entry->title, entry->words, entry->who);
          g_autofree char *lower = g_utf8_strdown (line, -1);
          gboolean fits = TRUE;

          for (guint w = 0; words[w] != NULL; w++)
            {
              g_autofree char *word = g_utf8_strdown (words[w], -1);

              fits = fits && strstr (lower, word) != NULL;
            }
          if (fits)
            {
              const InnTimelineEntry *found = NULL;

              g_assert_cmpuint (at, <, some->entries->len);
              found = g_ptr_array_index (some->entries, at++);
              g_assert_cmpint (inn_timeline_place_compare (&entry->place, &found->place), ==, 0);
            }
        }
      g_assert_cmpuint (at, ==, some->entries->len);
    }
}

/* A year begins where the next one ends, and both ends of all are known. */
static void
test_years (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTimeline) all = NULL;
  g_autoptr (InnTimeline) none = NULL;

  inn_test_guest_add (book, "林雨桐", NULL);
  none = list (book, 1u << INN_TIMELINE_STAY, NULL, INN_TIMELINE_BEGIN, 0);
  g_assert_cmpuint (none->entries->len, ==, 0);
  g_assert_cmpint (none->first_year, ==, 2026);

  for (int year = 2019; year <= 2027; year++)
    {
      g_autofree char *sql
        = g_strdup_printf ("INSERT INTO interaction (guest_id, kind, day, minute, what, created_utc) "
                           "VALUES (1, 'note', '%d-01-01', NULL, 'first', 1), "
                           "(1, 'note', '%d-12-31', 1439, 'last', 1)", year, year);

      inn_test_book_do (book, sql);
    }
  all = list_all (book);
  g_assert_cmpint (all->first_year, ==, 2019);
  g_assert_cmpint (all->last_year, ==, 2027);
  for (int year = 2019; year <= 2027; year++)
    {
      g_autoptr (InnTimeline) some = list (book, 1u << INN_TIMELINE_INTERACTION, NULL,
                                           inn_timeline_end_of_year (year), 2);

      g_assert_cmpuint (some->entries->len, ==, 2);
      g_assert_cmpint (((InnTimelineEntry *) g_ptr_array_index (some->entries, 0))->when.date.year, ==,
                       year);
      g_assert_cmpstr (((InnTimelineEntry *) g_ptr_array_index (some->entries, 0))->words, ==, "last");
      g_assert_cmpstr (((InnTimelineEntry *) g_ptr_array_index (some->entries, 1))->words, ==, "first");
      g_assert_cmpint (some->more, ==, year > 2019);
    }
}

static const InnTimelineEntry *
get_only (InnTimeline *timeline)
{
  g_assert_cmpuint (timeline->entries->len, ==, 1);

  return g_ptr_array_index (timeline->entries, 0);
}

/* Tags and tiers come from the journal; what stands there itself does not come twice. */
static void
test_changes (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTimeline) tags = NULL;
  g_autoptr (InnTimeline) tiers = NULL;
  g_autoptr (InnTimeline) changes = NULL;
  const InnTimelineEntry *tier = NULL;

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_book_do (book, "INSERT INTO tag_group (id, name) VALUES (77, 'x');;"
                          "INSERT INTO tag (id, group_id, name, folded) VALUES (77, 77, 'quiet', 'quiet')");
  run (book, "guest.tag", "INSERT INTO guest_tag (guest_id, tag_id, added_utc) VALUES (1, 77, 1)");
  run (book, "guest.edit", "UPDATE guest SET tier = 'silver' WHERE id = 1");
  run (book, "guest.edit", "UPDATE guest SET note = '\"tier\": 1' WHERE id = 1");
  run (book, "guest.edit", "UPDATE guest SET tier = 'gold', note = 'x' WHERE id = 1");
  run (book, "promise.create",
       "INSERT INTO promise (guest_id, kind, day, created_utc) "
       "VALUES (1, 'upgrade', '2026-11-20', 1)");

  tags = list (book, 1u << INN_TIMELINE_TAG, NULL, INN_TIMELINE_BEGIN, 0);
  get_only (tags);
  tiers = list (book, 1u << INN_TIMELINE_TIER, NULL, INN_TIMELINE_BEGIN, 0);
  g_assert_cmpuint (tiers->entries->len, ==, 2);
  tier = g_ptr_array_index (tiers->entries, 0);
  g_assert_cmpstr (tier->words, ==, "Silver → Gold");
  tier = g_ptr_array_index (tiers->entries, 1);
  g_assert_cmpstr (tier->words, ==, "– → Silver");
  changes = list (book, 1u << INN_TIMELINE_CHANGE, NULL, INN_TIMELINE_BEGIN, 0);
  g_assert_cmpuint (changes->entries->len, ==, 2);
}

/* Who let a guest in and out is known to the journal. */
static void
test_who (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (InnTimeline) stays = NULL;

  inn_test_guest_add (book, "林雨桐", NULL);
  inn_test_book_do (book, "INSERT INTO staff (id, name) VALUES (7, '小周'), (8, '林晓');;"
                          "INSERT INTO stay (guest_id, arrival, departure, status, created_utc) "
                          "VALUES (1, '2026-11-20', '2026-11-22', 'booked', 1)");
  inn_store_set_staff (book->store, 7);
  run (book, "stay.check-in", "UPDATE stay SET status = 'in-house' WHERE id = 1");
  inn_store_set_staff (book->store, 8);
  run (book, "stay.edit", "UPDATE stay SET note = 'x' WHERE id = 1");
  run (book, "stay.check-out", "UPDATE stay SET status = 'departed' WHERE id = 1");
  stays = list (book, 1u << INN_TIMELINE_STAY, NULL, INN_TIMELINE_BEGIN, 0);
  g_assert_cmpuint (stays->entries->len, ==, 2);
  g_assert_cmpstr (((InnTimelineEntry *) g_ptr_array_index (stays->entries, 0))->who, ==, "林晓");
  g_assert_cmpstr (((InnTimelineEntry *) g_ptr_array_index (stays->entries, 1))->who, ==, "小周");
}

/* The hour of what happened in another season is the hour it was then. */
static void
test_summer_time (void)
{
  g_autoptr (InnTestBook) book = inn_test_book_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (InnTimeline) done = NULL;
  const InnTimelineEntry *entry = NULL;

  inn_clock_set_time_zone (book->clock, zone);
  inn_test_guest_add (book, "林雨桐", NULL);
  /* 1 July 2026, noon in Greenwich. */
  inn_test_book_do (book, "INSERT INTO promise (guest_id, kind, day, state, created_utc, settled_utc) "
                          "VALUES (1, 'gift', '2026-06-01', 'broken', 1, 1782907200)");
  done = list (book, 1u << INN_TIMELINE_PROMISE, NULL, INN_TIMELINE_BEGIN, 1);
  entry = get_only (done);
  g_assert_cmpint (entry->when.minute, ==, 14 * 60);
  g_assert_cmpint (entry->when.date.month, ==, 7);
  g_assert_true (done->more);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/order-and-pages-as-all-rows-sorted", test_order);
  g_test_add_func ("/timeline/filters-leave-out-the-others-alone", test_filters);
  g_test_add_func ("/timeline/a-year-is-jumped-to", test_years);
  g_test_add_func ("/timeline/tags-tiers-and-changes-of-the-journal", test_changes);
  g_test_add_func ("/timeline/who-let-the-guest-in-and-out", test_who);
  g_test_add_func ("/timeline/the-hour-is-that-of-its-season", test_summer_time);

  return g_test_run ();
}
