/* test-import-stays.c: sheets of stays and charges come into the book, and out again.
 *
 * Today is 2026-11-22.
 */

#include "config.h"

#include "inn-test-import.h"

#include "inn-column-heading.h"
#include "inn-stay-export.h"
#include "inn-test-loop.h"

#include <string.h>

/* Who is in the book before. */
static const char BOOK[] =
  "姓名,电话,生日,身份证号,英文名\n"
  "林国栋,13735882096,,,\n"
  "周琳,,1990-05-10,,\n"
  "方敬之,,,11010519491231002X,\n"
  "何平,13800138000,,,\n"
  "何平,13800138001,,,\n"
  "孟庆霞,13800138009,,,Meng Qingxia\n"
  "孟小宝,13800138009,,,\n";

#define S "入住人,联系电话,生日,证件号,房号,入住日期,离店日期,每晚房价,订单状态\n"
#define C "姓名,电话,房号,入住日期,日期,类别,明细,金额\n"

static const struct
{
  const char   *what;
  InnSheetRows  rows;
  const char   *sheet;
  const char   *verdicts;
  const char   *words;    /* of the last row, or NULL where they do not matter */
} rules[] = {
  { "a phone and the name find the guest", INN_SHEET_STAYS,
    S "林国栋,+86 137-3588-2096,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "N", NULL },
  { "a phone alone finds the guest", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "N", NULL },
  { "a document finds the guest under any name", INN_SHEET_STAYS,
    S "方先生,,,11010519491231002X,101,2026-01-02,2026-01-04,288.00,已离店\n", "N", NULL },
  { "a name with the full birthday finds the guest", INN_SHEET_STAYS,
    S "周琳,,1990-05-10,,101,2026-01-02,2026-01-04,288.00,已离店\n", "N", NULL },
  { "the Latin name finds the guest with the phone", INN_SHEET_STAYS,
    S "Meng Qingxia,13800138009,,,101,2026-01-02,2026-01-04,288.00,ok\n", "N", NULL },
  { "the number of the guest finds them", INN_SHEET_STAYS,
    "客人编号,入住日期,离店日期\n1,2026-01-02,2026-01-04\n", "N", NULL },
  { "the number of another book is noticed by the name", INN_SHEET_STAYS,
    "客人编号,姓名,入住日期,离店日期\n1,周琳,2026-01-02,2026-01-04\n", "R",
    "number of somebody of another name" },
  { "a number nobody has is refused", INN_SHEET_STAYS,
    "客人编号,入住日期,离店日期\n99,2026-01-02,2026-01-04\n", "R", "guest not in the book" },
  { "a name alone is no proof", INN_SHEET_STAYS,
    S "林国栋,,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "R",
    "only the name agrees with a guest" },
  { "a number under another name is no proof", INN_SHEET_STAYS,
    S "林小雨,13735882096,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "R",
    "number of somebody of another name" },
  { "a number two share needs a name", INN_SHEET_STAYS,
    S ",13800138009,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "R", "fits several guests" },
  { "somebody unknown is not made", INN_SHEET_STAYS,
    S "无此人,13900000000,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "R",
    "guest not in the book" },
  { "nobody is nobody", INN_SHEET_STAYS,
    S ",,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "R", "no name and no number" },
  { "an agency hides the number", INN_SHEET_STAYS,
    S "林国栋,137****2096,,,101,2026-01-02,2026-01-04,288.00,已离店\n", "R", NULL },
  { "the departure lies before the arrival", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-04,2026-01-02,288.00,已离店\n", "R", "departure before arrival" },
  { "a day that cannot be", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-02-30,2026-03-02,288.00,已离店\n", "R", "Arrival: no such day" },
  { "a missing day", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-02-03,,288.00,已离店\n", "R", "Departure: a day is missing" },
  { "the nights say the departure", INN_SHEET_STAYS,
    "电话,入住日期,间夜\n13735882096,2026-02-03,2晚\n", "N", NULL },
  { "no nights are a day use", INN_SHEET_STAYS,
    "电话,入住日期,间夜\n13735882096,2026-02-03,0\n", "N", NULL },
  { "more than a year", INN_SHEET_STAYS,
    S ",13735882096,,,101,2024-01-02,2026-01-04,288.00,已离店\n", "R", "more than a year" },
  { "somebody left on a day that is still ahead", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-12-02,2026-12-04,288.00,已离店\n", "R",
    "Arrival: arrival still ahead" },
  { "a room the house does not have", INN_SHEET_STAYS,
    S ",13735882096,,,999,2026-01-02,2026-01-04,288.00,已离店\n", "R", "Room: no such room" },
  { "a negative rate", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,-288.00,已离店\n", "R",
    "Rate of a night: less than nothing" },
  { "an absurd rate", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,28800000.00,已离店\n", "R",
    "Rate of a night: more than a small hotel takes" },
  { "a doubtful rate", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,888888.50,已离店\n", "R",
    "Rate of a night: more than a small hotel takes" },
  { "a rate in words", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,面议,已离店\n", "R",
    "Rate of a night: no amount of money" },
  { "amounts as people write them", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,\"¥1,288.00\",已离店\n"
    ",13735882096,,,101,2026-02-02,2026-02-04,２８８元,已离店\n"
    ",13735882096,,,101,2026-03-02,2026-03-04,28元5角,已离店\n", "NNN", NULL },
  { "whole amounts that could be fen are asked about", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,28800,已离店\n", "R",
    "Rate of a night: yuan or fen?" },
  { "a heading says that it is fen", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,房价(分)\n13735882096,2026-01-02,2026-01-04,28800\n", "N", NULL },
  { "days in two orders in one column", INN_SHEET_STAYS,
    "电话,入住日期,离店日期\n13735882096,25/06/2026,26/06/2026\n13735882096,06/28/2026,06/29/2026\n"
    "13735882096,05/06/2026,06/06/2026\n", "RRR", "Arrival: the column has days in two orders; choose one. "
    "Departure: the column has days in two orders; choose one." },
  { "what one column is read as holds for days written the other way round", INN_SHEET_STAYS,
    "电话,入住日期,间夜\n13735882096,25/06/2026,1\n13735882096,13-06-2026,1\n13735882096,32/06/2026,1\n",
    "NNR", "Arrival: no such day" },
  { "one column shows the order of the other", INN_SHEET_STAYS,
    "电话,入住日期,离店日期\n13735882096,11/06/2026,13/06/2026\n", "N", NULL },
  { "an unknown status", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-02,2026-01-04,288.00,不知所云\n", "R", "Status: no such status" },
  { "the same row twice is one stay", INN_SHEET_STAYS,
    S ",13735882096,,,,2026-01-02,2026-01-04,288.00,已离店\n"
    ",13735882096,,,,2026-01-02,2026-01-04,288.00,已离店\n", "NP", NULL },
  { "two orders for the same night are two stays", INN_SHEET_STAYS,
    "订单号,电话,入住日期,离店日期\nA1,13735882096,2026-01-02,2026-01-04\n"
    "A2,13735882096,2026-01-02,2026-01-04\n", "NN", NULL },
  { "the same room from the same day on is the same stay", INN_SHEET_STAYS,
    "订单号,电话,房号,入住日期,离店日期\nA1,13735882096,101,2026-01-02,2026-01-04\n"
    "A2,13735882096,101,2026-01-02,2026-01-05\n", "NP", NULL },
  { "another guest and the company are both to pay", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,单位,账单给,付款人\n"
    "13735882096,2026-01-02,2026-01-04,海岳科技,单位,#2 周琳\n", "R", "Who pays: two are to pay" },
  { "who pays cannot be found", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,付款人\n13735882096,2026-01-02,2026-01-04,王老板\n", "R",
    "Who pays: nobody in the book" },
  { "two in one cell are to pay", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,付款人\n13735882096,2026-01-02,2026-01-04,张三/李四\n"
    "13735882096,2026-02-02,2026-02-04,周琳、孟庆霞 13800138009\n"
    "13735882096,2026-03-02,2026-03-04,王芳；李四\n", "RRR", "Who pays: two are to pay" },
  { "a name as in a passport is one payer, and so is a company", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,付款人\n13735882096,2026-01-02,2026-01-04,R&F Properties\n"
    "13735882096,2026-01-02,2026-01-04,WANG/XIAOMING\n", "RR",
    "Who pays: nobody in the book" },
  { "who pays is told by name only", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,付款人\n13735882096,2026-01-02,2026-01-04,周琳\n", "R",
    "Who pays: only the name agrees with a guest" },
  { "another guest pays", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,付款人\n13735882096,2026-01-02,2026-01-04,周琳 13800138009\n"
    "13735882096,2026-02-02,2026-02-04,孟庆霞 13800138009\n", "RN", NULL },
  { "an empty row is passed over", INN_SHEET_STAYS, S ",,,,,,,,\n", "B", NULL },
  { "a stay of the book gains what it does not have", INN_SHEET_STAYS,
    "电话,房号,入住日期,离店日期,特殊要求\n13735882096,101,2026-10-01,2026-10-03,高楼层\n", "F", NULL },
  { "a stay of the book is known again", INN_SHEET_STAYS,
    "电话,房号,入住日期,离店日期\n13735882096,,2026-10-01,2026-10-03\n", "U", NULL },
  { "another room on the same day is another stay", INN_SHEET_STAYS,
    "电话,房号,入住日期,离店日期\n13735882096,102,2026-10-01,2026-10-03\n", "N", NULL },
  { "a room that somebody else has is told", INN_SHEET_STAYS,
    S "周琳,,1990-05-10,,101,2026-10-02,2026-10-05,288.00,已离店\n", "N",
    "the room has another stay in one of these nights" },
  { "a room from the day somebody left it is free", INN_SHEET_STAYS,
    S "周琳,,1990-05-10,,101,2026-10-03,2026-10-05,288.00,已离店\n", "N", "" },
  { "a room in a cancelled order is nobody's", INN_SHEET_STAYS,
    S "周琳,,1990-05-10,,101,2026-10-02,2026-10-05,288.00,已取消\n", "N", "" },
  { "a guest who is elsewhere that night is told", INN_SHEET_STAYS,
    S ",13735882096,,,102,2026-10-02,2026-10-05,288.00,已离店\n", "N",
    "the guest has another stay in one of these nights" },
  { "two rows of a sheet for one room are told", INN_SHEET_STAYS,
    S ",13735882096,,,101,2026-01-01,2026-01-04,288.00,已离店\n"
    "周琳,,1990-05-10,,101,2026-01-03,2026-01-05,288.00,已离店\n", "NN",
    "the room has another stay in one of these nights" },
  { "a booking that was slept is carried on", INN_SHEET_STAYS,
    "电话,房号,入住日期,离店日期,状态\n13800138000,102,2026-11-20,2026-11-21,已离店\n", "F", NULL },
  { "a cancelled order is not the stay that was slept", INN_SHEET_STAYS,
    "电话,入住日期,离店日期,状态\n13735882096,2026-10-01,2026-10-03,已取消\n", "N", NULL },
  { "a sheet in traditional characters", INN_SHEET_STAYS,
    "客人編號,姓名,電話,入住日期,到店時刻,離店日期,離店時刻,晚數,房號,房型,狀態,每晚房價（元）,幣種,來源,"
    "公司,帳單給,付款人,同住人,入住目的,特殊要求,備註,滿意度,推薦意願\n"
    "1,林國棟,13735882096,2026-05-01,14:00,2026-05-03,12:00,2,101,大床房,已離店,388,CNY,攜程,"
    "海岳科技,單位,,,商務,安靜,早到,8,9\n", "N", NULL },
  { "charges in traditional characters", INN_SHEET_CHARGES,
    "客人編號,姓名,入住日期,房號,日期,類別,明細,金額（元）\n"
    "1,林國棟,2026-10-01,101,2026-10-01,房費,,388\n1,林國棟,2026-10-01,101,2026-10-01,未到店費,,38\n"
    "1,林國棟,2026-10-01,101,2026-10-02,其他服務,洗衣,38\n1,林國棟,2026-10-01,101,2026-10-02,優惠,,5\n",
    "NNNN", NULL },
  { "a charge on a day of the stay", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,餐饮,清蒸鲈鱼,128.00\n", "N", NULL },
  { "two beers are two", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,餐饮,啤酒,12.00\n,13735882096,,,2026-10-02,餐饮,啤酒,12.00\n", "NN",
    NULL },
  { "a refund after the stay by its arrival", INN_SHEET_CHARGES,
    C ",13735882096,101,2026-10-01,2026-11-02,退款,空调坏,100.00\n", "N", NULL },
  { "a refund may have its sign", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,退款,空调坏,-100.00\n", "N", NULL },
  { "only what takes off may be negative", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,餐饮,算错,-5.00\n", "R",
    "Amount: only a discount or a refund takes money off" },
  { "no stay from that day on", INN_SHEET_CHARGES,
    C ",13735882096,,2026-09-01,2026-10-02,餐饮,鱼,128.00\n", "R", "no such stay of the guest" },
  { "no stay in that room", INN_SHEET_CHARGES,
    C ",13735882096,102,,2026-10-02,餐饮,鱼,128.00\n", "R",
    "the guest has no stay in that room on that day" },
  { "no stay in that room then, and none at all", INN_SHEET_CHARGES,
    C ",13735882096,101,,2026-07-02,餐饮,鱼,128.00\n", "R",
    "the guest has no stay in that room on that day" },
  { "the one stay in that room on that day", INN_SHEET_CHARGES,
    C ",13735882096,101,,2026-10-03,餐饮,鱼,128.00\n", "N", "" },
  { "a room the house does not have", INN_SHEET_CHARGES,
    C ",13735882096,999,,2026-10-02,餐饮,鱼,128.00\n", "R", "Room: no such room" },
  { "a charge without a stay is the guest's", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-07-02,餐饮,鱼,128.00\n", "N",
    "kept with the guest, in none of the stays" },
  { "a charge for somebody unknown", INN_SHEET_CHARGES,
    C "无此人,13900000000,,,2026-10-02,餐饮,鱼,128.00\n", "R", "guest not in the book" },
  { "a charge of nothing", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,餐饮,鱼,0.00\n", "R", "Amount: no amount of money" },
  { "an unknown kind of charge", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,不知所云,鱼,128.00\n", "R", "Category: no kind of charge" },
  { "a charge more than there is", INN_SHEET_CHARGES,
    C ",13735882096,,,2026-10-02,餐饮,鱼,99999999.00\n", "R",
    "Amount: more than a small hotel takes" },
};

static void
open_rows (InnTestImport *test,
           const char    *sheet,
           InnSheetRows   rows)
{
  g_autoptr (GFile) file = inn_test_import_file (test, "rows.csv", sheet, -1);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  g_clear_object (&test->import);
  test->import = inn_import_new (test->book);
  inn_import_set_rows (test->import, rows);
  inn_import_open_async (test->import, file, NULL, inn_test_loop_done_cb, &loop);
  inn_import_open_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

/* Guests, two rooms, a stay that was slept and one that is booked. */
static InnTestImport *
make_book (void)
{
  InnTestImport *test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, BOOK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 7);
  open_rows (test,
             "电话,房号,房型,入住日期,离店日期,状态,单位\n"
             "13735882096,101,大床房,2026-10-01,2026-10-03,已离店,海岳科技\n"
             "13800138000,102,标间,2026-11-20,2026-11-21,已预订,\n", INN_SHEET_STAYS);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 2);

  return test;
}

static void
check_words (InnTestImport *test,
             const char    *words)
{
  guint last = inn_import_get_n_rows_shown (test->import) - 1;
  g_autoptr (InnImportRow) row = inn_import_dup_row (test->import, last);
  g_autofree char *told = inn_import_row_dup_words (row);

  if (words != NULL)
    g_assert_cmpstr (told, ==, words);
}

static void
test_rules (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autofree char *before = inn_test_book_dump (test->folder);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *rehearsed = NULL;
      g_autofree char *run = NULL;
      g_autofree char *unchanged = NULL;
      g_autofree char *again = NULL;
      g_autofree char *after = NULL;
      g_autoptr (InnUndoReport) undone = NULL;
      gint64 seq;

      g_test_message ("%s", rules[i].what);
      open_rows (test, rules[i].sheet, rules[i].rows);
      inn_test_import_rehearse (test);
      rehearsed = inn_test_import_verdicts (test);
      g_assert_cmpuint (inn_import_get_report (test->import)->n_cells_left_out, ==, 0);
      check_words (test, rules[i].words);
      g_assert_cmpstr (rehearsed, ==, rules[i].verdicts);
      unchanged = inn_test_book_dump (test->folder);
      g_assert_cmpstr (unchanged, ==, before);

      seq = inn_test_import_run (test)->seq;
      run = inn_test_import_verdicts (test);
      g_assert_cmpstr (run, ==, rules[i].verdicts);
      inn_test_book_verify (test->folder);

      open_rows (test, rules[i].sheet, rules[i].rows);
      g_assert_cmpint (inn_test_import_run (test)->n_written, ==, 0);
      g_assert_cmpint (inn_import_get_report (test->import)->seq, ==, 0);
      if (seq == 0)
        continue;

      undone = inn_test_book_undo (test->folder, seq, 0, NULL);
      g_assert_nonnull (undone);
      after = inn_test_book_dump (test->folder);
      g_assert_cmpstr (after, ==, before);
    }

  inn_test_book_verify (test->folder);
}

static void
undo (InnTestImport *test,
      gint64         seq)
{
  g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, NULL);

  g_assert_nonnull (undone);
}

static char *
get_text (InnTestImport *test,
          const char    *sql)
{
  return inn_test_book_get_text (test->folder, sql);
}

/* Sheets as the agencies and hotel programs write them, and what becomes of a row. */
static const struct
{
  const char *from;
  const char *sheet;
  const char *stay;
} programs[] = {
  { "携程",
    "订单号,订单状态,入住人,联系电话,房型名称,间数,入住日期,离店日期,间夜数,订单金额,预订日期,订单来源,特殊要求\n"
    "3021,已离店,林国栋,13735882096,大床房,1,2026-03-01,2026-03-03,2,\"¥1,288.00\",2026-02-01,携程,安静\n",
    "1|2026-03-01|2026-03-03|departed|64400|ctrip|大床房|安静|128800" },
  { "美团",
    "订单号,入住人,手机号,房型,入住时间,离店时间,间夜,订单总价,订单状态\n"
    "77,林国栋,13735882096,大床房,2026-03-01 14:00,2026-03-03 12:00,2,600.00元,已消费\n",
    "1|2026-03-01|2026-03-03|departed|30000||大床房||60000" },
  { "飞猪",
    "订单编号,入住人姓名,入住人手机,房型名称,入住日期,离店日期,实付金额,订单状态,用户备注\n"
    "9,林国栋,13735882096,标间,2026/3/1,2026/3/2,288.50,交易成功,晚到\n",
    "1|2026-03-01|2026-03-02|departed|28850||标间|晚到|28850" },
  { "Booking.com",
    "Book number,Booked by,Guest name(s),Check-in,Check-out,Booked on,Status,Price,Phone number,"
    "Duration (nights),Unit type,Remarks\n"
    "401,Other,Meng Qingxia,2026-03-01,2026-03-03,2026-01-01,ok,432.5 EUR,13800138009,2,标间,late\n",
    "6|2026-03-01|2026-03-03|departed|21625||标间||43250" },
  { "绿云, 西软",
    "账号,姓名,房号,房类,到日,离日,房价,状态,协议单位,手机,备注\n"
    "F1,林国栋,101,大床房,2026-03-01,2026-03-03,388.00,O,海岳科技,13735882096,常客\n",
    "1|2026-03-01|2026-03-03|departed|38800||大床房||" },
  { "绿云, with what was paid only",
    "账号,姓名,房号,房类,到日,离日,实价,状态,手机,来源\n"
    "F1,林国栋,101,大床房,2026-03-01,2026-03-03,￥３８８．００,O,13735882096,散客\n",
    "1|2026-03-01|2026-03-03|departed|38800|walk-in|大床房||77600" },
  { "绿云, with what was asked and what was paid",
    "账号,姓名,房号,房类,到日,离日,房价,实价,状态,手机,来源\n"
    "F1,林国栋,101,大床房,2026-03-01,2026-03-01,428.00元,388.00元,O,13735882096,散客\n",
    "1|2026-03-01|2026-03-01|departed|38800|walk-in|大床房||38800" },
  { "西软, cancelled",
    "帐号,姓名,房号,房类,到日,离日,实价,状态,手机\n"
    "F1,林国栋,,大床房,2026-03-01,2026-03-03,388.00,X,13735882096\n",
    "1|2026-03-01|2026-03-03|cancelled|38800||大床房||" },
  { "携程, nobody came",
    "订单号,订单状态,入住人,联系电话,房型名称,入住日期,离店日期,订单金额\n"
    "3022,应到未到,林国栋,13735882096,大床房,2026-03-01,2026-03-03,\"¥1,288.00\"\n",
    "1|2026-03-01|2026-03-03|no-show|64400||大床房||" },
  { "美团, cancelled, in fen",
    "订单号,入住人,手机号,房型,入住时间,间夜,订单总价(分),订单状态\n"
    "78,林国栋,13735882096,大床房,2026-03-01 14:00,2,60000,用户取消\n",
    "1|2026-03-01|2026-03-03|cancelled|30000||大床房||" },
  { "飞猪, by its nights from the departure",
    "订单编号,入住人姓名,入住人手机,房型名称,离店日期,间夜,实付金额,订单状态\n"
    "10,林国栋,13735882096,标间,2026/3/3,2晚,人民币577.00,交易成功\n",
    "1|2026-03-01|2026-03-03|departed|28850||标间||57700" },
  { "Booking.com, nobody came",
    "Book number,Guest name(s),Check-in,Check-out,Status,Price,Phone number,Unit type\n"
    "402,Meng Qingxia,2026-03-01,2026-03-03,no_show,EUR 432.50,13800138009,标间\n",
    "6|2026-03-01|2026-03-03|no-show|21625||标间||" },
  { "the public data set",
    "hotel,is_canceled,arrival_date_year,arrival_date_month,arrival_date_week_number,"
    "arrival_date_day_of_month,stays_in_weekend_nights,stays_in_week_nights,market_segment,"
    "reserved_room_type,assigned_room_type,adr,reservation_status\n"
    "Resort Hotel,0,2016,July,27,1,2,1,Corporate,A,标间,75.5,Check-Out\n",
    "1|2016-07-01|2016-07-04|departed|7550|company|标间||" },
};

static void
test_programs (void)
{
  static const char LAST[] =
    "SELECT s.guest_id || '|' || s.arrival || '|' || s.departure || '|' || s.status || '|' || "
    "s.rate || '|' || s.channel || '|' || t.name || '|' || s.requests || '|' || "
    "COALESCE ((SELECT sum (c.amount) FROM charge c WHERE c.stay_id = s.id), '') "
    "FROM stay s LEFT JOIN room_type t ON t.id = s.room_type_id ORDER BY s.id DESC LIMIT 1";
  g_autoptr (InnTestImport) test = make_book ();

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *stay = NULL;
      g_autofree char *words = NULL;
      const InnImportReport *report;

      g_test_message ("%s", programs[i].from);
      open_rows (test, programs[i].sheet, INN_SHEET_STAYS);
      inn_import_set_guest (test->import, 1);
      report = inn_test_import_run (test);
      check_words (test, "");
      g_assert_cmpuint (report->n_by_verdict[INN_IMPORT_NEW], ==, 1);
      stay = get_text (test, LAST);
      g_assert_cmpstr (stay, ==, programs[i].stay);
      undo (test, report->seq);
    }

  inn_test_book_verify (test->folder);
}

/* Where somebody says how a column is read, its other days are told as what they are. */
static void
test_chosen_order (void)
{
  static const char sheet[] =
    "电话,入住日期,间夜\n13735882096,03/04/2026,1\n13735882096,25/04/2026,1\n"
    "13735882096,04/26/2026,1\n";
  static const struct
  {
    const char *map;
    const char *verdicts;
    const char *first;
  } choices[] = {
    { "入住日期=arrival", "RRR", NULL },
    { "入住日期=arrival,dmy", "NNR", "2026-04-03" },
    { "入住日期=arrival,mdy", "NRN", "2026-03-04" },
  };
  g_autoptr (InnTestImport) test = make_book ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *verdicts = NULL;
      g_autoptr (InnImportRow) row = NULL;
      g_autofree char *words = NULL;
      const InnImportReport *report;

      open_rows (test, sheet, INN_SHEET_STAYS);
      g_assert_true (inn_import_apply_map_text (test->import, choices[i].map, NULL));
      report = inn_test_import_run (test);
      verdicts = inn_test_import_verdicts (test);
      g_assert_cmpstr (verdicts, ==, choices[i].verdicts);
      row = inn_import_dup_row (test->import, i == 2 ? 1 : 2);
      words = inn_import_row_dup_words (row);
      g_assert_cmpstr (words, ==, i == 0 ? "Arrival: the column has days in two orders; choose one"
                       : "Arrival: day and month the other way round than in the column");
      if (choices[i].first != NULL)
        {
          g_autofree char *first
            = get_text (test, "SELECT arrival FROM stay WHERE id > 2 ORDER BY id LIMIT 1");

          g_assert_cmpstr (first, ==, choices[i].first);
          undo (test, report->seq);
        }
    }
}

/* The rows of a list without names that are the same all through are several stays. */
static void
test_nameless_rows (void)
{
  static const char sheet[] =
    "arrival_date_year,arrival_date_month,arrival_date_day_of_month,stays_in_weekend_nights,"
    "stays_in_week_nights,adr\n"
    "2016,July,1,0,2,75.5\n2016,July,1,0,2,75.5\n2016,July,1,0,2,75.5\n2016,July,40,0,2,75.5\n";
  g_autoptr (InnTestImport) test = make_book ();

  open_rows (test, sheet, INN_SHEET_STAYS);
  g_assert_cmpuint (inn_test_import_run (test)->n_by_verdict[INN_IMPORT_REFUSED], ==, 4);

  for (guint i = 0; i < 2; i++)
    {
      open_rows (test, sheet, INN_SHEET_STAYS);
      inn_import_set_guest (test->import, 3);
      g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, i == 0 ? 3 : 0);
      check_words (test, "cannot be a booking");
    }
  g_assert_cmpint (inn_test_book_get_int (test->folder,
                                          "SELECT stays FROM guest_state WHERE guest_id = 3"),
                   ==, 3);

  /* A number that cannot be read names somebody, whoever that is. */
  open_rows (test, "电话,入住日期,离店日期\n1.38E+10,2026-01-02,2026-01-04\n", INN_SHEET_STAYS);
  inn_import_set_guest (test->import, 3);
  g_assert_cmpuint (inn_test_import_rehearse (test)->n_by_verdict[INN_IMPORT_REFUSED], ==, 1);
}

static void
test_missing_rooms (void)
{
  static const char sheet[] =
    "电话,房号,房型,入住日期,离店日期,单位\n"
    "13735882096,301,套房,2026-03-01,2026-03-03,海岳科技\n"
    "13735882096,301,套房,2026-04-01,2026-04-03,海岳科技\n";
  g_autoptr (InnTestImport) test = make_book ();
  g_autofree char *rooms = NULL;

  open_rows (test, sheet, INN_SHEET_STAYS);
  g_assert_cmpuint (inn_test_import_rehearse (test)->n_by_verdict[INN_IMPORT_REFUSED], ==, 2);
  inn_import_set_make_missing (test->import, TRUE);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 2);
  rooms = get_text (test,
                    "SELECT group_concat (r.number || ':' || t.name, '|') FROM room r JOIN "
                    "room_type t ON t.id = r.room_type_id");
  g_assert_cmpstr (rooms, ==, "101:大床房|102:标间|301:套房");

  /* Two in one cell are no room of that name. */
  open_rows (test, "电话,房号,入住日期,离店日期\n13735882096,\"401,402\",2026-05-01,2026-05-03\n"
             "13735882096,403、404,2026-06-01,2026-06-03\n", INN_SHEET_STAYS);
  inn_import_set_make_missing (test->import, TRUE);
  g_assert_cmpint (inn_test_import_run (test)->seq, ==, 0);
  check_words (test, "Room: no room number");
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM room"), ==, 3);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM organisation"), ==, 1);
}

/* What an edit did since is not undone by the same file. */
static void
test_edits_stay (void)
{
  static const char sheet[] =
    "电话,房号,入住日期,离店日期,备注\n13735882096,101,2026-03-01,2026-03-03,早到\n";
  g_autoptr (InnTestImport) test = make_book ();

  open_rows (test, sheet, INN_SHEET_STAYS);
  inn_test_import_run (test);
  inn_test_book_do (test->folder,
                    "UPDATE stay SET arrival = '2026-03-02', note = '' WHERE arrival = '2026-03-01'");
  open_rows (test, sheet, INN_SHEET_STAYS);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 0);
}

/* A sheet of many stays, each guest with several. */
static char *
make_many (guint n)
{
  GString *text = g_string_new ("客人编号,房号,入住日期,离店日期,订单金额,状态\n");

  for (guint i = 0; i < n; i++)
    {
      char iso[INN_DATE_ISO_SIZE];
      char iso2[INN_DATE_ISO_SIZE];
      InnDate day = inn_date_add_days (inn_date_new (2020, 1, 1), i / 7);

      g_string_append_printf (text, "%u,%s,%s,%s,%u.00,已离店\n", i % 7 + 1, i % 2 ? "101" : "102",
                              inn_date_to_iso (day, iso),
                              inn_date_to_iso (inn_date_add_days (day, 1 + i % 3), iso2),
                              200 + i % 300);
    }

  return g_string_free (text, FALSE);
}

static void
cancel_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  if (inn_import_get_progress (INN_IMPORT (object)) > 0.4)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autofree char *sheet = make_many (10000);
  g_autofree char *before = inn_test_book_dump (test->folder);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  open_rows (test, sheet, INN_SHEET_STAYS);
  g_signal_connect (test->import, "notify::progress", G_CALLBACK (cancel_cb), cancellable);
  inn_import_run_async (test->import, cancellable, inn_test_loop_done_cb, &loop);
  g_assert_false (inn_import_run_finish (test->import, inn_test_loop_wait (&loop), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_many (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autofree char *sheet = make_many (10000);
  g_autofree char *before = inn_test_book_dump (test->folder);
  g_autofree char *after = NULL;
  gint64 seq;

  open_rows (test, sheet, INN_SHEET_STAYS);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 10000);
  seq = inn_import_get_report (test->import)->seq;
  inn_test_book_verify (test->folder);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT sum (stays) FROM guest_state"), ==,
                   10001);
  undo (test, seq);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

/* A list in the format of the public data set, all years, statuses and segments of it. */
static void
test_data_set (void)
{
  static const char *const months[] = { "January", "July", "August", "December" };
  static const char *const segments[] = { "Online TA", "Direct", "Groups", "Corporate", "Undefined" };
  static const char *const statuses[] = { "Check-Out", "Canceled", "No-Show" };
  g_autoptr (InnTestImport) test = make_book ();
  g_autoptr (GString) sheet
    = g_string_new ("hotel,is_canceled,arrival_date_year,arrival_date_month,"
                    "arrival_date_week_number,arrival_date_day_of_month,stays_in_weekend_nights,"
                    "stays_in_week_nights,market_segment,reserved_room_type,assigned_room_type,adr,"
                    "reservation_status\n");
  g_autofree char *before = inn_test_book_dump (test->folder);
  g_autofree char *after = NULL;
  gint64 seq;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (sheet, "City Hotel,%d,%u,%s,27,%u,%u,%u,%s,A,%c,%u.%02u,%s\n", i % 3 != 0,
                            2015 + i % 3, months[i % 4], 1 + i % 31, i % 3, 1 + i % 5,
                            segments[i % 5], 'A' + i % 5, i % 250, i % 100, statuses[i % 3]);
  open_rows (test, sheet->str, INN_SHEET_STAYS);
  inn_import_set_guest (test->import, 3);
  inn_import_set_make_missing (test->import, TRUE);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 20000);
  seq = inn_import_get_report (test->import)->seq;
  inn_test_book_verify (test->folder);
  g_assert_cmpint (inn_test_book_get_int (test->folder,
                                          "SELECT stays FROM guest_state WHERE guest_id = 3"),
                   ==, 6667);

  open_rows (test, sheet->str, INN_SHEET_STAYS);
  inn_import_set_guest (test->import, 3);
  g_assert_cmpuint (inn_test_import_run (test)->n_by_verdict[INN_IMPORT_UNCHANGED], ==, 20000);
  g_assert_cmpint (inn_import_get_report (test->import)->seq, ==, 0);
  undo (test, seq);
  after = inn_test_book_dump (test->folder);
  g_assert_cmpstr (after, ==, before);
}

/* ---- There and back -------------------------------------------------------------------------- */

#define ROUNDS 12
#define PICK(list) list[g_test_rand_int_range (0, G_N_ELEMENTS (list))]

static char *
make_stays (void)
{
  static const char *const rooms[] = { "101", "102", "201", "", "" };
  static const char *const types[] = { "大床房", "标间", "" };
  static const char *const statuses[] = { "已离店", "已取消", "未到", "已离店", "" };
  static const char *const rates[] = { "288.00", "1288.50", "", "0.05元" };
  static const char *const payers[] = { "", "", "", "#2", "孟庆霞 13800138009" };
  static const char *const companies[] = { "", "海岳科技", "外婆家、旅行社" };
  static const char *const companions[] = { "", "#6 孟庆霞; #7", "" };
  static const char *const channels[] = { "携程", "Walk-in", "朋友介绍", "" };
  static const char *const purposes[] = { "商务", "亲子", "" };
  static const char *const scores[] = { "0", "7", "10", "" };
  static const char *const notes[] = { "安静", "\"高层\n靠里\"", "", "\"=1+1\"" };
  static const char *const times[] = { "14:00", "00:00", "" };
  GString *sheet = g_string_new ("客人编号,房号,房型,入住日期,到店时刻,晚数,状态,每晚房价,付款人,单位,"
                                 "同住人,渠道,入住目的,满意度,推荐意愿,备注,特殊要求\n");

  for (guint i = 0; i < 25; i++)
    g_string_append_printf (sheet, "%d,%s,%s,2026-%02d-%02d,%s,%d,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n",
                            g_test_rand_int_range (1, 5), PICK (rooms), PICK (types),
                            g_test_rand_int_range (1, 4), g_test_rand_int_range (1, 6),
                            PICK (times), g_test_rand_int_range (1, 5), PICK (statuses),
                            PICK (rates), PICK (payers), PICK (companies), PICK (companions),
                            PICK (channels), PICK (purposes), PICK (scores), PICK (scores),
                            PICK (notes), PICK (notes));

  return g_string_free (sheet, FALSE);
}

static char *
make_charges (void)
{
  static const char *const categories[] = { "房费", "餐饮", "洗衣", "折扣", "退款", "未到费" };
  static const char *const amounts[] = { "12.00", "12.00", "128.50", "0.01元" };
  static const char *const whats[] = { "啤酒", "", "\"鱼, 汤\"" };
  GString *sheet = g_string_new ("客人编号,日期,类别,明细,金额\n");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (sheet, "%d,2026-%02d-%02d,%s,%s,%s\n", g_test_rand_int_range (1, 5),
                            g_test_rand_int_range (1, 4), g_test_rand_int_range (1, 9),
                            PICK (categories), PICK (whats), PICK (amounts));

  return g_string_free (sheet, FALSE);
}

static GFile *
export_rows (InnTestImport *test,
             InnSheetRows   rows,
             GArray        *guests,
             const char    *name)
{
  g_autofree char *path = g_build_filename (test->folder->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_stay_export_async (test->folder->store, file, rows, guests, NULL, inn_test_loop_done_cb,
                         &loop);
  inn_stay_export_finish (test->folder->store, inn_test_loop_wait (&loop), NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&file);
}

static char *
read_csv (InnTestImport *test,
          InnSheetRows   rows,
          GArray        *guests)
{
  g_autoptr (GFile) file = export_rows (test, rows, guests, "out.csv");
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));

  return text;
}

static const InnImportReport *
bring_in (InnTestImport *test,
          GFile         *file,
          InnSheetRows   rows)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  g_clear_object (&test->import);
  test->import = inn_import_new (test->book);
  inn_import_set_rows (test->import, rows);
  inn_import_set_make_missing (test->import, rows == INN_SHEET_STAYS);
  inn_import_open_async (test->import, file, NULL, inn_test_loop_done_cb, &loop);
  inn_import_open_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);

  return inn_test_import_run (test);
}

