/* test-date-reader.c: dates from spreadsheets, and days and times in words. */

#include "config.h"

#include "inn-date-reader.h"
#include "inn-date-words.h"
#include "inn-error.h"

/* A Sunday. */
#define TODAY inn_date_new (2026, 11, 22)

static void
test_cells_are_read_in_their_order (void)
{
  static const struct
  {
    const char *text;
    InnDateOrder order;
    const char *iso; /* NULL: refused */
  } cases[] = {
    { "2026-11-22", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "2026/1/2", INN_DATE_ORDER_DMY, "2026-01-02" },
    { "2026.11.22 14:00", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "2026-11-22 14:00:05", INN_DATE_ORDER_MDY, "2026-11-22" },
    { "20261122", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "2026年11月22日", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "26年11月22日", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "22 Nov 2026", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "Nov 22, 2026", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "22-Nov-26", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "05/06/2026", INN_DATE_ORDER_DMY, "2026-06-05" },
    { "05/06/2026", INN_DATE_ORDER_MDY, "2026-05-06" },
    { "05/06/2026", INN_DATE_ORDER_UNKNOWN, NULL },
    { "05/06/2026", INN_DATE_ORDER_YMD, NULL },
    { "25/06/26", INN_DATE_ORDER_YMD, "2025-06-26" },
    { "25/06/26", INN_DATE_ORDER_DMY, "2026-06-25" },
    { "01/02/99", INN_DATE_ORDER_DMY, "1999-02-01" },
    { "01/02/36", INN_DATE_ORDER_DMY, "2036-02-01" },
    { "01/02/37", INN_DATE_ORDER_DMY, "1937-02-01" },
    { "01/02/199", INN_DATE_ORDER_DMY, NULL },
    { "46348", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "46348.5833", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "２０２６－１１－２２", INN_DATE_ORDER_UNKNOWN, "2026-11-22" },
    { "2026-02-29", INN_DATE_ORDER_UNKNOWN, NULL },
    { "2026-11", INN_DATE_ORDER_UNKNOWN, NULL },
    { "13800138000", INN_DATE_ORDER_UNKNOWN, NULL },
    { "农历2026年八月十五", INN_DATE_ORDER_UNKNOWN, NULL },
    { "12.5", INN_DATE_ORDER_UNKNOWN, NULL },
    { "", INN_DATE_ORDER_UNKNOWN, NULL },
    { NULL, INN_DATE_ORDER_UNKNOWN, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      char iso[INN_DATE_ISO_SIZE];
      InnDate date;
      gboolean read = inn_date_read (cases[i].text, cases[i].order, TODAY, &date, &error);

      inn_date_to_iso (date, iso);
      if (g_strcmp0 (read ? iso : NULL, cases[i].iso) != 0)
        g_error ("“%s”: %s", cases[i].text, iso);
      if (!read)
        g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

static void
test_a_column_has_one_order (void)
{
  static const struct
  {
    const char *cells[5];
    InnDateOrderVerdict verdict;
    InnDateOrder order;
  } cases[] = {
    { { "05/06/2026", "25/06/2026" }, INN_DATE_ORDER_DECIDED, INN_DATE_ORDER_DMY },
    { { "05/06/2026", "06/25/2026" }, INN_DATE_ORDER_DECIDED, INN_DATE_ORDER_MDY },
    { { "05/06/2026", "06/07/2026" }, INN_DATE_ORDER_UNDECIDABLE, INN_DATE_ORDER_UNKNOWN },
    { { "25/06/2026", "06/25/2026" }, INN_DATE_ORDER_CONTRADICTORY, INN_DATE_ORDER_UNKNOWN },
    { { "2026-11-22", "", "不详" }, INN_DATE_ORDER_DECIDED, INN_DATE_ORDER_YMD },
    { { "05/06/2026", "2026-11-22" }, INN_DATE_ORDER_UNDECIDABLE, INN_DATE_ORDER_UNKNOWN },
    { { "99/06/05", "05/06/07" }, INN_DATE_ORDER_DECIDED, INN_DATE_ORDER_YMD },
    { { "31/06/2026", "06/25/2026" }, INN_DATE_ORDER_DECIDED, INN_DATE_ORDER_MDY },
    { { "张三", "李四" }, INN_DATE_ORDER_NO_DATES, INN_DATE_ORDER_UNKNOWN },
    { { NULL }, INN_DATE_ORDER_NO_DATES, INN_DATE_ORDER_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnDateOrder order;
      InnDateOrderVerdict verdict =
        inn_date_order_decide (cases[i].cells, G_N_ELEMENTS (cases[i].cells), &order);

      if (verdict != cases[i].verdict || order != cases[i].order)
        g_error ("Column %d: verdict %d, order %d", (int) i, verdict, order);
    }
}

static void
test_day_counts_know_the_false_leap_day (void)
{
  static const struct
  {
    int serial;
    gboolean from_1904;
    const char *iso;
  } cases[] = { { 1, FALSE, "1900-01-01" },     { 59, FALSE, "1900-02-28" }, { 60, FALSE, "" },
                { 61, FALSE, "1900-03-01" },    { 0, FALSE, "" },            { -1, TRUE, "" },
                { 46348, FALSE, "2026-11-22" }, { 0, TRUE, "1904-01-01" },
                { 44886, TRUE, "2026-11-22" },  { G_MAXINT, FALSE, "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char iso[INN_DATE_ISO_SIZE];
      InnDate date;

      inn_date_from_excel_serial (cases[i].serial, cases[i].from_1904, &date);
      g_assert_cmpstr (inn_date_to_iso (date, iso), ==, cases[i].iso);
    }
}

static void
test_days_and_times_in_words_are_read (void)
{
  static const struct
  {
    const char *text;
    const char *when; /* NULL: refused */
  } cases[] = {
    { "今天", "2026-11-22" },
    { "明天", "2026-11-23" },
    { "昨天", "2026-11-21" },
    { "前天", "2026-11-20" },
    { "大前天 18:00", "2026-11-19 18:00" },
    { "昨晚8点", "2026-11-21 20:00" },
    { "yesterday", "2026-11-21" },
    { "the day before yesterday", "2026-11-20" },
    { "后天", "2026-11-24" },
    { "後天", "2026-11-24" },
    { "大后天", "2026-11-25" },
    { "today", "2026-11-22" },
    { "Tomorrow", "2026-11-23" },
    { "下周一", "2026-11-23" },
    { "下周日", "2026-11-29" },
    { "下下周一", "2026-11-30" },
    { "下个星期五", "2026-11-27" },
    { "周五", "2026-11-27" },
    { "周日", "2026-11-22" },
    { "星期天", "2026-11-22" },
    { "这周六", "2026-11-21" },
    { "monday", "2026-11-23" },
    { "next monday", "2026-11-23" },
    { "next fri", "2026-11-27" },
    { "下周", "2026-11-29" },
    { "next week", "2026-11-29" },
    { "下个月", "2026-12-22" },
    { "next month", "2026-12-22" },
    { "月底", "2026-11-30" },
    { "本月底", "2026-11-30" },
    { "下月底", "2026-12-31" },
    { "下个月5号", "2026-12-05" },
    { "下月5日下午3点", "2026-12-05 15:00" },
    { "下个月 14:00", "2026-12-22 14:00" },
    { "下月32号", NULL },
    { "周末", "2026-11-28" },
    { "weekend", "2026-11-28" },
    { "in 3 days", "2026-11-25" },
    { "in a week", "2026-11-29" },
    { "in 2 months", "2027-01-22" },
    { "3天后", "2026-11-25" },
    { "三天后", "2026-11-25" },
    { "两周后", "2026-12-06" },
    { "2个星期后", "2026-12-06" },
    { "一个月后", "2026-12-22" },
    { "12月5日", "2026-12-05" },
    { "12月5号", "2026-12-05" },
    { "十二月五日", "2026-12-05" },
    { "1月5日", "2027-01-05" },
    { "11月22日", "2026-11-22" },
    { "11-25", "2026-11-25" },
    { "11/25", "2026-11-25" },
    { "2026-12-05", "2026-12-05" },
    { "2027年1月5日", "2027-01-05" },
    { "2月29日", "2028-02-29" },
    { "25号", "2026-11-25" },
    { "5号", "2026-12-05" },
    { "31号", "2026-12-31" },
    { "5 Dec", "2026-12-05" },
    { "Dec 5", "2026-12-05" },
    { "14:00", "2026-11-22 14:00" },
    { "明天 14:00", "2026-11-23 14:00" },
    { "明天14:00", "2026-11-23 14:00" },
    { "明天下午3点", "2026-11-23 15:00" },
    { "明天下午三点半", "2026-11-23 15:30" },
    { "下午３：３０", "2026-11-22 15:30" },
    { "上午10点", "2026-11-22 10:00" },
    { "中午", "2026-11-22 12:00" },
    { "明天中午12点半", "2026-11-23 12:30" },
    { "中午1点", "2026-11-22 13:00" },
    { "凌晨12点", "2026-11-22 00:00" },
    { "今晚8点", "2026-11-22 20:00" },
    { "明早9点一刻", "2026-11-23 09:15" },
    { "下周一15点30分", "2026-11-23 15:30" },
    { "12月5日 9:05", "2026-12-05 09:05" },
    { "12-05 09:05", "2026-12-05 09:05" },
    { "tomorrow at 3pm", "2026-11-23 15:00" },
    { "tomorrow 3:30 pm", "2026-11-23 15:30" },
    { "12am", "2026-11-22 00:00" },
    { "12 pm", "2026-11-22 12:00" },
    { "next monday at noon", "2026-11-23 12:00" },
    { "", NULL },
    { NULL, NULL },
    { "\xff", NULL },
    { "尽快", NULL },
    { "明天后天", NULL },
    { "13月5日", NULL },
    { "2026-02-30", NULL },
    { "晚上12点", NULL },
    { "上午15点", NULL },
    { "25:00", NULL },
    { "13pm", NULL },
    { "2点3点", NULL },
    { "3", NULL },
    { "in 99999 days", NULL },
    { "上午", NULL },
    { "12月", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *when = NULL;
      InnCivil civil;

      if (inn_civil_from_words (cases[i].text, TODAY, &civil, &error))
        when = inn_civil_dup_text (civil);
      else
        g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
      if (g_strcmp0 (when, cases[i].when) != 0)
        g_error ("“%s”: %s", cases[i].text, when);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-reader/cells-are-read-in-their-order",
                   test_cells_are_read_in_their_order);
  g_test_add_func ("/date-reader/a-column-has-one-order", test_a_column_has_one_order);
  g_test_add_func ("/date-reader/day-counts-know-the-false-leap-day",
                   test_day_counts_know_the_false_leap_day);
  g_test_add_func ("/date-words/days-and-times-are-read", test_days_and_times_in_words_are_read);
  return g_test_run ();
}
