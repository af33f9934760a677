/* inn-money.c: amounts of money. Read from what people type and sheets hold, written for people and
 * for files; always whole minor units, so that sums are exact. Pure; any thread.
 */

#include "config.h"

#include "inn-money.h"

#include <string.h>

#include "inn-error.h"
#include "inn-fold.h"

/* More digits than any bill has; keeps arithmetic within 63 bits. */
#define MAX_DIGITS 15

/* U+2212, the minus sign proper. */
#define MINUS "\xE2\x88\x92"

/* Symbols as shown; those that could mean several currencies are shown with letters and read as
 * the first of the list. Currencies not listed have two decimals and show their code. */
static const struct
{
  char        code[4];
  guint8      exponent;
  const char *symbol;
} currencies[] = {
  { "CNY", 2, "¥" },    { "USD", 2, "US$" },  { "EUR", 2, "€" },   { "GBP", 2, "£" },
  { "JPY", 0, "JP¥" },  { "KRW", 0, "₩" },    { "HKD", 2, "HK$" }, { "TWD", 2, "NT$" },
  { "MOP", 2, "MOP$" }, { "SGD", 2, "S$" },   { "AUD", 2, "A$" },  { "CAD", 2, "CA$" },
  { "NZD", 2, "NZ$" },  { "THB", 2, "฿" },    { "VND", 0, "₫" },   { "INR", 2, "₹" },
  { "RUB", 2, "₽" },    { "PHP", 2, "₱" },    { "CHF", 2, NULL },  { "MYR", 2, "RM" },
  { "IDR", 2, "Rp" },   { "ISK", 0, NULL },   { "CLP", 0, NULL },  { "PYG", 0, NULL },
  { "UGX", 0, NULL },   { "VUV", 0, NULL },   { "XAF", 0, NULL },  { "XOF", 0, NULL },
  { "XPF", 0, NULL },   { "RWF", 0, NULL },   { "KMF", 0, NULL },  { "GNF", 0, NULL },
  { "DJF", 0, NULL },   { "BIF", 0, NULL },   { "BHD", 3, NULL },  { "IQD", 3, NULL },
  { "JOD", 3, NULL },   { "KWD", 3, NULL },   { "LYD", 3, NULL },  { "OMR", 3, NULL },
  { "TND", 3, NULL },   { "MNT", 2, NULL },   { "MMK", 2, NULL },  { "LAK", 2, NULL },
  { "KHR", 2, NULL },   { "SEK", 2, NULL },   { "NOK", 2, NULL },  { "DKK", 2, NULL },
  { "PLN", 2, NULL },   { "TRY", 2, NULL },   { "AED", 2, NULL },  { "SAR", 2, NULL },
  { "ZAR", 2, NULL },   { "BRL", 2, NULL },   { "MXN", 2, NULL },  { "KZT", 2, NULL },
};

/* What else people write for a currency, folded; the longer first. */
static const struct
{
  const char *word;
  const char *code;
} words[] = {
  { "人民币", "CNY" }, { "hk$", "HKD" },  { "us$", "USD" },  { "nt$", "TWD" },  { "mop$", "MOP" },
  { "jp¥", "JPY" },    { "ca$", "CAD" },  { "nz$", "NZD" },  { "rmb", "CNY" },  { "港币", "HKD" },
  { "港元", "HKD" },   { "美元", "USD" }, { "美金", "USD" }, { "欧元", "EUR" }, { "日元", "JPY" },
  { "日圆", "JPY" },   { "新台币", "TWD" }, { "台币", "TWD" }, { "英镑", "GBP" }, { "韩元", "KRW" },
  { "澳门元", "MOP" }, { "泰铢", "THB" }, { "s$", "SGD" },   { "a$", "AUD" },   { "rm", "MYR" },
  { "rp", "IDR" },     { "块钱", "CNY" }, { "块", "CNY" },
  { "元", "CNY" },     { "圆", "CNY" },   { "¥", "CNY" },    { "€", "EUR" },    { "£", "GBP" },
  { "₩", "KRW" },      { "฿", "THB" },    { "₫", "VND" },    { "₹", "INR" },    { "₽", "RUB" },
  { "₱", "PHP" },      { "$", "USD" },
};

/* A bare sign that several currencies share means the usual one of the house, if it is one of
 * them. */
static const char *
choose_currency (const char *written,
                 const char *word,
                 const char *usual)
{
  const char *symbol = inn_money_symbol (usual);

  return symbol && word && (strcmp (word, "$") == 0 || strcmp (word, "¥") == 0)
             && g_str_has_suffix (symbol, word)
           ? usual
           : written;
}

