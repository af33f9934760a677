/* inn-date-words.h: reads "tomorrow 14:00" and "下周一" the way people at the desk write them. */

#pragma once

#include "inn-civil.h"
#include "inn-time-words.h"

G_BEGIN_DECLS

typedef enum
{
  INN_DATE_WORD_NONE,
  INN_DATE_WORD_DAY,
  INN_DATE_WORD_PART,
  INN_DATE_WORD_TIME,
} InnDateWord;

/**
 * InnDateWords:
 * @at: where it stands, in folded text
 * @today: the day today
 * @past: whether a day that could be before or after today is before it
 * @date: the day understood so far, or unset
 * @time: the time understood so far
 *
 * Text from whose front days and times are eaten.
 */
typedef struct
{
  const char   *at;
  InnDate       today;
  gboolean      past;
  InnDate       date;
  InnTimeWords  time;
} InnDateWords;

InnDateWord inn_date_words_take (InnDateWords *self);

gboolean    inn_civil_from_words (const char *text,
                                  InnDate     today,
                                  InnCivil   *civil,
                                  GError    **error);

G_END_DECLS
