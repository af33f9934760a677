/* inn-stay-fields-rate.c: the price of a night in the stay form. One that nobody typed is what was agreed
 * with the company, else what the type of the room usually costs, else what the guest paid for such a
 * room last time;
 * the line below says where it comes from.
 */

#include "config.h"

#include "inn-stay-fields-private.h"

#include "inn-rate-reader.h"

#include <glib/gi18n.h>

static gboolean
is_known (InnMoney rate)
{
  return rate.amount >= 0;
}

/* "¥588.00 a night", and where that comes from if nobody typed it. */
static char *
describe_rate (InnStayFields *self,
               InnRateVerdict verdict,
               const char    *amount)
{
  if (verdict == INN_RATE_DOUBTFUL)
    /* Translators: a price that was perhaps not meant so: “Is ¥5.88 a night meant?” */
    return g_strdup_printf (_("Is %s a night meant?"), amount);
  if (self->rate_typed)
    /* Translators: a price: “¥598 a night”. */
    return g_strdup_printf (_("%s a night"), amount);

  switch (self->rate_from)
    {
    case INN_RATE_FROM_AGREEMENT:
      /* Translators: a price: “¥488 a night, as agreed with the company”. */
      return g_strdup_printf (_("%s a night, as agreed"), amount);
    case INN_RATE_FROM_LAST_STAY:
      /* Translators: a price: “¥488 a night, as at the guest's last stay”. */
      return g_strdup_printf (_("%s a night, as last time"), amount);
    case INN_RATE_FROM_TYPE:
    default:
      return g_strdup_printf (_("%s a night"), amount);
    }
}

void
inn_stay_fields_tell_rate (InnStayFields *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->rate));
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  InnRateVerdict verdict;
  InnMoney money;

  if (inn_stay_fields_is_empty (self->rate))
    {
      inn_form_field_set_message (self->rate_field, INN_FIELD_PLAIN, NULL);
      return;
    }

  verdict = inn_rate_read (text, self->currency, &money);
  if (verdict > INN_RATE_DOUBTFUL)
    {
      inn_form_field_set_message (self->rate_field, INN_FIELD_REFUSED,
                                  inn_rate_verdict_get_text (verdict));
      return;
    }

  amount = inn_money_format (money);
  words = describe_rate (self, verdict, amount);
  inn_form_field_set_message (self->rate_field,
                              verdict == INN_RATE_DOUBTFUL ? INN_FIELD_DOUBTFUL
                                                           : INN_FIELD_UNDERSTOOD, words);
}

/* Shows a rate, or none. */
void
inn_stay_fields_set_rate (InnStayFields *self,
                          InnMoney       rate)
{
  g_autofree char *text = is_known (rate) ? inn_money_format_plain (rate) : g_strdup ("");

  if (is_known (rate))
    g_strlcpy (self->currency, rate.currency, sizeof self->currency);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->rate)), text))
    inn_stay_fields_set_text (self, self->rate, text);
  inn_stay_fields_tell_rate (self);
}

/* Fills in the rate that is to be proposed, unless somebody typed one. */
void
inn_stay_fields_follow_rate (InnStayFields *self)
{
  const InnRoomType *type
    = self->rooms != NULL ? inn_room_choice_get_type_chosen (self->rooms) : NULL;
  InnMoney rate = inn_money (INN_STAY_NO_RATE, self->currency);

  if (self->rate_typed)
    return;

  self->rate_from = INN_RATE_FROM_TYPE;
  if (is_known (self->agreed_rate))
    {
      rate = self->agreed_rate;
      self->rate_from = INN_RATE_FROM_AGREEMENT;
    }
  else if (type != NULL && type->has_rate)
    {
      rate = type->usual_rate;
    }
  else if (is_known (self->last_rate)
           && (self->last_type_id == 0 || self->last_type_id == (type != NULL ? type->id : 0)))
    {
      rate = self->last_rate;
      self->rate_from = INN_RATE_FROM_LAST_STAY;
    }
  inn_stay_fields_set_rate (self, rate);
}

/**
 * inn_stay_fields_set_last:
 * @self: the fields
 * @last: (nullable): the last stay of the guest
 *
 * What the guest paid then is proposed for the same type of room where nothing else says what it costs.
 */
void
inn_stay_fields_set_last (InnStayFields *self,
                          const InnStay *last)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  /* What was given away once is not given away by itself. */
  self->last_rate = inn_money (INN_STAY_NO_RATE, self->currency);
  if (last != NULL && last->rate.amount > 0)
    self->last_rate = last->rate;
  self->last_type_id = last != NULL ? last->room_type_id : 0;
  inn_stay_fields_follow_rate (self);
}

/**
 * inn_stay_fields_set_agreed:
 * @self: the fields
 * @rate: (nullable): what was agreed on with the company of the stay
 *
 * It is proposed before all others, unless somebody typed one.
 */
void
inn_stay_fields_set_agreed (InnStayFields  *self,
                            const InnMoney *rate)
{
  g_return_if_fail (INN_IS_STAY_FIELDS (self));

  self->agreed_rate = rate != NULL ? *rate : inn_money (INN_STAY_NO_RATE, self->currency);
  inn_stay_fields_follow_rate (self);
}
