/* test-export.c: what is written to a sheet comes back as it was. */

#include "config.h"

#include "inn-channel.h"
#include "inn-column-heading.h"
#include "inn-error.h"
#include "inn-guest-export.h"
#include "inn-guest-label.h"
#include "inn-sheet-opener.h"
#include "inn-table-opener.h"
#include "inn-test-import.h"
#include "inn-test-loop.h"

#include <glib/gstdio.h>
#include <gnu/libc-version.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

/* Everything a sheet carries, without the ids of this or that book. */
static const char GUESTS[] =
  "SELECT group_concat (name || '|' || latin_name || '|' || salutation || '|' || reading || '|' || "
  "gender || '|' || coalesce (birth_calendar || birth_month || '-' || birth_day || '-' || "
  "birth_leap || '-' || coalesce (birth_year, '?'), '') || '|' || nationality || '|' || "
  "language || '|' || company || '|' || occupation || '|' || region || '|' || type || '|' || "
  "vip || '|' || banned || '|' || banned_reason || '|' || channel || '|' || note, char (10)) "
  "FROM (SELECT * FROM guest ORDER BY id)";
static const char CONTACTS[] =
  "SELECT group_concat (guest_id || kind || value || '|' || normalised || is_primary, char (10)) "
  "FROM (SELECT * FROM contact_point ORDER BY guest_id, kind, position, id)";
static const char TAGS[] =
  "SELECT group_concat (guest_id || name, char (10)) FROM (SELECT g.guest_id, t.name "
  "FROM guest_tag g JOIN tag t ON t.id = g.tag_id ORDER BY g.guest_id, t.name)";

static const char SHEET[] =
  "姓名,英文名,称呼,性别,生日,电话,邮箱,微信,微信2,地址,国籍,语言,公司,职业,地区,客户类型,VIP,黑名单,渠道,标签,备注\n"
  "孟庆霞,Meng Qingxia,孟姐,女,农历闰六月初三,+86 138 0013 8000/0571-87654321,a@b.com;c@d.com,"
  "mengqx,mq2,\"杭州, 西湖区\",中国,zh,海岳科技,医生,浙江,协议,是,,携程,老客、湖景,\"安静\n\"\"靠里\"\"\"\n"
  "=cmd|' /C calc'!A0,,,男,1990-05-10,13800138001,wrong@,,,,,,,,,,,拖欠房费,,,+备注\n"
  "'x,@y,-z,,5月10日,13800138002,,,,,,,,,,团队,,是,,,'=1\n"
  ",,,,,13800138003,,,,,,,,,,,,,,,\n"
  "Ünal O'Brien,,,other,,+90 532 123 45 67,,,,,,,,,,,,,,,\n"
  "周_x0041_ & <b>,,,,1899-12-30,13800138004,,  wx  ,,,,,,,,,,,,,007\n";

static guint64
export_some (InnTestImport       *test,
             GFile               *file,
             GArray              *guests,
             InnGuestExportFlags  flags)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  guint64 n_guests;

  inn_guest_export_async (inn_book_get_store (test->book), file, guests, flags, NULL,
                          inn_test_loop_done_cb, &loop);
  inn_guest_export_finish (inn_book_get_store (test->book), inn_test_loop_wait (&loop),
                           &n_guests, &error);
  g_assert_no_error (error);

  return n_guests;
}

static void
export (InnTestImport *test,
        GFile         *file)
{
  g_assert_cmpint (export_some (test, file, NULL, INN_GUEST_EXPORT_DEFAULT), ==,
                   inn_test_book_get_int (test->folder, "SELECT count (*) FROM guest"));
}

