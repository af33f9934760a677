/* inn-import-run.c: goes through the whole sheet, to see what would become of it or to carry it out. A
 * rehearsal reads it in slices between other reads of the book, the run in slices of one change.
 */

#include "config.h"

#include "inn-import-private.h"

#include "inn-error.h"
#include "inn-import-refused.h"
#include "inn-store-state.h"

#define PROGRESS_MSEC 100

static gboolean
progress_cb (gpointer user_data)
{
  InnImport *self = user_data;

  if (self->job != NULL)
    inn_import_set_progress (self, inn_import_job_get_progress (self->job));

  return G_SOURCE_CONTINUE;
}

/* Makes the job; the caller hands it to the database thread. */
static gboolean
begin_job (InnImport      *self,
           InnImportState  state,
           GTask          *task)
{
  g_autofree char *region = NULL;

  if (self->map == NULL || inn_import_is_busy (self))
    {
      g_task_return_new_error (task, INN_ERROR, self->map == NULL ? INN_ERROR_INVALID
                                                                  : INN_ERROR_BUSY,
                               self->map == NULL ? "No file was opened" : "The import is at work");
      return FALSE;
    }

  /* What was rehearsed is carried out. */
  if (state != INN_IMPORT_RUNNING || self->state != INN_IMPORT_REHEARSED)
    {
      inn_import_forget_job (self);
      region = inn_settings_dup_default_region (self->settings);
      self->job = inn_import_job_new (self->sheet, self->map, region,
                                      inn_clock_get_today (inn_store_get_clock (self->store)),
                                      &self->chosen);
    }
  self->progress_source = g_timeout_add (PROGRESS_MSEC, progress_cb, self);
  inn_import_set_state (self, state);

  return TRUE;
}

/* The places a text's encoding could not read. */
static guint64
count_invalid (InnImport *self)
{
  const InnEncodingGuess *guess = inn_import_get_guess (self);

  return guess != NULL ? guess->n_invalid : 0;
}

/* A job that failed leaves nothing behind. */
static void
end_job (InnImport      *self,
         InnImportState  state,
         gint64          seq)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (state == INN_IMPORT_OPENED)
    {
      inn_import_forget_job (self);
      return;
    }

  self->report = *inn_import_job_get_report (self->job);
  self->report.seq = seq;
  self->report.n_invalid = count_invalid (self);
  inn_import_set_progress (self, 1);
  inn_import_set_state (self, state);
  inn_import_change_rows (self, 0);
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  GError *error = NULL;
  gboolean done = inn_store_read_sliced_finish (INN_STORE (source), result, &error);

  end_job (self, done ? INN_IMPORT_REHEARSED : INN_IMPORT_OPENED, 0);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_mapping_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  /* The guests are in the book; a mapping forgotten is found again by itself. */
  inn_store_save_mapping_finish (INN_STORE (source), result, NULL);
  g_task_return_boolean (task, TRUE);
}

/* The next sheet like this one fills what this one added. */
static void
take_added_fields (InnImport *self)
{
  InnColumnMap *done = inn_import_job_get_map (self->job);

  for (guint i = 0; i < inn_column_map_get_n_columns (self->map); i++)
    if (inn_column_map_is_new (self->map, i))
      inn_column_map_set_own_target (self->map, i, inn_column_map_get_column (done, i)->own);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  g_autofree char *hash = NULL;
  g_autofree char *mapping = NULL;
  GError *error = NULL;
  gint64 seq = 0;
  gboolean done = inn_store_change_sliced_finish (INN_STORE (source), result, &seq, &error);

  end_job (self, done ? INN_IMPORT_DONE : INN_IMPORT_OPENED, seq);
  if (!done)
    {
      g_task_return_error (task, error);
      return;
    }

  take_added_fields (self);
  hash = inn_column_map_dup_hash (self->map);
  mapping = inn_column_map_to_text (self->map);
  inn_store_save_mapping_async (INN_STORE (source), hash, mapping, NULL, saved_mapping_cb,
                                g_object_ref (task));
}

