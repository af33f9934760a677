/* How names are read, typed, sorted, found and marked. */

#include "config.h"

#include <string.h>

#include "inn-fold.h"
#include "inn-pinyin-match.h"
#include "inn-pinyin.h"
#include "inn-text.h"

static const char *const readings[][2] = {
  { "林雨桐", "lin yutong" },
  { "张三", "zhang san" },
  { "林", "lin" },
  { "欧阳娜", "ouyang na" },
  { "欧阳", "ouyang" },
  { "歐陽修", "ouyang xiu" },
  { "单雄信", "shan xiongxin" },
  { "單雄信", "shan xiongxin" },
  { "曾国藩", "zeng guofan" },
  { "解缙", "xie jin" },
  { "仇和", "qiu he" },
  { "查良镛", "zha liangyong" },
  { "区寄", "ou ji" },
  { "盖聂", "ge nie" },
  { "乐毅", "yue yi" },
  { "翟让", "zhai rang" },
  { "朴槿惠", "piao jinhui" },
  { "覃辉", "qin hui" },
  { "缪斯", "miao si" },
  { "召南", "shao nan" },
  { "任我行", "ren woxing" },
  { "华佗", "hua tuo" },
  { "纪晓岚", "ji xiaolan" },
  { "尉迟恭", "yuchi gong" },
  { "尉遲恭", "yuchi gong" },
  { "尉健行", "wei jianxing" },
  { "长孙无忌", "zhangsun wuji" },
  { "万俟卨", "moqi xie" },
  { "万里", "wan li" },
  { "澹台灭明", "tantai mieming" },
  { "司马相如", "sima xiangru" },
  { "诸葛亮", "zhuge liang" },
  { "令狐冲", "linghu chong" },
  { "夏侯惇", "xiahou dun" },
  { "吕布", "lyu bu" },
  { "呂布", "lyu bu" },
  { "陈朝阳", "chen zhaoyang" },
  { "李重阳", "li chongyang" },
  { "重庆旅行社", "chongqinglyuxingshe" },
  { "沈从文", "shen congwen" },
  { "葉問", "ye wen" },
  { "José Álvarez", "jose alvarez" },
  { "O'Brien", "obrien" },
  { "林雨桐 Lin", "lin yutong lin" },
  { "Anna 林", "anna lin" },
  { "阿凡提·买买提", "afanti maimaiti" },
  { "〇一", "ling yi" },
  { "王 小明", "wang xiaoming" },
  { "<b>欧阳</b>建国", "ouyang jianguo" },
  { "<span lang=\"zh\">单雄信</span>", "shan xiongxin" },
  { "<b>Anna</b>", "anna" },
  { "Tom <Jerry", "tom jerry" },
  { "3 < 5 > 4", "3 5 4" },
  { "林 <", "lin" },
  { "  ", "" },
  { "", "" },
};

static void
test_readings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *reading = inn_pinyin_reading (readings[i][0]);

      g_assert_cmpstr (reading, ==, readings[i][1]);
    }
}

static void
test_every_character_has_a_reading (void)
{
  guint without = 0;
  guint with = 0;

  for (gunichar c = 0x3400; c <= 0x9FFF; c++)
    {
      guint n_readings = inn_pinyin_n_readings (c);

      if (n_readings == 0 && c >= 0x4E00 && c <= 0x9FA5)
        without++;
      with += n_readings > 0;
      for (guint i = 0; i < n_readings; i++)
        {
          const char *reading = inn_pinyin_get_reading (c, i);

          g_assert_cmpuint (strlen (reading), >=, 1);
          g_assert_cmpuint (strlen (reading), <=, 6);
          for (const char *at = reading; *at; at++)
            g_assert_true (g_ascii_islower (*at));
          for (guint j = 0; j < i; j++)
            g_assert_cmpstr (reading, !=, inn_pinyin_get_reading (c, j));
        }
    }

  /* Ten units coined in Japan (瓩 and the like) have none in the sources. */
  g_assert_cmpuint (without, <=, 10);
  g_assert_cmpuint (with, >, 26000);
}

