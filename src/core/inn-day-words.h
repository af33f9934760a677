/* inn-day-words.h: what the page of a day says in words. */

#pragma once

#include "inn-civil.h"
#include "inn-date.h"

G_BEGIN_DECLS

char *inn_day_words_title    (InnDate      day,
                              InnDate      today);
char *inn_day_words_almanac  (InnDate      day,
                              gboolean     lunar);
char *inn_day_words_distance (int          days);
char *inn_day_words_sentence (const char  *almanac,
                              const char  *facts);

G_END_DECLS
