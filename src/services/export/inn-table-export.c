/* inn-table-export.c: writes what the book has to a table, in slices between other reads of it.
 *
 * The file appears when it is complete; the last of the work, for which the book is not needed, is
 * done on a thread of its own.
 */

#include "config.h"

#include "inn-table-export.h"

typedef struct
{
  InnTableWriter *writer; /* owned */
  InnTableFill    fill;
  gpointer        data;   /* unowned */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->writer);
  g_free (export);
}

static InnSlice
fill_slice (InnConnection  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Export *export = data;

  return export->fill (export->writer, connection, export->data, cancellable, error);
}

static void
finish_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Export *export = task_data;
  GError *error = NULL;

  if (inn_table_writer_finish (export->writer, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  /* To pack a workbook takes longer than others should wait for the book. */
  if (inn_store_read_sliced_finish (INN_STORE (source), result, &error))
    g_task_run_in_thread (task, finish_in_thread);
  else
    g_task_return_error (task, error);
}

/**
 * inn_table_export_async:
 * @store: an open book
 * @writer: where to
 * @fill: writes the rows
 * @data: of @fill; outlives the export
 */
void
inn_table_export_async (InnStore            *store,
                        InnTableWriter      *writer,
                        InnTableFill         fill,
                        gpointer             data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  g_task_set_source_tag (task, inn_table_export_async);
  export->writer = g_object_ref (writer);
  export->fill = fill;
  export->data = data;
  g_task_set_task_data (task, export, export_free);
  inn_store_read_sliced_async (store, INN_PRIORITY_BACKGROUND, fill_slice, export, NULL,
                               cancellable, filled_cb, g_object_ref (task));
}

/**
 * inn_table_export_finish:
 *
 * Returns: whether all is written; if not, the file is as it was
 */
gboolean
inn_table_export_finish (InnStore      *store,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
