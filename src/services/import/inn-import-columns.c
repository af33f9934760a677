/* inn-import-columns.c: what the columns of the sheet are, and how a person corrects that.
 *
 * Whatever is corrected, what was rehearsed counts no more.
 */

#include "config.h"

#include "inn-import-private.h"

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

void
inn_import_set_target (InnImport     *self,
                       guint          column,
                       InnSheetField  field)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  inn_column_map_set_target (self->map, column, field);
  inn_import_forget_job (self);
}

void
inn_import_set_lunar (InnImport *self,
                      guint      column,
                      gboolean   lunar)
{
  g_return_if_fail (INN_IS_IMPORT (self) && self->map != NULL && !inn_import_is_busy (self));

  inn_column_map_set_lunar (self->map, column, lunar);
  inn_import_forget_job (self);
}

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
 * inn_import_dup_map_text:
 *
 * Returns: (transfer full): what the columns are mapped to, as inn_import_apply_map_text() takes it
 */
char *
inn_import_dup_map_text (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self) && self->map != NULL, NULL);

  return inn_column_map_to_text (self->map);
}

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

InnImportPolicy
inn_import_get_policy (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_IMPORT_FILL_BLANKS);

  return self->chosen.policy;
}

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
