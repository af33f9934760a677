/* inn-store-charges.c: what was charged and paid, asked for and changed from the main thread. */

#include "config.h"

#include "inn-store-charges.h"

#include <glib/gi18n-lib.h>

#include "inn-act-sentence.h"
#include "inn-change-words.h"
#include "inn-charge-table.h"
#include "inn-clock.h"
#include "inn-error.h"
#include "inn-payment-table.h"
#include "inn-stay-act.h"
#include "inn-stay-record.h"
#include "inn-stay-rules.h"
#include "inn-store-box.h"

static gpointer
load_bill (InnConnection  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (InnStay) stay = inn_stay_record_load (connection, *(gint64 *) data, error);
  g_autoptr (GPtrArray) charges = NULL;
  g_autoptr (GPtrArray) payments = NULL;

  if (stay == NULL)
    return NULL;

  charges = inn_charge_table_list_of_stay (connection, stay->id, error);
  payments = charges != NULL ? inn_payment_table_list_of_stay (connection, stay->id, error) : NULL;
  if (payments == NULL)
    return NULL;

  return inn_stay_bill_new (stay->id, stay->spend.currency, g_steal_pointer (&charges),
                            g_steal_pointer (&payments));
}

/* Whose it is and in which currency follows from the stay. */
static gboolean
fit_to_stay (InnConnection  *connection,
             gint64          stay_id,
             const char     *currency,
             gint64         *guest_id,
             GError        **error)
{
  g_autoptr (InnStay) stay = inn_stay_record_load (connection, stay_id, error);

  if (stay == NULL)
    return FALSE;
  if (!g_str_equal (stay->spend.currency, currency))
    {
      /* Translators: %s is a currency such as CNY */
      g_set_error (error, INN_ERROR, INN_ERROR_INVALID, _("This stay is counted in %s"),
                   stay->spend.currency);
      return FALSE;
    }

  *guest_id = inn_stay_get_payer (stay);

  return TRUE;
}

/* Who came owes nothing for not coming; who is awaited may yet come. */
static gboolean
check_stayed_away (InnConnection  *connection,
                   gint64          stay_id,
                   GError        **error)
{
  g_autoptr (InnStay) stay = NULL;

  if (stay_id == 0)
    return TRUE;

  stay = inn_stay_record_load (connection, stay_id, error);
  if (stay == NULL)
    return FALSE;
  if (!inn_stay_owes_no_show_fee (stay->status))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                           _("A no-show fee is for a booking whose guest did not come"));
      return FALSE;
    }

  return TRUE;
}

static gpointer
save_charge (InnChange     *change,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  InnCharge *charge = data;
  InnConnection *connection = inn_change_get_connection (change);

  if (charge->stay_id != 0
      && !fit_to_stay (connection, charge->stay_id, charge->amount.currency, &charge->guest_id,
                       error))
    return NULL;
  if (charge->guest_id == 0)
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                           _("A charge belongs to a stay or to a guest"));
      return NULL;
    }
  if (charge->category == INN_CHARGE_NO_SHOW_FEE
      && !check_stayed_away (connection, charge->stay_id, error))
    return NULL;

  return inn_change_name_guests (change, &charge->guest_id, 1, error)
           ? inn_store_box_id (inn_charge_table_save (connection, charge, error))
           : NULL;
}

