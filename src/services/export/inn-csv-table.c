/* inn-csv-table.c: a table written as CSV. */

#include "config.h"

#include "inn-csv-table.h"

#include "inn-csv-writer.h"
#include "inn-file-sync.h"

struct _InnCsvTable
{
  GObject            parent_instance;

  GFile             *file;      /* owned */
  GFileOutputStream *stream;    /* owned, NULL before it has begun */
  InnCsvWriter      *writer;    /* owned */
  const char       **texts;     /* owned, for a row; what they point to is not */
  guint              n_columns;
};

static void inn_csv_table_writer_init (InnTableWriterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InnCsvTable, inn_csv_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INN_TYPE_TABLE_WRITER,
                                                      inn_csv_table_writer_init))

static gboolean
write_texts (InnCsvTable   *self,
             GCancellable  *cancellable,
             GError       **error)
{
  return inn_csv_writer_add (self->writer, self->texts, self->n_columns, cancellable, error);
}

static gboolean
inn_csv_table_begin (InnTableWriter        *writer,
                     const InnTableColumn  *columns,
                     guint                  n_columns,
                     GCancellable          *cancellable,
                     GError               **error)
{
  InnCsvTable *self = INN_CSV_TABLE (writer);

  self->stream = g_file_replace (self->file, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable,
                                 error);
  if (self->stream == NULL)
    return FALSE;

  self->writer = inn_csv_writer_new (G_OUTPUT_STREAM (self->stream));
  self->n_columns = n_columns;
  self->texts = g_new (const char *, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->texts[i] = columns[i].heading;

  return write_texts (self, cancellable, error);
}

static gboolean
inn_csv_table_add (InnTableWriter      *writer,
                   const InnTableCell  *cells,
                   GCancellable        *cancellable,
                   GError             **error)
{
  InnCsvTable *self = INN_CSV_TABLE (writer);

  for (guint i = 0; i < self->n_columns; i++)
    self->texts[i] = cells[i].text;

  return write_texts (self, cancellable, error);
}

static gboolean
inn_csv_table_finish (InnTableWriter  *writer,
                      GCancellable    *cancellable,
                      GError         **error)
{
  InnCsvTable *self = INN_CSV_TABLE (writer);
  const char *path = g_file_peek_path (self->file);

  return inn_csv_writer_flush (self->writer, cancellable, error)
         && g_output_stream_close (G_OUTPUT_STREAM (self->stream), cancellable, error)
         && (path == NULL
             || (inn_file_sync (path, error) && inn_file_sync_folder (path, error)));
}

static void
inn_csv_table_writer_init (InnTableWriterInterface *iface)
{
  iface->begin = inn_csv_table_begin;
  iface->add = inn_csv_table_add;
  iface->finish = inn_csv_table_finish;
}

static void
inn_csv_table_finalize (GObject *object)
{
  InnCsvTable *self = INN_CSV_TABLE (object);

  g_clear_pointer (&self->writer, inn_csv_writer_free);
  if (self->stream != NULL && !g_output_stream_is_closed (G_OUTPUT_STREAM (self->stream)))
    {
      g_autoptr (GCancellable) given_up = g_cancellable_new ();

      /* What is not complete does not take the place of what was there. */
      g_cancellable_cancel (given_up);
      g_output_stream_close (G_OUTPUT_STREAM (self->stream), given_up, NULL);
    }
  g_clear_object (&self->stream);
  g_clear_object (&self->file);
  g_free (self->texts);

  G_OBJECT_CLASS (inn_csv_table_parent_class)->finalize (object);
}

static void
inn_csv_table_class_init (InnCsvTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inn_csv_table_finalize;
}

static void
inn_csv_table_init (InnCsvTable *self)
{
}

/**
 * inn_csv_table_new:
 * @file: where to; replaced if it is there
 *
 * Returns: (transfer full): a writer that has not begun
 */
InnTableWriter *
inn_csv_table_new (GFile *file)
{
  InnCsvTable *self = g_object_new (INN_TYPE_CSV_TABLE, NULL);

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->file = g_object_ref (file);

  return INN_TABLE_WRITER (self);
}
