/* test-clock.c: the clock that can be set, and zones that make days hard. */

#include "config.h"

#include "inn-clock.h"
#include "inn-snooze.h"

static InnCivil
read_civil (const char *text)
{
  InnCivil civil;

  g_assert_true (inn_civil_from_text (text, &civil));
  return civil;
}

static InnClock *
make_clock (const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  InnClock *clock = inn_clock_new ();

  g_assert_nonnull (zone);
  inn_clock_set_time_zone (clock, zone);
  return clock;
}

static void
count_cb (InnClock *clock,
          int      *n_changes)
{
  (*n_changes)++;
}

static void
test_a_set_clock_runs_on (void)
{
  g_autoptr (InnClock) clock = inn_clock_new_at (read_civil ("2027-02-05 23:59"));
  gint64 start = inn_clock_get_utc (clock);

  g_assert_cmpint (inn_clock_get_minute (clock), ==, 23 * 60 + 59);
  g_assert_true (inn_date_equal (inn_clock_get_today (clock), inn_date_new (2027, 2, 5)));
  g_usleep (1100 * 1000);
  g_assert_cmpint (inn_clock_get_utc (clock), >, start);
  g_assert_cmpint (inn_clock_get_utc (clock), <, start + 50);
  g_assert_finalize_object (g_steal_pointer (&clock));
}

static void
test_a_fresh_clock_is_the_real_one (void)
{
  g_autoptr (InnClock) clock = inn_clock_new ();
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  gint64 utc = inn_clock_get_utc (clock);

  g_assert_cmpint (utc, >=, before - 2);
  g_assert_cmpint (utc, <=, g_get_real_time () / G_USEC_PER_SEC + 2);
}

static void
test_setting_it_says_so (void)
{
  g_autoptr (InnClock) clock = make_clock ("Asia/Shanghai");
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  int n_changes = 0;

  g_signal_connect (clock, "changed", G_CALLBACK (count_cb), &n_changes);
  inn_clock_set_now (clock, read_civil ("2026-11-22 08:00"));
  g_assert_cmpint (n_changes, ==, 1);
  inn_clock_set_time_zone (clock, berlin);
  g_assert_cmpint (n_changes, ==, 2);
  g_assert_cmpint (inn_clock_get_minute (clock), ==, 60);
  inn_clock_set_time_zone (clock, berlin);
  g_assert_cmpint (n_changes, ==, 2);
  inn_clock_notify_jump (clock);
  g_assert_cmpint (n_changes, ==, 3);
}

static void
test_a_business_day_ends_at_the_cut_off (void)
{
  g_autoptr (InnClock) clock = inn_clock_new_at (read_civil ("2027-01-01 05:58"));

  g_assert_true (inn_date_equal (inn_clock_get_business_day (clock), inn_date_new (2026, 12, 31)));
  g_assert_true (inn_date_equal (inn_clock_get_today (clock), inn_date_new (2027, 1, 1)));
  inn_clock_set_now (clock, read_civil ("2027-01-01 06:00"));
  g_assert_true (inn_date_equal (inn_clock_get_business_day (clock), inn_date_new (2027, 1, 1)));
  inn_clock_set_cut_off (clock, 7 * 60);
  g_assert_true (inn_date_equal (inn_clock_get_business_day (clock), inn_date_new (2026, 12, 31)));
  inn_clock_set_cut_off (clock, 0);
  inn_clock_set_now (clock, read_civil ("2027-01-01 00:00"));
  g_assert_true (inn_date_equal (inn_clock_get_business_day (clock), inn_date_new (2027, 1, 1)));
}

static void
test_wall_time_becomes_an_instant (void)
{
  static const struct
  {
    const char *zone;
    const char *wall;
    gint64 utc;
    const char *shown; /* what the wall shows then, where it differs */
  } cases[] = {
    { "Asia/Shanghai", "2026-11-22 08:00", 1795305600, NULL },
    { "Asia/Shanghai", "1986-05-04 01:59", 515527140, NULL },
    { "Asia/Shanghai", "1986-05-04 02:30", 515529000, "1986-05-04 03:30" },
    { "Asia/Shanghai", "1986-09-14 01:30", 527013000, NULL },
    { "Asia/Shanghai", "1986-09-14 02:30", 527020200, NULL },
    { "Africa/Cairo", "2024-04-26 00:30", 1714084200, "2024-04-26 01:30" },
    { "Africa/Cairo", "2024-10-31 23:30", 1730406600, NULL },
    { "Europe/Berlin", "2026-03-29 02:30", 1774747800, "2026-03-29 03:30" },
    { "Europe/Berlin", "2026-10-25 02:30", 1792888200, NULL },
    { "Europe/Berlin", "2026-10-25 03:00", 1792893600, NULL },
    { "Pacific/Apia", "2011-12-29 23:59", 1325239140, NULL },
    { "Pacific/Apia", "2011-12-30 10:00", 1325275200, "2011-12-31 10:00" },
    { "Pacific/Apia", "2011-12-31 00:00", 1325239200, NULL },
    { "America/Santiago", "2024-09-08 00:30", 1725769800, "2024-09-08 01:30" },
    { "America/Santiago", "2024-04-06 23:30", 1712457000, NULL },
    { "Australia/Lord_Howe", "2024-10-06 02:15", 1728143100, "2024-10-06 02:45" },
    { "Australia/Lord_Howe", "2024-04-07 01:45", 1712414700, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnClock) clock = make_clock (cases[i].zone);
      gint64 utc = inn_clock_instant (clock, read_civil (cases[i].wall));
      g_autofree char *shown = inn_civil_dup_text (inn_clock_civil_at (clock, utc));

      if (utc != cases[i].utc)
        g_error ("%s %s: %" G_GINT64_FORMAT, cases[i].zone, cases[i].wall, utc);
      g_assert_cmpstr (shown, ==, cases[i].shown != NULL ? cases[i].shown : cases[i].wall);
    }
}

