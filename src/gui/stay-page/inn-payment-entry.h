/* inn-payment-entry.h: a line to note a payment for a stay, or to change one. */

#pragma once

#include "inn-stay-sheet.h"

G_BEGIN_DECLS

/**
 * InnPaymentEntry:
 *
 * Signals: `save` (#InnPayment) when it can be saved, `delete` (its id), `closed` when it is given up.
 */
#define INN_TYPE_PAYMENT_ENTRY (inn_payment_entry_get_type ())
G_DECLARE_FINAL_TYPE (InnPaymentEntry, inn_payment_entry, INN, PAYMENT_ENTRY, GtkBox)

GtkWidget *inn_payment_entry_new  (InnStaySheet   *sheet);

void       inn_payment_entry_show (InnPaymentEntry *self,
                                  InnPayment     *payment);

G_END_DECLS
