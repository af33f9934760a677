/* test-stay-nights.c: how long a stay is to be, as it is typed. */

#include "config.h"

#include "inn-stay-nights.h"

static void
test_reads (void)
{
  static const struct
  {
    const char *text;
    int nights;      /* -1: no number of nights */
  } cases[] = {
    { "2晚", 2 }, { "两晚", 2 }, { "兩夜", 2 }, { "２晚", 2 }, { "十晚", 10 }, { "十二晚", 12 },
    { "二十晚", 20 }, { "二十一晚", 21 }, { "九十九晚", 99 }, { "三", 3 }, { "3 nights", 3 },
    { "1 Night", 1 }, { "2n", 2 }, { " 4 ", 4 }, { "0", 0 }, { "61", 61 }, { "120晚", 120 },
    { "一个晚", 1 }, { "2 间夜", 2 }, { "9999", 9999 },
    { "10000", -1 }, { "12-05", -1 }, { "12月5日", -1 }, { "十二月", -1 }, { "二两晚", -1 },
    { "", -1 }, { "晚", -1 }, { "明天", -1 }, { "2 weeks", -1 }, { "-2", -1 }, { "2.5", -1 },
    { "x", -1 }, { NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int nights = -1;
      gboolean read = inn_stay_nights_from_text (cases[i].text, &nights);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].nights >= 0);
      if (read)
        g_assert_cmpint (nights, ==, cases[i].nights);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stay-nights/a-number-of-nights-is-read-and-a-day-is-not", test_reads);

  return g_test_run ();
}
