/* inn-column-map.c: which column of a sheet holds what: what the map has seen, and what it
 * says of it.
 *
 * First every record is shown to the map, then it recognises (inn-column-map-recognise.c). A person
 * corrects it column by column. Pure; one thread at a time.
 */

#include "config.h"

#include "inn-column-map.h"

#include "inn-column-heading.h"
#include "inn-column-map-private.h"
#include "inn-text.h"

/* The heading is one of so many first records. */
#define MAX_HEAD 8

static void
free_column (InnColumn *column)
{
  g_free (column->heading);
  g_free (column->example);
  g_clear_pointer (&column->own, inn_custom_field_unref);
  g_free (column);
}

static InnColumn *
copy_column (const InnColumn *column)
{
  InnColumn *copy = g_memdup2 (column, sizeof *column);

  copy->heading = g_strdup (column->heading);
  copy->example = g_strdup (column->example);
  if (column->own != NULL)
    inn_custom_field_ref (copy->own);

  return copy;
}

InnColumn *
inn_column_map_peek_column (InnColumnMap *self,
                            guint         column)
{
  return self->columns->pdata[column];
}

GPtrArray *
inn_column_map_copy_cells (GPtrArray *cells)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_column_cells_free);

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (copy, inn_column_cells_copy (cells->pdata[i]));

  return copy;
}

InnColumnCells *
inn_column_map_ensure_cells (GPtrArray *cells,
                             guint      column)
{
  while (cells->len <= column)
    g_ptr_array_add (cells, inn_column_cells_new ());

  return cells->pdata[column];
}

/**
 * inn_column_map_new:
 * @rows: what the sheet is a list of
 *
 * Returns: (transfer full): a map that has seen nothing yet
 */
InnColumnMap *
inn_column_map_new (InnSheetRows rows)
{
  InnColumnMap *self = g_new0 (InnColumnMap, 1);

  self->rows = rows;

  self->head = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->rest = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_column_cells_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_column_cells_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_field_unref);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_custom_field_unref);
  self->heading = -1;

  return self;
}

/**
 * inn_column_map_copy:
 *
 * Returns: (transfer full): the same in its own memory, for another thread
 */
InnColumnMap *
inn_column_map_copy (InnColumnMap *self)
{
  InnColumnMap *copy = inn_column_map_new (self->rows);

  for (guint i = 0; i < self->head->len; i++)
    g_ptr_array_add (copy->head, g_strdupv (self->head->pdata[i]));
  g_array_append_vals (copy->lines, self->lines->data, self->lines->len);
  g_ptr_array_unref (copy->rest);
  copy->rest = inn_column_map_copy_cells (self->rest);
  g_ptr_array_unref (copy->cells);
  copy->cells = inn_column_map_copy_cells (self->cells);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (copy->columns, copy_column (self->columns->pdata[i]));
  for (guint i = 0; i < self->own->len; i++)
    g_ptr_array_add (copy->own, inn_custom_field_ref (self->own->pdata[i]));
  for (guint i = 0; i < self->fields->len; i++)
    g_ptr_array_add (copy->fields, inn_custom_field_ref (self->fields->pdata[i]));
  copy->heading = self->heading;
  copy->today = self->today;

  return copy;
}

/**
 * inn_column_map_free:
 * @self: (transfer full): a column map
 */
void
inn_column_map_free (InnColumnMap *self)
{
  g_ptr_array_unref (self->head);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->rest);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/**
 * inn_column_map_add_record:
 *
 * Shows the map the next record, from the first one on. All of them, if the order of dates is to be
 * decided by the whole column. Memory does not grow with their number.
 */
void
inn_column_map_add_record (InnColumnMap         *self,
                           const InnSheetRecord *record)
{
  if (record->empty)
    return;

  if (self->head->len < MAX_HEAD)
    {
      char **row = g_new0 (char *, record->n_cells + 1);

      for (guint i = 0; i < record->n_cells; i++)
        row[i] = inn_text_clean (record->cells[i], INN_TEXT_ONE_LINE);
      g_ptr_array_add (self->head, row);
      g_array_append_val (self->lines, record->line);
      return;
    }

  for (guint i = 0; i < record->n_cells; i++)
    {
      if (record->cells[i][0] != '\0')
        inn_column_cells_add (inn_column_map_ensure_cells (self->rest, i), record->cells[i]);
    }
}

