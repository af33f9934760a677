/* test-birthday.c: the next birthday against a slow search day by day. */

#include "config.h"

#include "inn-birthday.h"
#include "inn-lunar.h"

static InnDate
read_date (const char *text)
{
  InnDate date;

  g_assert_true (inn_date_from_iso (text, &date));
  return date;
}

static void
assert_next (InnBirthday  birthday,
             const char  *from,
             InnFeb29Rule rule,
             const char  *expected)
{
  char iso[INN_DATE_ISO_SIZE];
  InnDate next;

  g_assert_true (inn_birthday_next (birthday, read_date (from), rule, &next));
  g_assert_cmpstr (inn_date_to_iso (next, iso), ==, expected);
}

/* The slow and obvious way: does this very day carry that birthday? */
static gboolean
is_kept_on (InnBirthday  birthday,
            InnDate      day,
            InnFeb29Rule rule)
{
  InnDate tomorrow = inn_date_add_days (day, 1);
  InnDate yesterday = inn_date_add_days (day, -1);
  InnLunarDate lunar, after;

  if (birthday.calendar == INN_CALENDAR_SOLAR)
    {
      if (day.month == birthday.month && day.day == birthday.day)
        return TRUE;
      if (birthday.month != 2 || birthday.day != 29)
        return FALSE;
      if (rule == INN_FEB29_ON_FEB28)
        return day.month == 2 && day.day == 28 && tomorrow.month == 3;
      return day.month == 3 && day.day == 1 && yesterday.day == 28;
    }

  if (!inn_lunar_from_date (day, &lunar) || lunar.month != birthday.month)
    return FALSE;
  if (lunar.leap != birthday.leap &&
      (lunar.leap || inn_lunar_leap_month (lunar.year) == birthday.month))
    return FALSE;
  if (lunar.day == birthday.day)
    return TRUE;
  return birthday.day == 30 && lunar.day == 29 &&
         (!inn_lunar_from_date (tomorrow, &after) || after.day == 1);
}

static void
compare_with_search (InnBirthday  birthday,
                     InnFeb29Rule rule)
{
  InnDate first = inn_date_new (2023, 1, 1);
  InnDate expected = INN_DATE_NONE;
  InnDate found;

  for (InnDate day = inn_date_new (2034, 12, 31); inn_date_compare (day, first) >= 0;
       day = inn_date_add_days (day, -1))
    {
      gboolean kept = is_kept_on (birthday, day, rule);

      if (kept)
        expected = day;
      if (!inn_date_is_set (expected))
        continue;
      g_assert_true (inn_birthday_next (birthday, day, rule, &found));
      g_assert_true (inn_date_equal (found, expected));
      g_assert_cmpint (inn_birthday_is_on (birthday, day, rule), ==, kept);
    }

  expected = INN_DATE_NONE;
  for (InnDate day = first; day.year < 2034; day = inn_date_add_days (day, 1))
    {
      if (is_kept_on (birthday, day, rule))
        expected = day;
      if (!inn_date_is_set (expected))
        continue;
      g_assert_true (inn_birthday_previous (birthday, day, rule, &found));
      g_assert_true (inn_date_equal (found, expected));
    }
}

static void
test_next_agrees_with_a_slow_search (void)
{
  for (int month = 1; month <= 12; month++)
    {
      for (int day = 1; day <= 30; day++)
        {
          if (day > 2 && day < 14)
            continue;
          compare_with_search (inn_birthday_new_lunar (0, month, day, FALSE), INN_FEB29_ON_FEB28);
          compare_with_search (inn_birthday_new_lunar (0, month, day, TRUE), INN_FEB29_ON_FEB28);
        }
    }
  for (int day = 1; day <= 29; day++)
    {
      compare_with_search (inn_birthday_new_solar (0, 2, day), INN_FEB29_ON_FEB28);
      compare_with_search (inn_birthday_new_solar (0, 2, day), INN_FEB29_ON_MAR1);
    }
  compare_with_search (inn_birthday_new_solar (0, 1, 1), INN_FEB29_ON_FEB28);
  compare_with_search (inn_birthday_new_solar (0, 12, 31), INN_FEB29_ON_FEB28);
}