static char *
read_text (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
assert_same (InnTestImport *left,
             InnTestImport *right,
             const char    *sql)
{
  g_autofree char *a = inn_test_book_get_text (left->folder, sql);
  g_autofree char *b = inn_test_book_get_text (right->folder, sql);

  g_assert_cmpstr (a, ==, b);
}

/* Both ways out, and both ways in. */
static void
test_round_trip (gconstpointer data)
{
  const char *name = data;
  g_autoptr (InnTestImport) from = inn_test_import_new ();
  g_autoptr (InnTestImport) to = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (from, name, "", -1);
  g_autoptr (GError) error = NULL;
  const InnImportReport *report;

  inn_test_import_open (from, SHEET, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (from)->n_written, ==, 6);

  export (from, file);
  inn_test_import_open_file (to, file, &error);
  g_assert_no_error (error);
  report = inn_test_import_run (to);
  g_assert_cmpuint (report->n_written, ==, 6);
  g_assert_cmpuint (report->n_cells_left_out, ==, 0);

  assert_same (from, to, GUESTS);
  assert_same (from, to, CONTACTS);
  assert_same (from, to, TAGS);
}

/* Says it in @language from now on; %NULL is English. Where no locale but C is installed, newer
 * libraries of C leave LANGUAGE alone.
 *
 * Returns: whether it can be said */
static gboolean
speak (const char *language)
{
  static const char * const locales[] = { "zh_CN.UTF-8", "zh_TW.UTF-8", "en_US.UTF-8", "C.UTF-8" };
  guint i = 0;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("INN_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_setenv ("LANGUAGE", language != NULL ? language : "en", TRUE);
  while (i < G_N_ELEMENTS (locales) && setlocale (LC_ALL, locales[i]) == NULL)
    i++;
  g_assert_cmpuint (i, <, G_N_ELEMENTS (locales));

  return language == NULL || i + 1 < G_N_ELEMENTS (locales)
         || g_ascii_strtod (gnu_get_libc_version (), NULL) < 2.39;
}

/* A sheet in the words of its language, which each other language understands. */
static void
test_words_of_the_language (gconstpointer data)
{
  const char *language = data;
  static const char * const readers[] = { NULL, "zh_CN", "zh_TW" };
  g_autoptr (InnTestImport) from = inn_test_import_new ();
  g_autoptr (GString) sheet = g_string_new ("姓名,性别,客户类型,渠道,黑名单\n甲,男,散客,,是\n"
                                            "乙,女,团队,,\n丙,其他,协议,自己的话,\n");
  g_autoptr (GFile) file = inn_test_import_file (from, "out.csv", "", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_guests = 3;

  for (guint i = 0; i < inn_channel_get_n (); i++, n_guests++)
    g_string_append_printf (sheet, "客%u,,,%s,\n", i, inn_channel_get_key (i));
  inn_test_import_open (from, sheet->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (from)->n_written, ==, n_guests);

  if (!speak (language))
    {
      speak (NULL);
      g_test_skip ("there is no locale here in which another language is spoken");
      return;
    }
  export (from, file);
  text = read_text (file);
  g_assert_nonnull (strstr (text, inn_gender_get_label (INN_GENDER_FEMALE)));
  g_assert_nonnull (strstr (text, inn_guest_type_get_label (INN_GUEST_TYPE_COMPANY)));
  for (guint i = 0; i < inn_channel_get_n (); i++)
    g_assert_nonnull (strstr (text, inn_channel_get_title (inn_channel_get_key (i))));
  if (language != NULL)
    {
      g_assert_nonnull (strstr (text, ",女,"));
      g_assert_null (strstr (text, "male"));
      g_assert_null (strstr (text, "company"));
      g_assert_null (strstr (text, "walk-in"));
    }

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (InnTestImport) to = inn_test_import_new ();

      if (!speak (readers[i]))
        break;
      inn_test_import_open_file (to, file, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (inn_test_import_run (to)->n_cells_left_out, ==, 0);
      assert_same (from, to, GUESTS);
    }
  speak (NULL);
}

/* What a spreadsheet would make of a workbook: no digit lost, days that are days. */
static void
test_workbook_cells (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.xlsx", "", -1);
  g_autoptr (InnSheetSource) source = NULL;
  g_autoptr (GError) error = NULL;
  const InnSheetRecord *record;
  InnSheetChoice choice = INN_SHEET_CHOICE_INIT;
  InnSheetKind kind;
  InnSheetCellFlags flags = 0;
  struct stat info;

  inn_test_import_open (test, "姓名,电话,生日\n林国栋,13735882096,1980-02-29\n", &error);
  inn_test_import_run (test);
  export (test, file);

  source = inn_sheet_open (file, &choice, &kind, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kind, ==, INN_SHEET_XLSX);
  g_assert_true (inn_sheet_source_next (source, &record, NULL, &error));
  g_assert_true (inn_sheet_source_next (source, &record, NULL, &error));
  for (guint i = 0; i < record->n_cells; i++)
    {
      flags |= inn_sheet_record_get_flags (record, i);
      if (strcmp (record->cells[i], "13735882096") == 0)
        g_assert_cmpint (inn_sheet_record_get_flags (record, i), ==, INN_SHEET_CELL_PLAIN);
      if (strcmp (record->cells[i], "1980-02-29") == 0)
        g_assert_cmpint (inn_sheet_record_get_flags (record, i), ==, INN_SHEET_CELL_DATE);
    }
  g_assert_cmpint (flags, ==, INN_SHEET_CELL_DATE);

  g_assert_cmpint (g_stat (g_file_peek_path (file), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* What is not finished leaves what was there, or nothing, and nothing beside it. */
static void
test_unfinished (gconstpointer data)
{
  const char *name = data;
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, name, "before", -1);
  guint n_files = count_files (test->folder->folder);
  const InnTableColumn column = { "Name", INN_TABLE_TEXT, 20 };
  const InnTableCell cell = { INN_TABLE_TEXT, "x" };
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (InnTableWriter) writer = inn_table_writer_new_for_file (file, NULL);

      g_assert_true (inn_table_writer_begin (writer, &column, 1, NULL, NULL));
      g_assert_true (inn_table_writer_add (writer, &cell, NULL, NULL));
      g_assert_cmpuint (count_files (test->folder->folder), ==, n_files + 1);
      g_clear_object (&writer);
      g_assert_cmpuint (count_files (test->folder->folder), ==, n_files);

      if (i == 0)
        {
          text = read_text (file);
          g_assert_cmpstr (text, ==, "before");
          g_assert_true (g_file_delete (file, NULL, NULL));
          n_files--;
        }
    }
}

static void
test_failed_workbook (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.xlsx", "before", -1);
  g_autoptr (GFile) nowhere = g_file_resolve_relative_path (file, "../nowhere/out.xlsx");
  g_autoptr (InnTableWriter) writer = inn_table_writer_new_for_file (file, NULL);
  g_autoptr (InnTableWriter) lost = inn_table_writer_new_for_file (nowhere, NULL);
  const InnTableColumn column = { "Name", INN_TABLE_TEXT, 20 };
  g_autofree char *much = g_strnfill (40000, 'x');
  const InnTableCell cell = { INN_TABLE_TEXT, much };
  guint n_files = count_files (test->folder->folder);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (inn_table_writer_begin (writer, &column, 1, NULL, &error));
  g_assert_cmpuint (count_files (test->folder->folder), ==, n_files + 1);
  g_assert_false (inn_table_writer_add (writer, &cell, NULL, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_clear_error (&error);
  g_clear_object (&writer);
  g_assert_cmpuint (count_files (test->folder->folder), ==, n_files);
  text = read_text (file);
  g_assert_cmpstr (text, ==, "before");

  g_assert_false (inn_table_writer_begin (lost, &column, 1, NULL, &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_NOT_FOUND);
}

/* No cell may begin as a formula does. */
static void
test_no_formulas (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.csv", "", -1);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, SHEET, &error);
  inn_test_import_run (test);
  export (test, file);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));

  for (const char *at = text; *at != '\0'; at++)
    if ((at == text || strchr (",\n", at[-1]) != NULL || (at[-1] == '"' && at[-2] == ',')))
      g_assert_null (strchr ("=+-@\t", *at));
}

/* What belongs in a book of its own does not come in again over the guests it was written from. */
static void
test_export_is_known (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.csv", "", -1);
  g_autofree char *text = NULL, *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名,电话,生日,标签\n林国栋,13735882096,1980-02-29,湖景\n", &error);
  inn_test_import_run (test);
  before = inn_test_book_dump (test->folder);
  export (test, file);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
  inn_test_import_open (test, text, &error);
  g_assert_cmpint (inn_test_import_run (test)->seq, ==, 0);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

/* Who has a name only, or shares all with others, is known by the number; a number of another book
 * says nothing. */
static void
test_names_only_are_known (gconstpointer data)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (InnTestImport) other = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, data, "", -1);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test,
                        "姓名,电话,地址,备注\n王芳,,,高层\n王芳,,,低层\n李四,,杭州,\n,13735882096,,\n"
                        "赵六,见备注,,\n", &error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 5);
  before = inn_test_book_dump (test->folder);
  export (test, file);
  inn_test_import_open_file (test, file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_test_import_run (test)->seq, ==, 0);
  g_assert_cmpuint (inn_import_get_report (test->import)->n_by_verdict[INN_IMPORT_UNCHANGED], ==, 5);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);

  inn_test_import_open (other, "姓名,电话\n张三,\n王芳,13735882099\n李四,\n", &error);
  inn_test_import_run (other);
  inn_test_import_open_file (other, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_import_get_n_columns (other->import), >, 20);
  g_assert_cmpuint (inn_test_import_run (other)->n_written, ==, 5);
}

/* Another program numbers its guests in its own way. */
static void
test_foreign_numbers (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "客人编号,姓名,电话\n1,王芳,\nK-2,李四,13735882099\n", &error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 2);
  inn_test_import_open (test, "客人编号,姓名,电话\n1,赵六,\n2,李四,13735882098\n1,王芳,13735882097\n",
                        &error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 3);
}

/* The list in the window: those shown, in the order shown; who was deleted meanwhile is left out. */
static void
test_list_in_its_order (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.csv", "", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 shown[] = { 3, 99, 1 };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名,电话\n林国栋,13735882096\n方敬之,13735882097\n吴海,13735882098\n",
                        &error);
  inn_test_import_run (test);
  g_array_append_vals (ids, shown, G_N_ELEMENTS (shown));
  g_assert_cmpuint (export_some (test, file, ids, INN_GUEST_EXPORT_DEFAULT), ==, 2);

  text = read_text (file);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[1], "吴海,"));
  g_assert_true (g_str_has_prefix (lines[2], "林国栋,"));
}

