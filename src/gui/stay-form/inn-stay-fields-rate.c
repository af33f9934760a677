/* inn-stay-fields-rate.c: the price of a night in the stay form. What was typed stays; else it is what
 * the type of the room costs, or, where that has no price, what the guest paid for it last.
 */

#include "config.h"

#include "inn-stay-fields-private.h"

#include "inn-money-reader.h"

#include <glib/gi18n.h>

void
inn_stay_fields_tell_rate (InnStayFields *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->rate));
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  InnMoneyDoubts doubts = INN_MONEY_SURE;
  InnMoney money;
  gboolean read;

  if (inn_stay_fields_is_empty (self->rate))
    {
      inn_form_field_set_message (self->rate_field, INN_FIELD_PLAIN, NULL);
      return;
    }

  read = inn_money_read (text, INN_MONEY_UNIT_MAJOR, self->currency, &money, &doubts, NULL);
  if ((doubts & INN_MONEY_ABSURD) != 0)
    inn_form_field_set_message (self->rate_field, INN_FIELD_REFUSED,
                                _("No night costs that much"));
  else if (!read)
    inn_form_field_set_message (self->rate_field, INN_FIELD_REFUSED,
                                _("Not an amount of money. Try “598”."));
  else if ((doubts & INN_MONEY_NEGATIVE) != 0)
    inn_form_field_set_message (self->rate_field, INN_FIELD_REFUSED,
                                _("A rate cannot be negative"));
  else
    {
      amount = inn_money_format (money);
      words = g_strdup_printf (self->rate_as_last
                                 /* Translators: a price, for one who was here before:
                                    “¥598 a night, as last time”. */
                                 ? _("%s a night, as last time")
                                 /* Translators: a price: “¥598 a night”. */
                                 : _("%s a night"),
                               amount);
      inn_form_field_set_message (self->rate_field,
                                  (doubts & INN_MONEY_LARGE) != 0 ? INN_FIELD_DOUBTFUL
                                                                  : INN_FIELD_UNDERSTOOD, words);
    }
}

void
inn_stay_fields_set_rate (InnStayFields *self,
                          InnMoney       rate)
{
  g_autofree char *text = rate.amount >= 0 ? inn_money_format_plain (rate) : g_strdup ("");

  if (rate.amount >= 0)
    g_strlcpy (self->currency, rate.currency, sizeof self->currency);
  inn_stay_fields_set_text (self, self->rate, text);
  inn_stay_fields_tell_rate (self);
}

void
inn_stay_fields_use_usual_rate (InnStayFields *self)
{
  const InnRoomType *type = inn_room_choice_get_type_chosen (self->rooms);
  gint64 type_id = type != NULL ? type->id : 0;

  if (self->rate_typed)
    return;

  self->rate_as_last = FALSE;
  if (type != NULL && type->has_rate)
    inn_stay_fields_set_rate (self, type->usual_rate);
  else if (self->last_rate.amount >= 0 && type_id == self->last_type_id)
    {
      self->rate_as_last = TRUE;
      inn_stay_fields_set_rate (self, self->last_rate);
    }
}

/**
 * inn_stay_fields_keep_rate:
 * @self: the fields
 * @last: the last stay of the guest
 *
 * Remembers what the guest paid, for where the type of the room has no usual price.
 */
void
inn_stay_fields_keep_rate (InnStayFields *self,
                           const InnStay *last)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  self->last_rate = last->rate;
  self->last_type_id = last->room_type_id;
}

/**
 * inn_stay_fields_offer_rate:
 * @self: the fields
 * @rate: what was agreed on
 *
 * Fills the rate in unless somebody typed one.
 */
void
inn_stay_fields_offer_rate (InnStayFields *self,
                            InnMoney       rate)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  if (self->rate_typed)
    return;

  self->rate_as_last = FALSE;
  inn_stay_fields_set_rate (self, rate);
}
