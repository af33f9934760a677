/* bench-import.c: brings a sheet into a new book; bench-import.py has the peer.
 *
 *   bench-import SHEET BOOK [GUESTS]
 *
 * With GUESTS that sheet of guests is brought in before, and SHEET is one of stays.
 *
 * Prints the seconds of the rehearsal, those of the run by the clock and of the processor, how many
 * MB the most memory was above that of the open, empty book, and how many guests were written.
 */

#include "config.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "inn-import.h"

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static long
get_peak_kb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

static double
time_step (InnImport  *import,
           void      (*step)   (InnImport *, GCancellable *, GAsyncReadyCallback, gpointer),
           gboolean  (*finish) (InnImport *, GAsyncResult *, GError **))
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  step (import, NULL, done_cb, &result);
  finish (import, wait (&result), &error);
  g_assert_no_error (error);

  return (g_get_monotonic_time () - start) / 1e6;
}

static InnImport *
open_sheet (InnBook      *book,
            const char   *path,
            InnSheetRows  rows)
{
  g_autoptr (GFile) sheet = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;
  InnImport *import = inn_import_new (book);

  inn_import_set_rows (import, rows);
  inn_import_open_async (import, sheet, NULL, done_cb, &opened);
  inn_import_open_finish (import, wait (&opened), &error);
  g_assert_no_error (error);

  return import;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (InnSettings) settings = inn_settings_new ();
  g_autoptr (InnClock) book_clock = inn_clock_new ();
  g_autoptr (GAsyncResult) opened = NULL, closed = NULL;
  g_autoptr (InnBook) book = NULL;
  g_autoptr (InnImport) import = NULL;
  g_autoptr (GError) error = NULL;
  double rehearsal, run, processor;
  long before;

  inn_book_open_async (argv[2], INN_STORE_OPEN_FORCE_NEW, book_clock, settings, NULL, NULL, NULL,
                       done_cb, &opened);
  book = inn_book_open_finish (wait (&opened), &error);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  if (argc > 3)
    {
      g_autoptr (InnImport) guests = open_sheet (book, argv[3], INN_SHEET_GUESTS);

      time_step (guests, inn_import_run_async, inn_import_run_finish);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  before = get_peak_kb ();

  import = open_sheet (book, argv[1], argc > 3 ? INN_SHEET_STAYS : INN_SHEET_GUESTS);

  rehearsal = time_step (import, inn_import_rehearse_async, inn_import_rehearse_finish);
  processor = (double) clock () / CLOCKS_PER_SEC;
  run = time_step (import, inn_import_run_async, inn_import_run_finish);
  processor = (double) clock () / CLOCKS_PER_SEC - processor;
  printf ("%.3f %.3f %.3f %.1f %" G_GUINT64_FORMAT "\n", rehearsal, run, processor,
          (get_peak_kb () - before) / 1024.0, inn_import_get_report (import)->n_written);
  fflush (stdout);

  inn_book_close_async (book, done_cb, &closed);
  inn_book_close_finish (book, wait (&closed), NULL);

  return 0;
}
