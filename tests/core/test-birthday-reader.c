/* test-birthday-reader.c: birthdays as told, in tables. */

#include "config.h"

#include "inn-birthday-reader.h"
#include "inn-error.h"

#define TODAY inn_date_new (2026, 11, 22)

typedef struct
{
  const char *text;
  InnBirthday birthday;
} Case;

#define SOLAR(y, m, d) { INN_CALENDAR_SOLAR, y, m, d, FALSE }
#define LUNAR(y, m, d) { INN_CALENDAR_LUNAR, y, m, d, FALSE }
#define LEAP(y, m, d) { INN_CALENDAR_LUNAR, y, m, d, TRUE }

static void
assert_reads (const Case  *cases,
              gsize        n_cases,
              InnDateOrder order)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      InnBirthdayReading reading;
      gboolean understood = inn_birthday_read (cases[i].text, order, TODAY, &reading, &error);

      g_assert_cmpint (understood, ==, error == NULL);
      if (!understood || !inn_birthday_equal (reading.birthday, cases[i].birthday))
        g_error ("“%s”: reason %d, %d/%d-%d-%d%s", cases[i].text, reading.reason,
                 reading.birthday.calendar, reading.birthday.year, reading.birthday.month,
                 reading.birthday.day, reading.birthday.leap ? " leap" : "");
    }
}

static void
test_solar_birthdays_are_read (void)
{
  static const Case cases[] = {
    { "1990-05-10", SOLAR (1990, 5, 10) },      { "1990/5/10", SOLAR (1990, 5, 10) },
    { "1990.5.10", SOLAR (1990, 5, 10) },       { "19900510", SOLAR (1990, 5, 10) },
    { " 1990 05 10 ", SOLAR (1990, 5, 10) },    { "１９９０年５月１０日", SOLAR (1990, 5, 10) },
    { "5月10日", SOLAR (0, 5, 10) },            { "5月10號", SOLAR (0, 5, 10) },
    { "0510", SOLAR (0, 5, 10) },               { "05-10", SOLAR (0, 5, 10) },
    { "5/10", SOLAR (0, 5, 10) },               { "--05-10", SOLAR (0, 5, 10) },
    { "--0229", SOLAR (0, 2, 29) },             { "02-29", SOLAR (0, 2, 29) },
    { "2月29日", SOLAR (0, 2, 29) },            { "90年5月10日", SOLAR (1990, 5, 10) },
    { "05年5月10日", SOLAR (2005, 5, 10) },     { "26年11月22日", SOLAR (2026, 11, 22) },
    { "26年11月23日", SOLAR (1926, 11, 23) },   { "900510", SOLAR (1990, 5, 10) },
    { "1990年 5 月 10 日", SOLAR (1990, 5, 10) }, { "1990年5月10", SOLAR (1990, 5, 10) },
    { "十月一日", SOLAR (0, 10, 1) },           { "一九九〇年五月十日", SOLAR (1990, 5, 10) },
    { "二〇〇〇年二月二十九日", SOLAR (2000, 2, 29) },
    { "10 May 1990", SOLAR (1990, 5, 10) },     { "May 10", SOLAR (0, 5, 10) },
    { "May 10, 1990", SOLAR (1990, 5, 10) },    { "10th Sept 1990", SOLAR (1990, 9, 10) },
    { "10-May-90", SOLAR (1990, 5, 10) },       { "1990-05-10 00:00:00", SOLAR (1990, 5, 10) },
    { "1990-05-10T00:00:00Z", SOLAR (1990, 5, 10) }, { "公历1990-05-10", SOLAR (1990, 5, 10) },
    { "生日 5月10日", SOLAR (0, 5, 10) },       { "25/12/1990", SOLAR (1990, 12, 25) },
    { "12/25/1990", SOLAR (1990, 12, 25) },     { "5/5/1990", SOLAR (1990, 5, 5) },
    { "10.05.1990", SOLAR (1990, 5, 10) },      { "25/12", SOLAR (0, 12, 25) },
    { "生日：5月10日", SOLAR (0, 5, 10) },      { "1990-05-10(公历)", SOLAR (1990, 5, 10) },
    { "90-05-10", SOLAR (1990, 5, 10) },        { "1990年5月10日生", SOLAR (1990, 5, 10) },
    { "5 月 10 日", SOLAR (0, 5, 10) },         { "1990 年 5 月 10 日", SOLAR (1990, 5, 10) },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), INN_DATE_ORDER_UNKNOWN);
}

