/* test-format.c: days and times as the desk says them. */

#include "config.h"

#include "inn-format.h"
#include "inn-text.h"

#define TODAY ((InnDate) { 2026, 11, 22 })

static void
test_days (void)
{
  static const struct
  {
    InnDate date;
    const char *said;
  } cases[] = {
    { { 2026, 11, 20 }, "11-20" },
    { { 2026, 11, 21 }, "yesterday" },
    { { 2026, 11, 22 }, "today" },
    { { 2026, 11, 23 }, "tomorrow" },
    { { 2026, 11, 24 }, "Tue 11-24" },
    { { 2026, 11, 28 }, "Sat 11-28" },
    { { 2026, 11, 29 }, "11-29" },
    { { 2027, 1, 1 }, "2027-01-01" },
    { { 2025, 10, 11 }, "2025-10-11" },
    { { 0, 0, 0 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = inn_format_day (cases[i].date, TODAY);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_times (void)
{
  InnCivil now = inn_civil_new (TODAY, 9 * 60);
  g_autofree char *with_time = inn_format_due (inn_civil_new (inn_date_new (2026, 11, 21),
                                                              18 * 60), now);
  g_autofree char *without = inn_format_due (inn_civil_new (TODAY, INN_CIVIL_NO_MINUTE), now);

  g_assert_cmpstr (with_time, ==, "yesterday 18:00");
  g_assert_cmpstr (without, ==, "today");
}

static void
test_words (void)
{
  g_autofree char *this_year = inn_format_day_words (inn_date_new (2026, 12, 17), TODAY);
  g_autofree char *next_year = inn_format_day_words (inn_date_new (2027, 2, 6), TODAY);
  g_autofree char *now = inn_format_days_left (0);
  g_autofree char *soon = inn_format_days_left (1);
  g_autofree char *later = inn_format_days_left (25);

  g_assert_cmpstr (this_year, ==, "Thu 17 December");
  g_assert_cmpstr (next_year, ==, "Sat 6 February 2027");
  g_assert_cmpstr (now, ==, "today");
  g_assert_cmpstr (soon, ==, "tomorrow");
  g_assert_cmpstr (later, ==, "in 25 days");
}

static void
test_spaces (void)
{
  static const struct
  {
    const char *text;
    const char *spaced;
  } cases[] = {
    { "在店302，周二11-24离店", "在店 302，周二 11-24 离店" },
    { "在店 302，明天离店", "在店 302，明天离店" },
    { "In house 302, leaves tomorrow", "In house 302, leaves tomorrow" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spaced = inn_text_space (cases[i].text);

      g_assert_cmpstr (spaced, ==, cases[i].spaced);
    }
}

static void
test_lines_open_with_a_capital (void)
{
  static const char *const cases[][2] = {
    { "yesterday", "Yesterday" },
    { "élan", "Élan" },
    { "11-20", "11-20" },
    { "昨天", "昨天" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = inn_format_opening (cases[i][0]);

      g_assert_cmpstr (said, ==, cases[i][1]);
    }
}

static void
test_document_shows_its_end_only (void)
{
  g_autoptr(InnDocument) document = inn_document_new_sealed (1, INN_DOCUMENT_PASSPORT, "1234");
  g_autofree char *said = inn_format_document (document);

  g_assert_cmpstr (said, ==, "Passport ••••1234");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/a-day-is-named-as-near-as-it-is", test_days);
  g_test_add_func ("/format/a-time-follows-its-day", test_times);
  g_test_add_func ("/format/the-year-shows-only-when-it-is-another", test_words);
  g_test_add_func ("/format/han-and-digits-keep-a-space", test_spaces);
  g_test_add_func ("/format/a-line-opens-with-a-capital", test_lines_open_with_a_capital);
  g_test_add_func ("/format/a-document-shows-its-end-only", test_document_shows_its_end_only);

  return g_test_run ();
}
