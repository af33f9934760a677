/* inn-column-cells.c: what the cells of one column look like.
 *
 * Takes every cell of a sheet and keeps a few: the first ones, to see what they are, and those that
 * can say whether day or month comes first. Of the latter only a cell counts whose first, second or
 * third number is higher than any before it, so there are never many. Constant memory.
 */

#include "config.h"

#include "inn-column-cells.h"

#include <string.h>

#include "inn-birthday-reader.h"
#include "inn-email.h"
#include "inn-phone.h"
#include "inn-resident-id.h"
#include "inn-text.h"

#define MAX_SAMPLE     100
#define MAX_CELL_BYTES 120
#define MAX_GROUPS     3

/* So many different cells are a list to choose from; more are no list any more. */
#define MAX_DISTINCT   12

/* So many of the cells have to look alike before they name a column without a known heading. */
#define MOST 0.7

/* So few right ones say that a heading does not fit what is below it. */
#define FEW     0.3
#define MIN_FEW 5

/* Somebody born this many years ago or earlier is a guest; a later date is more likely a stay. */
#define BIRTHDAY_YEARS 15

struct _InnColumnCells
{
  guint64    n_filled;
  GPtrArray *sample;
  GPtrArray *orders;
  GPtrArray *distinct; /* the different cells, one more than a list may have at most */
  int        highest[MAX_GROUPS];
};

static GPtrArray *
copy_texts (GPtrArray *texts)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (copy, g_strdup (texts->pdata[i]));

  return copy;
}

/**
 * inn_column_cells_new:
 *
 * Returns: (transfer full): one that has seen no cell; inn_column_cells_free() frees it
 */
InnColumnCells *
inn_column_cells_new (void)
{
  InnColumnCells *self = g_new0 (InnColumnCells, 1);

  self->sample = g_ptr_array_new_with_free_func (g_free);
  self->orders = g_ptr_array_new_with_free_func (g_free);
  self->distinct = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * inn_column_cells_copy:
 *
 * Returns: (transfer full): what was seen so far, to go on from
 */
InnColumnCells *
inn_column_cells_copy (InnColumnCells *self)
{
  InnColumnCells *copy = g_new0 (InnColumnCells, 1);

  *copy = *self;
  copy->sample = copy_texts (self->sample);
  copy->orders = copy_texts (self->orders);
  copy->distinct = copy_texts (self->distinct);

  return copy;
}

/**
 * inn_column_cells_free:
 * @self: (transfer full): an #InnColumnCells
 */
void
inn_column_cells_free (InnColumnCells *self)
{
  g_ptr_array_unref (self->sample);
  g_ptr_array_unref (self->orders);
  g_ptr_array_unref (self->distinct);
  g_free (self);
}

/* Whether @cell is numbers that could be a day and a month in either order, and says something new
 * about which. */
static gboolean
tells_order (InnColumnCells *self,
             const char     *cell)
{
  int values[MAX_GROUPS] = { 0 };
  gboolean higher = FALSE;
  int n_groups = 0;

  while (*cell != '\0' && n_groups < MAX_GROUPS)
    {
      int n_digits = 0;

      for (; g_ascii_isdigit (*cell) && n_digits <= 4; cell++, n_digits++)
        values[n_groups] = values[n_groups] * 10 + (*cell - '0');
      if (n_digits == 0 || n_digits > (n_groups == 2 ? 4 : 2))
        return FALSE;
      n_groups++;
      if (*cell != '\0' && strchr ("/-. ", *cell) == NULL)
        return FALSE;
      cell += *cell != '\0';
    }
  if (n_groups < 2)
    return FALSE;

  for (int i = 0; i < n_groups; i++)
    {
      higher = higher || values[i] > self->highest[i];
      self->highest[i] = MAX (self->highest[i], values[i]);
    }

  return higher;
}

/* Most columns have more than a list could hold after a few cells, and cost nothing from then on. */
static void
add_distinct (InnColumnCells *self,
              const char     *cell)
{
  g_autofree char *clean = NULL;

  if (self->distinct->len > MAX_DISTINCT)
    return;

  clean = inn_text_clean_bytes (cell, strnlen (cell, MAX_CELL_BYTES), INN_TEXT_ONE_LINE);
  for (guint i = 0; i < self->distinct->len; i++)
    if (g_str_equal (self->distinct->pdata[i], clean))
      return;
  g_ptr_array_add (self->distinct, g_steal_pointer (&clean));
}

/**
 * inn_column_cells_add:
 * @cell: the next cell of the column; an empty one does not count
 */
void
inn_column_cells_add (InnColumnCells *self,
                      const char     *cell)
{
  while (g_ascii_isspace (*cell))
    cell++;
  if (*cell == '\0')
    return;

  self->n_filled++;
  add_distinct (self, cell);
  if (self->sample->len < MAX_SAMPLE)
    g_ptr_array_add (self->sample,
                     inn_text_clean_bytes (cell, strnlen (cell, MAX_CELL_BYTES),
                                           INN_TEXT_ONE_LINE));
  else if (tells_order (self, cell))
    g_ptr_array_add (self->orders, g_strndup (cell, MAX_CELL_BYTES));
}

/**
 * inn_column_cells_get_n_filled:
 *
 * Returns: how many cells were not blank
 */
guint64
inn_column_cells_get_n_filled (InnColumnCells *self)
{
  return self->n_filled;
}

/**
 * inn_column_cells_get_sample:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): one of the cells that were kept, %NULL behind the last
 */
const char *
inn_column_cells_get_sample (InnColumnCells *self,
                             guint           index)
{
  return index < self->sample->len ? self->sample->pdata[index] : NULL;
}

/**
 * inn_column_cells_list_distinct:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): all different cells, %NULL if they are too many
 *   to choose from
 */
GPtrArray *
inn_column_cells_list_distinct (InnColumnCells *self)
{
  return self->distinct->len <= MAX_DISTINCT ? self->distinct : NULL;
}

/**
 * inn_column_cells_get_example:
 *
 * Returns: (transfer none): the first cell that holds something, or ""
 */
const char *
inn_column_cells_get_example (InnColumnCells *self)
{
  return self->sample->len > 0 ? self->sample->pdata[0] : "";
}

/**
 * inn_column_cells_decide_date_order:
 * @order: (out): the order, or %INN_DATE_ORDER_UNKNOWN
 *
 * Returns: the verdict of all cells together
 */
InnDateOrderVerdict
inn_column_cells_decide_date_order (InnColumnCells *self,
                                    InnDateOrder   *order)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_extend (cells, self->sample, NULL, NULL);
  g_ptr_array_extend (cells, self->orders, NULL, NULL);

  return inn_date_order_decide ((const char * const *) cells->pdata, cells->len, order);
}