/* ID numbers leave the book only when somebody says so, and the journal tells it for ever. */
static void
test_numbers_only_when_asked (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (InnTestImport) to = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.csv", "", -1);
  g_autofree char *without = NULL, *with = NULL, *parameters = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_entries;

  inn_test_import_open (test, "姓名,证件号,VIP\n林国栋,11010519491231002X,\n方敬之,E12345678; K1234567,是\n",
                        &error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 2);
  n_entries = inn_test_book_get_int (test->folder, "SELECT count (*) FROM entry");

  export (test, file);
  without = read_text (file);
  g_assert_null (strstr (without, "11010519491231002X"));
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM entry"), ==,
                   n_entries);

  g_assert_cmpuint (export_some (test, file, NULL, INN_GUEST_EXPORT_DOCUMENTS), ==, 2);
  with = read_text (file);
  g_assert_nonnull (strstr (with, "11010519491231002X"));
  g_assert_nonnull (strstr (with, "E12345678; K1234567"));
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM entry"), ==,
                   n_entries + 1);
  parameters = inn_test_book_get_text (test->folder,
                                       "SELECT act || parameters FROM entry ORDER BY seq DESC");
  g_assert_true (g_str_has_prefix (parameters, "guest.disclose"));
  g_assert_nonnull (strstr (parameters, "\"count\":\"2\""));
  g_assert_nonnull (strstr (parameters, "\"file\":\"out.csv\""));

  inn_test_import_open (to, with, &error);
  g_assert_cmpuint (inn_test_import_run (to)->n_written, ==, 2);
  assert_same (test, to, "SELECT group_concat (guest_id || kind || last_four, char (10)) "
                         "FROM (SELECT * FROM identity_document ORDER BY guest_id, last_four)");
}

