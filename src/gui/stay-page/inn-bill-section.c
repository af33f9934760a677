/* inn-bill-section.c: see inn-bill-section.h. A press on a line opens it below the others to be
 * changed or deleted; what was added is told, and can be taken back.
 */

#include "config.h"

#include "inn-bill-section.h"

#include "inn-bill-row.h"
#include "inn-charge-entry.h"
#include "inn-payment-entry.h"
#include "inn-pending-act.h"
#include "inn-sheet-parts.h"
#include "inn-stay-rules.h"
#include "inn-store-charges.h"

#include <glib/gi18n.h>

struct _InnBillSection
{
  GtkBox parent_instance;

  GtkWidget *nights_link;
  GtkWidget *charge_link;
  GtkWidget *payment_link;
  GtkWidget *charges;
  GtkWidget *no_charges;
  GtkWidget *charge_entry;
  GtkWidget *payments;
  GtkWidget *no_payments;
  GtkWidget *payment_entry;
  GtkWidget *balance_title;
  GtkWidget *balance_label;

  InnStaySheet *sheet;  /* owned */
};

G_DEFINE_FINAL_TYPE (InnBillSection, inn_bill_section, GTK_TYPE_BOX)

static InnStore *
get_store (InnBillSection *self)
{
  return inn_book_get_store (inn_stay_sheet_get_book (self->sheet));
}

/* ---- What is shown ----------------------------------------------------------------------- */

static void
show_charges (InnBillSection *self,
              InnStayBill    *bill)
{
  InnDate today = inn_stay_sheet_get_today (self->sheet);
  gboolean can_change = inn_stay_sheet_can_change (self->sheet);
  GtkListBox *list = GTK_LIST_BOX (self->charges);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->charges)))
    gtk_list_box_remove (list, row);
  for (int category = 0; category < INN_N_CHARGE_CATEGORIES; category++)
    {
      gboolean headed = FALSE;

      for (guint i = 0; i < bill->charges->len; i++)
        {
          InnCharge *charge = g_ptr_array_index (bill->charges, i);

          if ((int) charge->category != category)
            continue;
          if (!headed)
            gtk_list_box_append (list,
                                 inn_bill_row_new_head (inn_charge_category_get_label (category),
                                                        inn_stay_bill_sum_category (bill, category)));
          headed = TRUE;
          gtk_list_box_append (list, inn_bill_row_new_charge (charge, today, can_change));
        }
    }
  gtk_widget_set_visible (self->charges, bill->charges->len > 0);
  gtk_widget_set_visible (self->no_charges, bill->charges->len == 0);
}

static void
show_payments (InnBillSection *self,
               InnStayBill    *bill)
{
  GtkListBox *list = GTK_LIST_BOX (self->payments);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->payments)))
    gtk_list_box_remove (list, row);
  for (guint i = 0; i < bill->payments->len; i++)
    gtk_list_box_append (list,
                         inn_bill_row_new_payment (g_ptr_array_index (bill->payments, i),
                                                   inn_stay_sheet_get_today (self->sheet),
                                                   inn_stay_sheet_can_change (self->sheet)));
  gtk_widget_set_visible (self->payments, bill->payments->len > 0);
  gtk_widget_set_visible (self->no_payments, bill->payments->len == 0);
}

static void
show_balance (InnBillSection *self,
              InnStayBill    *bill)
{
  InnMoney balance = inn_stay_bill_get_balance (bill);
  gboolean gone = inn_stay_sheet_get_stay (self->sheet)->status == INN_STAY_DEPARTED;
  gboolean empty = bill->charges->len == 0 && bill->payments->len == 0;
  const char *look = empty && !gone                ? "secondary"
                     : balance.amount > 0 && gone ? "poor"
                     : balance.amount == 0        ? "good"
                                                  : "strong";
  const char *title = balance.amount < 0 ? _("To give back") : _("Still to pay");
  g_autofree char *amount = inn_money_format (inn_money (ABS (balance.amount), balance.currency));

  if (balance.amount == 0)
    title = !empty ? _("All is paid") : gone ? _("Nothing to pay") : _("Nothing to pay yet");
  gtk_label_set_text (GTK_LABEL (self->balance_title), title);
  gtk_label_set_text (GTK_LABEL (self->balance_label), balance.amount != 0 ? amount : "");
  gtk_widget_set_css_classes (self->balance_title, (const char *[]) { look, NULL });
  gtk_widget_set_css_classes (self->balance_label, (const char *[]) { "figures", look, NULL });
}

static void
loaded_cb (InnBillSection *self)
{
  InnStayBill *bill = inn_stay_sheet_get_bill (self->sheet);
  const InnStay *stay = inn_stay_sheet_get_stay (self->sheet);
  g_autoptr(GPtrArray) missing = inn_stay_charge_nights (stay, bill->charges);
  gboolean can_change = inn_stay_sheet_can_change (self->sheet);

  show_charges (self, bill);
  show_payments (self, bill);
  show_balance (self, bill);
  gtk_widget_set_visible (self->nights_link, missing->len > 0 && can_change);
  gtk_widget_set_visible (self->charge_link, can_change);
  gtk_widget_set_visible (self->payment_link, can_change);
}

