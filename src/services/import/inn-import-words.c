/* inn-import-words.c: what people write into cells that hold one of a few answers. */

#include "config.h"

#include "inn-import-words.h"

#include "inn-fold.h"

/* All words folded, so capitals, full-width and traditional characters are the same. */
typedef struct
{
  const char *word;
  int         value;
} Word;

static const char * const nothing[] = {
  "无", "没有", "暂无", "不详", "未知", "不知道", "未填", "空", "none", "n/a", "na", "null", "nil",
  "-", "--", "—", "——", "/", "\\", "?", ".", "*", "0", NULL,
};

static const Word genders[] = {
  { "男", INN_GENDER_MALE },       { "男性", INN_GENDER_MALE },      { "先生", INN_GENDER_MALE },
  { "m", INN_GENDER_MALE },        { "male", INN_GENDER_MALE },      { "man", INN_GENDER_MALE },
  { "mr", INN_GENDER_MALE },       { "mr.", INN_GENDER_MALE },       { "女", INN_GENDER_FEMALE },
  { "女性", INN_GENDER_FEMALE },   { "女士", INN_GENDER_FEMALE },    { "小姐", INN_GENDER_FEMALE },
  { "太太", INN_GENDER_FEMALE },   { "f", INN_GENDER_FEMALE },       { "female", INN_GENDER_FEMALE },
  { "woman", INN_GENDER_FEMALE },  { "mrs", INN_GENDER_FEMALE },     { "mrs.", INN_GENDER_FEMALE },
  { "ms", INN_GENDER_FEMALE },     { "ms.", INN_GENDER_FEMALE },     { "miss", INN_GENDER_FEMALE },
  { "其他", INN_GENDER_OTHER },    { "other", INN_GENDER_OTHER },    { "保密", INN_GENDER_UNKNOWN },
  { "unknown", INN_GENDER_UNKNOWN },
};

static const Word types[] = {
  { "散客", INN_GUEST_TYPE_INDIVIDUAL },       { "个人", INN_GUEST_TYPE_INDIVIDUAL },
  { "普通", INN_GUEST_TYPE_INDIVIDUAL },       { "会员", INN_GUEST_TYPE_INDIVIDUAL },
  { "individual", INN_GUEST_TYPE_INDIVIDUAL }, { "fit", INN_GUEST_TYPE_INDIVIDUAL },
  { "团队", INN_GUEST_TYPE_GROUP },            { "团体", INN_GUEST_TYPE_GROUP },
  { "旅行团", INN_GUEST_TYPE_GROUP },          { "group", INN_GUEST_TYPE_GROUP },
  { "协议", INN_GUEST_TYPE_COMPANY },          { "企业", INN_GUEST_TYPE_COMPANY },
  { "公司", INN_GUEST_TYPE_COMPANY },          { "单位", INN_GUEST_TYPE_COMPANY },
  { "商务", INN_GUEST_TYPE_COMPANY },          { "协议客户", INN_GUEST_TYPE_COMPANY },
  { "协议单位", INN_GUEST_TYPE_COMPANY },      { "企业客户", INN_GUEST_TYPE_COMPANY },
  { "协议/企业", INN_GUEST_TYPE_COMPANY },     { "company", INN_GUEST_TYPE_COMPANY },
  { "corporate", INN_GUEST_TYPE_COMPANY },     { "团队客户", INN_GUEST_TYPE_GROUP },
};

static const Word flags[] = {
  { "是", TRUE },   { "有", TRUE },    { "对", TRUE },      { "√", TRUE },     { "✓", TRUE },
  { "✔", TRUE },    { "v", TRUE },     { "y", TRUE },       { "yes", TRUE },   { "true", TRUE },
  { "1", TRUE },    { "x", TRUE },     { "vip", TRUE },     { "贵宾", TRUE },  { "重要", TRUE },
  { "黑名单", TRUE }, { "●", TRUE },   { "否", FALSE },     { "不是", FALSE }, { "非", FALSE },
  { "n", FALSE },   { "no", FALSE },   { "false", FALSE },  { "0", FALSE },    { "×", FALSE },
  { "✗", FALSE },   { "普通", FALSE },
};

static gboolean
is_one_of (const char         *folded,
           const char * const *words)
{
  for (; *words != NULL; words++)
    if (g_str_equal (folded, *words))
      return TRUE;

  return FALSE;
}

static InnImportWord
look_up (const char *text,
         const Word *words,
         gsize       n_words,
         int        *value)
{
  g_autofree char *folded = inn_fold (text);

  g_strstrip (folded);
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (folded, words[i].word))
      {
        *value = words[i].value;
        return INN_IMPORT_WORD_KNOWN;
      }

  return folded[0] == '\0' || is_one_of (folded, nothing) ? INN_IMPORT_WORD_EMPTY
                                                          : INN_IMPORT_WORD_UNKNOWN;
}

/**
 * inn_import_words_are_nothing:
 *
 * Returns: whether @text only fills the cell: 无, 不详, N/A, a dash
 */
gboolean
inn_import_words_are_nothing (const char *text)
{
  g_autofree char *folded = NULL;

  /* None of the words is longer. */
  if (g_utf8_strlen (text, 24) > 6)
    return FALSE;

  folded = inn_fold (text);
  g_strstrip (folded);

  return folded[0] == '\0' || is_one_of (folded, nothing);
}

/**
 * inn_import_words_read_gender:
 * @text: what a cell says, in any of the languages
 * @gender: (out): what it means; not known where it says nothing
 *
 * Returns: whether the word is known; an empty cell is an answer of its own
 */
InnImportWord
inn_import_words_read_gender (const char *text,
                              InnGender  *gender)
{
  int value = INN_GENDER_UNKNOWN;
  InnImportWord word = look_up (text, genders, G_N_ELEMENTS (genders), &value);

  *gender = value;

  return word;
}

/**
 * inn_import_words_read_type:
 * @text: what a cell says, in any of the languages
 * @type: (out): what it means; an individual where it says nothing
 *
 * Returns: whether the word is known; an empty cell is an answer of its own
 */
InnImportWord
inn_import_words_read_type (const char   *text,
                            InnGuestType *type)
{
  int value = INN_GUEST_TYPE_INDIVIDUAL;
  InnImportWord word = look_up (text, types, G_N_ELEMENTS (types), &value);

  *type = value;

  return word;
}

/**
 * inn_import_words_read_flag:
 * @text: what a cell says, in any of the languages
 * @flag: (out): yes or no; no where it says nothing
 *
 * Returns: whether the word is known; an empty cell is an answer of its own
 */
InnImportWord
inn_import_words_read_flag (const char *text,
                            gboolean   *flag)
{
  int value = FALSE;
  InnImportWord word = look_up (text, flags, G_N_ELEMENTS (flags), &value);

  *flag = value;

  return word;
}
