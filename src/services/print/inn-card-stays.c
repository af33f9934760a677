/* inn-card-stays.c: see inn-card-stays.h. */

#include "config.h"

#include "inn-card-stays.h"

#include <glib/gi18n-lib.h>

#include "inn-channel.h"
#include "inn-charge.h"
#include "inn-format.h"
#include "inn-payment.h"
#include "inn-stay-bill.h"
#include "inn-stay-label.h"
#include "inn-stay.h"

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

static void
append (char       **text,
        const char  *more)
{
  char *before = *text;

  *text = inn_format_list (before, more);
  g_free (before);
}

static void
append_labelled (char       **text,
                 const char  *label,
                 const char  *more)
{
  g_autofree char *both = NULL;

  if (more == NULL || *more == '\0')
    return;

  /* Translators: what it is, and what it says. */
  both = g_strdup_printf (C_ ("card on paper", "%1$s: %2$s"), label, more);
  append (text, both);
}

/* Where, how long, by which way, what for, with whom. */
static char *
dup_stay (const InnStay *stay,
          InnDate        today,
          gboolean       in_full)
{
  int n = inn_stay_get_nights (stay, today);
  g_autofree char *nights
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d night", "%d nights", n), n);
  g_autofree char *rate
    = stay->rate.amount != INN_STAY_NO_RATE ? inn_money_format (stay->rate) : g_strdup ("");
  char *text = g_strdup ("");

  append (&text, get_text (stay->room));
  append (&text, get_text (stay->room_type));
  append (&text, inn_stay_status_get_label (stay->status));
  append (&text, nights);
  append (&text, inn_channel_get_title (get_text (stay->channel)));
  append (&text, inn_stay_purpose_get_label (get_text (stay->purpose)));
  append (&text, get_text (stay->organisation_name));
  append_labelled (&text, C_ ("card on paper", "a night"), rate);
  for (guint i = 0; stay->companions != NULL && i < stay->companions->len; i++)
    append_labelled (&text, C_ ("card on paper", "with"),
                     ((InnStayGuest *) g_ptr_array_index (stay->companions, i))->name);
  if (in_full)
    append_labelled (&text, C_ ("card on paper", "asked for"), stay->requests);

  return text;
}

static void
say_bill (const InnStayBill *bill,
          InnCardExtract    *extract)
{
  for (guint i = 0; i < bill->charges->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (bill->charges, i);
      g_autofree char *amount = inn_money_format (charge->amount);
      g_autofree char *day = inn_format_short_day (charge->day, extract->today);
      g_autofree char *what
        = inn_format_list (inn_charge_category_get_label (charge->category), charge->what);
      g_autofree char *when = inn_format_list (day, what);
      g_autofree char *text = inn_format_list (when, amount);

      inn_card_extract_add (extract, "", text);
    }
  for (guint i = 0; i < bill->payments->len; i++)
    {
      const InnPayment *payment = g_ptr_array_index (bill->payments, i);
      g_autofree char *amount = inn_money_format (payment->amount);
      g_autofree char *day = inn_format_short_day (payment->day, extract->today);
      g_autofree char *how
        = inn_format_list (C_ ("card on paper", "paid"),
                           inn_payment_method_get_label (payment->method));
      g_autofree char *when = inn_format_list (day, how);
      g_autofree char *text = inn_format_list (when, amount);

      inn_card_extract_add (extract, "", text);
    }
}

static void
say_stay (const InnStay     *stay,
          const InnStayBill *bill,
          gint64             guest_id,
          InnCardExtract    *extract)
{
  gboolean for_desk = extract->whom == INN_EXTRACT_FOR_DESK;
  gboolean is_main = stay->guest_id == guest_id;
  g_autofree char *from = inn_date_dup_iso (stay->arrival);
  g_autofree char *to = inn_format_short_day (stay->departure, stay->arrival);
  /* Translators: days of arrival and departure. */
  g_autofree char *days = g_strdup_printf (C_ ("card on paper", "%1$s to %2$s"), from, to);
  g_autofree char *text = dup_stay (stay, extract->today, for_desk || is_main);
  g_autofree char *given = g_strdup ("");

  inn_card_extract_add (extract, days, text);
  for (guint i = 0; (for_desk || is_main) && stay->given != NULL && i < stay->given->len; i++)
    {
      const InnStayGiven *part = g_ptr_array_index (stay->given, i);

      append_labelled (&given, inn_guest_field_get_label (part->field), part->value);
    }
  inn_card_extract_add (extract, C_ ("card on paper", "Given there"), given);
  if (for_desk || inn_stay_get_payer (stay) == guest_id)
    say_bill (bill, extract);
  if (for_desk)
    inn_card_extract_add (extract, C_ ("card on paper", "Remark"), stay->note);
  else if (*get_text (stay->note) != '\0')
    extract->n_left_out++;
}

/**
 * inn_card_stays_say:
 * @stays: (element-type InnStay): all of them
 * @bills: (element-type InnStayBill): of the stay in the same place
 * @charges: (element-type InnCharge): what was charged in none of them
 * @guest_id: whose card it is
 * @extract: where it is said; what others gave and paid is for the desk alone
 */
void
inn_card_stays_say (GPtrArray      *stays,
                    GPtrArray      *bills,
                    GPtrArray      *charges,
                    gint64          guest_id,
                    InnCardExtract *extract)
{
  inn_card_extract_begin_part (extract, C_ ("card on paper", "Stays"));
  for (guint i = 0; i < stays->len; i++)
    say_stay (g_ptr_array_index (stays, i), g_ptr_array_index (bills, i), guest_id, extract);
  for (guint i = 0; i < charges->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (charges, i);
      g_autofree char *day = inn_date_dup_iso (charge->day);
      g_autofree char *amount = inn_money_format (charge->amount);
      g_autofree char *what
        = inn_format_list (inn_charge_category_get_label (charge->category), charge->what);
      g_autofree char *text = inn_format_list (what, amount);

      inn_card_extract_add (extract, day, text);
    }
}
