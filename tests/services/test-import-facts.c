/* test-import-facts.c: sheets of what is known of guests come into the book, and out again.
 *
 * Today is 2026-11-22.
 */

#include "config.h"

#include "inn-test-import.h"

#include "inn-fact-export.h"
#include "inn-test-loop.h"

#include <string.h>

/* Who is in the book before. */
static const char BOOK[] =
  "姓名,电话,生日,身份证号,英文名\n"
  "林国栋,13735882096,,,\n"
  "周琳,,1990-05-10,,\n"
  "何平,13800138000,,,\n"
  "何平,13800138001,,,\n";

/* Of the ready-made list of the hotel. */
static const char TOPICS[] =
  "INSERT INTO staff (name) VALUES ('小何');;"
  "INSERT INTO preference_topic (name, area, single) VALUES ('看景', 'room', 1), ('枕头', 'bed', 0);;"
  "INSERT INTO preference_choice (topic_id, name) "
  "SELECT id, '湖景' FROM preference_topic WHERE name = '看景';;"
  "INSERT INTO preference_choice (topic_id, name) "
  "SELECT id, '荞麦枕' FROM preference_topic WHERE name = '枕头'";

#define T "13735882096"
#define C "电话,用途,答复,日期,方式,说法\n"
#define I "电话,方式,日期,内容,经手人\n"
#define Q "电话,类型,承诺内容,承诺日期,期限,状态\n"
#define R "电话,关系,关系人,关系人电话,出生,备注\n"
#define D "电话,类型,名称,日期\n"
#define P "电话,方面,主题,选项,偏好,态度,严重,来源,次数,最近确认\n"