static gpointer
delete_charge (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnCharge) charge = inn_charge_table_load (connection, *(gint64 *) data, error);

  return charge != NULL && inn_change_name_guests (change, &charge->guest_id, 1, error)
             && inn_charge_table_delete (connection, charge->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static gpointer
charge_nights (InnChange     *change,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (InnStay) stay = inn_stay_act_take_up (change, *(gint64 *) data, error);

  return stay != NULL && inn_stay_act_charge_nights (change, stay, error) ? INN_STORE_DONE : NULL;
}

static gpointer
save_payment (InnChange     *change,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  InnPayment *payment = data;
  InnConnection *connection = inn_change_get_connection (change);

  if (!inn_payment_check (payment, error)
      || !fit_to_stay (connection, payment->stay_id, payment->amount.currency, &payment->guest_id,
                       error)
      || !inn_change_name_guests (change, &payment->guest_id, 1, error))
    return NULL;

  return inn_store_box_id (inn_payment_table_save (connection, payment, error));
}

static gpointer
delete_payment (InnChange     *change,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  InnConnection *connection = inn_change_get_connection (change);
  g_autoptr (InnPayment) payment = inn_payment_table_load (connection, *(gint64 *) data, error);

  return payment != NULL && inn_change_name_guests (change, &payment->guest_id, 1, error)
             && inn_payment_table_delete (connection, payment->id, error)
           ? INN_STORE_DONE
           : NULL;
}

static void
change_by_id (InnStore            *self,
              const char          *act,
              InnChangeFunc        func,
              gint64               id,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  inn_store_change_async (self, inn_act_new (act), func, g_memdup2 (&id, sizeof id), g_free, NULL,
                          cancellable, callback, user_data);
}

/**
 * inn_store_load_bill_async:
 *
 * Reads what was charged to a stay and paid for it.
 */
void
inn_store_load_bill_async (InnStore            *self,
                           gint64               stay_id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  inn_store_read_async (self, INN_PRIORITY_INTERACTIVE, load_bill,
                        g_memdup2 (&stay_id, sizeof stay_id), g_free,
                        (GDestroyNotify) inn_stay_bill_unref, cancellable, callback, user_data);
}

/**
 * inn_store_load_bill_finish:
 *
 * Returns: (transfer full): the charges, payments and sums of the stay; %NULL on error,
 *   %INN_ERROR_NOT_FOUND if it is gone
 */
InnStayBill *
inn_store_load_bill_finish (InnStore      *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return inn_store_read_finish (self, result, error);
}

/**
 * inn_store_save_charge_async:
 * @charge: the charge as it shall be; a new one when its id is 0. Without a day it is of the business
 *   day it is. During a stay it is the spending of who pays for that.
 */
void
inn_store_save_charge_async (InnStore            *self,
                             const InnCharge     *charge,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  InnCharge *copy = inn_charge_copy (charge);

  if (!inn_date_is_set (copy->day))
    copy->day = inn_clock_get_business_day (inn_store_get_clock (self));
  inn_store_change_async (self,
                          inn_act_new (charge->id == 0 ? INN_ACT_CHARGE_CREATE
                                                       : INN_ACT_CHARGE_EDIT),
                          save_charge, copy, (GDestroyNotify) inn_charge_unref, g_free, cancellable,
                          callback, user_data);
}

/**
 * inn_store_save_charge_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID with translated words if it cannot be right
 */
gint64
inn_store_save_charge_finish (InnStore      *self,
                              GAsyncResult  *result,
                              gint64        *seq,
                              GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_charge_async:
 * @id: the charge
 *
 * Takes a charge off the bill, as an act that can be taken back.
 */
void
inn_store_delete_charge_async (InnStore            *self,
                               gint64               id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  change_by_id (self, INN_ACT_CHARGE_DELETE, delete_charge, id, cancellable, callback, user_data);
}

/**
 * inn_store_delete_charge_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_charge_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_charge_nights_async:
 *
 * Charges the nights of a stay that were not charged yet, in one act.
 */
void
inn_store_charge_nights_async (InnStore            *self,
                               gint64               stay_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  change_by_id (self, INN_ACT_CHARGE_NIGHTS, charge_nights, stay_id, cancellable, callback,
                user_data);
}

/**
 * inn_store_charge_nights_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_charge_nights_finish (InnStore      *self,
                                GAsyncResult  *result,
                                gint64        *seq,
                                GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}

/**
 * inn_store_save_payment_async:
 * @payment: the payment as it shall be; a new one when its id is 0. Without a day it is of the
 *   business day it is.
 */
void
inn_store_save_payment_async (InnStore            *self,
                              const InnPayment    *payment,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  InnPayment *copy = inn_payment_copy (payment);

  if (!inn_date_is_set (copy->day))
    copy->day = inn_clock_get_business_day (inn_store_get_clock (self));
  inn_store_change_async (self,
                          inn_act_new (payment->id == 0 ? INN_ACT_PAYMENT_CREATE
                                                        : INN_ACT_PAYMENT_EDIT),
                          save_payment, copy, (GDestroyNotify) inn_payment_unref, g_free,
                          cancellable, callback, user_data);
}

/**
 * inn_store_save_payment_finish:
 *
 * Returns: its id, 0 on error: %INN_ERROR_INVALID with translated words if it cannot be right
 */
gint64
inn_store_save_payment_finish (InnStore      *self,
                               GAsyncResult  *result,
                               gint64        *seq,
                               GError       **error)
{
  return inn_store_finish_id (self, result, seq, error);
}

/**
 * inn_store_delete_payment_async:
 * @id: the payment
 *
 * Takes a payment out of the book, as an act that can be taken back.
 */
void
inn_store_delete_payment_async (InnStore            *self,
                                gint64               id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  change_by_id (self, INN_ACT_PAYMENT_DELETE, delete_payment, id, cancellable, callback, user_data);
}

/**
 * inn_store_delete_payment_finish:
 * @seq: (out) (optional): the entry of the journal; 0 when nothing was changed
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
inn_store_delete_payment_finish (InnStore      *self,
                                 GAsyncResult  *result,
                                 gint64        *seq,
                                 GError       **error)
{
  return inn_store_finish_done (self, result, seq, error);
}
