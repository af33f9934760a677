/* inn-import-refused.c: writes what was left out of a sheet to a file, to be mended and brought in
 * again: the rows that were refused, and those that came in without a damaged cell.
 *
 * The columns stand as they were, with the line of the first file and the reason before them.
 */

#include "config.h"

#include "inn-import-refused.h"

#include <glib/gi18n-lib.h>

#include "inn-csv-writer.h"
#include "inn-import-complaint.h"
#include "inn-import-job.h"

static gboolean
write_row (InnCsvWriter          *writer,
           const char            *line,
           const char            *reason,
           const InnSheetRecord  *record,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autofree const char **cells = g_new (const char *, record->n_cells + 2);

  cells[0] = line;
  cells[1] = reason;
  for (guint i = 0; i < record->n_cells; i++)
    cells[i + 2] = record->cells[i];

  return inn_csv_writer_add (writer, cells, record->n_cells + 2, cancellable, error);
}

/* Joins the reasons of @record, of which the first is at @at. */
static char *
join_reasons (GArray               *refusals,
              guint                *at,
              const InnSheetRecord *record)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (; *at < refusals->len; (*at)++)
    {
      const InnImportRefusal *refusal = &g_array_index (refusals, InnImportRefusal, *at);
      guint column = refusal->complaint.column;

      if (refusal->line != record->line)
        break;

      g_ptr_array_add (sentences, inn_import_complaint_dup_text (
                                    &refusal->complaint,
                                    column < record->n_cells ? record->cells[column] : ""));
    }

  return inn_import_complaint_join (sentences);
}

static gboolean
write_refusals (InnSheetSource  *source,
                GArray          *refusals,
                guint64          heading_line,
                InnCsvWriter    *writer,
                GCancellable    *cancellable,
                GError         **error)
{
  const InnSheetRecord *record;
  g_autoptr (GError) failure = NULL;
  guint at = 0;

  while ((at < refusals->len || heading_line > 0)
         && inn_sheet_source_next (source, &record, cancellable, &failure))
    {
      g_autofree char *line = NULL;
      g_autofree char *reasons = NULL;

      if (heading_line > 0 && record->line == heading_line)
        {
          heading_line = 0;
          if (!write_row (writer, _("Line"), _("What is wrong"), record, cancellable, error))
            return FALSE;
          continue;
        }
      if (at == refusals->len
          || record->line != g_array_index (refusals, InnImportRefusal, at).line)
        continue;

      line = g_strdup_printf ("%" G_GUINT64_FORMAT, record->line);
      reasons = join_reasons (refusals, &at, record);
      if (!write_row (writer, line, reasons, record, cancellable, error))
        return FALSE;
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return inn_csv_writer_flush (writer, cancellable, error);
}

/* When it fails, the file is as it was before. */
static gboolean
write_file (InnSheetSource  *source,
            GArray          *refusals,
            guint64          heading_line,
            GFile           *file,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (InnCsvWriter) writer = NULL;
  g_autoptr (GCancellable) never_mind = g_cancellable_new ();

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, error);
  if (stream == NULL)
    return FALSE;

  writer = inn_csv_writer_new (G_OUTPUT_STREAM (stream));
  if (write_refusals (source, refusals, heading_line, writer, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closed while cancelled, it does not take the place of the old file. */
  g_cancellable_cancel (never_mind);
  g_output_stream_close (G_OUTPUT_STREAM (stream), never_mind, NULL);

  return FALSE;
}

typedef struct
{
  GFile          *from;
  InnSheetChoice  choice;
  GArray         *refusals;
  guint64         heading_line;
  GFile          *to;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->from);
  g_array_unref (saving->refusals);
  g_object_unref (saving->to);
  g_free (saving);
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;
  InnSheetKind kind;
  g_autoptr (InnSheetSource) sheet = inn_sheet_open (saving->from, &saving->choice, &kind,
                                                     cancellable, &error);

  if (sheet == NULL
      || !write_file (sheet, saving->refusals, saving->heading_line,
                      saving->to, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * inn_import_refused_save_async:
 * @from: the sheet
 * @choice: how it is read
 * @refusals: (element-type InnImportRefusal): by line, not to be changed any more
 * @heading_line: where its heading stands, or 0
 * @to: another file, replaced if it is there
 *
 * Reads the sheet again, on a thread of its own.
 */
void
inn_import_refused_save_async (GFile               *from,
                               const InnSheetChoice *choice,
                               GArray              *refusals,
                               guint64              heading_line,
                               GFile               *to,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);

  g_task_set_source_tag (task, inn_import_refused_save_async);
  saving->from = g_object_ref (from);
  saving->choice = *choice;
  saving->refusals = g_array_ref (refusals);
  saving->heading_line = heading_line;
  saving->to = g_object_ref (to);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * inn_import_refused_save_finish:
 *
 * Returns: whether they are saved; if not, the file is as it was before
 */
gboolean
inn_import_refused_save_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
