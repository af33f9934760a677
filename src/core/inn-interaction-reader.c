/* inn-interaction-reader.c: reads one typed line as an interaction.
 *
 * Days, times and the word for what it was stand at the beginning, in any order; the rest is what
 * happened. A word that the sentence cannot do without stays in it: of 昨天 来电 问房价 remains 问房价, of
 * 来电问房价 all of it. Nothing is left out that the entry does not say in another way.
 */

#include "config.h"

#include "inn-interaction-reader.h"

#include "inn-date-words.h"
#include "inn-fold.h"
#include "inn-text.h"
#include "inn-word-scan.h"

#include <string.h>

/* A longer word stands before one that it begins with. Verbs are part of their sentence. */
static const struct
{
  const char *word;
  InnInteractionKind kind;
  gboolean verb;
} kind_words[] = {
  { "打了个电话", INN_INTERACTION_CALL, FALSE },
  { "打了电话", INN_INTERACTION_CALL, FALSE },
  { "打电话", INN_INTERACTION_CALL, FALSE },
  { "打来电话", INN_INTERACTION_CALL, FALSE },
  { "来电话", INN_INTERACTION_CALL, FALSE },
  { "电话", INN_INTERACTION_CALL, FALSE },
  { "来电", INN_INTERACTION_CALL, FALSE },
  { "致电", INN_INTERACTION_CALL, FALSE },
  { "去电", INN_INTERACTION_CALL, FALSE },
  { "回电", INN_INTERACTION_CALL, FALSE },
  { "通话", INN_INTERACTION_CALL, FALSE },
  { "发微信", INN_INTERACTION_WECHAT, FALSE },
  { "发来微信", INN_INTERACTION_WECHAT, FALSE },
  { "来微信", INN_INTERACTION_WECHAT, FALSE },
  { "微信", INN_INTERACTION_WECHAT, FALSE },
  { "发邮件", INN_INTERACTION_EMAIL, FALSE },
  { "发来邮件", INN_INTERACTION_EMAIL, FALSE },
  { "来邮件", INN_INTERACTION_EMAIL, FALSE },
  { "邮件", INN_INTERACTION_EMAIL, FALSE },
  { "电邮", INN_INTERACTION_EMAIL, FALSE },
  { "来访", INN_INTERACTION_VISIT, FALSE },
  { "到访", INN_INTERACTION_VISIT, FALSE },
  { "拜访", INN_INTERACTION_VISIT, FALSE },
  { "上门", INN_INTERACTION_VISIT, FALSE },
  { "面谈", INN_INTERACTION_VISIT, FALSE },
  { "赠送", INN_INTERACTION_GIFT, FALSE },
  { "送礼", INN_INTERACTION_GIFT, FALSE },
  { "礼物", INN_INTERACTION_GIFT, FALSE },
  { "礼品", INN_INTERACTION_GIFT, FALSE },
  { "送", INN_INTERACTION_GIFT, FALSE },
  { "备注", INN_INTERACTION_NOTE, FALSE },
  { "备忘", INN_INTERACTION_NOTE, FALSE },
  { "phone call", INN_INTERACTION_CALL, FALSE },
  { "call", INN_INTERACTION_CALL, FALSE },
  { "phone", INN_INTERACTION_CALL, FALSE },
  { "called", INN_INTERACTION_CALL, TRUE },
  { "phoned", INN_INTERACTION_CALL, TRUE },
  { "rang", INN_INTERACTION_CALL, TRUE },
  { "wechat", INN_INTERACTION_WECHAT, FALSE },
  { "weixin", INN_INTERACTION_WECHAT, FALSE },
  { "wechatted", INN_INTERACTION_WECHAT, TRUE },
  { "email", INN_INTERACTION_EMAIL, FALSE },
  { "e-mail", INN_INTERACTION_EMAIL, FALSE },
  { "emailed", INN_INTERACTION_EMAIL, TRUE },
  { "e-mailed", INN_INTERACTION_EMAIL, TRUE },
  { "visit", INN_INTERACTION_VISIT, FALSE },
  { "visited", INN_INTERACTION_VISIT, TRUE },
  { "came by", INN_INTERACTION_VISIT, TRUE },
  { "dropped by", INN_INTERACTION_VISIT, TRUE },
  { "gift", INN_INTERACTION_GIFT, FALSE },
  { "present", INN_INTERACTION_GIFT, FALSE },
  { "gave", INN_INTERACTION_GIFT, TRUE },
  { "note", INN_INTERACTION_NOTE, FALSE },
  { "memo", INN_INTERACTION_NOTE, FALSE },
};