static const struct
{
  const char   *what;
  InnSheetRows  rows;
  const char   *sheet;
  const char   *verdicts;
  const char   *words;    /* of the last row, or NULL where they do not matter */
} rules[] = {
  { "a consent as a hotel notes it", INN_SHEET_CONSENTS,
    C T ",营销,同意,2026-11-01,微信,可以发优惠吗？\n", "N", "" },
  { "a name alone is no proof", INN_SHEET_CONSENTS,
    "姓名,用途,答复,日期\n林国栋,营销,同意,2026-11-01\n", "R",
    "only the name agrees with a guest" },
  { "a name with the full birthday finds the guest", INN_SHEET_CONSENTS,
    "姓名,生日,用途,答复,日期\n周琳,1990-05-10,生日祝福,拒绝,2026-11-01\n", "N", "" },
  { "the number of the guest finds them", INN_SHEET_CONSENTS,
    "客人编号,用途,答复,日期\n1,profile,withdrawn,2026-11-01\n", "N", "" },
  { "somebody unknown is not made", INN_SHEET_CONSENTS,
    C "13900000000,营销,同意,2026-11-01,,\n", "R", "guest not in the book" },
  { "an answer nobody understands", INN_SHEET_CONSENTS,
    C T ",营销,也许吧,2026-11-01,,\n", "R", "Answer: not understood" },
  { "a purpose that is not said", INN_SHEET_CONSENTS,
    C T ",,同意,2026-11-01,,\n", "R", "Consent to: missing" },
  { "all that is wrong is told", INN_SHEET_CONSENTS,
    C "13900000000,什么,也许吧,,,\n", "R",
    "guest not in the book. Consent to: not understood. Answer: not understood. "
    "Day: a day is missing." },
  { "a day still ahead", INN_SHEET_CONSENTS,
    C T ",营销,同意,2026-12-01,,\n", "R", "Day: that day is still ahead" },
  { "a day that cannot be", INN_SHEET_CONSENTS,
    C T ",营销,同意,2026-02-30,,\n", "R", "Day: no such day" },
  { "the same answer twice is one", INN_SHEET_CONSENTS,
    C T ",营销,同意,2026-11-01,微信,好\n" T ",营销信息,yes,2026/11/1,wechat,好\n", "NP", NULL },
  { "a call with its day as people tell it", INN_SHEET_INTERACTIONS,
    I T ",来电,昨天,问婚宴价,小何\n", "N", "" },
  { "a day with its time", INN_SHEET_INTERACTIONS,
    I T ",微信,2026-11-20 14:30,\"发了菜单,\n他说好\",小何\n", "N", "" },
  { "a call without words", INN_SHEET_INTERACTIONS,
    I T ",来电,2026-11-20,,\n", "R", "In words: missing" },
  { "a kind nobody understands", INN_SHEET_INTERACTIONS,
    I T ",飞鸽传书,2026-11-20,问好,\n", "R", "Kind: not understood" },
  { "a promise until a day", INN_SHEET_PROMISES,
    Q T ",升级,湖景房,2026-11-01,2026-12-24,\n", "N", "" },
  { "a promise due before it was made", INN_SHEET_PROMISES,
    Q T ",升级,湖景房,2026-11-01,2026-10-24,\n", "R", "Until: before the day it was promised" },
  { "a promise due on the day it was made", INN_SHEET_PROMISES,
    Q T ",升级,湖景房,2026-11-01,2026-11-01,\n", "N", "" },
  { "a promise that was kept", INN_SHEET_PROMISES,
    Q T ",赠礼,龙井一罐,2026-11-01,,已兑现\n", "N", "" },
  { "a promise without words", INN_SHEET_PROMISES,
    Q T ",其他,,2026-11-01,,\n", "R", "In words: missing" },
  { "a promise whose state nobody understands", INN_SHEET_PROMISES,
    Q T ",升级,湖景房,2026-11-01,,再说\n", "R", "State: not understood" },
  { "a choice of the list", INN_SHEET_PREFERENCES,
    P T ",,看景,湖景,,,,,,2026-10-01\n", "N", "" },
  { "words that the list has", INN_SHEET_PREFERENCES,
    "电话,偏好\n" T ",荞麦枕\n", "N", "" },
  { "words of one's own", INN_SHEET_PREFERENCES,
    P T ",服务,,,14 点后打扫,喜欢,,观察到,３,2026-10-01\n", "N", "" },
  { "an allergy", INN_SHEET_PREFERENCES,
    P T ",,,,花生,过敏,是,本人说,,2026-10-01\n", "N", "" },
  { "a choice the list does not have", INN_SHEET_PREFERENCES,
    P T ",,看景,海景,,,,,,2026-10-01\n", "R", "Choice: not in the list of the hotel" },
  { "a topic the list does not have", INN_SHEET_PREFERENCES,
    P T ",,星座,白羊,,,,,,2026-10-01\n", "R", "Topic: not in the list of the hotel" },
  { "nothing is liked", INN_SHEET_PREFERENCES,
    P T ",房间,,,,喜欢,,,,2026-10-01\n", "R", "In words: missing" },
  { "an age", INN_SHEET_RELATIONS,
    R T ",子女,小满,,5岁,\n", "N", "" },
  { "a birth as it is said", INN_SHEET_RELATIONS,
    R T ",子女,小满,,2021年5月,\n", "N", "" },
  { "a child still to be born", INN_SHEET_RELATIONS,
    R T ",子女,小满,,2027-01,\n", "N", "Born left out: that day is still ahead" },
  { "numbers longer than a name, and no name", INN_SHEET_RELATIONS,
    R T ",朋友,,13812345678 13812345678 13812345678 13812345678 13812345678 13812345678,,\n", "R", "Phone of that person: too long" },
  { "a spouse who is no guest", INN_SHEET_RELATIONS,
    R T ",配偶,陈牧,,1988,爱喝茶\n", "N", "" },
  { "a guest by name and phone", INN_SHEET_RELATIONS,
    R T ",同事,何平,13800138000,,\n", "N", "" },
  { "a guest by the number", INN_SHEET_RELATIONS,
    R T ",朋友,#2 周琳,,,\n", "N", "" },
  { "a number of somebody else", INN_SHEET_RELATIONS,
    R T ",朋友,#3 周琳,,,\n", "R", "Who it is: number of somebody of another name" },
  { "a relation to oneself", INN_SHEET_RELATIONS,
    R T ",朋友,林国栋,13735882096,,\n", "R", "Who it is: that is the guest" },
  { "a relation nobody understands", INN_SHEET_RELATIONS,
    R T ",三姑六婆,王婆,,,\n", "R", "Kind: not understood" },
  { "nobody at the other end", INN_SHEET_RELATIONS,
    R T ",朋友,,,,\n", "R", "Who it is: missing" },
  { "the same from both sides is one", INN_SHEET_RELATIONS,
    R T ",子女,何平,13800138000,,\n13800138000,父母,林国栋," T ",,\n", "NP", NULL },
  { "a circle of recommendations", INN_SHEET_RELATIONS,
    R T ",介绍人,何平,13800138000,,\n13800138000,介绍人,何平,13800138001,,\n"
    "13800138001,介绍人,林国栋," T ",,\n", "NNR",
    "Who it is: would lead back to who recommended the hotel" },
  { "a wedding day", INN_SHEET_DATES, D T ",结婚纪念日,,2016-05-20\n", "N", "" },
  { "a lunar day with a name of its own", INN_SHEET_DATES,
    D T ",开锁日,,农历八月十五\n", "N", "" },
  { "a day that never comes", INN_SHEET_DATES,
    D T ",结婚纪念日,,2016-02-30\n", "R", "Which day: no such day" },
  { "some day or other", INN_SHEET_DATES, D T ",,,2016-05-20\n", "R", "In words: missing" },
  { "no day at all", INN_SHEET_DATES, D T ",结婚纪念日,,\n", "R",
    "Which day: a day is missing" },
  { "the same words twice are one", INN_SHEET_PREFERENCES,
    P T ",,,,晚餐 不吃香菜,回避,,,,2026-10-01\n" T ",,,,晚餐 不吃香菜,回避,,,,2026-10-02\n", "NP",
    NULL },
};

