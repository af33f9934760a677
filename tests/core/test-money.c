/* Amounts of money. */

#include "config.h"

#include "inn-error.h"
#include "inn-money.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    gint64      amount;
    const char *currency;
  } cases[] = {
    { "12480", 1248000, "CNY" },       { "¥12,480", 1248000, "CNY" },
    { "￥12,480.50", 1248050, "CNY" }, { "12480.5元", 1248050, "CNY" },
    { "人民币 300 元", 30000, "CNY" }, { "-¥12.50", -1250, "CNY" },
    { "−12.50", -1250, "CNY" },        { "(45.00)", -4500, "CNY" },
    { "¥-5", -500, "CNY" },            { "HK$ 300", 30000, "HKD" },
    { "US$1,234.5", 123450, "USD" },   { "$5", 500, "USD" },
    { "1 200,50 €", 120050, "EUR" },   { "1.200,50 EUR", 120050, "EUR" },
    { "12,480", 1248000, "CNY" },      { "12,48", 1248, "CNY" },
    { "JP¥5000", 5000, "JPY" },        { "5000日元", 5000, "JPY" },
    { "5000.4 JPY", 5000, "JPY" },     { "5000.5 JPY", 5001, "JPY" },
    { "1.234 KWD", 1234, "KWD" },      { "12.3000000001", 1230, "CNY" },
    { "12.345", 1235, "CNY" },         { "12.3449", 1234, "CNY" },
    { "0", 0, "CNY" },                 { ".5", 50, "CNY" },
    { "１２８", 12800, "CNY" },        { "1,234,567.89", 123456789, "CNY" },
    { "新台币100", 10000, "TWD" },     { "CHF 120", 12000, "CHF" },
    { "RM50", 5000, "MYR" },           { "rmb 50", 5000, "CNY" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      InnMoney money = { 0 };

      g_test_message ("%s", cases[i].text);
      g_assert_true (inn_money_parse (cases[i].text, "CNY", &money, &error));
      g_assert_no_error (error);
      g_assert_cmpint (money.amount, ==, cases[i].amount);
      g_assert_cmpstr (money.currency, ==, cases[i].currency);
    }
}

static void
test_refuse (void)
{
  static const char *const refused[] = { "",      "abc",  "12a",  "1.2.3,4,5.6", "--5", "¥",
                                         "12:30", "1e10", "99999999999999999", "()" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      InnMoney money;

      g_test_message ("%s", refused[i]);
      g_assert_false (inn_money_parse (refused[i], "CNY", &money, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

static void
test_bare_sign_is_the_house_currency (void)
{
  InnMoney money;

  g_assert_true (inn_money_parse ("$5", "HKD", &money, NULL));
  g_assert_cmpstr (money.currency, ==, "HKD");
  g_assert_true (inn_money_parse ("¥500", "JPY", &money, NULL));
  g_assert_cmpstr (money.currency, ==, "JPY");
  g_assert_cmpint (money.amount, ==, 500);
  g_assert_true (inn_money_parse ("¥500", "USD", &money, NULL));
  g_assert_cmpstr (money.currency, ==, "CNY");
}

static void
test_write (void)
{
  static const struct
  {
    gint64      amount;
    const char *currency;
    const char *shown;
    const char *plain;
  } cases[] = {
    { 1248000, "CNY", "¥12,480", "12480.00" },
    { 1248050, "CNY", "¥12,480.50", "12480.50" },
    { -1250, "CNY", "−¥12.50", "-12.50" },
    { 5, "CNY", "¥0.05", "0.05" },
    { 0, "CNY", "¥0", "0.00" },
    { 100, "CNY", "¥1", "1.00" },
    { 123456789, "JPY", "JP¥123,456,789", "123456789" },
    { 12000, "CHF", "CHF 120", "120.00" },
    { 1234, "KWD", "KWD 1.234", "1.234" },
    { -99999, "USD", "−US$999.99", "-999.99" },
    { G_MININT64, "JPY", "−JP¥9,223,372,036,854,775,808", "-9223372036854775808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnMoney money = inn_money (cases[i].amount, cases[i].currency);
      g_autofree char *shown = inn_money_format (money);
      g_autofree char *plain = inn_money_format_plain (money);

      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_written_is_read_back (void)
{
  static const char *const codes[] = { "CNY", "USD", "JPY", "KWD", "CHF", "MYR", "HKD", "VND", "IDR" };

  for (guint i = 0; i < 5000; i++)
    {
      const char *code = codes[i % G_N_ELEMENTS (codes)];
      InnMoney money = inn_money (g_test_rand_int_range (-100000000, 100000000), code);
      g_autofree char *shown = inn_money_format (money);
      g_autofree char *plain = inn_money_format_plain (money);
      InnMoney back;

      /* "US$1,234" and "KWD 1.234": groups and decimals never mix up. */
      g_assert_true (inn_money_parse (shown, "EUR", &back, NULL));
      g_assert_cmpint (back.amount, ==, money.amount);
      g_assert_cmpstr (back.currency, ==, code);
      g_assert_true (inn_money_parse (plain, code, &back, NULL));
      g_assert_cmpint (back.amount, ==, money.amount);
    }
}

static void
test_sum (void)
{
  InnMoney sum = { 0 };

  g_assert_true (inn_money_add (&sum, inn_money (150, "CNY")));
  g_assert_true (inn_money_add (&sum, inn_money (-50, "CNY")));
  g_assert_cmpint (sum.amount, ==, 100);
  g_assert_false (inn_money_add (&sum, inn_money (1, "USD")));
  g_assert_false (inn_money_add (&sum, inn_money (G_MAXINT64, "CNY")));
  g_assert_cmpint (sum.amount, ==, 100);
}

static void
test_currencies (void)
{
  g_assert_cmpuint (inn_money_exponent ("JPY"), ==, 0);
  g_assert_cmpuint (inn_money_exponent ("CNY"), ==, 2);
  g_assert_cmpuint (inn_money_exponent ("XXX"), ==, 2);
  g_assert_true (inn_money_is_currency ("EUR"));
  g_assert_false (inn_money_is_currency ("eur"));
  g_assert_false (inn_money_is_currency ("EURO"));
  g_assert_null (inn_money_symbol ("CHF"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/amounts-are-read-however-written", test_read);
  g_test_add_func ("/money/what-is-no-amount-is-refused", test_refuse);
  g_test_add_func ("/money/a-bare-sign-means-the-currency-of-the-house",
                   test_bare_sign_is_the_house_currency);
  g_test_add_func ("/money/amounts-are-written-for-people-and-files", test_write);
  g_test_add_func ("/money/what-is-written-is-read-back", test_written_is_read_back);
  g_test_add_func ("/money/sums-are-exact-or-refused", test_sum);
  g_test_add_func ("/money/currencies-have-their-decimals", test_currencies);

  return g_test_run ();
}