static void
test_keys_find_exactly_the_birthdays_of_a_day (void)
{
  for (int rule = INN_FEB29_ON_FEB28; rule <= INN_FEB29_ON_MAR1; rule++)
    {
      for (InnDate date = inn_date_new (2025, 1, 1); date.year < 2029;
           date = inn_date_add_days (date, 1))
        {
          int keys[INN_BIRTHDAY_MAX_KEYS];
          gsize n_keys = inn_birthday_keys_on (date, rule, keys);
          gsize n_kept = 0;

          for (int kind = 0; kind < 3; kind++)
            {
              for (int i = 0; i < 12 * 31; i++)
                {
                  InnBirthday birthday =
                    kind == 0 ? inn_birthday_new_solar (0, i / 31 + 1, i % 31 + 1)
                              : inn_birthday_new_lunar (0, i / 31 + 1, i % 31 + 1, kind == 2);
                  gboolean listed = FALSE;

                  if (!inn_birthday_is_set (birthday))
                    continue;
                  for (gsize k = 0; k < n_keys; k++)
                    listed |= keys[k] == inn_birthday_month_day_key (birthday);
                  g_assert_cmpint (listed, ==, is_kept_on (birthday, date, rule));
                  n_kept += listed;
                }
            }
          g_assert_cmpuint (n_kept, ==, n_keys);
        }
    }
  g_assert_cmpint (inn_birthday_month_day_key (INN_BIRTHDAY_NONE), ==, 0);
}

static void
test_a_solar_year_may_hold_it_twice_or_never (void)
{
  InnBirthday birthday = inn_birthday_new_lunar (0, 12, 1, FALSE);

  assert_next (birthday, "2027-01-01", INN_FEB29_ON_FEB28, "2027-01-08");
  assert_next (birthday, "2027-01-09", INN_FEB29_ON_FEB28, "2027-12-28");
  assert_next (birthday, "2027-12-29", INN_FEB29_ON_FEB28, "2029-01-15");
  g_assert_cmpint (inn_birthday_days_left (birthday, inn_date_new (2027, 12, 29),
                                           INN_FEB29_ON_FEB28), ==, 383);
}

static void
test_leap_sixth_month_of_1987 (void)
{
  InnBirthday birthday = inn_birthday_new_lunar (1987, 6, 3, TRUE);
  InnDate date;

  g_assert_true (inn_birthday_solar_date (birthday, &date));
  g_assert_true (inn_date_equal (date, inn_date_new (1987, 7, 28)));
  assert_next (birthday, "2025-01-01", INN_FEB29_ON_FEB28, "2025-07-27");
  assert_next (birthday, "2026-01-01", INN_FEB29_ON_FEB28, "2026-07-16");
  g_assert_false (inn_birthday_is_set (inn_birthday_new_lunar (1988, 6, 3, TRUE)));
  g_assert_false (inn_birthday_is_set (inn_birthday_new_lunar (1987, 6, 30, TRUE)));
}

static void
test_the_29th_of_february_follows_the_rule (void)
{
  static const struct
  {
    const char *from;
    const char *on_feb_28;
    const char *on_mar_1;
  } cases[] = {
    { "2027-01-01", "2027-02-28", "2027-03-01" }, { "2027-03-01", "2028-02-29", "2027-03-01" },
    { "2027-03-02", "2028-02-29", "2028-02-29" }, { "2028-02-29", "2028-02-29", "2028-02-29" },
    { "2028-03-01", "2029-02-28", "2029-03-01" }, { "2029-02-28", "2029-02-28", "2029-03-01" },
    { "2096-01-01", "2096-02-29", "2096-02-29" }, { "2100-01-01", "2100-02-28", "2100-03-01" },
    { "2103-12-31", "2104-02-29", "2104-02-29" },
  };
  InnBirthday birthday = inn_birthday_new_solar (2000, 2, 29);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_next (birthday, cases[i].from, INN_FEB29_ON_FEB28, cases[i].on_feb_28);
      assert_next (birthday, cases[i].from, INN_FEB29_ON_MAR1, cases[i].on_mar_1);
    }
  g_assert_cmpint (inn_birthday_age_on (birthday, read_date ("2027-02-28"), INN_FEB29_ON_FEB28),
                   ==, 27);
  g_assert_cmpint (inn_birthday_age_on (birthday, read_date ("2027-02-28"), INN_FEB29_ON_MAR1),
                   ==, 26);
}

