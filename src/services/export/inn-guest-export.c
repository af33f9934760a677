/* inn-guest-export.c: writes guests to a table; see inn-table-export.h.
 *
 * Document numbers are written only where that was asked for, and then the journal tells of it
 * before the first of them is read.
 */

#include "config.h"

#include "inn-guest-export.h"

#include "inn-act-sentence.h"
#include "inn-error.h"
#include "inn-guest-cells.h"
#include "inn-guest-ids.h"
#include "inn-guest-record.h"
#include "inn-table-export.h"
#include "inn-table-opener.h"

#define SLICE_GUESTS 64

typedef struct
{
  GFile          *file;   /* owned */
  InnTableWriter *writer; /* owned */
  InnGuestCells  *cells;  /* owned */
  GArray         *ids;    /* owned: who is written, or NULL for everybody */
  gboolean        begun;
  guint           at;     /* in ids */
  gint64          after;  /* of everybody */
  guint64         n_guests;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_object (&export->writer);
  inn_guest_cells_free (export->cells);
  g_clear_pointer (&export->ids, g_array_unref);
  g_object_unref (export->file);
  g_free (export);
}

static gboolean
write_guest (Export          *export,
             InnConnection   *connection,
             const InnGuest  *guest,
             GCancellable    *cancellable,
             GError         **error)
{
  const InnTableCell *cells = inn_guest_cells_fill (export->cells, connection, guest, error);

  if (cells == NULL || !inn_table_writer_add (export->writer, cells, cancellable, error))
    return FALSE;

  export->n_guests++;

  return TRUE;
}

static gboolean
begin (Export         *export,
       InnConnection  *connection,
       GCancellable   *cancellable,
       GError        **error)
{
  const InnTableColumn *columns = NULL;
  guint n_columns;

  export->begun = TRUE;
  if (!inn_guest_cells_learn (export->cells, connection, error))
    return FALSE;

  columns = inn_guest_cells_get_columns (export->cells, &n_columns);

  return inn_table_writer_begin (export->writer, columns, n_columns, cancellable, error);
}

static InnSlice
write_everybody (Export         *export,
                 InnConnection  *connection,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (GPtrArray) guests =
    inn_guest_record_load_after (connection, export->after, SLICE_GUESTS, error);

  if (guests == NULL)
    return INN_SLICE_FAILED;

  for (guint i = 0; i < guests->len; i++)
    {
      const InnGuest *guest = g_ptr_array_index (guests, i);

      if (!write_guest (export, connection, guest, cancellable, error))
        return INN_SLICE_FAILED;
      export->after = inn_guest_get_id (guest);
    }

  return guests->len > 0 ? INN_SLICE_MORE : INN_SLICE_DONE;
}

/* Who was deleted since the list was made is left out. */
static InnSlice
write_listed (Export         *export,
              InnConnection  *connection,
              GCancellable   *cancellable,
              GError        **error)
{
  for (guint i = 0; i < SLICE_GUESTS && export->at < export->ids->len; i++, export->at++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (InnGuest) guest =
        inn_guest_record_load (connection, g_array_index (export->ids, gint64, export->at),
                               &failure);

      if (guest == NULL && g_error_matches (failure, INN_ERROR, INN_ERROR_NOT_FOUND))
        continue;
      if (guest == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return INN_SLICE_FAILED;
        }
      if (!write_guest (export, connection, guest, cancellable, error))
        return INN_SLICE_FAILED;
    }

  return export->at < export->ids->len ? INN_SLICE_MORE : INN_SLICE_DONE;
}

static InnSlice
write_slice (InnTableWriter *writer,
             InnConnection  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  Export *export = data;

  if (!export->begun && !begin (export, connection, cancellable, error))
    return INN_SLICE_FAILED;

  return export->ids != NULL ? write_listed (export, connection, cancellable, error)
                             : write_everybody (export, connection, cancellable, error);
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

static void
write_guests (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  inn_table_export_async (g_task_get_source_object (task), export->writer, write_slice, export,
                          g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

/* Tells the journal who is about to see the numbers of how many guests. */
static gpointer
note_disclosure (InnChange     *change,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  Export *export = data;
  gint64 n_guests = export->ids != NULL
                    ? export->ids->len
                    : inn_guest_ids_count (inn_change_get_connection (change), error);
  g_autofree char *count = NULL;

  if (n_guests < 0)
    return NULL;

  count = g_strdup_printf ("%" G_GINT64_FORMAT, n_guests);
  inn_act_set_parameter (inn_change_get_act (change), "count", count);

  return export;
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  inn_store_change_finish (INN_STORE (source), result, NULL, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    write_guests (task);
}

/**
 * inn_guest_export_async:
 * @store: an open book
 * @file: where to; replaced if it is there. The ending of its name says what kind of table it is
 * @guests: (nullable) (element-type gint64): who is written, in this order; %NULL is everybody, those
 *   put away as well
 * @flags: what of them
 *
 * %INN_ERROR_INVALID is a name with an ending no kind of table has.
 */
void
inn_guest_export_async (InnStore            *store,
                        GFile               *file,
                        GArray              *guests,
                        InnGuestExportFlags  flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  gboolean with_documents = (flags & INN_GUEST_EXPORT_DOCUMENTS) != 0;
  g_autofree char *name = g_file_get_basename (file);
  GError *error = NULL;
  Export *export;

  g_return_if_fail (INN_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, inn_guest_export_async);
  export = g_new0 (Export, 1);
  export->file = g_object_ref (file);
  export->cells = inn_guest_cells_new (with_documents);
  export->ids = guests != NULL ? g_array_copy (guests) : NULL;
  g_task_set_task_data (task, export, export_free);

  export->writer = inn_table_writer_new_for_file (file, &error);
  if (export->writer == NULL)
    g_task_return_error (task, error);
  else if (with_documents)
    inn_store_change_async (store, inn_act_new_with (INN_ACT_GUEST_DISCLOSE, "file", name, NULL),
                            note_disclosure, export, NULL, NULL, cancellable, noted_cb,
                            g_object_ref (task));
  else
    write_guests (task);
}

/**
 * inn_guest_export_finish:
 * @n_guests: (out) (optional): how many were written
 *
 * Returns: whether all were written; if not, @file is as it was
 */
gboolean
inn_guest_export_finish (InnStore      *store,
                         GAsyncResult  *result,
                         guint64       *n_guests,
                         GError       **error)
{
  Export *export = g_task_get_task_data (G_TASK (result));

  if (n_guests != NULL)
    *n_guests = export->n_guests;

  return g_task_propagate_boolean (G_TASK (result), error);
}
