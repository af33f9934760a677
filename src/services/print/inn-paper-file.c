/* inn-paper-file.c: see inn-paper-file.h. A file is written beside its place and put there when it is
 * whole: what stood there before is either still there or replaced, never half a page.
 */

#include "config.h"

#include "inn-paper-file.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "inn-file-error.h"
#include "inn-part-file.h"

typedef struct
{
  InnPaperFunc   func;
  gpointer       data;
  GDestroyNotify data_free;
} SetJob;

static void
free_set_job (gpointer data)
{
  SetJob *job = data;

  if (job->data_free != NULL)
    job->data_free (job->data);
  g_free (job);
}

static void
set_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  SetJob *job = data;

  g_task_return_pointer (task, job->func (job->data), (GDestroyNotify) inn_paper_unref);
}

/**
 * inn_paper_set_async:
 * @func: sets the pages
 * @data: (transfer full): what it is given
 */
void
inn_paper_set_async (InnPaperFunc         func,
                     gpointer             data,
                     GDestroyNotify       data_free,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  SetJob *job = g_new0 (SetJob, 1);

  job->func = func;
  job->data = data;
  job->data_free = data_free;
  g_task_set_source_tag (task, inn_paper_set_async);
  g_task_set_task_data (task, job, free_set_job);
  g_task_run_in_thread (task, set_thread);
}

/**
 * inn_paper_set_finish:
 *
 * Returns: (transfer full): the pages; %NULL only when it was cancelled
 */
InnPaper *
inn_paper_set_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  int descriptor;
  int error_number; /* why nothing more could be written, or 0 */
} Stream;

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *bytes,
             unsigned int         n_bytes)
{
  Stream *stream = closure;

  while (n_bytes > 0)
    {
      gssize n = write (stream->descriptor, bytes, n_bytes);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          stream->error_number = errno;
          return CAIRO_STATUS_WRITE_ERROR;
        }
      bytes += n;
      n_bytes -= n;
    }

  return CAIRO_STATUS_SUCCESS;
}

/* Without the day it was made: the same pages make the same file. */
static cairo_status_t
draw_pages (InnPaper *paper,
            Stream   *stream)
{
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (write_bytes, stream, INN_PAPER_WIDTH, INN_PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, inn_paper_get_title (paper));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Innkeeper");
  for (guint page = 0; page < inn_paper_get_n_pages (paper); page++)
    {
      inn_paper_draw (paper, page, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static gboolean
write_file (InnPaper  *paper,
            GFile     *file,
            GError   **error)
{
  Stream stream = { -1, 0 };
  g_autofree char *part = inn_part_file_create (file, &stream.descriptor, error);
  cairo_status_t status;

  if (part == NULL)
    return FALSE;

  status = draw_pages (paper, &stream);
  if (close (stream.descriptor) != 0 && stream.error_number == 0)
    stream.error_number = errno;
  if (stream.error_number != 0)
    inn_file_set_error (error, g_file_peek_path (file), stream.error_number);
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  else if (inn_part_file_publish (part, file, error))
    return TRUE;

  g_unlink (part);

  return FALSE;
}

typedef struct
{
  InnPaper *paper; /* owned */
  GFile    *file;  /* owned */
} SaveJob;

static void
free_save_job (gpointer data)
{
  SaveJob *job = data;

  inn_paper_unref (job->paper);
  g_object_unref (job->file);
  g_free (job);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  SaveJob *job = data;
  GError *error = NULL;

  if (write_file (job->paper, job->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * inn_paper_save_async:
 * @file: a PDF, made or replaced; only its owner can read it
 */
void
inn_paper_save_async (InnPaper            *paper,
                      GFile               *file,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  SaveJob *job = g_new0 (SaveJob, 1);

  job->paper = inn_paper_ref (paper);
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, inn_paper_save_async);
  g_task_set_task_data (task, job, free_save_job);
  g_task_run_in_thread (task, save_thread);
}

/**
 * inn_paper_save_finish:
 *
 * Fails by the kinds of inn_file_set_error(); then what stood there before is untouched.
 *
 * Returns: whether the file is there as a whole
 */
gboolean
inn_paper_save_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
