/* test-import-own.c: the fields a hotel adds by itself come in with a sheet of guests, and out again.
 *
 * Today is 2026-11-22.
 */

#include "config.h"

#include "inn-test-import.h"

#include "inn-guest-export.h"
#include "inn-store-custom-fields.h"
#include "inn-test-loop.h"

#include <string.h>

static const struct
{
  const char    *name;
  InnCustomKind  kind;
} fields[] = {
  { "车牌号", INN_CUSTOM_TEXT },       { "来店故事", INN_CUSTOM_LONG_TEXT },
  { "鞋码", INN_CUSTOM_NUMBER },       { "押金额度", INN_CUSTOM_MONEY },
  { "签约日", INN_CUSTOM_DATE },       { "带宠物", INN_CUSTOM_YES_NO },
  { "早餐口味", INN_CUSTOM_CHOICE },   { "兴趣", INN_CUSTOM_CHOICES },
};

static void
add_field (InnTestImport *test,
           guint          index,
           InnCustomUses  uses)
{
  static const char *const choices[] = { "中式", "西式, 热", "素“斋”" };
  InnStore *store = inn_book_get_store (test->book);
  g_autoptr (InnCustomField) field
    = inn_custom_field_new (0, fields[index].name, fields[index].kind);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  field->uses = uses;
  for (guint i = 0; inn_custom_field_has_choices (field) && i < G_N_ELEMENTS (choices); i++)
    g_ptr_array_add (field->choices, inn_custom_choice_new (0, choices[i]));
  inn_store_save_custom_field_async (store, field, NULL, inn_test_loop_done_cb, &loop);
  inn_store_save_custom_field_finish (store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);
}

static InnTestImport *
make_book (void)
{
  InnTestImport *test = inn_test_import_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (test, i, INN_CUSTOM_USES_NEW);

  return test;
}

static char *
get_text (InnTestImport *test,
          const char    *sql)
{
  return inn_test_book_get_text (test->folder, sql);
}

/* What everybody has in every field, by name. */
static char *
tell (InnTestImport *test)
{
  return get_text (test,
                   "SELECT group_concat (x, '~') FROM (SELECT g.name || '|' || f.name || '|' || "
                   "typeof (v.value) || '|' || v.value || '|' || COALESCE (c.name, '') AS x "
                   "FROM custom_value v JOIN guest g ON g.id = v.guest_id "
                   "JOIN custom_field f ON f.id = v.field_id "
                   "LEFT JOIN custom_choice c ON c.id = v.choice_id ORDER BY x)");
}

static void
test_mapped_by_name (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *once = NULL;
  gint64 seq;

  inn_test_import_open (test, "姓名,电话,车牌号,鞋码,签约日,带宠物,早餐口味,不认得的\n"
                              "林国栋,13735882096,浙A12345,４２,2026年3月5日,是,中式,x\n", &error);
  g_assert_no_error (error);
  seq = inn_test_import_run (test)->seq;
  told = tell (test);
  g_assert_nonnull (strstr (told, "林国栋|车牌号|text|浙A12345|"));
  g_assert_nonnull (strstr (told, "林国栋|鞋码|integer|42|"));
  g_assert_nonnull (strstr (told, "2026-03-05"));
  g_assert_nonnull (strstr (told, "林国栋|早餐口味|text|中式|中式"));
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM custom_value"), ==,
                   5);

  /* The same file twice changes nothing; undo takes it all back. */
  inn_test_import_open (test, "姓名,电话,车牌号,鞋码,签约日,带宠物,早餐口味,不认得的\n"
                              "林国栋,13735882096,浙A12345,４２,2026年3月5日,是,中式,x\n", &error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 0);
  {
    g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, NULL);

    g_assert_nonnull (undone);
  }
  once = tell (test);
  g_assert_null (once);
}

/* A number with letters and a choice nobody offers: nothing is lost, and a person is told. */
static void
test_kept_as_told (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InnImportRow) row = NULL;
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;

  inn_test_import_open (test, "姓名,电话,鞋码,早餐口味\n林国栋,13735882096,42码半吧,随便\n", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 1);
  row = inn_import_dup_row (test->import, 0);
  words = inn_import_row_dup_words (row);
  g_assert_nonnull (strstr (words, "鞋码: "));
  g_assert_nonnull (strstr (words, "早餐口味: "));
  told = tell (test);
  g_assert_nonnull (strstr (told, "林国栋|鞋码|text|42码半吧|"));
  g_assert_nonnull (strstr (told, "林国栋|早餐口味|text|随便|"));
}