static gint64
get_unit (const char *currency)
{
  gint64 unit = 1;

  for (guint i = inn_money_exponent (currency); i > 0; i--)
    unit *= 10;
  return unit;
}

/**
 * inn_money:
 * @amount: in minor units
 * @currency: three letters of ISO 4217
 *
 * Returns: both together
 */
InnMoney
inn_money (gint64      amount,
           const char *currency)
{
  InnMoney money = { amount, "" };

  g_return_val_if_fail (currency != NULL && strlen (currency) == 3, money);

  g_strlcpy (money.currency, currency, sizeof money.currency);
  return money;
}

/**
 * inn_money_exponent:
 * @currency: three letters of ISO 4217
 *
 * Returns: how many decimals it has: 2 for most, 0 for yen
 */
guint
inn_money_exponent (const char *currency)
{
  g_return_val_if_fail (currency != NULL, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (strcmp (currencies[i].code, currency) == 0)
        return currencies[i].exponent;
    }
  return 2;
}

/**
 * inn_money_symbol:
 * @currency: three letters of ISO 4217
 *
 * Returns: (transfer none) (nullable): "¥", "US$"; %NULL if it is known by its letters only
 */
const char *
inn_money_symbol (const char *currency)
{
  g_return_val_if_fail (currency != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (strcmp (currencies[i].code, currency) == 0)
        return currencies[i].symbol;
    }
  return NULL;
}

/**
 * inn_money_is_currency:
 * @text: anything
 *
 * Returns: whether it is the code, in capitals, of a currency known here
 */
