/* inn-money-reader.c: reads amounts of money out of the cells of a spreadsheet: what people write
 * around a number (a sign, brackets, words for units), and whether a column is in yuan or in fen.
 * Pure; any thread.
 */

#include "config.h"

#include "inn-money-reader.h"

#include <string.h>

#include "inn-error.h"
#include "inn-fold.h"

/* In minor units. More than the first is asked about, more than the second is no bill. */
#define LARGE G_GINT64_CONSTANT (100000000)
#define ABSURD G_GINT64_CONSTANT (100000000000)

/* Whole numbers whose middle one is below this are no fen: nothing costs less than 20 yuan as a
 * rule. */
#define SMALL_MEDIAN 2000

/* Signs of minus, folded or not. */
static const char *const minus_signs[] = { "-", "\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x94", "负" };

/* What a cell is, before its column is judged. */
typedef struct
{
  char     *number; /* owned: without sign */
  gboolean  minus;
  gboolean  is_fen; /* ends in 分, and says nothing of 元 */
} Cell;

static void
cell_clear (Cell *cell)
{
  g_free (cell->number);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cell, cell_clear)

static gboolean
take_prefix (char       *text,
             const char *prefix)
{
  gsize length = strlen (prefix);

  if (!g_str_has_prefix (text, prefix))
    return FALSE;

  memmove (text, text + length, strlen (text) - length + 1);
  g_strstrip (text);

  return TRUE;
}

static gboolean
take_suffix (char       *text,
             const char *suffix)
{
  if (!g_str_has_suffix (text, suffix))
    return FALSE;

  text[strlen (text) - strlen (suffix)] = '\0';
  g_strstrip (text);

  return TRUE;
}

/* One sign in front or behind, or brackets around. */
static gboolean
take_minus (char *text)
{
  gsize length = strlen (text);

  if (length > 2 && text[0] == '(' && text[length - 1] == ')')
    {
      take_suffix (text, ")");
      return take_prefix (text, "(");
    }
  for (guint i = 0; i < G_N_ELEMENTS (minus_signs); i++)
    if (take_prefix (text, minus_signs[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (minus_signs); i++)
    if (g_ascii_isdigit (text[0]) && take_suffix (text, minus_signs[i]))
      return TRUE;

  return FALSE;
}

static Cell
read_cell (const char *text)
{
  Cell cell = { inn_fold (text), FALSE, FALSE };

  g_strstrip (cell.number);
  (void) (take_suffix (cell.number, "整") || take_suffix (cell.number, "正"));
  cell.minus = take_minus (cell.number);
  cell.is_fen = g_str_has_suffix (cell.number, "分") && strstr (cell.number, "元") == NULL
                && strstr (cell.number, "块") == NULL && strstr (cell.number, "角") == NULL
                && strstr (cell.number, "毛") == NULL;
  if (cell.is_fen)
    take_suffix (cell.number, "分");

  return cell;
}

/* A dash with or without a sign of money: bookkeepers write nothing so. */
static gboolean
is_dash (const char *text)
{
  g_autofree char *folded = inn_fold (text);

  g_strstrip (folded);
  (void) (take_prefix (folded, "¥") || take_suffix (folded, "¥"));

  return take_minus (folded) && folded[0] == '\0';
}

/* Only digits, and commas between them. */
static gboolean
is_whole (const char *number)
{
  gboolean digits = FALSE;

  for (const char *at = number; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      digits = TRUE;
    else if (strchr (",' ", *at) == NULL)
      return FALSE;

  return digits;
}

/* "12元5角3分": each part whole, in that order. In fen. */
static gboolean
read_words (const char *number,
            gint64     *amount)
{
  static const struct
  {
    const char *words[3];
    gint64      worth;
  } parts[] = {
    { { "元", "块", NULL }, 100 },
    { { "角", "毛", NULL }, 10 },
    { { "分", NULL, NULL }, 1 },
  };
  const char *at = number;
  gboolean any = FALSE;

  *amount = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts) && *at != '\0'; i++)
    {
      char *end = NULL;
      gint64 count = 0;
      const char *word = NULL;

      if (!g_ascii_isdigit (*at))
        return FALSE;
      count = g_ascii_strtoll (at, &end, 10);
      for (guint j = 0; parts[i].words[j] != NULL; j++)
        if (g_str_has_prefix (end, parts[i].words[j]))
          word = parts[i].words[j];
      if (word == NULL)
        continue;
      if (count > ABSURD || (i > 0 && any && count >= 10))
        return FALSE;
      *amount += count * parts[i].worth;
      at = end + strlen (word);
      any = TRUE;
    }

  return any && *at == '\0';
}

static gboolean
is_worded (const char *number)
{
  return strstr (number, "角") != NULL || strstr (number, "毛") != NULL
         || g_str_has_suffix (number, "分");
}

/* "1.2万": ten thousands. */
static gboolean
take_ten_thousands (char *number)
{
  return take_suffix (number, "万元") || take_suffix (number, "万块") || take_suffix (number, "万");
}

static gboolean
refuse (GError     **error,
        const char  *why)
{
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, why);

  return FALSE;
}

