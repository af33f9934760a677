/* inn-date-words.c: reads "tomorrow 14:00" and "下周一" the way people at the desk write them.
 *
 * Folded text is eaten from the front, piece by piece: a day in words, a day in figures, or a time,
 * which inn-time-words reads. What cannot be eaten makes the whole text not understood. Weeks begin
 * on Monday: 下周一 and "next monday" are the Monday of the week after this one, 上周一 that of the week
 * before; 周一 and "monday" the next one to come, or where the past is meant the last one that was,
 * today included. "last monday" is the last one before today.
 */

#include "config.h"

#include "inn-date-words.h"

#include "inn-date-scan.h"
#include "inn-error.h"
#include "inn-fold.h"
#include "inn-time-words.h"
#include "inn-word-scan.h"

#include <string.h>

#define MAX_BYTES 120
#define MAX_COUNT 3660

/* What is said of the week of a weekday, beside so many weeks from this one. */
#define ANY_WEEK G_MAXINT
#define LAST_ONE G_MININT

static gboolean
take (InnDateWords *reader,
      const char   *word)
{
  return inn_word_scan_take (&reader->at, word);
}

static gboolean
set_date (InnDateWords *reader,
          InnDate       date)
{
  if (inn_date_is_set (reader->date) || !inn_date_is_set (date))
    return FALSE;
  reader->date = date;
  return TRUE;
}

/* 1 for Monday to 7 for Sunday, or 0. */
static int
take_weekday (InnDateWords *reader)
{
  static const struct
  {
    const char *word;
    int weekday;
  } names[] = {
    { "monday", 1 },   { "mon", 1 },  { "tuesday", 2 },  { "tue", 2 },    { "wednesday", 3 },
    { "wed", 3 },      { "thursday", 4 }, { "thu", 4 },  { "friday", 5 }, { "fri", 5 },
    { "saturday", 6 }, { "sat", 6 },  { "sunday", 7 },   { "sun", 7 },
  };
  static const char * const han[] = { "一", "二", "三", "四", "五", "六", "日", "天" };
  const char *start = reader->at;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (take (reader, names[i].word))
        return names[i].weekday;
    }

  if (!take (reader, "周") && !take (reader, "星期") && !take (reader, "礼拜"))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (han); i++)
    {
      if (take (reader, han[i]))
        return MIN (i + 1, 7);
    }
  reader->at = start;
  return 0;
}

static gboolean
take_day_word (InnDateWords *reader)
{
  static const struct
  {
    const char *word;
    int days;
    InnPartOfDay part;
  } words[] = {
    { "大后天", 3, INN_PART_ANY }, { "今天", 0, INN_PART_ANY }, { "今日", 0, INN_PART_ANY },
    { "明天", 1, INN_PART_ANY }, { "明日", 1, INN_PART_ANY }, { "后天", 2, INN_PART_ANY },
    { "今晚", 0, INN_PART_AFTERNOON }, { "明早", 1, INN_PART_MORNING },
    { "明晚", 1, INN_PART_AFTERNOON }, { "today", 0, INN_PART_ANY },
    { "tonight", 0, INN_PART_AFTERNOON }, { "tomorrow", 1, INN_PART_ANY },
    { "the day after tomorrow", 2, INN_PART_ANY }, { "大前天", -3, INN_PART_ANY },
    { "前天", -2, INN_PART_ANY }, { "昨天", -1, INN_PART_ANY }, { "昨日", -1, INN_PART_ANY },
    { "昨晚", -1, INN_PART_AFTERNOON }, { "yesterday", -1, INN_PART_ANY },
    { "the day before yesterday", -2, INN_PART_ANY }, { "今早", 0, INN_PART_MORNING },
    { "前晚", -2, INN_PART_AFTERNOON }, { "last night", -1, INN_PART_AFTERNOON },
    { "this morning", 0, INN_PART_MORNING }, { "this afternoon", 0, INN_PART_AFTERNOON },
    { "this evening", 0, INN_PART_AFTERNOON },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (take (reader, words[i].word))
        {
          if (words[i].part != INN_PART_ANY)
            reader->time.part = words[i].part;
          return set_date (reader, inn_date_add_days (reader->today, words[i].days));
        }
    }
  return FALSE;
}

/* Behind 下个月: 5号, 底, or nothing for the same day a month later; behind 上个月 a month before. */
static gboolean
take_day_of_month (InnDateWords *reader,
                   int           months)
{
  const char *start = reader->at;
  InnDate date = inn_date_add_months (reader->today, months);
  int day;

  if (take (reader, "底"))
    return set_date (reader, inn_date_new (date.year, date.month,
                                           inn_date_days_in_month (date.year, date.month)));
  inn_word_scan_skip (&reader->at);
  day = inn_word_scan_number (&reader->at);
  if (day >= 0 && (take (reader, "号") || take (reader, "日")))
    return set_date (reader, inn_date_new (date.year, date.month, day));
  reader->at = start;
  return set_date (reader, date);
}