/* ---- What can be done -------------------------------------------------------------------- */

static gboolean
finish_charge (InnStore      *store,
               GAsyncResult  *result,
               gint64        *seq,
               GError       **error)
{
  return inn_store_save_charge_finish (store, result, seq, error) != 0;
}

static gboolean
finish_payment (InnStore      *store,
                GAsyncResult  *result,
                gint64        *seq,
                GError       **error)
{
  return inn_store_save_payment_finish (store, result, seq, error) != 0;
}

static void
save_charge_cb (InnBillSection *self,
                InnCharge      *charge)
{
  g_autofree char *amount = inn_money_format (charge->amount);
  InnPendingAct *act;

  gtk_widget_set_visible (self->charge_entry, FALSE);
  gtk_widget_grab_focus (self->charge_link);
  act = inn_pending_act_new (GTK_WIDGET (self), finish_charge,
           /* Translators: a kind of charge, its amount. */
           g_strdup_printf (charge->id == 0 ? _("Charged: %1$s %2$s") : _("Changed: %1$s %2$s"),
                            inn_charge_category_get_label (charge->category), amount),
           _("The charge was not saved"));
  inn_store_save_charge_async (get_store (self), charge, NULL, inn_pending_act_cb, act);
}

static void
delete_charge_cb (InnBillSection *self,
                  gint64          id)
{
  InnPendingAct *act;

  gtk_widget_set_visible (self->charge_entry, FALSE);
  gtk_widget_grab_focus (self->charge_link);
  act = inn_pending_act_new (GTK_WIDGET (self), inn_store_delete_charge_finish, g_strdup (_("The charge is deleted")),
           _("The charge was not deleted"));
  inn_store_delete_charge_async (get_store (self), id, NULL, inn_pending_act_cb, act);
}

static void
save_payment_cb (InnBillSection *self,
                 InnPayment     *payment)
{
  gboolean back = payment->id == 0 && payment->amount.amount < 0;
  InnMoney shown = payment->amount;
  g_autofree char *amount = NULL;
  InnPendingAct *act;

  if (back)
    shown.amount = -shown.amount;
  amount = inn_money_format (shown);
  gtk_widget_set_visible (self->payment_entry, FALSE);
  gtk_widget_grab_focus (self->payment_link);
  act = inn_pending_act_new (GTK_WIDGET (self), finish_payment,
           /* Translators: how it was paid, the amount. */
           g_strdup_printf (back ? _("Paid back: %1$s %2$s")
                            : payment->id == 0 ? _("Paid: %1$s %2$s") : _("Changed: %1$s %2$s"),
                            inn_payment_method_get_label (payment->method), amount),
           _("The payment was not saved"));
  inn_store_save_payment_async (get_store (self), payment, NULL, inn_pending_act_cb, act);
}

static void
delete_payment_cb (InnBillSection *self,
                   gint64          id)
{
  InnPendingAct *act;

  gtk_widget_set_visible (self->payment_entry, FALSE);
  gtk_widget_grab_focus (self->payment_link);
  act = inn_pending_act_new (GTK_WIDGET (self), inn_store_delete_payment_finish, g_strdup (_("The payment is deleted")),
           _("The payment was not deleted"));
  inn_store_delete_payment_async (get_store (self), id, NULL, inn_pending_act_cb, act);
}

static void
nights_cb (InnBillSection *self)
{
  InnPendingAct *act;

  act = inn_pending_act_new (GTK_WIDGET (self), inn_store_charge_nights_finish, g_strdup (_("The nights are charged")),
           _("The nights were not charged"));
  inn_store_charge_nights_async (get_store (self), inn_stay_sheet_get_id (self->sheet), NULL,
                                 inn_pending_act_cb, act);
}

static void
open_charge (InnBillSection *self,
             InnCharge      *charge)
{
  gtk_widget_set_visible (self->payment_entry, FALSE);
  inn_charge_entry_show (INN_CHARGE_ENTRY (self->charge_entry), charge);
  gtk_widget_set_visible (self->charge_entry, TRUE);
  gtk_widget_grab_focus (self->charge_entry);
}

static void
open_payment (InnBillSection *self,
              InnPayment     *payment)
{
  gtk_widget_set_visible (self->charge_entry, FALSE);
  inn_payment_entry_show (INN_PAYMENT_ENTRY (self->payment_entry), payment);
  gtk_widget_set_visible (self->payment_entry, TRUE);
  gtk_widget_grab_focus (self->payment_entry);
}

static void
row_activated_cb (InnBillSection *self,
                  GtkListBoxRow  *row)
{
  InnBillRow *line = INN_BILL_ROW (row);

  if (inn_bill_row_get_charge (line) != NULL)
    open_charge (self, inn_bill_row_get_charge (line));
  else if (inn_bill_row_get_payment (line) != NULL)
    open_payment (self, inn_bill_row_get_payment (line));
}