gboolean
inn_money_is_currency (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (strcmp (currencies[i].code, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Cuts a currency off the start or the end of @number, blanks with it; NULL if there is none. */
static const char *
take_currency (char       *number,
               const char *usual)
{
  const char *code = NULL;
  gboolean again = TRUE;

  while (again)
    {
      gsize length;

      again = FALSE;
      g_strstrip (number);
      length = strlen (number);
      for (gsize i = 0; i < G_N_ELEMENTS (words) + G_N_ELEMENTS (currencies) && !again; i++)
        {
          g_autofree char *lower
            = g_ascii_strdown (i < G_N_ELEMENTS (words)
                                 ? words[i].word
                                 : currencies[i - G_N_ELEMENTS (words)].code,
                               -1);
          const char *meant
            = i < G_N_ELEMENTS (words)
                ? choose_currency (words[i].code, words[i].word, usual)
                : currencies[i - G_N_ELEMENTS (words)].code;
          gsize word = strlen (lower);

          if (g_str_has_prefix (number, lower))
            memmove (number, number + word, length - word + 1);
          else if (g_str_has_suffix (number, lower))
            number[length - word] = '\0';
          else
            continue;
          /* "¥100 JPY" says it twice: the letters of ISO count. */
          if (!code || i >= G_N_ELEMENTS (words))
            code = meant;
          again = TRUE;
        }
    }
  return code;
}

/* Takes a sign or the brackets of bookkeepers off; TRUE if they say minus. */
static gboolean
take_sign (char *number)
{
  gsize length = strlen (number);

  if (length > 2 && number[0] == '(' && number[length - 1] == ')')
    {
      number[length - 1] = '\0';
      memmove (number, number + 1, length - 1);
      return TRUE;
    }
  if (number[0] == '-' || number[0] == '+')
    {
      gboolean minus = number[0] == '-';

      memmove (number, number + 1, length);
      return minus;
    }
  return FALSE;
}

/* Which of . and , parts the decimals; 0 if neither does. The last one does, unless it stands more
 * than once, or is a comma with three digits behind it. */
static char
find_decimal_mark (const char *number)
{
  const char *dot = strrchr (number, '.');
  const char *comma = strrchr (number, ',');

  if (dot && comma)
    return dot > comma ? '.' : ',';
  if (dot)
    return strchr (number, '.') == dot ? '.' : 0;
  if (comma && strchr (number, ',') == comma && strlen (comma + 1) != 3)
    return ',';
  return 0;
}

/* Reads digits and groups; minor units in @amount. */
static gboolean
read_number (const char *number,
             guint       exponent,
             gint64     *amount)
{
  char mark = find_decimal_mark (number);
  gboolean behind = FALSE;
  guint decimals = 0;
  guint digits = 0;
  gboolean cut = FALSE;
  gboolean round_up = FALSE;

  *amount = 0;
  for (const char *at = number; *at; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          if (behind && decimals == exponent)
            {
              /* A spreadsheet's tail of decimals: the first of them decides. */
              if (!cut)
                round_up = *at >= '5';
              cut = TRUE;
              continue;
            }
          if (++digits > MAX_DIGITS)
            return FALSE;
          *amount = *amount * 10 + (*at - '0');
          decimals += behind;
        }
      else if (*at == mark && mark)
        {
          if (behind)
            return FALSE;
          behind = TRUE;
        }
      else if (!strchr (",.' ", *at) || behind)
        {
          return FALSE;
        }
    }
  if (digits == 0)
    return FALSE;

  for (; decimals < exponent; decimals++)
    *amount *= 10;
  *amount += round_up;
  return TRUE;
}

/**
 * inn_money_parse:
 * @text: what was typed or imported: "12480", "¥12,480.50", "HK$ 300", "1 200,50 €", "(45.00)"
 * @default_currency: three letters of ISO 4217, for an amount without a currency
 * @money: (out): the amount
 * @error: return location for an error
 *
 * Decimals beyond those of the currency are rounded half up. Sets %INN_ERROR_INVALID if it is no
 * amount.
 *
 * Returns: whether @money is set
 */
gboolean
inn_money_parse (const char  *text,
                 const char  *default_currency,
                 InnMoney    *money,
                 GError     **error)
{
  g_autofree char *number = NULL;
  const char *code;
  gboolean minus;
  gint64 amount = 0;

  g_return_val_if_fail (text != NULL && money != NULL, FALSE);
  g_return_val_if_fail (default_currency != NULL && strlen (default_currency) == 3, FALSE);

  number = inn_fold (text);
  g_strstrip (number);
  minus = take_sign (number);
  code = take_currency (number, default_currency);
  if (code && !minus)
    minus = take_sign (number);
  g_strstrip (number);

  if (!read_number (number, inn_money_exponent (code ? code : default_currency), &amount))
    {
      g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, "not an amount of money");
      return FALSE;
    }

  *money = inn_money (minus ? -amount : amount, code ? code : default_currency);
  return TRUE;
}

/**
 * inn_money_add:
 * @sum: (inout): what to add to; if it has no currency yet, it takes that of @other
 * @other: what to add
 *
 * Returns: whether it was added: not if the currencies differ or the sum would not fit
 */
gboolean
inn_money_add (InnMoney *sum,
               InnMoney  other)
{
  gint64 total;

  g_return_val_if_fail (sum != NULL, FALSE);

  if (sum->currency[0] == '\0' && sum->amount == 0)
    {
      *sum = other;
      return TRUE;
    }
  if (strcmp (sum->currency, other.currency) != 0
      || __builtin_add_overflow (sum->amount, other.amount, &total))
    return FALSE;

  sum->amount = total;
  return TRUE;
}

static void
append_decimals (GString  *out,
                 InnMoney  money,
                 guint64   rest)
{
  guint exponent = inn_money_exponent (money.currency);

  if (exponent > 0)
    g_string_append_printf (out, ".%0*" G_GUINT64_FORMAT, (int) exponent, rest);
}

static guint64
get_magnitude (gint64 amount)
{
  return amount < 0 ? -(guint64) amount : (guint64) amount;
}

/**
 * inn_money_format:
 * @money: an amount
 *
 * Writes an amount for people: "¥12,480", with decimals only if there are some: "−¥12.50". A
 * currency without a sign of its own goes by its letters: "CHF 120".
 *
 * Returns: (transfer full): the text; inn_money_parse() reads it back
 */
char *
inn_money_format (InnMoney money)
{
  const char *symbol = inn_money_symbol (money.currency);
  guint64 unit = get_unit (money.currency);
  guint64 magnitude = get_magnitude (money.amount);
  g_autofree char *whole = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / unit);
  gsize length = strlen (whole);
  GString *out = g_string_new (money.amount < 0 ? MINUS : NULL);

  if (symbol)
    g_string_append (out, symbol);
  else if (money.currency[0])
    g_string_append_printf (out, "%s ", money.currency);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, whole[i]);
    }
  if (magnitude % unit != 0)
    append_decimals (out, money, magnitude % unit);
  return g_string_free (out, FALSE);
}

/**
 * inn_money_format_plain:
 * @money: an amount
 *
 * Writes the bare number for files: "12480.00", "-12.50". The currency goes beside it.
 *
 * Returns: (transfer full): the number, the same in every language
 */
char *
inn_money_format_plain (InnMoney money)
{
  guint64 unit = get_unit (money.currency);
  guint64 magnitude = get_magnitude (money.amount);
  GString *out = g_string_new (money.amount < 0 ? "-" : NULL);

  g_string_append_printf (out, "%" G_GUINT64_FORMAT, magnitude / unit);
  append_decimals (out, money, magnitude % unit);
  return g_string_free (out, FALSE);
}