/* What was exported makes the same book of one that has the guests only, whatever kind of file it is,
 * and changes nothing in the book it came from. */
static void
test_there_and_back (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      const char *ending = i % 2 == 0 ? "csv" : "xlsx";
      g_autoptr (InnTestImport) from = inn_test_import_new ();
      g_autoptr (InnTestImport) to = inn_test_import_new ();
      g_autofree char *stays = make_stays ();
      g_autofree char *charges = make_charges ();

      inn_test_import_open (from, BOOK, NULL);
      inn_test_import_run (from);
      inn_test_import_open (to, BOOK, NULL);
      inn_test_import_run (to);
      open_rows (from, stays, INN_SHEET_STAYS);
      g_assert_cmpuint (inn_test_import_run (from)->n_written, >, 5);
      open_rows (from, charges, INN_SHEET_CHARGES);
      g_assert_cmpuint (inn_test_import_run (from)->n_written, >, 5);
      inn_test_book_verify (from->folder);

      for (InnSheetRows rows = INN_SHEET_STAYS; rows <= INN_SHEET_CHARGES; rows++)
        {
          g_autofree char *name = g_strdup_printf ("%s.%s", inn_sheet_rows_to_nick (rows), ending);
          g_autoptr (GFile) file = export_rows (from, rows, NULL, name);
          const InnImportReport *report = bring_in (to, file, rows);

          g_assert_cmpuint (report->n_by_verdict[INN_IMPORT_NEW], ==, report->n_rows);
          g_assert_cmpuint (report->n_cells_left_out, ==, 0);
          report = bring_in (from, file, rows);
          g_assert_cmpuint (report->n_by_verdict[INN_IMPORT_UNCHANGED], ==, report->n_rows);
          g_assert_cmpint (report->seq, ==, 0);
        }

      for (InnSheetRows rows = INN_SHEET_STAYS; rows <= INN_SHEET_CHARGES; rows++)
        {
          g_autofree char *one = read_csv (from, rows, NULL);
          g_autofree char *other = read_csv (to, rows, NULL);

          g_assert_cmpstr (other, ==, one);
        }
      inn_test_book_verify (to->folder);
    }
}