/* Whether there are digits behind the decimals of the currency that are not zero. */
static gboolean
is_rounded (const char *number,
            guint       exponent)
{
  const char *dot = strrchr (number, '.');
  guint decimals = 0;

  if (dot == NULL || strchr (number, '.') != dot || (strrchr (number, ',') > dot))
    return FALSE;
  for (const char *at = dot + 1; g_ascii_isdigit (*at); at++)
    if (++decimals > exponent && *at != '0')
      return TRUE;

  return FALSE;
}

static gint64
get_unit (const char *currency)
{
  gint64 unit = 1;

  for (guint i = inn_money_exponent (currency); i > 0; i--)
    unit *= 10;

  return unit;
}

/* A number all the same, though too long to be read. */
static gboolean
has_many_digits (const char *number)
{
  gsize n = 0;

  for (; *number != '\0'; number++)
    if (g_ascii_isdigit (*number))
      n++;
    else if (strchr (",. ", *number) == NULL)
      return FALSE;

  return n > 9;
}

/* Numbers as they stand, in the unit of the column. */
static gboolean
read_number (Cell          *cell,
             InnMoneyUnit   unit,
             const char    *currency,
             InnMoney      *money,
             GError       **error)
{
  gboolean bare = is_whole (cell->number);
  gboolean ten_thousands = take_ten_thousands (cell->number);
  gboolean as_fen = FALSE;

  if (!inn_money_parse (cell->number, currency, money, error))
    return FALSE;
  if (money->amount < 0)
    {
      if (cell->minus)
        return refuse (error, "an amount has one sign");
      cell->minus = TRUE;
      money->amount = -money->amount;
    }

  if (ten_thousands)
    {
      if (money->amount > ABSURD)
        return refuse (error, "more money than there is");
      money->amount *= 10000;
      return TRUE;
    }

  if (bare && unit == INN_MONEY_UNIT_UNKNOWN && !cell->is_fen && get_unit (money->currency) > 1
      && money->amount != 0)
    return refuse (error, "it does not say whether it is yuan or fen");

  as_fen = cell->is_fen || (unit == INN_MONEY_UNIT_MINOR && strcmp (money->currency, currency) == 0
                            && (bare || strchr (cell->number, '.') != NULL));
  if (as_fen)
    {
      if (money->amount % get_unit (money->currency) != 0)
        return refuse (error, "part of the smallest coin");
      money->amount /= get_unit (money->currency);
    }

  return TRUE;
}

/* The usual cell at once: digits, and behind a dot as many decimals as the currency has; without
 * these only where the column is said to be in whole units. */
static gboolean
read_plain (const char   *text,
            InnMoneyUnit  unit,
            const char   *currency,
            InnMoney     *money)
{
  guint exponent = inn_money_exponent (currency);
  gsize whole = strspn (text, "0123456789");
  gsize decimals = text[whole] == '.' ? strspn (text + whole + 1, "0123456789") : 0;
  gint64 amount = 0;

  if (unit == INN_MONEY_UNIT_MINOR || whole == 0 || whole > 6 || (text[0] == '0' && whole > 1))
    return FALSE;
  if (text[whole] == '.' ? decimals != exponent || text[whole + 1 + decimals] != '\0'
                         : text[whole] != '\0' || unit != INN_MONEY_UNIT_MAJOR)
    return FALSE;

  for (const char *at = text; *at != '\0'; at++)
    if (*at != '.')
      amount = amount * 10 + (*at - '0');
  for (gsize i = decimals; i < exponent; i++)
    amount *= 10;
  *money = inn_money (amount, currency);

  return ABS (amount) <= LARGE;
}

/**
 * inn_money_read:
 * @text: a cell: "288", "¥1,288.00", "２８８元", "28800分", "12元5角", "1.2万", "(45)", "45-", "−3"
 * @unit: what the column is in; what a cell says itself comes first
 * @default_currency: three letters of ISO 4217, for an amount without a currency
 * @money: (out): the amount
 * @doubts: (out) (optional): what to ask about before it is taken; of a refused one only whether it
 *   is absurd
 * @error: return location
 *
 * Sets %INN_ERROR_INVALID if it is no amount, if it is more than any bill, and if nothing says
 * whether it is yuan or fen. A dash alone is nothing, as bookkeepers write it.
 *
 * Returns: whether @money is set
 */
