/* test-lunar.c: the Chinese calendar and the festivals. */

#include "config.h"

#include "inn-festival.h"
#include "inn-lunar.h"

static void
test_every_day_goes_both_ways (void)
{
  InnDate end = inn_date_new (2101, 1, 29);
  InnLunarDate before = { 1899, 12, 30, FALSE };
  InnLunarDate lunar;
  int n_days = 0;

  for (InnDate date = inn_date_new (1900, 1, 31); inn_date_compare (date, end) < 0;
       date = inn_date_add_days (date, 1), n_days++)
    {
      InnDate back;

      g_assert_true (inn_lunar_from_date (date, &lunar));
      g_assert_true (inn_lunar_to_date (lunar, &back));
      g_assert_true (inn_date_equal (back, date));

      /* Days count up within a month, and months and years follow each other. */
      if (lunar.day != 1)
        {
          g_assert_cmpint (lunar.day, ==, before.day + 1);
          g_assert_cmpint (lunar.month, ==, before.month);
          g_assert_cmpint (lunar.leap, ==, before.leap);
        }
      else
        {
          g_assert_cmpint (before.day, >=, 29);
          if (lunar.leap)
            g_assert_cmpint (lunar.month, ==, before.month);
          else
            g_assert_cmpint (lunar.month, ==, before.month % 12 + 1);
          g_assert_cmpint (lunar.year, ==, before.year + (lunar.month == 1 && !lunar.leap));
        }
      before = lunar;
    }
  g_assert_cmpint (n_days, ==, 73412);
}

