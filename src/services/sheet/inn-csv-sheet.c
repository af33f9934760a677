/* inn-csv-sheet.c: a CSV file as a source of rows.
 *
 * Opening looks at the whole file once for its encoding; reading it again starts from the first
 * byte, so the rows are the same each time. Blocks; lives on a worker thread.
 */

#include "config.h"

#include "inn-csv-sheet.h"

#include "inn-csv-cell.h"
#include "inn-csv-reader.h"
#include "inn-error.h"

/* A text has a stray zero byte now and then, not one in so many. */
#define BYTES_PER_NUL 10

/* Nor another sign that is none: of bytes without a meaning one in ten is. */
#define BYTES_PER_CONTROL 40

struct _InnCsvSheet
{
  GObject           parent_instance;

  GFile            *file;
  char             *title;
  InnEncodingGuess  guess;
  InnEncoding       encoding;
  char              delimiter;

  GInputStream     *stream;
  InnTextDecoder   *decoder; /* unowned, the reader's */
  InnCsvReader     *reader;
  InnSheetRecord    record;
  const char       *cells[INN_SHEET_MAX_COLUMNS];
};

static void inn_csv_sheet_source_init (InnSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnCsvSheet, inn_csv_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_SHEET_SOURCE,
                                                      inn_csv_sheet_source_init))

static gboolean
refuse (InnSheetKind   kind,
        GError       **error)
{
  g_set_error_literal (error, INN_ERROR, INN_ERROR_INVALID, inn_sheet_kind_advise (kind));

  return FALSE;
}

static gboolean
sniff_kind (InnCsvSheet   *self,
            InnSheetKind  *kind,
            GCancellable  *cancellable,
            GError       **error)
{
  guint8 head[INN_SHEET_KIND_HEAD];
  gsize length;

  if (!g_input_stream_read_all (self->stream, head, sizeof head, &length, cancellable, error))
    return FALSE;

  *kind = inn_sheet_kind_sniff (head, length);
  if (*kind != INN_SHEET_TEXT)
    return refuse (*kind, error);

  return g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, cancellable, error);
}

static gboolean
start (InnCsvSheet   *self,
       GCancellable  *cancellable,
       GError       **error)
{
  g_clear_pointer (&self->reader, inn_csv_reader_free);
  self->decoder = NULL;
  if (!g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, cancellable, error))
    return FALSE;

  self->decoder = inn_text_decoder_new (self->stream, self->encoding);
  self->reader = inn_csv_reader_new (self->decoder, self->delimiter);

  return TRUE;
}

static gboolean
inn_csv_sheet_next (InnSheetSource        *source,
                    const InnSheetRecord **record,
                    GCancellable          *cancellable,
                    GError               **error)
{
  InnCsvSheet *self = INN_CSV_SHEET (source);
  const InnSheetRecord *read;

  if (!inn_csv_reader_next (self->reader, &read, cancellable, error))
    return FALSE;

  self->delimiter = inn_csv_reader_get_delimiter (self->reader);
  self->record = *read;
  self->record.cells = self->cells;
  for (guint i = 0; i < read->n_cells; i++)
    self->cells[i] = inn_csv_cell_restore (read->cells[i]);
  *record = &self->record;

  return TRUE;
}

static gboolean
inn_csv_sheet_rewind (InnSheetSource  *source,
                      GCancellable    *cancellable,
                      GError         **error)
{
  return start (INN_CSV_SHEET (source), cancellable, error);
}

static double
inn_csv_sheet_get_progress (InnSheetSource *source)
{
  InnCsvSheet *self = INN_CSV_SHEET (source);
  guint64 n_bytes = inn_text_decoder_get_n_bytes (self->decoder);

  if (self->guess.n_bytes == 0)
    return 1;

  return MIN (1.0, (double) n_bytes / self->guess.n_bytes);
}

static const char *
inn_csv_sheet_get_title (InnSheetSource *source)
{
  return INN_CSV_SHEET (source)->title;
}

static void
inn_csv_sheet_source_init (InnSheetSourceInterface *iface)
{
  iface->next = inn_csv_sheet_next;
  iface->rewind = inn_csv_sheet_rewind;
  iface->get_progress = inn_csv_sheet_get_progress;
  iface->get_title = inn_csv_sheet_get_title;
}

static void
inn_csv_sheet_finalize (GObject *object)
{
  InnCsvSheet *self = INN_CSV_SHEET (object);

  g_clear_pointer (&self->reader, inn_csv_reader_free);
  g_clear_object (&self->stream);
  g_clear_object (&self->file);
  g_free (self->title);

  G_OBJECT_CLASS (inn_csv_sheet_parent_class)->finalize (object);
}

static void
inn_csv_sheet_class_init (InnCsvSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_csv_sheet_finalize;
}

static void
inn_csv_sheet_init (InnCsvSheet *self)
{
}

/**
 * inn_csv_sheet_open:
 * @file: what somebody says is a CSV file
 * @encoding: how to read it, or %INN_ENCODING_AUTOMATIC
 * @kind: (out): what the file really is, also with @error
 *
 * Fails with %INN_ERROR_INVALID if the file is no text, its message being fit for people; with the
 * error of the file system otherwise.
 *
 * Returns: (transfer full) (nullable): the source, before its first row, or %NULL with @error
 */
InnCsvSheet *
inn_csv_sheet_open (GFile         *file,
                    InnEncoding    encoding,
                    InnSheetKind  *kind,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (InnCsvSheet) self = g_object_new (INN_TYPE_CSV_SHEET, NULL);
  g_autofree char *name = g_file_get_basename (file);

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  *kind = INN_SHEET_TEXT;
  self->file = g_object_ref (file);
  self->title = g_filename_display_name (name);
  self->stream = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  if (self->stream == NULL || !sniff_kind (self, kind, cancellable, error) ||
      !inn_encoding_guess (self->stream, cancellable, &self->guess, error))
    return NULL;

  if (self->guess.n_nuls * BYTES_PER_NUL > self->guess.n_bytes
      || self->guess.n_controls * BYTES_PER_CONTROL > self->guess.n_bytes)
    {
      *kind = INN_SHEET_BINARY;
      refuse (*kind, error);
      return NULL;
    }

  self->encoding = encoding != INN_ENCODING_AUTOMATIC ? encoding : self->guess.encoding;
  if (!start (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * inn_csv_sheet_get_guess:
 *
 * Returns: (transfer none): what the bytes say about the encoding
 */
const InnEncodingGuess *
inn_csv_sheet_get_guess (InnCsvSheet *self)
{
  return &self->guess;
}

/**
 * inn_csv_sheet_get_encoding:
 *
 * Returns: the encoding the rows are read with
 */
InnEncoding
inn_csv_sheet_get_encoding (InnCsvSheet *self)
{
  return self->encoding;
}

/**
 * inn_csv_sheet_get_delimiter:
 *
 * Returns: what stands between the cells; 0 before the first row was read
 */
char
inn_csv_sheet_get_delimiter (InnCsvSheet *self)
{
  return self->delimiter;
}

/**
 * inn_csv_sheet_get_n_boms:
 *
 * Returns: how many byte order marks were removed within the rows read so far
 */
guint64
inn_csv_sheet_get_n_boms (InnCsvSheet *self)
{
  return inn_text_decoder_get_n_boms (self->decoder);
}
