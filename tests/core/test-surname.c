/* How family names are read: those that are read otherwise than the character alone, the usual ones,
 * and those of two characters, as 《现代汉语词典》 and 《百家姓》 have them. Each is also found by what
 * is typed for it. */

#include "config.h"

#include <string.h>

#include "inn-pinyin-match.h"
#include "inn-pinyin.h"

/* Read otherwise as a family name, or otherwise than many a program thinks. */
static const char *const singles[][2] = {
  { "单", "shan" }, { "曾", "zeng" }, { "解", "xie" }, { "仇", "qiu" }, { "查", "zha" },
  { "区", "ou" }, { "朴", "piao" }, { "覃", "qin" }, { "缪", "miao" }, { "盖", "ge" },
  { "乐", "yue" }, { "翟", "zhai" }, { "召", "shao" }, { "折", "she" }, { "任", "ren" },
  { "华", "hua" }, { "纪", "ji" }, { "尉", "wei" }, { "种", "chong" }, { "繁", "po" },
  { "秘", "bi" }, { "冼", "xian" }, { "员", "yun" }, { "黑", "he" }, { "葛", "ge" },
  { "沈", "shen" }, { "石", "shi" }, { "柏", "bai" }, { "贾", "jia" }, { "卜", "bu" },
  { "俞", "yu" }, { "应", "ying" }, { "宁", "ning" }, { "燕", "yan" }, { "万", "wan" },
  { "邵", "shao" }, { "祭", "zhai" }, { "叶", "ye" }, { "重", "chong" }, { "长", "chang" },
  { "吕", "lyu" }, { "闾", "lyu" }, { "牟", "mou" }, { "相", "xiang" }, { "臧", "zang" },
  { "车", "che" }, { "戚", "qi" }, { "邢", "xing" }, { "滑", "hua" }, { "屈", "qu" },
  { "项", "xiang" }, { "舒", "shu" }, { "薄", "bo" }, { "干", "gan" }, { "郗", "xi" },
  { "佘", "she" }, { "亓", "qi" }, { "芮", "rui" }, { "羿", "yi" }, { "靳", "jin" },
  { "糜", "mi" }, { "郝", "hao" }, { "邬", "wu" }, { "喻", "yu" }, { "窦", "dou" },
  { "瞿", "qu" }, { "阚", "kan" }, { "訾", "zi" }, { "隗", "wei" }, { "麴", "qu" },
  /* The usual ones. */
  { "王", "wang" }, { "李", "li" }, { "张", "zhang" }, { "刘", "liu" }, { "陈", "chen" },
  { "杨", "yang" }, { "黄", "huang" }, { "赵", "zhao" }, { "吴", "wu" }, { "周", "zhou" },
  { "徐", "xu" }, { "孙", "sun" }, { "马", "ma" }, { "朱", "zhu" }, { "胡", "hu" },
  { "郭", "guo" }, { "何", "he" }, { "高", "gao" }, { "林", "lin" }, { "罗", "luo" },
  { "郑", "zheng" }, { "梁", "liang" }, { "谢", "xie" }, { "宋", "song" }, { "唐", "tang" },
  { "许", "xu" }, { "韩", "han" }, { "冯", "feng" }, { "邓", "deng" }, { "曹", "cao" },
};

static const char *const compounds[][2] = {
  { "尉迟", "yuchi" }, { "长孙", "zhangsun" }, { "澹台", "tantai" }, { "单于", "chanyu" },
  { "万俟", "moqi" }, { "令狐", "linghu" }, { "乐正", "yuezheng" }, { "欧阳", "ouyang" },
  { "司马", "sima" }, { "上官", "shangguan" }, { "诸葛", "zhuge" }, { "宇文", "yuwen" },
  { "夏侯", "xiahou" }, { "皇甫", "huangfu" }, { "公孙", "gongsun" }, { "慕容", "murong" },
  { "司徒", "situ" }, { "司空", "sikong" }, { "东方", "dongfang" }, { "独孤", "dugu" },
  { "南宫", "nangong" }, { "西门", "ximen" }, { "闻人", "wenren" }, { "赫连", "helian" },
  { "公冶", "gongye" }, { "宗政", "zongzheng" }, { "濮阳", "puyang" }, { "淳于", "chunyu" },
  { "太叔", "taishu" }, { "申屠", "shentu" }, { "仲孙", "zhongsun" }, { "轩辕", "xuanyuan" },
  { "钟离", "zhongli" }, { "鲜于", "xianyu" }, { "闾丘", "lyuqiu" }, { "亓官", "qiguan" },
  { "司寇", "sikou" }, { "子车", "ziju" }, { "颛孙", "zhuansun" }, { "端木", "duanmu" },
  { "巫马", "wuma" }, { "公西", "gongxi" }, { "漆雕", "qidiao" }, { "壤驷", "rangsi" },
  { "公良", "gongliang" }, { "拓跋", "tuoba" }, { "夹谷", "jiagu" }, { "宰父", "zaifu" },
  { "谷梁", "guliang" }, { "段干", "duangan" }, { "百里", "baili" }, { "东郭", "dongguo" },
  { "南门", "nanmen" }, { "呼延", "huyan" }, { "羊舌", "yangshe" }, { "微生", "weisheng" },
  { "梁丘", "liangqiu" }, { "左丘", "zuoqiu" }, { "东门", "dongmen" }, { "第五", "diwu" },
  { "完颜", "wanyan" }, { "耶律", "yelyu" }, { "纳兰", "nalan" }, { "公羊", "gongyang" },
  { "歐陽", "ouyang" }, { "司馬", "sima" }, { "諸葛", "zhuge" }, { "長孫", "zhangsun" },
  { "尉遲", "yuchi" }, { "東方", "dongfang" },
};

/* Every name is read so, and typing that finds it: with ü as u, v and yu. */
static void
check_surname (const char *surname,
               const char *reading)
{
  g_autofree char *name = g_strconcat (surname, "明", NULL);
  g_autofree char *expected = g_strconcat (reading, " ming", NULL);
  g_autofree char *found = inn_pinyin_reading (name);
  const char *umlaut = strstr (reading, "lyu");
  gsize start, end;

  g_assert_cmpstr (found, ==, expected);
  g_assert_true (inn_pinyin_match_range (name, reading, &start, &end));
  g_assert_cmpuint (start, ==, 0);

  if (umlaut != NULL)
    for (guint i = 0; i < 2; i++)
      {
        g_autofree char *other = g_strdup_printf ("%.*sl%c%s", (int) (umlaut - reading), reading,
                                                  "uv"[i], umlaut + 3);

        g_assert_true (inn_pinyin_match_range (name, other, &start, &end));
      }
}

static void
test_singles (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (singles), >=, 80);
  for (guint i = 0; i < G_N_ELEMENTS (singles); i++)
    check_surname (singles[i][0], singles[i][1]);
}

static void
test_compounds (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (compounds), >=, 60);
  for (guint i = 0; i < G_N_ELEMENTS (compounds); i++)
    {
      g_autofree char *name = g_strconcat (compounds[i][0], "明", NULL);

      check_surname (compounds[i][0], compounds[i][1]);
      g_assert_cmpuint (inn_pinyin_surname_length (name), ==, strlen (compounds[i][0]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/surname/those-of-one-character-are-read-as-names", test_singles);
  g_test_add_func ("/surname/those-of-two-characters-are-read-together", test_compounds);

  return g_test_run ();
}
