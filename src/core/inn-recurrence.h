/* inn-recurrence.h: how a task comes again. Pure; any thread. */

#pragma once

#include "inn-civil.h"

G_BEGIN_DECLS

/* More than this at once is a typing error. */
#define INN_RECURRENCE_MAX_EVERY 999

typedef enum
{
  INN_RECUR_DAY,
  INN_RECUR_WEEK,
  INN_RECUR_MONTH,
  INN_RECUR_YEAR,
} InnRecurUnit;

#define INN_N_RECUR_UNITS 4

/**
 * InnRecurrence:
 * @every: after how many units, 0 for never again
 * @unit: what is counted
 * @from_done: counted from the day it was done, not from the day it was due
 * @anchor: the day the counting begins at, so that the 31st comes back after a shorter month;
 *   with a minute when the tasks have a time
 *
 * Passed by value. All zero means "once".
 */
typedef struct
{
  int           every;
  InnRecurUnit  unit;
  gboolean      from_done;
  InnCivil      anchor;
} InnRecurrence;

#define INN_RECURRENCE_ONCE ((InnRecurrence) { 0, INN_RECUR_DAY, FALSE, INN_CIVIL_NONE })

gboolean      inn_recurrence_comes_again    (InnRecurrence  self);
gboolean      inn_recurrence_is_valid       (InnRecurrence  self);
gboolean      inn_recurrence_equal          (InnRecurrence  a,
                                             InnRecurrence  b);

InnCivil      inn_recurrence_next           (InnRecurrence  self,
                                             InnDate        due,
                                             InnDate        done);

char         *inn_recurrence_dup_label      (InnRecurrence  self);

const char   *inn_recur_unit_to_nick        (InnRecurUnit   unit);
gboolean      inn_recur_unit_from_nick      (const char    *nick,
                                             InnRecurUnit  *unit);

G_END_DECLS
