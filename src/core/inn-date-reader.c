/* inn-date-reader.c: reads civil dates out of the cells of a spreadsheet.
 *
 * Columns are read in one order decided from all their cells, never cell by cell: 05/06/2026 says
 * nothing, but its neighbour 25/06/2026 does.
 */

#include "config.h"

#include "inn-date-reader.h"

#include "inn-date-scan.h"
#include "inn-error.h"

/* Spreadsheets count days; these are 1927-05-18 and 2173-10-13. */
#define FIRST_SERIAL 10000
#define LAST_SERIAL 99999

/* Two digits of a year mean at most this many years from now. */
#define YEARS_AHEAD 10

/* The days numbered 0 by the two ways to count. */
static const InnDate epoch_1900 = { 1899, 12, 30 };
static const InnDate epoch_1904 = { 1904, 1, 1 };

/* The year meant, or 0 for one of three digits, which is a slip of the pen. */
static int
widen_year (const InnDateNumber *number,
            InnDate              today)
{
  int year = number->value;

  if (number->n_digits > 2)
    return number->n_digits == 4 ? year : 0;
  year += today.year / 100 * 100;
  return year > today.year + YEARS_AHEAD ? year - 100 : year;
}

/* One number: 20261122, or a day count with or without its fraction. */
static InnDate
read_figures (const InnDateScan *scan,
              InnDate            today)
{
  const InnDateNumber *number = &scan->numbers[0];
  InnDate date = INN_DATE_NONE;

  if (number->han)
    return INN_DATE_NONE;
  if (scan->n_numbers == 1 && number->n_digits == 8)
    return inn_date_new (number->value / 10000, number->value / 100 % 100, number->value % 100);
  if (number->n_digits == 5 && number->value >= FIRST_SERIAL && number->value <= LAST_SERIAL &&
      (scan->n_numbers == 1 || scan->separator == '.'))
    inn_date_from_excel_serial (number->value, FALSE, &date);
  return date;
}

/* Numbers with 年, 月, 日 or the name of a month. */
static InnDate
read_units (const InnDateScan *scan,
            InnDate            today)
{
  const InnDateNumber *year = NULL, *month = NULL, *day = NULL;

  for (int i = 0; i < scan->n_numbers; i++)
    {
      const InnDateNumber *number = &scan->numbers[i];

      if (number->unit == 'M')
        month = number;
      else if (number->unit == 'Y' || (number->unit == 0 && number->n_digits == 4))
        year = number;
      else if (number->unit == 'D' || day == NULL)
        day = number;
      else
        year = number;
    }
  if (year == NULL || month == NULL || day == NULL)
    return INN_DATE_NONE;
  return inn_date_new (widen_year (year, today), month->value, day->value);
}

static InnDate
read_three (const InnDateScan *scan,
            InnDateOrder       order,
            InnDate            today)
{
  const InnDateNumber *n = scan->numbers;

  /* Four digits in front are a year, whatever the order of the column. */
  if (n[0].n_digits == 4)
    order = INN_DATE_ORDER_YMD;

  switch (order)
    {
    case INN_DATE_ORDER_YMD:
      return n[2].n_digits > 2 ? INN_DATE_NONE
                               : inn_date_new (widen_year (&n[0], today), n[1].value, n[2].value);
    case INN_DATE_ORDER_DMY:
      return n[0].n_digits > 2 ? INN_DATE_NONE
                               : inn_date_new (widen_year (&n[2], today), n[1].value, n[0].value);
    case INN_DATE_ORDER_MDY:
      return n[0].n_digits > 2 ? INN_DATE_NONE
                               : inn_date_new (widen_year (&n[2], today), n[0].value, n[1].value);
    case INN_DATE_ORDER_UNKNOWN:
    default:
      return INN_DATE_NONE;
    }
}

/* Whether a cell is three bare numbers: the only kind that needs an order. */
static gboolean
needs_order (const InnDateScan *scan)
{
  for (int i = 0; i < scan->n_numbers; i++)
    {
      if (scan->numbers[i].unit != 0)
        return FALSE;
    }
  return scan->n_numbers == 3 && scan->numbers[0].n_digits != 4;
}

static InnDate
read_scan (const InnDateScan *scan,
           InnDateOrder       order,
           InnDate            today)
{
  gboolean has_units = FALSE;

  if (scan->lunar || scan->leap || scan->new_years_eve || scan->estimated)
    return INN_DATE_NONE;
  for (int i = 0; i < scan->n_numbers; i++)
    has_units |= scan->numbers[i].unit != 0;

  if (has_units)
    return read_units (scan, today);
  if (scan->n_numbers == 3)
    return read_three (scan, order, today);
  return scan->n_numbers > 0 ? read_figures (scan, today) : INN_DATE_NONE;
}

/**
 * inn_date_read:
 * @text: (nullable): a cell
 * @order: the order of its column; %INN_DATE_ORDER_UNKNOWN reads only what needs none
 * @today: the day today, for years of two digits
 * @date: (out): the day, or %INN_DATE_NONE
 * @error: return location for an error
 *
 * Reads 2026-11-22, 22.11.2026, 11/22/26, 20261122, 2026年11月22日, "22 Nov 2026", each with or
 * without a time behind it, and the day count of spreadsheets (46348). Lunar dates are no civil
 * dates. Fails with %INN_ERROR_INVALID.
 *
 * Returns: whether @text is a day that exists
 */