static void
open_file (InnTestImport *test,
           GFile         *file,
           InnSheetRows   rows)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  g_clear_object (&test->import);
  test->import = inn_import_new (test->book);
  inn_import_set_rows (test->import, rows);
  inn_import_open_async (test->import, file, NULL, inn_test_loop_done_cb, &loop);
  inn_import_open_finish (test->import, inn_test_loop_wait (&loop), &error);
  g_assert_no_error (error);
}

static void
open_rows (InnTestImport *test,
           const char    *sheet,
           InnSheetRows   rows)
{
  g_autoptr (GFile) file = inn_test_import_file (test, "facts.csv", sheet, -1);

  open_file (test, file, rows);
}

static InnTestImport *
make_book (void)
{
  InnTestImport *test = inn_test_import_new ();
  g_autoptr (GError) error = NULL;

  inn_test_import_open (test, BOOK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 4);
  inn_test_book_do (test->folder, TOPICS);

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
undo (InnTestImport *test,
      gint64         seq)
{
  g_autoptr (InnUndoReport) undone = inn_test_book_undo (test->folder, seq, 0, NULL);

  g_assert_nonnull (undone);
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
      g_autofree char *after = NULL;
      gint64 seq;

      g_test_message ("%s", rules[i].what);
      open_rows (test, rules[i].sheet, rules[i].rows);
      inn_test_import_rehearse (test);
      rehearsed = inn_test_import_verdicts (test);
      check_words (test, rules[i].words);
      g_assert_cmpstr (rehearsed, ==, rules[i].verdicts);
      unchanged = inn_test_book_dump (test->folder);
      g_assert_cmpstr (unchanged, ==, before);

      seq = inn_test_import_run (test)->seq;
      run = inn_test_import_verdicts (test);
      g_assert_cmpstr (run, ==, rules[i].verdicts);
      inn_test_book_verify (test->folder);

      /* The same file twice changes nothing. */
      open_rows (test, rules[i].sheet, rules[i].rows);
      g_assert_cmpint (inn_test_import_run (test)->n_written, ==, 0);
      g_assert_cmpint (inn_import_get_report (test->import)->seq, ==, 0);
      if (seq == 0)
        continue;

      undo (test, seq);
      after = inn_test_book_dump (test->folder);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_taken_without (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autofree char *kept = NULL;

  open_rows (test, I T ",来电,2026-11-20,问好,不在这里的人\n", INN_SHEET_INTERACTIONS);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 1);
  check_words (test, "By whom left out: nobody of that name works here");

  open_rows (test, P T ",,,,早餐要热豆浆,喜欢,,道听途说,三次,2026-10-01\n", INN_SHEET_PREFERENCES);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 1);
  check_words (test, "How it is known left out: not understood. How often left out: not understood.");
  kept = inn_test_book_get_text (test->folder, "SELECT what || '|' || times FROM preference");
  g_assert_cmpstr (kept, ==, "早餐要热豆浆|1");
}