static void
test_every_instant_comes_back (void)
{
  const char *zones[] = { "Asia/Shanghai", "Africa/Cairo",     "Europe/Berlin",
                          "Pacific/Apia",  "America/Santiago", "Australia/Lord_Howe" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (InnClock) clock = make_clock (zones[i]);

      /* Half-hour steps through the years with the strangest changes. */
      for (gint64 utc = 1293840000; utc < 1420070400; utc += 1800)
        {
          InnCivil wall = inn_clock_civil_at (clock, utc);
          gint64 back = inn_clock_instant (clock, wall);

          /* Of an hour that comes twice, the first is given. */
          if (back != utc && (back > utc || utc - back > 3600 ||
                              inn_civil_compare (inn_clock_civil_at (clock, back), wall) != 0))
            g_error ("%s: %" G_GINT64_FORMAT " became %" G_GINT64_FORMAT, zones[i], utc, back);
        }
    }
}

static void
test_far_instants_are_refused (void)
{
  g_autoptr (InnClock) clock = make_clock ("UTC");
  g_autofree char *before = inn_civil_dup_text (inn_clock_civil_at (clock, -1));

  g_assert_cmpstr (before, ==, "1969-12-31 23:59");
  g_assert_false (inn_civil_is_set (inn_clock_civil_at (clock, G_MAXINT64)));
  g_assert_false (inn_civil_is_set (inn_clock_civil_at (clock, G_MININT64)));
  g_assert_false (inn_civil_is_set (inn_clock_civil_at (clock, -62135596801)));
  g_assert_true (inn_civil_is_set (inn_clock_civil_at (clock, -62135596800)));
}

/* 25 October 2026 has 02:00 to 03:00 twice; the second time it begins at 01:00 UTC. */
static void
test_an_hour_that_comes_twice (void)
{
  static const struct
  {
    int         minutes; /* after midnight UTC */
    const char *wanted;
    int         shown;
  } cases[] = {
    { 10, "2026-10-25 02:50", 50 },  { 10, "2026-10-25 03:10", 130 }, { 70, "2026-10-25 02:50", 110 },
    { 70, "2026-10-25 03:10", 130 }, { 119, "2026-10-25 03:00", 120 },
  };
  const gint64 midnight = 1792886400;
  g_autoptr (InnClock) clock = make_clock ("Europe/Berlin");
  g_autofree char *twice = NULL;
  g_autofree char *before = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      inn_clock_set_utc (clock, midnight + cases[i].minutes * 60);
      g_assert_cmpint (inn_clock_next_instant (clock, read_civil (cases[i].wanted)), ==,
                       midnight + cases[i].shown * 60);
    }

  /* In an hour the wall shows the same: what is put off must not stand still. */
  inn_clock_set_utc (clock, midnight + 30 * 60);
  twice = inn_civil_dup_text (inn_snooze_in_an_hour (clock));
  g_assert_cmpstr (twice, ==, "2026-10-25 03:30");
  inn_clock_set_utc (clock, midnight - 90 * 60);
  before = inn_civil_dup_text (inn_snooze_in_an_hour (clock));
  g_assert_cmpstr (before, ==, "2026-10-25 01:30");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/a-set-clock-runs-on", test_a_set_clock_runs_on);
  g_test_add_func ("/clock/a-fresh-clock-is-the-real-one", test_a_fresh_clock_is_the_real_one);
  g_test_add_func ("/clock/setting-it-says-so", test_setting_it_says_so);
  g_test_add_func ("/clock/a-business-day-ends-at-the-cut-off",
                   test_a_business_day_ends_at_the_cut_off);
  g_test_add_func ("/clock/wall-time-becomes-an-instant", test_wall_time_becomes_an_instant);
  g_test_add_func ("/clock/every-instant-comes-back", test_every_instant_comes_back);
  g_test_add_func ("/clock/an-hour-that-comes-twice", test_an_hour_that_comes_twice);
  g_test_add_func ("/clock/far-instants-are-refused", test_far_instants_are_refused);
  return g_test_run ();
}
