/* test-import.c: sheets of guests come into the book as people expect, and out again. */

#include "config.h"

#include "inn-test-import.h"

#include "inn-error.h"
#include "inn-store-views.h"
#include "inn-test-loop.h"
#include "inn-test-messy.h"

#include <stdio.h>
#include <string.h>

/* What stands in the book before. */
static const char BOOK[] =
  "姓名,电话,邮箱,微信,生日,身份证号\n"
  "林国栋,13735882096,,lgd1980,,\n"
  "周琳,,zhou.lin@example.com,,1990-05-10,\n"
  "方敬之,,,,,11010519491231002X\n"
  "Tom Smith,,guest-1234@guest.booking.com,,,\n"
  "何平,,,,,\n";

static const struct
{
  const char *what;
  const char *sheet;
  const char *verdicts;
} rules[] = {
  { "a phone under another writing and the same name is known",
    "姓名,电话,邮箱\n林国栋,+86 137-3588-2096,lin@example.com\n", "F" },
  { "traditional characters are the same name",
    "姓名,电话\n林國棟,13735882096\n", "U" },
  { "the same phone under another name is perhaps family",
    "姓名,电话\n林小雨,13735882096\n", "H" },
  { "a phone alone that is somebody's is that household's",
    "电话\n13735882096\n13735882097\n", "HN" },
  { "the same email and name are known whatever their case",
    "姓名,邮箱\n周琳,Zhou.Lin@Example.com\n", "U" },
  { "the same WeChat and name are known",
    "姓名,微信,性别\n林国栋,LGD1980,男\n", "F" },
  { "the same name and full birthday are known",
    "姓名,生日,电话\n周琳,1990年5月10日,13800138000\n", "F" },
  { "the same name and a birthday without its year are not",
    "姓名,生日\n周琳,5月10日\n", "S" },
  { "the same document is known under any name",
    "姓名,身份证号\n方先生,11010519491231002x\n", "U" },
  { "the relay of an agency identifies nobody",
    "姓名,邮箱\nJohn Doe,guest-1234@guest.booking.com\n", "N" },
  { "the same name and nothing more is made and listed",
    "姓名,电话\n何平,13800138001\n", "S" },
  { "rows of one sheet are compared with each other",
    "姓名,电话,备注\n孟庆霞,13800138002,安静\n孟庆霞,138 0013 8002,高层\n"
    "孟小宝,13800138002,\n孟庆霞,13800138003,\n",
    "NPHS" },
  { "the same row twice is one guest",
    "姓名,备注\n诸葛云,素食\n诸葛云,素食\n", "NP" },
  { "somebody known twice in a sheet is one guest",
    "姓名,电话,公司\n林国栋,13735882096,海岳科技\n林国栋,13735882096,海岳\n", "FP" },
  { "empty rows are passed over",
    "姓名,电话\n,\n  ,　\n单立人,15968120037\n", "BBN" },
  { "a row of nothing but a note is nobody",
    "姓名,电话,备注\n,,靠里\n", "R" },
  { "a rounded number is refused",
    "姓名,电话\n吴海,1.38E+10\n", "R" },
  { "a phone with too few digits is refused",
    "姓名,电话\n吴海,138 6571 820\n", "R" },
  { "a mobile of Taiwan is a number like any other",
    "姓名,电话\n蔡宜君,0912345678\n蔡宜君,0922333444\n蔡宜君,+886 912 345 678\n", "NSP" },
  { "numbers of the neighbours, landlines and services are taken",
    "姓名,电话\n甲,61238840\n乙,91238840\n丙,010-88886666\n丁,0571-8765432\n戊,400-820-8820\n"
    "己,0571-87654321转801\n庚,853 2882 1234\n", "NNNNNNN" },
  { "the beginning of a phone is refused",
    "姓名,电话\n吴海,138\n", "R" },
  { "a day that cannot be is refused",
    "姓名,生日\n吴海,1990-02-30\n", "R" },
  { "an ID number with a slip is refused",
    "姓名,身份证号\n吴海,110105194912310021\n吴海,110105194912310000\n", "RR" },
  { "a wrong email is kept as it is written",
    "姓名,邮箱\n吴海,wuhai@\n", "N" },
  { "words for nothing are nothing",
    "姓名,电话,邮箱\n吴海,无,-\n", "N" },
  { "a missing cell refuses nothing",
    "姓名,电话\n,15968120037\n单立人,\n", "NN" },
  { "unknown words are left out",
    "姓名,性别,VIP\n单立人,机器人,也许\n", "N" },
};

