/* inn-stay-printer.c: stays as commands print them: with what was charged and paid. */

#include "config.h"

#include "inn-stay-printer.h"

#include "inn-charge-table.h"
#include "inn-payment-table.h"
#include "inn-stay-bill.h"
#include "inn-stay-table.h"

struct _InnStayHistory
{
  GPtrArray *stays; /* owned, of InnStay: latest first */
  GPtrArray *bills; /* owned, of InnStayBill: of the stay in the same place */
  GPtrArray *alone; /* owned, of InnCharge: what was charged outside all stays */
};

/**
 * inn_stay_history_free:
 * @self: (transfer full): a stay history
 */
void
inn_stay_history_free (InnStayHistory *self)
{
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  g_clear_pointer (&self->alone, g_ptr_array_unref);
  g_ptr_array_unref (self->bills);
  g_free (self);
}

static gpointer
read_history (InnConnection  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const gint64 *guest_id = data;
  g_autoptr (InnStayHistory) self = g_new0 (InnStayHistory, 1);

  self->bills = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_stay_bill_unref);
  self->stays = inn_stay_table_list_of_guest (connection, *guest_id, G_MAXINT, error);
  if (self->stays == NULL)
    return NULL;
  self->alone = inn_charge_table_list_alone (connection, *guest_id, error);
  if (self->alone == NULL)
    return NULL;

  for (guint i = 0; i < self->stays->len; i++)
    {
      const InnStay *stay = self->stays->pdata[i];
      g_autoptr (GPtrArray) charges = inn_charge_table_list_of_stay (connection, stay->id, error);
      g_autoptr (GPtrArray) payments = NULL;

      if (charges == NULL)
        return NULL;
      payments = inn_payment_table_list_of_stay (connection, stay->id, error);
      if (payments == NULL)
        return NULL;
      g_ptr_array_add (self->bills, inn_stay_bill_new (stay->id, stay->spend.currency,
                                                       g_steal_pointer (&charges),
                                                       g_steal_pointer (&payments)));
    }

  return g_steal_pointer (&self);
}

/**
 * inn_stay_history_read_async:
 *
 * To be finished with inn_store_read_finish(), which gives an #InnStayHistory.
 */
void
inn_stay_history_read_async (InnStore            *store,
                             gint64               guest_id,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  inn_store_read_async (store, INN_PRIORITY_INTERACTIVE, read_history,
                        g_memdup2 (&guest_id, sizeof guest_id), g_free,
                        (GDestroyNotify) inn_stay_history_free, NULL, callback, user_data);
}

static void
print_money (InnPrinter *printer,
             const char *key,
             InnMoney    money)
{
  g_autofree char *text = inn_money_format_plain (money);

  inn_printer_add_text (printer, key, text);
}

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

/**
 * inn_stay_print:
 * @today: for the nights of who is still in the house
 *
 * Prints the fields of a stay but for its money.
 */
void
inn_stay_print (InnPrinter    *printer,
                const InnStay *stay,
                InnDate        today)
{
  inn_printer_add_int (printer, "id", stay->id);
  inn_printer_add_text (printer, "status", inn_stay_status_to_nick (stay->status));
  inn_printer_add_date (printer, "arrival", stay->arrival);
  inn_printer_add_minute (printer, "arrival-time", stay->arrival_minute);
  inn_printer_add_date (printer, "departure", stay->departure);
  inn_printer_add_minute (printer, "departure-time", stay->departure_minute);
  inn_printer_add_int (printer, "nights", inn_stay_get_nights (stay, today));
  inn_printer_add_text (printer, "room", get_text (stay->room));
  inn_printer_add_text (printer, "room-type", get_text (stay->room_type));
  inn_printer_add_text (printer, "channel", get_text (stay->channel));
}

