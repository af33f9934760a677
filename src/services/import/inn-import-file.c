/* inn-import-file.c: the file an import reads: opened, opened otherwise, and what it is. */

#include "config.h"

#include "inn-import-private.h"

#include "inn-csv-sheet.h"
#include "inn-error.h"
#include "inn-import-opening.h"
#include "inn-store-custom-fields.h"
#include "inn-store-state.h"

/* The mapping that such a sheet had the last time. */
static void
load_mapping_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *mapping = inn_store_load_mapping_finish (INN_STORE (source), result, &error);
  g_autoptr (GPtrArray) own = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* A mapping that does not fit any more is no reason to refuse the file. */
  if (mapping != NULL)
    inn_column_map_apply_text (self->map, mapping, NULL);
  /* A field that was added since is what a column of its name was left out for. */
  own = g_ptr_array_copy (inn_column_map_get_fields (self->map),
                          (GCopyFunc) inn_custom_field_ref, NULL);
  g_ptr_array_set_free_func (own, (GDestroyNotify) inn_custom_field_unref);
  inn_column_map_set_own_fields (self->map, own);
  inn_import_forget_job (self);
  g_task_return_boolean (task, TRUE);
}

/* The fields the hotel has added, which may be columns. */
static void
listed_fields_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  g_autofree char *hash = NULL;
  GError *error = NULL;
  g_autoptr (GPtrArray) fields
    = inn_store_list_custom_fields_finish (INN_STORE (source), result, &error);

  if (fields == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  inn_column_map_set_own_fields (self->map, fields);
  hash = inn_column_map_dup_hash (self->map);
  inn_store_load_mapping_async (self->store, hash, g_task_get_cancellable (task),
                                load_mapping_cb, g_object_ref (task));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  InnImportOpening *opening;
  GError *error = NULL;

  if (!inn_import_opening_finish (result, &opening, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        self->kind = opening->kind;
      g_task_return_error (task, error);
      return;
    }

  self->kind = opening->kind;
  self->choice = opening->choice;
  g_set_object (&self->file, opening->file);
  g_set_object (&self->sheet, opening->sheet);
  self->n_boms = INN_IS_CSV_SHEET (self->sheet)
                 ? inn_csv_sheet_get_n_boms (INN_CSV_SHEET (self->sheet)) : 0;
  g_clear_pointer (&self->map, inn_column_map_free);
  self->map = inn_column_map_copy (opening->map);
  g_clear_pointer (&self->preview, g_ptr_array_unref);
  self->preview = g_ptr_array_ref (opening->rows);

  inn_store_list_custom_fields_async (self->store, g_task_get_cancellable (task),
                                      listed_fields_cb, g_object_ref (task));
}

static void
open_file (InnImport           *self,
           GFile               *file,
           InnSheetChoice       choice,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data,
           gpointer             source_tag)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  if (inn_import_is_busy (self))
    {
      g_task_return_new_error (task, INN_ERROR, INN_ERROR_BUSY, "The import is at work");
      return;
    }

  inn_import_opening_start_async (file, &choice, self->rows,
                                  inn_clock_get_today (inn_store_get_clock (self->store)),
                                  cancellable, opened_cb, g_object_ref (task));
}

/**
 * inn_import_open_async:
 *
 * Opens @file, finds out what its columns are, and applies what such a sheet was last mapped to.
 * %INN_ERROR_INVALID is a file that is no sheet of text; inn_import_get_kind() says what it is.
 */
void
inn_import_open_async (InnImport           *self,
                       GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (INN_IS_IMPORT (self));
  g_return_if_fail (G_IS_FILE (file));

  open_file (self, file, (InnSheetChoice) INN_SHEET_CHOICE_INIT, cancellable, callback, user_data,
             inn_import_open_async);
}

/**
 * inn_import_open_finish:
 *
 * Returns: whether the sheet was opened and its columns were recognised
 */
gboolean
inn_import_open_finish (InnImport     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_import_get_kind:
 *
 * Returns: what the last file really was, also after it was refused
 */
InnSheetKind
inn_import_get_kind (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_SHEET_TEXT);

  return self->kind;
}

/**
 * inn_import_get_title:
 *
 * Returns: (transfer none): the name of the file, "" without one
 */
const char *
inn_import_get_title (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), "");

  return self->sheet != NULL ? inn_sheet_source_get_title (self->sheet) : "";
}

/**
 * inn_import_get_guess:
 *
 * Returns: (transfer none) (nullable): what the bytes say about the encoding, %NULL without a file or
 *   where that is no question, as in a workbook
 */
const InnEncodingGuess *
inn_import_get_guess (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), NULL);

  return INN_IS_CSV_SHEET (self->sheet) ? inn_csv_sheet_get_guess (INN_CSV_SHEET (self->sheet))
                                        : NULL;
}

