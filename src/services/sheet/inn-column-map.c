/* inn-column-map.c: which column of a sheet holds what.
 *
 * First every record is shown to the map, then it recognises: which of the first records is the
 * heading (a title may stand above it), what each heading says, and what the cells look like where
 * headings are silent. A person corrects it column by column. Pure; one thread at a time.
 */

#include "config.h"

#include "inn-column-map.h"

#include <string.h>

#include "inn-column-head.h"
#include "inn-column-heading.h"
#include "inn-column-map-private.h"
#include "inn-text.h"

/* The heading is one of so many first records. */
#define MAX_HEAD 8

#define MAX_HEADING_CHARACTERS 60

static void
free_column (InnColumn *column)
{
  g_free (column->heading);
  g_free (column->example);
  g_free (column);
}

static InnColumn *
copy_column (const InnColumn *column)
{
  InnColumn *copy = g_memdup2 (column, sizeof *column);

  copy->heading = g_strdup (column->heading);
  copy->example = g_strdup (column->example);

  return copy;
}

static GPtrArray *
copy_cells (GPtrArray *cells)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_column_cells_free);

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (copy, inn_column_cells_copy (cells->pdata[i]));

  return copy;
}

static InnColumn *
peek_column (InnColumnMap *self,
             guint         column)
{
  return self->columns->pdata[column];
}

static InnColumnCells *
ensure_cells (GPtrArray *cells,
              guint      column)
{
  while (cells->len <= column)
    g_ptr_array_add (cells, inn_column_cells_new ());

  return cells->pdata[column];
}

/* Puts the cells of the first records that are no heading together with the rest. */
static void
gather_cells (InnColumnMap *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->cells = copy_cells (self->rest);

  for (guint i = self->heading + 1; i < self->head->len; i++)
    {
      char **row = self->head->pdata[i];

      for (guint column = 0; row[column] != NULL; column++)
        inn_column_cells_add (ensure_cells (self->cells, column), row[column]);
    }
}

static void
make_columns (InnColumnMap *self)
{
  char **headings = self->heading >= 0 ? self->head->pdata[self->heading] : NULL;
  guint n_headings = headings != NULL ? g_strv_length (headings) : 0;
  guint n_columns = MAX (self->cells->len, n_headings);

  g_ptr_array_set_size (self->columns, 0);
  if (n_columns > 0)
    ensure_cells (self->cells, n_columns - 1);

  for (guint i = 0; i < n_columns; i++)
    {
      InnColumn *column = g_new0 (InnColumn, 1);
      g_autofree char *clean = inn_text_clean (i < n_headings ? headings[i] : "",
                                               INN_TEXT_ONE_LINE);

      column->heading = inn_text_shorten (clean, MAX_HEADING_CHARACTERS);
      column->example = g_strdup (inn_column_cells_get_example (self->cells->pdata[i]));
      column->n_filled = inn_column_cells_get_n_filled (self->cells->pdata[i]);
      g_ptr_array_add (self->columns, column);
    }

  /* Sheets drag empty columns behind them. */
  while (self->columns->len > 0)
    {
      InnColumn *last = peek_column (self, self->columns->len - 1);

      if (last->heading[0] != '\0' || last->n_filled > 0)
        break;
      g_ptr_array_set_size (self->columns, self->columns->len - 1);
    }
}

/* Dates of the column: what order they are in, and whether that has to be asked. */
static void
look_at_dates (InnColumnMap *self,
               guint         index)
{
  InnColumn *column = peek_column (self, index);

  column->date_order = INN_DATE_ORDER_UNKNOWN;
  if (!inn_sheet_field_is_day (column->field))
    return;

  switch (inn_column_cells_decide_date_order (self->cells->pdata[index], &column->date_order))
    {
    case INN_DATE_ORDER_UNDECIDABLE:
      column->doubt = INN_COLUMN_DATE_ORDER;
      break;
    case INN_DATE_ORDER_CONTRADICTORY:
      column->doubt = INN_COLUMN_DATE_MIXED;
      break;
    case INN_DATE_ORDER_NO_DATES:
    case INN_DATE_ORDER_DECIDED:
    default:
      break;
    }
}