static void
fill_book (InnTestImport *test)
{
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, BOOK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_by_verdict[INN_IMPORT_NEW], ==, 5);
}

static gint64
count (InnTestImport *test,
       const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);

  return inn_test_book_get_int (test->folder, sql);
}

static void
test_rules (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autofree char *before = NULL;

  fill_book (test);
  before = inn_test_book_dump (test->folder);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *rehearsed = NULL, *run = NULL, *unchanged = NULL;
      g_autoptr (GError) error = NULL;
      gint64 seq;

      g_test_message ("%s", rules[i].what);
      inn_test_import_open (test, rules[i].sheet, &error);
      g_assert_no_error (error);

      inn_test_import_rehearse (test);
      rehearsed = inn_test_import_verdicts (test);
      g_assert_cmpstr (rehearsed, ==, rules[i].verdicts);
      unchanged = inn_test_book_dump (test->folder);
      g_assert_cmpstr (unchanged, ==, before);

      seq = inn_test_import_run (test)->seq;
      run = inn_test_import_verdicts (test);
      g_assert_cmpstr (run, ==, rules[i].verdicts);

      if (seq != 0)
        {
          g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, &error);
          g_autofree char *after = inn_test_book_dump (test->folder);

          g_assert_no_error (error);
          g_assert_nonnull (undone);
          g_assert_cmpstr (after, ==, before);
        }
    }

  inn_test_book_verify (test->folder);
}

static void
test_every_field (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  const InnImportReport *report;

  inn_test_import_open (test,
    "姓名,英文名,性别,生日(农历),电话,电子邮箱,微信号,地址,证件号码,国籍,公司,客户类型,VIP,标签,备注\n"
    "孟庆霞,Meng Qingxia,女,八月十五,13800138000/0571-87654321,a@b.com;c@d.com,mengqx,"
    "\"杭州市西湖区\n龙井路1号\",11010519491231002X,中国,海岳科技,协议,是,老客、湖景，素食,"
    "\"安静\n靠里\"\n", &error);
  g_assert_no_error (error);
  report = inn_test_import_run (test);
  g_assert_cmpuint (report->n_written, ==, 1);
  g_assert_cmpuint (report->n_cells_left_out, ==, 0);

  {
    g_autofree char *guest = inn_test_book_get_text (test->folder,
      "SELECT name || '|' || latin_name || '|' || gender || '|' || birth_calendar || '|' || "
      "birth_month || '-' || birth_day || '|' || birth_told || '|' || nationality || '|' || "
      "company || '|' || type || '|' || vip || '|' || note FROM guest");
    g_autofree char *contacts = inn_test_book_get_text (test->folder,
      "SELECT group_concat (kind || ':' || value || ':' || is_primary, '|') FROM "
      "(SELECT * FROM contact_point ORDER BY position, id)");
    g_autofree char *tags = inn_test_book_get_text (test->folder,
      "SELECT group_concat (name, '|') FROM (SELECT t.name FROM guest_tag g "
      "JOIN tag t ON t.id = g.tag_id ORDER BY t.name)");
    g_autofree char *document = inn_test_book_get_text (test->folder,
      "SELECT kind || '|' || last_four FROM identity_document");

    g_assert_cmpstr (guest, ==, "孟庆霞|Meng Qingxia|female|lunar|8-15|八月十五|中国|海岳科技|"
                     "company|1|安静\n靠里");
    g_assert_cmpstr (contacts, ==, "phone:13800138000:1|phone:0571-87654321:0|email:a@b.com:1|"
                     "email:c@d.com:0|wechat:mengqx:1|address:杭州市西湖区 龙井路1号:1");
    g_assert_cmpstr (tags, ==, "湖景|素食|老客");
    g_assert_cmpstr (document, ==, "resident-id|002X");
  }
}

