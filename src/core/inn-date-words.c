/* inn-date-words.c: reads "tomorrow 14:00" and "下周一" the way people at the desk write them.
 *
 * Folded text is eaten from the front, piece by piece: a day in words, a day in figures, or a time,
 * which inn-time-words reads. What cannot be eaten makes the whole text not understood. Weeks begin
 * on Monday: 下周一 and "next monday" are the Monday of the week after this one; 周一 and "monday" the
 * next one to come, today included.
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

typedef struct
{
  const char *at; /* unowned, into folded text */
  InnDate today;
  InnDate date; /* unset until a day was read */
  InnTimeWords time;
} Reader;

static gboolean
take (Reader     *reader,
      const char *word)
{
  return inn_word_scan_take (&reader->at, word);
}

static gboolean
set_date (Reader  *reader,
          InnDate  date)
{
  if (inn_date_is_set (reader->date) || !inn_date_is_set (date))
    return FALSE;
  reader->date = date;
  return TRUE;
}

/* 1 for Monday to 7 for Sunday, or 0. */
static int
take_weekday (Reader *reader)
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
take_day_word (Reader *reader)
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
    { "the day before yesterday", -2, INN_PART_ANY },
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

/* Behind 下个月: 5号, 底, or nothing for the same day a month later. */
static gboolean
take_day_of_next_month (Reader *reader)
{
  const char *start = reader->at;
  InnDate date = inn_date_add_months (reader->today, 1);
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
take_week_or_month (Reader *reader)
{
  const char *start = reader->at;
  InnDate today = reader->today;
  int weekday_today = inn_date_weekday (today);
  int weeks = -1; /* -1: whichever comes first */
  int weekday;

  if (take (reader, "月底") || take (reader, "本月底") || take (reader, "end of month"))
    return set_date (reader, inn_date_new (today.year, today.month,
                                           inn_date_days_in_month (today.year, today.month)));
  if (take (reader, "下个月") || take (reader, "下月"))
    return take_day_of_next_month (reader);
  if (take (reader, "next month"))
    return set_date (reader, inn_date_add_months (today, 1));
  if (take (reader, "周末") || take (reader, "this weekend") || take (reader, "weekend"))
    return set_date (reader, inn_date_add_days (today, (13 - weekday_today) % 7));
  if (take (reader, "next week"))
    return set_date (reader, inn_date_add_days (today, 7));

  if (take (reader, "下下"))
    weeks = 2;
  else if (take (reader, "下") || take (reader, "next"))
    weeks = 1;
  else if (take (reader, "这") || take (reader, "本") || take (reader, "this"))
    weeks = 0;
  if (weeks >= 0)
    take (reader, "个");
  inn_word_scan_skip (&reader->at);

  weekday = take_weekday (reader);
  if (weekday != 0)
    {
      int days = weekday - weekday_today + 7 * MAX (weeks, 0);

      if (weeks < 0 && days < 0)
        days += 7;
      return set_date (reader, inn_date_add_days (today, days));
    }
  if (weeks > 0 && (take (reader, "周") || take (reader, "星期") || take (reader, "礼拜")))
    return set_date (reader, inn_date_add_days (today, 7 * weeks));

  reader->at = start;
  return FALSE;
}

/* 3天后, in 3 days, 两周后, 1个月后. */
static gboolean
take_interval (Reader *reader)
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

  if (english)
    {
      if (take (reader, "days") || take (reader, "day"))
        days = count;
      else if (take (reader, "weeks") || take (reader, "week"))
        days = 7 * count;
      else if (take (reader, "months") || take (reader, "month"))
        months = TRUE;
      else
        goto not_one;
    }
  else
    {
      take (reader, "个");
      if (take (reader, "天") || take (reader, "日"))
        days = count;
      else if (take (reader, "周") || take (reader, "星期") || take (reader, "礼拜"))
        days = 7 * count;
      else if (take (reader, "月"))
        months = TRUE;
      else
        goto not_one;
      if (!take (reader, "以后") && !take (reader, "之后") && !take (reader, "后"))
        goto not_one;
    }
  return set_date (reader, months ? inn_date_add_months (reader->today, count)
                                  : inn_date_add_days (reader->today, days));

not_one:
  reader->at = start;
  return FALSE;
}

/* The next day of that month and day, today included; a 29 February may be years away. */
static InnDate
find_next (InnDate today,
           int     month,
           int     day)
{
  for (int year = today.year; year <= today.year + 8; year++)
    {
      InnDate date = inn_date_new (year, month, day);

      if (inn_date_is_set (date) && inn_date_compare (date, today) >= 0)
        return date;
    }
  return INN_DATE_NONE;
}

/* 2026-12-05, 12-05, 12/5, 2026年12月5日, 12月5号, 5号, 5 Dec, Dec 5. */
static gboolean
take_figures (Reader *reader)
{
  const char *start = reader->at;
  int year = 0, month, day, first;
  char separator;

  month = inn_date_scan_month_name (&reader->at);
  if (month != 0)
    {
      inn_word_scan_skip (&reader->at);
      day = inn_word_scan_number (&reader->at);
      return set_date (reader, find_next (reader->today, month, day));
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
      /* This month, or the next one that has the day. */
      InnDate date = INN_DATE_NONE;

      for (int i = 0; i < 3 && !inn_date_is_set (date); i++)
        {
          InnDate in_month = inn_date_add_months (reader->today, i);

          date = inn_date_new (in_month.year, in_month.month, first);
          if (inn_date_compare (date, reader->today) < 0)
            date = INN_DATE_NONE;
        }
      return set_date (reader, date);
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
    return set_date (reader, find_next (reader->today, month, day));
  return set_date (reader, inn_date_new (year < 100 ? year + 2000 : year, month, day));
}

/**
 * inn_civil_from_words:
 * @text: (nullable): what was typed
 * @today: the day today
 * @civil: (out): when that is; without a minute when no time was given
 * @error: return location for an error
 *
 * Reads 昨天, 今天, 明天, 后天, 下周一, 3天后, 12月5日, 11-25, 月底, today, tomorrow, next monday, in 3 days,
 * 5 Dec, and times behind or alone: 14:00, 下午3点半, 3pm. A day without a year is the next one to
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
  Reader reader = { .today = today, .time = INN_TIME_WORDS_INIT };
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
      if (!take_day_word (&reader) && !inn_time_words_take_part (&reader.time, &reader.at)
          && !take_interval (&reader) && !inn_time_words_take (&reader.time, &reader.at)
          && !take_week_or_month (&reader) && !take_figures (&reader))
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
