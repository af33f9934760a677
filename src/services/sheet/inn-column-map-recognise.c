/* inn-column-map-recognise.c: which of the first records is the heading (a title may stand above
 * it), what each heading says, and what the cells look like where headings are silent; and what follows when
 * a person says otherwise.
 */

#include "config.h"

#include "inn-column-map.h"

#include "inn-column-head.h"
#include "inn-column-heading.h"
#include "inn-column-map-private.h"
#include "inn-text.h"

#define MAX_HEADING_CHARACTERS 60

/* Puts the cells of the first records that are no heading together with the rest. */
static void
gather_cells (InnColumnMap *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->cells = inn_column_map_copy_cells (self->rest);

  for (guint i = self->heading + 1; i < self->head->len; i++)
    {
      char **row = self->head->pdata[i];

      for (guint column = 0; row[column] != NULL; column++)
        inn_column_cells_add (inn_column_map_ensure_cells (self->cells, column), row[column]);
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
    inn_column_map_ensure_cells (self->cells, n_columns - 1);

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
      InnColumn *last = inn_column_map_peek_column (self, self->columns->len - 1);

      if (last->heading[0] != '\0' || last->n_filled > 0)
        break;
      g_ptr_array_set_size (self->columns, self->columns->len - 1);
    }
}

static gboolean
is_day (const InnColumn *column)
{
  return inn_sheet_field_is_day (column->field)
         || (column->own != NULL && column->own->kind == INN_CUSTOM_DATE);
}

/* Dates of the column: what order they are in, and whether that has to be asked. */
static void
look_at_dates (InnColumnMap *self,
               guint         index)
{
  InnColumn *column = inn_column_map_peek_column (self, index);

  column->date_order = INN_DATE_ORDER_UNKNOWN;
  if (!is_day (column))
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
  InnColumn *column = inn_column_map_peek_column (self, index);

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
      InnColumn *column = inn_column_map_peek_column (self, i);

      if (is_day (column) && column->field != INN_FIELD_BIRTHDAY
          && column->doubt == INN_COLUMN_SURE
          && (column->date_order == INN_DATE_ORDER_DMY || column->date_order == INN_DATE_ORDER_MDY))
        order = column->date_order;
    }
  for (guint i = 0; order != INN_DATE_ORDER_UNKNOWN && i < self->columns->len; i++)
    {
      InnColumn *column = inn_column_map_peek_column (self, i);

      if (is_day (column) && column->field != INN_FIELD_BIRTHDAY
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
  InnColumn *column = inn_column_map_peek_column (self, index);

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

/* A field the hotel named so itself; exactly, as nothing is known of what the name means. */
static InnCustomField *
find_own (InnColumnMap *self,
          const char   *heading)
{
  g_autofree char *wanted = inn_column_heading_fold (heading);

  for (guint i = 0; *wanted != '\0' && i < self->own->len; i++)
    {
      InnCustomField *field = self->own->pdata[i];
      g_autofree char *name = inn_column_heading_fold (field->name);

      if (g_str_equal (name, wanted))
        return field;
    }

  return NULL;
}

static void
take_own (InnColumnMap    *self,
          guint            index,
          InnCustomField  *field,
          InnColumnOrigin  origin)
{
  InnColumn *column = inn_column_map_peek_column (self, index);

  inn_custom_field_ref (field);
  g_clear_pointer (&column->own, inn_custom_field_unref);
  column->own = field;
  column->field = INN_FIELD_OWN;
  column->meant = INN_FIELD_NONE;
  column->origin = origin;
  column->doubt = INN_COLUMN_SURE;
  column->lunar = FALSE;
  look_at_dates (self, index);
}

static gboolean
has_own (InnColumnMap         *self,
         const InnCustomField *field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const InnColumn *column = inn_column_map_peek_column (self, i);

      if (column->own != NULL && column->own->id == field->id)
        return TRUE;
    }

  return FALSE;
}

/* A second column of the same name is left out. */
static void
recognise_own (InnColumnMap *self)
{
  for (guint i = 0; self->rows == INN_SHEET_GUESTS && i < self->columns->len; i++)
    {
      InnCustomField *field = find_own (self, inn_column_map_peek_column (self, i)->heading);

      if (field != NULL && !has_own (self, field))
        take_own (self, i, field, INN_COLUMN_BY_HEADING);
    }
}

static void
recognise_by_headings (InnColumnMap *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      InnColumn *column = inn_column_map_peek_column (self, i);
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
    named[inn_column_map_peek_column (self, i)->field] = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      InnColumn *column = inn_column_map_peek_column (self, i);
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
  recognise_own (self);
  share_date_order (self);
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
      InnColumn *other = inn_column_map_peek_column (self, i);

      if (i != column && other->field == field)
        {
          other->meant = field;
          other->field = INN_FIELD_NONE;
          other->doubt = INN_COLUMN_SECOND;
        }
    }

  chosen = inn_column_map_peek_column (self, column);
  g_clear_pointer (&chosen->own, inn_custom_field_unref);
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
 * inn_column_map_set_own_fields:
 * @fields: (element-type InnCustomField): the fields the hotel has added, of which those for sheets are
 *   taken
 *
 * Columns of such a name are them, whatever they seemed to be.
 */
void
inn_column_map_set_own_fields (InnColumnMap *self,
                               GPtrArray    *fields)
{
  g_ptr_array_set_size (self->own, 0);
  g_ptr_array_set_size (self->fields, 0);
  for (guint i = 0; i < fields->len; i++)
    {
      InnCustomField *field = fields->pdata[i];

      g_ptr_array_add (self->fields, inn_custom_field_ref (field));
      if (!field->retired && inn_custom_field_is (field, INN_CUSTOM_IN_SHEETS))
        g_ptr_array_add (self->own, inn_custom_field_ref (field));
    }
  recognise_own (self);
}

/**
 * inn_column_map_set_own_target:
 * @column: the column, from 0
 * @field: which field of the hotel it shall fill; another column that does gives it up
 */
void
inn_column_map_set_own_target (InnColumnMap   *self,
                               guint           column,
                               InnCustomField *field)
{
  g_return_if_fail (column < self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const InnColumn *other = inn_column_map_peek_column (self, i);

      if (i != column && other->own != NULL && other->own->id == field->id)
        inn_column_map_set_target (self, i, INN_FIELD_NONE);
    }
  take_own (self, column, field, INN_COLUMN_BY_HAND);
}
