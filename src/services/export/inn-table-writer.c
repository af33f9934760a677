/* inn-table-writer.c: a table with typed cells on its way into a file, whatever kind of file.
 *
 *   begin → add, once for each row → finish
 *
 * A writer that is let go before it finished leaves the file as it was before. Writers block, so
 * they live on a worker thread.
 */

#include "config.h"

#include "inn-table-writer.h"

G_DEFINE_INTERFACE (InnTableWriter, inn_table_writer, G_TYPE_OBJECT)

static void
inn_table_writer_default_init (InnTableWriterInterface *iface)
{
}

/**
 * inn_table_writer_begin:
 * @columns: (array length=n_columns): what stands in them; not needed any more afterwards
 * @n_columns: at least 1
 *
 * Opens the file and writes the headings.
 *
 * Returns: whether that worked
 */
gboolean
inn_table_writer_begin (InnTableWriter        *self,
                        const InnTableColumn  *columns,
                        guint                  n_columns,
                        GCancellable          *cancellable,
                        GError               **error)
{
  g_return_val_if_fail (columns != NULL && n_columns > 0, FALSE);

  return INN_TABLE_WRITER_GET_IFACE (self)->begin (self, columns, n_columns, cancellable, error);
}

/**
 * inn_table_writer_add:
 * @cells: as many as there are columns; not needed any more afterwards
 *
 * Returns: whether the row is written; if not, nothing more may be added
 */
gboolean
inn_table_writer_add (InnTableWriter      *self,
                      const InnTableCell  *cells,
                      GCancellable        *cancellable,
                      GError             **error)
{
  return INN_TABLE_WRITER_GET_IFACE (self)->add (self, cells, cancellable, error);
}

/**
 * inn_table_writer_finish:
 *
 * Puts the file in its place.
 *
 * Returns: whether it is there, complete; if not, the file is as it was before
 */
gboolean
inn_table_writer_finish (InnTableWriter  *self,
                         GCancellable    *cancellable,
                         GError         **error)
{
  return INN_TABLE_WRITER_GET_IFACE (self)->finish (self, cancellable, error);
}