/* What is there stays, what is empty is filled. */
static void
test_fills_blanks (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  inn_test_import_open (test, "姓名,电话,车牌号\n林国栋,13735882096,浙A12345\n", &error);
  inn_test_import_run (test);
  inn_test_import_open (test, "姓名,电话,车牌号,兴趣\n林国栋,13735882096,沪B99999,中式\n", &error);
  g_assert_cmpuint (inn_test_import_run (test)->n_by_verdict[INN_IMPORT_FILL], ==, 1);
  told = tell (test);
  g_assert_nonnull (strstr (told, "浙A12345"));
  g_assert_null (strstr (told, "沪B99999"));
  g_assert_nonnull (strstr (told, "兴趣"));
}

static void
test_only_those_for_sheets (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  add_field (test, 0, INN_CUSTOM_IN_CARD);
  inn_test_import_open (test, "姓名,电话,车牌号\n林国栋,13735882096,浙A12345\n", &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_import_get_column (test->import, 2)->field, ==, INN_FIELD_NONE);
}

static void
append_cell (GString    *sheet,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (sheet, ",\"%s\"", doubled);
}

static char *
export (InnTestImport *test,
        GFile         *file)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  inn_guest_export_async (inn_book_get_store (test->book), file, NULL, INN_GUEST_EXPORT_DEFAULT,
                          NULL, inn_test_loop_done_cb, &loop);
  inn_guest_export_finish (inn_book_get_store (test->book), inn_test_loop_wait (&loop), NULL,
                           &error);
  g_assert_no_error (error);
  g_file_load_contents (file, NULL, &text, NULL, NULL, NULL);

  return text;
}

/* Whatever people write into whatever field: what goes out comes back equal. */
static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "浙A12345", "a,b", "两行\n第二行", "他说\"不要\"", "４２", "42", "3.5", "-7", "1e5", "0.1", "1288元",
    "¥1,288.50", "USD 20", "2026-03-05", "2026年3月5日", "3/4/2026", "昨天", "是", "否", "yes", "√",
    "中式", "西式, 热", "素“斋”", "中式、素“斋”", "中式; 西式, 热", "随便", "42码半", "=1+1", "0", "007",
    "12345678901234567890", "无", "Tom & Jerry <b>", "“引号”", "'", ";", "、",
  };
  static const char *const endings[] = { "csv", "xlsx" };
  g_autoptr (InnTestImport) from = make_book ();
  g_autoptr (GString) sheet = g_string_new ("姓名,电话");
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (sheet, ",%s", fields[i].name);
  g_string_append_c (sheet, '\n');
  for (guint i = 0; i < 60; i++)
    {
      g_string_append_printf (sheet, "客人%u,1370000%04u", i, i);
      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        append_cell (sheet, g_test_rand_int_range (0, 4) == 0
                              ? ""
                              : texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
      g_string_append_c (sheet, '\n');
    }
  inn_test_import_open (from, sheet->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (from)->n_written, ==, 60);
  said = tell (from);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (InnTestImport) to = make_book ();
      g_autofree char *name = g_strconcat ("own.", endings[i], NULL);
      g_autoptr (GFile) file = inn_test_import_file (from, name, "", 0);
      g_autoptr (GFile) again = inn_test_import_file (to, name, "", 0);
      g_autofree char *first = export (from, file);
      g_autofree char *second = NULL;
      g_autofree char *came = NULL;

      inn_test_import_open_file (to, file, &error);
      g_assert_no_error (error);
      inn_test_import_run (to);
      came = tell (to);
      g_assert_cmpstr (came, ==, said);

      second = export (to, again);
      if (i == 0)
        g_assert_cmpstr (second, ==, first);

      /* And back where it came from it changes nothing. */
      inn_test_import_open_file (from, file, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (inn_test_import_run (from)->n_written, ==, 0);
    }
}

static void
assert_row (InnTestImport    *test,
            guint             index,
            InnImportVerdict  verdict,
            const char       *words)
{
  g_autoptr (InnImportRow) row = inn_import_dup_row (test->import, index);
  g_autofree char *said = inn_import_row_dup_words (row);

  g_assert_cmpint (row->verdict, ==, verdict);
  g_assert_cmpstr (said, ==, words);
}

/* What two guests have alike in a field that tells guests apart is told of with its name, be the other in
 * the book or in a row above; a stronger reason is told first. */