static void
write_sheet (GTask *task)
{
  InnImport *self = g_task_get_source_object (task);

  inn_store_change_sliced_async (self->store,
                                 inn_act_new_with (inn_import_job_get_act (self->job),
                                                   "file", inn_import_get_title (self), NULL),
                                 inn_import_job_run, inn_import_job_ref (self->job),
                                 (GDestroyNotify) inn_import_job_unref, NULL, NULL,
                                 g_task_get_cancellable (task), ran_cb, g_object_ref (task));
}

/* Whatever a sheet does to the book, there is one as it was before. */
static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (inn_backup_keeper_run_finish (INN_BACKUP_KEEPER (source), result, &error))
    {
      write_sheet (task);
      return;
    }
  end_job (self, INN_IMPORT_OPENED, 0);
  g_task_return_error (task, error);
}

static void
saved_refused_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InnImport *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!inn_import_refused_save_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_free (self->report.refused_path);
  self->report.refused_path = g_file_get_path (g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

/**
 * inn_import_rehearse_async:
 *
 * Goes through the whole sheet and says of each row what would become of it. Writes nothing.
 * Cancelling goes back to %INN_IMPORT_OPENED.
 */
void
inn_import_rehearse_async (InnImport           *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (INN_IS_IMPORT (self));

  g_task_set_source_tag (task, inn_import_rehearse_async);
  if (!begin_job (self, INN_IMPORT_REHEARSING, task))
    return;

  inn_store_read_sliced_async (self->store, INN_PRIORITY_BACKGROUND,
                               inn_import_job_rehearse, inn_import_job_ref (self->job),
                               (GDestroyNotify) inn_import_job_unref, cancellable,
                               rehearsed_cb, g_object_ref (task));
}

/**
 * inn_import_rehearse_finish:
 *
 * Returns: whether every row was judged; nothing was written
 */
gboolean
inn_import_rehearse_finish (InnImport     *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_import_run_async:
 *
 * Writes the sheet into the book in one change, which the report names for undoing. A rehearsal
 * before it is not needed. Cancelling rolls everything back. A copy of the book is made first, where
 * copies are kept and there is something to lose; without it nothing is written.
 */
void
inn_import_run_async (InnImport           *self,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (INN_IS_IMPORT (self));

  g_task_set_source_tag (task, inn_import_run_async);
  if (!begin_job (self, INN_IMPORT_RUNNING, task))
    return;

  if (self->copies != NULL)
    inn_backup_keeper_run_async (self->copies, INN_BACKUP_BEFORE_IMPORT, copied_cb,
                                 g_object_ref (task));
  else
    write_sheet (task);
}

/**
 * inn_import_run_finish:
 *
 * Returns: whether all of it is in the book, and on the disk; otherwise nothing of it is
 */
gboolean
inn_import_run_finish (InnImport     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * inn_import_save_refused_async:
 * @file: where to; replaced if it is there
 *
 * Writes what was left out by the last rehearsal or run, rows refused and rows with a damaged cell, each
 * with its line and reason.
 */
void
inn_import_save_refused_async (InnImport           *self,
                               GFile               *file,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (INN_IS_IMPORT (self));
  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, inn_import_save_refused_async);
  if (self->state != INN_IMPORT_REHEARSED && self->state != INN_IMPORT_DONE)
    {
      g_task_return_new_error (task, INN_ERROR, INN_ERROR_INVALID, "Nothing was rehearsed");
      return;
    }
  if (g_file_equal (file, self->file))
    {
      g_task_return_new_error (task, INN_ERROR, INN_ERROR_INVALID,
                               "The refused rows may not replace the sheet itself");
      return;
    }

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  inn_import_refused_save_async (self->file, &self->choice,
                                 inn_import_job_get_refusals (self->job),
                                 inn_column_map_get_heading_line (self->map), file,
                                 cancellable, saved_refused_cb, g_object_ref (task));
}

/**
 * inn_import_save_refused_finish:
 *
 * Returns: whether the sheet of the rows that were refused is written
 */
gboolean
inn_import_save_refused_finish (InnImport     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
