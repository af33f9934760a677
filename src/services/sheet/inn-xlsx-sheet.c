/* inn-xlsx-sheet.c: a sheet of an Excel workbook as a source of rows.
 *
 * Rows and columns that a filter or a person has hidden are read like all others: it hides guests,
 * it does not make them strangers. Blocks; lives on a worker thread.
 */

#include "config.h"

#include "inn-xlsx-sheet.h"

#include "inn-workbook-trouble.h"
#include "inn-workbook.h"
#include "inn-xlsx-merges.h"
#include "inn-xlsx-rows.h"

struct _InnXlsxSheet
{
  GObject         parent_instance;

  char           *title;
  InnWorkbook    *workbook; /* owned */
  guint           sheet;
  InnXlsxMerges  *merges;   /* owned */
  InnXlsxRows    *rows;     /* owned */
  InnSheetRecord  record;
  const char     *cells[INN_SHEET_MAX_COLUMNS];
};

static void inn_xlsx_sheet_source_init (InnSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnXlsxSheet, inn_xlsx_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_SHEET_SOURCE,
                                                      inn_xlsx_sheet_source_init))

static const char *
get_part (InnXlsxSheet *self)
{
  return inn_workbook_get_sheet (self->workbook, self->sheet)->part;
}

static gboolean
start (InnXlsxSheet  *self,
       GError       **error)
{
  g_clear_pointer (&self->rows, inn_xlsx_rows_free);
  self->rows = inn_xlsx_rows_new (self->workbook, get_part (self), error);

  return self->rows != NULL;
}

/* Whether there is anything in the sheet. */
static gboolean
try_sheet (InnXlsxSheet  *self,
           guint          sheet,
           gboolean      *filled,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) failure = NULL;
  const InnSheetRecord *record;

  self->sheet = sheet;
  if (!start (self, error))
    return FALSE;

  *filled = inn_xlsx_rows_next (self->rows, &record, cancellable, &failure);
  if (failure == NULL)
    return start (self, error);

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* The first sheet that holds something, or else the first. */
static gboolean
choose_sheet (InnXlsxSheet  *self,
              GCancellable  *cancellable,
              GError       **error)
{
  guint n_sheets = inn_workbook_get_n_sheets (self->workbook);
  gboolean filled = FALSE;

  for (guint i = 0; i < n_sheets && !filled; i++)
    if (!try_sheet (self, i, &filled, cancellable, error))
      return FALSE;

  if (filled)
    return TRUE;

  self->sheet = 0;

  return start (self, error);
}

static gboolean
open_sheet (InnXlsxSheet  *self,
            int            sheet,
            GCancellable  *cancellable,
            GError       **error)
{
  if (sheet == INN_SHEET_AUTOMATIC)
    {
      if (!choose_sheet (self, cancellable, error))
        return FALSE;
    }
  else if (sheet < 0 || (guint) sheet >= inn_workbook_get_n_sheets (self->workbook))
    {
      return inn_workbook_refuse (INN_WORKBOOK_NO_SHEET, error);
    }
  else
    {
      self->sheet = sheet;
      if (!start (self, error))
        return FALSE;
    }

  self->merges = inn_xlsx_merges_read (inn_workbook_get_package (self->workbook), get_part (self),
                                       cancellable, error);

  return self->merges != NULL;
}

static gboolean
inn_xlsx_sheet_next (InnSheetSource        *source,
                     const InnSheetRecord **record,
                     GCancellable          *cancellable,
                     GError               **error)
{
  InnXlsxSheet *self = INN_XLSX_SHEET (source);
  const InnSheetRecord *read;

  if (self->rows == NULL || !inn_xlsx_rows_next (self->rows, &read, cancellable, error))
    return FALSE;

  self->record = *read;
  self->record.cells = inn_xlsx_merges_spread (self->merges, read, self->cells,
                                               &self->record.n_cells);
  *record = &self->record;

  return TRUE;
}