/**
 * inn_import_asks_encoding:
 *
 * Returns: whether the encoding was taken without being sure, and nobody has chosen one yet: show
 *   inn_encoding_guess_preview() of GB18030 and Big5
 */
gboolean
inn_import_asks_encoding (InnImport *self)
{
  const InnEncodingGuess *guess = inn_import_get_guess (self);

  return guess != NULL && guess->undecidable && self->choice.encoding == INN_ENCODING_AUTOMATIC;
}

/**
 * inn_import_get_n_boms:
 *
 * Returns: how many byte order marks stand within the file: it was put together from several
 */
guint64
inn_import_get_n_boms (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  return self->n_boms;
}

/**
 * inn_import_is_disguised:
 *
 * Returns: whether the file is a workbook and its name says otherwise
 */
gboolean
inn_import_is_disguised (InnImport *self)
{
  static const char * const endings[] = { ".xlsx", ".xlsm", ".xltx", ".xltm" };
  g_autofree char *title = g_ascii_strdown (inn_import_get_title (self), -1);

  if (self->kind != INN_SHEET_XLSX)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (title, endings[i]))
      return FALSE;

  return TRUE;
}

/**
 * inn_import_get_encoding:
 *
 * Returns: the encoding the rows are read with
 */
InnEncoding
inn_import_get_encoding (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_ENCODING_AUTOMATIC);

  return INN_IS_CSV_SHEET (self->sheet) ? inn_csv_sheet_get_encoding (INN_CSV_SHEET (self->sheet))
                                        : INN_ENCODING_AUTOMATIC;
}

/**
 * inn_import_set_encoding_async:
 * @encoding: how to read the file, or %INN_ENCODING_AUTOMATIC
 *
 * Opens the file anew; columns are recognised anew.
 */
void
inn_import_set_encoding_async (InnImport           *self,
                               InnEncoding          encoding,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (INN_IS_IMPORT (self));
  g_return_if_fail (self->file != NULL);

  open_file (self, self->file, (InnSheetChoice) { encoding, self->choice.sheet }, cancellable,
             callback, user_data, inn_import_set_encoding_async);
}

/**
 * inn_import_set_encoding_finish:
 *
 * Returns: whether the sheet was read in that encoding
 */
gboolean
inn_import_set_encoding_finish (InnImport     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_import_set_rows_async:
 * @rows: what the sheet is a list of
 *
 * Opens the file anew; columns are recognised anew.
 */
void
inn_import_set_rows_async (InnImport           *self,
                           InnSheetRows         rows,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (INN_IS_IMPORT (self));
  g_return_if_fail (self->file != NULL);

  if (!inn_import_is_busy (self))
    self->rows = rows;
  open_file (self, self->file, self->choice, cancellable, callback, user_data,
             inn_import_set_rows_async);
}

/**
 * inn_import_set_rows_finish:
 *
 * Returns: whether the columns were recognised anew
 */
gboolean
inn_import_set_rows_finish (InnImport     *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_import_get_n_sheets:
 *
 * Returns: among how many sheets of the file one can choose, 0 without a file
 */
guint
inn_import_get_n_sheets (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  return self->sheet != NULL ? inn_sheet_source_get_n_sheets (self->sheet) : 0;
}

/**
 * inn_import_get_sheet_name:
 * @sheet: which sheet, from 0
 *
 * Returns: (transfer none): what the workbook calls it
 */
const char *
inn_import_get_sheet_name (InnImport *self,
                           guint      sheet)
{
  g_return_val_if_fail (sheet < inn_import_get_n_sheets (self), "");

  return inn_sheet_source_get_sheet_name (self->sheet, sheet);
}

/**
 * inn_import_get_sheet:
 *
 * Returns: which sheet of the workbook is read, from 0
 */
guint
inn_import_get_sheet (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  return self->sheet != NULL ? inn_sheet_source_get_sheet (self->sheet) : 0;
}

/**
 * inn_import_set_sheet_async:
 * @sheet: which sheet of the file, below inn_import_get_n_sheets()
 *
 * Opens the file anew; columns are recognised anew.
 */
void
inn_import_set_sheet_async (InnImport           *self,
                            guint                sheet,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (sheet < inn_import_get_n_sheets (self));

  open_file (self, self->file, (InnSheetChoice) { self->choice.encoding, sheet }, cancellable,
             callback, user_data, inn_import_set_sheet_async);
}

/**
 * inn_import_set_sheet_finish:
 *
 * Returns: whether that sheet of the workbook was read
 */
gboolean
inn_import_set_sheet_finish (InnImport     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