static void
test_blanks_are_filled (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *guest = NULL;
  g_autoptr (InnImportRow) row = NULL;

  inn_test_import_open (test, "姓名,电话,公司\n林国栋,13735882096,海岳科技\n", &error);
  inn_test_import_run (test);
  inn_test_import_open (test, "姓名,电话,公司,职业,邮箱\n林国栋,13735882096,别的公司,医生,a@b.com\n",
                        &error);
  g_assert_no_error (error);
  inn_test_import_run (test);
  row = inn_import_dup_row (test->import, 0);
  g_assert_cmpint (row->verdict, ==, INN_IMPORT_FILL);
  g_assert_cmpuint (row->n_filled, ==, 2);

  guest = inn_test_book_get_text (test->folder, "SELECT company || '|' || occupation FROM guest");
  g_assert_cmpstr (guest, ==, "海岳科技|医生");
  g_assert_cmpint (count (test, "contact_point"), ==, 2);
}

static void
test_known_can_stay (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名,电话\n林国栋,13735882096\n", &error);
  inn_test_import_run (test);
  inn_test_import_open (test, "姓名,电话,职业\n林国栋,13735882096,医生\n", &error);
  g_assert_no_error (error);
  inn_import_set_policy (test->import, INN_IMPORT_SKIP_KNOWN);
  g_assert_cmpint (inn_test_import_run (test)->seq, ==, 0);
}

static void
test_same_file_again (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  static const char sheet[] =
    "姓名,电话,生日,标签\n"
    "何平,,,老客\n何平,13800138001,,\n,13800138002,,\n林小雨,13800138001,1990-05-10,湖景\n"
    "何平,,,老客\n吴海,1.38E+10,,\n";

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 4);
  before = inn_test_book_dump (test->folder);

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 0);
  g_assert_cmpint (inn_import_get_report (test->import)->seq, ==, 0);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

