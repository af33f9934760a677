/* inn-money.h: amounts of money: whole minor units and an ISO 4217 currency, never a double. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnMoney:
 * @amount: in minor units: fen, cents; yen as they are
 * @currency: three capital letters of ISO 4217
 */
typedef struct
{
  gint64 amount;
  char   currency[4];
} InnMoney;

InnMoney    inn_money                (gint64       amount,
                                      const char  *currency);
gboolean    inn_money_parse          (const char  *text,
                                      const char  *default_currency,
                                      InnMoney    *money,
                                      GError     **error);
gboolean    inn_money_add            (InnMoney    *sum,
                                      InnMoney     other);
char       *inn_money_format         (InnMoney     money);
char       *inn_money_format_plain   (InnMoney     money);
guint       inn_money_exponent       (const char  *currency);
const char *inn_money_symbol         (const char  *currency);
gboolean    inn_money_is_currency    (const char  *text);

G_END_DECLS