gboolean
inn_money_read (const char      *text,
                InnMoneyUnit     unit,
                const char      *default_currency,
                InnMoney        *money,
                InnMoneyDoubts  *doubts,
                GError         **error)
{
  g_auto (Cell) cell = { 0 };
  gint64 amount = 0;

  g_return_val_if_fail (text != NULL && money != NULL, FALSE);
  g_return_val_if_fail (default_currency != NULL && strlen (default_currency) == 3, FALSE);

  if (doubts != NULL)
    *doubts = INN_MONEY_SURE;

  if (read_plain (text, unit, default_currency, money))
    return TRUE;
  if (is_dash (text))
    {
      *money = inn_money (0, default_currency);
      return TRUE;
    }

  cell = read_cell (text);
  if (is_worded (cell.number))
    {
      if (!read_words (cell.number, &amount))
        return refuse (error, "not an amount of money");
      *money = inn_money (amount, "CNY");
    }
  else if (!read_number (&cell, unit, default_currency, money, error))
    {
      if (doubts != NULL && has_many_digits (cell.number))
        *doubts = INN_MONEY_ABSURD;
      return FALSE;
    }

  if (money->amount > ABSURD)
    {
      if (doubts != NULL)
        *doubts = INN_MONEY_ABSURD;
      return refuse (error, "more money than there is");
    }
  if (cell.minus)
    money->amount = -money->amount;

  if (doubts != NULL)
    *doubts = (money->amount < 0 ? INN_MONEY_NEGATIVE : 0)
              | (ABS (money->amount) > LARGE ? INN_MONEY_LARGE : 0)
              | (is_rounded (cell.number, inn_money_exponent (money->currency)) ? INN_MONEY_ROUNDED
                                                                                : 0);

  return TRUE;
}

/* What a heading says: "金额(分)", "房费（元）", "total_cents". The 分 of 积分 or 评分 is another. */
static InnMoneyUnit
read_heading (const char *heading)
{
  static const char *const minor[] = { "(分)", "[分]", "/分", "单位:分", "_fen", "(fen)", "cents" };
  static const char *const major[] = { "(元)", "[元]", "/元", "单位:元", "_yuan", "(yuan)", "(rmb)",
                                       "(cny)", "¥" };
  g_autofree char *folded = heading != NULL ? inn_fold (heading) : g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (minor); i++)
    if (strstr (folded, minor[i]) != NULL)
      return INN_MONEY_UNIT_MINOR;
  for (guint i = 0; i < G_N_ELEMENTS (major); i++)
    if (strstr (folded, major[i]) != NULL)
      return INN_MONEY_UNIT_MAJOR;

  return INN_MONEY_UNIT_UNKNOWN;
}

static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* Whole numbers without any word: only their size can tell, and only that they are too small. */
static gboolean
are_small (GArray *amounts)
{
  g_array_sort (amounts, compare_amounts);

  return g_array_index (amounts, gint64, amounts->len / 2) < SMALL_MEDIAN;
}

/**
 * inn_money_unit_decide:
 * @heading: (nullable): what stands above the column
 * @cells: (array length=n_cells): its cells; what is no amount does not count
 * @default_currency: three letters of ISO 4217; one without decimals has one unit only
 * @unit: (out): the unit; %INN_MONEY_UNIT_UNKNOWN if it must be asked
 *
 * Returns: how sure that is
 */
InnMoneyUnitVerdict
inn_money_unit_decide (const char         *heading,
                       const char *const  *cells,
                       gsize               n_cells,
                       const char         *default_currency,
                       InnMoneyUnit       *unit)
{
  InnMoneyUnit said = read_heading (heading);
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean any = FALSE;
  gboolean major = said == INN_MONEY_UNIT_MAJOR;
  gboolean minor = said == INN_MONEY_UNIT_MINOR;

  *unit = INN_MONEY_UNIT_UNKNOWN;
  for (gsize i = 0; i < n_cells; i++)
    {
      g_auto (Cell) cell = { 0 };
      InnMoney money;

      if (cells[i] == NULL
          || !inn_money_read (cells[i], INN_MONEY_UNIT_MAJOR, default_currency, &money, NULL, NULL))
        continue;

      any = TRUE;
      cell = read_cell (cells[i]);
      if (cell.is_fen)
        minor = TRUE;
      else if (!is_whole (cell.number) && money.amount != 0)
        major = TRUE;
      else if (money.amount != 0)
        {
          gint64 magnitude = ABS (money.amount) / get_unit (money.currency);

          g_array_append_val (bare, magnitude);
        }
    }

  if (!any)
    return INN_MONEY_UNIT_NO_AMOUNTS;
  if (major && minor)
    return INN_MONEY_UNIT_CONTRADICTORY;
  if (!major && !minor && get_unit (default_currency) > 1 && bare->len > 0 && !are_small (bare))
    return INN_MONEY_UNIT_UNDECIDABLE;

  *unit = minor ? INN_MONEY_UNIT_MINOR : INN_MONEY_UNIT_MAJOR;

  return INN_MONEY_UNIT_DECIDED;
}
