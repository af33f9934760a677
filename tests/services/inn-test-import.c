/* inn-test-import.c: sheets brought into a book, with calls that wait. */

#include "config.h"

#include "inn-test-import.h"

#include "inn-test-loop.h"

#include <string.h>

InnTestImport *
inn_test_import_new (void)
{
  InnTestImport *self = g_new0 (InnTestImport, 1);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (InnSettings) settings = inn_settings_new ();
  g_autoptr (GError) error = NULL;

  self->folder = inn_test_book_new_closed ();
  inn_book_open_async (self->folder->path, INN_STORE_OPEN_CREATE, self->folder->clock, settings,
                       NULL, NULL, NULL, inn_test_loop_done_cb, &loop);
  self->book = inn_book_open_finish (inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  self->folder->store = inn_book_get_store (self->book);

  return self;
}

void
inn_test_import_free (InnTestImport *self)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->import);
  self->folder->store = NULL;
  inn_book_close_async (self->book, inn_test_loop_done_cb, &loop);
  inn_book_close_finish (self->book, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  inn_test_loop_clear (&loop);
  inn_test_loop_settle ();
  g_object_unref (self->book);
  inn_test_book_free (self->folder);
  g_free (self);
}

/**
 * inn_test_import_file:
 * @length: of @text, -1 if it ends with a NUL
 *
 * Returns: (transfer full): a file beside the book that holds @text
 */
GFile *
inn_test_import_file (InnTestImport *self,
                      const char    *name,
                      const char    *text,
                      gssize         length)
{
  g_autofree char *path = g_build_filename (self->folder->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

/**
 * inn_test_import_open_file:
 *
 * Begins an import of its own.
 */
gboolean
inn_test_import_open_file (InnTestImport  *self,
                           GFile          *file,
                           GError        **error)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;

  g_clear_object (&self->import);
  self->import = inn_import_new (self->book);
  inn_import_open_async (self->import, file, NULL, inn_test_loop_done_cb, &loop);

  return inn_import_open_finish (self->import, inn_test_loop_wait (&loop), error);
}

/**
 * inn_test_import_open:
 * @text: what the file holds
 *
 * Begins an import of its own.
 */
gboolean
inn_test_import_open (InnTestImport  *self,
                      const char     *text,
                      GError        **error)
{
  g_autoptr (GFile) file = inn_test_import_file (self, "guests.csv", text, -1);

  return inn_test_import_open_file (self, file, error);
}

const InnImportReport *
inn_test_import_rehearse (InnTestImport *self)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_import_rehearse_async (self->import, NULL, inn_test_loop_done_cb, &loop);
  inn_import_rehearse_finish (self->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return inn_import_get_report (self->import);
}

const InnImportReport *
inn_test_import_run (InnTestImport *self)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_import_run_async (self->import, NULL, inn_test_loop_done_cb, &loop);
  inn_import_run_finish (self->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return inn_import_get_report (self->import);
}

/**
 * inn_test_import_verdicts:
 *
 * Returns: (transfer full): a letter for each row shown: New, nameSake, Household, Alike, Fill,
 *   Unchanged, rePeated, Blank, Refused; ? before a rehearsal
 */
char *
inn_test_import_verdicts (InnTestImport *self)
{
  static const char letters[] = "NSHAFUPBR";
  GString *verdicts = g_string_new (NULL);

  for (guint i = 0; i < inn_import_get_n_rows_shown (self->import); i++)
    {
      g_autoptr (InnImportRow) row = inn_import_dup_row (self->import, i);

      g_string_append_c (verdicts, row->verdict_known ? letters[row->verdict] : '?');
    }

  return g_string_free (verdicts, FALSE);
}
