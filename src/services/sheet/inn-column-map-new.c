/* inn-column-map-new.c: a column that nothing is known of becomes a field of the hotel.
 *
 * What kind of field it is the cells tell. The field has an id below 0 until it stands in the book, and so
 * have its choices, so that none is taken for another.
 */

#include "config.h"

#include "inn-column-map-private.h"

#include <string.h>

#include "inn-custom-reader.h"
#include "inn-fold.h"

/* Shorter lists and rarer repetitions say nothing. */
#define MIN_FILLED        4
#define MAX_CHOICE_LENGTH 20

/* More digits are the number of a card or of a phone, which nobody adds up. */
#define MAX_DIGITS 10

/* A longer text wants more than a line; in bytes, as the cells that are kept are cut by bytes. */
#define MAX_LINE 90

static gboolean
is_read_as (InnColumnCells *cells,
            InnCustomKind   kind,
            InnDateOrder    order,
            InnDate         today)
{
  g_autoptr (InnCustomField) field = inn_custom_field_new (-1, "", kind);
  const char *cell = NULL;

  for (guint i = 0; (cell = inn_column_cells_get_sample (cells, i)) != NULL; i++)
    {
      g_autoptr (GPtrArray) values = NULL;
      InnCustomFault fault;

      if (!inn_custom_read (field, cell, order, today, &values, &fault))
        return FALSE;
    }

  return TRUE;
}

/* Whether the cells are figures that mean an amount: 007 and a number of a card are names. */
static gboolean
are_amounts (InnColumnCells *cells)
{
  const char *cell = NULL;

  for (guint i = 0; (cell = inn_column_cells_get_sample (cells, i)) != NULL; i++)
    {
      guint n_digits = 0;

      if (cell[0] == '0' && g_ascii_isdigit (cell[1]))
        return FALSE;
      for (const char *at = cell; *at != '\0'; at++)
        n_digits += g_ascii_isdigit (*at);
      if (n_digits > MAX_DIGITS)
        return FALSE;
    }

  return TRUE;
}

/* 20160501 is a day where all the others are, too. */
static gboolean
are_days (InnColumnCells *cells,
          InnDate         today)
{
  static const InnDateOrder orders[] = {
    INN_DATE_ORDER_UNKNOWN, INN_DATE_ORDER_YMD, INN_DATE_ORDER_DMY, INN_DATE_ORDER_MDY,
  };
  const char *cell = NULL;

  for (guint i = 0; (cell = inn_column_cells_get_sample (cells, i)) != NULL; i++)
    if (strlen (cell) != 8 && cell[strspn (cell, "0123456789.")] == '\0'
        && strchr (cell, '.') == strrchr (cell, '.'))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (is_read_as (cells, INN_CUSTOM_DATE, orders[i], today))
      return TRUE;

  return FALSE;
}

static gboolean
are_choices (InnColumnCells *cells)
{
  GPtrArray *distinct = inn_column_cells_list_distinct (cells);
  guint64 n_filled = inn_column_cells_get_n_filled (cells);

  if (distinct == NULL || n_filled < MIN_FILLED || n_filled < 2 * (guint64) distinct->len)
    return FALSE;
  for (guint i = 0; i < distinct->len; i++)
    if (g_utf8_strlen (distinct->pdata[i], -1) > MAX_CHOICE_LENGTH)
      return FALSE;

  return TRUE;
}

static gboolean
are_lines (InnColumnCells *cells)
{
  const char *cell = NULL;

  for (guint i = 0; (cell = inn_column_cells_get_sample (cells, i)) != NULL; i++)
    if (strlen (cell) > MAX_LINE)
      return FALSE;

  return TRUE;
}

/**
 * inn_column_map_guess_kind:
 *
 * Returns: the kind of field that the cells of the column look like
 */