/* Of somebody who did not come in time, "not arrived yet" says that they never did. */
static void
test_nobody_came (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();

  inn_test_import_open (test, BOOK, NULL);
  inn_test_import_run (test);
  open_rows (test,
             "电话,入住日期,离店日期,状态\n13735882096,2026-03-02,2026-03-04,未入住\n"
             "13735882096,2027-03-02,2027-03-04,未入住\n",
             INN_SHEET_STAYS);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 2);
  g_assert_cmpint (inn_test_book_get_int (test->folder,
                                          "SELECT count (*) FROM stay WHERE status = 'no-show' "
                                          "AND arrival = '2026-03-02'"), ==, 1);
  g_assert_cmpint (inn_test_book_get_int (test->folder,
                                          "SELECT count (*) FROM stay WHERE status = 'booked' "
                                          "AND arrival = '2027-03-02'"), ==, 1);
}

/* The rows of some guests and of the others are all rows, each once. */
static void
test_of_some_guests (void)
{
  g_autoptr (InnTestImport) test = inn_test_import_new ();
  g_autoptr (GArray) odd = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) even = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *const parts[] = { odd, even };
  g_autofree char *stays = make_stays ();
  g_autofree char *charges = make_charges ();

  inn_test_import_open (test, BOOK, NULL);
  inn_test_import_run (test);
  open_rows (test, stays, INN_SHEET_STAYS);
  inn_test_import_run (test);
  open_rows (test, charges, INN_SHEET_CHARGES);
  inn_test_import_run (test);
  for (gint64 id = 1; id <= inn_test_book_get_int (test->folder, "SELECT max (id) FROM guest"); id++)
    g_array_append_val (parts[id % 2], id);

  for (InnSheetRows rows = INN_SHEET_STAYS; rows <= INN_SHEET_CHARGES; rows++)
    {
      g_autofree char *all = read_csv (test, rows, NULL);
      g_auto (GStrv) lines = g_strsplit (all, "\r\n", -1);
      g_autofree char *heading = g_strconcat (lines[0], "\r\n", NULL);
      guint n_found = 0;

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          g_autofree char *some = read_csv (test, rows, parts[i]);
          g_auto (GStrv) found = g_strsplit (some, "\r\n", -1);

          g_assert_true (g_str_has_prefix (some, heading));
          g_assert_cmpuint (g_strv_length (found), >, 2);
          for (guint j = 1; found[j] != NULL && *found[j] != '\0'; j++, n_found++)
            g_assert_true (g_strv_contains ((const char *const *) lines, found[j]));
        }
      g_assert_cmpuint (n_found, ==, g_strv_length (lines) - 2);
    }
}

