/* inn-day-names.h: names of months and weekdays, in the language of the program. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

const char *inn_weekday_get_name       (InnDate date);
const char *inn_weekday_get_short_name (InnDate date);
const char *inn_month_get_name         (int     month);

G_END_DECLS
