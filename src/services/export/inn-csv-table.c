/* inn-csv-table.c: a table written as CSV. */

#include "config.h"

#include "inn-csv-table.h"

#include "inn-csv-writer.h"
#include "inn-part-file.h"

#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>

struct _InnCsvTable
{
  GObject            parent_instance;

  GFile             *file;      /* owned */
  char              *part;      /* owned: path of the table until it is in place */
  GOutputStream     *stream;    /* owned, NULL before it has begun */
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
  int descriptor;

  self->part = inn_part_file_create (self->file, &descriptor, error);
  if (self->part == NULL)
    return FALSE;

  self->stream = g_unix_output_stream_new (descriptor, TRUE);
  self->writer = inn_csv_writer_new (self->stream);
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

  return inn_csv_writer_flush (self->writer, cancellable, error)
         && g_output_stream_close (self->stream, cancellable, error)
         && inn_part_file_publish (self->part, self->file, error);
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
  g_clear_object (&self->stream);
  /* Once it is in place there is nothing of this name. */
  if (self->part != NULL)
    g_unlink (self->part);
  g_free (self->part);
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
