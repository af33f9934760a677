/* test-solar-term.c: the solar terms against the other table and against printed almanacs. */

#include "config.h"

#include "inn-lunar.h"
#include "inn-solar-term.h"

#define PURE_BRIGHTNESS 6

static void
test_almanac (void)
{
  static const struct { const char *day; int term; } cases[] = {
    { "2026-11-22", 21 }, { "2026-11-21", -1 }, { "2026-11-23", -1 }, { "2026-11-07", 20 },
    { "2026-12-22", 23 }, { "2025-12-21", 23 }, { "2024-02-04", 2 },  { "2025-02-03", 2 },
    { "2026-01-05", 0 },  { "2021-02-03", 2 },  { "2000-01-06", 0 },  { "2008-08-07", 14 },
    { "1899-12-22", -1 }, { "2101-01-05", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnDate day;

      g_assert_true (inn_date_from_iso (cases[i].day, &day));
      g_assert_cmpint (inn_solar_term_on (day), ==, cases[i].term);
    }
  g_assert_cmpint (inn_solar_term_on (INN_DATE_NONE), ==, -1);
}

static void
test_agrees_on_qingming (void)
{
  for (int year = INN_LUNAR_FIRST_YEAR; year <= INN_LUNAR_LAST_YEAR; year++)
    {
      InnDate term, festival;

      g_assert_true (inn_solar_term_in_year (year, PURE_BRIGHTNESS, &term));
      g_assert_true (inn_lunar_qingming (year, &festival));
      g_assert_true (inn_date_equal (term, festival));
    }
}

/* Fourteen to sixteen days lie between two terms. */
static void
test_even_steps (void)
{
  InnDate before = INN_DATE_NONE;

  for (int year = INN_LUNAR_FIRST_YEAR; year <= INN_LUNAR_LAST_YEAR; year++)
    for (int term = 0; term < INN_SOLAR_TERM_N; term++)
      {
        InnDate day;

        g_assert_true (inn_solar_term_in_year (year, term, &day));
        g_assert_cmpint (inn_solar_term_on (day), ==, term);
        if (inn_date_is_set (before))
          {
            g_assert_cmpint (inn_date_days_between (before, day), >=, 14);
            g_assert_cmpint (inn_date_days_between (before, day), <=, 16);
          }
        before = day;
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/solar-term/almanacs/give-the-same-day", test_almanac);
  g_test_add_func ("/solar-term/qingming/is-the-same-in-both-tables", test_agrees_on_qingming);
  g_test_add_func ("/solar-term/year/has-them-a-fortnight-apart", test_even_steps);

  return g_test_run ();
}
