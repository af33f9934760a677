/* inn-stay-words.c: reads where and when somebody stayed, as it is typed into the search box.
 *
 * Words come folded: lower case, simplified, half width; of a word that is nothing but digits and
 * dashes only the digits are left. Pure; any thread.
 */

#include "config.h"

#include "inn-stay-words.h"

#include <stdlib.h>
#include <string.h>

#include "inn-festival.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

static const struct
{
  const char *word;
  const char *key;
  int n_days;
} festivals[] = {
  { "元旦", "new-year", 3 },
  { "除夕", "new-years-eve-lunar", 1 },
  { "春节", "spring-festival", 7 },
  { "过年", "spring-festival", 7 },
  { "元宵", "lantern", 1 },
  { "元宵节", "lantern", 1 },
  { "情人节", "valentine", 1 },
  { "清明", "qingming", 3 },
  { "清明节", "qingming", 3 },
  { "qingming", "qingming", 3 },
  { "五一", "labour-day", 5 },
  { "劳动节", "labour-day", 5 },
  { "端午", "dragon-boat", 3 },
  { "端午节", "dragon-boat", 3 },
  { "儿童节", "childrens-day", 1 },
  { "七夕", "qixi", 1 },
  { "中秋", "mid-autumn", 3 },
  { "中秋节", "mid-autumn", 3 },
  { "国庆", "national-day", 7 },
  { "国庆节", "national-day", 7 },
  { "十一", "national-day", 7 },
  { "重阳", "double-ninth", 1 },
  { "重阳节", "double-ninth", 1 },
  { "平安夜", "christmas-eve", 1 },
  { "圣诞", "christmas", 2 },
  { "圣诞节", "christmas", 2 },
  { "christmas", "christmas", 2 },
};

static const char *const month_words[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
};

static const char *const han_months[] = {
  "一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月",
};

static gboolean
is_year (int year)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/* 2025, 202510, 20251002, 1002: what is left of dates in digits. */
static gboolean
read_digits (const char *word,
             InnPeriod  *period)
{
  int number = atoi (word);

  switch (strlen (word))
    {
    case 4:
      if (is_year (number))
        period->year = number;
      else
        period->month = number / 100;
      period->day = is_year (number) ? 0 : number % 100;
      break;
    case 6:
      period->year = number / 100;
      period->month = number % 100;
      break;
    case 8:
      period->year = number / 10000;
      period->month = number / 100 % 100;
      period->day = number % 100;
      break;
    default:
      return FALSE;
    }

  return (period->year == 0 || is_year (period->year))
         && period->month <= 12 && period->day <= 31
         && (strlen (word) == 4 || period->month > 0)
         && (period->year > 0 || (period->month > 0 && period->day > 0));
}

/* A number and the character behind it; leaves @word where it is when it is not so. */
static gboolean
read_part (const char **word,
           const char  *unit,
           int         *number)
{
  char *end = NULL;
  guint64 value;

  if (!g_ascii_isdigit (**word))
    return FALSE;

  value = g_ascii_strtoull (*word, &end, 10);
  if (!g_str_has_prefix (end, unit) || value > LAST_YEAR)
    return FALSE;

  *number = value;
  *word = end + strlen (unit);

  return TRUE;
}

/* 2025年, 10月, 2025年10月, 10月2日. */
static gboolean
read_han (const char *word,
          InnPeriod  *period)
{
  gboolean year = read_part (&word, "年", &period->year);
  gboolean month = read_part (&word, "月份", &period->month)
                   || read_part (&word, "月", &period->month);

  if (month && (read_part (&word, "日", &period->day) || read_part (&word, "号", &period->day))
      && (period->day < 1 || period->day > 31))
    return FALSE;

  return *word == '\0' && (year || month)
         && (!year || is_year (period->year))
         && (!month || (period->month >= 1 && period->month <= 12));
}