static void
test_known_days_agree (void)
{
  static const struct
  {
    InnDate date;
    InnLunarDate lunar;
  } cases[] = {
    { { 1900, 1, 31 }, { 1900, 1, 1, FALSE } },   { { 1949, 10, 1 }, { 1949, 8, 10, FALSE } },
    { { 1954, 2, 3 }, { 1954, 1, 1, FALSE } },    { { 1987, 7, 26 }, { 1987, 6, 1, TRUE } },
    { { 1987, 8, 23 }, { 1987, 6, 29, TRUE } },   { { 1987, 8, 24 }, { 1987, 7, 1, FALSE } },
    { { 1997, 2, 7 }, { 1997, 1, 1, FALSE } },    { { 2000, 1, 1 }, { 1999, 11, 25, FALSE } },
    { { 2026, 11, 22 }, { 2026, 10, 14, FALSE } }, { { 2027, 2, 5 }, { 2026, 12, 29, FALSE } },
    { { 2027, 2, 6 }, { 2027, 1, 1, FALSE } },    { { 2030, 2, 2 }, { 2029, 12, 30, FALSE } },
    { { 2033, 12, 22 }, { 2033, 11, 1, TRUE } },  { { 2034, 1, 20 }, { 2033, 12, 1, FALSE } },
    { { 2057, 9, 28 }, { 2057, 9, 1, FALSE } },   { { 2097, 8, 7 }, { 2097, 7, 1, FALSE } },
    { { 2101, 1, 28 }, { 2100, 12, 29, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnLunarDate lunar;

      g_assert_true (inn_lunar_from_date (cases[i].date, &lunar));
      if (lunar.year != cases[i].lunar.year || lunar.month != cases[i].lunar.month ||
          lunar.day != cases[i].lunar.day || lunar.leap != cases[i].lunar.leap)
        g_error ("Case %d: %d-%d-%d%s", (int) i, lunar.year, lunar.month, lunar.day,
                 lunar.leap ? " leap" : "");
    }
}

static void
test_leap_months_are_the_almanacs (void)
{
  static const struct
  {
    int year;
    int month;
  } cases[] = { { 1900, 8 }, { 1917, 2 }, { 1922, 5 }, { 1987, 6 }, { 2020, 4 }, { 2023, 2 },
                { 2025, 6 }, { 2026, 0 }, { 2027, 0 }, { 2028, 5 }, { 2031, 3 }, { 2033, 11 },
                { 1899, 0 }, { 2101, 0 } };
  int n_leap_years = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (inn_lunar_leap_month (cases[i].year), ==, cases[i].month);
  for (int year = INN_LUNAR_FIRST_YEAR; year <= INN_LUNAR_LAST_YEAR; year++)
    n_leap_years += inn_lunar_leap_month (year) != 0;
  g_assert_cmpint (n_leap_years, ==, 74);
}

static void
test_nothing_outside_is_guessed (void)
{
  const InnLunarDate wrong[] = {
    { 1899, 12, 1, FALSE }, { 2101, 1, 1, FALSE },   { 2026, 13, 1, FALSE }, { 2026, 0, 1, FALSE },
    { 2026, 1, 0, FALSE },  { 2026, 12, 30, FALSE }, { 2026, 6, 1, TRUE },   { 2025, 6, 30, TRUE },
    { 2026, 1, 31, FALSE },
  };
  InnLunarDate lunar;
  InnDate date;

  g_assert_false (inn_lunar_from_date (inn_date_new (1900, 1, 30), &lunar));
  g_assert_false (inn_lunar_from_date (inn_date_new (2101, 1, 29), &lunar));
  g_assert_false (inn_lunar_from_date (inn_date_new (1, 1, 1), &lunar));
  g_assert_false (inn_lunar_from_date (inn_date_new (9999, 12, 31), &lunar));
  g_assert_false (inn_lunar_from_date (INN_DATE_NONE, &lunar));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (inn_lunar_to_date (wrong[i], &date));
  g_assert_false (inn_lunar_new_year (2101, &date));
  g_assert_false (inn_lunar_qingming (1899, &date));
  g_assert_cmpint (inn_lunar_days_in_month (2101, 1, FALSE), ==, 0);
}

static void
test_missing_days_resolve_by_the_rules (void)
{
  static const struct
  {
    int year, month, day;
    gboolean leap;
    InnLunarDate kept;
  } cases[] = {
    { 2026, 6, 3, TRUE, { 2026, 6, 3, FALSE } },    { 2025, 6, 3, TRUE, { 2025, 6, 3, TRUE } },
    { 2025, 6, 30, TRUE, { 2025, 6, 29, TRUE } },
    { 2026, 12, 30, FALSE, { 2026, 12, 29, FALSE } },
    { 2026, 1, 30, FALSE, { 2026, 1, 30, FALSE } },
  };
  InnLunarDate kept;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (inn_lunar_resolve (cases[i].year, cases[i].month, cases[i].day, cases[i].leap,
                                        &kept));
      g_assert_cmpint (kept.year, ==, cases[i].kept.year);
      g_assert_cmpint (kept.month, ==, cases[i].kept.month);
      g_assert_cmpint (kept.day, ==, cases[i].kept.day);
      g_assert_cmpint (kept.leap, ==, cases[i].kept.leap);
    }
  g_assert_false (inn_lunar_resolve (2101, 1, 1, FALSE, &kept));
  g_assert_false (inn_lunar_resolve (2026, 1, 31, FALSE, &kept));
  g_assert_false (inn_lunar_resolve (2026, 13, 1, FALSE, &kept));
}

static void
test_days_are_written_in_words (void)
{
  static const struct
  {
    int month, day;
    const char *words;
  } cases[] = { { 1, 1, "正月初一" },    { 11, 9, "十一月初九" }, { 12, 30, "十二月三十" },
                { 8, 15, "八月十五" },   { 6, 10, "六月初十" },   { 10, 20, "十月二十" },
                { 2, 23, "二月廿三" },   { 5, 11, "五月十一" } };
  g_autofree char *plain = inn_lunar_format (0, 11, 9, FALSE);
  g_autofree char *leap = inn_lunar_format (0, 6, 3, TRUE);
  g_autofree char *with_year = inn_lunar_format (1990, 11, 9, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = inn_lunar_dup_words (cases[i].month, cases[i].day);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_cmpstr (plain, ==, "lunar 11/9");
  g_assert_cmpstr (leap, ==, "lunar leap 6/3");
  g_assert_cmpstr (with_year, ==, "lunar 11/9, 1990");
}

static void
test_animals_follow_the_lunar_year (void)
{
  g_assert_cmpstr (inn_lunar_animal_name (inn_lunar_animal (2026)), ==, "Horse");
  g_assert_cmpstr (inn_lunar_animal_name (inn_lunar_animal (1900)), ==, "Rat");
  g_assert_cmpstr (inn_lunar_animal_name (inn_lunar_animal (2019)), ==, "Pig");
  g_assert_cmpint (inn_lunar_animal (3), ==, 11);
}

static void
test_festivals_fall_on_known_days (void)
{
  static const struct
  {
    const char *key;
    const char *date;
  } cases[] = {
    { "new-year", "2027-01-01" },        { "new-years-eve-lunar", "2027-02-05" },
    { "spring-festival", "2027-02-06" }, { "lantern", "2027-02-20" },
    { "valentine", "2027-02-14" },       { "qingming", "2027-04-05" },
    { "qingming", "2024-04-04" },        { "labour-day", "2027-05-01" },
    { "dragon-boat", "2027-06-09" },     { "qixi", "2027-08-08" },
    { "mid-autumn", "2027-09-15" },      { "national-day", "2027-10-01" },
    { "double-ninth", "2027-10-08" },    { "christmas", "2027-12-25" },
    { "mid-autumn", "2025-10-06" },      { "dragon-boat", "2026-06-19" },
    { "spring-festival", "2026-02-17" }, { "new-years-eve-lunar", "2025-01-28" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const InnFestival *festival = inn_festival_lookup (cases[i].key);
      char iso[INN_DATE_ISO_SIZE];
      InnDate date, expected;

      g_assert_nonnull (festival);
      g_assert_true (inn_date_from_iso (cases[i].date, &expected));
      g_assert_true (inn_festival_in_year (festival, expected.year, &date));
      g_assert_cmpstr (inn_date_to_iso (date, iso), ==, cases[i].date);
      g_assert_true (inn_festival_is_on (festival, expected));
      g_assert_false (inn_festival_is_on (festival, inn_date_add_days (expected, 1)));
    }
  g_assert_null (inn_festival_lookup ("no-such-day"));
  g_assert_null (inn_festival_lookup (NULL));
}

static void
test_the_next_festival_is_the_first_one_found (void)
{
  for (gsize i = 0; i < inn_festival_count (); i++)
    {
      const InnFestival *festival = inn_festival_get (i);
      InnDate last = inn_date_new (2030, 1, 1);
      InnDate expected = INN_DATE_NONE;

      g_assert_true (inn_festival_lookup (inn_festival_get_key (festival)) == festival);
      g_assert_cmpstr (inn_festival_get_name (festival), !=, "");
      for (InnDate day = inn_date_new (2033, 1, 1); inn_date_compare (day, last) >= 0;
           day = inn_date_add_days (day, -1))
        {
          InnDate next;

          if (inn_festival_is_on (festival, day))
            expected = day;
          if (!inn_date_is_set (expected))
            continue;
          g_assert_true (inn_festival_next (festival, day, &next));
          g_assert_true (inn_date_equal (next, expected));
        }
    }
}

/* Month after month of all years, by their first days alone. */
static void
test_months_and_years_keep_the_laws (void)
{
  InnDate end = inn_date_new (2101, 1, 29);
  InnLunarDate lunar, next;
  InnDate day = inn_date_new (1900, 1, 31);

  for (int year = INN_LUNAR_FIRST_YEAR; year <= INN_LUNAR_LAST_YEAR; year++)
    {
      InnDate new_year;
      int n_months = 0, n_leaps = 0, n_long = 0, n_days = 0;

      g_assert_true (inn_lunar_new_year (year, &new_year));
      g_assert_true (inn_date_equal (new_year, day));
      /* The second new moon after the winter solstice, as a rule. */
      g_assert_cmpint (inn_date_days_between (inn_date_new (year, 1, 21), new_year), >=, 0);
      g_assert_cmpint (inn_date_days_between (new_year, inn_date_new (year, 2, 21)), >=, 0);

      do
        {
          int days;

          g_assert_true (inn_lunar_from_date (day, &lunar));
          g_assert_cmpint (lunar.year, ==, year);
          g_assert_cmpint (lunar.day, ==, 1);
          days = inn_lunar_days_in_month (lunar.year, lunar.month, lunar.leap);
          g_assert_true (days == 29 || days == 30);
          n_months++;
          n_leaps += lunar.leap;
          n_days += days;
          /* Never more than four long months in a row. */
          n_long = days == 30 ? n_long + 1 : 0;
          g_assert_cmpint (n_long, <=, 4);
          if (lunar.leap)
            g_assert_cmpint (inn_lunar_leap_month (year), ==, lunar.month);
          day = inn_date_add_days (day, days);
        }
      while (inn_date_compare (day, end) < 0 && inn_lunar_from_date (day, &next)
             && next.year == year);

      g_assert_cmpint (lunar.month, ==, 12);
      g_assert_cmpint (n_leaps, ==, inn_lunar_leap_month (year) != 0);
      g_assert_cmpint (n_months, ==, 12 + n_leaps);
      g_assert_true (n_leaps != 0 ? n_days >= 383 && n_days <= 385
                                  : n_days >= 353 && n_days <= 355);
    }
  g_assert_true (inn_date_equal (day, end));
}

/* Seven leap months in nineteen years, give or take one at the edges. */
static void
test_leap_months_keep_their_rhythm (void)
{
  for (int first = INN_LUNAR_FIRST_YEAR; first + 19 <= INN_LUNAR_LAST_YEAR; first++)
    {
      int n_leap_years = 0;

      for (int year = first; year < first + 19; year++)
        {
          n_leap_years += inn_lunar_leap_month (year) != 0;
          g_assert_false (inn_lunar_leap_month (year) != 0 && inn_lunar_leap_month (year + 1) != 0);
        }
      g_assert_cmpint (n_leap_years, >=, 6);
      g_assert_cmpint (n_leap_years, <=, 8);
    }
}

/* How often a solar year has a lunar day, found by looking at each of its days. */
static int
count_in_solar_year (int month,
                     int day,
                     int year)
{
  int n_days = 0;

  for (InnDate date = inn_date_new (year, 1, 1); date.year == year;
       date = inn_date_add_days (date, 1))
    {
      InnLunarDate lunar;

      g_assert_true (inn_lunar_from_date (date, &lunar));
      n_days += lunar.month == month && lunar.day == day && !lunar.leap;
    }

  return n_days;
}

/* The twelfth month lies across the solar new year, so a solar year may hold a day of it twice or not
 * at all; the year after makes up for it. */
static void
test_the_twelfth_month_crosses_the_solar_year (void)
{
  int n_twice = 0, n_never = 0;

  g_assert_cmpint (count_in_solar_year (12, 1, 2027), ==, 2);
  g_assert_cmpint (count_in_solar_year (12, 1, 2028), ==, 0);
  for (int year = INN_LUNAR_FIRST_YEAR + 1; year <= INN_LUNAR_LAST_YEAR; year++)
    {
      int n_days = count_in_solar_year (12, 1, year);

      n_twice += n_days == 2;
      n_never += n_days == 0;
      g_assert_cmpint (n_days, <=, 2);
      g_assert_cmpint (count_in_solar_year (6, 1, year), ==, 1);
    }
  g_assert_cmpint (n_twice, >, 50);
  g_assert_cmpint (ABS (n_twice - n_never), <=, 1);
}

/* A day 30 is kept every year: on the 30th where the month has one, on the 29th otherwise. */
static void
test_the_thirtieth_is_kept_every_year (void)
{
  for (int month = 1; month <= 12; month++)
    for (int leap = 0; leap <= 1; leap++)
      {
        int n_long = 0, n_short = 0;

        for (int year = INN_LUNAR_FIRST_YEAR; year <= INN_LUNAR_LAST_YEAR; year++)
          {
            gboolean leaps = leap && inn_lunar_leap_month (year) == month;
            InnLunarDate kept;
            InnDate date;

            g_assert_true (inn_lunar_resolve (year, month, 30, leap, &kept));
            g_assert_cmpint (kept.day, ==, inn_lunar_days_in_month (year, month, leaps));
            g_assert_cmpint (!kept.leap, ==, !leaps);
            g_assert_true (inn_lunar_to_date (kept, &date));
            n_long += kept.day == 30;
            n_short += kept.day == 29;
          }
        g_assert_cmpint (n_long, >, 50);
        g_assert_cmpint (n_short, >, 50);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar/every-day-goes-both-ways", test_every_day_goes_both_ways);
  g_test_add_func ("/lunar/known-days-agree", test_known_days_agree);
  g_test_add_func ("/lunar/leap-months-are-the-almanacs", test_leap_months_are_the_almanacs);
  g_test_add_func ("/lunar/months-and-years-keep-the-laws", test_months_and_years_keep_the_laws);
  g_test_add_func ("/lunar/leap-months-keep-their-rhythm", test_leap_months_keep_their_rhythm);
  g_test_add_func ("/lunar/the-twelfth-month-crosses-the-solar-year",
                   test_the_twelfth_month_crosses_the_solar_year);
  g_test_add_func ("/lunar/the-thirtieth-is-kept-every-year", test_the_thirtieth_is_kept_every_year);
  g_test_add_func ("/lunar/nothing-outside-is-guessed", test_nothing_outside_is_guessed);
  g_test_add_func ("/lunar/missing-days-resolve-by-the-rules",
                   test_missing_days_resolve_by_the_rules);
  g_test_add_func ("/lunar/days-are-written-in-words", test_days_are_written_in_words);
  g_test_add_func ("/lunar/animals-follow-the-lunar-year", test_animals_follow_the_lunar_year);
  g_test_add_func ("/festival/festivals-fall-on-known-days", test_festivals_fall_on_known_days);
  g_test_add_func ("/festival/the-next-one-is-the-first-one-found",
                   test_the_next_festival_is_the_first_one_found);
  return g_test_run ();
}
