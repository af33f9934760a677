/* test-import-property.c: whatever the sheet, a rehearsal says what the run does, and the same sheet
 * again does nothing.
 */

#include "config.h"

#include "inn-test-import.h"

#define ROUNDS 60

/* Few of each, so that rows meet. */
static const char * const names[] = { "何平", "林雨桐", "林雨彤", "Tom", "何 平", "" };
static const char * const phones[] = { "13800138000", "+86 138 0013 8000", "13800138001", "", "12" };
static const char * const emails[] = { "a@b.com", "A@B.com", "x@guest.booking.com", "", "", "no@" };
static const char * const birthdays[] = { "1990-05-10", "5月10日", "农历八月十五", "", "1990-02-30" };
static const char * const documents[] = { "11010519491231002X", "E12345678", "", "", "" };
static const char * const tags[] = { "老客", "湖景、老客", "", "素食" };
static const char * const notes[] = { "安静", "", "高层" };

#define PICK(list) list[g_test_rand_int_range (0, G_N_ELEMENTS (list))]

static char *
make_sheet (void)
{
  GString *sheet = g_string_new ("姓名,电话,邮箱,生日,身份证号,标签,备注\n");
  guint n_rows = g_test_rand_int_range (1, 25);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (sheet, "%s,%s,%s,%s,%s,%s,%s\n", PICK (names), PICK (phones),
                            PICK (emails), PICK (birthdays), PICK (documents), PICK (tags),
                            PICK (notes));

  return g_string_free (sheet, FALSE);
}

static void
open_sheet (InnTestImport *test,
            const char    *sheet)
{
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
}

static void
test_rehearsal_is_run (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *sheet = make_sheet ();
      g_autofree char *rehearsed = NULL, *run = NULL, *before = NULL, *after = NULL;
      gint64 seq;

      before = inn_test_book_dump (test->folder);
      open_sheet (test, sheet);
      inn_test_import_rehearse (test);
      rehearsed = inn_test_import_verdicts (test);
      seq = inn_test_import_run (test)->seq;
      run = inn_test_import_verdicts (test);
      if (g_strcmp0 (rehearsed, run) != 0)
        g_test_message ("%s", sheet);
      g_assert_cmpstr (rehearsed, ==, run);

      /* Every third sheet stays, for the next ones to meet. */
      if (seq != 0 && i % 3 != 0)
        {
          g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, NULL);

          g_assert_nonnull (undone);
          after = inn_test_book_dump (test->folder);
          g_assert_cmpstr (after, ==, before);
        }
    }

  inn_test_book_verify (test->folder);
}

static void
test_again_is_nothing (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *sheet = make_sheet ();
      g_autofree char *before = NULL, *after = NULL;

      open_sheet (test, sheet);
      inn_test_import_run (test);
      before = inn_test_book_dump (test->folder);

      open_sheet (test, sheet);
      inn_test_import_run (test);
      after = inn_test_book_dump (test->folder);
      if (g_strcmp0 (before, after) != 0)
        g_test_message ("%s", sheet);
      g_assert_cmpint (inn_import_get_report (test->import)->n_written, ==, 0);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
import (InnTestImport *test,
        const char    *sheet)
{
  open_sheet (test, sheet);
  inn_test_import_run (test);
}

/* A row whose guest has all it says is about that guest also when another has come to have the same
 * name and number since. */
static void
test_again_with_a_double (void)
{
  static const char SHEET[] = "姓名,电话,邮箱,身份证号\n"
                              "林雨彤,13800138000,a@b.com,\n"
                              "林雨彤,13800138000,,11010519491231002X\n";
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autofree char *before = NULL, *after = NULL;

  import (test, "邮箱,身份证号\nx@guest.booking.com,11010519491231002X\n");
  import (test, "姓名,电话,邮箱\n林雨彤,13800138000,a@b.com\n");
  import (test, SHEET);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM guest WHERE name ="
                                                        " '林雨彤'"), ==, 2);
  before = inn_test_book_dump (test->folder);

  import (test, SHEET);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

/* A row before it speaks of somebody of that name and number; whose document it is, the book knows. */
static void
test_document_before_a_row (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();

  import (test, "姓名,身份证号\nTom,E12345678\n");
  import (test, "姓名,电话,身份证号\n何平,13800138001,\n何平,13800138001,E12345678\n");
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM identity_document"),
                   ==, 1);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM guest"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-property/a-rehearsal-says-what-the-run-does", test_rehearsal_is_run);
  g_test_add_func ("/import-property/the-same-sheet-again-does-nothing", test_again_is_nothing);
  g_test_add_func ("/import-property/the-same-sheet-again-does-nothing-where-two-are-alike",
                   test_again_with_a_double);
  g_test_add_func ("/import-property/whose-document-it-is-the-book-knows-better-than-a-row-before",
                   test_document_before_a_row);

  return g_test_run ();
}