static gboolean
inn_xlsx_sheet_rewind (InnSheetSource  *source,
                       GCancellable    *cancellable,
                       GError         **error)
{
  InnXlsxSheet *self = INN_XLSX_SHEET (source);

  inn_xlsx_merges_rewind (self->merges);

  return start (self, error);
}

static double
inn_xlsx_sheet_get_progress (InnSheetSource *source)
{
  InnXlsxSheet *self = INN_XLSX_SHEET (source);

  return self->rows != NULL ? inn_xlsx_rows_get_progress (self->rows) : 0;
}

static const char *
inn_xlsx_sheet_get_title (InnSheetSource *source)
{
  return INN_XLSX_SHEET (source)->title;
}

static guint
inn_xlsx_sheet_get_n_sheets (InnSheetSource *source)
{
  return inn_workbook_get_n_sheets (INN_XLSX_SHEET (source)->workbook);
}

static const char *
inn_xlsx_sheet_get_sheet_name (InnSheetSource *source,
                               guint           sheet)
{
  return inn_workbook_get_sheet (INN_XLSX_SHEET (source)->workbook, sheet)->name;
}

static guint
inn_xlsx_sheet_get_sheet (InnSheetSource *source)
{
  return INN_XLSX_SHEET (source)->sheet;
}

static void
inn_xlsx_sheet_source_init (InnSheetSourceInterface *iface)
{
  iface->next = inn_xlsx_sheet_next;
  iface->rewind = inn_xlsx_sheet_rewind;
  iface->get_progress = inn_xlsx_sheet_get_progress;
  iface->get_title = inn_xlsx_sheet_get_title;
  iface->get_n_sheets = inn_xlsx_sheet_get_n_sheets;
  iface->get_sheet_name = inn_xlsx_sheet_get_sheet_name;
  iface->get_sheet = inn_xlsx_sheet_get_sheet;
}

static void
inn_xlsx_sheet_finalize (GObject *object)
{
  InnXlsxSheet *self = INN_XLSX_SHEET (object);

  g_clear_pointer (&self->rows, inn_xlsx_rows_free);
  g_clear_pointer (&self->merges, inn_xlsx_merges_free);
  g_clear_pointer (&self->workbook, inn_workbook_free);
  g_free (self->title);

  G_OBJECT_CLASS (inn_xlsx_sheet_parent_class)->finalize (object);
}

static void
inn_xlsx_sheet_class_init (InnXlsxSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_xlsx_sheet_finalize;
}

static void
inn_xlsx_sheet_init (InnXlsxSheet *self)
{
}

/**
 * inn_xlsx_sheet_open_stream:
 * @stream: seekable, of a workbook
 * @title: what to call it
 * @sheet: which sheet, from 0, or %INN_SHEET_AUTOMATIC for the first that holds something
 *
 * Fails with %INN_ERROR_INVALID, its message being fit for people, or with the error of the stream.
 *
 * Returns: (transfer full) (nullable): the source, before its first row, or %NULL with @error
 */
InnXlsxSheet *
inn_xlsx_sheet_open_stream (GInputStream  *stream,
                            const char    *title,
                            int            sheet,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (InnXlsxSheet) self = g_object_new (INN_TYPE_XLSX_SHEET, NULL);

  self->title = g_strdup (title);
  self->workbook = inn_workbook_open (stream, cancellable, error);
  if (self->workbook == NULL || !open_sheet (self, sheet, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inn_xlsx_sheet_open:
 * @file: a workbook
 * @sheet: as of inn_xlsx_sheet_open_stream()
 *
 * Returns: (transfer full) (nullable): the source, before its first row, or %NULL with @error
 */
InnXlsxSheet *
inn_xlsx_sheet_open (GFile         *file,
                     int            sheet,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  name = g_file_get_basename (file);
  title = g_filename_display_name (name);

  return inn_xlsx_sheet_open_stream (G_INPUT_STREAM (stream), title, sheet, cancellable, error);
}
