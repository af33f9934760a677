/* Pages as a file: read back by another program, what is written on them is what was to be said. */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "inn-error.h"
#include "inn-morning-layout.h"
#include "inn-paper-file.h"
#include "inn-test-loop.h"
#include "inn-test-morning.h"

typedef struct
{
  char  *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("inn-paper-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (g_file_peek_path (fixture->file));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static InnPaper *
set_paper (InnMorningSheet *sheet)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  InnPaper *paper;

  inn_paper_set_async ((InnPaperFunc) inn_morning_layout_set, inn_morning_sheet_ref (sheet),
                       (GDestroyNotify) inn_morning_sheet_unref, NULL, inn_test_loop_done_cb,
                       &result);
  paper = inn_paper_set_finish (inn_test_loop_wait (&result), &error);
  g_assert_no_error (error);

  return paper;
}

static gboolean
save (InnPaper  *paper,
      GFile     *file,
      GError   **error)
{
  g_auto (InnTestLoop) result = INN_TEST_LOOP_INIT;

  inn_paper_save_async (paper, file, NULL, inn_test_loop_done_cb, &result);

  return inn_paper_save_finish (inn_test_loop_wait (&result), error);
}

/* What another program reads of the file, or NULL where there is none. */
static char *
read_pdf (GFile *file)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *words[] = { "pdftotext", "-raw", "-enc", "UTF-8", g_file_peek_path (file), "-", NULL };
  int status = 0;

  if (program == NULL)
    return NULL;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return inn_test_squeeze (text);
}

static void
check_read_back (Fixture         *fixture,
                 InnMorningSheet *sheet)
{
  g_autoptr (InnPaper) paper = set_paper (sheet);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (paper, fixture->file, &error));
  g_assert_no_error (error);
  text = read_pdf (fixture->file);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed");
  else
    inn_test_morning_assert (sheet, text);
}

static void
test_read_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (80, FALSE);

  check_read_back (fixture, sheet);
}

/* Names that the fonts of this machine have letters for. */
static void
test_rare_names (Fixture       *fixture,
                 gconstpointer  data)
{
  static const guint names[] = { 0, 2, 3, 6, 7, 8, 13 };
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (G_N_ELEMENTS (names), FALSE);
  guint n = 0;

  for (int part = 0; part < INN_N_MORNING_PARTS; part++)
    for (guint i = 0; i < sheet->parts[part]->len; i++)
      {
        InnMorningGuest *guest = g_ptr_array_index (sheet->parts[part], i);

        g_free (guest->name);
        guest->name = g_strdup (inn_test_odd_name (names[n++]));
        inn_morning_guest_add_fact (guest, INN_MORNING_LAST, guest->name);
      }
  check_read_back (fixture, sheet);
}

static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (3, FALSE);
  g_autoptr (InnPaper) paper = set_paper (sheet);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "older", -1, NULL));
  g_assert_true (save (paper, fixture->file, &error));
  g_assert_cmpint (g_stat (g_file_peek_path (fixture->file), &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (info.st_size, >, 1000);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (3, FALSE);
  g_autoptr (InnPaper) paper = set_paper (sheet);
  g_autoptr (GFile) file = g_file_resolve_relative_path (fixture->file, "../nowhere/sheet.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (save (paper, file, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
}

/* Nothing more can be written: what was there stays, and nothing stays beside it. */
static void
test_no_room (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (InnMorningSheet) sheet = inn_test_morning_new (12, FALSE);
  g_autoptr (InnPaper) paper = set_paper (sheet);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  struct rlimit before;
  struct rlimit least;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "older", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  least = before;
  least.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &least), ==, 0);
  g_assert_false (save (paper, fixture->file, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, INN_ERROR, INN_ERROR_IO);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "older");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/paper-file/what-another-program-reads-is-what-is-said", Fixture, NULL, set_up,
              test_read_back, tear_down);
  g_test_add ("/paper-file/names-with-rare-letters-are-read", Fixture, NULL, set_up,
              test_rare_names, tear_down);
  g_test_add ("/paper-file/only-its-owner-reads-it", Fixture, NULL, set_up, test_private,
              tear_down);
  g_test_add ("/paper-file/no-such-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/paper-file/what-was-there-stays-when-there-is-no-room", Fixture, NULL, set_up,
              test_no_room, tear_down);

  return g_test_run ();
}
