/* inn-csv-writer.c: writes a table that any spreadsheet opens and our own reader reads back.
 *
 * UTF-8 with a byte order mark (Excel needs it), CRLF, commas, quotes as in RFC 4180, and no cell
 * that a spreadsheet would run as a formula.
 */

#include "config.h"

#include "inn-csv-writer.h"

#include <string.h>

#include "inn-csv-cell.h"

#define FLUSH_SIZE (64 * 1024)

struct _InnCsvWriter
{
  GOutputStream *stream;
  GString       *buffer;
};

static gboolean
needs_quotes (const char *cell,
              gboolean    alone)
{
  gsize length = strlen (cell);

  if (length == 0)
    return alone;

  /* Blanks at the ends, and "sep=", which Excel takes for an instruction. */
  return strpbrk (cell, "\",;\t\r\n") != NULL || cell[0] == ' ' || cell[length - 1] == ' ' ||
         g_ascii_strncasecmp (cell, "sep=", 4) == 0;
}

static void
append_cell (GString    *buffer,
             const char *cell,
             gboolean    alone)
{
  gboolean quotes = needs_quotes (cell, alone);

  if (quotes)
    g_string_append_c (buffer, '"');
  if (inn_csv_cell_is_formula (cell))
    g_string_append_c (buffer, '\'');
  while (TRUE)
    {
      gsize length = strcspn (cell, "\"");

      g_string_append_len (buffer, cell, length);
      cell += length;
      if (*cell == '\0')
        break;
      g_string_append (buffer, "\"\"");
      cell++;
    }
  if (quotes)
    g_string_append_c (buffer, '"');
}

/**
 * inn_csv_writer_new:
 *
 * Returns: (transfer full): a writer that holds a reference on @stream and does not close it
 */
InnCsvWriter *
inn_csv_writer_new (GOutputStream *stream)
{
  InnCsvWriter *self = g_new0 (InnCsvWriter, 1);

  self->stream = g_object_ref (stream);
  self->buffer = g_string_new ("\xef\xbb\xbf");

  return self;
}

/**
 * inn_csv_writer_free:
 *
 * What was not flushed is lost.
 */
void
inn_csv_writer_free (InnCsvWriter *self)
{
  g_object_unref (self->stream);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/**
 * inn_csv_writer_add:
 * @cells: (array length=n_cells): the cells of one row, UTF-8, not %NULL
 *
 * Blocks now and then, so not for the main thread.
 *
 * Returns: %FALSE with @error if it could not be written
 */
gboolean
inn_csv_writer_add (InnCsvWriter        *self,
                    const char * const  *cells,
                    gsize                n_cells,
                    GCancellable        *cancellable,
                    GError             **error)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (self->buffer, ',');
      append_cell (self->buffer, cells[i], n_cells == 1);
    }
  g_string_append (self->buffer, "\r\n");

  return self->buffer->len < FLUSH_SIZE || inn_csv_writer_flush (self, cancellable, error);
}

/**
 * inn_csv_writer_flush:
 *
 * Hands everything to the stream; call it after the last row.
 *
 * Returns: %FALSE with @error if it could not be written
 */
gboolean
inn_csv_writer_flush (InnCsvWriter  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  gboolean written = g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len,
                                                NULL, cancellable, error);

  g_string_truncate (self->buffer, 0);

  return written;
}
