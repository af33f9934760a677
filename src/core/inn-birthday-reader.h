/* inn-birthday-reader.h: reads a birthday the way a guest told it or a list wrote it. */

#pragma once

#include "inn-birthday.h"
#include "inn-date-reader.h"

G_BEGIN_DECLS

/**
 * InnBirthdayReason:
 * @INN_BIRTHDAY_UNDERSTOOD: read, and it can be
 * @INN_BIRTHDAY_EMPTY: nothing there
 * @INN_BIRTHDAY_NOT_A_DATE: not understood at all
 * @INN_BIRTHDAY_NO_SUCH_MONTH: month 13
 * @INN_BIRTHDAY_NO_SUCH_DAY: 30 February, 31 of a lunar month, day 30 of a lunar month of 29 days
 * @INN_BIRTHDAY_NO_SUCH_LEAP_MONTH: that lunar year has no such leap month
 * @INN_BIRTHDAY_FUTURE: after today
 * @INN_BIRTHDAY_YEAR_OUT_OF_RANGE: older than people get, or outside the lunar table
 * @INN_BIRTHDAY_YEAR_ONLY: only a year or an age: never a birthday
 * @INN_BIRTHDAY_MONTH_ONLY: no day
 * @INN_BIRTHDAY_AMBIGUOUS: day and month, or lunar and solar, could be swapped
 *
 * Why a text is not a birthday; the user interface has a sentence for each.
 */
typedef enum
{
  INN_BIRTHDAY_UNDERSTOOD,
  INN_BIRTHDAY_EMPTY,
  INN_BIRTHDAY_NOT_A_DATE,
  INN_BIRTHDAY_NO_SUCH_MONTH,
  INN_BIRTHDAY_NO_SUCH_DAY,
  INN_BIRTHDAY_NO_SUCH_LEAP_MONTH,
  INN_BIRTHDAY_FUTURE,
  INN_BIRTHDAY_YEAR_OUT_OF_RANGE,
  INN_BIRTHDAY_YEAR_ONLY,
  INN_BIRTHDAY_MONTH_ONLY,
  INN_BIRTHDAY_AMBIGUOUS,
} InnBirthdayReason;

/**
 * InnBirthdayReading:
 * @birthday: what was read, unset unless @reason is %INN_BIRTHDAY_UNDERSTOOD
 * @reason: how it went
 * @doubtful_year: 0, or the year written: one that programs write for "unknown" (1604, 1900, 1904).
 *   It is left out of @birthday; ask
 */
typedef struct
{
  InnBirthday birthday;
  InnBirthdayReason reason;
  int doubtful_year;
} InnBirthdayReading;

gboolean inn_birthday_read (const char         *text,
                            InnDateOrder        order,
                            InnDate             today,
                            InnBirthdayReading *reading,
                            GError            **error);

G_END_DECLS
