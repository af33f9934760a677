/* inn-bill-row.h: a charge or a payment in a line: day, what, amount. */

#pragma once

#include <gtk/gtk.h>

#include "inn-charge.h"
#include "inn-payment.h"

G_BEGIN_DECLS

#define INN_TYPE_BILL_ROW (inn_bill_row_get_type ())
G_DECLARE_FINAL_TYPE (InnBillRow, inn_bill_row, INN, BILL_ROW, GtkListBoxRow)

GtkWidget  *inn_bill_row_new_head    (const char *title,
                                      InnMoney    sum);
GtkWidget  *inn_bill_row_new_charge  (InnCharge  *charge,
                                      InnDate     today,
                                      gboolean    can_change);
GtkWidget  *inn_bill_row_new_payment (InnPayment *payment,
                                      InnDate     today,
                                      gboolean    can_change);

InnCharge  *inn_bill_row_get_charge  (InnBillRow *self);
InnPayment *inn_bill_row_get_payment (InnBillRow *self);

G_END_DECLS
