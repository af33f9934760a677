/* inn-date.h: a civil day as people write it down, with no time zone anywhere near. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnDate:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * A day of the proleptic Gregorian calendar, passed by value. All zero means "no date".
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} InnDate;

#define INN_DATE_NONE ((InnDate) { 0, 0, 0 })

/* The length of "YYYY-MM-DD" with its closing zero. */
#define INN_DATE_ISO_SIZE 11

gboolean     inn_date_is_leap_year  (int         year);
int          inn_date_days_in_month (int         year,
                                     int         month);

InnDate      inn_date_new           (int         year,
                                     int         month,
                                     int         day);
gboolean     inn_date_is_set        (InnDate     date);
gboolean     inn_date_is_valid      (InnDate     date);

gboolean     inn_date_from_iso      (const char *text,
                                     InnDate    *date);
const char * inn_date_to_iso        (InnDate     date,
                                     char        buffer[INN_DATE_ISO_SIZE]);
char       * inn_date_dup_iso       (InnDate     date);

gint32       inn_date_to_julian     (InnDate     date);
InnDate      inn_date_from_julian   (gint32      julian);

int          inn_date_compare       (InnDate     a,
                                     InnDate     b);
gboolean     inn_date_equal         (InnDate     a,
                                     InnDate     b);
InnDate      inn_date_add_days      (InnDate     date,
                                     int         days);
InnDate      inn_date_add_months    (InnDate     anchor,
                                     int         months);
int          inn_date_days_between  (InnDate     from,
                                     InnDate     to);
int          inn_date_weekday       (InnDate     date);

G_END_DECLS
