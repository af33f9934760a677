/* inn-payment.h: what was paid for a stay, and how. */

#pragma once

#include "inn-date.h"
#include "inn-money.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_PAYMENT_CASH,
  INN_PAYMENT_CARD,
  INN_PAYMENT_WECHAT,
  INN_PAYMENT_ALIPAY,
  INN_PAYMENT_TRANSFER,
  INN_PAYMENT_OTA,
  INN_PAYMENT_OTHER,
} InnPaymentMethod;

#define INN_N_PAYMENT_METHODS 7

/**
 * InnPayment:
 * @id: row, 0 while it is not saved
 * @stay_id: for which stay
 * @guest_id: who paid; 0 means the payer of the stay
 * @day: when
 * @method: how
 * @amount: how much; money given back is negative
 * @note: remarks, or ""
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnPayment
{
  gint64            id;
  gint64            stay_id;
  gint64            guest_id;
  InnDate           day;
  InnPaymentMethod  method;
  InnMoney          amount;
  char             *note;
};

InnPayment *inn_payment_new              (gint64             stay_id,
                                          InnDate            day,
                                          InnPaymentMethod   method,
                                          InnMoney           amount,
                                          const char        *note);
InnPayment *inn_payment_copy             (const InnPayment  *self);
InnPayment *inn_payment_ref              (InnPayment        *self);
void        inn_payment_unref            (InnPayment        *self);

gboolean    inn_payment_check            (const InnPayment  *self,
                                          GError           **error);

const char *inn_payment_method_get_label (InnPaymentMethod   method);
const char *inn_payment_method_to_nick   (InnPaymentMethod   method);
gboolean    inn_payment_method_from_nick (const char        *nick,
                                          InnPaymentMethod  *method);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnPayment, inn_payment_unref)

G_END_DECLS