static void
test_days_left_cross_new_year (void)
{
  InnDate today = inn_date_new (2026, 12, 20);

  g_assert_cmpint (inn_birthday_days_left (inn_birthday_new_solar (0, 12, 20), today, 0), ==, 0);
  g_assert_cmpint (inn_birthday_days_left (inn_birthday_new_solar (0, 1, 3), today, 0), ==, 14);
  g_assert_cmpint (inn_birthday_days_left (inn_birthday_new_solar (0, 12, 19), today, 0), ==, 364);
  g_assert_cmpint (inn_birthday_days_left (inn_birthday_new_lunar (0, 12, 30, FALSE), today, 0),
                   ==, 47);
  g_assert_cmpint (inn_birthday_days_left (INN_BIRTHDAY_NONE, today, 0), ==, -1);
}

static void
test_nominal_ages (void)
{
  /* The lunar year 2026 began on 17 February, 1990 on 27 January. */
  static const struct
  {
    int year, month, day;
    gboolean lunar;
    int on_year, on_month, on_day;
    int age;
  } cases[] = {
    { 1990, 5, 10, FALSE, 1990, 5, 10, 1 },
    { 1990, 5, 10, FALSE, 1991, 2, 14, 1 },
    { 1990, 5, 10, FALSE, 1991, 2, 15, 2 },
    { 1990, 5, 10, FALSE, 2026, 2, 16, 36 },
    { 1990, 5, 10, FALSE, 2026, 2, 17, 37 },
    /* Born in the solar year 1990 and still in the lunar year 1989. */
    { 1990, 1, 26, FALSE, 2026, 2, 17, 38 },
    { 1990, 1, 27, FALSE, 2026, 2, 17, 37 },
    { 1990, 12, 1, TRUE, 2027, 1, 8, 37 },
    { 1990, 12, 1, TRUE, 2027, 2, 6, 38 },
    { 0, 5, 10, FALSE, 2026, 5, 10, -1 },
    { 1990, 5, 10, FALSE, 1989, 5, 10, -1 },
    { 1899, 5, 10, FALSE, 2026, 5, 10, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnBirthday born = cases[i].lunar
                           ? inn_birthday_new_lunar (cases[i].year, cases[i].month, cases[i].day, FALSE)
                           : inn_birthday_new_solar (cases[i].year, cases[i].month, cases[i].day);

      g_assert_cmpint (inn_birthday_nominal_age (born, inn_date_new (cases[i].on_year, cases[i].on_month,
                                                                     cases[i].on_day)),
                       ==, cases[i].age);
    }
}

static void
test_ages_are_full_years (void)
{
  InnBirthday solar = inn_birthday_new_solar (1990, 5, 10);
  InnBirthday lunar = inn_birthday_new_lunar (1990, 12, 1, FALSE);
  InnBirthday yearless = inn_birthday_new_solar (0, 5, 10);

  g_assert_cmpint (inn_birthday_age_turned (solar, inn_date_new (2026, 5, 10)), ==, 36);
  g_assert_cmpint (inn_birthday_age_turned (solar, inn_date_new (1990, 5, 10)), ==, 0);
  g_assert_cmpint (inn_birthday_age_turned (solar, inn_date_new (1989, 5, 10)), ==, -1);
  g_assert_cmpint (inn_birthday_age_turned (yearless, inn_date_new (2026, 5, 10)), ==, -1);
  g_assert_cmpint (inn_birthday_age_on (solar, inn_date_new (2026, 5, 9), 0), ==, 35);
  g_assert_cmpint (inn_birthday_age_on (solar, inn_date_new (2026, 5, 10), 0), ==, 36);
  g_assert_cmpint (inn_birthday_age_on (solar, inn_date_new (1990, 5, 9), 0), ==, -1);
  g_assert_cmpint (inn_birthday_age_on (yearless, inn_date_new (2026, 5, 9), 0), ==, -1);

  /* Lunar 1990-12-01 was 16 January 1991. */
  g_assert_cmpint (inn_birthday_age_turned (lunar, inn_date_new (2027, 1, 8)), ==, 36);
  g_assert_cmpint (inn_birthday_age_turned (lunar, inn_date_new (2027, 12, 28)), ==, 37);
  g_assert_cmpint (inn_birthday_age_on (lunar, inn_date_new (2027, 1, 15), 0), ==, 35);
  g_assert_cmpint (inn_birthday_age_on (lunar, inn_date_new (2027, 1, 16), 0), ==, 36);
}

static void
test_nothing_is_guessed_beyond_the_table (void)
{
  InnBirthday lunar = inn_birthday_new_lunar (0, 8, 15, FALSE);
  InnDate date;

  g_assert_true (inn_birthday_next (lunar, inn_date_new (2100, 1, 1), 0, &date));
  g_assert_false (inn_birthday_next (lunar, inn_date_new (2100, 12, 1), 0, &date));
  g_assert_false (inn_birthday_next (lunar, inn_date_new (2200, 1, 1), 0, &date));
  g_assert_false (inn_birthday_next (lunar, inn_date_new (1500, 1, 1), 0, &date));
  g_assert_false (inn_birthday_previous (lunar, inn_date_new (2200, 1, 1), 0, &date));
  g_assert_false (inn_date_is_set (date));
  g_assert_false (inn_birthday_next (inn_birthday_new_solar (0, 1, 1),
                                     inn_date_new (9999, 12, 31), 0, &date));
}

static void
test_only_days_that_exist_are_birthdays (void)
{
  g_assert_true (inn_birthday_is_set (inn_birthday_new_solar (0, 2, 29)));
  g_assert_false (inn_birthday_is_set (inn_birthday_new_solar (1990, 2, 29)));
  g_assert_false (inn_birthday_is_set (inn_birthday_new_solar (0, 2, 30)));
  g_assert_false (inn_birthday_is_set (inn_birthday_new_solar (-5, 2, 3)));
  g_assert_true (inn_birthday_is_set (inn_birthday_new_lunar (0, 12, 30, TRUE)));
  g_assert_false (inn_birthday_is_set (inn_birthday_new_lunar (0, 12, 31, FALSE)));
  g_assert_false (inn_birthday_is_set (inn_birthday_new_lunar (1850, 12, 1, FALSE)));
  g_assert_false (inn_birthday_is_valid (INN_BIRTHDAY_NONE));
  g_assert_false (inn_birthday_is_valid ((InnBirthday) { INN_CALENDAR_SOLAR, 0, 5, 10, TRUE }));
  g_assert_false (inn_birthday_is_valid ((InnBirthday) { 7, 0, 5, 10, FALSE }));
}

static void
test_it_is_written_as_it_was_told (void)
{
  static const struct
  {
    InnBirthday birthday;
    const char *text;
  } cases[] = {
    { { INN_CALENDAR_SOLAR, 1990, 5, 10, FALSE }, "10 May 1990" },
    { { INN_CALENDAR_SOLAR, 0, 2, 29, FALSE }, "29 February" },
    { { INN_CALENDAR_LUNAR, 0, 11, 9, FALSE }, "lunar 11/9" },
    { { INN_CALENDAR_LUNAR, 1990, 11, 9, FALSE }, "lunar 11/9, 1990" },
    { { INN_CALENDAR_LUNAR, 1987, 6, 3, TRUE }, "lunar leap 6/3, 1987" },
    { { INN_CALENDAR_SOLAR, 1990, 2, 29, FALSE }, NULL },
    { { INN_CALENDAR_SOLAR, 0, 0, 0, FALSE }, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = inn_birthday_format (cases[i].birthday);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/birthday/next-agrees-with-a-slow-search",
                   test_next_agrees_with_a_slow_search);
  g_test_add_func ("/birthday/keys-find-exactly-the-birthdays-of-a-day",
                   test_keys_find_exactly_the_birthdays_of_a_day);
  g_test_add_func ("/birthday/a-solar-year-may-hold-it-twice-or-never",
                   test_a_solar_year_may_hold_it_twice_or_never);
  g_test_add_func ("/birthday/leap-sixth-month-of-1987", test_leap_sixth_month_of_1987);
  g_test_add_func ("/birthday/the-29th-of-february-follows-the-rule",
                   test_the_29th_of_february_follows_the_rule);
  g_test_add_func ("/birthday/days-left-cross-new-year", test_days_left_cross_new_year);
  g_test_add_func ("/birthday/ages-are-full-years", test_ages_are_full_years);
  g_test_add_func ("/birthday/nominal-ages-grow-at-the-lunar-new-year",
                   test_nominal_ages);
  g_test_add_func ("/birthday/nothing-is-guessed-beyond-the-table",
                   test_nothing_is_guessed_beyond_the_table);
  g_test_add_func ("/birthday/only-days-that-exist-are-birthdays",
                   test_only_days_that_exist_are_birthdays);
  g_test_add_func ("/birthday/it-is-written-as-it-was-told", test_it_is_written_as_it_was_told);
  return g_test_run ();
}
