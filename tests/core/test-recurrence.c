/* test-recurrence.c: when a task comes again. */

#include "config.h"

#include "inn-recurrence.h"

static InnDate
read_day (const char *text)
{
  InnDate day = INN_DATE_NONE;

  g_assert_true (inn_date_from_iso (text, &day));

  return day;
}

static void
test_table (void)
{
  static const struct
  {
    const char   *anchor;
    int           every;
    InnRecurUnit  unit;
    gboolean      from_done;
    const char   *due;
    const char   *done;
    const char   *next;
  } cases[] = {
    /* The 31st comes back after a shorter month, 29 February after a common year. */
    { "2026-01-31", 1, INN_RECUR_MONTH, FALSE, "2026-01-31", "2026-01-31", "2026-02-28" },
    { "2026-01-31", 1, INN_RECUR_MONTH, FALSE, "2026-02-28", "2026-02-28", "2026-03-31" },
    { "2028-01-31", 1, INN_RECUR_MONTH, FALSE, "2028-01-31", "2028-01-31", "2028-02-29" },
    { "2024-02-29", 1, INN_RECUR_YEAR, FALSE, "2026-02-28", "2026-02-28", "2027-02-28" },
    { "2024-02-29", 1, INN_RECUR_YEAR, FALSE, "2027-02-28", "2027-03-02", "2028-02-29" },
    { "2026-08-31", 3, INN_RECUR_MONTH, FALSE, "2026-08-31", "2026-08-31", "2026-11-30" },
    /* Done early, the next one stays where it was; put off, the row does not move. */
    { "2026-11-23", 1, INN_RECUR_WEEK, FALSE, "2026-11-30", "2026-11-25", "2026-12-07" },
    { "2026-11-23", 1, INN_RECUR_WEEK, FALSE, "2026-11-25", "2026-11-25", "2026-11-30" },
    { "2026-01-31", 1, INN_RECUR_MONTH, FALSE, "2026-03-02", "2026-03-02", "2026-03-31" },
    /* Nothing is made up for. */
    { "2026-01-01", 1, INN_RECUR_DAY, FALSE, "2026-01-01", "2026-01-20", "2026-01-21" },
    { "2026-01-01", 2, INN_RECUR_DAY, FALSE, "2026-01-01", "2026-01-20", "2026-01-21" },
    { "2026-01-01", 2, INN_RECUR_DAY, FALSE, "2026-01-01", "2026-01-21", "2026-01-23" },
    { "2026-01-01", 1, INN_RECUR_MONTH, FALSE, "2026-01-01", "2026-06-15", "2026-07-01" },
    { "2020-05-05", 1, INN_RECUR_YEAR, FALSE, "2020-05-05", "2026-05-05", "2027-05-05" },
    /* From the day it was done. */
    { "2026-01-01", 30, INN_RECUR_DAY, TRUE, "2026-01-01", "2026-01-20", "2026-02-19" },
    { "2026-01-01", 1, INN_RECUR_MONTH, TRUE, "2026-01-10", "2026-01-31", "2026-02-28" },
    { "2026-01-01", 1, INN_RECUR_WEEK, TRUE, "2026-01-10", "2026-01-02", "2026-01-16" },
    /* There is a last of all days. */
    { "9999-12-30", 1, INN_RECUR_DAY, FALSE, "9999-12-30", "9999-12-30", "9999-12-31" },
    { "9999-12-30", 1, INN_RECUR_DAY, FALSE, "9999-12-31", "9999-12-31", NULL },
    { "9999-12-30", 999, INN_RECUR_YEAR, FALSE, "9999-12-30", "9999-12-30", NULL },
    { "0001-01-01", 999, INN_RECUR_YEAR, FALSE, "9999-12-30", "9999-12-30", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnRecurrence recurrence = {
        cases[i].every, cases[i].unit, cases[i].from_done,
        inn_civil_new (read_day (cases[i].anchor), 9 * 60),
      };
      InnCivil next = inn_recurrence_next (recurrence, read_day (cases[i].due),
                                           read_day (cases[i].done));
      g_autofree char *day = inn_date_is_set (next.date) ? inn_date_dup_iso (next.date) : NULL;

      g_assert_cmpstr (day, ==, cases[i].next);
      if (day != NULL)
        g_assert_cmpint (next.minute, ==, 9 * 60);
    }
}

static void
test_never (void)
{
  InnDate day = inn_date_new (2026, 11, 23);
  InnRecurrence without_anchor = { 1, INN_RECUR_DAY, FALSE, INN_CIVIL_NONE };

  g_assert_false (inn_recurrence_comes_again (INN_RECURRENCE_ONCE));
  g_assert_true (inn_recurrence_is_valid (INN_RECURRENCE_ONCE));
  g_assert_false (inn_civil_is_set (inn_recurrence_next (INN_RECURRENCE_ONCE, day, day)));
  g_assert_false (inn_recurrence_is_valid (without_anchor));
  g_assert_false (inn_civil_is_set (inn_recurrence_next (without_anchor, day, day)));
}

/* Returns: the day @months after @anchor, or the last of its month; counted on the fingers */
static InnDate
go_months (InnDate anchor,
           int     months)
{
  int year = anchor.year;
  int month = anchor.month;
  int day = anchor.day;

  for (int i = 0; i < months; i++)
    if (++month > 12)
      {
        month = 1;
        year++;
      }
  while (!inn_date_is_valid (inn_date_new (year, month, day)))
    day--;

  return inn_date_new (year, month, day);
}

/* Returns: the first date of the row after both days, one after the other from its beginning */
static InnDate
find_slowly (InnRecurrence self,
             InnDate       due,
             InnDate       done)
{
  InnDate anchor = self.from_done ? done : self.anchor.date;

  for (int times = 0;; times++)
    {
      InnDate day = INN_DATE_NONE;

      if (self.unit == INN_RECUR_DAY || self.unit == INN_RECUR_WEEK)
        {
          day = anchor;
          for (int i = 0; i < times * self.every * (self.unit == INN_RECUR_WEEK ? 7 : 1); i++)
            day = inn_date_add_days (day, 1);
        }
      else
        {
          day = go_months (anchor, times * self.every * (self.unit == INN_RECUR_YEAR ? 12 : 1));
        }

      if (inn_date_compare (day, due) > 0 && inn_date_compare (day, done) > 0)
        return day;
    }
}

static void
test_reference (void)
{
  for (int i = 0; i < 4000; i++)
    {
      InnDate anchor = inn_date_add_days (inn_date_new (2023, 12, 1), g_test_rand_int_range (0, 800));
      InnDate due = inn_date_add_days (anchor, g_test_rand_int_range (-40, 500));
      InnDate done = inn_date_add_days (due, g_test_rand_int_range (-60, 400));
      InnRecurrence recurrence = {
        g_test_rand_int_range (1, g_test_rand_bit () ? 4 : 40),
        g_test_rand_int_range (0, INN_N_RECUR_UNITS),
        g_test_rand_bit (),
        inn_civil_new (anchor, INN_CIVIL_NO_MINUTE),
      };
      InnCivil next = inn_recurrence_next (recurrence, due, done);
      g_autofree char *found = inn_date_dup_iso (next.date);
      g_autofree char *expected = inn_date_dup_iso (find_slowly (recurrence, due, done));

      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpint (next.minute, ==, INN_CIVIL_NO_MINUTE);
    }
}

static void
test_label (void)
{
  static const struct { InnRecurrence recurrence; const char *label; } cases[] = {
    { { 0, INN_RECUR_DAY, FALSE, { { 0, 0, 0 }, 0 } }, "" },
    { { 1, INN_RECUR_DAY, FALSE, { { 0, 0, 0 }, 0 } }, "every day" },
    { { 2, INN_RECUR_WEEK, FALSE, { { 0, 0, 0 }, 0 } }, "every 2 weeks" },
    { { 3, INN_RECUR_MONTH, FALSE, { { 0, 0, 0 }, 0 } }, "every 3 months" },
    { { 1, INN_RECUR_YEAR, FALSE, { { 0, 0, 0 }, 0 } }, "every year" },
    { { 1, INN_RECUR_MONTH, TRUE, { { 0, 0, 0 }, 0 } }, "1 month after it is done" },
    { { 90, INN_RECUR_DAY, TRUE, { { 0, 0, 0 }, 0 } }, "90 days after it is done" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = inn_recurrence_dup_label (cases[i].recurrence);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_nicks (void)
{
  for (InnRecurUnit unit = INN_RECUR_DAY; unit < INN_N_RECUR_UNITS; unit++)
    {
      InnRecurUnit read = INN_N_RECUR_UNITS;

      g_assert_true (inn_recur_unit_from_nick (inn_recur_unit_to_nick (unit), &read));
      g_assert_cmpint (read, ==, unit);
    }
  g_assert_false (inn_recur_unit_from_nick ("fortnight", &(InnRecurUnit) { 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recurrence/table", test_table);
  g_test_add_func ("/recurrence/never", test_never);
  g_test_add_func ("/recurrence/reference", test_reference);
  g_test_add_func ("/recurrence/label", test_label);
  g_test_add_func ("/recurrence/nicks", test_nicks);

  return g_test_run ();
}
