/* Amounts of money in the cells of a spreadsheet, and whether a column is in yuan or in fen. */

#include "config.h"

#include "inn-error.h"
#include "inn-money-reader.h"

static void
test_read (void)
{
  static const struct
  {
    const char     *text;
    InnMoneyUnit    unit;
    gint64          amount;
    const char     *currency;
    InnMoneyDoubts  doubts;
  } cases[] = {
    { "288", INN_MONEY_UNIT_MAJOR, 28800, "CNY", 0 },
    { "¥1,288.00", INN_MONEY_UNIT_MAJOR, 128800, "CNY", 0 },
    { "￥１，２８８．５０", INN_MONEY_UNIT_MAJOR, 128850, "CNY", 0 },
    { " ２８８ 元 ", INN_MONEY_UNIT_MAJOR, 28800, "CNY", 0 },
    { "288元整", INN_MONEY_UNIT_MAJOR, 28800, "CNY", 0 },
    { "人民币 288 元", INN_MONEY_UNIT_MAJOR, 28800, "CNY", 0 },
    { "CNY 288", INN_MONEY_UNIT_MAJOR, 28800, "CNY", 0 },
    { "RMB288.5", INN_MONEY_UNIT_MAJOR, 28850, "CNY", 0 },
    { "0", INN_MONEY_UNIT_UNKNOWN, 0, "CNY", 0 },
    { "12元5角", INN_MONEY_UNIT_MAJOR, 1250, "CNY", 0 },
    { "12元5角3分", INN_MONEY_UNIT_MAJOR, 1253, "CNY", 0 },
    { "12块5毛", INN_MONEY_UNIT_MAJOR, 1250, "CNY", 0 },
    { "5角", INN_MONEY_UNIT_MAJOR, 50, "CNY", 0 },
    { "12元3分", INN_MONEY_UNIT_MAJOR, 1203, "CNY", 0 },
    { "1.2万", INN_MONEY_UNIT_MAJOR, 1200000, "CNY", 0 },
    { "3万元", INN_MONEY_UNIT_MAJOR, 3000000, "CNY", 0 },
    /* Below nothing, as people and bookkeepers write it. */
    { "-50", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "－50", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "−50.00", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "¥-50", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "-¥50", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "(50)", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "（¥50.00）", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "50-", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "负50元", INN_MONEY_UNIT_MAJOR, -5000, "CNY", INN_MONEY_NEGATIVE },
    { "-", INN_MONEY_UNIT_MAJOR, 0, "CNY", 0 },
    { "¥-", INN_MONEY_UNIT_MAJOR, 0, "CNY", 0 },
    { "-¥", INN_MONEY_UNIT_MAJOR, 0, "CNY", 0 },
    /* In fen; what a cell says itself comes first. */
    { "28800", INN_MONEY_UNIT_MINOR, 28800, "CNY", 0 },
    { "28,800", INN_MONEY_UNIT_MINOR, 28800, "CNY", 0 },
    { "28800.00", INN_MONEY_UNIT_MINOR, 28800, "CNY", 0 },
    { "-28800", INN_MONEY_UNIT_MINOR, -28800, "CNY", INN_MONEY_NEGATIVE },
    { "288元", INN_MONEY_UNIT_MINOR, 28800, "CNY", 0 },
    { "¥288", INN_MONEY_UNIT_MINOR, 28800, "CNY", 0 },
    { "28800分", INN_MONEY_UNIT_MAJOR, 28800, "CNY", 0 },
    { "28800分", INN_MONEY_UNIT_UNKNOWN, 28800, "CNY", 0 },
    { "288元", INN_MONEY_UNIT_UNKNOWN, 28800, "CNY", 0 },
    { "288.00", INN_MONEY_UNIT_UNKNOWN, 28800, "CNY", 0 },
    { "US$120", INN_MONEY_UNIT_MINOR, 12000, "USD", 0 },
    { "5000 JPY", INN_MONEY_UNIT_MINOR, 5000, "JPY", 0 },
    /* Asked about. */
    { "1000000", INN_MONEY_UNIT_MAJOR, 100000000, "CNY", 0 },
    { "1000000.01", INN_MONEY_UNIT_MAJOR, 100000001, "CNY", INN_MONEY_LARGE },
    { "-2000000", INN_MONEY_UNIT_MAJOR, -200000000, "CNY", INN_MONEY_NEGATIVE | INN_MONEY_LARGE },
    { "288.005", INN_MONEY_UNIT_MAJOR, 28801, "CNY", INN_MONEY_ROUNDED },
    { "288.500000", INN_MONEY_UNIT_MAJOR, 28850, "CNY", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      InnMoney money = { 0 };
      InnMoneyDoubts doubts;

      g_test_message ("%s", cases[i].text);
      inn_money_read (cases[i].text, cases[i].unit, "CNY", &money, &doubts, &error);
      g_assert_no_error (error);
      g_assert_cmpint (money.amount, ==, cases[i].amount);
      g_assert_cmpstr (money.currency, ==, cases[i].currency);
      g_assert_cmpint (doubts, ==, cases[i].doubts);
    }
}

static void
test_refuse (void)
{
  static const struct
  {
    const char   *text;
    InnMoneyUnit  unit;
  } cases[] = {
    { "", INN_MONEY_UNIT_MAJOR },         { "无", INN_MONEY_UNIT_MAJOR },
    { "288a", INN_MONEY_UNIT_MAJOR },     { "--5", INN_MONEY_UNIT_MAJOR },
    { "-(5)", INN_MONEY_UNIT_MAJOR },     { "(-5)", INN_MONEY_UNIT_MAJOR },
    { "1.2E+05", INN_MONEY_UNIT_MAJOR },  { "12:30", INN_MONEY_UNIT_MAJOR },
    { "2026-11-22", INN_MONEY_UNIT_MAJOR }, { "12元5", INN_MONEY_UNIT_MAJOR },
    { "12元50角", INN_MONEY_UNIT_MAJOR }, { "分", INN_MONEY_UNIT_MAJOR },
    { "元", INN_MONEY_UNIT_MAJOR },       { "288/晚", INN_MONEY_UNIT_MAJOR },
    { "288-388", INN_MONEY_UNIT_MAJOR },  { "99999999999999999", INN_MONEY_UNIT_MAJOR },
    { "2000000000", INN_MONEY_UNIT_MAJOR }, { "99999999万", INN_MONEY_UNIT_MAJOR },
    { "99999999999999元1角", INN_MONEY_UNIT_MAJOR },
    /* Yuan or fen: not guessed. */
    { "28800", INN_MONEY_UNIT_UNKNOWN },  { "288", INN_MONEY_UNIT_UNKNOWN },
    { "288.5", INN_MONEY_UNIT_MINOR },    { "288.5分", INN_MONEY_UNIT_MAJOR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      InnMoney money;

      g_test_message ("%s", cases[i].text);
      g_assert_false (inn_money_read (cases[i].text, cases[i].unit, "CNY", &money, NULL, &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
    }
}

/* Who refuses an amount can say whether it was too much, or none. */
static void
test_absurd (void)
{
  static const struct
  {
    const char *text;
    gboolean    absurd;
  } cases[] = {
    { "2000000000", TRUE },  { "99999999999999999", TRUE }, { "999,999,999,999", TRUE },
    { "99999999万", TRUE },  { "无", FALSE },               { "1e9", FALSE },
    { "13812345678a", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnMoneyDoubts doubts = INN_MONEY_LARGE;
      InnMoney money;

      g_test_message ("%s", cases[i].text);
      g_assert_false (inn_money_read (cases[i].text, INN_MONEY_UNIT_MAJOR, "CNY", &money, &doubts,
                                      NULL));
      g_assert_cmpint (doubts, ==, cases[i].absurd ? INN_MONEY_ABSURD : INN_MONEY_SURE);
    }
}

static void
test_decide (void)
{
  static const struct
  {
    const char          *heading;
    const char          *cells[6];
    InnMoneyUnitVerdict  verdict;
    InnMoneyUnit         unit;
  } cases[] = {
    { "房费", { "288", "388", "1288", "" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
    { "房费", { "288.00", "38800.00" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
    { "房费", { "¥28800", "38800" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
    { "房费", { "28800分", "38800" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MINOR },
    { "房费(元)", { "28800", "38800" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
    { "房费（分）", { "28800", "38800" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MINOR },
    { "amount_cents", { "28800" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MINOR },
    { "金额/分", { "288", "50" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MINOR },
    /* Large whole numbers are a suite or a coffee. */
    { "房费", { "28800", "38800", "128800" }, INN_MONEY_UNIT_UNDECIDABLE, INN_MONEY_UNIT_UNKNOWN },
    { "积分兑换", { "28800", "38800" }, INN_MONEY_UNIT_UNDECIDABLE, INN_MONEY_UNIT_UNKNOWN },
    { NULL, { "28,800", "38,800" }, INN_MONEY_UNIT_UNDECIDABLE, INN_MONEY_UNIT_UNKNOWN },
    { NULL, { "-28800", "0", "38800" }, INN_MONEY_UNIT_UNDECIDABLE, INN_MONEY_UNIT_UNKNOWN },
    /* One large among small ones is a long stay. */
    { NULL, { "288", "388", "28800" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
    { NULL, { "28800分", "288元" }, INN_MONEY_UNIT_CONTRADICTORY, INN_MONEY_UNIT_UNKNOWN },
    { "金额(分)", { "28800", "388.50" }, INN_MONEY_UNIT_CONTRADICTORY, INN_MONEY_UNIT_UNKNOWN },
    { "房费", { "", "无", "n/a" }, INN_MONEY_UNIT_NO_AMOUNTS, INN_MONEY_UNIT_UNKNOWN },
    { "房费", { "0", "0", "-" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
    { "房费", { "无", "288", "x" }, INN_MONEY_UNIT_DECIDED, INN_MONEY_UNIT_MAJOR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InnMoneyUnit unit;

      g_test_message ("%s %s", cases[i].heading, cases[i].cells[0]);
      g_assert_cmpint (inn_money_unit_decide (cases[i].heading, cases[i].cells,
                                              G_N_ELEMENTS (cases[i].cells), "CNY", &unit),
                       ==, cases[i].verdict);
      g_assert_cmpint (unit, ==, cases[i].unit);
    }
}

static void
test_currency_without_decimals (void)
{
  static const char *const cells[] = { "28800", "38800" };
  InnMoneyUnit unit;
  InnMoney money;

  g_assert_cmpint (inn_money_unit_decide ("料金", cells, 2, "JPY", &unit), ==,
                   INN_MONEY_UNIT_DECIDED);
  g_assert_cmpint (unit, ==, INN_MONEY_UNIT_MAJOR);
  g_assert_true (inn_money_read ("28800", INN_MONEY_UNIT_UNKNOWN, "JPY", &money, NULL, NULL));
  g_assert_cmpint (money.amount, ==, 28800);
}

/* Whatever the program writes, it reads as the same. */
static void
test_written_is_read_back (void)
{
  for (gint64 amount = -4000; amount <= 4000; amount += 13)
    {
      InnMoney written = inn_money (amount, "CNY");
      g_autofree char *shown = inn_money_format (written);
      g_autofree char *plain = inn_money_format_plain (written);
      InnMoney read;

      g_assert_true (inn_money_read (shown, INN_MONEY_UNIT_UNKNOWN, "CNY", &read, NULL, NULL));
      g_assert_cmpint (read.amount, ==, amount);
      g_assert_true (inn_money_read (plain, INN_MONEY_UNIT_UNKNOWN, "CNY", &read, NULL, NULL));
      g_assert_cmpint (read.amount, ==, amount);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money-reader/cells are read as people write them", test_read);
  g_test_add_func ("/money-reader/what is no amount or could be two is refused", test_refuse);
  g_test_add_func ("/money-reader/what-is-too-much-is-told-from-what-is-none", test_absurd);
  g_test_add_func ("/money-reader/a column is in yuan or fen, or that is asked", test_decide);
  g_test_add_func ("/money-reader/a currency without decimals has one unit",
                   test_currency_without_decimals);
  g_test_add_func ("/money-reader/what is written is read back", test_written_is_read_back);

  return g_test_run ();
}
