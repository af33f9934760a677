/* inn-stay-bill.c: what was charged to a stay and what was paid for it. Pure; any thread. */

#include "config.h"

#include "inn-stay-bill.h"

static void
clear (gpointer data)
{
  InnStayBill *self = data;

  g_ptr_array_unref (self->charges);
  g_ptr_array_unref (self->payments);
}

/**
 * inn_stay_bill_new:
 * @currency: the currency of the stay; what is in another is not summed
 * @charges: (transfer full) (element-type InnCharge): what was charged
 * @payments: (transfer full) (element-type InnPayment): what was paid
 *
 * Returns: (transfer full): the bill with its sums
 */
InnStayBill *
inn_stay_bill_new (gint64      stay_id,
                   const char *currency,
                   GPtrArray  *charges,
                   GPtrArray  *payments)
{
  InnStayBill *self = g_atomic_rc_box_new0 (InnStayBill);

  self->stay_id = stay_id;
  self->charges = charges;
  self->payments = payments;
  self->charged = inn_money (0, currency);
  self->paid = inn_money (0, currency);
  for (guint i = 0; i < charges->len; i++)
    inn_money_add (&self->charged, ((InnCharge *) g_ptr_array_index (charges, i))->amount);
  for (guint i = 0; i < payments->len; i++)
    inn_money_add (&self->paid, ((InnPayment *) g_ptr_array_index (payments, i))->amount);

  return self;
}

/**
 * inn_stay_bill_unref:
 * @self: (transfer full): a stay bill; freed with its last holder, from any thread
 */
void
inn_stay_bill_unref (InnStayBill *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_stay_bill_get_balance:
 *
 * Returns: what is still to be paid; negative when too much was paid
 */
InnMoney
inn_stay_bill_get_balance (const InnStayBill *self)
{
  return inn_money (self->charged.amount - self->paid.amount, self->charged.currency);
}

/**
 * inn_stay_bill_sum_category:
 *
 * Returns: the sum of the charges of that category
 */
InnMoney
inn_stay_bill_sum_category (const InnStayBill *self,
                            InnChargeCategory  category)
{
  InnMoney sum = inn_money (0, self->charged.currency);

  for (guint i = 0; i < self->charges->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (self->charges, i);

      if (charge->category == category)
        inn_money_add (&sum, charge->amount);
    }

  return sum;
}