static void
test_traditional_reads_as_simplified (void)
{
  for (gunichar c = 0x4E00; c <= 0x9FA5; c++)
    {
      gunichar simplified = inn_fold_han (c);
      gboolean shared = FALSE;

      if (simplified == c || inn_pinyin_n_readings (c) == 0)
        continue;
      for (guint i = 0; i < inn_pinyin_n_readings (c); i++)
        for (guint j = 0; j < inn_pinyin_n_readings (simplified); j++)
          shared = shared || strcmp (inn_pinyin_get_reading (c, i),
                                     inn_pinyin_get_reading (simplified, j)) == 0;
      g_assert_true (shared || inn_pinyin_n_readings (simplified) == 0);
    }
}

/* Whether @query finds the whole of @name. */
static gboolean
finds_whole (const char *name,
             const char *query)
{
  gsize start, end;

  return inn_pinyin_match_range (name, query, &start, &end) && start == 0 && end == strlen (name);
}

static void
test_every_reading_is_found (void)
{
  static const struct
  {
    const char *name;
    const char *queries[10];
  } cases[] = {
    { "林雨桐", { "linyutong", "lyt", "linyt", "lytong", "lyutong", "林yt", "lin雨t" } },
    { "单雄信", { "shanxiongxin", "danxiongxin", "chanxiongxin", "sxx", "dxx", "cxx", "shxx" } },
    { "吕布", { "lvbu", "lubu", "lyubu", "lb", "lyub", "lvb" } },
    { "略", { "lve", "lue", "lyue", "l" } },
    { "重庆", { "chongqing", "zhongqing", "cq", "zq", "chq" } },
    { "欧阳娜", { "ouyangna", "oyn", "ouyn" } },
    { "阿凡提·买买提", { "afantimaimaiti", "aftmmt", "afantimmt" } },
    { "張學友", { "zhangxueyou", "zxy", "张学y" } },
    { "乾隆", { "qianlong", "ganlong" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (cases[i].queries) && cases[i].queries[j]; j++)
      if (!finds_whole (cases[i].name, cases[i].queries[j]))
        g_error ("%s does not find %s", cases[i].queries[j], cases[i].name);
}

static void
test_usual_reading_is_found (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      const char *name = readings[i][0];
      g_autofree char *joined = inn_fold_name (readings[i][1]);
      gboolean all_han = *name != '\0';

      for (const char *at = name; *at; at = g_utf8_next_char (at))
        all_han = all_han && inn_text_is_han (g_utf8_get_char (at));
      if (all_han && !finds_whole (name, joined))
        g_error ("%s is read %s but not found by it", name, joined);
    }
}

/* The letters are what a search looks at before it looks at the name. */
static void
test_letters_let_no_match_slip (void)
{
  static const char *const names[] = {
    "林雨桐", "单雄信", "吕布", "重庆", "张三", "陈·朝阳", "阿凡提·买买提", "尉迟恭", "重阳", "女",
  };
  static const char *const parts[] = {
    "l", "lin", "yu", "y", "tong", "t", "zh", "z", "ang", "s", "san", "v", "lyu", "u", "an", "三", "a",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);
  guint n_found = 0;

  for (guint i = 0; i < 40000; i++)
    {
      const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
      g_autoptr (GString) query = g_string_new (NULL);
      g_autoptr (InnPinyinMatcher) matcher = NULL;
      gsize start, end;

      for (int part = g_rand_int_range (rand, 1, 5); part > 0; part--)
        g_string_append (query, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      matcher = inn_pinyin_matcher_new (query->str);
      if (matcher == NULL || !inn_pinyin_matcher_find (matcher, name, strlen (name), &start, &end))
        continue;

      n_found++;
      g_assert_cmphex (inn_pinyin_matcher_get_letters (matcher)
                       & ~inn_pinyin_letters (name, strlen (name)), ==, 0);
    }
  g_assert_cmpuint (n_found, >, 500);
}

static void
test_matches_are_marked (void)
{
  static const char *const cases[][3] = {
    { "林雨桐", "lin", "林" },         { "林雨桐", "yutong", "雨桐" },
    { "林雨桐", "lyt", "林雨桐" },     { "林雨桐", "yt", "雨桐" },
    { "张三", "zhangs", "张三" },      { "张三", "zs", "张三" },
    { "张三", "zhang三", "张三" },     { "张三", "张s", "张三" },
    { "张三", "zhsan", "张三" },         { "张三", "zsan", "张三" },
    { "單雄信", "shanx", "單雄" },     { "单雄信", "danx", "单雄" },
    { "吕布", "lv", "吕" },            { "吕布", "lyubu", "吕布" },
    { "吕布", "lubu", "吕布" },        { "张三", "三", "三" },
    { "張學友", "学", "學" },          { "José Álvarez", "alv", "Álv" },
    { "José Álvarez", "jose a", "José Á" }, { "阿凡提·买买提", "timai", "提·买" },
    { "林雨桐 Lin", "tonglin", "桐 Lin" }, { "张三", "x", NULL },               { "张三", "ang", NULL },
   
    { "张三", "", NULL },              { "Straße", "strasse", "Straße" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start, end;
      gboolean found = inn_pinyin_match_range (cases[i][0], cases[i][1], &start, &end);
      g_autofree char *marked = found ? g_strndup (cases[i][0] + start, end - start) : NULL;

      g_assert_cmpstr (marked, ==, cases[i][2]);
    }
}

static void
test_order (void)
{
  static const char *const in_order[] = {
    "艾米", "Anna Smith", "曹操", "José Álvarez", "李白", "林雨桐", "吕布", "区寄", "单雄信",
    "王小明", "曾国藩", "张三", "007", "Иван", "",
  };

  for (gsize i = 1; i < G_N_ELEMENTS (in_order); i++)
    {
      g_autofree char *one = inn_pinyin_sort_key (NULL, in_order[i - 1]);
      g_autofree char *next = inn_pinyin_sort_key ("", in_order[i]);

      g_assert_cmpint (strcmp (one, next), <, 0);
    }
}

static void
test_given_reading_decides_the_order (void)
{
  g_autofree char *given = inn_pinyin_sort_key ("Ba Li", "张三");
  g_autofree char *bai = inn_pinyin_sort_key (NULL, "白雪");

  g_assert_cmpint (strcmp (given, bai), <, 0);
}

static void
test_surname_is_measured (void)
{
  g_assert_cmpuint (inn_pinyin_surname_length ("林雨桐"), ==, strlen ("林"));
  g_assert_cmpuint (inn_pinyin_surname_length ("歐陽修"), ==, strlen ("歐陽"));
  g_assert_cmpuint (inn_pinyin_surname_length ("Anna"), ==, 0);
  g_assert_cmpuint (inn_pinyin_surname_length ("阿凡提·买买提"), ==, 0);
  g_assert_cmpuint (inn_pinyin_surname_length ("杭州西湖旅行社"), ==, 0);
  g_assert_cmpuint (inn_pinyin_surname_length (""), ==, 0);
}

static void
test_speed (void)
{
  static const char *const names[] = { "林雨桐", "欧阳娜", "单雄信", "张三", "José Álvarez" };
  g_autoptr (GString) out = g_string_new (NULL);
  const guint rounds = 200000;
  gint64 begin;

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < rounds; i++)
    {
      g_string_truncate (out, 0);
      inn_pinyin_append_reading (out, names[i % G_N_ELEMENTS (names)]);
    }
  g_test_minimized_result ((g_get_monotonic_time () - begin) * 1000.0 / rounds,
                           "reading: %.0f ns a name",
                           (g_get_monotonic_time () - begin) * 1000.0 / rounds);

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < rounds; i++)
    {
      g_string_truncate (out, 0);
      inn_fold_append (out, names[i % G_N_ELEMENTS (names)]);
    }
  g_test_minimized_result ((g_get_monotonic_time () - begin) * 1000.0 / rounds,
                           "fold: %.0f ns a name",
                           (g_get_monotonic_time () - begin) * 1000.0 / rounds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pinyin/names-are-read-as-people-say-them", test_readings);
  g_test_add_func ("/pinyin/every-character-has-a-reading", test_every_character_has_a_reading);
  g_test_add_func ("/pinyin/traditional-reads-as-simplified", test_traditional_reads_as_simplified);
  g_test_add_func ("/pinyin/every-reading-is-found", test_every_reading_is_found);
  g_test_add_func ("/pinyin/the-usual-reading-is-found", test_usual_reading_is_found);
  g_test_add_func ("/pinyin/letters-let-no-match-slip", test_letters_let_no_match_slip);
  g_test_add_func ("/pinyin/matches-are-marked", test_matches_are_marked);
  g_test_add_func ("/pinyin/names-sort-by-reading", test_order);
  g_test_add_func ("/pinyin/a-given-reading-decides-the-order",
                   test_given_reading_decides_the_order);
  g_test_add_func ("/pinyin/a-surname-is-measured", test_surname_is_measured);
  if (g_test_perf ())
    g_test_add_func ("/pinyin/reading-is-fast", test_speed);

  return g_test_run ();
}