/**
 * inn_column_map_get_rows:
 *
 * Returns: whether the rows are guests, stays or charges
 */
InnSheetRows
inn_column_map_get_rows (InnColumnMap *self)
{
  return self->rows;
}

/**
 * inn_column_map_get_n_columns:
 *
 * Returns: how many columns the sheet has
 */
guint
inn_column_map_get_n_columns (InnColumnMap *self)
{
  return self->columns->len;
}

/**
 * inn_column_map_get_column:
 *
 * Returns: (transfer none): the column, until the map is changed
 */
const InnColumn *
inn_column_map_get_column (InnColumnMap *self,
                           guint         column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return inn_column_map_peek_column (self, column);
}

/**
 * inn_column_map_get_own_fields:
 *
 * Returns: (transfer none) (element-type InnCustomField): what may be a column besides
 */
GPtrArray *
inn_column_map_get_own_fields (InnColumnMap *self)
{
  return self->own;
}

/**
 * inn_column_map_find_field:
 * @from: the column to start at
 *
 * Returns: the first column from @from on that fills @field, or -1
 */
int
inn_column_map_find_field (InnColumnMap  *self,
                           InnSheetField  field,
                           guint          from)
{
  for (guint i = from; i < self->columns->len; i++)
    {
      if (inn_column_map_peek_column (self, i)->field == field)
        return i;
    }

  return -1;
}

/**
 * inn_column_map_get_has_heading:
 *
 * Returns: whether a row of headings was recognised
 */
gboolean
inn_column_map_get_has_heading (InnColumnMap *self)
{
  return self->heading >= 0;
}

/**
 * inn_column_map_get_heading_line:
 *
 * Returns: the line the heading begins on; records up to it are no guests. 0 if there is none
 */
guint64
inn_column_map_get_heading_line (InnColumnMap *self)
{
  return self->heading >= 0 ? g_array_index (self->lines, guint64, self->heading) : 0;
}

/**
 * inn_column_map_dup_hash:
 *
 * Returns: (transfer full): the same for sheets with the same headings, to remember a mapping by
 */
char *
inn_column_map_dup_hash (InnColumnMap *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  /* The same headings mean something else in another kind of list. */
  if (self->rows != INN_SHEET_GUESTS)
    g_checksum_update (checksum, (const guchar *) inn_sheet_rows_to_nick (self->rows), -1);
  for (guint i = 0; i < self->columns->len; i++)
    {
      InnColumn *column = inn_column_map_peek_column (self, i);
      g_autofree char *folded = inn_column_heading_fold (column->heading);

      g_checksum_update (checksum, (const guchar *) folded, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * inn_column_map_set_lunar:
 * @lunar: whether birthdays of the column are lunar where the cell does not say
 */
void
inn_column_map_set_lunar (InnColumnMap *self,
                          guint         column,
                          gboolean      lunar)
{
  g_return_if_fail (column < self->columns->len);

  inn_column_map_peek_column (self, column)->lunar = lunar;
}

/**
 * inn_column_map_set_date_order:
 * @order: how to read the dates of the column
 *
 * An order none of its dates can be read in was remembered from another sheet; it decides nothing.
 */
void
inn_column_map_set_date_order (InnColumnMap *self,
                               guint         column,
                               InnDateOrder  order)
{
  InnColumn *chosen;

  g_return_if_fail (column < self->columns->len);

  if (!inn_column_cells_can_read (self->cells->pdata[column], order))
    return;

  chosen = inn_column_map_peek_column (self, column);
  chosen->date_order = order;
  if (chosen->doubt == INN_COLUMN_DATE_ORDER || chosen->doubt == INN_COLUMN_DATE_MIXED)
    chosen->doubt = INN_COLUMN_SURE;
}

/**
 * inn_column_map_set_money_unit:
 * @unit: what the amounts of the column are in
 */
void
inn_column_map_set_money_unit (InnColumnMap *self,
                               guint         column,
                               InnMoneyUnit  unit)
{
  InnColumn *chosen;

  g_return_if_fail (column < self->columns->len);

  chosen = inn_column_map_peek_column (self, column);
  chosen->money_unit = unit;
  if (chosen->doubt == INN_COLUMN_MONEY_UNIT)
    chosen->doubt = INN_COLUMN_SURE;
}