/**
 * inn_column_cells_can_read:
 * @order: how its dates are said to be written
 *
 * Returns: whether that makes a date of any of them
 */
gboolean
inn_column_cells_can_read (InnColumnCells *self,
                           InnDateOrder    order)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_extend (cells, self->sample, NULL, NULL);
  g_ptr_array_extend (cells, self->orders, NULL, NULL);

  return inn_date_order_reads_any (order, (const char * const *) cells->pdata, cells->len);
}

/**
 * inn_column_cells_decide_money_unit:
 * @heading: what stands above the column
 * @unit: (out): yuan or fen, or %INN_MONEY_UNIT_UNKNOWN
 *
 * Returns: the verdict of the heading and the first cells together
 */
InnMoneyUnitVerdict
inn_column_cells_decide_money_unit (InnColumnCells *self,
                                    const char     *heading,
                                    InnMoneyUnit   *unit)
{
  return inn_money_unit_decide (heading, (const char * const *) self->sample->pdata,
                                self->sample->len, "CNY", unit);
}

static gboolean
is_phone (const char *cell)
{
  g_autoptr (InnPhone) phone = inn_phone_parse (cell, "CN");

  return phone->validity == INN_VALIDITY_OK ||
         phone->reason == INN_PHONE_REASON_SEVERAL;
}

static gboolean
is_email (const char *cell)
{
  return strchr (cell, '@') != NULL && inn_email_check (cell, NULL, NULL) != INN_VALIDITY_INVALID;
}

static gboolean
is_resident_id (const char *cell)
{
  InnResidentId id;

  return inn_resident_id_parse (cell, &id, NULL) == INN_VALIDITY_OK;
}

