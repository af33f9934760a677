/* inn-import-columns.c: what the columns of the sheet are, and how a person corrects that.
 *
 * Whatever is corrected, what was rehearsed counts no more.
 */

#include "config.h"

#include "inn-import-private.h"

#include "inn-column-heading.h"

/**
 * inn_import_get_n_columns:
 *
 * Returns: how many columns the sheet has; 0 before it is open
 */
guint
inn_import_get_n_columns (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  return self->map != NULL ? inn_column_map_get_n_columns (self->map) : 0;
}

/**
 * inn_import_get_column:
 *
 * Returns: (transfer none): the column, lent until one of them is changed
 */
const InnColumn *
inn_import_get_column (InnImport *self,
                       guint      column)
{
  g_return_val_if_fail (column < inn_import_get_n_columns (self), NULL);

  return inn_column_map_get_column (self->map, column);
}

static gboolean
has_heading_of (InnImport     *self,
                InnSheetRows   rows,
                InnSheetField  wanted)
{
  for (guint i = 0; i < inn_import_get_n_columns (self); i++)
    {
      InnHeadingCalendar calendar;
      InnSheetField field;

      if (inn_column_heading_read (inn_import_get_column (self, i)->heading, rows, &field, &calendar)
          && field == wanted)
        return TRUE;
    }

  return FALSE;
}

/**
 * inn_import_guess_rows:
 *
 * Returns: what the headings of the open sheet say it is a list of: days of arrival and departure are
 *   of stays, a day and an amount of charges; facts of guests have words of their own
 */
InnSheetRows
inn_import_guess_rows (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_SHEET_GUESTS);

  if ((has_heading_of (self, INN_SHEET_STAYS, INN_FIELD_ARRIVAL)
       && (has_heading_of (self, INN_SHEET_STAYS, INN_FIELD_DEPARTURE)
           || has_heading_of (self, INN_SHEET_STAYS, INN_FIELD_NIGHTS)))
      || has_heading_of (self, INN_SHEET_STAYS, INN_FIELD_DEMAND + INN_BOOKING_YEAR))
    return INN_SHEET_STAYS;
  if (has_heading_of (self, INN_SHEET_CHARGES, INN_FIELD_DAY)
      && has_heading_of (self, INN_SHEET_CHARGES, INN_FIELD_AMOUNT))
    return INN_SHEET_CHARGES;
  if (has_heading_of (self, INN_SHEET_CONSENTS, INN_FIELD_CONSENT)
      && has_heading_of (self, INN_SHEET_CONSENTS, INN_FIELD_ANSWER))
    return INN_SHEET_CONSENTS;
  if (has_heading_of (self, INN_SHEET_PREFERENCES, INN_FIELD_STANCE)
      || (has_heading_of (self, INN_SHEET_PREFERENCES, INN_FIELD_TOPIC)
          && has_heading_of (self, INN_SHEET_PREFERENCES, INN_FIELD_CHOICE)))
    return INN_SHEET_PREFERENCES;
  if (has_heading_of (self, INN_SHEET_RELATIONS, INN_FIELD_OTHER)
      && has_heading_of (self, INN_SHEET_RELATIONS, INN_FIELD_KIND))
    return INN_SHEET_RELATIONS;
  if (has_heading_of (self, INN_SHEET_PROMISES, INN_FIELD_DUE)
      && has_heading_of (self, INN_SHEET_PROMISES, INN_FIELD_WORDS))
    return INN_SHEET_PROMISES;
  if (has_heading_of (self, INN_SHEET_INTERACTIONS, INN_FIELD_KIND)
      && has_heading_of (self, INN_SHEET_INTERACTIONS, INN_FIELD_DAY)
      && has_heading_of (self, INN_SHEET_INTERACTIONS, INN_FIELD_WORDS))
    return INN_SHEET_INTERACTIONS;

  return INN_SHEET_GUESTS;
}

/**
 * inn_import_get_has_heading:
 *
 * Returns: whether a row of headings was recognised
 */
gboolean
inn_import_get_has_heading (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), FALSE);

  return self->map != NULL && inn_column_map_get_has_heading (self->map);
}

/**
 * inn_import_get_heading_line:
 *
 * Returns: the line or row of the file the headings stand in, 0 if there are none
 */
guint64
inn_import_get_heading_line (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  return self->map != NULL ? inn_column_map_get_heading_line (self->map) : 0;
}

/**
 * inn_import_set_has_heading:
 *
 * Says whether the first row is a heading; columns are recognised anew if that was wrong.
 */
void
inn_import_set_has_heading (InnImport *self,
                            gboolean   has_heading)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  inn_column_map_set_has_heading (self->map, has_heading);
  inn_import_forget_job (self);
}

static InnCustomKind
get_new_kind (InnImport *self,
              guint      column,
              guint      target)
{
  return target == INN_IMPORT_NEW_TARGET ? inn_column_map_guess_kind (self->map, column)
                                         : (InnCustomKind) (target - INN_IMPORT_NEW_TARGET - 1);
}

/**
 * inn_import_is_new_field:
 *
 * Returns: whether the import shall add a field to the hotel's own for the column
 */
gboolean
inn_import_is_new_field (InnImport *self,
                         guint      column)
{
  g_return_val_if_fail (column < inn_import_get_n_columns (self), FALSE);

  return inn_column_map_is_new (self->map, column);
}

