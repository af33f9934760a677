/* inn-custom-reader.c: what people type or bring in becomes values of a field of the hotel's own, and
 * values become text again. Pure; any thread.
 */

#include "config.h"

#include "inn-custom-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inn-date-words.h"
#include "inn-fold.h"
#include "inn-money-reader.h"
#include "inn-text.h"
#include "inn-word-scan.h"

#define MAX_TEXT 1000
#define MAX_LONG_TEXT 20000
#define MAX_WORDS 120

/* Whole numbers up to here are the same in every program that reads our sheets. */
#define MAX_DIGITS 15
#define MAX_DECIMALS 20

/* Choices may have commas in their names: so many pieces together are tried as one. */
#define MAX_PIECES 6
#define MAX_CHOICES 200

static const char *const yes_words[] = {
  "yes", "y", "true", "1", "on", "是", "是的", "有", "对", "√", "✓", "✔", NULL,
};

static const char *const no_words[] = {
  "no", "n", "false", "0", "off", "否", "不", "不是", "无", "没有", "非", "×", "✗", NULL,
};

/* Between several choices in one cell. */
static const char *const separators[] = { ";", "；", "、", ",", "，", "\n", "|", "/", NULL };

/* Digits with a sign, a decimal point, and commas or blanks between thousands. */
static InnCustomFault
read_number (const char      *text,
             gint64           field_id,
             InnCustomValue **value)
{
  g_autofree char *folded = inn_fold (text);
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *at = g_strstrip (folded);
  guint n_digits = 0, n_group = 0, n_decimals = 0;
  gboolean grouped = FALSE, point = FALSE;
  double real;

  if (*at == '-' || *at == '+' || g_str_has_prefix (at, "\xE2\x88\x92"))
    {
      if (*at != '+')
        g_string_append_c (plain, '-');
      at = g_utf8_next_char (at);
    }

  for (; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          g_string_append_c (plain, *at);
          n_digits += !point;
          n_decimals += point;
          n_group++;
          if (grouped && !point && n_group > 3)
            return INN_CUSTOM_NOT_A_NUMBER;
        }
      else if ((*at == ',' || *at == ' ') && !point && n_digits > 0
               && (grouped ? n_group == 3 : n_group <= 3))
        {
          grouped = TRUE;
          n_group = 0;
        }
      else if (*at == '.' && !point && n_digits > 0 && (!grouped || n_group == 3))
        {
          g_string_append_c (plain, '.');
          point = TRUE;
        }
      else
        return INN_CUSTOM_NOT_A_NUMBER;
    }

  if (n_digits == 0 || (grouped && !point && n_group != 3) || (point && n_decimals == 0))
    return INN_CUSTOM_NOT_A_NUMBER;
  if (n_digits > MAX_DIGITS || n_decimals > MAX_DECIMALS)
    return INN_CUSTOM_TOO_LARGE;

  real = g_ascii_strtod (plain->str, NULL);
  *value = real == (double) (gint64) real ? inn_custom_value_new_integer (field_id, (gint64) real)
                                          : inn_custom_value_new_real (field_id, real);

  return INN_CUSTOM_READ_FINE;
}

static InnCustomFault
read_money (const InnCustomField  *field,
            const char            *text,
            InnCustomValue       **value)
{
  InnMoneyDoubts doubts = INN_MONEY_SURE;
  InnMoney money;

  if (!inn_money_read (text, INN_MONEY_UNIT_MAJOR, field->currency, &money, &doubts, NULL))
    return (doubts & INN_MONEY_ABSURD) != 0 ? INN_CUSTOM_TOO_LARGE : INN_CUSTOM_NOT_AN_AMOUNT;
  if (!g_str_equal (money.currency, field->currency))
    return INN_CUSTOM_OTHER_CURRENCY;
  if ((doubts & INN_MONEY_ROUNDED) != 0)
    return INN_CUSTOM_NOT_AN_AMOUNT;
  *value = inn_custom_value_new_integer (field->id, money.amount);

  return INN_CUSTOM_READ_FINE;
}

/* 昨天, 下周一, 12月5日: a day, and perhaps a time that is passed over. */
static InnDate
read_date_words (const char *text,
                 InnDate     today)
{
  g_autofree char *folded = strlen (text) <= MAX_WORDS ? inn_fold (text) : NULL;
  InnDateWords words = { .at = folded, .today = today, .time = INN_TIME_WORDS_INIT };

  if (folded == NULL)
    return INN_DATE_NONE;
  for (inn_word_scan_skip (&words.at); *words.at != '\0'; inn_word_scan_skip (&words.at))
    if (inn_date_words_take (&words) == INN_DATE_WORD_NONE)
      return INN_DATE_NONE;

  return words.date;
}