static void
close_cb (InnBillSection *self)
{
  inn_bill_section_close (self);
}

/* ---- The widget -------------------------------------------------------------------------- */

static void
inn_bill_section_dispose (GObject *object)
{
  g_clear_object (&INN_BILL_SECTION (object)->sheet);

  G_OBJECT_CLASS (inn_bill_section_parent_class)->dispose (object);
}

static void
inn_bill_section_class_init (InnBillSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_bill_section_dispose;
}

static GtkWidget *
make_list (InnBillSection *self,
           const char     *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "bill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  return list;
}

static void
inn_bill_section_init (InnBillSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

static void
add_charges (InnBillSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Charges"));

  self->nights_link = inn_sheet_part_link (_("Charge the nights"), G_CALLBACK (nights_cb), self);
  self->charge_link = inn_sheet_part_link (_("Add a charge"),
                                           G_CALLBACK (inn_bill_section_add_charge), self);
  self->charges = make_list (self, _("Charges"));
  self->no_charges = inn_sheet_part_label (_("Nothing is charged yet."),
                                           (const char *[]) { "secondary", NULL });
  self->charge_entry = inn_charge_entry_new (self->sheet);
  gtk_widget_set_visible (self->charge_entry, FALSE);
  g_signal_connect_object (self->charge_entry, "save", G_CALLBACK (save_charge_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->charge_entry, "delete", G_CALLBACK (delete_charge_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->charge_entry, "closed", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (head), self->nights_link);
  gtk_box_append (GTK_BOX (head), self->charge_link);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->no_charges);
  gtk_box_append (GTK_BOX (self), self->charges);
  gtk_box_append (GTK_BOX (self), self->charge_entry);
}

static void
add_payments (InnBillSection *self)
{
  GtkWidget *head = inn_sheet_part_head (_("Payments"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_top (head, 14);
  self->payment_link = inn_sheet_part_link (_("Note a payment"),
                                            G_CALLBACK (inn_bill_section_add_payment), self);
  self->payments = make_list (self, _("Payments"));
  self->no_payments = inn_sheet_part_label (_("Nothing is paid yet."),
                                            (const char *[]) { "secondary", NULL });
  self->payment_entry = inn_payment_entry_new (self->sheet);
  gtk_widget_set_visible (self->payment_entry, FALSE);
  g_signal_connect_object (self->payment_entry, "save", G_CALLBACK (save_payment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->payment_entry, "delete", G_CALLBACK (delete_payment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->payment_entry, "closed", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);

  self->balance_title = inn_sheet_part_label ("", NULL);
  gtk_widget_set_hexpand (self->balance_title, TRUE);
  self->balance_label = inn_sheet_part_label ("", NULL);
  gtk_label_set_wrap (GTK_LABEL (self->balance_label), FALSE);
  gtk_widget_add_css_class (line, "bill-balance");
  gtk_box_append (GTK_BOX (line), self->balance_title);
  gtk_box_append (GTK_BOX (line), self->balance_label);

  gtk_box_append (GTK_BOX (head), self->payment_link);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->no_payments);
  gtk_box_append (GTK_BOX (self), self->payments);
  gtk_box_append (GTK_BOX (self), self->payment_entry);
  gtk_box_append (GTK_BOX (self), line);
}

/**
 * inn_bill_section_new:
 * @sheet: the stay
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
inn_bill_section_new (InnStaySheet *sheet)
{
  InnBillSection *self = g_object_new (INN_TYPE_BILL_SECTION, NULL);

  self->sheet = g_object_ref (sheet);
  add_charges (self);
  add_payments (self);
  g_signal_connect_object (sheet, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * inn_bill_section_add_charge:
 * @self: the section
 *
 * Opens a line for a new charge.
 */
void
inn_bill_section_add_charge (InnBillSection *self)
{
  g_return_if_fail (INN_IS_BILL_SECTION (self));

  open_charge (self, NULL);
}

/**
 * inn_bill_section_add_payment:
 * @self: the section
 *
 * Opens a line for a new payment.
 */
void
inn_bill_section_add_payment (InnBillSection *self)
{
  g_return_if_fail (INN_IS_BILL_SECTION (self));

  open_payment (self, NULL);
}

/**
 * inn_bill_section_close:
 * @self: the section
 *
 * Gives up the line that is open.
 *
 * Returns: whether there was one
 */
gboolean
inn_bill_section_close (InnBillSection *self)
{
  gboolean had_charge, had_payment;

  g_return_val_if_fail (INN_IS_BILL_SECTION (self), FALSE);

  had_charge = gtk_widget_get_visible (self->charge_entry);
  had_payment = gtk_widget_get_visible (self->payment_entry);
  gtk_widget_set_visible (self->charge_entry, FALSE);
  gtk_widget_set_visible (self->payment_entry, FALSE);
  if (had_charge)
    gtk_widget_grab_focus (self->charge_link);
  else if (had_payment)
    gtk_widget_grab_focus (self->payment_link);

  return had_charge || had_payment;
}
