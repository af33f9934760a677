/* inn-import-opening.c: opens a sheet and finds out what its columns are, on a thread of its own. */

#include "config.h"

#include "inn-import-opening.h"

#include "inn-import-job.h"

/* Rows above the guests: a title, the heading. */
#define ROWS_ABOVE 8

static void
opening_free (gpointer data)
{
  InnImportOpening *self = data;

  g_object_unref (self->file);
  g_clear_object (&self->sheet);
  inn_column_map_free (self->map);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static gboolean
look_through (InnImportOpening  *self,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (GError) failure = NULL;
  const InnSheetRecord *record;

  while (inn_sheet_source_next (self->sheet, &record, cancellable, &failure))
    {
      inn_column_map_add_record (self->map, record);
      if (self->rows->len < INN_IMPORT_ROWS_SHOWN + ROWS_ABOVE)
        g_ptr_array_add (self->rows, inn_import_row_new (record));
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  inn_column_map_recognise (self->map, self->today);

  return TRUE;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  InnImportOpening *self = task_data;
  GError *error = NULL;

  self->sheet = inn_sheet_open (self->file, &self->choice, &self->kind, cancellable, &error);
  if (self->sheet == NULL || !look_through (self, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * inn_import_opening_start_async:
 * @choice: how to read @file
 * @rows_are: what it is a list of
 * @today: for birthdays
 *
 * Reads the whole file once.
 */
void
inn_import_opening_start_async (GFile               *file,
                                const InnSheetChoice *choice,
                                InnSheetRows         rows_are,
                                InnDate              today,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  InnImportOpening *self = g_new0 (InnImportOpening, 1);

  g_task_set_source_tag (task, inn_import_opening_start_async);
  self->file = g_object_ref (file);
  self->choice = *choice;
  self->today = today;
  self->rows_are = rows_are;
  self->map = inn_column_map_new (rows_are);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) inn_import_row_unref);
  g_task_set_task_data (task, self, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * inn_import_opening_finish:
 * @opening: (out) (transfer none): what was found; lives as long as @result. Its kind is set also
 *   when %FALSE is returned
 *
 * Returns: whether it is open; %INN_ERROR_INVALID is a file that is no sheet
 */
gboolean
inn_import_opening_finish (GAsyncResult      *result,
                           InnImportOpening **opening,
                           GError           **error)
{
  *opening = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error);
}
