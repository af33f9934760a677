/* inn-import.c: bringing a sheet of guests into the book: what an import is and how far it has come.
 * Its file is opened in inn-import-file, its columns are chosen in inn-import-columns, it is rehearsed
 * and carried out in inn-import-run; inn-import-rows are those to be shown.
 */

#include "config.h"

#include "inn-import-private.h"

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
 * inn_import_get_rows:
 *
 * Returns: whether its rows are guests, stays or charges
 */
InnSheetRows
inn_import_get_rows (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_SHEET_GUESTS);

  return self->rows;
}

/**
 * inn_import_set_rows:
 * @rows: what the sheet is a list of
 *
 * To be called before a file is opened; see inn_import_set_rows_async() for one that is open.
 */
void
inn_import_set_rows (InnImport    *self,
                     InnSheetRows  rows)
{
  g_return_if_fail (INN_IS_IMPORT (self) && !inn_import_is_busy (self));

  self->rows = rows;
}

/**
 * inn_import_get_state:
 *
 * Returns: how far it has come
 */
InnImportState
inn_import_get_state (InnImport *self)
{
  g_return_val_if_fail (INN_IS_IMPORT (self), INN_IMPORT_EMPTY);

  return self->state;
}

/**
 * inn_import_get_progress:
 *
 * Returns: which part of what is under way is done, from 0 to 1
 */
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

/* For the other files of the import. */

void
inn_import_set_progress (InnImport *self,
                         double     progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

void
inn_import_set_state (InnImport      *self,
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
 * inn_import_tell_rows:
 * @n: how many rows are to be looked at again
 */
void
inn_import_tell_rows (InnImport *self,
                      guint      n)
{
  g_signal_emit (self, rows_changed_signal, 0, 0, n);
}