/* What was said is noted with its day; what somebody settled since stays. */
static void
test_brought_up_to_date (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autofree char *confirmed = NULL;
  g_autofree char *state = NULL;
  g_autofree char *verdicts = NULL;

  open_rows (test, P T ",,看景,湖景,,,,,,2025-10-01\n", INN_SHEET_PREFERENCES);
  inn_test_import_run (test);
  open_rows (test, P T ",,看景,湖景,,,,,2,2026-10-05\n", INN_SHEET_PREFERENCES);
  g_assert_cmpuint (inn_test_import_run (test)->n_by_verdict[INN_IMPORT_FILL], ==, 1);
  open_rows (test, P T ",,看景,湖景,,,,,,2024-10-05\n", INN_SHEET_PREFERENCES);
  inn_test_import_run (test);
  verdicts = inn_test_import_verdicts (test);
  g_assert_cmpstr (verdicts, ==, "U");
  confirmed = inn_test_book_get_text (test->folder,
                                      "SELECT confirmed || '|' || times FROM preference");
  g_assert_cmpstr (confirmed, ==, "2026-10-05|2");

  open_rows (test, Q T ",升级,湖景房,2026-11-01,,\n", INN_SHEET_PROMISES);
  inn_test_import_run (test);
  open_rows (test, Q T ",升级,湖景房,2026-11-01,,已兑现\n", INN_SHEET_PROMISES);
  inn_test_import_run (test);
  open_rows (test, "电话,类型,承诺内容,承诺日期,状态\n" T ",升级,湖景房,2026-11-01,没兑现\n",
             INN_SHEET_PROMISES);
  inn_test_import_run (test);
  state = inn_test_book_get_text (test->folder,
                                  "SELECT group_concat (state) FROM promise WHERE settled_utc > 0");
  g_assert_cmpstr (state, ==, "kept");
}

/* Who did not agree to notes about health has none brought in. */
static void
test_health (void)
{
  static const char ALLERGY[] = P T ",,,,花生,过敏,,,,2026-10-01\n";
  g_autoptr (InnTestImport) test = make_book ();

  open_rows (test, C T ",健康,拒绝,2026-11-01,,\n", INN_SHEET_CONSENTS);
  inn_test_import_run (test);
  open_rows (test, ALLERGY, INN_SHEET_PREFERENCES);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 0);
  check_words (test, "the guest did not agree to notes about health");

  open_rows (test, C T ",健康,同意,2026-11-02,,\n", INN_SHEET_CONSENTS);
  inn_test_import_run (test);
  open_rows (test, ALLERGY, INN_SHEET_PREFERENCES);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 1);
}

static void
export (InnTestImport *test,
        InnSheetRows   rows,
        GFile         *file)
{
  g_auto (InnTestLoop) loop = INN_TEST_LOOP_INIT;
  g_autoptr (GError) error = NULL;

  inn_fact_export_async (inn_book_get_store (test->book), file, rows, NULL, NULL,
                         inn_test_loop_done_cb, &loop);
  inn_fact_export_finish (inn_book_get_store (test->book), inn_test_loop_wait (&loop), NULL,
                          &error);
  g_assert_no_error (error);
}

static const char *const awkward[] = {
  "花生", "a,b", "他说：“不要”", "\"quoted\"", "两行\n第二行", "１２３", "=1+1", "-5", " 空格 里外 ",
  "'+cmd", "2026-01-02", "0", "Tom & Jerry <b>", "很长的一句话，里面有逗号，也有句号。", "13800138000",
};