/* Behind such a word it is another one (微信号, 送机), or nobody was reached (电话没人接). */
static const char *const other_words[] = {
  "号", "名", "地址", "没", "不", "未", "无", "机", "站", "餐", "洗", "医", "修", "货", "件", "去",
  "到", "回", "客", "走", "行李", NULL,
};

/* Behind such a number it counts something: 2-3 个人, 3 号房. */
static const char *const counted_words[] = {
  "个", "人", "间", "晚", "夜", "次", "位", "瓶", "张", "份", "杯", "块", "元", "岁", "小时", "分钟",
  "房", "楼", "院", "桌", "店", "门", "床", "线", "people", "persons", "guests", "rooms", "nights",
  "times", NULL,
};

/* Who is said to have done it may stand before the word for it. */
static const char *const subjects[] = {
  "客人", "对方", "本人", "他", "她", "guest", "he", "she", "they", NULL,
};

typedef struct
{
  InnDateWords words;
  const char *begin;      /* of the words that remain */
  const char *kind_begin; /* of the word for what it was, or NULL */
  const char *kind_end;
  gboolean kept;          /* whether a word was left in the sentence, and all behind it must be */
  InnInteractionKind kind;
} Reader;

static gboolean
starts_with_any (const char        *at,
                 const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = at;

      if (inn_word_scan_take (&rest, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* The length of a mark between words, or 0. */
static gsize
get_mark (const char *at)
{
  static const char *const wide[] = { "、", "。", "·", "—", "–", "…", NULL };

  if (*at != '\0' && strchr (" ,.:;-~", *at) != NULL)
    return 1;
  for (guint i = 0; wide[i] != NULL; i++)
    if (g_str_has_prefix (at, wide[i]))
      return strlen (wide[i]);

  return 0;
}

static const char *
skip_marks (const char *at)
{
  gsize length;

  while ((length = get_mark (at)) > 0)
    at += length;

  return at;
}

/* 11-20 到 11-22, monday to friday. */
static gboolean
is_range (const InnDateWords *words)
{
  static const char *const betweens[] = { "到", "至", "-", "~", "—", "–", "to", "until", "till", NULL };
  InnDateWords next = *words;

  inn_word_scan_skip (&next.at);
  for (guint i = 0; betweens[i] != NULL; i++)
    {
      if (!inn_word_scan_take (&next.at, betweens[i]))
        continue;
      next.date = INN_DATE_NONE;
      next.time = (InnTimeWords) INN_TIME_WORDS_INIT;
      inn_word_scan_skip (&next.at);
      return inn_date_words_take (&next) != INN_DATE_WORD_NONE;
    }

  return FALSE;
}

/* Whether what was just eaten belongs to the sentence: 昨天的账单, 周三前答复, yesterday's bill. */
static gboolean
belongs_to_sentence (const InnDateWords *words,
                     const char         *start)
{
  static const char *const ties[] = { "的", "之", "以", "起", "左右", "'s", NULL };
  static const char *const desks[] = { "前台", "前厅", "前来", "后来", "后厨", "后台", "后续", NULL };
  const char *at = words->at;

  if (starts_with_any (at, ties) || is_range (words))
    return TRUE;
  if ((g_str_has_prefix (at, "前") || g_str_has_prefix (at, "后")) && !starts_with_any (at, desks))
    return TRUE;

  inn_word_scan_skip (&at);

  return g_ascii_isdigit (*start) && starts_with_any (at, counted_words);
}

static gboolean
take_when (Reader *reader)
{
  const InnDateWords before = reader->words;
  gboolean on = inn_word_scan_take (&reader->words.at, "on");
  gboolean part;
  InnDateWord word;

  if (on)
    inn_word_scan_skip (&reader->words.at);
  word = inn_date_words_take (&reader->words);
  if (word == INN_DATE_WORD_NONE || (on && word != INN_DATE_WORD_DAY)
      || belongs_to_sentence (&reader->words, before.at))
    {
      reader->words = before;
      return FALSE;
    }

  /* 昨晚 says more than its day, unless a time follows. */
  part = word == INN_DATE_WORD_PART || reader->words.time.part != before.time.part;
  if (word == INN_DATE_WORD_TIME)
    reader->kept = FALSE;
  else if (part)
    reader->kept = TRUE;
  if (!reader->kept)
    reader->begin = reader->words.at;

  return TRUE;
}

/* Whether a word for what it was stands here; it goes on only when the sentence can do without. */
static gboolean
take_kind (Reader *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      const char *at = reader->words.at;

      if (!inn_word_scan_take (&at, kind_words[i].word) || starts_with_any (at, other_words))
        continue;

      reader->kind = kind_words[i].kind;
      reader->kind_begin = reader->words.at;
      reader->kind_end = at;
      if (kind_words[i].verb || (*at != '\0' && get_mark (at) == 0))
        return FALSE;

      reader->words.at = at;
      if (!reader->kept)
        reader->begin = at;
      return TRUE;
    }

  return FALSE;
}

static void
take_subject (Reader *reader)
{
  for (guint i = 0; subjects[i] != NULL; i++)
    if (inn_word_scan_take (&reader->words.at, subjects[i]))
      {
        inn_word_scan_skip (&reader->words.at);
        reader->kept = TRUE;
        return;
      }
}

static void
read_line (Reader *reader)
{
  for (;;)
    {
      reader->words.at = skip_marks (reader->words.at);
      if (*reader->words.at == '\0' || !(take_when (reader)
                                         || (reader->kind_begin == NULL && take_kind (reader))))
        break;
    }

  if (reader->kind_begin == NULL)
    {
      take_subject (reader);
      take_kind (reader);
    }
}

static void
find_when (InnInteractionReading *reading,
           const InnDateWords    *words,
           InnCivil               now)
{
  int minute = inn_time_words_get_minute (&words->time);

  reading->when_said = inn_date_is_set (words->date) || minute != INN_CIVIL_NO_MINUTE;
  reading->when = reading->when_said
                    ? inn_civil_new (inn_date_is_set (words->date) ? words->date : now.date, minute)
                    : now;
  reading->later = inn_civil_compare (reading->when, now) > 0;
}

/**
 * inn_interaction_read:
 * @line: (nullable): what was typed
 * @now: the time at the hotel
 * @reading: (out caller-allocates): what was understood; inn_interaction_reading_clear() frees it
 *
 * Reads days and times as inn_civil_from_words() does, but leaning to the past: 周三 is the last
 * Wednesday there was. There is no line that cannot be read; one that says no more than a day says
 * nothing of what happened.
 */
void
inn_interaction_read (const char            *line,
                      InnCivil               now,
                      InnInteractionReading *reading)
{
  g_autofree char *clean = inn_text_clean (line != NULL ? line : "", INN_TEXT_ONE_LINE);
  g_autofree guint32 *map = NULL;
  g_autofree char *folded = inn_fold_with_map (clean, &map);
  Reader reader = {
    .words = { .at = folded, .today = now.date, .past = TRUE, .time = INN_TIME_WORDS_INIT },
    .begin = folded,
    .kind = INN_INTERACTION_NOTE,
  };

  g_return_if_fail (inn_date_is_valid (now.date));

  read_line (&reader);
  reader.begin = skip_marks (reader.begin);

  reading->kind = reader.kind;
  reading->kind_said = reader.kind_begin != NULL;
  /* A call of which nothing more is said was a call. */
  if (*reader.begin == '\0' && reader.kind_begin != NULL)
    reading->what = g_strndup (clean + map[reader.kind_begin - folded],
                               map[reader.kind_end - folded] - map[reader.kind_begin - folded]);
  else
    reading->what = g_strdup (clean + map[reader.begin - folded]);
  find_when (reading, &reader.words, now);
}

/**
 * inn_interaction_reading_clear:
 *
 * Frees what it holds.
 */
void
inn_interaction_reading_clear (InnInteractionReading *reading)
{
  g_clear_pointer (&reading->what, g_free);
}
