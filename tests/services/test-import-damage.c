/* test-import-damage.c: damaged cells are left out, told, and filled in by the mended sheet. */

#include "config.h"

#include "inn-test-import.h"

static gint64
count (InnTestImport *test,
       const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);

  return inn_test_book_get_int (test->folder, sql);
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

/* A damaged cell is left out of its row; the row stays out where the mended one could not be told to be
 * the same guest. Each row comes damaged, damaged again, mended, and mended again. */
static const struct
{
  const char *damaged; /* under the heading below */
  const char *mended;
  char        verdict; /* of the damaged row in an empty book */
  char        mending; /* of the mended row then */
  const char *words;   /* of the damaged row */
  const char *filled;  /* what the mended row brings: SQL and its answer */
  const char *answer;
} damages[] = {
  { "吴海,1.38E+10,,1990-05-10,,", "吴海,13800138000,,1990-05-10,,", 'N', 'F',
    "Phone left out: digits lost in the spreadsheet",
    "SELECT normalised FROM contact_point", "+8613800138000" },
  { "吴海,138 6571 820,wh@b.com,,,", "吴海,138 6571 8200,wh@b.com,,,", 'N', 'F',
    "Phone left out: Has 10 digits, usually there are 11",
    "SELECT normalised FROM contact_point WHERE kind = 'phone'", "+8613865718200" },
  { "吴海,13800138000,,,110105194912310021,", "吴海,13800138000,,,11010519491231002X,", 'N', 'F',
    "ID number left out: a slip in the ID number",
    "SELECT last_four FROM identity_document", "002X" },
  { "吴海,13800138000,,,110105194912310000,", "吴海,13800138000,,,11010519491231002X,", 'N', 'F',
    "ID number left out: digits lost in the spreadsheet",
    "SELECT last_four FROM identity_document", "002X" },
  { "吴海,13800138000,,1990-02-30,,", "吴海,13800138000,,1990-02-03,,", 'N', 'F',
    "Birthday 1990-02-30 left out: no such day",
    "SELECT birth_month || '-' || birth_day FROM guest", "2-3" },
  { "吴海,13800138000,,2999-01-01,,", "吴海,13800138000,,1999-01-01,,", 'N', 'F',
    "Birthday left out: later than the date of this PC",
    "SELECT birth_year FROM guest", "1999" },
  { "吴海,1380013800\xff,,1990-05-10,,", "吴海,13800138000,,1990-05-10,,", 'N', 'F',
    "Phone left out: cannot be read",
    "SELECT normalised FROM contact_point", "+8613800138000" },
  { "吴海,1380013800/13900139000,,,,", "吴海,13800138000/13900139000,,,,", 'N', 'F',
    "Phone left out: Has 10 digits, usually there are 11",
    "SELECT count (*) FROM contact_point", "2" },
  { "\xff海,13800138000,,,11010519491231002X,", "吴海,13800138000,,,11010519491231002X,", 'N', 'F',
    "Name left out: cannot be read", "SELECT name FROM guest", "吴海" },
  { "吴海,1.38E+10,,1990-02-30,11010519491231002X,",
    "吴海,13800138000,,1949-12-31,11010519491231002X,", 'N', 'F',
    "Phone left out: digits lost in the spreadsheet. Birthday 1990-02-30 left out: no such day.",
    "SELECT birth_year FROM guest", "1949" },
  { "吴海,13800138000,,,,\xff靠窗", "吴海,13800138000,,,,靠窗", 'N', 'F',
    "Note left out: cannot be read", "SELECT note FROM guest", "靠窗" },
  /* Nothing besides the name would tell. */
  { "吴海,1.38E+10,,,,", "吴海,13800138000,,,,", 'R', 'N',
    "Phone: digits lost in the spreadsheet", "SELECT count (*) FROM contact_point", "1" },
  { "吴海,1.38E+10,,5月10日,,靠窗", "吴海,13800138000,,5月10日,,靠窗", 'R', 'N',
    "Phone: digits lost in the spreadsheet", "SELECT note FROM guest", "靠窗" },
  { "吴海,1.38E+10,x@guest.booking.com,,,", "吴海,13800138000,x@guest.booking.com,,,", 'R', 'N',
    "Phone: digits lost in the spreadsheet", "SELECT count (*) FROM contact_point", "2" },
  { "\xff海,13800138000,,1990-05-10,,", "吴海,13800138000,,1990-05-10,,", 'R', 'N',
    "Name: cannot be read", "SELECT name FROM guest", "吴海" },
  { ",13800138000,,1990-02-30,,", ",13800138000,,1990-02-03,,", 'R', 'N',
    "Birthday 1990-02-30: no such day", "SELECT birth_month FROM guest", "2" },
};

static const char DAMAGED_HEADING[] = "姓名,电话,邮箱,生日,身份证号,备注\n";

static void
bring_in (InnTestImport *test,
          const char    *row,
          char           verdict)
{
  g_autofree char *sheet = g_strconcat (DAMAGED_HEADING, row, "\n", NULL);
  g_autofree char *verdicts = NULL;
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  inn_test_import_run (test);
  verdicts = inn_test_import_verdicts (test);
  g_assert_cmpint (verdicts[0], ==, verdict);
  g_assert_cmpint (verdicts[1], ==, '\0');
}