/* Where the order of the numbers is not known and makes a difference, the day is refused. */
static InnCustomFault
read_date (const char      *text,
           InnDateOrder     order,
           InnDate          today,
           gboolean         words,
           gint64           field_id,
           InnCustomValue **value)
{
  InnDateOrderVerdict verdict = INN_DATE_ORDER_NO_DATES;
  InnDate date;

  if (!inn_date_read (text, order, today, &date, NULL))
    {
      verdict = inn_date_order_decide (&text, 1, &order);
      if (verdict == INN_DATE_ORDER_UNDECIDABLE)
        return INN_CUSTOM_DATE_TWO_WAYS;
      if (verdict != INN_DATE_ORDER_DECIDED || !inn_date_read (text, order, today, &date, NULL))
        date = words ? read_date_words (text, today) : INN_DATE_NONE;
    }
  if (!inn_date_is_set (date))
    return INN_CUSTOM_NOT_A_DATE;
  *value = inn_custom_value_new_date (field_id, date);

  return INN_CUSTOM_READ_FINE;
}

static InnCustomFault
read_yes_no (const char      *text,
             gint64           field_id,
             InnCustomValue **value)
{
  g_autofree char *folded = inn_fold (text);

  g_strstrip (folded);
  if (g_strv_contains (yes_words, folded))
    *value = inn_custom_value_new_integer (field_id, 1);
  else if (g_strv_contains (no_words, folded))
    *value = inn_custom_value_new_integer (field_id, 0);

  return *value != NULL ? INN_CUSTOM_READ_FINE : INN_CUSTOM_NOT_YES_OR_NO;
}

static gsize
get_separator (const char *at)
{
  for (guint i = 0; separators[i] != NULL; i++)
    if (g_str_has_prefix (at, separators[i]))
      return strlen (separators[i]);

  return 0;
}

/* Where pieces begin and end, one pair of offsets after the other. */
static GArray *
find_pieces (const char *text)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0, end = 0;

  for (;;)
    {
      gsize length = get_separator (text + end);

      if (length == 0 && text[end] != '\0')
        {
          end++;
          continue;
        }
      g_array_append_val (bounds, start);
      g_array_append_val (bounds, end);
      if (text[end] == '\0')
        return bounds;
      start = end += length;
    }
}

static void
add_choice (GPtrArray             *values,
            const InnCustomField  *field,
            const InnCustomChoice *choice)
{
  for (guint i = 0; i < values->len; i++)
    if (((InnCustomValue *) g_ptr_array_index (values, i))->choice_id == choice->id)
      return;

  g_ptr_array_add (values, inn_custom_value_new_choice (field->id, choice));
}

/* The longest run of pieces that is the name of a choice goes first. */
static InnCustomFault
read_choices (const InnCustomField *field,
              const char           *text,
              GPtrArray            *values)
{
  g_autoptr (GArray) bounds = find_pieces (text);
  guint n_pieces = bounds->len / 2;

  if (n_pieces > MAX_CHOICES)
    return INN_CUSTOM_NOT_A_CHOICE;

  for (guint i = 0; i < n_pieces;)
    {
      const InnCustomChoice *choice = NULL;
      gsize start = g_array_index (bounds, gsize, 2 * i);
      guint taken = 1;
      gboolean blank = FALSE;

      for (guint n = MIN (MAX_PIECES, n_pieces - i); n > 0 && choice == NULL; n--)
        {
          gsize end = g_array_index (bounds, gsize, 2 * (i + n - 1) + 1);
          g_autofree char *name = g_strstrip (g_strndup (text + start, end - start));

          choice = inn_custom_field_find_choice (field, name);
          taken = n;
          blank = *name == '\0';
        }

      if (choice == NULL && !blank)
        return INN_CUSTOM_NOT_A_CHOICE;
      if (choice != NULL)
        add_choice (values, field, choice);
      i += taken;
    }

  return INN_CUSTOM_READ_FINE;
}

static InnCustomFault
read_text (const InnCustomField  *field,
           const char            *text,
           InnCustomValue       **value)
{
  gboolean is_long = field->kind == INN_CUSTOM_LONG_TEXT;

  if (g_utf8_strlen (text, -1) > (is_long ? MAX_LONG_TEXT : MAX_TEXT))
    return INN_CUSTOM_TOO_LONG;
  *value = inn_custom_value_new_text (field->id, text);

  return INN_CUSTOM_READ_FINE;
}

static InnCustomFault
read_one (const InnCustomField  *field,
          const char            *text,
          InnDateOrder           order,
          InnDate                today,
          gboolean               words,
          InnCustomValue       **value)
{
  switch (field->kind)
    {
    case INN_CUSTOM_NUMBER:
      return read_number (text, field->id, value);
    case INN_CUSTOM_MONEY:
      return read_money (field, text, value);
    case INN_CUSTOM_DATE:
      return read_date (text, order, today, words, field->id, value);
    case INN_CUSTOM_YES_NO:
      return read_yes_no (text, field->id, value);
    case INN_CUSTOM_TEXT:
    case INN_CUSTOM_LONG_TEXT:
    case INN_CUSTOM_CHOICE:
    case INN_CUSTOM_CHOICES:
    default:
      return read_text (field, text, value);
    }
}