static void
test_lunar_birthdays_are_read (void)
{
  static const Case cases[] = {
    { "五月初十", LUNAR (0, 5, 10) },           { "农历八月十五", LUNAR (0, 8, 15) },
    { "阴历8月15", LUNAR (0, 8, 15) },          { "旧历八月十五日", LUNAR (0, 8, 15) },
    { "農曆八月十五", LUNAR (0, 8, 15) },       { "八月十五", LUNAR (0, 8, 15) },
    { "闰六月初三", LEAP (0, 6, 3) },           { "閏六月初三", LEAP (0, 6, 3) },
    { "农历 90 年 冬月初九", LUNAR (1990, 11, 9) },
    { "农历1990年十一月初九", LUNAR (1990, 11, 9) }, { "1990-05-10 农历", LUNAR (1990, 5, 10) },
    { "腊月三十", LUNAR (0, 12, 30) },          { "臘月廿三", LUNAR (0, 12, 23) },
    { "除夕", LUNAR (0, 12, 30) },              { "大年三十", LUNAR (0, 12, 30) },
    { "1991年除夕", LUNAR (1991, 12, 30) },     { "2000年除夕", LUNAR (2000, 12, 29) },
    { "大年初一", LUNAR (0, 1, 1) },            { "正月初一", LUNAR (0, 1, 1) },
    { "lunar 8/15", LUNAR (0, 8, 15) },         { "Lunar leap 6/3", LEAP (0, 6, 3) },
    { "农历1987年闰六月初三", LEAP (1987, 6, 3) }, { "农历19900510", LUNAR (1990, 5, 10) },
    { "十月二十", LUNAR (0, 10, 20) },          { "冬月9", LUNAR (0, 11, 9) },
    { "农历五月三", LUNAR (0, 5, 3) },          { "农历2月30日", LUNAR (0, 2, 30) },
    { "lunar 11/9, 1990", LUNAR (1990, 11, 9) }, { "5月10日（农历）", LUNAR (0, 5, 10) },
    { "农历2026年十月十四", LUNAR (2026, 10, 14) },
    { "农历 1990 年十一月初九", LUNAR (1990, 11, 9) }, { "农历闰六月初三", LEAP (0, 6, 3) },
    { "农历 1987 年闰六月初三", LEAP (1987, 6, 3) }, { "農曆閏六月初三", LEAP (0, 6, 3) },
    { "農曆 1987 年閏六月初三", LEAP (1987, 6, 3) },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), INN_DATE_ORDER_UNKNOWN);
}

static void
test_a_given_order_decides (void)
{
  static const Case dmy[] = { { "05/10/1990", SOLAR (1990, 10, 5) },
                              { "05/10/90", SOLAR (1990, 10, 5) },
                              { "5/10", SOLAR (0, 10, 5) },
                              { "1990-05-10", SOLAR (1990, 5, 10) } };
  static const Case mdy[] = { { "05/10/1990", SOLAR (1990, 5, 10) },
                              { "05/10/90", SOLAR (1990, 5, 10) } };
  static const Case ymd[] = { { "05/10/09", SOLAR (2005, 10, 9) } };

  assert_reads (dmy, G_N_ELEMENTS (dmy), INN_DATE_ORDER_DMY);
  assert_reads (mdy, G_N_ELEMENTS (mdy), INN_DATE_ORDER_MDY);
  assert_reads (ymd, G_N_ELEMENTS (ymd), INN_DATE_ORDER_YMD);
}