static gboolean
read_month_word (const char *word,
                 InnPeriod  *period)
{
  gsize length = strlen (word);

  for (int i = 0; i < 12; i++)
    if (g_str_equal (word, han_months[i]) || g_str_equal (word, month_words[i])
        || (length == 3 && strncmp (word, month_words[i], 3) == 0))
      {
        period->month = i + 1;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_relative (const char *word,
               InnDate     today,
               InnPeriod  *period)
{
  InnDate month = inn_date_new (today.year, today.month, 1);

  if (g_str_equal (word, "今年"))
    period->year = today.year;
  else if (g_str_equal (word, "去年"))
    period->year = today.year - 1;
  else if (g_str_equal (word, "前年"))
    period->year = today.year - 2;
  else if (g_str_equal (word, "上个月") || g_str_equal (word, "上月"))
    month = inn_date_add_months (month, -1);
  else if (!g_str_equal (word, "这个月") && !g_str_equal (word, "本月"))
    return FALSE;

  if (period->year == 0)
    {
      period->year = month.year;
      period->month = month.month;
    }

  return TRUE;
}

static gboolean
read_festival (const char *word,
               InnPeriod  *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (festivals); i++)
    if (g_str_equal (word, festivals[i].word))
      {
        period->festival = festivals[i].key;
        period->n_days = festivals[i].n_days;
        return TRUE;
      }

  return FALSE;
}

/**
 * inn_period_read:
 * @word: one folded word
 * @today: the business day, for "last year"
 * @period: (out): the days it means
 *
 * Returns: whether @word says when
 */
gboolean
inn_period_read (const char *word,
                 InnDate     today,
                 InnPeriod  *period)
{
  *period = (InnPeriod) { .n_days = 1 };
  if (word[strspn (word, "0123456789")] == '\0')
    return read_digits (word, period);
  if (read_han (word, period))
    return TRUE;

  *period = (InnPeriod) { .n_days = 1 };

  return read_month_word (word, period) || read_relative (word, today, period)
         || read_festival (word, period);
}

/* The first and the last day of the period in one year. */
static gboolean
find_days (const InnPeriod *self,
           int              year,
           InnDate         *first,
           InnDate         *last)
{
  if (self->festival != NULL)
    {
      const InnFestival *festival = inn_festival_lookup (self->festival);

      if (festival == NULL || !inn_festival_in_year (festival, year, first))
        return FALSE;
      *last = inn_date_add_days (*first, self->n_days - 1);
      return TRUE;
    }

  if (self->month == 0)
    {
      *first = inn_date_new (year, 1, 1);
      *last = inn_date_new (year, 12, 31);
    }
  else
    {
      int days = inn_date_days_in_month (year, self->month);

      if (self->day > days)
        return FALSE;
      *first = inn_date_new (year, self->month, self->day > 0 ? self->day : 1);
      *last = inn_date_new (year, self->month, self->day > 0 ? self->day : days);
    }

  return TRUE;
}

/**
 * inn_period_meets:
 * @arrival: first day of a stay
 * @departure: last day of a stay
 *
 * Returns: whether the guest was there on a day, or in a night, of the period; who left on the
 *   morning of its first day was not
 */
gboolean
inn_period_meets (const InnPeriod *self,
                  InnDate          arrival,
                  InnDate          departure)
{
  /* A festival may begin in one year and end in the next. */
  for (int year = arrival.year - 1; year <= departure.year; year++)
    {
      InnDate first;
      InnDate last;

      if (self->year != 0 && self->year != year)
        continue;
      if (find_days (self, year, &first, &last)
          && inn_date_compare (arrival, last) <= 0
          && (inn_date_compare (departure, first) > 0 || inn_date_equal (arrival, first)))
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_room_word_dup:
 * @text: a folded word, or the folded number of a room
 *
 * Returns: (transfer full): what two ways to write the same room have in common: "302" for 302房 and
 *   3-02
 */
char *
inn_room_word_dup (const char *text)
{
  static const char *const endings[] = { "号房间", "号房", "房间", "房", "室", "号" };
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at != ' ' && *at != '-')
      g_string_append_c (word, *at);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (word->len > strlen (endings[i]) && g_str_has_suffix (word->str, endings[i]))
      {
        g_string_truncate (word, word->len - strlen (endings[i]));
        break;
      }

  return g_string_free (g_steal_pointer (&word), FALSE);
}