static void
test_damaged_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (InnTestImport) test = inn_test_import_new ();
      g_autoptr (InnImportRow) row = NULL;
      g_autofree char *words = NULL;
      g_autofree char *answer = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean taken = damages[i].verdict == 'N';

      g_test_message ("%u", i);
      bring_in (test, damages[i].damaged, damages[i].verdict);
      row = inn_import_dup_row (test->import, 0);
      words = inn_import_row_dup_words (row);
      g_assert_cmpstr (words, ==, damages[i].words);
      g_assert_cmpuint (inn_import_get_report (test->import)->n_rows_to_mend, ==, 1);
      g_assert_cmpint (count (test, "guest"), ==, taken);

      before = inn_test_book_dump (test->folder);
      bring_in (test, damages[i].damaged, taken ? 'U' : 'R');
      after = inn_test_book_dump (test->folder);
      g_assert_cmpstr (after, ==, before);

      bring_in (test, damages[i].mended, damages[i].mending);
      g_assert_cmpuint (inn_import_get_report (test->import)->n_rows_to_mend, ==, 0);
      answer = inn_test_book_get_text (test->folder, damages[i].filled);
      g_assert_cmpstr (answer, ==, damages[i].answer);
      g_assert_cmpint (count (test, "guest"), ==, 1);
      bring_in (test, damages[i].mended, 'U');
    }
}

/* The mark is told of, and stays in no name. */
static void
test_open_quote (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  inn_test_import_open (test, "姓名,电话\n\"孟庆霞,13777882211\n\" 吴海,13777882212\n丁一,\"13777882213\n",
                        &error);
  g_assert_no_error (error);
  inn_test_import_run (test);
  names = inn_test_book_get_text (test->folder,
    "SELECT group_concat (name || ' ' || value, '|') FROM guest JOIN contact_point ON guest_id = guest.id");
  g_assert_cmpstr (names, ==, "孟庆霞 13777882211|吴海 13777882212|丁一 13777882213");
  check_row (test, 0, INN_IMPORT_NEW, "Doubtful", "a quotation mark is never closed");
}

/* Whatever becomes of the row, what is wrong with a cell of it is said. */
static void
test_complaints_of_taken_rows (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, "姓名,电话,生日,邮箱\n林国栋,13735882096,,\n周琳,,1990-05-10,\n", &error);
  inn_test_import_run (test);
  inn_test_import_open (test,
    "姓名,电话,生日,邮箱\n林小雨,13735882096,1990-02-30,\n周琳,138,1990-05-10,z@b.com\n"
    "周琳,138,1980-05-10,y@b.com\n林小雨,13735882096,2999-01-01,\n", &error);
  g_assert_no_error (error);
  inn_test_import_rehearse (test);
  check_row (test, 0, INN_IMPORT_HOUSEHOLD, "Maybe known",
             "same number as 林国栋. Birthday 1990-02-30 left out: no such day.");
  check_row (test, 1, INN_IMPORT_FILL, "Update",
             "fills 1 blank. Phone left out: Has 3 digits, usually there are 11.");
  check_row (test, 2, INN_IMPORT_NAMESAKE, "Maybe known",
             "same name, nothing more. Phone left out: Has 3 digits, usually there are 11.");
  check_row (test, 3, INN_IMPORT_REPEATED, "Repeated",
             "same person as a row above. Birthday left out: later than the date of this PC.");
}

/* An ID number tells a birthday, too. */
static void
test_id_and_birthday (void)
{
  static const struct
  {
    const char *birthday;
    gboolean    doubtful;
  } cases[] = {
    { "1949-12-31", FALSE }, { "1949-12-30", TRUE }, { "1994-12-31", TRUE }, { "12月31日", FALSE },
    { "12月30日", TRUE }, { "", FALSE },
    /* The same day; the day of the Moon written into the ID; another day; a day without its year. */
    { "农历1949年十一月十二", FALSE }, { "农历1949年冬月十三", TRUE }, { "农历冬月十三", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InnTestImport) test = inn_test_import_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *sheet = g_strdup_printf ("姓名,身份证号,生日\n方敬之,11010519491231002X,%s\n",
                                                cases[i].birthday);

      g_test_message ("%s", cases[i].birthday);
      inn_test_import_open (test, sheet, &error);
      g_assert_no_error (error);
      inn_test_import_rehearse (test);
      check_row (test, 0, INN_IMPORT_NEW, cases[i].doubtful ? "Doubtful" : "New",
                 cases[i].doubtful ? "Birthday: not the day in the ID number" : "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-damage/a-damaged-cell-is-left-out-and-the-mended-row-fills-it-in",
                   test_damaged_cells);
  g_test_add_func ("/import-damage/a-quotation-mark-that-is-never-closed-is-no-part-of-a-name",
                   test_open_quote);
  g_test_add_func ("/import-damage/rows-that-are-taken-say-what-is-wrong-with-them",
                   test_complaints_of_taken_rows);
  g_test_add_func ("/import-damage/a-birthday-that-is-not-in-the-id-is-doubtful", test_id_and_birthday);

  return g_test_run ();
}
