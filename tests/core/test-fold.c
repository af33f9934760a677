/* What search sees of a text, and the way back to the original. */

#include "config.h"

#include <string.h>

#include "inn-fold.h"

static const struct
{
  const char *text;
  const char *folded;
} folds[] = {
  { "", "" },
  { "José ÁLVAREZ", "jose alvarez" },
  { "Straße", "strasse" },
  { "Søren Łukasz Đorđe Æsop Œuvre Þór", "soren lukasz dorde aesop oeuvre thor" },
  { "ｌｉｎ１３８０５７１６６２０", "lin13805716620" },
  { "張學友", "张学友" },
  { "龍門客棧", "龙门客栈" },
  { "İstanbul ISPARTA ılgaz", "istanbul isparta ilgaz" },
  { "e\xCC\x81t\xC3\xA9", "ete" },
  { "ﬁancé", "fiance" },
  { "O’Brien `x`", "o'brien 'x'" },
  { "a\xE3\x80\x80" "b\xC2\xA0" "c\td\ne", "a b c d e" },
  { "\xE2\x80\xAE" "evil\xE2\x80\x8B\xEF\xBB\xBF", "evil" },
  { "a\001b\177c", "abc" },
  { "ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ" },
  { "Ёлка йод", "елка иод" },
  { "㈱①Ⅳ", "(株)1iv" },
  { "ﾊﾟﾋﾟ", "ハ\xE3\x82\x9Aヒ\xE3\x82\x9A" },
  { "“上海”—《A》", "\"上海\"-<a>" },
  { "吕 Lü", "吕 lu" },
  { "Nguyễn Thị Hồng Đặng", "nguyen thi hong dang" },
  { "🏨", "🏨" },
};

static const char *const same_names[][2] = {
  { "Anna-Maria  Smith", "ANNA MARIA SMITH" },
  { "阿凡提·买买提", "阿凡提•買買提" },
  { "林 雨桐", "林雨桐" },
  { "O'Brien", "o’brien" },
  { "René（旧）", "rene旧" },
};

static const char *const samples[] = {
  "", "plain", "José 張學友 ÆØÅ ß ﬁ ㈱ 한국 ｶﾞ 🏨x", "이수진 e\xCC\x81 x\xCC\x81\xCC\x82", "ﷺ", "½¾ ㍿ ㎏",
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = inn_fold (folds[i].text);

      g_assert_cmpstr (folded, ==, folds[i].folded);
    }
}

static void
test_twice_is_once (void)
{
  for (gunichar c = 1; c <= 0x2FFFF; c++)
    {
      char text[7] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      if (c >= 0xD800 && c <= 0xDFFF)
        continue;
      g_unichar_to_utf8 (c, text);
      once = inn_fold (text);
      twice = inn_fold (once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      for (const char *at = once; *at; at++)
        g_assert_true ((guchar) *at >= 0x20 && *at != 0x7F);
    }
}

static void
test_composed_and_decomposed_agree (void)
{
  for (gunichar c = 0xA0; c <= 0xFFEF; c++)
    {
      char text[7] = { 0 };
      g_autofree char *composed = NULL;
      g_autofree char *decomposed = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      if ((c >= 0xD800 && c <= 0xDFFF) || !g_unichar_isdefined (c))
        continue;
      g_unichar_to_utf8 (c, text);
      composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
      decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
      if (!composed || !decomposed)
        continue;
      one = inn_fold (composed);
      other = inn_fold (decomposed);
      g_assert_cmpstr (one, ==, other);
    }
}

static void
test_map_never_falls (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree guint32 *map = NULL;
      g_autofree char *mapped = inn_fold_with_map (samples[i], &map);
      g_autofree char *plain = inn_fold (samples[i]);
      gsize length = strlen (mapped);

      g_assert_cmpstr (mapped, ==, plain);
      for (gsize at = 0; at < length; at++)
        {
          g_assert_cmpuint (map[at], <=, map[at + 1]);
          g_assert_cmpuint (samples[i][map[at]] & 0xC0, !=, 0x80);
        }
      g_assert_cmpuint (map[length], ==, strlen (samples[i]));
    }
}

static void
test_match_is_marked_in_the_original (void)
{
  static const struct
  {
    const char *text;
    const char *needle;
    const char *marked;
  } cases[] = {
    { "Straße 5", "ss", "ß" },
    { "Straße 5", "s", "S" },
    { "Café Ångström", "angstrom", "Ångström" },
    { "x e\xCC\x81 y", "e", "e\xCC\x81" },
    { "電話：１３８", "138", "１３８" },
    { "張學友先生", "学友", "學友" },
    { "abc", "x", NULL },
    { "abc", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start, end;
      gboolean found = inn_fold_find (cases[i].text, cases[i].needle, 0, &start, &end);
      g_autofree char *marked = found ? g_strndup (cases[i].text + start, end - start) : NULL;

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_names_are_the_same (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same_names); i++)
    {
      g_autofree char *one = inn_fold_name (same_names[i][0]);
      g_autofree char *other = inn_fold_name (same_names[i][1]);
      g_autofree char *again = inn_fold_name (one);

      g_assert_cmpstr (one, ==, other);
      g_assert_cmpstr (one, ==, again);
    }
}

static void
test_names_of_signs_stay_apart (void)
{
  g_autofree char *one = inn_fold_name ("？？");
  g_autofree char *other = inn_fold_name ("--");

  g_assert_cmpstr (one, ==, "??");
  g_assert_cmpstr (other, ==, "--");
}

static void
test_broken_bytes_are_left_out (void)
{
  static const char *const broken[] = { "a\xFF" "b", "ab\xE4", "a\xE4\xBD" "b", "\xF0\x9F" "ab", "ab\xC3",
                                        "\xC0\x80" "ab" };

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      /* A block of its own, so that reading past the end is seen. */
      g_autofree char *copy = g_strdup (broken[i]);
      g_autofree char *folded = inn_fold (copy);

      g_assert_true (g_str_has_prefix (folded, "ab"));
      g_assert_true (g_utf8_validate (folded, -1, NULL) || strlen (folded) >= 2);
    }
}

static void
test_han_is_simplified_alone (void)
{
  g_assert_cmphex (inn_fold_han (0x5F35), ==, 0x5F20);
  g_assert_cmphex (inn_fold_han (0x5F20), ==, 0x5F20);
  g_assert_cmphex (inn_fold_han ('A'), ==, 'A');
  g_assert_cmphex (inn_fold_han (0xF900), ==, 0x5C82);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/texts-fold-as-in-the-table", test_table);
  g_test_add_func ("/fold/folding-twice-is-folding-once", test_twice_is_once);
  g_test_add_func ("/fold/composed-and-decomposed-forms-agree", test_composed_and_decomposed_agree);
  g_test_add_func ("/fold/the-map-back-never-falls", test_map_never_falls);
  g_test_add_func ("/fold/a-match-is-marked-in-the-original", test_match_is_marked_in_the_original);
  g_test_add_func ("/fold/names-differ-only-in-signs", test_names_are_the_same);
  g_test_add_func ("/fold/names-of-signs-stay-apart", test_names_of_signs_stay_apart);
  g_test_add_func ("/fold/broken-bytes-are-left-out", test_broken_bytes_are_left_out);
  g_test_add_func ("/fold/a-character-is-simplified-alone", test_han_is_simplified_alone);

  return g_test_run ();
}
