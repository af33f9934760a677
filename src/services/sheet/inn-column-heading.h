/* inn-column-heading.h: what the heading of a column says. */

#pragma once

#include "inn-sheet-field.h"

G_BEGIN_DECLS

/**
 * InnHeadingCalendar:
 * @INN_HEADING_CALENDAR_NONE: says nothing
 * @INN_HEADING_CALENDAR_SOLAR: 公历, 阳历
 * @INN_HEADING_CALENDAR_LUNAR: 农历, 阴历
 */
typedef enum
{
  INN_HEADING_CALENDAR_NONE,
  INN_HEADING_CALENDAR_SOLAR,
  INN_HEADING_CALENDAR_LUNAR,
} InnHeadingCalendar;

gboolean  inn_column_heading_read (const char         *heading,
                                   InnSheetRows        rows,
                                   InnSheetField      *field,
                                   InnHeadingCalendar *calendar);
char     *inn_column_heading_fold (const char         *heading);
gboolean  inn_column_heading_is_data
                                  (const char         *cell);

G_END_DECLS
