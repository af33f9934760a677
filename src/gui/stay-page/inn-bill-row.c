/* inn-bill-row.c: see inn-bill-row.h. */

#include "config.h"

#include "inn-bill-row.h"

#include "inn-format.h"
#include "inn-sheet-parts.h"

#include <glib/gi18n.h>

struct _InnBillRow
{
  GtkListBoxRow parent_instance;

  InnCharge *charge;     /* owned, or NULL */
  InnPayment *payment;   /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (InnBillRow, inn_bill_row, GTK_TYPE_LIST_BOX_ROW)

static void
inn_bill_row_finalize (GObject *object)
{
  InnBillRow *self = INN_BILL_ROW (object);

  g_clear_pointer (&self->charge, inn_charge_unref);
  g_clear_pointer (&self->payment, inn_payment_unref);

  G_OBJECT_CLASS (inn_bill_row_parent_class)->finalize (object);
}

static void
inn_bill_row_class_init (InnBillRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_bill_row_finalize;
}

static void
inn_bill_row_init (InnBillRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "bill-row");
}

static InnBillRow *
make_row (const char *day,
          const char *what,
          InnMoney    amount,
          gboolean    head,
          gboolean    can_change)
{
  InnBillRow *self = g_object_new (INN_TYPE_BILL_ROW, "activatable", can_change,
                                   "focusable", can_change, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *sum = inn_money_format (amount);
  g_autofree char *spoken = NULL;
  GtkWidget *label;

  if (day != NULL)
    {
      label = inn_sheet_part_label (day, (const char *[]) { "figures", "secondary", "bill-day",
                                                            NULL });
      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_box_append (GTK_BOX (box), label);
    }
  label = inn_sheet_part_label (what, head ? (const char *[]) { "secondary", NULL } : NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  label = inn_sheet_part_label (sum, head ? (const char *[]) { "figures", "secondary", NULL }
                                          : (const char *[]) { "figures", NULL });
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  /* Translators: joins parts of a row for a screen reader: name, tier, place, phone. */
  spoken = g_strdup_printf (C_("spoken list", ", %s"), sum);
  if (day != NULL)
    {
      g_autofree char *rest = g_strconcat (what, spoken, NULL);
      g_autofree char *joined = g_strdup_printf (C_("spoken list", ", %s"), rest);

      g_free (spoken);
      spoken = g_strconcat (day, joined, NULL);
    }
  else
    {
      g_autofree char *rest = g_steal_pointer (&spoken);

      spoken = g_strconcat (what, rest, NULL);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return self;
}

/**
 * inn_bill_row_new_head:
 * @title: a category
 * @sum: what its charges come to
 *
 * Returns: (transfer floating): the line above them
 */
GtkWidget *
inn_bill_row_new_head (const char *title,
                       InnMoney    sum)
{
  return GTK_WIDGET (make_row (NULL, title, sum, TRUE, FALSE));
}

/**
 * inn_bill_row_new_charge:
 * @charge: what was charged
 * @today: the day it is looked at
 * @can_change: whether the row can be pressed
 *
 * Returns: (transfer floating): its line
 */
GtkWidget *
inn_bill_row_new_charge (InnCharge *charge,
                         InnDate    today,
                         gboolean   can_change)
{
  g_autofree char *day = inn_format_short_day (charge->day, today);
  InnBillRow *self = make_row (day, *charge->what != '\0'
                                      ? charge->what
                                      : inn_charge_category_get_label (charge->category),
                               charge->amount, FALSE, can_change);

  self->charge = inn_charge_ref (charge);

  return GTK_WIDGET (self);
}

/**
 * inn_bill_row_new_payment:
 * @payment: what was paid
 * @today: the day it is looked at
 * @can_change: whether the row can be pressed
 *
 * Returns: (transfer floating): its line
 */
GtkWidget *
inn_bill_row_new_payment (InnPayment *payment,
                          InnDate     today,
                          gboolean    can_change)
{
  g_autofree char *day = inn_format_short_day (payment->day, today);
  const char *method = inn_payment_method_get_label (payment->method);
  g_autofree char *what = NULL;
  InnBillRow *self;

  if (*payment->note != '\0')
    /* Translators: how it was paid, remarks. */
    what = g_strdup_printf (_("%1$s: %2$s"), method, payment->note);
  self = make_row (day, what != NULL ? what : method, payment->amount, FALSE, can_change);
  self->payment = inn_payment_ref (payment);

  return GTK_WIDGET (self);
}

/**
 * inn_bill_row_get_charge:
 *
 * Returns: (transfer none) (nullable): the charge it shows; %NULL where it is a payment
 */
InnCharge *
inn_bill_row_get_charge (InnBillRow *self)
{
  g_return_val_if_fail (INN_IS_BILL_ROW (self), NULL);

  return self->charge;
}

/**
 * inn_bill_row_get_payment:
 *
 * Returns: (transfer none) (nullable): the payment it shows; %NULL where it is a charge
 */
InnPayment *
inn_bill_row_get_payment (InnBillRow *self)
{
  g_return_val_if_fail (INN_IS_BILL_ROW (self), NULL);

  return self->payment;
}
