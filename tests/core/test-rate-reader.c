/* The price of a night as it is typed at the desk. */

#include "config.h"

#include "inn-rate-reader.h"

static void
test_read (void)
{
  static const struct
  {
    const char     *text;
    const char     *currency;
    InnRateVerdict  verdict;
    gint64          amount;
  } cases[] = {
    { "588", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "５８８", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "588元/晚", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "588／晚", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "￥588 每晚", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "588元一晚", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "588元/间夜", "CNY", INN_RATE_UNDERSTOOD, 58800 },
    { "120 a night", "CNY", INN_RATE_UNDERSTOOD, 12000 },
    { "120 per night", "CNY", INN_RATE_UNDERSTOOD, 12000 },
    { "12,800/泊", "JPY", INN_RATE_UNDERSTOOD, 12800 },
    { "1,280", "CNY", INN_RATE_UNDERSTOOD, 128000 },
    { "0", "CNY", INN_RATE_UNDERSTOOD, 0 },
    { "5,88", "CNY", INN_RATE_DOUBTFUL, 588 },
    { "588.555", "CNY", INN_RATE_DOUBTFUL, 58856 },
    { "2000000", "CNY", INN_RATE_DOUBTFUL, 200000000 },
    { "-5", "CNY", INN_RATE_NEGATIVE, 0 },
    { "−5", "CNY", INN_RATE_NEGATIVE, 0 },
    { "(5)", "CNY", INN_RATE_NEGATIVE, 0 },
    { "-5元/晚", "CNY", INN_RATE_NEGATIVE, 0 },
    { "999999999999", "CNY", INN_RATE_TOO_LARGE, 0 },
    { "99999999999999999999999", "CNY", INN_RATE_TOO_LARGE, 0 },
    { "9999999999 元/晚", "CNY", INN_RATE_TOO_LARGE, 0 },
    { "1e9", "CNY", INN_RATE_NO_AMOUNT, 0 },
    { "abc", "CNY", INN_RATE_NO_AMOUNT, 0 },
    { "-", "CNY", INN_RATE_NO_AMOUNT, 0 },
    { "晚", "CNY", INN_RATE_NO_AMOUNT, 0 },
    { "/", "CNY", INN_RATE_NO_AMOUNT, 0 },
    { "", "CNY", INN_RATE_NO_AMOUNT, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnMoney rate = inn_money (-1, "XXX");
      InnRateVerdict verdict = inn_rate_read (cases[i].text, cases[i].currency, &rate);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (verdict, ==, cases[i].verdict);
      if (verdict <= INN_RATE_DOUBTFUL)
        {
          g_assert_cmpint (rate.amount, ==, cases[i].amount);
          g_assert_cmpstr (rate.currency, ==, cases[i].currency);
          g_assert_null (inn_rate_verdict_get_text (verdict));
        }
      else
        {
          g_assert_cmpint (rate.amount, ==, -1);
          g_assert_nonnull (inn_rate_verdict_get_text (verdict));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rate-reader/a price is read as it is typed at the desk", test_read);

  return g_test_run ();
}
