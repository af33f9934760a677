/* inn-fact-export.c: writes facts known of guests to a table; see inn-table-export.h. */

#include "config.h"

#include "inn-fact-export.h"

#include "inn-fact-cells.h"
#include "inn-table-export.h"
#include "inn-table-opener.h"

#define SLICE_ROWS 64

typedef struct
{
  InnFactCells *cells;  /* owned */
  GHashTable   *guests; /* owned: whose are written, or NULL for everybody's */
  gboolean      begun;
  gint64        after;
  guint64       n_rows;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  inn_fact_cells_free (export->cells);
  g_clear_pointer (&export->guests, g_hash_table_unref);
  g_free (export);
}

static gboolean
begin (Export          *export,
       InnTableWriter  *writer,
       InnConnection   *connection,
       GCancellable    *cancellable,
       GError         **error)
{
  const InnTableColumn *columns;
  guint n_columns;

  export->begun = TRUE;
  if (!inn_fact_cells_learn (export->cells, connection, error))
    return FALSE;

  columns = inn_fact_cells_get_columns (export->cells, &n_columns);

  return inn_table_writer_begin (writer, columns, n_columns, cancellable, error);
}

static gboolean
write_row (Export          *export,
           InnTableWriter  *writer,
           InnConnection   *connection,
           gconstpointer    fact,
           GCancellable    *cancellable,
           GError         **error)
{
  const InnTableCell *cells = NULL;
  gint64 guest_id;

  inn_fact_cells_identify (fact, &export->after, &guest_id);
  if (export->guests != NULL && !g_hash_table_contains (export->guests, &guest_id))
    return TRUE;

  cells = inn_fact_cells_fill (export->cells, connection, fact, error);
  if (cells == NULL || !inn_table_writer_add (writer, cells, cancellable, error))
    return FALSE;
  export->n_rows++;

  return TRUE;
}

static InnSlice
write_slice (InnTableWriter  *writer,
             InnConnection   *connection,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  Export *export = data;
  g_autoptr (GPtrArray) rows = NULL;

  if (!export->begun && !begin (export, writer, connection, cancellable, error))
    return INN_SLICE_FAILED;

  rows = inn_fact_cells_list_after (export->cells, connection, export->after, SLICE_ROWS, error);
  if (rows == NULL)
    return INN_SLICE_FAILED;

  for (guint i = 0; i < rows->len; i++)
    if (!write_row (export, writer, connection, rows->pdata[i], cancellable, error))
      return INN_SLICE_FAILED;

  return rows->len > 0 ? INN_SLICE_MORE : INN_SLICE_DONE;
}

/* The keys lie in the set itself, so that the list of the caller is not needed any more. */
static GHashTable *
hash_guests (GArray *guests)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < guests->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (guests, gint64, i), sizeof (gint64)));

  return set;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (inn_table_export_finish (INN_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * inn_fact_export_async:
 * @store: an open book
 * @file: where to; replaced if it is there. The ending of its name says what kind of table it is
 * @rows: which facts
 * @guests: (nullable) (element-type gint64): whose; %NULL is everybody
 *
 * %INN_ERROR_INVALID is a name with an ending no kind of table has.
 */
void
inn_fact_export_async (InnStore            *store,
                       GFile               *file,
                       InnSheetRows         rows,
                       GArray              *guests,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  g_autoptr (InnTableWriter) writer = NULL;
  GError *error = NULL;
  Export *export;

  g_return_if_fail (INN_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (rows >= INN_SHEET_FACTS);

  g_task_set_source_tag (task, inn_fact_export_async);
  export = g_new0 (Export, 1);
  export->cells = inn_fact_cells_new (rows);
  if (guests != NULL)
    export->guests = hash_guests (guests);
  g_task_set_task_data (task, export, export_free);

  writer = inn_table_writer_new_for_file (file, &error);
  if (writer == NULL)
    g_task_return_error (task, error);
  else
    inn_table_export_async (store, writer, write_slice, export, cancellable, written_cb,
                            g_object_ref (task));
}

/**
 * inn_fact_export_finish:
 * @n_rows: (out) (optional): how many were written
 *
 * Returns: whether all were written; if not, the file is as it was
 */
gboolean
inn_fact_export_finish (InnStore      *store,
                        GAsyncResult  *result,
                        guint64       *n_rows,
                        GError       **error)
{
  Export *export = g_task_get_task_data (G_TASK (result));

  if (n_rows != NULL)
    *n_rows = export->n_rows;

  return g_task_propagate_boolean (G_TASK (result), error);
}
