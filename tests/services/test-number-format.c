/* test-number-format.c: formats of numbers are understood as spreadsheets understand them. */

#include "config.h"

#include "inn-number-text.h"

#define YMD INN_NUMBER_DATE
#define MD  (INN_NUMBER_MONTH | INN_NUMBER_DAY)
#define YM  (INN_NUMBER_YEAR | INN_NUMBER_MONTH)
#define T   INN_NUMBER_TIME
#define TS  (INN_NUMBER_TIME | INN_NUMBER_SECONDS)

static void
test_codes (void)
{
  static const struct
  {
    const char      *code;
    InnNumberFormat  format;
  } cases[] = {
    { "General", INN_NUMBER_PLAIN },
    { "G/通用格式", INN_NUMBER_PLAIN },
    { "0", INN_NUMBER_PLAIN },
    { "@", INN_NUMBER_PLAIN },
    { "#,##0.00;[Red]-#,##0.00", INN_NUMBER_PLAIN },
    { "_-* #,##0.00\\ \"€\"_-", INN_NUMBER_PLAIN },
    { "[$¥-804]#,##0.00", INN_NUMBER_PLAIN },
    { "\"days\" 0", INN_NUMBER_PLAIN },
    { "0\\d", INN_NUMBER_PLAIN },
    { "[DBNum1][$-804]General", INN_NUMBER_PLAIN },
    { "0%", INN_NUMBER_PERCENT },
    { "0.00E+00", INN_NUMBER_SCIENTIFIC },
    { "##0.0e-0", INN_NUMBER_SCIENTIFIC },
    { "yyyy-mm-dd", YMD },
    { "yyyy/m/d;@", YMD },
    { "D.M.YY", YMD },
    { "[$-409]d-mmm-yyyy;@", YMD },
    { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", YMD },
    { "yyyy\"年\"m\"月\"d\"日\"", YMD | INN_NUMBER_HAN },
    { "yyyy年m月d日", YMD | INN_NUMBER_HAN },
    { "[$-404]e/m/d", YMD },
    { "ggge\"年\"m\"月\"d\"日\"", YMD | INN_NUMBER_HAN },
    { "m/d", MD },
    { "m\"月\"d\"日\"", MD | INN_NUMBER_HAN },
    { "mmm-yy", YM },
    { "yyyy\"年\"m\"月\"", YM | INN_NUMBER_HAN },
    { "dddd", INN_NUMBER_PLAIN },
    { "aaaa", INN_NUMBER_PLAIN },
    { "h:mm", T },
    { "h:mm AM/PM", T },
    { "上午/下午h\"时\"mm\"分\"", T },
    { "mm:ss", TS },
    { "mm:ss.0", TS },
    { "[h]:mm:ss", TS | INN_NUMBER_ELAPSED },
    { "[mm]:ss", TS | INN_NUMBER_ELAPSED },
    { "yyyy-mm-dd hh:mm:ss", YMD | TS },
    { "m/d/yy h:mm", YMD | T },
    { "dd/mm/yyyy hh:mm A/P", YMD | T },
    { "[Red][>100]yyyy", INN_NUMBER_YEAR },
    /* Not closed, or cut. */
    { "\"yyyy", INN_NUMBER_PLAIN },
    { "[h", INN_NUMBER_PLAIN },
    { "yyyy\\", INN_NUMBER_YEAR },
    { "", INN_NUMBER_PLAIN },
    { ";yyyy", INN_NUMBER_PLAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].code);
      g_assert_cmphex (inn_number_format_from_code (cases[i].code), ==, cases[i].format);
    }
}

static void
test_built_in (void)
{
  static const struct
  {
    guint            id;
    InnNumberFormat  format;
  } cases[] = {
    { 0, INN_NUMBER_PLAIN }, { 4, INN_NUMBER_PLAIN }, { 9, INN_NUMBER_PERCENT },
    { 11, INN_NUMBER_SCIENTIFIC }, { 13, INN_NUMBER_PLAIN }, { 14, YMD }, { 16, MD }, { 17, YM },
    { 20, T }, { 22, YMD | T }, { 23, INN_NUMBER_PLAIN }, { 31, YMD }, { 37, INN_NUMBER_PLAIN },
    { 46, TS | INN_NUMBER_ELAPSED }, { 49, INN_NUMBER_PLAIN }, { 57, YM },
    { 58, MD | INN_NUMBER_HAN }, { 163, INN_NUMBER_PLAIN }, { G_MAXUINT, INN_NUMBER_PLAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (inn_number_format_from_id (cases[i].id), ==, cases[i].format);
}

/* Every day a workbook knows, against the calendar of GLib. */
static void
test_every_day (void)
{
  g_autoptr (GDate) day = g_date_new_dmy (1, 3, 1900);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int serial = 61; serial <= 2958465; serial += 13)
    {
      g_autofree char *number = g_strdup_printf ("%d", serial);
      g_autofree char *expected = NULL;

      g_string_truncate (text, 0);
      g_assert_cmpint (inn_number_text_append (YMD, number, FALSE, text), ==,
                       INN_SHEET_CELL_DATE);
      expected = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day),
                                  g_date_get_day (day));
      g_assert_cmpstr (text->str, ==, expected);
      if (serial + 13 <= 2958465)
        g_date_add_days (day, 13);
    }
}

/* Whole numbers of up to 15 digits come out as they went in, whatever way they are spelt. */
static void
test_whole_numbers (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 seed = 7;

  for (guint i = 0; i < 20000; i++)
    {
      guint64 number;
      g_autofree char *plain = NULL;
      g_autofree char *long_form = NULL;

      seed = seed * 6364136223846793005u + 1442695040888963407u;
      number = (seed >> 8) % G_GUINT64_CONSTANT (1000000000000000) >> (i % 40);
      number |= 1;
      plain = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
      long_form = g_strdup_printf ("%.17E", (double) number);

      g_string_truncate (text, 0);
      g_assert_cmpint (inn_number_text_append (INN_NUMBER_PLAIN, plain, FALSE, text), ==,
                       INN_SHEET_CELL_NUMBER);
      g_assert_cmpstr (text->str, ==, plain);
      g_string_truncate (text, 0);
      g_assert_cmpint (inn_number_text_append (INN_NUMBER_PLAIN, long_form, FALSE, text), ==,
                       INN_SHEET_CELL_NUMBER);
      g_assert_cmpstr (text->str, ==, plain);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-format/codes-say-what-numbers-are", test_codes);
  g_test_add_func ("/number-format/so-do-those-built-in", test_built_in);
  g_test_add_func ("/number-format/every-day-is-that-day", test_every_day);
  g_test_add_func ("/number-format/whole-numbers-keep-their-digits", test_whole_numbers);

  return g_test_run ();
}