static gboolean
is_gender (const char *cell)
{
  static const char *const words[] = { "男", "女", "先生", "女士", "小姐", "male", "female", "m", "f" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strcasecmp (cell, words[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Two to four Chinese characters, perhaps with a dot: 林雨桐, 阿依古丽·买买提. */
static gboolean
is_name (const char *cell)
{
  glong n = 0;
  gboolean dotted = FALSE;

  for (; *cell != '\0'; cell = g_utf8_next_char (cell), n++)
    {
      gunichar c = g_utf8_get_char (cell);

      if (c == 0xb7 || c == 0x2022)
        dotted = TRUE;
      else if (!inn_text_is_han (c))
        return FALSE;
    }

  return n >= 2 && n <= (dotted ? 15 : 4);
}

static gboolean
read_birthday (InnColumnCells *self,
               const char     *cell,
               InnDate         today,
               InnBirthday    *birthday)
{
  InnBirthdayReading reading;
  InnDateOrder order;

  if (inn_column_cells_decide_date_order (self, &order) != INN_DATE_ORDER_DECIDED)
    order = INN_DATE_ORDER_DMY;
  if (!inn_birthday_read (cell, order, today, &reading, NULL))
    return reading.reason == INN_BIRTHDAY_YEAR_ONLY || reading.reason == INN_BIRTHDAY_AMBIGUOUS ||
           reading.reason == INN_BIRTHDAY_MONTH_ONLY;
  if (birthday != NULL)
    *birthday = reading.birthday;

  return TRUE;
}

static double
measure (InnColumnCells *self,
         InnGuestField   field,
         InnDate         today)
{
  guint n = 0;

  for (guint i = 0; i < self->sample->len; i++)
    {
      const char *cell = self->sample->pdata[i];

      switch (field)
        {
        case INN_FIELD_PHONE:
          n += is_phone (cell);
          break;
        case INN_FIELD_EMAIL:
          n += is_email (cell);
          break;
        case INN_FIELD_DOCUMENT:
          n += is_resident_id (cell);
          break;
        case INN_FIELD_GENDER:
          n += is_gender (cell);
          break;
        case INN_FIELD_NAME:
          n += is_name (cell);
          break;
        case INN_FIELD_BIRTHDAY:
          n += read_birthday (self, cell, today, NULL);
          break;
        default:
          break;
        }
    }

  return self->sample->len == 0 ? 0 : (double) n / self->sample->len;
}

/* Whether most are full dates of people who are grown up. */
static gboolean
are_birthdays (InnColumnCells *self,
               InnDate         today)
{
  guint n = 0;

  for (guint i = 0; i < self->sample->len; i++)
    {
      InnBirthday birthday = INN_BIRTHDAY_NONE;

      n += read_birthday (self, self->sample->pdata[i], today, &birthday) && birthday.year != 0 &&
           birthday.year <= today.year - BIRTHDAY_YEARS;
    }

  return self->sample->len > 0 && n >= MOST * self->sample->len;
}

/**
 * inn_column_cells_guess_field:
 *
 * Returns: what the cells are by their looks alone, or %INN_FIELD_NONE
 */
InnGuestField
inn_column_cells_guess_field (InnColumnCells *self,
                              InnDate         today)
{
  static const InnGuestField fields[] = {
    INN_FIELD_DOCUMENT, INN_FIELD_PHONE, INN_FIELD_EMAIL, INN_FIELD_GENDER, INN_FIELD_NAME,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (measure (self, fields[i], today) >= MOST)
        return fields[i];
    }

  return are_birthdays (self, today) ? INN_FIELD_BIRTHDAY : INN_FIELD_NONE;
}

/**
 * inn_column_cells_fit:
 *
 * Returns: %FALSE if hardly any cell can be a @field; %TRUE where that cannot be told
 */
gboolean
inn_column_cells_fit (InnColumnCells *self,
                      InnSheetField   field,
                      InnDate         today)
{
  if (self->sample->len < MIN_FEW)
    return TRUE;

  switch (field)
    {
    case INN_FIELD_PHONE:
    case INN_FIELD_EMAIL:
    case INN_FIELD_GENDER:
    case INN_FIELD_BIRTHDAY:
      return measure (self, field, today) >= FEW;
    default:
      return TRUE;
    }
}
