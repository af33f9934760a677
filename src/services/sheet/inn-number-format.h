/* inn-number-format.h: what the numbers of a workbook mean, by their formats. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnNumberFormat:
 * @INN_NUMBER_PLAIN: a number
 * @INN_NUMBER_YEAR: a date that shows its year
 * @INN_NUMBER_MONTH: a date that shows its month
 * @INN_NUMBER_DAY: a date that shows its day
 * @INN_NUMBER_TIME: a time of day, or a date and a time
 * @INN_NUMBER_SECONDS: a time that shows its seconds
 * @INN_NUMBER_ELAPSED: hours that go on after 24
 * @INN_NUMBER_PERCENT: hundredths
 * @INN_NUMBER_SCIENTIFIC: digits and an exponent
 * @INN_NUMBER_HAN: its month and day are shown in Chinese
 */
typedef enum
{
  INN_NUMBER_PLAIN      = 0,
  INN_NUMBER_YEAR       = 1 << 0,
  INN_NUMBER_MONTH      = 1 << 1,
  INN_NUMBER_DAY        = 1 << 2,
  INN_NUMBER_TIME       = 1 << 3,
  INN_NUMBER_SECONDS    = 1 << 4,
  INN_NUMBER_ELAPSED    = 1 << 5,
  INN_NUMBER_PERCENT    = 1 << 6,
  INN_NUMBER_SCIENTIFIC = 1 << 7,
  INN_NUMBER_HAN        = 1 << 8,
} InnNumberFormat;

#define INN_NUMBER_DATE (INN_NUMBER_YEAR | INN_NUMBER_MONTH | INN_NUMBER_DAY)

InnNumberFormat inn_number_format_from_id   (guint            id);
InnNumberFormat inn_number_format_from_code (const char      *code);

G_END_DECLS