/* 下周一, next monday, 周五, 下周, 周末, next month, 月底. */
static gboolean
take_week_or_month (InnDateWords *reader)
{
  const char *start = reader->at;
  InnDate today = reader->today;
  int weekday_today = inn_date_weekday (today);
  int weeks = ANY_WEEK;
  int weekday;

  if (take (reader, "月底") || take (reader, "本月底") || take (reader, "end of month"))
    return set_date (reader, inn_date_new (today.year, today.month,
                                           inn_date_days_in_month (today.year, today.month)));
  if (take (reader, "下个月") || take (reader, "下月"))
    return take_day_of_month (reader, 1);
  if (take (reader, "上个月") || take (reader, "上月"))
    return take_day_of_month (reader, -1);
  if (take (reader, "next month"))
    return set_date (reader, inn_date_add_months (today, 1));
  if (take (reader, "last month"))
    return set_date (reader, inn_date_add_months (today, -1));
  if (take (reader, "上周末") || take (reader, "last weekend"))
    return set_date (reader, inn_date_add_days (today, -1 - weekday_today));
  if (take (reader, "周末") || take (reader, "this weekend") || take (reader, "weekend"))
    return set_date (reader, inn_date_add_days (today, reader->past ? -((weekday_today + 1) % 7)
                                                                    : (13 - weekday_today) % 7));
  if (take (reader, "next week"))
    return set_date (reader, inn_date_add_days (today, 7));
  if (take (reader, "last week"))
    return set_date (reader, inn_date_add_days (today, -7));

  if (take (reader, "下下"))
    weeks = 2;
  else if (take (reader, "上上"))
    weeks = -2;
  else if (take (reader, "上"))
    weeks = -1;
  else if (take (reader, "last"))
    weeks = LAST_ONE;
  else if (take (reader, "下") || take (reader, "next"))
    weeks = 1;
  else if (take (reader, "这") || take (reader, "本") || take (reader, "this"))
    weeks = 0;
  if (weeks != ANY_WEEK)
    take (reader, "个");
  inn_word_scan_skip (&reader->at);

  weekday = take_weekday (reader);
  if (weekday != 0)
    {
      int days = weekday - weekday_today;

      if (weeks == LAST_ONE)
        days -= days < 0 ? 0 : 7;
      else if (weeks != ANY_WEEK)
        days += 7 * weeks;
      else if (reader->past)
        days -= days > 0 ? 7 : 0;
      else
        days += days < 0 ? 7 : 0;
      return set_date (reader, inn_date_add_days (today, days));
    }
  if (weeks != ANY_WEEK && weeks != LAST_ONE && weeks != 0
      && (take (reader, "周") || take (reader, "星期") || take (reader, "礼拜")))
    return set_date (reader, inn_date_add_days (today, 7 * weeks));

  reader->at = start;
  return FALSE;
}

/* 3天后, in 3 days, 两周后, 1个月后, 3天前, 3 days ago. */
static gboolean
take_interval (InnDateWords *reader)
{
  const char *start = reader->at;
  gboolean english = take (reader, "in");
  gboolean months = FALSE;
  int days = 0, count;

  inn_word_scan_skip (&reader->at);
  count = inn_word_scan_number (&reader->at);
  inn_word_scan_skip (&reader->at);
  if (count < 0 || count > MAX_COUNT)
    goto not_one;

  take (reader, "个");
  if (take (reader, "days") || take (reader, "day") || take (reader, "天") || take (reader, "日"))
    days = count;
  else if (take (reader, "weeks") || take (reader, "week") || take (reader, "周")
           || take (reader, "星期") || take (reader, "礼拜"))
    days = 7 * count;
  else if (take (reader, "months") || take (reader, "month") || take (reader, "月"))
    months = TRUE;
  else
    goto not_one;

  inn_word_scan_skip (&reader->at);
  if (!english && (take (reader, "以前") || take (reader, "之前") || take (reader, "前")
                   || take (reader, "ago")))
    {
      count = -count;
      days = -days;
    }
  else if (!english && !take (reader, "以后") && !take (reader, "之后") && !take (reader, "后"))
    {
      goto not_one;
    }

  return set_date (reader, months ? inn_date_add_months (reader->today, count)
                                  : inn_date_add_days (reader->today, days));

not_one:
  reader->at = start;
  return FALSE;
}

/* The next day of that month and day, or the last one, today included; a 29 February may be years
 * away. */
static InnDate
find_day (const InnDateWords *reader,
          int                 month,
          int                 day)
{
  int step = reader->past ? -1 : 1;

  for (int i = 0; i <= 8; i++)
    {
      InnDate date = inn_date_new (reader->today.year + step * i, month, day);

      if (inn_date_is_set (date) && step * inn_date_compare (date, reader->today) >= 0)
        return date;
    }
  return INN_DATE_NONE;
}

/* This month, or the next or the last one that has the day. */
static InnDate
find_day_of_month (const InnDateWords *reader,
                   int                 day)
{
  int step = reader->past ? -1 : 1;

  for (int i = 0; i < 3; i++)
    {
      InnDate in_month = inn_date_add_months (reader->today, step * i);
      InnDate date = inn_date_new (in_month.year, in_month.month, day);

      if (inn_date_is_set (date) && step * inn_date_compare (date, reader->today) >= 0)
        return date;
    }
  return INN_DATE_NONE;
}