static char *
make_large_sheet (guint n_rows)
{
  GString *text = g_string_new ("姓名,电话,备注,标签\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "客人%u,138%08u,第 %u 位,标签%u\n", i, i, i, i % 7);

  return g_string_free (text, FALSE);
}

static void
cancel_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  if (inn_import_get_progress (INN_IMPORT (object)) > 0)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autofree char *sheet = make_large_sheet (20000);
  g_autofree char *before = inn_test_book_dump (test->folder);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  g_signal_connect (test->import, "notify::progress", G_CALLBACK (cancel_cb), cancellable);
  inn_import_run_async (test->import, cancellable, inn_test_loop_done_cb, &loop);
  g_assert_cmpint (inn_import_get_state (test->import), ==, INN_IMPORT_RUNNING);
  g_assert_false (inn_import_run_finish (test->import, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (inn_import_get_state (test->import), ==, INN_IMPORT_OPENED);

  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count (test, "guest"), ==, 0);
}

static void
test_large_sheet (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autofree char *sheet = make_large_sheet (20000);
  g_autofree char *before = inn_test_book_dump (test->folder);
  g_autofree char *after = NULL;
  g_autoptr (InnUndoReport) undone = NULL;
  g_autoptr (GError) error = NULL;
  const InnImportReport *report;

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  report = inn_test_import_run (test);
  g_assert_cmpuint (report->n_rows, ==, 20000);
  g_assert_cmpuint (report->n_written, ==, 20000);
  g_assert_cmpint (count (test, "guest"), ==, 20000);
  g_assert_cmpint (count (test, "guest_tag"), ==, 20000);
  g_assert_cmpfloat (inn_import_get_progress (test->import), ==, 1);
  g_assert_cmpuint (inn_import_get_n_rows_shown (test->import), ==, 500);

  undone = inn_test_book_undo (test->folder, report->seq, 0, &error);
  g_assert_no_error (error);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

/* What was rehearsed is not carried out on another book. */
static void
test_book_changed_since (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (InnImport) first = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *verdicts = NULL;

  inn_test_import_open (test, "姓名,电话,标签\n林国栋,13735882096,老客\n", &error);
  g_assert_no_error (error);
  inn_test_import_rehearse (test);
  verdicts = inn_test_import_verdicts (test);
  g_assert_cmpstr (verdicts, ==, "N");
  first = g_steal_pointer (&test->import);

  inn_test_import_open (test, "姓名,电话\n林国栋,13735882096\n", &error);
  g_assert_no_error (error);
  inn_test_import_run (test);

  g_set_object (&test->import, first);
  g_assert_cmpuint (inn_test_import_run (test)->n_by_verdict[INN_IMPORT_FILL], ==, 1);
  g_assert_cmpint (count (test, "guest"), ==, 1);
}

static void
test_file_changed_since (void)
{
  static const char * const others[] = {
    "姓名,电话\n周琳,13735882097\n何平,\n",
    "姓名,电话\n林国栋,13735882096\n",
    "姓名,电话\n林国栋,13735882096\n何平,\n方敬之,\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (InnTestImport) test = inn_test_import_new ();
      g_autofree char *path = g_build_filename (test->folder->folder, "guests.csv", NULL);
      g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
      g_autoptr (GError) error = NULL;
      FILE *file;

      inn_test_import_open (test, "姓名,电话\n林国栋,13735882096\n何平,\n", &error);
      g_assert_no_error (error);
      inn_test_import_rehearse (test);

      /* Written over in place, as some programs do. */
      file = fopen (path, "w");
      fputs (others[i], file);
      fclose (file);

      inn_import_run_async (test->import, NULL, inn_test_loop_done_cb, &loop);
      g_assert_false (inn_import_run_finish (test->import, inn_test_loop_wait (&loop), &error));
      g_assert_error (error, INN_ERROR, INN_ERROR_CONFLICT);
      g_assert_cmpint (count (test, "guest"), ==, 0);
    }
}

static void
check_row (InnTestImport    *test,
           guint             index,
           InnImportVerdict  verdict,
           const char       *label,
           const char       *expected)
{
  g_autoptr (InnImportRow) row = inn_import_dup_row (test->import, index);
  g_autofree char *words = inn_import_row_dup_words (row);

  g_assert_cmpint (row->verdict, ==, verdict);
  g_assert_cmpstr (inn_import_row_get_label (row), ==, label);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_refused_rows (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  inn_test_import_open (test,
    "姓名,电话,生日\n吴海,1.38E+10,1990-02-30\n方敬之,13777882210,\n\"李\n四\",1380013800,\n"
    "周明,13911112222,2090-05-06\n", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_rehearse (test)->n_by_verdict[INN_IMPORT_REFUSED], ==, 2);
  g_assert_cmpuint (inn_import_get_report (test->import)->n_rows_to_mend, ==, 3);

  inn_import_set_shown (test->import, INN_IMPORT_REFUSED);
  g_assert_cmpuint (inn_import_get_n_rows_shown (test->import), ==, 2);
  {
    g_autoptr (InnImportRow) row = inn_import_dup_row (test->import, 0);
    g_autofree char *words = inn_import_row_dup_words (row);

    g_assert_cmpuint (row->line, ==, 2);
    g_assert_cmpstr (words, ==,
                     "Phone: digits lost in the spreadsheet. Birthday 1990-02-30: no such day.");
  }

  file = inn_test_import_file (test, "refused.csv", "old", -1);
  inn_import_save_refused_async (test->import, file, NULL, inn_test_loop_done_cb, &loop);
  inn_import_save_refused_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
  g_assert_cmpstr (text, ==,
    "\xef\xbb\xbf" "Line,What is wrong,姓名,电话,生日\r\n"
    "2,Phone: digits lost in the spreadsheet. Birthday 1990-02-30: no such day.,吴海,1.38E+10,"
    "1990-02-30\r\n"
    "4,\"Phone: Has 10 digits, usually there are 11\",\"李\n四\",1380013800,\r\n"
    "6,Birthday left out: later than the date of this PC,周明,13911112222,2090-05-06\r\n");
  g_assert_nonnull (inn_import_get_report (test->import)->refused_path);
}

static void
test_number_on_two_lines (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (InnImportRow) halves = NULL;
  g_autoptr (InnImportRow) two = NULL;
  g_autofree char *words = NULL;
  g_autofree char *no_words = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名,电话\n吴海,\"1381234\n5678\"\n"
                        "何平,\"13812345679\n13912345678\"\n", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_rehearse (test)->n_cells_left_out, ==, 0);

  inn_import_set_shown (test->import, INN_IMPORT_NEW);
  halves = inn_import_dup_row (test->import, 0);
  words = inn_import_row_dup_words (halves);
  g_assert_cmpstr (words, ==, "Phone: the number stands on two lines");
  two = inn_import_dup_row (test->import, 1);
  no_words = inn_import_row_dup_words (two);
  g_assert_cmpstr (no_words, ==, "");
}

static void
test_broken_files (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/guests.csv");

  g_assert_false (inn_test_import_open (test, "PK\x03\x04 workbook", &error));
  g_assert_error (error, INN_ERROR, INN_ERROR_INVALID);
  g_assert_cmpint (inn_import_get_kind (test->import), !=, INN_SHEET_TEXT);
  g_assert_cmpint (inn_import_get_state (test->import), ==, INN_IMPORT_EMPTY);
  g_clear_error (&error);

  inn_import_open_async (test->import, missing, NULL, inn_test_loop_done_cb, &loop);
  g_assert_false (inn_import_open_finish (test->import, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (inn_test_import_open (test, "姓名,电话\n", &error));
  g_assert_cmpuint (inn_test_import_run (test)->n_rows, ==, 0);
  g_assert_cmpint (inn_import_get_report (test->import)->seq, ==, 0);
}

static void
test_mapping_is_remembered (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *verdicts = NULL;

  inn_test_import_open (test, "客,联络,杂\n方敬之,13777882210,老客\n", &error);
  g_assert_no_error (error);
  inn_import_set_has_heading (test->import, TRUE);
  inn_import_set_target (test->import, 0, INN_FIELD_NAME);
  inn_import_set_target (test->import, 1, INN_FIELD_PHONE);
  inn_import_set_target (test->import, 2, INN_FIELD_TAGS);
  verdicts = inn_test_import_verdicts (test);
  g_assert_cmpstr (verdicts, ==, "?");
  inn_test_import_run (test);

  inn_test_import_open (test, "客,联络,杂\n孟庆霞,13777882211,湖景\n", &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_import_get_column (test->import, 0)->field, ==, INN_FIELD_NAME);
  g_assert_cmpint (inn_import_get_column (test->import, 2)->field, ==, INN_FIELD_TAGS);
}

/* The reason says what the cell does not, and each of several is there. */
static void
test_words_of_rows (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名,电话,生日\n吴海,138657182,2026-02-30\n方敬之,13777882210,\n"
                              "姓名,电话,生日\n,,\n\"孟庆霞,13777882211,\n", &error);
  g_assert_no_error (error);
  inn_test_import_rehearse (test);
  g_assert_cmpuint (inn_import_get_n_rows_shown (test->import), ==, 5);
  check_row (test, 0, INN_IMPORT_REFUSED, "Refused",
             "Phone: Has 9 digits, usually there are 11. Birthday 2026-02-30: no such day.");
  check_row (test, 1, INN_IMPORT_NEW, "New", "");
  check_row (test, 2, INN_IMPORT_BLANK, "Skipped", "heading repeated");
  check_row (test, 3, INN_IMPORT_BLANK, "Skipped", "empty row");
  check_row (test, 4, INN_IMPORT_NEW, "Doubtful", "a quotation mark is never closed");
}

/* What is a workbook is read as one, whatever its name, and that is told. */
static void
test_disguised (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = inn_test_import_file (test, "a.csv", "", -1);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名\n甲\n", &error);
  g_assert_false (inn_import_is_disguised (test->import));
  g_assert_true (inn_test_messy_write (path));
  inn_test_import_open_file (test, file, &error);
  g_assert_no_error (error);
  g_assert_true (inn_import_is_disguised (test->import));
}

static void
test_other_encoding (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *bytes = g_convert ("Name,Tel\n王文,13800138000\n", -1, "BIG5", "UTF-8",
                                      NULL, NULL, NULL);

  inn_test_import_open (test, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (inn_import_get_guess (test->import)->undecidable);
  g_assert_true (inn_import_asks_encoding (test->import));
  inn_import_set_encoding_async (test->import, INN_ENCODING_BIG5, NULL,
                                 inn_test_loop_done_cb, &loop);
  inn_import_set_encoding_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_false (inn_import_asks_encoding (test->import));
  inn_test_import_run (test);
  name = inn_test_book_get_text (test->folder, "SELECT name FROM guest");
  g_assert_cmpstr (name, ==, "王文");
}

static int
count_view (InnTestImport *test,
            gint64         id)
{
  InnSavedView *view = inn_view_shelf_get_view (inn_book_get_views (test->book), id);

  return view != NULL ? view->n_guests : -1;
}

static void
expect_in_view (InnTestImport *test,
                gint64         id,
                int            n_guests)
{
  gint64 until = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (count_view (test, id) != n_guests && g_get_monotonic_time () < until)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
  g_assert_cmpint (count_view (test, id), ==, n_guests);
}

/* What stands in the sidebar is true again as soon as the sheet is in, and when it is taken back. */
static void
test_views_are_counted_anew (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (InnSavedView) view = inn_saved_view_new (0, "no phone", "contact=none\n");
  g_auto (InnTestLoop) saved = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id, seq;

  inn_store_save_view_async (test->folder->store, view, NULL, inn_test_loop_done_cb, &saved);
  id = inn_store_save_view_finish (test->folder->store, inn_test_loop_wait (&saved), NULL, &error);
  g_assert_no_error (error);
  expect_in_view (test, id, 0);

  inn_test_import_open (test, BOOK, &error);
  g_assert_no_error (error);
  seq = inn_test_import_run (test)->seq;
  expect_in_view (test, id, 2);
  inn_undo_report_unref (inn_test_book_undo (test->folder, seq, 0, &error));
  g_assert_no_error (error);
  expect_in_view (test, id, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/a-number-on-two-lines-is-taken-and-marked", test_number_on_two_lines);
  g_test_add_func ("/import/saved-views-are-counted-anew", test_views_are_counted_anew);
  g_test_add_func ("/import/each-row-gets-the-verdict-of-its-rule", test_rules);
  g_test_add_func ("/import/every-field-finds-its-place", test_every_field);
  g_test_add_func ("/import/blanks-are-filled-and-nothing-overwritten", test_blanks_are_filled);
  g_test_add_func ("/import/known-guests-stay-as-they-are-if-wished", test_known_can_stay);
  g_test_add_func ("/import/the-same-file-again-changes-nothing", test_same_file_again);
  g_test_add_func ("/import/cancelling-leaves-nothing-behind", test_cancel);
  g_test_add_func ("/import/a-large-sheet-is-one-act-to-undo", test_large_sheet);
  g_test_add_func ("/import/a-changed-book-is-judged-anew", test_book_changed_since);
  g_test_add_func ("/import/a-changed-file-is-not-brought-in", test_file_changed_since);
  g_test_add_func ("/import/refused-rows-come-back-with-their-reasons", test_refused_rows);
  g_test_add_func ("/import/broken-files-are-told-apart", test_broken_files);
  g_test_add_func ("/import/a-mapping-is-remembered-by-its-headings", test_mapping_is_remembered);
  g_test_add_func ("/import/each-reason-is-said-in-few-words", test_words_of_rows);
  g_test_add_func ("/import/a-workbook-is-known-whatever-its-name", test_disguised);
  g_test_add_func ("/import/another-encoding-can-be-chosen", test_other_encoding);

  return g_test_run ();
}
