/* inn-payment.c: what was paid for a stay, and how. Pure; any thread. */

#include "config.h"

#include "inn-payment.h"

#include <glib/gi18n-lib.h>

#include "inn-charge.h"
#include "inn-error.h"
#include "inn-nick.h"

static const char *const method_nicks[] = {
  "cash", "card", "wechat", "alipay", "transfer", "ota", "other", NULL,
};

static void
clear (gpointer data)
{
  InnPayment *self = data;

  g_free (self->note);
}

/**
 * inn_payment_new:
 * @amount: how much; money given back is negative
 *
 * Returns: (transfer full): a payment that is not saved yet
 */
InnPayment *
inn_payment_new (gint64            stay_id,
                 InnDate           day,
                 InnPaymentMethod  method,
                 InnMoney          amount,
                 const char       *note)
{
  InnPayment *self = g_atomic_rc_box_new0 (InnPayment);

  self->stay_id = stay_id;
  self->day = day;
  self->method = method;
  self->amount = amount;
  self->note = g_strdup (note != NULL ? note : "");

  return self;
}

/**
 * inn_payment_copy:
 *
 * Returns: (transfer full): an equal payment that may be changed before it is handed on
 */
InnPayment *
inn_payment_copy (const InnPayment *self)
{
  InnPayment *copy
    = inn_payment_new (self->stay_id, self->day, self->method, self->amount, self->note);

  copy->id = self->id;
  copy->guest_id = self->guest_id;

  return copy;
}

/**
 * inn_payment_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnPayment *
inn_payment_ref (InnPayment *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_payment_unref:
 * @self: (transfer full): a payment; freed with its last holder, from any thread
 */
void
inn_payment_unref (InnPayment *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_payment_check:
 *
 * Returns: whether it can be right; %INN_ERROR_INVALID with a translated sentence if it cannot
 */
gboolean
inn_payment_check (const InnPayment  *self,
                   GError           **error)
{
  /* The same bounds as for what is charged. */
  InnChargeCategory category
    = self->amount.amount < 0 ? INN_CHARGE_REFUND : INN_CHARGE_SERVICE;
  g_autoptr (InnCharge) charge
    = inn_charge_new (self->stay_id, self->day, category, "", self->amount);

  if (!inn_date_is_valid (self->day))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("A payment needs a day"));
      return FALSE;
    }
  if (self->stay_id == 0)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("A payment belongs to a stay"));
      return FALSE;
    }

  return inn_charge_check (charge, error);
}

/**
 * inn_payment_method_get_label:
 *
 * Returns: (transfer none): the translated word
 */
const char *
inn_payment_method_get_label (InnPaymentMethod method)
{
  switch (method)
    {
    case INN_PAYMENT_CASH:
      return C_ ("payment", "Cash");
    case INN_PAYMENT_CARD:
      return C_ ("payment", "Card");
    case INN_PAYMENT_WECHAT:
      return C_ ("payment", "WeChat Pay");
    case INN_PAYMENT_ALIPAY:
      return C_ ("payment", "Alipay");
    case INN_PAYMENT_TRANSFER:
      return C_ ("payment", "Transfer");
    case INN_PAYMENT_OTA:
      return C_ ("payment", "Paid to the platform");
    case INN_PAYMENT_OTHER:
      return C_ ("payment", "Other");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * inn_payment_method_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_payment_method_to_nick (InnPaymentMethod method)
{
  g_return_val_if_fail ((guint) method < INN_N_PAYMENT_METHODS, "other");

  return method_nicks[method];
}

/**
 * inn_payment_method_from_nick:
 * @nick: (nullable): a stable name
 * @method: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_payment_method_from_nick (const char       *nick,
                              InnPaymentMethod *method)
{
  int found = inn_nick_find (method_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *method = found;

  return TRUE;
}