InnCustomKind
inn_column_map_guess_kind (InnColumnMap *self,
                           guint         column)
{
  InnColumnCells *cells = NULL;

  g_return_val_if_fail (column < self->columns->len, INN_CUSTOM_TEXT);

  cells = self->cells->pdata[column];
  if (inn_column_cells_get_n_filled (cells) == 0)
    return INN_CUSTOM_TEXT;
  if (are_days (cells, self->today))
    return INN_CUSTOM_DATE;
  if (is_read_as (cells, INN_CUSTOM_NUMBER, INN_DATE_ORDER_UNKNOWN, self->today))
    return are_amounts (cells) ? INN_CUSTOM_NUMBER : INN_CUSTOM_TEXT;
  if (is_read_as (cells, INN_CUSTOM_MONEY, INN_DATE_ORDER_UNKNOWN, self->today))
    return INN_CUSTOM_MONEY;
  if (is_read_as (cells, INN_CUSTOM_YES_NO, INN_DATE_ORDER_UNKNOWN, self->today))
    return INN_CUSTOM_YES_NO;
  if (are_choices (cells))
    return INN_CUSTOM_CHOICE;

  return are_lines (cells) ? INN_CUSTOM_TEXT : INN_CUSTOM_LONG_TEXT;
}

/* What differs is what can be chosen, each spelling once. */
static void
add_choices (InnCustomField *field,
             InnColumnCells *cells)
{
  GPtrArray *distinct = inn_column_cells_list_distinct (cells);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; distinct != NULL && i < distinct->len; i++)
    if (g_hash_table_add (names, inn_fold_name (distinct->pdata[i])))
      g_ptr_array_add (field->choices,
                       inn_custom_choice_new (-1 - (gint64) i, distinct->pdata[i]));
}

static InnCustomField *
make_field (InnColumnMap  *self,
            guint          column,
            InnCustomKind  kind)
{
  const InnColumn *known = inn_column_map_peek_column (self, column);
  InnCustomField *field = inn_custom_field_new (-1 - (gint64) column, known->heading, kind);

  field->uses = INN_CUSTOM_USES_NEW;
  if (inn_custom_field_has_choices (field))
    add_choices (field, self->cells->pdata[column]);

  return field;
}

/**
 * inn_column_map_judge_new:
 * @kind: of which kind the field shall be
 *
 * Returns: what is wrong with a field of the hotel that is called as the column is
 */
InnCustomFieldFault
inn_column_map_judge_new (InnColumnMap  *self,
                          guint          column,
                          InnCustomKind  kind)
{
  g_autoptr (InnCustomField) field = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  g_return_val_if_fail (column < self->columns->len, INN_CUSTOM_FIELD_FINE);

  field = make_field (self, column, kind);
  g_ptr_array_extend (others, self->fields, NULL, NULL);
  for (guint i = 0; i < self->columns->len; i++)
    if (i != column && inn_column_map_is_new (self, i))
      g_ptr_array_add (others, inn_column_map_peek_column (self, i)->own);

  return inn_custom_field_judge (field, others);
}

/**
 * inn_column_map_set_new_target:
 * @column: the column, from 0
 * @kind: of which kind
 *
 * The column shall be a field of the hotel that is not there yet; inn_column_map_judge_new() found nothing
 * wrong with it.
 */
void
inn_column_map_set_new_target (InnColumnMap  *self,
                               guint          column,
                               InnCustomKind  kind)
{
  g_autoptr (InnCustomField) field = NULL;

  g_return_if_fail (column < self->columns->len);

  field = make_field (self, column, kind);
  inn_column_map_set_own_target (self, column, field);
}

/**
 * inn_column_map_is_new:
 *
 * Returns: whether the column shall be a field of the hotel that is not there yet
 */
gboolean
inn_column_map_is_new (InnColumnMap *self,
                       guint         column)
{
  const InnColumn *known = inn_column_map_get_column (self, column);

  return known != NULL && known->own != NULL && known->own->id < 0;
}

/**
 * inn_column_map_get_fields:
 *
 * Returns: (transfer none) (element-type InnCustomField): all fields the hotel has added, retired ones too
 */
GPtrArray *
inn_column_map_get_fields (InnColumnMap *self)
{
  return self->fields;
}
