/* inn-visit-rhythm.h: whether somebody comes at even intervals, and at which. */

#pragma once

#include "inn-stay.h"

G_BEGIN_DECLS

typedef enum
{
  INN_RHYTHM_NONE,
  INN_RHYTHM_WEEK,
  INN_RHYTHM_FORTNIGHT,
  INN_RHYTHM_MONTH,
  INN_RHYTHM_TWO_MONTHS,
  INN_RHYTHM_QUARTER,
  INN_RHYTHM_HALF_YEAR,
  INN_RHYTHM_YEAR,
} InnRhythm;

#define INN_N_RHYTHMS 8

/* Fewer intervals than these are chance. */
#define INN_RHYTHM_MIN_INTERVALS 3

InnRhythm inn_visit_rhythm_find       (GPtrArray *stays);
gboolean  inn_visit_rhythm_is_overdue (InnRhythm  rhythm,
                                       int        days);

G_END_DECLS
