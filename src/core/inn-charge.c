/* inn-charge.c: what a guest consumed, and what was taken off for it. Pure; any thread. */

#include "config.h"

#include "inn-charge.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"
#include "inn-nick.h"

/* More than a small hotel takes at once: a million of the whole unit. */
#define DOUBTFUL_WHOLE G_GINT64_CONSTANT (1000000)

/* What cannot be an amount of money of a hotel: sums of it stay far within 64 bits. */
#define ABSURD_WHOLE G_GINT64_CONSTANT (1000000000)

static const char *const category_nicks[] = {
  "room", "dining", "service", "discount", "refund", "no-show-fee", NULL,
};

static void
clear (gpointer data)
{
  InnCharge *self = data;

  g_free (self->what);
}

static gint64
get_minor (gint64      whole,
           const char *currency)
{
  for (guint i = inn_money_exponent (currency); i > 0; i--)
    whole *= 10;

  return whole;
}

/**
 * inn_charge_new:
 * @amount: how much; what takes off may be given without a sign
 *
 * Returns: (transfer full): a charge that is not saved yet
 */
InnCharge *
inn_charge_new (gint64             stay_id,
                InnDate            day,
                InnChargeCategory  category,
                const char        *what,
                InnMoney           amount)
{
  InnCharge *self = g_atomic_rc_box_new0 (InnCharge);

  self->stay_id = stay_id;
  self->day = day;
  self->category = category;
  self->what = g_strdup (what != NULL ? what : "");
  self->amount = amount;
  if (inn_charge_category_takes_off (category) && amount.amount > 0)
    self->amount.amount = -amount.amount;

  return self;
}

/**
 * inn_charge_copy:
 *
 * Returns: (transfer full): an equal charge that may be changed before it is handed on
 */
InnCharge *
inn_charge_copy (const InnCharge *self)
{
  InnCharge *copy
    = inn_charge_new (self->stay_id, self->day, self->category, self->what, self->amount);

  copy->id = self->id;
  copy->guest_id = self->guest_id;

  return copy;
}

/**
 * inn_charge_ref:
 *
 * Returns: (transfer full): @self, held once more; from any thread
 */
InnCharge *
inn_charge_ref (InnCharge *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * inn_charge_unref:
 * @self: (transfer full): a charge; freed with its last holder, from any thread
 */
void
inn_charge_unref (InnCharge *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * inn_charge_check:
 *
 * Returns: whether it can be right; %INN_ERROR_INVALID with a translated sentence if it cannot
 */
gboolean
inn_charge_check (const InnCharge  *self,
                  GError          **error)
{
  gint64 amount = self->amount.amount;
  gint64 absurd = get_minor (ABSURD_WHOLE, self->amount.currency);

  if (!inn_date_is_valid (self->day))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("A charge needs a day"));
  else if (!inn_money_is_currency (self->amount.currency))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("The currency is not known"));
  else if (amount == 0)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("The amount is missing"));
  else if (amount > absurd || amount < -absurd)
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, _("The amount cannot be right"));
  else if (amount < 0 && !inn_charge_category_takes_off (self->category))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                         _("Only a discount or a refund takes money off"));
  else if (amount > 0 && inn_charge_category_takes_off (self->category))
    g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID,
                         _("A discount or a refund takes money off"));
  else
    return TRUE;

  return FALSE;
}

/**
 * inn_charge_is_doubtful:
 *
 * Returns: whether it is so much that somebody should be asked
 */
gboolean
inn_charge_is_doubtful (InnMoney amount)
{
  gint64 bound = get_minor (DOUBTFUL_WHOLE, amount.currency);

  return amount.amount > bound || amount.amount < -bound;
}

/**
 * inn_charge_category_takes_off:
 *
 * Returns: whether its amounts are negative
 */
gboolean
inn_charge_category_takes_off (InnChargeCategory category)
{
  return category == INN_CHARGE_DISCOUNT || category == INN_CHARGE_REFUND;
}

/**
 * inn_charge_category_get_label:
 *
 * Returns: (transfer none): the translated word
 */
const char *
inn_charge_category_get_label (InnChargeCategory category)
{
  switch (category)
    {
    case INN_CHARGE_ROOM:
      return C_ ("charge", "Room");
    case INN_CHARGE_DINING:
      return C_ ("charge", "Dining");
    case INN_CHARGE_SERVICE:
      return C_ ("charge", "Service");
    case INN_CHARGE_DISCOUNT:
      return C_ ("charge", "Discount");
    case INN_CHARGE_REFUND:
      return C_ ("charge", "Refund");
    case INN_CHARGE_NO_SHOW_FEE:
      return C_ ("charge", "No-show fee");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * inn_charge_category_to_nick:
 *
 * Returns: (transfer none): the stable name, as it stands in the book
 */
const char *
inn_charge_category_to_nick (InnChargeCategory category)
{
  g_return_val_if_fail ((guint) category < INN_N_CHARGE_CATEGORIES, "service");

  return category_nicks[category];
}

/**
 * inn_charge_category_from_nick:
 * @nick: (nullable): a stable name
 * @category: (out): what it names, if it names any
 *
 * Returns: whether it names any
 */
gboolean
inn_charge_category_from_nick (const char        *nick,
                               InnChargeCategory *category)
{
  int found = inn_nick_find (category_nicks, nick, -1);

  if (found < 0)
    return FALSE;

  *category = found;

  return TRUE;
}
