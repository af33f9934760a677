/* inn-stay-bill.h: what was charged to a stay and what was paid for it. */

#pragma once

#include "inn-charge.h"
#include "inn-payment.h"

G_BEGIN_DECLS

/**
 * InnStayBill:
 * @stay_id: which stay
 * @charges: (element-type InnCharge): by day
 * @payments: (element-type InnPayment): by day
 * @charged: sum of the charges in the currency of the stay
 * @paid: sum of the payments in that currency
 *
 * A value, counted by reference.
 */
typedef struct
{
  gint64     stay_id;
  GPtrArray *charges;
  GPtrArray *payments;
  InnMoney   charged;
  InnMoney   paid;
} InnStayBill;

InnStayBill *inn_stay_bill_new          (gint64              stay_id,
                                         const char         *currency,
                                         GPtrArray          *charges,
                                         GPtrArray          *payments);
void         inn_stay_bill_unref        (InnStayBill        *self);

InnMoney     inn_stay_bill_get_balance  (const InnStayBill  *self);
InnMoney     inn_stay_bill_sum_category (const InnStayBill  *self,
                                         InnChargeCategory   category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnStayBill, inn_stay_bill_unref)

G_END_DECLS
