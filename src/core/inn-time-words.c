/* inn-time-words.c: reads "14:00" and "下午3点半" the way people at the desk write them. */

#include "config.h"

#include "inn-time-words.h"

#include "inn-word-scan.h"

#include <string.h>

/**
 * inn_time_words_take_part:
 * @self: what was read so far
 * @at: moved behind a part of the day, if one stands there
 *
 * Returns: whether one did
 */
gboolean
inn_time_words_take_part (InnTimeWords  *self,
                          const char   **at)
{
  static const struct
  {
    const char *word;
    InnPartOfDay part;
  } words[] = {
    { "凌晨", INN_PART_MORNING },  { "早上", INN_PART_MORNING },   { "早晨", INN_PART_MORNING },
    { "上午", INN_PART_MORNING },  { "中午", INN_PART_NOON },      { "下午", INN_PART_AFTERNOON },
    { "傍晚", INN_PART_AFTERNOON }, { "晚上", INN_PART_AFTERNOON }, { "noon", INN_PART_NOON },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (inn_word_scan_take (at, words[i].word))
        {
          self->part = words[i].part;
          return TRUE;
        }
    }
  return inn_word_scan_take (at, "at");
}

/* Also checks that hour and part of the day fit: 下午3点 is 15:00, 晚上12点 is refused. */
static gboolean
set_time (InnTimeWords *self,
          int           hour,
          int           past)
{
  if (self->minute != INN_CIVIL_NO_MINUTE || hour < 0 || hour > 23 || past < 0 || past > 59)
    return FALSE;

  switch (self->part)
    {
    case INN_PART_MORNING:
      if (hour > 12)
        return FALSE;
      hour %= 12;
      break;
    case INN_PART_NOON:
      if (hour < 10)
        hour += 12;
      if (hour < 10 || hour > 14)
        return FALSE;
      break;
    case INN_PART_AFTERNOON:
      if (hour == 0 || hour == 12)
        return FALSE;
      if (hour < 12)
        hour += 12;
      break;
    case INN_PART_ANY:
    default:
      break;
    }
  self->minute = hour * 60 + past;
  return TRUE;
}

/**
 * inn_time_words_take:
 * @self: what was read so far
 * @at: moved behind a time, if one stands there
 *
 * Reads 14:00, 3点, 3点半, 15点30分, 3pm, 3:30 pm.
 *
 * Returns: whether one did, and fits the part of the day
 */
gboolean
inn_time_words_take (InnTimeWords  *self,
                     const char   **at)
{
  const char *start = *at;
  gboolean pm;
  int hour = inn_word_scan_number (at);
  int past = 0;

  if (hour < 0)
    return FALSE;

  if (**at == ':')
    {
      if (!g_ascii_isdigit ((*at)[1]) || !g_ascii_isdigit ((*at)[2]))
        goto not_one;
      past = ((*at)[1] - '0') * 10 + ((*at)[2] - '0');
      *at += 3;
    }
  else if (inn_word_scan_take (at, "点") || inn_word_scan_take (at, "时"))
    {
      inn_word_scan_take (at, "钟");
      if (inn_word_scan_take (at, "半"))
        past = 30;
      else if (inn_word_scan_take (at, "一刻"))
        past = 15;
      else if (inn_word_scan_take (at, "三刻"))
        past = 45;
      else
        {
          past = inn_word_scan_number (at);
          inn_word_scan_take (at, "分");
        }
      return set_time (self, hour, MAX (past, 0));
    }
  else if (**at != ' ' && **at != 'a' && **at != 'p')
    goto not_one;

  inn_word_scan_skip (at);
  pm = inn_word_scan_take (at, "pm");
  if (pm || inn_word_scan_take (at, "am"))
    {
      if (hour < 1 || hour > 12)
        return FALSE;
      self->part = INN_PART_ANY;
      return set_time (self, hour % 12 + (pm ? 12 : 0), past);
    }
  if (memchr (start, ':', *at - start) != NULL)
    return set_time (self, hour, past);

not_one:
  *at = start;
  return FALSE;
}

/**
 * inn_time_words_get_minute:
 * @self: what was read
 *
 * Returns: the minute of the day, or %INN_CIVIL_NO_MINUTE; "noon" is a time, a morning is not
 */
int
inn_time_words_get_minute (const InnTimeWords *self)
{
  if (self->part == INN_PART_NOON && self->minute == INN_CIVIL_NO_MINUTE)
    return 12 * 60;

  return self->minute;
}
