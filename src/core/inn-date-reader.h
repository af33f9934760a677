/* inn-date-reader.h: reads civil dates out of the cells of a spreadsheet. */

#pragma once

#include "inn-date.h"

G_BEGIN_DECLS

/**
 * InnDateOrder:
 * @INN_DATE_ORDER_UNKNOWN: not decided; a date that can be read in two ways is refused
 * @INN_DATE_ORDER_YMD: year, month, day
 * @INN_DATE_ORDER_DMY: day, month, year
 * @INN_DATE_ORDER_MDY: month, day, year
 */
typedef enum
{
  INN_DATE_ORDER_UNKNOWN,
  INN_DATE_ORDER_YMD,
  INN_DATE_ORDER_DMY,
  INN_DATE_ORDER_MDY,
} InnDateOrder;

/**
 * InnDateOrderVerdict:
 * @INN_DATE_ORDER_NO_DATES: no cell looks like a date
 * @INN_DATE_ORDER_DECIDED: one order reads every cell that can be read
 * @INN_DATE_ORDER_UNDECIDABLE: several orders read them all; ask
 * @INN_DATE_ORDER_CONTRADICTORY: some cells can only be one order, some only another; ask
 */
typedef enum
{
  INN_DATE_ORDER_NO_DATES,
  INN_DATE_ORDER_DECIDED,
  INN_DATE_ORDER_UNDECIDABLE,
  INN_DATE_ORDER_CONTRADICTORY,
} InnDateOrderVerdict;

gboolean            inn_date_read              (const char         *text,
                                                InnDateOrder        order,
                                                InnDate             today,
                                                InnDate            *date,
                                                GError            **error);
gboolean            inn_date_order_reads_any   (InnDateOrder        order,
                                                const char * const *cells,
                                                gsize               n_cells);
InnDateOrderVerdict inn_date_order_decide      (const char * const *cells,
                                                gsize               n_cells,
                                                InnDateOrder       *order);
gboolean            inn_date_from_excel_serial (gint64              serial,
                                                gboolean            from_1904,
                                                InnDate            *date);

G_END_DECLS