static void
test_what_cannot_be_says_why (void)
{
  static const struct
  {
    const char *text;
    InnBirthdayReason reason;
  } cases[] = {
    { NULL, INN_BIRTHDAY_EMPTY },
    { "", INN_BIRTHDAY_EMPTY },
    { "  ", INN_BIRTHDAY_EMPTY },
    { "不详", INN_BIRTHDAY_NOT_A_DATE },
    { "13800138000", INN_BIRTHDAY_NOT_A_DATE },
    { "农历", INN_BIRTHDAY_NOT_A_DATE },
    { "\xff\xfe", INN_BIRTHDAY_NOT_A_DATE },
    { "1990-05-10-11", INN_BIRTHDAY_NOT_A_DATE },
    { "公历闰六月初三", INN_BIRTHDAY_NOT_A_DATE },
    { "1990-13-10", INN_BIRTHDAY_NO_SUCH_MONTH },
    { "13月1日", INN_BIRTHDAY_NO_SUCH_MONTH },
    { "1990-02-29", INN_BIRTHDAY_NO_SUCH_DAY },
    { "02-30", INN_BIRTHDAY_NO_SUCH_DAY },
    { "0532", INN_BIRTHDAY_NO_SUCH_DAY },
    { "农历八月31", INN_BIRTHDAY_NO_SUCH_DAY },
    { "农历2026年腊月三十", INN_BIRTHDAY_NO_SUCH_DAY },
    { "农历1990年闰六月初三", INN_BIRTHDAY_NO_SUCH_LEAP_MONTH },
    { "2026-11-23", INN_BIRTHDAY_FUTURE },
    { "2030年1月1日", INN_BIRTHDAY_FUTURE },
    { "农历2026年十月十五", INN_BIRTHDAY_FUTURE },
    { "1800-01-01", INN_BIRTHDAY_YEAR_OUT_OF_RANGE },
    { "农历1899年八月十五", INN_BIRTHDAY_YEAR_OUT_OF_RANGE },
    { "1990", INN_BIRTHDAY_YEAR_ONLY },
    { "1990年", INN_BIRTHDAY_YEAR_ONLY },
    { "90", INN_BIRTHDAY_YEAR_ONLY },
    { "35岁", INN_BIRTHDAY_YEAR_ONLY },
    { "约1990年", INN_BIRTHDAY_YEAR_ONLY },
    { "90后", INN_BIRTHDAY_YEAR_ONLY },
    { "1990-05", INN_BIRTHDAY_MONTH_ONLY },
    { "5月", INN_BIRTHDAY_MONTH_ONLY },
    { "199005", INN_BIRTHDAY_MONTH_ONLY },
    { "May 1990", INN_BIRTHDAY_MONTH_ONLY },
    { "05/10/1990", INN_BIRTHDAY_AMBIGUOUS },
    { "05/10/09", INN_BIRTHDAY_AMBIGUOUS },
    { "200105", INN_BIRTHDAY_AMBIGUOUS },
    { "五月三", INN_BIRTHDAY_AMBIGUOUS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      InnBirthdayReading reading;

      g_assert_false (inn_birthday_read (cases[i].text, INN_DATE_ORDER_UNKNOWN, TODAY, &reading,
                                         &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      g_assert_false (inn_birthday_is_set (reading.birthday));
      if (reading.reason != cases[i].reason)
        g_error ("“%s”: %s", cases[i].text, error->message);
    }
}

static void
test_years_programs_invent_are_doubted (void)
{
  static const struct
  {
    const char *text;
    int year;
  } cases[] = { { "1604-05-10", 1604 }, { "1900-05-10", 1900 }, { "19040510", 1904 },
                { "1990-05-10", 0 },    { "1604-02-29", 1604 }, { "1905-05-10", 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnBirthdayReading reading;

      g_assert_true (inn_birthday_read (cases[i].text, INN_DATE_ORDER_UNKNOWN, TODAY, &reading,
                                        NULL));
      g_assert_cmpint (reading.doubtful_year, ==, cases[i].year);
      g_assert_cmpint (reading.birthday.year == 0, ==, cases[i].year != 0);
    }
}

static void
test_lunar_words_are_read_back (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *days[] = { "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八",
                         "初九", "初十", "十一", "十二", "十三", "十四", "十五", "十六",
                         "十七", "十八", "十九", "二十", "廿一", "廿二", "廿三", "廿四",
                         "廿五", "廿六", "廿七", "廿八", "廿九", "三十" };
  const char *months[] = { "正", "二", "三", "四", "五", "六",
                           "七", "八", "九", "十", "十一", "十二" };

  for (int month = 1; month <= 12; month++)
    {
      for (int day = 1; day <= 30; day++)
        {
          Case one = { NULL, LUNAR (0, month, day) };

          g_string_printf (text, "%s月%s", months[month - 1], days[day - 1]);
          one.text = text->str;
          assert_reads (&one, 1, INN_DATE_ORDER_YMD);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/birthday-reader/solar-birthdays-are-read", test_solar_birthdays_are_read);
  g_test_add_func ("/birthday-reader/lunar-birthdays-are-read", test_lunar_birthdays_are_read);
  g_test_add_func ("/birthday-reader/a-given-order-decides", test_a_given_order_decides);
  g_test_add_func ("/birthday-reader/what-cannot-be-says-why", test_what_cannot_be_says_why);
  g_test_add_func ("/birthday-reader/years-programs-invent-are-doubted",
                   test_years_programs_invent_are_doubted);
  g_test_add_func ("/birthday-reader/lunar-words-are-read-back", test_lunar_words_are_read_back);
  return g_test_run ();
}
