/* inn-stay-phrases.h: what a row of a day list says about a stay, in words. */

#pragma once

#include "inn-day-list.h"

G_BEGIN_DECLS

const char *inn_stay_phrases_mark      (const InnDayRow  *row,
                                        const char      **look);
char       *inn_stay_phrases_flag      (const InnDayRow  *row,
                                        const char      **icon_name,
                                        const char      **look);
char       *inn_stay_phrases_arrival   (const InnDayRow  *row);
char       *inn_stay_phrases_departure (const InnDayRow  *row);
char       *inn_stay_phrases_leaves    (const InnStay    *stay,
                                        InnDate           day,
                                        InnDate           today);

G_END_DECLS
