/* test-csv-sheet.c: files of every usual kind become rows, and files that are no table say so. */

#include "config.h"

#include "inn-csv-sheet.h"
#include "inn-error.h"
#include "inn-sheet-opener.h"
#include "inn-test-sheet.h"

#include <string.h>

#define N_NAMES 1000

static GFile *
write_file (const char *name,
            const void *bytes,
            gsize       length)
{
  g_autofree char *directory = g_dir_make_tmp ("innkeeper-sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static void
delete_file (GFile *file)
{
  g_autoptr (GFile) directory = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (directory, NULL, NULL);
}

/* "name,phone" with another delimiter, quoted or not. */
static char *
dress (const char *names,
       char        delimiter,
       gboolean    quotes,
       const char *line_end)
{
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);
  GString *text = g_string_new (NULL);
  const char *quote = quotes ? "\"" : "";

  g_string_append_printf (text, "姓名%c電話%s", delimiter, line_end);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char *comma = strchr (lines[i], ',');

      *comma = '\0';
      g_string_append_printf (text, "%s%s%s%c%s%s%s%s", quote, lines[i], quote, delimiter,
                              quote, comma + 1, quote, line_end);
    }

  return g_string_free (text, FALSE);
}

static char *
read_all (InnSheetSource *source)
{
  g_autoptr (GError) error = NULL;
  const InnSheetRecord *record;
  GString *out = g_string_new (NULL);
  double progress = 0;

  while (inn_sheet_source_next (source, &record, NULL, &error))
    {
      g_assert_cmpint (record->problems, ==, 0);
      g_assert_cmpuint (record->n_cells, ==, 2);
      g_assert_cmpfloat (inn_sheet_source_get_progress (source), >=, progress);
      progress = inn_sheet_source_get_progress (source);
      if (record->line > 1)
        g_string_append_printf (out, "%s,%s\n", inn_sheet_record_get_cell (record, 0),
                                inn_sheet_record_get_cell (record, 1));
      g_assert_cmpstr (inn_sheet_record_get_cell (record, 2), ==, "");
    }
  g_assert_no_error (error);
  g_assert_cmpfloat (inn_sheet_source_get_progress (source), ==, 1.0);

  return g_string_free (out, FALSE);
}

static void
test_encodings_by_delimiters_by_quotes (void)
{
  static const struct
  {
    InnEncoding encoding;
    gboolean    bom;
  } encodings[] = {
    { INN_ENCODING_UTF8, FALSE }, { INN_ENCODING_UTF8, TRUE },
    { INN_ENCODING_UTF16LE, FALSE }, { INN_ENCODING_UTF16LE, TRUE },
    { INN_ENCODING_UTF16BE, FALSE }, { INN_ENCODING_UTF16BE, TRUE },
    { INN_ENCODING_GB18030, FALSE }, { INN_ENCODING_BIG5, FALSE },
  };
  static const char *const ends[] = { "\n", "\r\n", "\r" };
  g_autofree char *names = inn_test_names (N_NAMES);

  for (gsize i = 0; i < G_N_ELEMENTS (encodings) * 3 * 2 * 3; i++)
    {
      gsize e = i % G_N_ELEMENTS (encodings);
      char delimiter = ",\t;"[i / 8 % 3];
      gboolean quotes = i / 24 % 2;
      g_autofree char *text = dress (names, delimiter, quotes, ends[i / 48]);
      g_autoptr (GBytes) bytes = inn_test_encode (text, encodings[e].encoding, encodings[e].bom);
      g_autoptr (GFile) file = write_file ("老客.csv", g_bytes_get_data (bytes, NULL),
                                           g_bytes_get_size (bytes));
      InnEncoding chosen = encodings[e].encoding == INN_ENCODING_BIG5 ? INN_ENCODING_BIG5
                                                                      : INN_ENCODING_AUTOMATIC;
      g_autoptr (GError) error = NULL;
      g_autoptr (InnCsvSheet) sheet = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      InnSheetKind kind;

      sheet = inn_csv_sheet_open (file, chosen, &kind, NULL, &error);
      g_assert_no_error (error);
      first = read_all (INN_SHEET_SOURCE (sheet));
      g_assert_cmpstr (first, ==, names);
      g_assert_cmpint (inn_csv_sheet_get_delimiter (sheet), ==, delimiter);
      g_assert_cmpstr (inn_sheet_source_get_title (INN_SHEET_SOURCE (sheet)), ==, "老客.csv");

      g_assert_true (inn_sheet_source_rewind (INN_SHEET_SOURCE (sheet), NULL, &error));
      second = read_all (INN_SHEET_SOURCE (sheet));
      g_assert_cmpstr (second, ==, names);
      delete_file (file);
    }
}

