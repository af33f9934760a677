/* test-messy-workbook.c: what an owner kept in a workbook for years becomes exactly those guests. */

#include "config.h"

#include "inn-test-import.h"
#include "inn-test-loop.h"
#include "inn-test-messy.h"

/* Each guest in a line: name, gender, birthday, note; contacts; documents; tags. */
static const char GUESTS[] =
  "SELECT group_concat (name || '|' || gender || '|' || coalesce (birth_calendar || ' ' || "
  "coalesce (birth_year, '-') || ' ' || birth_month || ' ' || birth_day || iif (birth_leap, ' leap', ''), '') "
  "|| '|' || replace (note, char (10), '/') || '|' || "
  "(SELECT coalesce (group_concat (kind || ' ' || normalised, ', '), '') FROM (SELECT kind, normalised FROM "
  "contact_point WHERE guest_id = guest.id ORDER BY kind, position, id)) || '|' || "
  "(SELECT count (*) FROM identity_document WHERE guest_id = guest.id) || '|' || "
  "(SELECT coalesce (group_concat (name, ' '), '') FROM (SELECT t.name FROM guest_tag g JOIN tag t ON "
  "t.id = g.tag_id WHERE g.guest_id = guest.id ORDER BY t.name)), char (10)) "
  "FROM (SELECT * FROM guest ORDER BY id) AS guest";

static const char EXPECTED[] =
  "方敬之|male|solar 1949 12 31||phone +8613777882210, wechat fangjz|1|老客\n"
  "林国栋|male|lunar - 8 15|怕吵，要靠里/带猫|phone +8613735882096, wechat lgd1980|0|湖景 素食\n"
  "周琳|female|solar - 5 10||phone +8613800138000|0|\n"
  "欧阳建国|male|lunar 1987 6 3 leap||phone +8657187654321|0|老客\n"
  "孟庆霞|female|solar 1988 3 4||wechat mqx|0|\n"
  "陈小雨|female|||phone +8613900001111|0|\n"
  "诸葛云|female|solar 1990 3 7|带孩子|phone +8613800138002, phone +8657188886666|0|\n"
  "诸葛小宝||||phone +8613800138002|0|\n"
  "Tom Smith|male|solar 1975 3 12||phone +442079460958|0|\n"
  "单立人|male|solar 1975 2 28||phone +8613967120037|0|";

static GFile *
write_messy (InnTestImport *test)
{
  GFile *file = inn_test_import_file (test, "客人登记.xlsx", "", -1);

  g_assert_true (inn_test_messy_write (g_file_peek_path (file)));

  return file;
}

static void
test_guests (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = write_messy (test);
  g_autoptr (GError) error = NULL;
  g_autofree char *verdicts = NULL;
  g_autofree char *guests = NULL;
  const InnImportReport *report;

  inn_test_import_open_file (test, file, &error);
  g_assert_no_error (error);
  g_assert_true (inn_import_get_has_heading (test->import));
  g_assert_cmpstr (inn_import_get_column (test->import, 2)->heading, ==, "电话");
  g_assert_cmpint (inn_import_get_column (test->import, 0)->field, ==, INN_FIELD_NONE);

  inn_test_import_rehearse (test);
  verdicts = inn_test_import_verdicts (test);
  g_assert_cmpstr (verdicts, ==, "NNNNNPNNHNNB");

  report = inn_test_import_run (test);
  g_assert_cmpuint (report->n_by_verdict[INN_IMPORT_REFUSED], ==, 0);
  g_assert_cmpuint (report->n_rows_to_mend, ==, INN_TEST_MESSY_DAMAGED);
  guests = inn_test_book_get_text (test->folder, GUESTS);
  g_assert_cmpstr (guests, ==, EXPECTED);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM guest"), ==,
                   INN_TEST_MESSY_GUESTS);
}

/* Why a cell is left out stands beside its own number. */
static void
test_refused (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = write_messy (test);
  g_autoptr (GFile) refused = inn_test_import_file (test, "refused.csv", "", -1);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open_file (test, file, &error);
  inn_test_import_rehearse (test);
  inn_import_save_refused_async (test->import, refused, NULL, inn_test_loop_done_cb, &loop);
  inn_import_save_refused_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (refused, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbfLine,What is wrong,序号,姓名,电话,微信,生日,身份证号,性别,标签,备注\r\n"
                   "10,Phone left out: digits lost in the spreadsheet,5,孟庆霞,13800000000,mqx,1988-03-04,,女\r\n"
                   "12,ID number left out: digits lost in the spreadsheet,7,陈小雨,13900001111,,,330102199003071000,女\r\n");
}

static void
test_again (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GFile) file = write_messy (test);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open_file (test, file, &error);
  inn_test_import_run (test);
  before = inn_test_book_dump (test->folder);
  inn_test_import_open_file (test, file, &error);
  g_assert_cmpint (inn_test_import_run (test)->seq, ==, 0);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/messy-workbook/it-becomes-exactly-these-guests", test_guests);
  g_test_add_func ("/messy-workbook/what-is-refused-says-why", test_refused);
  g_test_add_func ("/messy-workbook/again-it-changes-nothing", test_again);

  return g_test_run ();
}
