/* inn-rate-reader.h: reads the price of a night as it is typed at the desk. */

#pragma once

#include "inn-money.h"

G_BEGIN_DECLS

/**
 * InnRateVerdict:
 * @INN_RATE_UNDERSTOOD: a price
 * @INN_RATE_DOUBTFUL: a price, but perhaps not the one that was meant: "5,88"
 * @INN_RATE_NEGATIVE: below nothing
 * @INN_RATE_TOO_LARGE: more money than there is
 * @INN_RATE_NO_AMOUNT: no amount of money at all
 *
 * What was typed, best first.
 */
typedef enum
{
  INN_RATE_UNDERSTOOD,
  INN_RATE_DOUBTFUL,
  INN_RATE_NEGATIVE,
  INN_RATE_TOO_LARGE,
  INN_RATE_NO_AMOUNT,
} InnRateVerdict;

InnRateVerdict  inn_rate_read             (const char     *text,
                                           const char     *currency,
                                           InnMoney       *rate);
const char     *inn_rate_verdict_get_text (InnRateVerdict  verdict);

G_END_DECLS