/* Amounts of the column: what they are in, and whether that has to be asked. */
static void
look_at_money (InnColumnMap *self,
               guint         index)
{
  InnColumn *column = peek_column (self, index);

  column->money_unit = INN_MONEY_UNIT_UNKNOWN;
  if (!inn_sheet_field_is_money (column->field))
    return;

  switch (inn_column_cells_decide_money_unit (self->cells->pdata[index], column->heading,
                                              &column->money_unit))
    {
    case INN_MONEY_UNIT_UNDECIDABLE:
    case INN_MONEY_UNIT_CONTRADICTORY:
      column->doubt = INN_COLUMN_MONEY_UNIT;
      break;
    case INN_MONEY_UNIT_NO_AMOUNTS:
    case INN_MONEY_UNIT_DECIDED:
    default:
      break;
    }
}

/* One program writes all days of a sheet alike: what one column shows holds for the others. Days of
 * birth may have been typed by somebody else. */
static void
share_date_order (InnColumnMap *self)
{
  InnDateOrder order = INN_DATE_ORDER_UNKNOWN;

  for (guint i = 0; i < self->columns->len; i++)
    {
      InnColumn *column = peek_column (self, i);

      if (inn_sheet_field_is_day (column->field) && column->field != INN_FIELD_BIRTHDAY
          && column->doubt == INN_COLUMN_SURE
          && (column->date_order == INN_DATE_ORDER_DMY || column->date_order == INN_DATE_ORDER_MDY))
        order = column->date_order;
    }
  for (guint i = 0; order != INN_DATE_ORDER_UNKNOWN && i < self->columns->len; i++)
    {
      InnColumn *column = peek_column (self, i);

      if (inn_sheet_field_is_day (column->field) && column->field != INN_FIELD_BIRTHDAY
          && column->doubt == INN_COLUMN_DATE_ORDER)
        {
          column->date_order = order;
          column->doubt = INN_COLUMN_SURE;
        }
    }
}

static void
assign (InnColumnMap    *self,
        guint            index,
        InnSheetField    field,
        InnColumnOrigin  origin)
{
  InnColumn *column = peek_column (self, index);

  if (!inn_sheet_field_takes_several (field) && inn_column_map_find_field (self, field, 0) >= 0)
    {
      column->meant = field;
      column->doubt = INN_COLUMN_SECOND;
      return;
    }

  column->field = field;
  column->origin = origin;
  if (!inn_column_cells_fit (self->cells->pdata[index], field, self->today))
    column->doubt = INN_COLUMN_MISFIT;
  look_at_dates (self, index);
  look_at_money (self, index);
}

static void
recognise_by_headings (InnColumnMap *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      InnColumn *column = peek_column (self, i);
      InnHeadingCalendar calendar;
      InnSheetField field;

      if (!inn_column_heading_read (column->heading, self->rows, &field, &calendar))
        continue;
      assign (self, i, field, INN_COLUMN_BY_HEADING);
      column->lunar = field == INN_FIELD_BIRTHDAY && calendar == INN_HEADING_CALENDAR_LUNAR;
    }
}

/* Only for fields that no heading named: the phone in 紧急电话 is somebody else's. */
static void
recognise_by_cells (InnColumnMap *self)
{
  gboolean named[INN_SHEET_N_FIELDS] = { FALSE };

  for (guint i = 0; i < self->columns->len; i++)
    named[peek_column (self, i)->field] = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      InnColumn *column = peek_column (self, i);
      InnGuestField field;

      if (column->origin != INN_COLUMN_BY_NOTHING || column->doubt != INN_COLUMN_SURE)
        continue;

      field = inn_column_cells_guess_field (self->cells->pdata[i], self->today);
      /* A date under a heading that says something else is no birthday. */
      if (field == INN_FIELD_NONE || named[field] || !inn_sheet_field_fits (field, self->rows) ||
          (field == INN_FIELD_BIRTHDAY && column->heading[0] != '\0'))
        continue;
      assign (self, i, field, INN_COLUMN_BY_CELLS);
    }
}