static void
test_other_kinds_are_named (void)
{
  static const struct
  {
    const char   *bytes;
    gsize         length;
    InnSheetKind  kind;
  } cases[] = {
    { "", 0, INN_SHEET_EMPTY },
    { "PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x13\0\0\0[Content_Types].xml", 49,
      INN_SHEET_XLSX },
    { "PK\x03\x04\x14\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0mimetype"
      "application/vnd.oasis.opendocument.spreadsheet", 84, INN_SHEET_ODS },
    { "PK\x03\x04\x14\0\0\0photos/1.jpg", 20, INN_SHEET_ARCHIVE },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", 12, INN_SHEET_XLS },
    { "%PDF-1.7\n", 9, INN_SHEET_PDF },
    { "\r\n <HTML><table><tr><td>姓名", 30, INN_SHEET_HTML },
    { "\xef\xbb\xbf<table><tr><td>", 18, INN_SHEET_HTML },
    { "<?xml version=\"1.0\"?><Workbook>", 31, INN_SHEET_XML },
    { "\xff\xd8\xff\xe0\0\x10JFIF", 10, INN_SHEET_IMAGE },
    { "SQLite format 3\0\x10\0\1\1", 20, INN_SHEET_BINARY },
    { "\1\2\3\4\5\6\7\10\1\2\3\4", 12, INN_SHEET_BINARY },
    { "a\0\0\0\0\0\0\0\0\0\0\0\0\0\0b", 16, INN_SHEET_BINARY },
    { "a,b\n", 4, INN_SHEET_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = write_file ("list.csv", cases[i].bytes, cases[i].length);
      g_autoptr (InnCsvSheet) sheet = NULL;
      g_autoptr (GError) error = NULL;
      InnSheetKind kind;

      sheet = inn_csv_sheet_open (file, INN_ENCODING_AUTOMATIC, &kind, NULL, &error);
      g_assert_cmpint (kind, ==, cases[i].kind);
      if (kind == INN_SHEET_TEXT)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
          g_assert_cmpstr (error->message, ==, inn_sheet_kind_advise (kind));
        }
      delete_file (file);
    }
}

static void
test_opener_goes_by_the_bytes (void)
{
  static const InnSheetChoice choice = INN_SHEET_CHOICE_INIT;
  static const char text[] = "姓名\n林若溪\n";
  static const char picture[] = "\xff\xd8\xff\xe0\0\x10JFIF";
  g_autoptr (GFile) list = write_file ("list.xlsx", text, strlen (text));
  g_autoptr (GFile) photo = write_file ("photo.csv", picture, sizeof picture - 1);
  g_autoptr (InnSheetSource) sheet = NULL;
  g_autoptr (GError) error = NULL;
  const InnSheetRecord *record;
  InnSheetKind kind;

  sheet = inn_sheet_open (list, &choice, &kind, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kind, ==, INN_SHEET_TEXT);
  g_assert_true (INN_IS_CSV_SHEET (sheet));
  g_assert_cmpuint (inn_sheet_source_get_n_sheets (sheet), ==, 1);
  g_assert_cmpuint (inn_sheet_source_get_sheet (sheet), ==, 0);
  g_assert_cmpstr (inn_sheet_source_get_sheet_name (sheet, 0), ==, "");
  g_assert_true (inn_sheet_source_next (sheet, &record, NULL, NULL));
  g_assert_cmpint (inn_sheet_record_get_flags (record, 0), ==, INN_SHEET_CELL_PLAIN);

  g_assert_null (inn_sheet_open (photo, &choice, &kind, NULL, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (kind, ==, INN_SHEET_IMAGE);
  delete_file (list);
  delete_file (photo);
}

static void
test_missing_file_says_so (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/list.csv");
  g_autoptr (GError) error = NULL;
  InnSheetKind kind;

  g_assert_null (inn_csv_sheet_open (file, INN_ENCODING_AUTOMATIC, &kind, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Our own export keeps "+86…" from being a formula; the apostrophe is not part of the phone. */
static void
test_harmless_cells_are_restored (void)
{
  static const char text[] = "姓名,电话\n'＝a,'+86 138\n'tis,''=x\n";
  g_autoptr (GFile) file = write_file ("list.csv", text, strlen (text));
  g_autoptr (InnCsvSheet) sheet = NULL;
  const InnSheetRecord *record;
  InnSheetKind kind;

  sheet = inn_csv_sheet_open (file, INN_ENCODING_AUTOMATIC, &kind, NULL, NULL);
  g_assert_true (inn_sheet_source_next (INN_SHEET_SOURCE (sheet), &record, NULL, NULL));
  g_assert_true (inn_sheet_source_next (INN_SHEET_SOURCE (sheet), &record, NULL, NULL));
  g_assert_cmpstr (record->cells[0], ==, "＝a");
  g_assert_cmpstr (record->cells[1], ==, "+86 138");
  g_assert_true (inn_sheet_source_next (INN_SHEET_SOURCE (sheet), &record, NULL, NULL));
  g_assert_cmpstr (record->cells[0], ==, "'tis");
  g_assert_cmpstr (record->cells[1], ==, "'=x");
  delete_file (file);
}

static void
test_cancel_stops (void)
{
  g_autofree char *names = inn_test_names (10);
  g_autoptr (GFile) file = write_file ("list.csv", names, strlen (names));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  InnSheetKind kind;

  g_cancellable_cancel (cancellable);
  g_assert_null (inn_csv_sheet_open (file, INN_ENCODING_AUTOMATIC, &kind, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  delete_file (file);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-sheet/encodings-by-delimiters-by-quotes",
                   test_encodings_by_delimiters_by_quotes);
  g_test_add_func ("/csv-sheet/other-kinds-are-named", test_other_kinds_are_named);
  g_test_add_func ("/csv-sheet/opener-goes-by-the-bytes", test_opener_goes_by_the_bytes);
  g_test_add_func ("/csv-sheet/missing-file-says-so", test_missing_file_says_so);
  g_test_add_func ("/csv-sheet/harmless-cells-are-restored", test_harmless_cells_are_restored);
  g_test_add_func ("/csv-sheet/cancel-stops", test_cancel_stops);

  return g_test_run ();
}
