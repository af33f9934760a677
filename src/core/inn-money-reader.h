/* inn-money-reader.h: reads amounts of money out of the cells of a spreadsheet. */

#pragma once

#include "inn-money.h"

G_BEGIN_DECLS

/**
 * InnMoneyUnit:
 * @INN_MONEY_UNIT_UNKNOWN: not decided; an amount that does not say it itself is refused
 * @INN_MONEY_UNIT_MAJOR: yuan, dollars
 * @INN_MONEY_UNIT_MINOR: fen, cents
 */
typedef enum
{
  INN_MONEY_UNIT_UNKNOWN,
  INN_MONEY_UNIT_MAJOR,
  INN_MONEY_UNIT_MINOR,
} InnMoneyUnit;

/**
 * InnMoneyUnitVerdict:
 * @INN_MONEY_UNIT_NO_AMOUNTS: no cell looks like an amount
 * @INN_MONEY_UNIT_DECIDED: the heading, the cells or their size say it
 * @INN_MONEY_UNIT_UNDECIDABLE: whole numbers that make sense as both; ask
 * @INN_MONEY_UNIT_CONTRADICTORY: some say the one, some the other; ask
 */
typedef enum
{
  INN_MONEY_UNIT_NO_AMOUNTS,
  INN_MONEY_UNIT_DECIDED,
  INN_MONEY_UNIT_UNDECIDABLE,
  INN_MONEY_UNIT_CONTRADICTORY,
} InnMoneyUnitVerdict;

/**
 * InnMoneyDoubts:
 * @INN_MONEY_SURE: nothing to ask about
 * @INN_MONEY_NEGATIVE: below nothing: right for a refund or a discount only
 * @INN_MONEY_LARGE: more than a small hotel takes at once
 * @INN_MONEY_ROUNDED: decimals were cut off that said something
 * @INN_MONEY_ABSURD: more than any bill; such an amount is refused
 */
typedef enum
{
  INN_MONEY_SURE     = 0,
  INN_MONEY_NEGATIVE = 1 << 0,
  INN_MONEY_LARGE    = 1 << 1,
  INN_MONEY_ROUNDED  = 1 << 2,
  INN_MONEY_ABSURD   = 1 << 3,
} InnMoneyDoubts;

gboolean            inn_money_read        (const char          *text,
                                           InnMoneyUnit         unit,
                                           const char          *default_currency,
                                           InnMoney            *money,
                                           InnMoneyDoubts      *doubts,
                                           GError             **error);
InnMoneyUnitVerdict inn_money_unit_decide (const char          *heading,
                                           const char *const   *cells,
                                           gsize                n_cells,
                                           const char          *default_currency,
                                           InnMoneyUnit        *unit);

G_END_DECLS
