/* inn-stay-words.h: reads where and when somebody stayed, as it is typed into the search box. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnPeriod:
 * @year: the year, 0 for any
 * @month: the month, 0 for the whole year
 * @day: the first day, 0 for the whole month
 * @n_days: how many days, from @day on
 * @festival: (nullable): key of the festival that begins it, in place of @month and @day
 *
 * Days on which somebody may have stayed.
 */
typedef struct
{
  int         year;
  int         month;
  int         day;
  int         n_days;
  const char *festival;
} InnPeriod;

gboolean  inn_period_read    (const char      *word,
                              InnDate          today,
                              InnPeriod       *period);
gboolean  inn_period_meets   (const InnPeriod *self,
                              InnDate          arrival,
                              InnDate          departure);

char     *inn_room_word_dup  (const char      *text);

G_END_DECLS
