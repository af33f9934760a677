/* inn-lunar.h: the Chinese calendar, lunar years 1900 to 2100, from our own table. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/* Lunar years the table holds; outside of them every question is answered with "no". */
#define INN_LUNAR_FIRST_YEAR 1900
#define INN_LUNAR_LAST_YEAR 2100

/**
 * InnLunarDate:
 * @year: the Gregorian year in which this lunar year begins
 * @month: 1 (正月) to 12 (腊月)
 * @day: 1 (初一) to 30 (三十)
 * @leap: whether this is the leap month that follows the month of the same number
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  gboolean leap;
} InnLunarDate;

gboolean     inn_lunar_from_date     (InnDate       date,
                                      InnLunarDate *lunar);
gboolean     inn_lunar_to_date       (InnLunarDate  lunar,
                                      InnDate      *date);
gboolean     inn_lunar_resolve       (int           year,
                                      int           month,
                                      int           day,
                                      gboolean      leap,
                                      InnLunarDate *lunar);

int          inn_lunar_leap_month    (int           year);
int          inn_lunar_days_in_month (int           year,
                                      int           month,
                                      gboolean      leap);
gboolean     inn_lunar_new_year      (int           year,
                                      InnDate      *date);
gboolean     inn_lunar_qingming      (int           solar_year,
                                      InnDate      *date);

int          inn_lunar_animal        (int           year);
const char * inn_lunar_animal_name   (int           animal);
gboolean     inn_lunar_is_usual      (void);
char       * inn_lunar_dup_words     (int           month,
                                      int           day);
char       * inn_lunar_format        (int           year,
                                      int           month,
                                      int           day,
                                      gboolean      leap);

G_END_DECLS