static void
recognise_columns (InnColumnMap *self)
{
  gather_cells (self);
  make_columns (self);
  recognise_by_headings (self);
  recognise_by_cells (self);
  share_date_order (self);
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
  copy->rest = copy_cells (self->rest);
  g_ptr_array_unref (copy->cells);
  copy->cells = copy_cells (self->cells);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (copy->columns, copy_column (self->columns->pdata[i]));
  copy->heading = self->heading;
  copy->today = self->today;

  return copy;
}

void
inn_column_map_free (InnColumnMap *self)
{
  g_ptr_array_unref (self->head);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->rest);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->columns);
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
        inn_column_cells_add (ensure_cells (self->rest, i), record->cells[i]);
    }
}

/**
 * inn_column_map_recognise:
 * @today: for birthdays
 *
 * Finds the heading and what each column holds. What was set by hand before is forgotten.
 */
void
inn_column_map_recognise (InnColumnMap *self,
                          InnDate       today)
{
  self->today = today;
  self->heading = inn_column_head_find (self->head, self->rows);
  recognise_columns (self);
}

InnSheetRows
inn_column_map_get_rows (InnColumnMap *self)
{
  return self->rows;
}

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

  return peek_column (self, column);
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
      if (peek_column (self, i)->field == field)
        return i;
    }

  return -1;
}

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
      g_autofree char *folded = inn_column_heading_fold (peek_column (self, i)->heading);

      g_checksum_update (checksum, (const guchar *) folded, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * inn_column_map_set_has_heading:
 *
 * Says whether there is a heading; columns are recognised anew if that was wrong.
 */
void
inn_column_map_set_has_heading (InnColumnMap *self,
                                gboolean      has_heading)
{
  if (has_heading == (self->heading >= 0) || self->head->len == 0)
    return;

  self->heading = has_heading ? inn_column_head_guess (self->head, self->rows) : -1;
  recognise_columns (self);
}

/**
 * inn_column_map_set_target:
 * @column: the column, from 0
 * @field: what it shall fill; %INN_FIELD_NONE to leave it out
 *
 * Another column that fills @field gives it up, where a guest has only one of it.
 */
void
inn_column_map_set_target (InnColumnMap  *self,
                           guint          column,
                           InnSheetField  field)
{
  InnColumn *chosen;

  g_return_if_fail (column < self->columns->len);
  g_return_if_fail (inn_sheet_field_fits (field, self->rows));

  for (guint i = 0; !inn_sheet_field_takes_several (field) && i < self->columns->len; i++)
    {
      InnColumn *other = peek_column (self, i);

      if (i != column && other->field == field)
        {
          other->meant = field;
          other->field = INN_FIELD_NONE;
          other->doubt = INN_COLUMN_SECOND;
        }
    }

  chosen = peek_column (self, column);
  chosen->field = field;
  chosen->meant = INN_FIELD_NONE;
  chosen->origin = INN_COLUMN_BY_HAND;
  chosen->doubt = INN_COLUMN_SURE;
  chosen->lunar = chosen->lunar && field == INN_FIELD_BIRTHDAY;
  if (!inn_column_cells_fit (self->cells->pdata[column], field, self->today))
    chosen->doubt = INN_COLUMN_MISFIT;
  look_at_dates (self, column);
  look_at_money (self, column);
  share_date_order (self);
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

  peek_column (self, column)->lunar = lunar;
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

  chosen = peek_column (self, column);
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

  chosen = peek_column (self, column);
  chosen->money_unit = unit;
  if (chosen->doubt == INN_COLUMN_MONEY_UNIT)
    chosen->doubt = INN_COLUMN_SURE;
}
