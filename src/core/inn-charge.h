/* inn-charge.h: what a guest consumed, and what was taken off for it. */

#pragma once

#include "inn-date.h"
#include "inn-money.h"
#include "inn-types.h"

G_BEGIN_DECLS

typedef enum
{
  INN_CHARGE_ROOM,
  INN_CHARGE_DINING,
  INN_CHARGE_SERVICE,
  INN_CHARGE_DISCOUNT,
  INN_CHARGE_REFUND,
  INN_CHARGE_NO_SHOW_FEE,
} InnChargeCategory;

#define INN_N_CHARGE_CATEGORIES 6

/**
 * InnCharge:
 * @id: row, 0 while it is not saved
 * @stay_id: during which stay, or 0
 * @guest_id: whose spending it is; 0 means the payer of the stay
 * @day: when; a refund on the day it was given
 * @category: what for
 * @what: what exactly, such as the dishes, or ""
 * @amount: how much; refunds and discounts are negative
 *
 * A value, counted by reference; see inn-types.h.
 */
struct _InnCharge
{
  gint64             id;
  gint64             stay_id;
  gint64             guest_id;
  InnDate            day;
  InnChargeCategory  category;
  char              *what;
  InnMoney           amount;
};

InnCharge  *inn_charge_new                (gint64              stay_id,
                                           InnDate             day,
                                           InnChargeCategory   category,
                                           const char         *what,
                                           InnMoney            amount);
InnCharge  *inn_charge_copy               (const InnCharge    *self);
InnCharge  *inn_charge_ref                (InnCharge          *self);
void        inn_charge_unref              (InnCharge          *self);

gboolean    inn_charge_check              (const InnCharge    *self,
                                           GError            **error);
gboolean    inn_charge_is_doubtful        (InnMoney            amount);

gboolean    inn_charge_category_takes_off (InnChargeCategory   category);
const char *inn_charge_category_get_label (InnChargeCategory   category);
const char *inn_charge_category_to_nick   (InnChargeCategory   category);
gboolean    inn_charge_category_from_nick (const char         *nick,
                                           InnChargeCategory  *category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InnCharge, inn_charge_unref)

G_END_DECLS
