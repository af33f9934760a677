/* inn-payment-entry.c: see inn-payment-entry.h. What is still to be paid is proposed; money that is
 * given back is typed with a minus.
 */

#include "config.h"

#include "inn-payment-entry.h"

#include "inn-day-entry.h"
#include "inn-money-entry.h"
#include "inn-sheet-parts.h"

#include <glib/gi18n.h>

struct _InnPaymentEntry
{
  GtkBox parent_instance;

  GtkWidget *method;
  GtkWidget *amount;
  GtkWidget *day;
  GtkWidget *note;
  GtkWidget *delete_button;
  GtkWidget *message;

  InnStaySheet *sheet;   /* owned */
  InnPayment *payment;   /* owned, what is changed, or NULL */
};

G_DEFINE_FINAL_TYPE (InnPaymentEntry, inn_payment_entry, GTK_TYPE_BOX)

enum
{
  SAVE,
  DELETE,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
save_cb (InnPaymentEntry *self)
{
  g_autoptr(InnPayment) payment = NULL;
  g_autoptr(GError) error = NULL;
  InnMoney amount;
  InnDate day;

  inn_sheet_part_tell (self->message, NULL, NULL);
  if (!inn_money_entry_check (INN_MONEY_ENTRY (self->amount), &amount)
      || !inn_day_entry_check (INN_DAY_ENTRY (self->day), &day))
    return;

  payment = inn_payment_new (inn_stay_sheet_get_id (self->sheet), day,
                             gtk_drop_down_get_selected (GTK_DROP_DOWN (self->method)), amount,
                             gtk_editable_get_text (GTK_EDITABLE (self->note)));
  if (self->payment != NULL)
    {
      payment->id = self->payment->id;
      payment->guest_id = self->payment->guest_id;
    }
  if (!inn_payment_check (payment, &error))
    {
      inn_sheet_part_tell (self->message, "danger", error->message);
      gtk_widget_grab_focus (self->amount);
      return;
    }

  g_signal_emit (self, signals[SAVE], 0, payment);
}

static void
delete_cb (InnPaymentEntry *self)
{
  if (self->payment != NULL)
    g_signal_emit (self, signals[DELETE], 0, self->payment->id);
}

static void
close_cb (InnPaymentEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
inn_payment_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INN_PAYMENT_ENTRY (widget)->method);
}

static void
inn_payment_entry_dispose (GObject *object)
{
  InnPaymentEntry *self = INN_PAYMENT_ENTRY (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->payment, inn_payment_unref);

  G_OBJECT_CLASS (inn_payment_entry_parent_class)->dispose (object);
}

static void
inn_payment_entry_class_init (InnPaymentEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inn_payment_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = inn_payment_entry_grab_focus;

  signals[SAVE] =
    g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETE] =
    g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inn_payment_entry_init (InnPaymentEntry *self)
{
  const char *methods[INN_N_PAYMENT_METHODS + 1] = { NULL };
  GtkWidget *line = inn_sheet_part_line ();
  GtkWidget *verbs = inn_sheet_part_line ();
  GtkWidget *save;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-entry");

  for (int i = 0; i < INN_N_PAYMENT_METHODS; i++)
    methods[i] = inn_payment_method_get_label (i);
  self->method = inn_sheet_part_choice (_("How it was paid"), methods);
  self->amount = inn_money_entry_new (_("Amount"), "CNY");
  self->day = inn_day_entry_new (_("Day"));
  self->note = inn_sheet_part_entry (_("Remarks"), 14);
  save = inn_sheet_part_button (C_("verb", "Save"), G_CALLBACK (save_cb), self);
  gtk_widget_add_css_class (save, "suggested-action");
  self->delete_button = inn_sheet_part_button (C_("verb", "Delete"), G_CALLBACK (delete_cb), self);
  self->message = inn_sheet_part_message ();

  gtk_box_append (GTK_BOX (line), self->method);
  gtk_box_append (GTK_BOX (line), self->amount);
  gtk_box_append (GTK_BOX (line), self->day);
  gtk_box_append (GTK_BOX (line), self->note);
  gtk_box_append (GTK_BOX (verbs), save);
  gtk_box_append (GTK_BOX (verbs), self->delete_button);
  gtk_box_append (GTK_BOX (verbs),
                  inn_sheet_part_button (C_("verb", "Cancel"), G_CALLBACK (close_cb), self));
  /* Together: a verb alone in a line of its own is one too far away. */
  gtk_box_append (GTK_BOX (line), verbs);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->message);

  g_signal_connect_object (self->amount, "activate", G_CALLBACK (save_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inn_payment_entry_new:
 * @sheet: the stay
 *
 * Returns: (transfer floating): the line; show something in it first
 */
GtkWidget *
inn_payment_entry_new (InnStaySheet *sheet)
{
  InnPaymentEntry *self = g_object_new (INN_TYPE_PAYMENT_ENTRY, NULL);

  self->sheet = g_object_ref (sheet);

  return GTK_WIDGET (self);
}

/**
 * inn_payment_entry_show:
 * @self: the line
 * @payment: (nullable): what to change; %NULL for a new one of what is still to be paid
 */
void
inn_payment_entry_show (InnPaymentEntry *self,
                        InnPayment      *payment)
{
  InnMoney balance = inn_stay_bill_get_balance (inn_stay_sheet_get_bill (self->sheet));
  InnDate today = inn_stay_sheet_get_today (self->sheet);

  g_return_if_fail (INN_IS_PAYMENT_ENTRY (self));

  if (payment != NULL)
    inn_payment_ref (payment);
  g_clear_pointer (&self->payment, inn_payment_unref);
  self->payment = payment;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->method),
                              payment != NULL ? payment->method : INN_PAYMENT_WECHAT);
  inn_money_entry_set_currency (INN_MONEY_ENTRY (self->amount), balance.currency);
  if (payment != NULL || balance.amount != 0)
    inn_money_entry_set_money (INN_MONEY_ENTRY (self->amount),
                               payment != NULL ? payment->amount : balance);
  else
    inn_money_entry_clear (INN_MONEY_ENTRY (self->amount));
  inn_day_entry_set_today (INN_DAY_ENTRY (self->day), today);
  inn_day_entry_set_day (INN_DAY_ENTRY (self->day), payment != NULL ? payment->day : today);
  gtk_editable_set_text (GTK_EDITABLE (self->note), payment != NULL ? payment->note : "");
  gtk_widget_set_visible (self->delete_button, payment != NULL);
  inn_sheet_part_tell (self->message, NULL, NULL);
}