/* What people type, in every kind of fact. */
static void
fill_book (InnTestImport *test)
{
  static const char *const answers[] = { "given", "refused", "withdrawn" };
  static const char *const kinds[] = { "call", "wechat", "email", "visit", "note", "gift" };
  static const char *const promises[] = { "late-check-out", "upgrade", "discount", "gift", "other" };
  static const char *const relations[] = { "spouse", "child", "friend", "colleague", "assistant",
                                           "household", "other" };
  static const char *const borns[] = { "", "2020", "2020-05", "2020-05-01" };
  static const char *const occasions[] = { "anniversary", "child-birthday", "founding", "other" };
  static const char *const stances[] = { "likes", "avoids", "never", "allergy" };

  for (guint i = 0; i < G_N_ELEMENTS (awkward); i++)
    {
      g_auto (GStrv) parts = g_strsplit (awkward[i], "'", -1);
      g_autofree char *what = g_strjoinv ("''", parts);
      g_autofree char *clean = g_strstrip (g_strdup (what));
      /* A number alone would be that of a guest. */
      g_autofree char *person = g_strdelimit (g_strconcat ("老", clean, NULL), "\n", ' ');
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO consent (guest_id, purpose, answer, wording, day, minute, how, recorded_utc) "
        "VALUES (%u, 'marketing', '%s', '%s', '2026-10-%02u', %s, 'paper', 0);;"
        "INSERT INTO interaction (guest_id, kind, day, minute, what, staff_id, created_utc) "
        "VALUES (%u, '%s', '2026-09-%02u', %s, '%s', 1, 0);;"
        "INSERT INTO promise (guest_id, kind, what, day, due, due_minute, state, outcome, "
        "  settled_utc, created_utc) "
        "VALUES (%u, '%s', '%s', '2026-08-%02u', %s, %s, '%s', '%s', %s, 0);;"
        "INSERT INTO preference (guest_id, area, what, stance, severe, source, times, confirmed, "
        "  created_utc) "
        "VALUES (%u, 'diet', '%s', '%s', %u, 'observed', %u, '2026-07-%02u', 0);;"
        "INSERT INTO relation (guest_id, other_id, other_name, kind, born, phone, note, created_utc) "
        "VALUES (%u, %s, '%s', '%s', '%s', '%s', '%s', 0);;"
        "INSERT INTO important_date (guest_id, kind, name, calendar, year, month, day, leap) "
        "VALUES (%u, '%s', '%s', '%s', %s, %u, %u, 0)",
        i % 4 + 1, answers[i % 3], clean, i + 1, i % 2 ? "600" : "NULL",
        i % 4 + 1, kinds[i % 6], i + 1, i % 2 ? "1439" : "NULL", clean,
        i % 4 + 1, promises[i % 5], clean, i + 1, i % 2 ? "'2026-12-01'" : "NULL",
        i % 2 ? "1080" : "NULL", i % 2 ? "open" : "kept", clean, i % 2 ? "NULL" : "1",
        i % 4 + 1, clean, stances[i % 4], i % 2, i + 1, i + 1,
        i % 4 + 1, i % 5 == 0 ? i % 4 == 0 ? "2" : "1" : "NULL", i % 5 == 0 ? "" : person,
        relations[i % 7], i % 5 == 0 ? "" : borns[i % 4], i % 5 == 1 ? "13900001111" : "", clean,
        i % 4 + 1, occasions[i % 4], clean, i % 2 ? "lunar" : "solar", i % 3 ? "1998" : "NULL",
        i % 12 + 1, i + 1);

      inn_test_book_do (test->folder, sql);
    }
}

/* All that was noted, without what only this book has: ids and when it was typed. */
static char *
tell (InnTestImport *test,
      InnSheetRows   rows)
{
  static const char *const texts[] = {
    "SELECT group_concat (x, '~') FROM (SELECT guest_id || '|' || area || '|' || what || '|' || stance "
    "|| '|' || severe || '|' || source || '|' || times || '|' || confirmed AS x FROM preference "
    "ORDER BY x)",
    "SELECT group_concat (x, '~') FROM (SELECT guest_id || '|' || kind || '|' || day || '|' || "
    "COALESCE (minute, '') || '|' || what || '|' || COALESCE (staff_id, '') AS x FROM interaction "
    "ORDER BY x)",
    "SELECT group_concat (x, '~') FROM (SELECT guest_id || '|' || kind || '|' || what || '|' || day || "
    "'|' || COALESCE (due, '') || '|' || COALESCE (due_minute, '') || '|' || state || '|' || outcome "
    "AS x FROM promise ORDER BY x)",
    "SELECT group_concat (x, '~') FROM (SELECT guest_id || '|' || purpose || '|' || answer || '|' || "
    "wording || '|' || day || '|' || COALESCE (minute, '') || '|' || how AS x FROM consent ORDER BY x)",
    "SELECT group_concat (x, '~') FROM (SELECT guest_id || '|' || COALESCE (other_id, '') || '|' || "
    "other_name || '|' || kind || '|' || born || '|' || phone || '|' || note AS x FROM relation "
    "ORDER BY x)",
    "SELECT group_concat (x, '~') FROM (SELECT guest_id || '|' || kind || '|' || name || '|' || "
    "calendar || '|' || COALESCE (year, '') || '|' || month || '|' || day || '|' || leap AS x "
    "FROM important_date ORDER BY x)",
  };

  return inn_test_book_get_text (test->folder, texts[rows - INN_SHEET_FACTS]);
}

