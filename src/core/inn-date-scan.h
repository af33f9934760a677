/* inn-date-scan.h: what a written date is made of, before anybody decides what it means. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INN_DATE_SCAN_MAX_NUMBERS 3

/**
 * InnDateNumber:
 * @value: the number
 * @n_digits: how many digits were written; 0 for Chinese numerals that are not digit by digit
 * @unit: 'Y', 'M' or 'D' when 年, 月, 日 follows or it is the name of a month; else 0
 * @han: whether written in Chinese numerals
 * @lunar: whether in words only the lunar calendar has: 初十, 廿三, 正月
 */
typedef struct
{
  int value;
  int n_digits;
  char unit;
  gboolean han;
  gboolean lunar;
} InnDateNumber;

/**
 * InnDateScan:
 * @numbers: the numbers in the order written
 * @n_numbers: how many
 * @separator: what stands between them, when it is the same everywhere: '-', '/', '.', ' ', or 0
 * @lunar: a word says lunar
 * @solar: a word says solar
 * @leap: a word says leap month
 * @new_years_eve: 除夕
 * @estimated: an age, "about", or a decade
 */
typedef struct
{
  InnDateNumber numbers[INN_DATE_SCAN_MAX_NUMBERS];
  int n_numbers;
  char separator;
  gboolean lunar;
  gboolean solar;
  gboolean leap;
  gboolean new_years_eve;
  gboolean estimated;
} InnDateScan;

gboolean     inn_date_scan              (const char    *text,
                                         InnDateScan   *scan);
int          inn_date_scan_month_name   (const char   **at);
gboolean     inn_date_scan_han_number   (const char   **at,
                                         InnDateNumber *number);

G_END_DECLS
