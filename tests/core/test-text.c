/* Cleaning, shortening and initials. */

#include "config.h"

#include "inn-text.h"

static void
test_clean (void)
{
  static const struct
  {
    const char  *text;
    InnTextFlags flags;
    const char  *clean;
  } cases[] = {
    { NULL, INN_TEXT_ONE_LINE, "" },
    { "  a  b\t c \n", INN_TEXT_ONE_LINE, "a b c" },
    { "\xE3\x80\x80林\xE3\x80\x80雨桐 ", INN_TEXT_ONE_LINE, "林 雨桐" },
    { "pay \xE2\x80\xAE" "eerf\xE2\x80\xAC!", INN_TEXT_ONE_LINE, "pay eerf!" },
    { "a\007b\x1B[31m", INN_TEXT_ONE_LINE, "ab[31m" },
    { "a\r\n\r\n\r\n b \nc", INN_TEXT_KEEP_LINES, "a\n\nb\nc" },
    { "a\r\nb", INN_TEXT_ONE_LINE, "a b" },
    { "\n\na", INN_TEXT_KEEP_LINES, "a" },
    { "\xEF\xBB\xBF姓名", INN_TEXT_ONE_LINE, "姓名" },
    { "👨‍👩‍👧", INN_TEXT_ONE_LINE, "👨‍👩‍👧" },
    { "<b>&", INN_TEXT_ONE_LINE, "<b>&" },
    { "a\xFF", INN_TEXT_ONE_LINE, "a\xEF\xBF\xBD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = inn_text_clean (cases[i].text, cases[i].flags);
      g_autofree char *again = inn_text_clean (clean, cases[i].flags);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (clean, ==, again);
    }
}

static void
test_clean_takes_zero_bytes (void)
{
  g_autofree char *clean = inn_text_clean_bytes ("a\0b", 3, INN_TEXT_ONE_LINE);

  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_true (g_str_has_prefix (clean, "a"));
  g_assert_true (g_str_has_suffix (clean, "b"));
}

/* A text without anything to clean is taken as it is; one that begins with a tab is gone through. */
static void
test_clean_is_the_same_at_once (void)
{
  for (gunichar character = 1; character <= 0x10FFFF; character++)
    {
      char text[16] = "\ta";
      g_autofree char *at_once = NULL;
      g_autofree char *slowly = NULL;

      if (character >= 0xD800 && character <= 0xDFFF)
        continue;

      text[2 + g_unichar_to_utf8 (character, text + 2)] = '\0';
      at_once = inn_text_clean (text + 1, INN_TEXT_KEEP_LINES);
      slowly = inn_text_clean (text, INN_TEXT_KEEP_LINES);
      g_assert_cmpstr (at_once, ==, slowly);
    }
}

static void
test_clean_mends_what_is_cut_off (void)
{
  static const char *const cut[] = { "\xE6\x9E", "林\xE6", "\xEF\xBC", "\xE6 林", "\xE6林\xFF" };

  for (gsize i = 0; i < G_N_ELEMENTS (cut); i++)
    {
      g_autofree char *clean = inn_text_clean (cut[i], INN_TEXT_ONE_LINE);
      g_autofree char *mended = g_utf8_make_valid (cut[i], -1);

      g_assert_cmpstr (clean, ==, mended);
    }
}

static void
test_shorten (void)
{
  static const struct
  {
    const char *text;
    guint       max;
    const char *shortened;
  } cases[] = {
    { "abc", 3, "abc" },
    { "abcd", 3, "ab…" },
    { "林雨桐林雨桐", 4, "林雨桐…" },
    { "ab cd", 4, "ab…" },
    { "ae\xCC\x81xyz", 3, "a…" },
    { "ab", 1, "…" },
    { "", 1, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shortened = inn_text_shorten (cases[i].text, cases[i].max);

      g_assert_cmpstr (shortened, ==, cases[i].shortened);
    }
}

static void
test_initials (void)
{
  static const char *const cases[][2] = {
    { "林雨桐", "林" },      { "欧阳娜", "欧" },      { "Anna Smith", "AS" },
    { "anna", "A" },         { "Jean Luc Picard", "JP" }, { "élodie brun", "ÉB" },
    { "e\xCC\x81lodie", "É" }, { " (!) ", "" },        { "阿凡提·买买提", "阿" },
    { "Lin 林雨桐", "L" },   { "김수진", "김" },      { "007 Bond", "0" },
    { "", "" },              { "🏨", "" },            { "Иван Петров", "ИП" },
    { "<b>欧阳</b>建国", "欧" }, { "“林”雨桐", "林" }, { "<i><b>Anna</b></i> Smith", "AS" },
    { "<林雨桐>", "林" },    { "<b", "B" },           { "<3 Anna", "3" },
    { "<b></b>", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = inn_text_initials (cases[i][0]);

      g_assert_cmpstr (initials, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/cleaning-takes-out-what-does-harm", test_clean);
  g_test_add_func ("/text/cleaning-survives-zero-bytes", test_clean_takes_zero_bytes);
  g_test_add_func ("/text/a-clean-text-stays-as-it-is", test_clean_is_the_same_at_once);
  g_test_add_func ("/text/cleaning-mends-what-was-cut-off", test_clean_mends_what_is_cut_off);
  g_test_add_func ("/text/a-long-text-is-cut-at-a-character", test_shorten);
  g_test_add_func ("/text/initials-are-those-people-expect", test_initials);

  return g_test_run ();
}
