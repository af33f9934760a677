/* inn-birthday.h: a birthday as it was told, and the days on which it falls. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/* Stored as these numbers in the database; never renumber. */
typedef enum
{
  INN_CALENDAR_SOLAR = 0,
  INN_CALENDAR_LUNAR = 1,
} InnCalendar;

/**
 * InnFeb29Rule:
 * @INN_FEB29_ON_FEB28: kept on 28 February in common years
 * @INN_FEB29_ON_MAR1: kept on 1 March in common years
 */
typedef enum
{
  INN_FEB29_ON_FEB28,
  INN_FEB29_ON_MAR1,
} InnFeb29Rule;

/**
 * InnBirthday:
 * @calendar: the calendar it was told in
 * @year: the year of that calendar, or 0 when unknown
 * @month: 1 to 12, or 0 for "no birthday known"
 * @day: 1 to 31 (solar), 1 to 30 (lunar)
 * @leap: whether @month is a lunar leap month
 *
 * Passed by value and never changed, only replaced. All zero means "not known".
 */
typedef struct
{
  InnCalendar calendar;
  gint16 year;
  guint8 month;
  guint8 day;
  gboolean leap;
} InnBirthday;

#define INN_BIRTHDAY_NONE ((InnBirthday) { INN_CALENDAR_SOLAR, 0, 0, 0, FALSE })

/* How many different birthdays can fall on one day. */
#define INN_BIRTHDAY_MAX_KEYS 8

InnBirthday inn_birthday_new_solar     (int               year,
                                        int               month,
                                        int               day);
InnBirthday inn_birthday_new_lunar     (int               year,
                                        int               month,
                                        int               day,
                                        gboolean          leap);

gboolean    inn_birthday_is_set        (InnBirthday       birthday);
gboolean    inn_birthday_is_valid      (InnBirthday       birthday);
gboolean    inn_birthday_equal         (InnBirthday       a,
                                        InnBirthday       b);

gboolean    inn_birthday_solar_date    (InnBirthday       birthday,
                                        InnDate          *date);
gboolean    inn_birthday_next          (InnBirthday       birthday,
                                        InnDate           from,
                                        InnFeb29Rule      rule,
                                        InnDate          *date);
gboolean    inn_birthday_previous      (InnBirthday       birthday,
                                        InnDate           until,
                                        InnFeb29Rule      rule,
                                        InnDate          *date);
gboolean    inn_birthday_is_on         (InnBirthday       birthday,
                                        InnDate           date,
                                        InnFeb29Rule      rule);
int         inn_birthday_days_left     (InnBirthday       birthday,
                                        InnDate           today,
                                        InnFeb29Rule      rule);
int         inn_birthday_age_turned    (InnBirthday       birthday,
                                        InnDate           occurrence);
int         inn_birthday_age_on        (InnBirthday       birthday,
                                        InnDate           date,
                                        InnFeb29Rule      rule);

int         inn_birthday_nominal_age   (InnBirthday       birthday,
                                        InnDate           date);

int         inn_birthday_month_day_key (InnBirthday       birthday);
gsize       inn_birthday_keys_on       (InnDate           date,
                                        InnFeb29Rule      rule,
                                        int               keys[INN_BIRTHDAY_MAX_KEYS]);

char      * inn_birthday_format        (InnBirthday       birthday);

G_END_DECLS
