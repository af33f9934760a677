/* inn-time-words.h: reads times of the day in words, from folded text. */

#pragma once

#include "inn-civil.h"

G_BEGIN_DECLS

typedef enum
{
  INN_PART_ANY,
  INN_PART_MORNING, /* before noon */
  INN_PART_NOON,
  INN_PART_AFTERNOON, /* after noon */
} InnPartOfDay;

typedef struct
{
  int          minute; /* of the day, or INN_CIVIL_NO_MINUTE */
  InnPartOfDay part;
} InnTimeWords;

#define INN_TIME_WORDS_INIT { INN_CIVIL_NO_MINUTE, INN_PART_ANY }

gboolean inn_time_words_take_part  (InnTimeWords        *self,
                                    const char         **at);
gboolean inn_time_words_take       (InnTimeWords        *self,
                                    const char         **at);
int      inn_time_words_get_minute (const InnTimeWords  *self);

G_END_DECLS