/**
 * inn_import_judge_target:
 * @column: which column, from 0
 * @target: as of inn_import_set_target()
 *
 * Returns: what is wrong with a field that would have to be added, nothing with any other target
 */
InnCustomFieldFault
inn_import_judge_target (InnImport *self,
                         guint      column,
                         guint      target)
{
  g_return_val_if_fail (column < inn_import_get_n_columns (self), INN_CUSTOM_FIELD_FINE);

  return target < INN_IMPORT_NEW_TARGET
           ? INN_CUSTOM_FIELD_FINE
           : inn_column_map_judge_new (self->map, column, get_new_kind (self, column, target));
}

/**
 * inn_import_set_target:
 * @column: which column, from 0
 * @field: what it is brought in as; from %INN_IMPORT_OWN_TARGET on a field of the hotel, from
 *   %INN_IMPORT_NEW_TARGET on one that is to be added, see inn_import_judge_target()
 *
 * A rehearsal that was made is forgotten.
 */
void
inn_import_set_target (InnImport     *self,
                       guint          column,
                       InnSheetField  field)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  if ((guint) field >= INN_IMPORT_NEW_TARGET)
    inn_column_map_set_new_target (self->map, column, get_new_kind (self, column, field));
  else if (field >= INN_IMPORT_OWN_TARGET
      && field - INN_IMPORT_OWN_TARGET < inn_import_get_own_fields (self)->len)
    inn_column_map_set_own_target (self->map, column,
                                   g_ptr_array_index (inn_import_get_own_fields (self),
                                                      field - INN_IMPORT_OWN_TARGET));
  else
    inn_column_map_set_target (self->map, column, field);
  inn_import_forget_job (self);
}

/**
 * inn_import_get_own_fields:
 *
 * Returns: (transfer none) (element-type InnCustomField): the fields of the hotel that the open sheet may
 *   fill
 */
GPtrArray *
inn_import_get_own_fields (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self) && self->map != NULL, NULL);

  return inn_column_map_get_own_fields (self->map);
}

/**
 * inn_import_set_lunar:
 * @column: which column, from 0
 * @lunar: whether its birthdays are of the Chinese calendar
 *
 * A rehearsal that was made is forgotten.
 */
void
inn_import_set_lunar (InnImport *self,
                      guint      column,
                      gboolean   lunar)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  inn_column_map_set_lunar (self->map, column, lunar);
  inn_import_forget_job (self);
}

/**
 * inn_import_set_date_order:
 * @column: which column, from 0
 * @order: how its days are written
 *
 * A rehearsal that was made is forgotten.
 */
void
inn_import_set_date_order (InnImport    *self,
                           guint         column,
                           InnDateOrder  order)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  inn_column_map_set_date_order (self->map, column, order);
  inn_import_forget_job (self);
}

/**
 * inn_import_set_money_unit:
 * @unit: what the amounts of a column are in
 */
void
inn_import_set_money_unit (InnImport    *self,
                           guint         column,
                           InnMoneyUnit  unit)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  inn_column_map_set_money_unit (self->map, column, unit);
  inn_import_forget_job (self);
}

/**
 * inn_import_apply_map_text:
 * @text: what was remembered for a sheet with these headings
 *
 * A rehearsal that was made is forgotten.
 *
 * Returns: whether it fits; %INN_ERROR_INVALID if not
 */
gboolean
inn_import_apply_map_text (InnImport   *self,
                           const char  *text,
                           GError     **error)
{
  g_return_val_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self), FALSE);

  if (!inn_column_map_apply_text (self->map, text, error))
    return FALSE;

  inn_import_forget_job (self);

  return TRUE;
}

/**
 * inn_import_get_policy:
 *
 * Returns: what happens to a guest who is there already
 */
InnImportPolicy
inn_import_get_policy (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_IMPORT_FILL_BLANKS);

  return self->chosen.policy;
}

/**
 * inn_import_set_policy:
 * @policy: what happens to a guest who is there already
 *
 * A rehearsal that was made is forgotten, where this is another one.
 */
void
inn_import_set_policy (InnImport       *self,
                       InnImportPolicy  policy)
{
  g_return_if_fail (INN_IS_IMPORT (self) && !inn_import_is_busy (self));

  if (self->chosen.policy == policy)
    return;

  self->chosen.policy = policy;
  inn_import_forget_job (self);
}

/**
 * inn_import_get_make_missing:
 *
 * Returns: whether rooms and companies that are not there are made
 */
gboolean
inn_import_get_make_missing (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), FALSE);

  return self->chosen.make_missing;
}

/**
 * inn_import_set_make_missing:
 * @make_missing: whether rooms, room types and companies are made that stays name and the book does
 *   not have; see #InnImportOptions
 */
void
inn_import_set_make_missing (InnImport *self,
                             gboolean   make_missing)
{
  g_return_if_fail (INN_IS_IMPORT (self) && !inn_import_is_busy (self));

  if (self->chosen.make_missing == make_missing)
    return;

  self->chosen.make_missing = make_missing;
  inn_import_forget_job (self);
}

/**
 * inn_import_set_guest:
 * @guest_id: whose the stays and charges are that name nobody, or 0
 */
void
inn_import_set_guest (InnImport *self,
                      gint64     guest_id)
{
  g_return_if_fail (INN_IS_IMPORT (self) && !inn_import_is_busy (self));

  self->chosen.guest_id = guest_id;
  inn_import_forget_job (self);
}