/* What changed nothing is not what Undo means, and does not stand in the way of Redo. */
static void
test_undo_passes_over_it (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "out.csv", "", -1);
  InnStore *store = inn_book_get_store (test->book);
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名\n林国栋\n", &error);
  inn_test_import_run (test);
  for (int redo = 0; redo <= 1; redo++)
    {
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr (InnUndoReport) report = NULL;

      export_some (test, file, NULL, INN_GUEST_EXPORT_DOCUMENTS);
      if (redo)
        {
          inn_store_redo_async (store, 0, INN_UNDO_DEFAULT, NULL, inn_test_loop_done_cb, &loop);
          report = inn_store_redo_finish (store, inn_test_loop_wait (&loop), &error);
        }
      else
        {
          inn_store_undo_async (store, 0, INN_UNDO_DEFAULT, NULL, inn_test_loop_done_cb, &loop);
          report = inn_store_undo_finish (store, inn_test_loop_wait (&loop), &error);
        }
      g_assert_no_error (error);
      g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM guest"), ==,
                       redo);
    }
}

static void
test_headings_are_known (void)
{
  for (InnGuestField i = INN_FIELD_NAME; i < INN_N_FIELDS; i++)
    {
      InnHeadingCalendar calendar;
      InnSheetField field;

      g_assert_true (inn_column_heading_read (inn_guest_field_get_label (i), INN_SHEET_GUESTS, &field, &calendar));
      g_assert_cmpint (field, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/export/a-sheet-comes-back-as-it-was", "out.csv", test_round_trip);
  g_test_add_data_func ("/export/a-workbook-comes-back-as-it-was", "out.xlsx", test_round_trip);
  g_test_add_data_func ("/export/english-words-are-understood-everywhere", NULL,
                        test_words_of_the_language);
  g_test_add_data_func ("/export/simplified-words-are-understood-everywhere", "zh_CN",
                        test_words_of_the_language);
  g_test_add_data_func ("/export/traditional-words-are-understood-everywhere", "zh_TW",
                        test_words_of_the_language);
  g_test_add_func ("/export/a-workbook-has-text-and-days", test_workbook_cells);
  g_test_add_data_func ("/export/an-unfinished-sheet-leaves-the-old-one", "out.csv",
                        test_unfinished);
  g_test_add_data_func ("/export/an-unfinished-workbook-leaves-the-old-one", "out.xlsx",
                        test_unfinished);
  g_test_add_func ("/export/a-workbook-that-fails-leaves-the-old-one", test_failed_workbook);
  g_test_add_func ("/export/no-cell-is-a-formula", test_no_formulas);
  g_test_add_func ("/export/its-own-guests-are-known-again", test_export_is_known);
  g_test_add_data_func ("/export/who-has-a-name-only-is-known-again", "out.csv",
                        test_names_only_are_known);
  g_test_add_data_func ("/export/who-has-a-name-only-is-known-in-a-workbook", "out.xlsx",
                        test_names_only_are_known);
  g_test_add_func ("/export/numbers-of-other-programs-say-nothing", test_foreign_numbers);
  g_test_add_func ("/export/a-list-is-written-in-its-order", test_list_in_its_order);
  g_test_add_func ("/export/id-numbers-only-when-asked", test_numbers_only_when_asked);
  g_test_add_func ("/export/undo-passes-over-what-changed-nothing", test_undo_passes_over_it);
  g_test_add_func ("/export/its-headings-are-known", test_headings_are_known);

  return g_test_run ();
}