/* Every column of our own export is known by what stands above it. */
static void
test_own_headings (void)
{
  for (InnSheetRows rows = INN_SHEET_STAYS; rows <= INN_SHEET_CHARGES; rows++)
    for (InnSheetField field = 1; field < INN_FIELD_DEMAND; field++)
      {
        g_autofree char *with_unit = g_strdup_printf ("%s (yuan)", inn_sheet_field_get_label (field));
        InnHeadingCalendar calendar;
        InnSheetField found;

        if (!inn_sheet_field_fits (field, rows))
          continue;

        g_assert_true (inn_column_heading_read (inn_sheet_field_get_label (field), rows, &found,
                                                &calendar));
        g_assert_cmpuint (found, ==, field);
        g_assert_true (inn_column_heading_read (with_unit, rows, &found, &calendar));
        g_assert_cmpuint (found, ==, field);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-stays/days-written-in-two-orders-are-read-as-somebody-says",
                   test_chosen_order);
  g_test_add_func ("/import-stays/each-rule-holds-and-nothing-stays-after-undo", test_rules);
  g_test_add_func ("/import-stays/sheets-of-agencies-and-hotel-programs-are-understood",
                   test_programs);
  g_test_add_func ("/import-stays/rows-that-name-nobody-are-somebodys-where-that-is-said",
                   test_nameless_rows);
  g_test_add_func ("/import-stays/missing-rooms-are-made-where-that-is-wanted", test_missing_rooms);
  g_test_add_func ("/import-stays/what-was-edited-since-stays", test_edits_stay);
  g_test_add_func ("/import-stays/cancelled-half-way-nothing-is-written", test_cancel);
  g_test_add_func ("/import-stays/ten-thousand-stays-are-one-act", test_many);
  g_test_add_func ("/import-stays/the-public-data-set-is-one-act", test_data_set);
  g_test_add_func ("/import-stays/what-goes-out-comes-back-as-it-was", test_there_and_back);
  g_test_add_func ("/import-stays/who-never-came-is-a-no-show", test_nobody_came);
  g_test_add_func ("/import-stays/the-rows-of-some-guests-go-out-alone", test_of_some_guests);
  g_test_add_func ("/import-stays/the-headings-of-our-own-export-are-known", test_own_headings);

  return g_test_run ();
}