/* 2026-12-05, 12-05, 12/5, 2026年12月5日, 12月5号, 5号, 5 Dec, Dec 5. */
static gboolean
take_figures (InnDateWords *reader)
{
  const char *start = reader->at;
  int year = 0, month, day, first;
  char separator;

  month = inn_date_scan_month_name (&reader->at);
  if (month != 0)
    {
      inn_word_scan_skip (&reader->at);
      day = inn_word_scan_number (&reader->at);
      return set_date (reader, find_day (reader, month, day));
    }

  first = inn_word_scan_number (&reader->at);
  if (first < 0)
    return FALSE;

  separator = *reader->at;
  if (take (reader, "年"))
    {
      year = first;
      inn_word_scan_skip (&reader->at);
      first = inn_word_scan_number (&reader->at);
      separator = *reader->at;
    }
  inn_word_scan_skip (&reader->at);

  if (take (reader, "月"))
    {
      month = first;
      inn_word_scan_skip (&reader->at);
      day = inn_word_scan_number (&reader->at);
      if (!take (reader, "日"))
        take (reader, "号");
    }
  else if (year == 0 && (take (reader, "号") || take (reader, "日")))
    {
      return set_date (reader, find_day_of_month (reader, first));
    }
  else if (year == 0 && (separator == '-' || separator == '/'))
    {
      reader->at++;
      month = first;
      day = inn_word_scan_number (&reader->at);
      if (*reader->at == separator)
        {
          reader->at++;
          year = first;
          month = day;
          day = inn_word_scan_number (&reader->at);
        }
    }
  else
    {
      month = inn_date_scan_month_name (&reader->at);
      day = first;
      if (year != 0 || month == 0)
        {
          reader->at = start;
          return FALSE;
        }
    }

  if (year == 0)
    return set_date (reader, find_day (reader, month, day));
  return set_date (reader, inn_date_new (year < 100 ? year + 2000 : year, month, day));
}

/**
 * inn_date_words_take:
 * @self: what is read, at the beginning of a word; filled with what was understood of it
 *
 * Eats one piece: a day, a part of the day, or a time. What is no piece is left standing.
 *
 * Returns: which kind of piece it was
 */
InnDateWord
inn_date_words_take (InnDateWords *self)
{
  const InnDateWords before = *self;

  if (take_day_word (self))
    return INN_DATE_WORD_DAY;
  *self = before;
  if (inn_time_words_take_part (&self->time, &self->at))
    return INN_DATE_WORD_PART;
  if (take_interval (self))
    return INN_DATE_WORD_DAY;
  *self = before;
  if (inn_time_words_take (&self->time, &self->at))
    return INN_DATE_WORD_TIME;
  *self = before;
  if (take_week_or_month (self))
    return INN_DATE_WORD_DAY;
  *self = before;
  if (take_figures (self))
    return INN_DATE_WORD_DAY;
  *self = before;

  return INN_DATE_WORD_NONE;
}

/**
 * inn_civil_from_words:
 * @text: (nullable): what was typed
 * @today: the day today
 * @civil: (out): when that is; without a minute when no time was given
 * @error: return location for an error
 *
 * Reads 昨天, 今天, 明天, 后天, 下周一, 3天后, 3天前, 12月5日, 11-25, 月底, today, tomorrow, next monday,
 * in 3 days, 3 days ago, 5 Dec, and times behind or alone: 14:00, 下午3点半, 3pm. A day without a year is the next one to
 * come. Fails with %INN_ERROR_INVALID.
 *
 * Returns: whether @text was understood
 */
gboolean
inn_civil_from_words (const char  *text,
                      InnDate      today,
                      InnCivil    *civil,
                      GError     **error)
{
  g_autofree char *folded = NULL;
  InnDateWords reader = { .today = today, .time = INN_TIME_WORDS_INIT };
  int minute;

  g_return_val_if_fail (civil != NULL, FALSE);
  g_return_val_if_fail (inn_date_is_valid (today), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *civil = INN_CIVIL_NONE;
  if (text != NULL && strnlen (text, MAX_BYTES + 1) <= MAX_BYTES &&
      g_utf8_validate (text, -1, NULL))
    folded = inn_fold (text);
  if (folded == NULL)
    goto not_understood;

  reader.at = folded;
  for (inn_word_scan_skip (&reader.at); *reader.at != '\0'; inn_word_scan_skip (&reader.at))
    {
      if (inn_date_words_take (&reader) == INN_DATE_WORD_NONE)
        goto not_understood;
    }

  minute = inn_time_words_get_minute (&reader.time);
  if (!inn_date_is_set (reader.date) && minute != INN_CIVIL_NO_MINUTE)
    reader.date = today;
  *civil = inn_civil_new (reader.date, minute);
  if (inn_civil_is_set (*civil))
    return TRUE;

not_understood:
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "not a day or time");
  return FALSE;
}
