/* test-date.c: civil days against GDate, day by day. */

#include "config.h"

#include "inn-civil.h"
#include "inn-date.h"

#include <string.h>

static InnDate
read_date (const char *text)
{
  InnDate date;

  g_assert_true (inn_date_from_iso (text, &date));
  return date;
}

static void
test_every_day_agrees_with_gdate (void)
{
  gint32 julian = inn_date_to_julian (inn_date_new (1, 1, 1));
  GDate reference;

  g_date_clear (&reference, 1);
  g_date_set_dmy (&reference, 1, G_DATE_JANUARY, 1);

  for (int i = 0; i < 3652059; i++, julian++)
    {
      InnDate date = inn_date_from_julian (julian);

      if (date.year != g_date_get_year (&reference) ||
          date.month != g_date_get_month (&reference) || date.day != g_date_get_day (&reference) ||
          inn_date_to_julian (date) != julian ||
          inn_date_weekday (date) != (int) g_date_get_weekday (&reference))
        g_error ("Day %d: %d-%d-%d", i, date.year, date.month, date.day);
      if (i < 3652058)
        g_date_add_days (&reference, 1);
    }
  g_assert_false (inn_date_is_set (inn_date_from_julian (julian)));
  g_assert_cmpint (inn_date_to_julian (inn_date_new (2000, 1, 1)), ==, 2451545);
}

static void
test_iso_text_goes_both_ways (void)
{
  const char *refused[] = { "", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01",
                            "2026-1-01", "2026-11-22 ", " 2026-11-22", "2026/11/22",
                            "2026-11-2a", "-026-11-22", "2026-11-31", "２０２６-11-22", NULL };
  char buffer[INN_DATE_ISO_SIZE];
  InnDate date;

  for (int i = 0; refused[i] != NULL; i++)
    {
      g_assert_false (inn_date_from_iso (refused[i], &date));
      g_assert_false (inn_date_is_set (date));
    }
  g_assert_false (inn_date_from_iso (NULL, &date));

  g_assert_cmpstr (inn_date_to_iso (read_date ("2024-02-29"), buffer), ==, "2024-02-29");
  g_assert_cmpstr (inn_date_to_iso (read_date ("0001-01-01"), buffer), ==, "0001-01-01");
  g_assert_cmpstr (inn_date_to_iso (read_date ("9999-12-31"), buffer), ==, "9999-12-31");
  g_assert_cmpstr (inn_date_to_iso (INN_DATE_NONE, buffer), ==, "");
  g_assert_null (inn_date_dup_iso ((InnDate) { 2026, 2, 30 }));
}

static void
test_months_clamp_from_the_anchor (void)
{
  static const struct
  {
    const char *anchor;
    int months;
    const char *result;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },   { "2026-01-31", 2, "2026-03-31" },
    { "2027-12-31", 2, "2028-02-29" },   { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },  { "2026-03-31", -1, "2026-02-28" },
    { "2026-01-15", -13, "2024-12-15" }, { "0001-01-01", 0, "0001-01-01" },
  };
  InnDate first = inn_date_new (1, 1, 31);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnDate result = inn_date_add_months (read_date (cases[i].anchor), cases[i].months);

      g_assert_true (inn_date_equal (result, read_date (cases[i].result)));
    }
  g_assert_false (inn_date_is_set (inn_date_add_months (first, -1)));
  g_assert_false (inn_date_is_set (inn_date_add_months (first, G_MAXINT)));
  g_assert_false (inn_date_is_set (inn_date_add_months (INN_DATE_NONE, 1)));
}

static void
test_days_are_counted_across_years (void)
{
  InnDate eve = inn_date_new (2026, 12, 31);

  g_assert_true (inn_date_equal (inn_date_add_days (eve, 1), inn_date_new (2027, 1, 1)));
  g_assert_true (inn_date_equal (inn_date_add_days (eve, -365), inn_date_new (2025, 12, 31)));
  g_assert_cmpint (inn_date_days_between (eve, inn_date_new (2028, 3, 1)), ==, 426);
  g_assert_cmpint (inn_date_days_between (inn_date_new (2027, 1, 1), eve), ==, -1);
  g_assert_cmpint (inn_date_days_between (INN_DATE_NONE, eve), ==, 0);
  g_assert_false (inn_date_is_set (inn_date_add_days (eve, G_MAXINT)));
  g_assert_false (inn_date_is_set (inn_date_add_days (eve, G_MININT)));
  g_assert_false (inn_date_is_set (inn_date_add_days (INN_DATE_NONE, 1)));
}

static void
test_dates_sort_with_none_first (void)
{
  InnDate a = inn_date_new (2026, 11, 22);
  InnDate b = inn_date_new (2026, 12, 1);

  g_assert_cmpint (inn_date_compare (a, b), <, 0);
  g_assert_cmpint (inn_date_compare (b, a), >, 0);
  g_assert_cmpint (inn_date_compare (a, a), ==, 0);
  g_assert_cmpint (inn_date_compare (INN_DATE_NONE, a), <, 0);
  g_assert_true (inn_date_equal (INN_DATE_NONE, INN_DATE_NONE));
}

static void
test_civil_text_goes_both_ways (void)
{
  const char *refused[] = { "", "2026-11-22T08:00", "2026-11-22 24:00", "2026-11-22 08:60",
                            "2026-11-22 8:00", "2026-02-30 08:00", "2026-11-22 08:00:00",
                            "2026-11-22 ", "2026-11-22 +8:00" };
  g_autofree char *with_time = NULL;
  g_autofree char *without = NULL;
  InnCivil civil;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (inn_civil_from_text (refused[i], &civil));
  g_assert_false (inn_civil_from_text (NULL, &civil));
  g_assert_false (inn_civil_is_set (civil));

  g_assert_true (inn_civil_from_text ("2026-11-22 08:05", &civil));
  g_assert_cmpint (civil.minute, ==, 485);
  with_time = inn_civil_dup_text (civil);
  g_assert_cmpstr (with_time, ==, "2026-11-22 08:05");

  g_assert_true (inn_civil_from_text ("2026-11-22", &civil));
  g_assert_cmpint (civil.minute, ==, INN_CIVIL_NO_MINUTE);
  without = inn_civil_dup_text (civil);
  g_assert_cmpstr (without, ==, "2026-11-22");
  g_assert_null (inn_civil_dup_text (INN_CIVIL_NONE));
  g_assert_cmpint (inn_civil_compare (civil, inn_civil_new (civil.date, 0)), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/every-day-agrees-with-gdate", test_every_day_agrees_with_gdate);
  g_test_add_func ("/date/iso-text-goes-both-ways", test_iso_text_goes_both_ways);
  g_test_add_func ("/date/months-clamp-from-the-anchor", test_months_clamp_from_the_anchor);
  g_test_add_func ("/date/days-are-counted-across-years", test_days_are_counted_across_years);
  g_test_add_func ("/date/dates-sort-with-none-first", test_dates_sort_with_none_first);
  g_test_add_func ("/civil/text-goes-both-ways", test_civil_text_goes_both_ways);
  return g_test_run ();
}