static InnCustomFault
read_clean (const InnCustomField *field,
            const char           *text,
            InnDateOrder          order,
            InnDate               today,
            gboolean              words,
            GPtrArray            *values)
{
  InnCustomValue *value = NULL;
  InnCustomFault fault;

  if (*text == '\0')
    return INN_CUSTOM_READ_FINE;
  if (inn_custom_field_has_choices (field))
    fault = read_choices (field, text, values);
  else
    fault = read_one (field, text, order, today, words, &value);

  if (value != NULL)
    g_ptr_array_add (values, value);
  if (fault == INN_CUSTOM_READ_FINE && field->kind == INN_CUSTOM_CHOICE && values->len > 1)
    return INN_CUSTOM_SEVERAL_CHOICES;

  return fault;
}

static gboolean
read_any (const InnCustomField  *field,
          const char            *text,
          InnDateOrder           order,
          InnDate                today,
          gboolean               words,
          GPtrArray            **values,
          InnCustomFault        *fault)
{
  g_autoptr (GPtrArray) found
    = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_value_unref);
  gboolean is_long = field->kind == INN_CUSTOM_LONG_TEXT || field->kind == INN_CUSTOM_CHOICES;
  g_autofree char *clean = inn_text_clean (text != NULL ? text : "",
                                           is_long ? INN_TEXT_KEEP_LINES : INN_TEXT_ONE_LINE);

  *fault = read_clean (field, clean, order, today, words, found);
  *values = *fault == INN_CUSTOM_READ_FINE ? g_steal_pointer (&found) : NULL;

  return *values != NULL;
}

/**
 * inn_custom_read:
 * @field: what it is told for
 * @text: (nullable): as it was told
 * @order: in which order the numbers of a day stand, or %INN_DATE_ORDER_UNKNOWN
 * @today: the day today
 * @values: (out) (transfer full) (element-type InnCustomValue): what it says; none for an empty text;
 *   %NULL where it is refused
 * @fault: (out): why it is refused
 *
 * Days are read as inn_date_read() does, and 昨天, 下周一, 3 days ago.
 *
 * Returns: whether @text is what @field asks for
 */
gboolean
inn_custom_read (const InnCustomField  *field,
                 const char            *text,
                 InnDateOrder           order,
                 InnDate                today,
                 GPtrArray            **values,
                 InnCustomFault        *fault)
{
  return read_any (field, text, order, today, TRUE, values, fault);
}

/**
 * inn_custom_read_again:
 * @field: what a text of former times is to become a value of
 * @text: what was told then
 * @today: the day today
 * @values: (out) (transfer full) (element-type InnCustomValue): what it says; %NULL where it is refused
 *
 * As inn_custom_read(); but 昨天 is not what it was when it was written.
 *
 * Returns: whether @text is what @field asks for
 */
gboolean
inn_custom_read_again (const InnCustomField  *field,
                       const char            *text,
                       InnDate                today,
                       GPtrArray            **values)
{
  InnCustomFault fault;

  return read_any (field, text, INN_DATE_ORDER_UNKNOWN, today, FALSE, values, &fault);
}

/**
 * inn_custom_write:
 * @field: their field
 * @values: (element-type InnCustomValue): what a guest has in it
 *
 * Returns: (transfer full): one text that inn_custom_read() makes the same values of, "" for none
 */
char *
inn_custom_write (const InnCustomField *field,
                  GPtrArray            *values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *one = inn_custom_value_dup_text (g_ptr_array_index (values, i), field);

      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, one);
    }

  return g_string_free (text, FALSE);
}

/**
 * inn_custom_fault_get_words:
 *
 * Returns: (transfer none): what is wrong and what would be right, for people; "" for nothing
 */
const char *
inn_custom_fault_get_words (InnCustomFault fault)
{
  switch (fault)
    {
    case INN_CUSTOM_NOT_A_NUMBER:
      return _ ("This is not a number. Write figures only, such as 40 or 1.75.");
    case INN_CUSTOM_NOT_AN_AMOUNT:
      return _ ("This is not an amount. Write it as 300 or 299.50.");
    case INN_CUSTOM_OTHER_CURRENCY:
      return _ ("This is another currency than that of the field.");
    case INN_CUSTOM_TOO_LARGE:
      return _ ("This number is too large.");
    case INN_CUSTOM_NOT_A_DATE:
      return _ ("This is not a date. Write it as 2016-05-01.");
    case INN_CUSTOM_DATE_TWO_WAYS:
      return _ ("This date can be read in two ways. Write the year first, as 2016-05-01.");
    case INN_CUSTOM_NOT_YES_OR_NO:
      return _ ("Write yes or no.");
    case INN_CUSTOM_NOT_A_CHOICE:
      return _ ("This is not one of the choices.");
    case INN_CUSTOM_SEVERAL_CHOICES:
      return _ ("Only one choice fits here.");
    case INN_CUSTOM_TOO_LONG:
      return _ ("This is too long for the field.");
    case INN_CUSTOM_READ_FINE:
    default:
      return "";
    }
}
