/* inn-paper-call.c: see inn-paper-call.h. */

#include "config.h"

#include "inn-paper-call.h"

#include <glib/gi18n-lib.h>

#include "inn-error.h"

typedef struct
{
  InnCall  *call;
  InnPaper *paper; /* owned, NULL at first */
  GFile    *file;  /* owned */
} Saving;

static void
free_saving (Saving *saving)
{
  g_clear_pointer (&saving->paper, inn_paper_unref);
  g_object_unref (saving->file);
  g_free (saving);
}

static void
refuse (InnCall    *call,
        GError     *error,
        const char *format_sentence,
        GFile      *file)
{
  g_autofree char *sentence = g_strdup_printf ("%s: %s", g_file_peek_path (file), format_sentence);

  inn_call_return_refusal (call, error, sentence);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;
  InnCall *call = saving->call;
  GError *error = NULL;
  g_autoptr (InnPrinter) printer = NULL;

  if (inn_paper_save_finish (result, &error))
    {
      printer = inn_printer_new (call->json, TRUE);
      inn_printer_begin (printer);
      inn_printer_add_text (printer, "pdf", g_file_peek_path (saving->file));
      inn_printer_add_int (printer, "pages", inn_paper_get_n_pages (saving->paper));
      inn_printer_end (printer);
      inn_call_return (call, INN_EXIT_OK, printer);
    }
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_NOT_FOUND))
    refuse (call, error, _("There is no such folder. Nothing was written."), saving->file);
  else if (g_error_matches (error, INN_ERROR, INN_ERROR_PERMISSION)
           || g_error_matches (error, INN_ERROR, INN_ERROR_READ_ONLY))
    refuse (call, error, _("Here nothing can be written; see who owns the folder."), saving->file);
  else
    inn_call_return_error (call, error);
  free_saving (saving);
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  saving->paper = inn_paper_set_finish (result, &error);
  g_assert_no_error (error);
  inn_paper_save_async (saving->paper, saving->file, NULL, saved_cb, saving);
}

/**
 * inn_paper_call_save:
 * @func: sets the pages
 * @data: (transfer full): what it is given
 * @path: absolute name of the file
 *
 * Ends @call with where the pages are and how many, or with why they are not.
 */
void
inn_paper_call_save (InnCall        *call,
                     InnPaperFunc    func,
                     gpointer        data,
                     GDestroyNotify  data_free,
                     const char     *path)
{
  Saving *saving;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      data_free (data);
      refuse (call, g_error_new_literal (INN_ERROR, INN_ERROR_INVALID, path),
              _("This is a folder; name a file in it."), file);
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->call = call;
  saving->file = g_file_new_for_path (path);
  inn_paper_set_async (func, data, data_free, NULL, set_cb, saving);
}
