/* inn-rate-reader.c: reads the price of a night as it is typed at the desk: an amount of money, often
 * with "a night" behind it. Pure; any thread.
 */

#include "config.h"

#include "inn-rate-reader.h"

#include "inn-fold.h"
#include "inn-money-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer ones before those that end them. */
static const char *const nights[] = {
  "每间夜", "每晚", "每夜", "每天", "一晚", "一夜", "一天", "间夜", "晚", "夜", "天", "泊",
  "per night", "a night", "each night", "nightly", "night", "nt",
};

/* Before the words for a night: "588/晚", "588 per night". */
static void
take_stroke (char *text)
{
  gsize length;

  g_strchomp (text);
  length = strlen (text);
  if (length > 0 && text[length - 1] == '/')
    text[length - 1] = '\0';
  g_strchomp (text);
}

static char *
dup_without_night (const char *text)
{
  char *folded = g_strstrip (inn_fold (text));

  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    if (g_str_has_suffix (folded, nights[i]))
      {
        folded[strlen (folded) - strlen (nights[i])] = '\0';
        take_stroke (folded);
        break;
      }

  return folded;
}

/* A comma that parts neither thousands nor, where a point is used for it, decimals. */
static gboolean
has_odd_comma (const char *text)
{
  const char *comma = strrchr (text, ',');

  return comma != NULL && strspn (comma + 1, "0123456789") != 3;
}

/**
 * inn_rate_read:
 * @text: "598", "¥1,280", "588元/晚", "５８８", "120 a night"
 * @currency: three letters of ISO 4217, for an amount without a currency
 * @rate: (out): the price; set only where it was understood, for sure or not
 *
 * Returns: what to think of it
 */
InnRateVerdict
inn_rate_read (const char *text,
               const char *currency,
               InnMoney   *rate)
{
  g_autofree char *amount = NULL;
  InnMoneyDoubts doubts = INN_MONEY_SURE;
  InnMoney read;

  g_return_val_if_fail (text != NULL && rate != NULL, INN_RATE_NO_AMOUNT);

  amount = dup_without_night (text);
  /* A dash alone is nothing in a ledger, but no price. */
  if (strpbrk (amount, "0123456789") == NULL)
    return INN_RATE_NO_AMOUNT;
  if (!inn_money_read (amount, INN_MONEY_UNIT_MAJOR, currency, &read, &doubts, NULL))
    return (doubts & INN_MONEY_ABSURD) != 0 ? INN_RATE_TOO_LARGE : INN_RATE_NO_AMOUNT;
  if ((doubts & INN_MONEY_NEGATIVE) != 0)
    return INN_RATE_NEGATIVE;

  *rate = read;

  return doubts != INN_MONEY_SURE || has_odd_comma (amount) ? INN_RATE_DOUBTFUL
                                                            : INN_RATE_UNDERSTOOD;
}

/**
 * inn_rate_verdict_get_text:
 * @verdict: what to think of a price that was typed
 *
 * Returns: (nullable): why it is refused, translated; %NULL where it is not
 */
const char *
inn_rate_verdict_get_text (InnRateVerdict verdict)
{
  switch (verdict)
    {
    case INN_RATE_NEGATIVE:
      return _("A rate cannot be negative");
    case INN_RATE_TOO_LARGE:
      return _("No night costs that much");
    case INN_RATE_NO_AMOUNT:
      return _("Not an amount of money. Try “598”.");
    case INN_RATE_UNDERSTOOD:
    case INN_RATE_DOUBTFUL:
    default:
      return NULL;
    }
}