static void
test_alike (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  const InnImportReport *report = NULL;

  add_field (test, 0, INN_CUSTOM_USES_NEW | INN_CUSTOM_IN_DUPLICATES);
  add_field (test, 2, INN_CUSTOM_USES_NEW);
  inn_test_import_open (test, "姓名,电话,车牌号,鞋码\n林国栋,13735882096,浙A12345,42\n", &error);
  g_assert_no_error (error);
  inn_test_import_run (test);

  inn_test_import_open (test, "姓名,电话,车牌号,鞋码\n"
                              "王敏,13700000001,浙A12345,42\n"
                              "陈牧,13700000002,苏B00000,42\n"
                              "何欢,13700000003,苏B00000,42\n"
                              "林国栋,13735882096,浙A12345,42\n"
                              "周全,,,42\n", &error);
  g_assert_no_error (error);
  report = inn_test_import_run (test);
  g_assert_cmpuint (report->n_by_verdict[INN_IMPORT_ALIKE], ==, 2);
  g_assert_cmpuint (report->n_written, ==, 4);
  assert_row (test, 0, INN_IMPORT_ALIKE, "same “车牌号” as 林国栋");
  assert_row (test, 1, INN_IMPORT_NEW, "");
  assert_row (test, 2, INN_IMPORT_ALIKE, "same “车牌号” as another row");
  assert_row (test, 3, INN_IMPORT_UNCHANGED, "");
  assert_row (test, 4, INN_IMPORT_NEW, "");
}

/* The nick of the kind that the cells of a column look like. */
static void
assert_guess (const char *cells,
              const char *kind)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GString) sheet = g_string_new ("姓名,甲乙丙\n");
  g_auto (GStrv) list = g_strsplit (cells, "|", -1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    g_string_append_printf (sheet, "客人%u,%s\n", i, list[i]);
  inn_test_import_open (test, sheet->str, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_import_judge_target (test->import, 1, INN_IMPORT_NEW_TARGET), ==,
                   INN_CUSTOM_FIELD_FINE);
  inn_import_set_target (test->import, 1, INN_IMPORT_NEW_TARGET);
  g_assert_true (inn_import_is_new_field (test->import, 1));
  g_test_message ("%s", cells);
  g_assert_cmpstr (inn_custom_kind_to_nick (inn_import_get_column (test->import, 1)->own->kind), ==,
                   kind);
}

static void
test_guessed (void)
{
  assert_guess ("42|41|38.5|-7", "number");
  assert_guess ("42||41|", "number");
  assert_guess ("007|008|009", "text");
  assert_guess ("6222021234567890123|6222021234567890124", "text");
  assert_guess ("2026-03-05|2025年1月2日||1999/12/31", "date");
  assert_guess ("20260305|20250102", "date");
  assert_guess ("3/4/2026|12/25/2025", "date");
  assert_guess ("¥1288|300元|12.50元", "money");
  assert_guess ("是|否|是|√", "yes-no");
  assert_guess ("金卡|银卡|金卡|银卡|金卡", "choice");
  assert_guess ("金卡|银卡|铜卡", "text");
  assert_guess ("浙A12345|42", "text");
  assert_guess ("42|约 40", "text");
  assert_guess ("|", "text");
  assert_guess ("他在三月来过一次，说想住高层朝南的房间，要安静，不要靠电梯，早餐要清淡一些，还问了附近有没有适合老人散步的公园和能带宠物的茶馆，下次一起安排，再说一遍", "long-text");
}

/* The fields come with the guests, in one act, and go with them. */
static void
test_added (void)
{
  static const char sheet[] = "姓名,电话,会籍,积分,入会\n"
                              "林国栋,13735882096,金卡,120,2026-03-05\n"
                              "王敏,13700000001,银卡,80,2025-01-02\n"
                              "陈牧,13700000002,金卡,,\n"
                              "何欢,13700000003,银卡,7,很久以前\n";
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *none = NULL;
  gint64 seq;

  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  inn_import_set_target (test->import, 2, INN_IMPORT_NEW_TARGET);
  inn_import_set_target (test->import, 3, INN_IMPORT_NEW_TARGET);
  inn_import_set_target (test->import, 4, INN_IMPORT_NEW_TARGET + 1 + INN_CUSTOM_DATE);
  seq = inn_test_import_run (test)->seq;
  told = tell (test);
  g_assert_nonnull (strstr (told, "林国栋|会籍|text|金卡|金卡"));
  g_assert_nonnull (strstr (told, "王敏|会籍|text|银卡|银卡"));
  g_assert_nonnull (strstr (told, "林国栋|积分|integer|120|"));
  g_assert_nonnull (strstr (told, "林国栋|入会|text|2026-03-05|"));
  g_assert_nonnull (strstr (told, "何欢|入会|text|很久以前|"));
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM custom_field"), ==, 3);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM custom_choice"), ==, 2);
  g_assert_false (inn_import_is_new_field (test->import, 2));

  /* The same sheet once more is known as it is, and adds nothing. */
  inn_test_import_open (test, sheet, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_import_get_column (test->import, 4)->own->id, >, 0);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 0);

  {
    g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, NULL);

    g_assert_nonnull (undone);
  }
  none = tell (test);
  g_assert_null (none);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM custom_field"), ==, 0);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM custom_choice"), ==, 0);
}

