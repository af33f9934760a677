/* inn-cut-nights.c: see inn-cut-nights.h. */

#include "config.h"

#include "inn-cut-nights.h"

#include "inn-charge.h"
#include "inn-format.h"

#include <glib/gi18n.h>

/**
 * inn_cut_nights_describe:
 * @stay: the stay as it is
 * @cut: (element-type InnCharge): what inn_stay_find_cut_nights () found
 * @today: the business day, from which days are told
 *
 * Returns: (transfer full) (nullable): "2 nights from 24 Nov are charged ahead: ¥1,316", or %NULL when
 *   nothing is cut off
 */
char *
inn_cut_nights_describe (const InnStay *stay,
                         GPtrArray     *cut,
                         InnDate        today)
{
  InnMoney sum = inn_money (0, stay->spend.currency);
  InnDate first = INN_DATE_NONE;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;

  if (cut->len == 0)
    return NULL;

  for (guint i = 0; i < cut->len; i++)
    {
      const InnCharge *charge = g_ptr_array_index (cut, i);

      inn_money_add (&sum, charge->amount);
      if (i == 0 || inn_date_compare (charge->day, first) < 0)
        first = charge->day;
    }
  amount = inn_money_format (sum);
  day = inn_format_short_day (first, today);

  /* Translators: number of nights, the first of them, what was charged for them. */
  return g_strdup_printf (ngettext ("%1$u night from %2$s is charged ahead: %3$s",
                                    "%1$u nights from %2$s are charged ahead: %3$s", cut->len),
                          cut->len, day, amount);
}