gboolean
inn_date_read (const char    *text,
               InnDateOrder   order,
               InnDate        today,
               InnDate       *date,
               GError       **error)
{
  InnDateScan scan;

  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (inn_date_is_valid (today), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *date = INN_DATE_NONE;
  if (inn_date_scan (text, &scan))
    *date = read_scan (&scan, order, today);
  if (inn_date_is_set (*date))
    return TRUE;

  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "not a date");
  return FALSE;
}

/**
 * inn_date_order_reads_any:
 * @order: how the dates of a column are said to be written
 * @cells: (array length=n_cells): its cells
 * @n_cells: how many
 *
 * Returns: whether @order makes a date of any of the cells that need an order; %TRUE where none does
 */
gboolean
inn_date_order_reads_any (InnDateOrder        order,
                          const char * const *cells,
                          gsize               n_cells)
{
  const InnDate today = { 2000, 1, 1 };
  gboolean asks = FALSE;

  for (gsize i = 0; i < n_cells; i++)
    {
      InnDateScan scan;

      if (!inn_date_scan (cells[i], &scan) || !needs_order (&scan))
        continue;
      if (inn_date_is_set (read_scan (&scan, order, today)))
        return TRUE;
      asks = TRUE;
    }

  return !asks;
}

/**
 * inn_date_order_decide:
 * @cells: (array length=n_cells): the cells of one column; %NULL and empty ones do not count
 * @n_cells: how many
 * @order: (out): the order decided, or %INN_DATE_ORDER_UNKNOWN
 *
 * Decides from all cells together. Dates that need no order (2026-11-22, 22 Nov 2026) count as
 * dates but leave the question to the others; where they are all there is, the year comes first.
 *
 * Returns: the verdict; only with %INN_DATE_ORDER_DECIDED there is nothing to ask
 */
InnDateOrderVerdict
inn_date_order_decide (const char * const *cells,
                       gsize               n_cells,
                       InnDateOrder       *order)
{
  /* Only whether a day can be counts here, so any day will do. */
  const InnDate today = { 2000, 1, 1 };
  gsize n_readable[INN_DATE_ORDER_MDY + 1] = { 0 };
  gsize n_dates = 0, n_asking = 0, n_perfect = 0;

  g_return_val_if_fail (order != NULL, INN_DATE_ORDER_NO_DATES);

  *order = INN_DATE_ORDER_UNKNOWN;
  for (gsize i = 0; i < n_cells; i++)
    {
      gboolean readable = FALSE;
      InnDateScan scan;

      if (!inn_date_scan (cells[i], &scan))
        continue;
      if (!needs_order (&scan))
        {
          n_dates += inn_date_is_set (read_scan (&scan, INN_DATE_ORDER_UNKNOWN, today));
          continue;
        }

      for (InnDateOrder tried = INN_DATE_ORDER_YMD; tried <= INN_DATE_ORDER_MDY; tried++)
        {
          gboolean fits = inn_date_is_set (read_scan (&scan, tried, today));

          n_readable[tried] += fits;
          readable |= fits;
        }
      /* A day no order can make a date of is a slip of the pen and decides nothing. */
      n_asking += readable;
    }

  if (n_asking == 0)
    {
      if (n_dates == 0)
        return INN_DATE_ORDER_NO_DATES;
      *order = INN_DATE_ORDER_YMD;
      return INN_DATE_ORDER_DECIDED;
    }

  for (InnDateOrder tried = INN_DATE_ORDER_YMD; tried <= INN_DATE_ORDER_MDY; tried++)
    {
      if (n_readable[tried] == n_asking)
        {
          *order = tried;
          n_perfect++;
        }
    }
  if (n_perfect == 1)
    return INN_DATE_ORDER_DECIDED;
  *order = INN_DATE_ORDER_UNKNOWN;
  return n_perfect == 0 ? INN_DATE_ORDER_CONTRADICTORY : INN_DATE_ORDER_UNDECIDABLE;
}

/**
 * inn_date_from_excel_serial:
 * @serial: the day count of a cell, without its fraction
 * @from_1904: whether the workbook counts from 1904, as old ones from a Mac do
 * @date: (out): the day, or %INN_DATE_NONE
 *
 * Spreadsheets believe in a 29 February 1900; day 60 is refused, and the days before it are counted
 * as they count them.
 *
 * Returns: whether there is such a day
 */
gboolean
inn_date_from_excel_serial (gint64    serial,
                            gboolean  from_1904,
                            InnDate  *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  *date = INN_DATE_NONE;
  if (serial < (from_1904 ? 0 : 1) || serial > G_MAXINT32 / 2 || (!from_1904 && serial == 60))
    return FALSE;
  if (from_1904)
    *date = inn_date_add_days (epoch_1904, (int) serial);
  else
    *date = inn_date_add_days (epoch_1900, (int) serial + (serial < 60));
  return inn_date_is_set (*date);
}