/* A name that is no name for a field is told before anything is written, and a mapping says the same. */
static void
test_not_added (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  add_field (test, 0, INN_CUSTOM_USES_NEW & ~INN_CUSTOM_IN_SHEETS);
  inn_test_import_open (test, "姓名,车牌号,重复,重复,,会籍\n林国栋,1,2,3,4,5\n", &error);
  g_assert_no_error (error);
  g_assert_cmpint (inn_import_judge_target (test->import, 0, INN_IMPORT_NEW_TARGET), ==,
                   INN_CUSTOM_FIELD_BUILT_IN);
  g_assert_cmpint (inn_import_judge_target (test->import, 1, INN_IMPORT_NEW_TARGET), ==,
                   INN_CUSTOM_FIELD_NAME_TAKEN);
  g_assert_cmpint (inn_import_judge_target (test->import, 4, INN_IMPORT_NEW_TARGET), ==,
                   INN_CUSTOM_FIELD_NO_NAME);
  inn_import_set_target (test->import, 2, INN_IMPORT_NEW_TARGET);
  g_assert_cmpint (inn_import_judge_target (test->import, 3, INN_IMPORT_NEW_TARGET), ==,
                   INN_CUSTOM_FIELD_NAME_TAKEN);

  g_assert_false (inn_import_apply_map_text (test->import, "姓名=new", &error));
  g_assert_nonnull (strstr (error->message,
                            inn_custom_field_fault_get_words (INN_CUSTOM_FIELD_BUILT_IN)));
  g_clear_error (&error);
  g_assert_false (inn_import_apply_map_text (test->import, "会籍=new:colour", &error));
  g_clear_error (&error);
  g_assert_true (inn_import_apply_map_text (test->import, "会籍=new:text", &error));
  g_assert_cmpint (inn_import_get_column (test->import, 5)->own->kind, ==, INN_CUSTOM_TEXT);
  g_assert_true (inn_import_apply_map_text (test->import, "会籍=new", &error));
  g_assert_cmpint (inn_import_get_column (test->import, 5)->own->kind, ==, INN_CUSTOM_NUMBER);
}

/* What others came to have in the field since is not lost: the field stays with them. */
static void
test_undone_late (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  gint64 seq;

  inn_test_import_open (test, "姓名,电话,积分\n林国栋,13735882096,120\n", &error);
  g_assert_no_error (error);
  inn_import_set_target (test->import, 2, INN_IMPORT_NEW_TARGET);
  seq = inn_test_import_run (test)->seq;
  inn_test_import_open (test, "姓名,电话,积分\n王敏,13700000001,80\n", &error);
  g_assert_no_error (error);
  inn_test_import_run (test);
  {
    g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, NULL);

    g_assert_nonnull (undone);
  }
  told = tell (test);
  g_assert_cmpstr (told, ==, "王敏|积分|integer|80|");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-own/a column named like a field is that field", test_mapped_by_name);
  g_test_add_func ("/import-own/what does not fit is kept as it was told", test_kept_as_told);
  g_test_add_func ("/import-own/only what is empty is filled", test_fills_blanks);
  g_test_add_func ("/import-own/a field that is not for sheets is no column",
                   test_only_those_for_sheets);
  g_test_add_func ("/import-own/the same in a field that tells guests apart is told", test_alike);
  g_test_add_func ("/import-own/what a new field holds is told by its cells", test_guessed);
  g_test_add_func ("/import-own/new fields come and go with their guests", test_added);
  g_test_add_func ("/import-own/what cannot be a field is told before", test_not_added);
  g_test_add_func ("/import-own/a field that others use since stays", test_undone_late);
  g_test_add_func ("/import-own/what goes out comes back equal", test_round_trip);

  return g_test_run ();
}
