/* inn-import.c: bringing a sheet of guests into the book: look, correct, rehearse, run.
 *
 * The file is opened and its columns recognised on a thread of their own; a rehearsal reads it
 * again in slices between other reads of the book, the run in slices of one change. Only the first
 * rows of each verdict are kept.
 */

#include "config.h"

#include "inn-import-private.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-import-refused.h"
#include "inn-store-state.h"

#define PROGRESS_MSEC 100

G_DEFINE_FINAL_TYPE (InnImport, inn_import, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_PROGRESS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint rows_changed_signal;

static void
set_progress (InnImport *self,
              double     progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

/**
 * inn_import_change_rows:
 * @n_before: how many rows were shown before
 *
 * Tells that the rows shown are others, as after most steps.
 */
void
inn_import_change_rows (InnImport *self,
                        guint      n_before)
{
  g_signal_emit (self, rows_changed_signal, 0, 0,
                 MAX (n_before, inn_import_get_n_rows_shown (self)));
}

static void
set_state (InnImport      *self,
           InnImportState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * inn_import_is_busy:
 *
 * Returns: whether a job has the sheet
 */
gboolean
inn_import_is_busy (InnImport *self)
{
  return self->state == INN_IMPORT_REHEARSING || self->state == INN_IMPORT_RUNNING;
}

/**
 * inn_import_forget_job:
 *
 * What was rehearsed counts no more.
 */
void
inn_import_forget_job (InnImport *self)
{
  guint n_before = inn_import_get_n_rows_shown (self);

  g_clear_pointer (&self->job, inn_import_job_unref);
  g_clear_pointer (&self->report.refused_path, g_free);
  self->report = (InnImportReport) { 0 };
  self->shown = -1;
  set_progress (self, 0);
  set_state (self, self->map != NULL ? INN_IMPORT_OPENED : INN_IMPORT_EMPTY);
  inn_import_change_rows (self, n_before);
}

static gboolean
progress_cb (gpointer user_data)
{
  InnImport *self = user_data;

  if (self->job != NULL)
    set_progress (self, inn_import_job_get_progress (self->job));

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
                                      self->policy);
    }
  self->progress_source = g_timeout_add (PROGRESS_MSEC, progress_cb, self);
  set_state (self, state);

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
  set_progress (self, 1);
  set_state (self, state);
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
                                 inn_act_new_with (INN_ACT_IMPORT_GUESTS,
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

static void
inn_import_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  InnImport *self = INN_IMPORT (object);

  switch (property_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inn_import_dispose (GObject *object)
{
  InnImport *self = INN_IMPORT (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_pointer (&self->job, inn_import_job_unref);
  g_clear_object (&self->sheet);
  g_clear_object (&self->file);
  g_clear_object (&self->settings);
  g_clear_object (&self->copies);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (inn_import_parent_class)->dispose (object);
}

static void
inn_import_finalize (GObject *object)
{
  InnImport *self = INN_IMPORT (object);

  g_clear_pointer (&self->map, inn_column_map_free);
  g_clear_pointer (&self->preview, g_ptr_array_unref);
  g_free (self->report.refused_path);

  G_OBJECT_CLASS (inn_import_parent_class)->finalize (object);
}

static void
inn_import_class_init (InnImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inn_import_get_property;
  object_class->dispose = inn_import_dispose;
  object_class->finalize = inn_import_finalize;

  properties[PROP_STATE] =
    g_param_spec_uint ("state", NULL, NULL, 0, INN_IMPORT_DONE, INN_IMPORT_EMPTY,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  rows_changed_signal = g_signal_new ("rows-changed", INN_TYPE_IMPORT, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
inn_import_init (InnImport *self)
{
  self->shown = -1;
}

static InnImport *
new_import (InnStore        *store,
            InnSettings     *settings,
            InnBackupKeeper *copies)
{
  InnImport *self = g_object_new (INN_TYPE_IMPORT, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  g_set_object (&self->copies, copies);

  return self;
}

/**
 * inn_import_new:
 * @book: where the guests go
 *
 * Returns: (transfer full): an import without a file
 */
InnImport *
inn_import_new (InnBook *book)
{
  g_return_val_if_fail (INN_IS_BOOK (book), NULL);

  return new_import (inn_book_get_store (book), inn_book_get_settings (book),
                     inn_book_get_copies (book));
}

/**
 * inn_import_new_for_store:
 * @store: where the guests go
 * @settings: the preferences
 *
 * Returns: (transfer full): an import without a file, where no more of a book is open
 */
InnImport *
inn_import_new_for_store (InnStore    *store,
                          InnSettings *settings)
{
  g_autoptr (InnBackupKeeper) copies = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (INN_IS_STORE (store), NULL);
  g_return_val_if_fail (INN_IS_SETTINGS (settings), NULL);

  copies = inn_backup_keeper_new (store);
  second = inn_settings_dup_backup_folder (settings);
  inn_backup_keeper_set_second (copies, second);

  return new_import (store, settings, copies);
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
 * Writes the rows that were refused by the last rehearsal or run, each with its line and reason.
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

gboolean
inn_import_save_refused_finish (InnImport     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

InnImportState
inn_import_get_state (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_IMPORT_EMPTY);

  return self->state;
}

double
inn_import_get_progress (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), 0);

  return self->progress;
}

/**
 * inn_import_get_report:
 *
 * Returns: (transfer none): what the last rehearsal or run came to; all 0 before it
 */
const InnImportReport *
inn_import_get_report (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), NULL);

  return &self->report;
}