static void
print_charges (InnPrinter *printer,
               const char *key,
               GPtrArray  *charges)
{
  inn_printer_begin_records (printer, key);
  for (guint i = 0; i < charges->len; i++)
    {
      const InnCharge *charge = charges->pdata[i];

      inn_printer_begin_record (printer);
      inn_printer_add_date (printer, "day", charge->day);
      inn_printer_add_text (printer, "category", inn_charge_category_to_nick (charge->category));
      inn_printer_add_text (printer, "what", charge->what);
      print_money (printer, "amount", charge->amount);
      inn_printer_add_text (printer, "currency", charge->amount.currency);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
}

static void
print_bill (InnPrinter        *printer,
            const InnStayBill *bill)
{
  inn_printer_add_text (printer, "currency", bill->charged.currency);
  print_money (printer, "charged", bill->charged);
  print_money (printer, "paid", bill->paid);
  print_money (printer, "balance", inn_stay_bill_get_balance (bill));

  print_charges (printer, "charges", bill->charges);

  inn_printer_begin_records (printer, "payments");
  for (guint i = 0; i < bill->payments->len; i++)
    {
      const InnPayment *payment = bill->payments->pdata[i];

      inn_printer_begin_record (printer);
      inn_printer_add_date (printer, "day", payment->day);
      inn_printer_add_text (printer, "method", inn_payment_method_to_nick (payment->method));
      print_money (printer, "amount", payment->amount);
      inn_printer_add_text (printer, "currency", payment->amount.currency);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
}

static void
add_to_totals (GArray   *charged,
               GArray   *paid,
               InnMoney  sum,
               InnMoney  part)
{
  guint at = 0;

  while (at < charged->len
         && !g_str_equal (g_array_index (charged, InnMoney, at).currency, sum.currency))
    at++;
  if (at == charged->len)
    {
      g_array_append_val (charged, sum);
      g_array_append_val (paid, part);
      return;
    }
  inn_money_add (&g_array_index (charged, InnMoney, at), sum);
  inn_money_add (&g_array_index (paid, InnMoney, at), part);
}

/* Of the stays that the guest pays for: what others pay for is their spending. One sum for each
 * currency: what is owed in one is not paid in another. What was charged outside the stays has no
 * payments; it was settled where it was written down. */
static void
print_totals (InnStayHistory *self,
              gint64          guest_id,
              InnPrinter     *printer)
{
  g_autoptr (GArray) charged = g_array_new (FALSE, FALSE, sizeof (InnMoney));
  g_autoptr (GArray) paid = g_array_new (FALSE, FALSE, sizeof (InnMoney));

  for (guint i = 0; i < self->bills->len; i++)
    {
      const InnStayBill *bill = self->bills->pdata[i];

      if (inn_stay_get_payer (self->stays->pdata[i]) == guest_id)
        add_to_totals (charged, paid, bill->charged, bill->paid);
    }
  for (guint i = 0; i < self->alone->len; i++)
    {
      const InnCharge *charge = self->alone->pdata[i];

      add_to_totals (charged, paid, charge->amount, charge->amount);
    }

  inn_printer_begin_records (printer, "totals");
  for (guint i = 0; i < charged->len; i++)
    {
      InnMoney sum = g_array_index (charged, InnMoney, i);
      InnMoney part = g_array_index (paid, InnMoney, i);
      InnMoney balance = inn_money (sum.amount - part.amount, sum.currency);

      inn_printer_begin_record (printer);
      inn_printer_add_text (printer, "currency", sum.currency);
      print_money (printer, "charged", sum);
      print_money (printer, "paid", part);
      print_money (printer, "balance", balance);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
}

/**
 * inn_stay_history_print:
 * @card: of the guest
 *
 * Prints, within the record of a guest, what the stays sum up to, and each with its bill.
 */
void
inn_stay_history_print (InnStayHistory     *self,
                        InnPrinter         *printer,
                        const InnGuestCard *card,
                        InnDate             today)
{
  inn_printer_add_int (printer, "n-stays", card->n_stays);
  inn_printer_add_int (printer, "nights", card->nights);
  inn_printer_add_date (printer, "first-arrival", card->first_arrival);
  inn_printer_add_date (printer, "last-departure", card->last_departure);
  print_totals (self, inn_guest_get_id (card->guest), printer);

  inn_printer_begin_records (printer, "stays");
  for (guint i = 0; i < self->stays->len; i++)
    {
      inn_printer_begin_record (printer);
      inn_stay_print (printer, self->stays->pdata[i], today);
      print_bill (printer, self->bills->pdata[i]);
      inn_printer_end_record (printer);
    }
  inn_printer_end_records (printer);
  print_charges (printer, "charges-outside-stays", self->alone);
}