static void
test_round_trip (void)
{
  static const char *const endings[] = { "csv", "xlsx" };

  for (int rows = INN_SHEET_FACTS; rows < INN_SHEET_N_ROWS; rows++)
    for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
      {
        g_autoptr (InnTestImport) from = make_book ();
        g_autoptr (InnTestImport) to = make_book ();
        g_autofree char *name = g_strdup_printf ("facts-%d.%s", rows, endings[i]);
        g_autoptr (GFile) file = inn_test_import_file (from, name, "", 0);
        g_autofree char *said = NULL;
        g_autofree char *came = NULL;
        const InnImportReport *report;

        fill_book (from);
        export (from, rows, file);
        said = tell (from, rows);

        open_file (to, file, rows);
        report = inn_test_import_run (to);
        g_assert_cmpuint (report->n_by_verdict[INN_IMPORT_REFUSED], ==, 0);
        g_assert_cmpuint (report->n_cells_left_out, ==, 0);
        g_assert_cmpuint (report->n_written, ==, G_N_ELEMENTS (awkward));
        came = tell (to, rows);
        g_assert_cmpstr (came, ==, said);

        /* And back where it came from it changes nothing. */
        open_file (from, file, rows);
        g_assert_cmpuint (inn_test_import_run (from)->n_written, ==, 0);
      }
}

static void
test_guessed (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  static const struct
  {
    const char   *sheet;
    InnSheetRows  rows;
  } cases[] = {
    { C T ",营销,同意,2026-11-01,,\n", INN_SHEET_CONSENTS },
    { I T ",来电,2026-11-20,问好,\n", INN_SHEET_INTERACTIONS },
    { Q T ",升级,湖景房,2026-11-01,,\n", INN_SHEET_PROMISES },
    { P T ",,看景,湖景,,,,,,2026-10-01\n", INN_SHEET_PREFERENCES },
    { "姓名,电话,备注\n林国栋," T ",爱安静\n", INN_SHEET_GUESTS },
    { "姓名,电话,类型,生日,喜好\n林国栋," T ",散客,1990-01-01,爱安静\n", INN_SHEET_GUESTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      open_rows (test, cases[i].sheet, INN_SHEET_GUESTS);
      g_assert_cmpint (inn_import_guess_rows (test->import), ==, cases[i].rows);
    }
}

/* Many rows of few guests: what the book has is looked at once for each. */
static void
test_many (void)
{
  g_autoptr (InnTestImport) test = make_book ();
  g_autoptr (GString) sheet = g_string_new (I);
  gint64 seq;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (sheet, "%s,来电,2026-%02d-%02d,第 %d 次,\n",
                            i % 2 ? T : "13800138000", i % 10 + 1, i % 28 + 1, i);
  open_rows (test, sheet->str, INN_SHEET_INTERACTIONS);
  g_assert_cmpuint (inn_test_import_rehearse (test)->n_by_verdict[INN_IMPORT_NEW], ==, 20000);
  seq = inn_test_import_run (test)->seq;
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM interaction"), ==,
                   20000);
  open_rows (test, sheet->str, INN_SHEET_INTERACTIONS);
  g_assert_cmpuint (inn_test_import_run (test)->n_written, ==, 0);
  undo (test, seq);
  g_assert_cmpint (inn_test_book_get_int (test->folder, "SELECT count (*) FROM interaction"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-facts/each row is judged, written and undone", test_rules);
  g_test_add_func ("/import-facts/what is not understood is left out", test_taken_without);
  g_test_add_func ("/import-facts/what is known is brought up to date", test_brought_up_to_date);
  g_test_add_func ("/import-facts/no notes about health without consent", test_health);
  g_test_add_func ("/import-facts/what goes out comes back equal", test_round_trip);
  g_test_add_func ("/import-facts/the headings tell what it is a list of", test_guessed);
  g_test_add_func ("/import-facts/twenty thousand rows", test_many);

  return g_test_run ();
}
